import type { ImportOutcome } from '../../src/server';
import { OutcomeFrame } from '../readList/OutcomeFrame';
import { Message } from '../ui/Message';
import { count } from '../ui/words';
import { WORDS } from './words';

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
  const lines = [
    outcome.added > 0 && `${count(outcome.added, ['pupil', 'pupils'])} added`,
    outcome.changedCells > 0 &&
      `${count(outcome.changedCells, ['cell', 'cells'])} of ${count(outcome.changedPupils, ['pupil', 'pupils'])} changed`,
    outcome.markedAsLeft > 0 && `${count(outcome.markedAsLeft, ['pupil', 'pupils'])} marked as left`,
    outcome.unchanged > 0 && `${count(outcome.unchanged, ['pupil', 'pupils'])} unchanged`,
  ].filter((line): line is string => line !== false);
  return (
    <OutcomeFrame
      words={WORDS}
      heading={outcome.refusal === '' ? 'The import is finished' : 'Nothing was imported'}
      refusal={outcome.refusal}
      more="Import another list"
      onMore={onMore}
      again="Compare again"
      onAgain={onAgain}
      tab={REGISTER}
      show="Show the register"
    >
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
      {outcome.messages.length > 0 && (
        <Message tone="plain">
          {outcome.messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Message>
      )}
    </OutcomeFrame>
  );
}
