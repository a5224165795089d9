import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { closePanel, server } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { Follow } from './Follow';

/** The sidebar that follows leavers: whom to ask now, and an answer in two presses. */
export function Destinations() {
  const [loaded, reload] = useLoaded(server.readDestinationsForm);
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Follow first={loaded.value} />;
  return (
    <Sidebar footer={<Button onClick={closePanel}>Close</Button>}>
      <header>
        <h1>Destinations</h1>
      </header>
      {loaded.phase === 'loading' && <Working>Reading the leavers of all cohorts…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="Nobody can be followed yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Sidebar>
  );
}
