import type { Meeting, MeetingForm, PupilMeetings } from '../../src/server';

export type Kept = PupilMeetings['meetings'][number];

/** As the tab's own list has them. */
const BOOKED = 'Booked';
const HELD = 'Held';

/** Fields that every meeting has; the others depend on what became of it. */
const OF_HELD: readonly (keyof Meeting)[] = ['tookPart', 'advice', 'decisions', 'review', 'sharedOn'];
const OF_MISSED: readonly (keyof Meeting)[] = ['decisions', 'review'];

/** Whether the form asks for this field. What holds something is always shown, so that nothing is saved unseen. */
export function asksFor(field: keyof Meeting, meeting: Meeting): boolean {
  if (meeting[field] !== '') return true;
  if (meeting.status === BOOKED) return false;
  return (meeting.status === HELD ? OF_HELD : OF_MISSED).includes(field);
}

/** A meeting of today with the adviser who was named last. */
export function newMeeting(
  pupilId: string,
  form: MeetingForm,
  last: { adviser: string; level: string },
): Meeting {
  return {
    pupilId,
    date: form.today,
    status: form.statuses.includes(HELD) ? HELD : (form.statuses[0] ?? ''),
    adviser: last.adviser || (form.advisers[0] ?? ''),
    level: last.level,
    tookPart: '',
    advice: '',
    decisions: '',
    review: '',
    sharedOn: '',
  };
}

/** Whether this meeting waits to be completed: it was booked, and its day has come. */
export const isDue = ({ status, date }: Meeting, today: string): boolean =>
  status === BOOKED && date !== '' && date <= today;

/** The meeting alone, without where it stands. */
export function asRead({ row: _row, toDo: _toDo, ...meeting }: Kept): Meeting {
  return meeting;
}

/** A meeting as it is opened: one that was booked and whose day has come is taken to have been held. */
export function opened(kept: Kept, today: string): Meeting {
  const meeting = asRead(kept);
  return isDue(meeting, today) ? { ...meeting, status: HELD } : meeting;
}

export const isSame = (a: Meeting, b: Meeting): boolean =>
  (Object.keys(a) as (keyof Meeting)[]).every((field) => a[field].trim() === b[field].trim());

/** What has to be mended before the meeting can be saved, at its field. */
export function faultsOf(meeting: Meeting, today: string): Partial<Record<keyof Meeting, string>> {
  const { date, status, review, sharedOn } = meeting;
  const faults: Partial<Record<keyof Meeting, string>> = {};
  if (date === '') faults.date = 'Fill in the date.';
  else if (date > today && status !== BOOKED && status !== '')
    faults.date = `This day is still to come. Choose ${BOOKED}, or put the date right.`;
  if (status === '') faults.status = 'Choose what became of it.';
  if (review !== '' && date !== '' && review < date) faults.review = 'The review is before the meeting.';
  if (sharedOn !== '' && date !== '' && sharedOn < date) faults.sharedOn = 'This is before the meeting.';
  return faults;
}

/**
 * Whether a call whose answer was lost has written the meeting after all.
 *
 * @param kept the meeting that it replaces; null for a new one, which is there now and was not there before
 */
export function wasWritten(
  meeting: Meeting,
  kept: Kept | null,
  before: readonly Kept[],
  now: readonly Kept[],
): boolean {
  const same = now.filter((each) => isSame(meeting, each));
  return kept
    ? same.some((each) => each.row === kept.row)
    : same.length > before.filter((each) => isSame(meeting, each)).length;
}

/** Trimmed at both ends, as it is written. */
export const tidy = (meeting: Meeting): Meeting => ({
  ...meeting,
  adviser: meeting.adviser.trim(),
  tookPart: meeting.tookPart.trim(),
  advice: meeting.advice.trim(),
  decisions: meeting.decisions.trim(),
});
