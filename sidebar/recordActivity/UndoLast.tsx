import { useState } from 'preact/hooks';
import type { LastRecording } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';

interface Props {
  heading: string;
  last: LastRecording;
  /** Said where it may be somebody else's. */
  whose?: string;
  /** Left out: a recording is taken back. */
  takeBack?: (id: string) => Promise<string>;
  /** What the server says that it did. */
  onDone: (said: string) => void;
}

/** Takes the last recording, or what else was the last, back, after it has said which one that is and asked. */
export function UndoLast({ heading, last, whose, takeBack = server.undoRecording, onDone }: Props) {
  const [calling, call, clear] = useCall();
  const [asking, setAsking] = useState(false);
  const keep = () => {
    clear();
    setAsking(false);
  };
  return (
    <section class="stack tight last" aria-label={heading}>
      {asking ? <ArrivalHeading>Take this back?</ArrivalHeading> : <h3>{heading}</h3>}
      <p class={asking ? undefined : 'help'}>{last.words}</p>
      {whose && <p class="help">{whose}</p>}
      {calling.phase === 'busy' && <Working>Taking it back…</Working>}
      {calling.phase !== 'busy' && !asking && (
        <div>
          <Button onClick={() => setAsking(true)}>Take it back…</Button>
        </div>
      )}
      {calling.phase !== 'busy' && asking && (
        <div class="row">
          <Button kind="primary" onClick={() => call(() => takeBack(last.id), onDone)}>
            Yes, take it back
          </Button>
          <Button onClick={keep}>Keep it</Button>
        </div>
      )}
      {calling.phase === 'failed' && <Failure error={calling.error} />}
    </section>
  );
}
