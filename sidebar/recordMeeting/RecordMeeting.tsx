import { useState } from 'preact/hooks';
import type { MeetingForm, PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { ChoosePupil } from './ChoosePupil';
import { PupilPanel } from './PupilPanel';

/** The sidebar that records guidance meetings: it opens on the pupil of the selected row. */
export function RecordMeeting() {
  const [loaded, reload] = useLoaded(server.readMeetingForm);
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Recorder first={loaded.value} />;
  return (
    <Sidebar footer={<Button onClick={closePanel}>Close</Button>}>
      <header>
        <h1>Record a meeting</h1>
      </header>
      {loaded.phase === 'loading' && <Working>Reading meetings and pupils…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="Nothing can be recorded yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Sidebar>
  );
}

const selectedIn = (form: MeetingForm): PupilChoice | null =>
  form.pupils.find((pupil) => pupil.pupilId === form.selected) ?? null;

function Recorder({ first }: { first: MeetingForm }) {
  const [form, setForm] = useState(first);
  const [pupil, setPupil] = useState<PupilChoice | null>(() => selectedIn(first));
  const [pressed, setPressed] = useState(false);
  const [notARow, setNotARow] = useState(false);
  const [last, setLast] = useState({ adviser: '', level: '' });
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [calling, call, clear] = useCall();
  const next = form.next.filter((each) => !seen.has(each.pupilId));
  const open = (chosen: PupilChoice | null) => {
    clear();
    setPressed(true);
    setNotARow(false);
    setPupil(chosen);
  };
  const openById = (pupilId: string) => open(form.pupils.find((each) => each.pupilId === pupilId) ?? null);
  const useSelected = () =>
    call(server.readMeetingForm, (anew) => {
      const selected = selectedIn(anew);
      setForm(anew);
      // Who next is as it stands now, with what was recorded in it.
      setSeen(new Set());
      if (selected) open(selected);
      else setNotARow(true);
    });

  if (!pupil)
    return (
      <ChoosePupil
        form={form}
        next={next}
        arrives={pressed}
        calling={calling}
        notARow={notARow}
        onSelected={useSelected}
        onPick={open}
        onNext={openById}
      />
    );
  return (
    <PupilPanel
      key={pupil.pupilId}
      form={form}
      pupil={pupil}
      arrives={pressed}
      last={last}
      next={next.find((each) => each.pupilId !== pupil.pupilId) ?? null}
      onSaved={(meeting) => {
        setLast({ adviser: meeting.adviser, level: meeting.level });
        setSeen(new Set([...seen, pupil.pupilId]));
      }}
      onNext={openById}
      onOther={() => open(null)}
    />
  );
}
