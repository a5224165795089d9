import { useState } from 'preact/hooks';
import type { FourYearsRequest, FourYearsSheets } from '../../src/server';
import { Frame } from '../pupilRecord/Frame';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { Choices } from './Choices';
import { Sheets } from './Sheets';

const TITLE = 'Four years to print';

/** Four years of the cohorts chosen, to lay before a head or an inspector. */
export function FourYears() {
  const [loaded, reload] = useLoaded(() => server.readFourYears(null));
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Page first={loaded.value} />;
  return (
    <Frame title={TITLE} footer={<Button onClick={closePanel}>Close</Button>}>
      {loaded.phase === 'loading' && <Working>Reading the cohorts…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="There is nothing to print yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Frame>
  );
}

function Page({ first }: { first: FourYearsSheets }) {
  const [sheets, setSheets] = useState(first);
  const [request, setRequest] = useState(first.request);
  const [calling, call] = useCall();
  const choose = (changed: FourYearsRequest) => {
    setRequest(changed);
    call(
      () => server.readFourYears(changed),
      (anew) => {
        setSheets(anew);
        setRequest(anew.request);
      },
    );
  };
  const busy = calling.phase === 'busy';
  const ready = !busy && calling.phase !== 'failed' && sheets.lines.length > 0;
  return (
    <Frame
      title={TITLE}
      footer={
        <>
          <Button kind="primary" unavailable={!ready} onClick={() => window.print()}>
            Print
          </Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
        </>
      }
    >
      <div class="record">
        <aside aria-label="What to print">
          <Choices sheets={sheets} request={request} onChange={choose} />
          {busy && <Working>Reading the cohorts…</Working>}
          {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
        </aside>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet must be scrolled without a mouse. */}
        <section class="desk" tabIndex={0} aria-label="The sheets as they print" aria-busy={busy}>
          <Sheets sheets={sheets} />
        </section>
      </div>
    </Frame>
  );
}
