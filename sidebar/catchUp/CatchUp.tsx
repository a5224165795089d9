import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { closePanel, server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { Planner } from './Planner';

/** The sidebar that shows who misses what, and plans it for them. */
export function CatchUp() {
  const [loaded, reload] = useLoaded(server.readCatchUpForm);
  const [again, setAgain] = useState(false);
  const anew = () => {
    setAgain(true);
    reload();
  };
  if (loaded.phase === 'there' && loaded.value.obstacle === '' && loaded.value.missing.length > 0)
    return <Planner form={loaded.value} again={again} onAnew={anew} />;
  return (
    <Sidebar footer={<Button onClick={closePanel}>Close</Button>}>
      <header>
        <h1>Catch-up</h1>
      </header>
      {loaded.phase === 'loading' && <Working>Looking at what every pupil has had…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={anew} />}
      {loaded.phase === 'there' && loaded.value.obstacle !== '' && (
        <Message tone="notice" headline="Nothing can be planned yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
      {loaded.phase === 'there' && loaded.value.obstacle === '' && (
        <>
          <Message tone="plain" headline="Nobody is on the list" announce>
            <p>
              Either nothing is recorded yet, or nobody misses anything that is not planned. The Entitlement
              tab shows what each pupil has had.
            </p>
          </Message>
          <TabLinks links={[{ tab: 'entitlement', title: 'Show Entitlement' }]} />
        </>
      )}
    </Sidebar>
  );
}
