import type { Mode, PlacementStatus } from '../content/lists';
import type { RagWord } from '../content/palette';
import { PLACEMENT_CRITERIA } from '../content/placementCriteria';
import { type DateText, daysBetween } from './dates';
import { inOneText } from './sayings';

/** One placement as it stands in the tab. Dates are 'yyyy-mm-dd' or ''. */
export interface PlacementEntry {
  /** Whether the register knows the pupil; null where no Pupil ID is given. */
  readonly pupilKnown: boolean | null;
  /** The pupil's last day on roll, or ''. */
  readonly leftOn: DateText;
  readonly yearThen: string;
  readonly employer: string;
  readonly start: DateText;
  readonly end: DateText;
  /** Days attended; null where not said. */
  readonly days: number | null;
  readonly status: PlacementStatus | '';
  readonly mode: Mode | '';
  readonly feedback: string;
  readonly reflection: string;
  /** Keys of the criteria that are ticked. */
  readonly ticks: ReadonlySet<string>;
}

const begun = (entry: PlacementEntry): boolean => entry.status !== '' && entry.status !== 'Planned';
const ended = (entry: PlacementEntry): boolean =>
  entry.status === 'Completed' || entry.status === 'Ended early';

const endsBeforeItStarts = ({ start, end }: PlacementEntry): boolean =>
  start !== '' && end !== '' && end < start;

const tooManyDays = (entry: PlacementEntry): boolean =>
  entry.start !== '' &&
  entry.end !== '' &&
  !endsBeforeItStarts(entry) &&
  (entry.days ?? 0) > daysBetween(entry.start, entry.end) + 1;

/**
 * The days that count towards a week's worth of workplace experience. Our own definition, after the DfE's guidance of 2025, which
 * lets online activities add to it but not take its place: days attended in person, of a placement that has begun. Nothing is
 * counted of a row whose dates cannot be.
 *
 * @returns days, halves included; null where none count
 */
export function countedDays(entry: PlacementEntry): number | null {
  const counts = begun(entry) && entry.mode !== 'Online' && !endsBeforeItStarts(entry) && !tooManyDays(entry);
  return counts ? entry.days : null;
}

/** @returns labels of the criteria for which there is neither a tick nor words. */
export function missingCriteria(entry: PlacementEntry): string[] {
  const written: Record<string, string> = { feedback: entry.feedback, reflection: entry.reflection };
  return PLACEMENT_CRITERIA.filter(
    ({ key, words }) => !entry.ticks.has(key) && (written[words] ?? '') === '',
  ).map(({ label }) => label);
}

/** Somebody has looked at the criteria: a tick, or words that stand for one. */
const lookedAt = (entry: PlacementEntry): boolean =>
  missingCriteria(entry).length < PLACEMENT_CRITERIA.length;

/**
 * Whether the experience was meaningful: all criteria of the updated benchmark 6.
 *
 * @returns 'No' once it is over and a criterion is missing; '' before, and until somebody has looked at the criteria
 */
export function isMeaningful(entry: PlacementEntry): 'Yes' | 'No' | '' {
  if (begun(entry) && missingCriteria(entry).length === 0) return 'Yes';
  return ended(entry) && lookedAt(entry) ? 'No' : '';
}

/** What is said of one row. */
export interface RowVerdict {
  readonly rag: RagWord | '';
  /** As inOneText puts them together. */
  readonly toDo: string;
}

/**
 * The colour of a placement and what there is to do. Our own definition: red = something in the row cannot be; amber = something
 * is still open; grey = planned or under way, nothing to do yet; green = over and meaningful.
 *
 * @param asOf the day on which it is looked at
 */
export function placementVerdict(entry: PlacementEntry, asOf: DateText): RowVerdict {
  const nothing =
    entry.pupilKnown === null &&
    entry.employer === '' &&
    entry.start === '' &&
    entry.status === '' &&
    entry.days === null;
  if (nothing) return { rag: '', toDo: '' };
  const wrong = sentences([
    [entry.pupilKnown === null, 'Whose is it? Give the Pupil ID'],
    [entry.pupilKnown === false, 'No pupil on the Pupils tab has this ID'],
    [endsBeforeItStarts(entry), 'The last day is before the first'],
    [tooManyDays(entry), 'More days than lie between the first and the last'],
    [begun(entry) && entry.start > asOf, `${entry.status}, but the first day is still to come`],
  ]);
  const missing = missingCriteria(entry);
  const open = sentences([
    [entry.status === '', 'Choose a status'],
    [entry.employer === '', 'Which employer?'],
    [entry.start === '', 'No first day'],
    [entry.status === 'Planned' && entry.start !== '' && entry.start < asOf, 'Has it begun?'],
    [entry.status === 'Under way' && entry.end !== '' && entry.end < asOf, 'Has it ended?'],
    [ended(entry) && entry.days === null, 'How many days?'],
    [entry.yearThen === '', 'Year group then?'],
    [entry.leftOn !== '' && entry.start > entry.leftOn, 'The pupil had left by then'],
    [ended(entry) && !lookedAt(entry), 'Was it meaningful? Tick what was there'],
    [ended(entry) && lookedAt(entry) && missing.length > 0, `Not ticked: ${missing.join(', ')}`],
  ]);
  const settled = entry.status === 'Planned' || entry.status === 'Under way' ? 'Grey' : 'Green';
  return verdict(wrong, open, settled);
}

/** @returns the sentences that hold, in order. */
export const sentences = (cases: readonly (readonly [boolean, string])[]): string[] =>
  cases.filter(([holds]) => holds).map(([, say]) => say);

/** Red where something is wrong, amber where something is open, else as given. */
export const verdict = (wrong: string[], open: string[], settled: RagWord): RowVerdict => ({
  rag: wrong.length > 0 ? 'Red' : open.length > 0 ? 'Amber' : settled,
  toDo: inOneText([...wrong, ...open]),
});
