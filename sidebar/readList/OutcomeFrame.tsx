import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { type DialogWords, Frame } from './Frame';

interface Props {
  words: DialogWords;
  heading: string;
  /** '' or why nothing was written. */
  refusal: string;
  /** The button that begins anew with another list. */
  more: string;
  onMore: () => void;
  /** The button that looks at the same list once more. */
  again: string;
  onAgain: () => void;
  /** The tab that was written to, as showTab takes it, and the button that leads there. */
  tab: string;
  cell?: string;
  show: string;
  /** What was written. */
  children: ComponentChildren;
}

/** The last page of every dialog that reads a list: what was written, and the way to it. */
export function OutcomeFrame(props: Props) {
  const [error, setError] = useState<unknown>(null);
  const refused = props.refusal !== '';
  const showTheTab = () => {
    setError(null);
    server.showTab(props.tab, props.cell ?? '').then(closePanel, setError);
  };
  return (
    <Frame
      words={props.words}
      step={props.words.steps.length}
      footer={
        <>
          <Button onClick={props.onMore}>{props.more}</Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
          <Button kind="primary" onClick={refused ? props.onAgain : showTheTab}>
            {refused ? props.again : props.show}
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{props.heading}</ArrivalHeading>
        {refused ? <Message tone="bad" headline={props.refusal} announce /> : props.children}
        {error !== null && <Failure error={error} again={showTheTab} />}
      </div>
    </Frame>
  );
}
