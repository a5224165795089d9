import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { closePanel, server } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { Recorder } from './Recorder';

/** The sidebar that records who took part in an activity. */
export function RecordActivity() {
  const [loaded, reload] = useLoaded(server.readActivityForm);
  const [again, setAgain] = useState(false);
  const anew = () => {
    setAgain(true);
    reload();
  };
  if (loaded.phase === 'there' && loaded.value.obstacle === '')
    return <Recorder form={loaded.value} again={again} onAnew={anew} />;
  return (
    <Sidebar footer={<Button onClick={closePanel}>Close</Button>}>
      <header>
        <h1>Record an activity</h1>
      </header>
      {loaded.phase === 'loading' && <Working>Reading activities and pupils…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={anew} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="Nothing can be recorded yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Sidebar>
  );
}
