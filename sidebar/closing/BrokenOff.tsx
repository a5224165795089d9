import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Message } from '../ui/Message';
import { closePanel } from '../ui/server';
import type { CloseFrame } from './RunSteps';

interface Props {
  frame: CloseFrame;
  /** 'Closing 2026/27', 'Taking back the close of 2026/27' */
  what: string;
  /** What completing it does not do twice. */
  children: ComponentChildren;
  onComplete: () => void;
}

/** A close that broke off is completed before anything else can be done. */
export function BrokenOff({ frame: Frame, what, children, onComplete }: Props) {
  return (
    <Frame
      step={1}
      footer={
        <>
          <Button onClick={closePanel}>Not now</Button>
          <span class="grow" />
          <Button kind="primary" onClick={onComplete}>
            Complete it
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{`${what} was interrupted`}</ArrivalHeading>
        <Message tone="notice" announce>
          <p>
            It broke off before it was finished. What it was to write is kept: completing it goes on where it
            stopped, and {children}.
          </p>
          <p>Until then nothing can be recorded with the add-on in this workbook.</p>
        </Message>
      </div>
    </Frame>
  );
}
