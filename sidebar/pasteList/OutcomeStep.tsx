import { useState } from 'preact/hooks';
import type { ListKind, ListOutcome } from '../../src/server';
import { Frame } from '../readList/Frame';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { WORDS } from './words';

interface Props {
  kind: ListKind;
  outcome: ListOutcome;
  /** Begins anew, with another list. */
  onMore: () => void;
  /** Looks the same list up once more. */
  onAgain: () => void;
}

/** After adding: what was written, and the way to it. */
export function OutcomeStep({ kind, outcome, onMore, onAgain }: Props) {
  const [error, setError] = useState<unknown>(null);
  const { dialog, tabTitle } = WORDS[kind];
  const refused = outcome.refusal !== '';
  const showTheTab = () => {
    setError(null);
    server.showTab(kind, '').then(closePanel, setError);
  };
  return (
    <Frame
      words={dialog}
      step={dialog.steps.length}
      footer={
        <>
          <Button onClick={onMore}>Add another list</Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
          <Button kind="primary" onClick={refused ? onAgain : showTheTab}>
            {refused ? 'Look again' : `Show ${tabTitle}`}
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{refused ? 'Nothing was added' : 'The list is in'}</ArrivalHeading>
        {refused ? (
          <Message tone="bad" headline={outcome.refusal} announce />
        ) : (
          <Message tone="good" announce>
            {outcome.messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </Message>
        )}
        {error !== null && <Failure error={error} again={showTheTab} />}
      </div>
    </Frame>
  );
}
