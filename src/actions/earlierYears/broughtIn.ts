import { ACTIVITY_KINDS } from '../../content/activityKinds';
import { HISTORY_KINDS, HISTORY_YEARS, historyColumn, historyYearColumn } from '../../content/entitlement';
import { parseAcademicYear, yearsBetween } from '../../rules/academicYear';
import type { YearNow } from '../../rules/earlierYear';
import { plainWords } from '../../rules/reading';
import { parseYearGroup } from '../../rules/yearGroup';
import { listOf } from '../settings';
import type { CellChange, EarlierCells } from './types';

/** An activity of another school, as a line of Brought in holds it. */
export interface BroughtInActivity {
  /** '2024/25' */
  schoolYear: string;
  /** Labels of what it counts as. */
  countsAs: readonly string[];
  days: number | null;
  /** 'Yes', 'No' or 'Not known'. */
  meaningful: string;
}

/** What the other school counted in a school year. */
export interface BroughtInCounts {
  /** The year group in which it was; '' where the file does not say it. */
  yearGroup: string;
  /** '2024/25', or several with ', ' in one year group; may be ''. */
  schoolYear: string;
  /** By kind of Earlier years; null where there is none. */
  counts: Readonly<Record<string, number | null>>;
}

export interface BroughtInYears {
  cells: CellChange[];
  /** Figures that stand there already. */
  already: number;
  /** Activities with a kind that is counted, of which the year group is not known or not kept. */
  withoutYear: number;
  /** School years of which the counts are left out: of no year group that is kept. */
  countsLeft: number;
  /** Counts that cannot be right and are left out. */
  wrong: number;
}

/** An activity's kind -> the kind of Earlier years, for those that Earlier years counts. */
const KINDS = ACTIVITY_KINDS.flatMap(({ key, label, encounter }) => {
  const kind = HISTORY_KINDS.find(({ participation }) => participation === key);
  return kind ? [{ label: plainWords(label), kind: kind.key, needsMeaning: encounter !== null }] : [];
});
const WORKPLACE = 'Workplace';
const DAYS = 'Days';
/** More than a column of Earlier years takes. */
const MOST = 400;

/**
 * What the activities of an earlier school, and the counts that it hands over, come to in Earlier years, by the year group at the
 * time. A meaningful activity counts; where no criteria are asked for (careers information) it counts as it is. The counts of a
 * school year have its activities in them: the greater of the two holds, and they are not added up. What stands there is raised
 * and never lowered, so that the same record twice changes nothing.
 *
 * @param activities all that have been or are brought in of this pupil
 * @param standing the pupil's row of Earlier years
 * @param counted what the other school counted, school year by school year. It knows in which year group the pupil was then
 */
export function yearsBroughtIn(
  activities: readonly BroughtInActivity[],
  now: YearNow,
  standing: EarlierCells,
  counted: readonly BroughtInCounts[] = [],
): BroughtInYears {
  const sums = new Map<string, number>();
  const years = new Map<number, Set<string>>();
  const add = (to: Map<string, number>, column: string, n: number) =>
    to.set(column, (to.get(column) ?? 0) + n);
  const say = (yearGroup: number, schoolYears: readonly string[]) =>
    years.set(yearGroup, new Set([...(years.get(yearGroup) ?? []), ...schoolYears]));
  const said = new Map(
    counted.flatMap((one) => {
      const yearGroup = groupSaid(one);
      return yearGroup === null ? [] : yearsOf(one).map((year) => [year, yearGroup] as const);
    }),
  );
  const groupIn = (schoolYear: string) => said.get(schoolYear) ?? yearGroupIn(schoolYear, now);
  let withoutYear = 0;
  for (const activity of activities) {
    const counts = countsOf(activity);
    if (counts.size === 0) continue;
    const schoolYear = parseAcademicYear(activity.schoolYear).value;
    const yearGroup = groupIn(schoolYear);
    if (yearGroup === null) {
      withoutYear += 1;
      continue;
    }
    say(yearGroup, [schoolYear]);
    for (const [kind, n] of counts) add(sums, historyColumn(yearGroup, kind), n);
  }
  const totals = new Map<string, number>();
  let [countsLeft, wrong] = [0, 0];
  for (const one of counted) {
    const counts = Object.entries(one.counts).filter(([, n]) => (n ?? 0) > 0) as [string, number][];
    if (counts.length === 0) continue;
    const schoolYears = yearsOf(one);
    const yearGroup = groupSaid(one) ?? groupIn(schoolYears[0] ?? '');
    if (yearGroup === null) {
      countsLeft += 1;
      continue;
    }
    say(yearGroup, schoolYears);
    for (const [kind, n] of counts)
      if (n <= MOST) add(totals, historyColumn(yearGroup, kind), n);
      else wrong += 1;
  }
  for (const [column, total] of totals) sums.set(column, Math.max(total, sums.get(column) ?? 0));
  const figures = [...sums].map(([column, sum]) => ({ column, before: standing[column] ?? '', after: sum }));
  const cells = figures.filter(({ before, after }) => before === '' || !(Number(before) >= after));
  const labels = [...years].flatMap(([yearGroup, named]) => {
    const column = historyYearColumn(yearGroup);
    const before = standing[column] ?? '';
    const after = [...new Set([...listOf(before), ...named])].sort().join(', ');
    const changes = cells.some((cell) => cell.column.startsWith(column.replace('SchoolYear', '')));
    return changes && [...named].some((year) => !listOf(before).includes(year))
      ? [{ column, before, after }]
      : [];
  });
  return {
    cells: [...cells, ...labels],
    already: figures.length - cells.length,
    withoutYear,
    countsLeft,
    wrong,
  };
}

function countsOf({ countsAs, days, meaningful }: BroughtInActivity): Map<string, number> {
  const counts = new Map<string, number>();
  const labels = countsAs.map(plainWords);
  for (const { label, kind, needsMeaning } of KINDS)
    if (labels.includes(label) && (!needsMeaning || meaningful === 'Yes')) counts.set(kind, 1);
  if (counts.has(WORKPLACE) && days !== null && days > 0) counts.set(DAYS, days);
  return counts;
}

/** The school years that an entry names. */
const yearsOf = ({ schoolYear }: BroughtInCounts): string[] =>
  listOf(schoolYear)
    .map((text) => parseAcademicYear(text).value)
    .filter((year) => year !== '');

const isKept = (yearGroup: number): boolean => HISTORY_YEARS.includes(yearGroup);

function groupSaid({ yearGroup }: BroughtInCounts): number | null {
  const group = Number(parseYearGroup(yearGroup).value || 'none');
  return isKept(group) ? group : null;
}

function yearGroupIn(schoolYear: string, { yearNumber, schoolYear: known }: YearNow): number | null {
  if (schoolYear === '' || known === '' || yearNumber === null) return null;
  const yearGroup = yearNumber - yearsBetween(schoolYear, known);
  return isKept(yearGroup) ? yearGroup : null;
}
