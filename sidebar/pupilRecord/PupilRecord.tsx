import { useState } from 'preact/hooks';
import type { PupilChoice, RecordForm } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { PupilSearch } from '../ui/PupilSearch';
import { closePanel, server } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { BringIn } from './BringIn';
import { Frame } from './Frame';
import { OneRecord } from './OneRecord';

/** One pupil's record: look, print, share, hand over, bring in. */
export function PupilRecord() {
  const [loaded, reload] = useLoaded(server.readRecordForm);
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Records form={loaded.value} />;
  return (
    <Frame title="Pupil record" footer={<Button onClick={closePanel}>Close</Button>}>
      {loaded.phase === 'loading' && <Working>Reading the register…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="There is no record to show yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Frame>
  );
}

type View = { at: 'choose' } | { at: 'record'; pupilId: string } | { at: 'bringIn'; pupilId: string };

function Records({ form }: { form: RecordForm }) {
  const [view, setView] = useState<View>(
    form.selected === '' ? { at: 'choose' } : { at: 'record', pupilId: form.selected },
  );
  const show = (pupil: PupilChoice) => setView({ at: 'record', pupilId: pupil.pupilId });
  if (view.at === 'record')
    return (
      <OneRecord
        key={view.pupilId}
        form={form}
        pupilId={view.pupilId}
        onOther={() => setView({ at: 'choose' })}
        onBringIn={() => setView({ at: 'bringIn', pupilId: view.pupilId })}
      />
    );
  if (view.at === 'bringIn')
    return (
      <BringIn
        form={form}
        pupilId={view.pupilId}
        onShow={(pupilId) => setView({ at: 'record', pupilId })}
        onBack={() =>
          setView(view.pupilId === '' ? { at: 'choose' } : { at: 'record', pupilId: view.pupilId })
        }
      />
    );
  return (
    <Frame
      title="Whose record?"
      footer={
        <>
          <Button onClick={() => setView({ at: 'bringIn', pupilId: '' })}>
            Bring in a record from another school
          </Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
        </>
      }
    >
      <div class="find">
        <PupilSearch
          label="Name, form or Pupil ID"
          help="Or close this window, click on a row of the pupil in any tab, and open it again."
          pupils={form.pupils}
          onPick={show}
        />
      </div>
    </Frame>
  );
}
