import {
  ENTITLEMENT_CRITERIA,
  type EntitlementState,
  HISTORY_KINDS,
  HISTORY_YEARS,
  historyColumn,
  historyYearColumn,
} from '../../content/entitlement';
import { PUPIL_COUNTS } from '../../content/pupilCounts';
import { academicYearEnding } from '../../rules/academicYear';
import type { PupilRecord } from '../../server';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import type { YearEntry } from './careersRecord';
import { type RecordTabs, rowsOf } from './recordTabs';

/** What the record says of whole school years: counts, and what is still to come. */

const countIn = (tab: OpenTab, row: number, column: string): number | null => {
  const text = String(cellOf(tab, row, column)).trim();
  const count = Number(text);
  return text === '' || !(count > 0) ? null : count;
};

const hasCounts = ({ counts }: YearEntry): boolean => Object.values(counts).some((count) => count !== null);

/** The pupil's line of History, a year group each, the newest first. */
export function earlierYearsOf(history: OpenTab | null, pupilId: string): YearEntry[] {
  const row = rowsOf(history, pupilId)[0];
  if (!history || row === undefined) return [];
  return [...HISTORY_YEARS]
    .reverse()
    .map((year) => ({
      yearGroup: String(year),
      schoolYear: String(cellOf(history, row, historyYearColumn(year))).trim(),
      counts: Object.fromEntries(
        HISTORY_KINDS.map(({ key }) => [key, countIn(history, row, historyColumn(year, key))]),
      ),
    }))
    .filter(hasCounts);
}

/** This year's counts of Participation, as History will take them when the year is closed; none where nothing is counted. */
function thisYearOf({ pupils, participation }: RecordTabs, pupilId: string): YearEntry[] {
  const [newest] = [...participation].sort(([one], [other]) => other - one);
  const registered = rowsOf(pupils, pupilId)[0];
  if (!newest || registered === undefined) return [];
  const [endsIn, ticks] = newest;
  const row = rowsOf(ticks, pupilId)[0];
  if (row === undefined) return [];
  const entry: YearEntry = {
    yearGroup: String(cellOf(pupils, registered, 'yearNumber')).trim(),
    schoolYear: academicYearEnding(endsIn),
    counts: Object.fromEntries(
      HISTORY_KINDS.map(({ key, participation: column }) => [
        key,
        column === null ? null : countIn(ticks, row, column),
      ]),
    ),
  };
  return hasCounts(entry) ? [entry] : [];
}

/** School by school year, the newest first: this year, then what History holds. */
export const yearsOf = (tabs: RecordTabs, pupilId: string): YearEntry[] => [
  ...thisYearOf(tabs, pupilId),
  ...earlierYearsOf(tabs.history, pupilId),
];

/** "2 employers, 1 college": what a pupil reads of a year's counts. */
export const countsInWords = ({ counts }: YearEntry): string =>
  PUPIL_COUNTS.flatMap(({ kind, one, many }) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`] : [];
  }).join(', ');

/**
 * What Entitlement says is due this school year, and what has time or is planned, as the pupil's own page says it.
 * It goes into no file: it holds for this school and this day.
 */
export function toComeOf(entitlement: OpenTab | null, pupilId: string): PupilRecord['toCome'] {
  const row = rowsOf(entitlement, pupilId)[0];
  const those = (state: EntitlementState): string[] =>
    !entitlement || row === undefined
      ? []
      : ENTITLEMENT_CRITERIA.filter(({ key }) => cellOf(entitlement, row, key) === state).map(
          ({ toThePupil }) => toThePupil,
        );
  return { notYet: those('Due'), later: those('On track') };
}
