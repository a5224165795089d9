import { useState } from 'preact/hooks';
import type { EarlierYearsOutcome, LastRecording } from '../../src/server';
import type { DialogWords } from '../readList/Frame';
import { OutcomeFrame } from '../readList/OutcomeFrame';
import { UndoLast } from '../recordActivity/UndoLast';
import { Message } from '../ui/Message';
import { server } from '../ui/server';

interface Props {
  words: DialogWords;
  outcome: EarlierYearsOutcome;
  /** What can be taken back by now. */
  onUndo: (undo: LastRecording | null) => void;
  /** Begins anew. */
  onMore: () => void;
  /** Looks at the same once more. */
  onAgain: () => void;
}

/** After writing: what changed, the way to it, and the way back. */
export function OutcomeStep({ words, outcome, onUndo, onMore, onAgain }: Props) {
  const [undone, setUndone] = useState('');
  const { refusal, messages, undo, cell = '' } = outcome;
  return (
    <OutcomeFrame
      words={words}
      heading={refusal !== '' ? 'Nothing was written' : undone === '' ? 'It is brought in' : 'Taken back'}
      refusal={refusal}
      more="Bring in something else"
      onMore={onMore}
      again="Look again"
      onAgain={onAgain}
      tab="history"
      cell={cell}
      show="Show Earlier years"
    >
      <Message tone="good" announce>
        {(undone === '' ? messages : [undone]).map((message) => (
          <p key={message}>{message}</p>
        ))}
      </Message>
      {undo && undone === '' && (
        <UndoLast
          heading="Was something wrong?"
          last={undo}
          takeBack={server.undoEarlierYears}
          onDone={(said) => {
            setUndone(said);
            onUndo(null);
          }}
        />
      )}
    </OutcomeFrame>
  );
}
