import type { ComponentChildren, FunctionComponent } from 'preact';
import type { SetUpOutcome } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Steps } from '../ui/Steps';
import { closePanel } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import type { Building } from '../ui/useSteps';

/** The dialog around a step: 0 = looking, 1 = closing, 2 = finished. */
export type CloseFrame = FunctionComponent<{
  step: number;
  children: ComponentChildren;
  footer: ComponentChildren;
}>;

interface Props {
  frame: CloseFrame;
  state: Building;
  /** The heading once it is done: 'The school year is closed'. */
  done: string;
  /** What was done; null where something was taken back, and `takenBack` says what became of it. */
  outcome: SetUpOutcome | null;
  takenBack: string;
  /** The words of the button that looks at the workbook again. */
  again: string;
  onLookAgain: () => void;
  /** The way back. */
  children: ComponentChildren;
}

/** While steps run, and what came of them. */
export function RunSteps(props: Props) {
  const { frame: Frame, state, outcome, onLookAgain } = props;
  if (state.phase === 'failed')
    return (
      <Frame
        step={1}
        footer={
          <>
            <span class="help grow">
              {state.started ? 'Nothing that anybody typed is lost.' : 'Nothing has been written.'}
            </span>
            <Button kind="primary" onClick={onLookAgain}>
              Look again
            </Button>
          </>
        }
      >
        <Failure error={state.error}>
          {state.started && <p>Look again: what was begun can be completed from there.</p>}
        </Failure>
      </Frame>
    );
  if (state.phase !== 'done')
    return (
      <Frame step={1} footer={<p class="help">Leave this open until it has finished.</p>}>
        <Steps state={state} />
      </Frame>
    );
  return (
    <Frame
      step={2}
      footer={
        <>
          <Button onClick={onLookAgain}>{props.again}</Button>
          <span class="grow" />
          <Button kind="primary" onClick={closePanel}>
            Close this window
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{props.done}</ArrivalHeading>
        <Message tone="good" announce>
          {outcome ? (
            outcome.messages.map((message) => <p key={message}>{message}</p>)
          ) : (
            <p>{props.takenBack}</p>
          )}
        </Message>
        {outcome && <TabLinks links={outcome.links} />}
        {outcome && props.children}
      </div>
    </Frame>
  );
}
