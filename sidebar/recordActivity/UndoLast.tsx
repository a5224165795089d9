import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';

interface Props {
  /** What would be taken back, in words. */
  what: string;
  /** Reads the workbook again: what is listed is out of date once it is undone. */
  onAnew: () => void;
}

/** Takes the last recording back, after it has said which one that is. */
export function UndoLast({ what, onAnew }: Props) {
  const [calling, call] = useCall();
  const [done, setDone] = useState('');
  if (done !== '')
    return (
      <Message tone="good">
        <ArrivalHeading>Taken back</ArrivalHeading>
        <p>{done}</p>
        <p>
          <Button onClick={onAnew}>Go on</Button>
        </p>
      </Message>
    );
  return (
    <section class="stack tight last" aria-label="The last recording">
      <h3>The last recording</h3>
      <p class="help">{what}</p>
      {calling.phase === 'busy' ? (
        <Working>Taking it back…</Working>
      ) : (
        <div>
          <Button onClick={() => call(server.undoRecording, setDone)}>Undo it</Button>
        </div>
      )}
      {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
    </section>
  );
}
