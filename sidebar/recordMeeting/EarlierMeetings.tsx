import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { dayLabel } from '../ui/words';
import { isDue, type Kept } from './meeting';

/** Meetings drawn before somebody asks for the rest. */
const FIRST = 2;
/** Letters of the decisions shown: the whole stands in the meeting when it is opened. */
const LONGEST = 140;

interface Props {
  /** Newest first. */
  meetings: readonly Kept[];
  today: string;
  /** Row of the meeting that is open in the form. */
  open: number | null;
  onOpen: (meeting: Kept) => void;
}

/** What was agreed with the pupil before. */
export function EarlierMeetings({ meetings, today, open, onOpen }: Props) {
  const [all, setAll] = useState(false);
  if (meetings.length === 0) return <p>No meeting of this pupil is recorded yet.</p>;
  const drawn = all ? meetings : meetings.slice(0, FIRST);
  return (
    <section class="stack tight" aria-labelledby="earlier">
      <h3 id="earlier">{`Meetings so far (${meetings.length})`}</h3>
      <ul class="meetings">
        {drawn.map((meeting) => (
          <Entry
            key={meeting.row}
            meeting={meeting}
            due={isDue(meeting, today)}
            open={meeting.row === open}
            onOpen={() => onOpen(meeting)}
          />
        ))}
      </ul>
      {meetings.length > drawn.length && (
        <div>
          <Button onClick={() => setAll(true)}>{`Show all ${meetings.length}`}</Button>
        </div>
      )}
    </section>
  );
}

interface EntryProps {
  meeting: Kept;
  due: boolean;
  open: boolean;
  onOpen: () => void;
}

function Entry({ meeting, due, open, onOpen }: EntryProps) {
  const day = dayLabel(meeting.date) || 'No date';
  const words = meeting.decisions || meeting.advice;
  return (
    <li class={open ? 'open' : ''} aria-current={open ? 'true' : undefined}>
      <p>
        <b>{day}</b> <span class={`tag ${due ? 'notice' : ''}`}>{meeting.status || 'No status'}</span>
      </p>
      {meeting.adviser !== '' && <p class="help">{meeting.adviser}</p>}
      {words !== '' && <p>{words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}</p>}
      {meeting.toDo !== '' && <p class="to-do">{meeting.toDo}</p>}
      {open ? (
        <p class="help">Open below.</p>
      ) : (
        <Button kind="link" onClick={onOpen}>
          {due ? 'Complete it' : 'Open'}
          <span class="unseen">{`: ${meeting.status}, ${day}`}</span>
        </Button>
      )}
    </li>
  );
}
