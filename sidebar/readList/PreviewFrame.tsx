import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Working } from '../ui/Working';
import { type DialogWords, Frame } from './Frame';

export type PreviewState<P> =
  | { phase: 'comparing' | 'writing' }
  | { phase: 'failed'; error: unknown; while: 'comparing' | 'writing' }
  /** `notice` is why it is shown again, in words; '' the first time. */
  | { phase: 'there'; preview: P; notice: string };

interface Props<P> {
  words: DialogWords;
  state: PreviewState<P>;
  /** 'Comparing 12 rows with the register…' */
  comparing: string;
  /** 'Importing…' */
  writing: string;
  /** Said where writing failed on the way: what trying again does. */
  brokenOff: string;
  heading: (preview: P) => string;
  /** The headline where the list is refused as a whole. */
  refused: string;
  onBack: () => void;
  onCompare: () => void;
  /** The button that writes, with what is said beside it. */
  confirm: (preview: P) => ComponentChildren;
  children: (preview: P) => ComponentChildren;
}

/** Step 3 of every dialog that reads a list: everything that would happen, then the one button that makes it happen. */
export function PreviewFrame<P extends { refusal: string }>(props: Props<P>) {
  const { words, state, onCompare } = props;
  return (
    <Frame
      words={words}
      step={2}
      footer={
        state.phase === 'comparing' || state.phase === 'writing' ? (
          <p class="help">
            {state.phase === 'writing'
              ? 'Leave this open until it has finished.'
              : 'Nothing is written while comparing.'}
          </p>
        ) : (
          <>
            <Button onClick={props.onBack}>Back</Button>
            {state.phase === 'there' && state.preview.refusal === '' && props.confirm(state.preview)}
          </>
        )
      }
    >
      {state.phase === 'comparing' && <Working>{props.comparing}</Working>}
      {state.phase === 'writing' && <Working>{props.writing}</Working>}
      {state.phase === 'failed' && (
        <Failure error={state.error} again={onCompare}>
          {state.while === 'writing' && <p>{props.brokenOff}</p>}
        </Failure>
      )}
      {state.phase === 'there' && (
        <div class="stack">
          <ArrivalHeading>{props.heading(state.preview)}</ArrivalHeading>
          {state.notice !== '' && <Message tone="notice" headline={state.notice} announce />}
          {state.preview.refusal !== '' && (
            <div class="refusal">
              <Message tone="bad" headline={props.refused} announce>
                <p>{state.preview.refusal}</p>
                <p>Nothing has been written.</p>
              </Message>
            </div>
          )}
          {props.children(state.preview)}
        </div>
      )}
    </Frame>
  );
}
