import { useState } from 'preact/hooks';
import type { LastRecording, OldDestinationsOutcome } from '../../src/server';
import { Frame } from '../readList/Frame';
import { UndoLast } from '../recordActivity/UndoLast';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { WORDS } from './words';

interface Props {
  outcome: OldDestinationsOutcome;
  onUndo: (undo: LastRecording | null) => void;
  onMore: () => void;
}

/** After writing: what changed, the way to it, and the way back. */
export function OutcomeStep({ outcome, onUndo, onMore }: Props) {
  const [undone, setUndone] = useState('');
  const { messages, links, undo } = outcome;
  return (
    <Frame
      words={WORDS}
      step={WORDS.steps.length}
      footer={
        <>
          <Button onClick={onMore}>Bring in something else</Button>
          <span class="grow" />
          <Button kind="primary" onClick={closePanel}>
            Close
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{undone === '' ? 'It is brought in' : 'Taken back'}</ArrivalHeading>
        <Message tone="good" announce>
          {(undone === '' ? messages : [undone]).map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Message>
        {undone === '' && <TabLinks links={links} />}
        {undo && undone === '' && (
          <UndoLast
            heading="Was something wrong?"
            last={undo}
            takeBack={server.undoOldDestinations}
            onDone={(said) => {
              setUndone(said);
              onUndo(null);
            }}
          />
        )}
      </div>
    </Frame>
  );
}
