import { DEFAULTS } from '../content/defaults';
import type { AdviserLevel, MeetingStatus } from '../content/lists';
import { ADVISER_LEVELS } from '../content/lists';
import { addDays, britishDate, type DateText } from './dates';
import { type RowVerdict, sentences, verdict } from './placement';

/** One meeting as it stands in Guidance. Dates are 'yyyy-mm-dd' or ''. */
export interface MeetingEntry {
  /** Whether the register knows the pupil; null where no Pupil ID is given. */
  readonly pupilKnown: boolean | null;
  /** The pupil's last day on roll, or ''. */
  readonly leftOn: DateText;
  readonly yearThen: string;
  readonly date: DateText;
  readonly status: MeetingStatus | '';
  readonly adviser: string;
  /** As typed: pasting may put in a word that is not on the list. */
  readonly level: AdviserLevel | string;
  readonly advice: string;
  readonly decisions: string;
  readonly review: DateText;
  readonly reviewDone: DateText;
  readonly sharedOn: DateText;
}

/** The pupil's other meetings, as far as one row has to know of them. Dates are '' where there is none. */
export interface OtherMeetings {
  readonly lastHeld: DateText;
  /** The earliest meeting that is still marked as booked. */
  readonly booked: DateText;
}

/**
 * Whether a meeting counts as the one by 16 or the one after: by 16 is up to 31 August at the end of Year 11. Only a meeting
 * that was held on a known day counts. Source: benchmark 8 of the updated Gatsby Benchmarks.
 *
 * @param year the pupil's year group at the time
 */
export function countsBy16(entry: MeetingEntry, year: number | null): 'By 16' | 'After 16' | '' {
  if (entry.status !== 'Held' || entry.date === '' || year === null) return '';
  return year <= 11 ? 'By 16' : 'After 16';
}

/** @returns the day of a review that has not taken place, or ''. */
export const openReview = (entry: MeetingEntry): DateText => (entry.reviewDone === '' ? entry.review : '');

const isLevel = (level: string): level is AdviserLevel =>
  (ADVISER_LEVELS as readonly string[]).includes(level);

/**
 * The colour of a meeting and what there is to do. Our own definition: red = something in the row cannot be, or its review is
 * overdue; amber = something is still open; grey = booked ahead, or not held and followed up; green = held and nothing open.
 *
 * @param asOf the day on which it is looked at
 * @param reviewDays days before a review from which it is said to be due
 */
export function meetingVerdict(
  entry: MeetingEntry,
  others: OtherMeetings,
  asOf: DateText,
  reviewDays: number = DEFAULTS.reviewDays,
): RowVerdict {
  const nothing =
    entry.pupilKnown === null &&
    [entry.date, entry.status, entry.adviser, entry.advice, entry.decisions].every((cell) => cell === '');
  if (nothing) return { rag: '', toDo: '' };
  const held = entry.status === 'Held';
  const missed = entry.status === 'Did not attend' || entry.status === 'Declined';
  const review = openReview(entry);
  const wrong = sentences([
    [entry.pupilKnown === null, 'Whose is it? Give the Pupil ID'],
    [entry.pupilKnown === false, 'No pupil on the Pupils tab has this ID'],
    [held && entry.date === '', 'Held, but on which day?'],
    [held && entry.date > asOf, 'Held, but the day is still to come'],
    [
      entry.review !== '' && entry.date !== '' && entry.review < entry.date,
      'The review is before the meeting',
    ],
    [entry.level !== '' && !isLevel(entry.level), 'The adviser’s level is not one of the list'],
    [review !== '' && review < asOf, `Review overdue since ${britishDate(review)}`],
  ]);
  const followedUp = others.lastHeld > entry.date || others.booked > entry.date;
  const soon = addDays(asOf, reviewDays);
  const open = sentences([
    [entry.status === '', 'Choose a status'],
    [entry.status === 'Booked' && entry.date === '', 'Booked for which day?'],
    [entry.status === 'Booked' && entry.date !== '' && entry.date < asOf, 'Was it held?'],
    [missed && !followedUp, 'Offer another meeting'],
    [held && entry.decisions === '', 'What was agreed?'],
    [held && (entry.level === '' || entry.level === 'Not known'), 'Adviser’s level?'],
    [held && (entry.level === 'Level 4' || entry.level === 'Other'), 'Adviser is below Level 6'],
    [held && entry.sharedOn === '', 'Share the notes with the pupil'],
    [held && entry.yearThen === '', 'Year group then?'],
    [entry.leftOn !== '' && entry.date > entry.leftOn, 'The pupil had left by then'],
    [review !== '' && review >= asOf && review <= soon, `Review due on ${britishDate(review)}`],
  ]);
  return verdict(wrong, open, held ? 'Green' : 'Grey');
}
