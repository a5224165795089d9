import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Meeting, MeetingForm, PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { dayLabel, placeOf } from '../ui/words';
import { EarlierMeetings } from './EarlierMeetings';
import { MeetingFields } from './MeetingFields';
import { asRead, faultsOf, isSame, type Kept, newMeeting, opened, tidy, wasWritten } from './meeting';

interface Props {
  form: MeetingForm;
  pupil: PupilChoice;
  arrives: boolean;
  /** As saved last in this sidebar: an adviser sees several pupils in a row. */
  last: { adviser: string; level: string };
  /** Whom the adviser should see after this pupil. */
  next: MeetingForm['next'][number] | null;
  onSaved: (meeting: Meeting) => void;
  onNext: (pupilId: string) => void;
  onOther: () => void;
}

/** What is in the form; `kept` is the meeting as it was read, null for a new one; `start` is what the form began with. */
interface Editing {
  kept: Kept | null;
  start: Meeting;
  draft: Meeting;
}

type Outcome = { tone: 'good' | 'bad'; headline: string; words: string[]; cell?: string };

/** One pupil: what was agreed before, and the meeting that is being written. */
export function PupilPanel({ form, pupil, arrives, last, next, onSaved, onNext, onOther }: Props) {
  const [meetings, setMeetings] = useState<readonly Kept[] | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [reading, read] = useCall();
  const [saving, save] = useCall();
  useEffect(() => look(() => write(null)), []);
  useLayoutEffect(() => {
    if (refusals > 0) focusFirstFault();
  }, [refusals]);

  function look(then: () => void) {
    read(
      () => server.readMeetings(pupil.pupilId),
      (answer) => {
        setMeetings(answer.meetings);
        then();
      },
    );
  }
  function write(meeting: Kept | null) {
    const start = meeting ? opened(meeting, form.today) : newMeeting(pupil.pupilId, form, last);
    setRefusals(0);
    setOutcome(null);
    setLeaving(null);
    setEditing({ kept: meeting, start, draft: start });
  }
  /** Goes on at once where nothing would be lost, else asks. */
  function leave(go: () => void) {
    if (editing && !isSame(editing.start, editing.draft)) setLeaving({ go });
    else go();
  }
  function keep({ kept, draft }: Editing) {
    if (Object.keys(faultsOf(draft, form.today)).length > 0 || hasHalfDate()) {
      setRefusals(refusals + 1);
      return;
    }
    const meeting = tidy(draft);
    const before = meetings ?? [];
    let tried = false;
    setOutcome(null);
    setLeaving(null);
    save(
      async () => {
        if (tried) {
          const now = await server.readMeetings(pupil.pupilId);
          if (wasWritten(meeting, kept, before, now.meetings)) return { refusal: '', messages: [] };
        }
        tried = true;
        return kept
          ? server.recordMeeting(meeting, kept.row, asRead(kept))
          : server.recordMeeting(meeting, null);
      },
      ({ refusal, cell = '', messages }) => {
        if (refusal !== '') {
          setOutcome({ tone: 'bad', headline: 'It was not saved', words: [refusal, ...messages] });
          return;
        }
        setEditing(null);
        setOutcome({
          tone: 'good',
          headline: `Saved: ${meeting.status}, ${dayLabel(meeting.date)}`,
          words: messages,
          cell,
        });
        onSaved(meeting);
        look(() => {});
      },
    );
  }

  const faults = editing && refusals > 0 ? faultsOf(editing.draft, form.today) : {};
  const busy = saving.phase === 'busy';
  const footer = editing ? (
    <>
      {Object.keys(faults).length > 0 && (
        <p class="fault" role="alert">
          {Object.keys(faults).length === 1
            ? 'One entry needs another look.'
            : `${Object.keys(faults).length} entries need another look.`}
        </p>
      )}
      <Button kind="primary" unavailable={busy} onClick={() => keep(editing)}>
        {!editing.kept ? 'Save the meeting' : 'Save the changes'}
      </Button>
      {editing.kept && !busy && <Button onClick={() => leave(() => write(null))}>New meeting instead</Button>}
    </>
  ) : (
    meetings && (
      <>
        {next && (
          <Button kind="primary" onClick={() => onNext(next.pupilId)}>
            {`Next: ${next.name}`}
          </Button>
        )}
        <Button onClick={() => write(null)}>Another meeting of this pupil</Button>
      </>
    )
  );
  return (
    <Sidebar footer={footer}>
      <header>
        <h1>Record a meeting</h1>
        {arrives ? <ArrivalHeading>{pupil.name}</ArrivalHeading> : <h2>{pupil.name}</h2>}
        <p>{[placeOf(pupil), pupil.pathway, pupil.onRoll ? '' : 'has left'].filter(Boolean).join(' · ')}</p>
        <Button kind="link" onClick={() => leave(onOther)}>
          Another pupil
        </Button>
      </header>
      {leaving && (
        <Message tone="notice">
          <ArrivalHeading>This meeting is not saved</ArrivalHeading>
          <div class="row after">
            <Button onClick={() => setLeaving(null)}>Go on writing</Button>
            <Button onClick={leaving.go}>Leave without saving</Button>
          </div>
        </Message>
      )}
      {outcome && (
        <Message tone={outcome.tone}>
          <ArrivalHeading key={outcome.headline}>{outcome.headline}</ArrivalHeading>
          {outcome.words.map((word) => (
            <p key={word}>{word}</p>
          ))}
          {outcome.tone === 'good' && (
            <TabLinks links={[{ tab: 'guidance', cell: outcome.cell ?? '', title: 'Show Guidance' }]} />
          )}
          {outcome.tone === 'good' && next && <p class="help">{`Who next: ${next.name} (${next.why})`}</p>}
        </Message>
      )}
      {busy && <Working>Saving the meeting…</Working>}
      {saving.phase === 'failed' && (
        <Failure error={saving.error} again={saving.again}>
          <p>What you wrote is kept here. Saving again never writes it twice.</p>
        </Failure>
      )}
      {reading.phase === 'busy' && <Working>Reading earlier meetings…</Working>}
      {reading.phase === 'failed' && <Failure error={reading.error} again={reading.again} />}
      {meetings && (
        <EarlierMeetings
          meetings={meetings}
          today={form.today}
          open={editing?.kept?.row ?? null}
          onOpen={(meeting) => leave(() => write(meeting))}
        />
      )}
      {editing && (
        <div class="stack" hidden={busy}>
          {/* A meeting that was opened takes the keyboard; the first form of a pupil leaves it at the name. */}
          {!editing.kept ? (
            <h3>New meeting</h3>
          ) : (
            <ArrivalHeading
              key={editing.kept.row}
            >{`Meeting of ${dayLabel(editing.start.date) || 'no date'}`}</ArrivalHeading>
          )}
          <MeetingFields
            form={form}
            meeting={editing.draft}
            faults={faults}
            onChange={(draft) => setEditing({ ...editing, draft })}
          />
        </div>
      )}
    </Sidebar>
  );
}
