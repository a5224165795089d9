import { ADVISER_LEVELS, MEETING_STATUSES } from '../../content/lists';
import { isDate } from '../../rules/dates';
import type { Meeting } from '../../server';

/** Google Sheets takes no more than this in a cell. */
const LONGEST = 50_000;

/** What a person ought to know of a meeting before it is kept; `refusal` stops it. */
export interface Judgement {
  refusal: string;
  messages: string[];
}

const WORDS = ['adviser', 'tookPart', 'advice', 'decisions'] as const;
const DATES = [
  ['date', 'date of the meeting'],
  ['review', 'review date'],
  ['sharedOn', 'date on which it was shared'],
] as const;

/**
 * Whether a meeting can be kept as it is.
 * @param today 'yyyy-mm-dd'
 */
export function judgeMeeting(meeting: Meeting, today: string): Judgement {
  return { refusal: refusalOf(meeting, today), messages: messagesOf(meeting, today) };
}

function refusalOf(meeting: Meeting, today: string): string {
  const { date, status, level, review, sharedOn } = meeting;
  for (const [field, name] of DATES)
    if (meeting[field] !== '' && !isDate(meeting[field]))
      return `The ${name} is not a date. Write 21/11/2026.`;
  if (!(MEETING_STATUSES as readonly string[]).includes(status))
    return `Say how far the meeting has come: ${MEETING_STATUSES.join(', ')}.`;
  if (level !== '' && !(ADVISER_LEVELS as readonly string[]).includes(level))
    return `The adviser’s level is one of: ${ADVISER_LEVELS.join(', ')}.`;
  if (date === '') return 'Give the date of the meeting.';
  if (status !== 'Booked' && date > today)
    return `A meeting on a day that is still to come can only be Booked. Correct the date or the status.`;
  if (review !== '' && review < date)
    return 'The review date lies before the meeting. Correct one of the two.';
  if (sharedOn !== '' && sharedOn < date)
    return 'It cannot have been shared before the meeting. Correct one of the two dates.';
  if (WORDS.some((field) => meeting[field].length > LONGEST))
    return 'One of the texts is too long for a cell of Google Sheets (50,000 characters). Shorten it.';
  return '';
}

function messagesOf({ date, status, advice, decisions, sharedOn }: Meeting, today: string): string[] {
  const found: string[] = [];
  if (status === 'Booked' && date < today)
    found.push('The day of this meeting has passed. Was it held, declined or not attended?');
  if (status === 'Held' && advice.trim() === '' && decisions.trim() === '')
    found.push('Neither advice nor decisions are noted yet.');
  if (sharedOn > today) found.push('The day on which it is shared is still to come.');
  return found;
}
