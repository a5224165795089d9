import { useState } from 'preact/hooks';
import type { ImportOutcome } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { count } from '../ui/words';
import { Frame } from './Frame';

/** The register's key, as showTab takes it. */
const REGISTER = 'pupils';

interface Props {
  outcome: ImportOutcome;
  /** Begins anew, with another list. */
  onMore: () => void;
  /** Compares the same list with the register once more. */
  onAgain: () => void;
}

/** After the import: what was written, and the way to it. */
export function OutcomeStep({ outcome, onMore, onAgain }: Props) {
  const [error, setError] = useState<unknown>(null);
  const refused = outcome.refusal !== '';
  const lines = [
    outcome.added > 0 && `${count(outcome.added, ['pupil', 'pupils'])} added`,
    outcome.changedCells > 0 &&
      `${count(outcome.changedCells, ['cell', 'cells'])} of ${count(outcome.changedPupils, ['pupil', 'pupils'])} changed`,
    outcome.markedAsLeft > 0 && `${count(outcome.markedAsLeft, ['pupil', 'pupils'])} marked as left`,
    outcome.unchanged > 0 && `${count(outcome.unchanged, ['pupil', 'pupils'])} unchanged`,
  ].filter((line): line is string => line !== false);
  const showRegister = () => {
    setError(null);
    server.showTab(REGISTER, '').then(closePanel, setError);
  };
  return (
    <Frame
      step={3}
      footer={
        <>
          <Button onClick={onMore}>Import another list</Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
          {refused ? (
            <Button kind="primary" onClick={onAgain}>
              Compare again
            </Button>
          ) : (
            <Button kind="primary" onClick={showRegister}>
              Show the register
            </Button>
          )}
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{refused ? 'Nothing was imported' : 'The import is finished'}</ArrivalHeading>
        {refused ? (
          <Message tone="bad" headline={outcome.refusal} announce />
        ) : (
          <Message tone="good" announce>
            {lines.length === 0 ? (
              <p>Nothing needed changing.</p>
            ) : (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Message>
        )}
        {outcome.messages.length > 0 && (
          <Message tone="plain">
            {outcome.messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </Message>
        )}
        {error !== null && <Failure error={error} again={showRegister} />}
      </div>
    </Frame>
  );
}
