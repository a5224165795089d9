import type { Checkpoint } from '../content/checkpoints';
import { DEFAULTS } from '../content/defaults';
import type { RagWord } from '../content/palette';
import { type DateText, daysBetween } from './dates';
import { destinationOf } from './destinationGroups';

export type CheckpointState = 'Not yet due' | 'Due' | 'Overdue' | 'Stale' | 'Done' | 'Outside the count';

export interface CheckpointEntry {
  /** A destination label, or '' where nothing has been found out. */
  readonly destination: string;
  /** The day on which the destination was confirmed, or ''. */
  readonly confirmed: DateText;
}

export interface CheckpointSettings {
  /** Days after the checkpoint's date from which it is overdue. */
  readonly overdueAfterDays: number;
  /** Days before or after the date within which a confirmation speaks for it. */
  readonly toleranceDays: number;
}

/**
 * The day for which a cohort is asked.
 *
 * @param checkpoint one of content/checkpoints
 * @param leavingYear the calendar year in which the school year of leaving ends: 2027 for 2026/27
 */
export function checkpointDate(checkpoint: Checkpoint, leavingYear: number): DateText {
  const month = String(checkpoint.month).padStart(2, '0');
  const day = String(checkpoint.day).padStart(2, '0');
  return `${leavingYear + checkpoint.yearsAfter}-${month}-${day}`;
}

/** Not known is an answer, but one that still has to be chased. */
function isAnswered(entry: CheckpointEntry): boolean {
  return entry.destination !== '' && destinationOf(entry.destination)?.group !== 'Not known';
}

/**
 * Where the follow-up of one leaver stands at one checkpoint. Our own definition.
 *
 * Nothing is due before the date. From it on an answer is done where it was confirmed within the tolerance of the date, and stale
 * where it was not, or carries no date of confirmation. No answer is due, and overdue so many days on. A fact once confirmed does
 * not lapse. Whoever moved abroad or died is never chased.
 *
 * @param entry what is recorded
 * @param due the checkpoint's date for the cohort
 * @param asOf the day on which it is looked at
 */
export function checkpointState(
  entry: CheckpointEntry,
  due: DateText,
  asOf: DateText,
  settings: CheckpointSettings = DEFAULTS,
): CheckpointState {
  if (destinationOf(entry.destination)?.group === 'Outside the count') return 'Outside the count';
  if (asOf < due) return 'Not yet due';
  if (!isAnswered(entry)) return daysBetween(due, asOf) >= settings.overdueAfterDays ? 'Overdue' : 'Due';
  const confirmedInTime =
    entry.confirmed !== '' && Math.abs(daysBetween(due, entry.confirmed)) <= settings.toleranceDays;
  return confirmedInTime ? 'Done' : 'Stale';
}

/**
 * The colour of one leaver at one checkpoint. Our own definition, there is no official one.
 *
 * Grey: not yet due, moved abroad, deceased. Red: NEET, or not known and overdue. Amber: due, stale, re-engagement, start date
 * agreed, and everything else that is neither. Green: education, employment, training or an adult services place, confirmed
 * within the tolerance of the date.
 */
export function checkpointRag(
  entry: CheckpointEntry,
  due: DateText,
  asOf: DateText,
  settings: CheckpointSettings = DEFAULTS,
): RagWord {
  const state = checkpointState(entry, due, asOf, settings);
  if (state === 'Outside the count' || state === 'Not yet due') return 'Grey';
  if (state === 'Overdue') return 'Red';
  const destination = destinationOf(entry.destination);
  if (destination?.group === 'NEET' && !destination.startAgreed) return 'Red';
  const settled = destination?.group === 'EET' || destination?.group === 'Adult services';
  return settled && state === 'Done' ? 'Green' : 'Amber';
}
