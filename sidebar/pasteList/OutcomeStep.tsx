import type { ListKind, ListOutcome } from '../../src/server';
import { OutcomeFrame } from '../readList/OutcomeFrame';
import { Message } from '../ui/Message';
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
  const { dialog, tabTitle } = WORDS[kind];
  return (
    <OutcomeFrame
      words={dialog}
      heading={outcome.refusal === '' ? 'The list is in' : 'Nothing was added'}
      refusal={outcome.refusal}
      more="Add another list"
      onMore={onMore}
      again="Look again"
      onAgain={onAgain}
      tab={kind}
      cell={outcome.cell ?? ''}
      show={`Show ${tabTitle}`}
    >
      <Message tone="good" announce>
        {outcome.messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </Message>
    </OutcomeFrame>
  );
}
