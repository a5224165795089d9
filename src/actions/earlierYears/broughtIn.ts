import { ACTIVITY_KINDS } from '../../content/activityKinds';
import { HISTORY_KINDS, historyColumn, historyYearColumn } from '../../content/entitlement';
import { parseAcademicYear, yearsBetween } from '../../rules/academicYear';
import type { YearNow } from '../../rules/earlierYear';
import { plainWords } from '../../rules/reading';
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

export interface BroughtInYears {
  cells: CellChange[];
  /** Figures that stand there already. */
  already: number;
  /** Activities with a kind that is counted, of which the year group is not known or not kept. */
  withoutYear: number;
}

/** An activity's kind -> the kind of Earlier years, for those that Earlier years counts. */
const KINDS = ACTIVITY_KINDS.flatMap(({ key, label, encounter }) => {
  const kind = HISTORY_KINDS.find(({ participation }) => participation === key);
  return kind ? [{ label: plainWords(label), kind: kind.key, needsMeaning: encounter !== null }] : [];
});
const WORKPLACE = 'Workplace';
const DAYS = 'Days';

/**
 * What the activities of an earlier school come to in Earlier years, by the year group at the time. A meaningful one counts; where
 * no criteria are asked for (careers information) it counts as it is. What stands there is raised to these sums and never lowered,
 * so that the same record twice changes nothing. Provider access is not counted: no school writes it into a record.
 *
 * @param activities all that have been or are brought in of this pupil
 * @param standing the pupil's row of Earlier years
 */
export function yearsBroughtIn(
  activities: readonly BroughtInActivity[],
  now: YearNow,
  standing: EarlierCells,
): BroughtInYears {
  const sums = new Map<string, number>();
  const years = new Map<number, Set<string>>();
  let withoutYear = 0;
  for (const activity of activities) {
    const counts = countsOf(activity);
    if (counts.size === 0) continue;
    const schoolYear = parseAcademicYear(activity.schoolYear).value;
    const yearGroup = yearGroupIn(schoolYear, now);
    if (yearGroup === null) {
      withoutYear += 1;
      continue;
    }
    years.set(yearGroup, (years.get(yearGroup) ?? new Set()).add(schoolYear));
    for (const [kind, n] of counts) {
      const column = historyColumn(yearGroup, kind);
      sums.set(column, (sums.get(column) ?? 0) + n);
    }
  }
  const figures = [...sums].map(([column, sum]) => ({ column, before: standing[column] ?? '', after: sum }));
  const cells = figures.filter(({ before, after }) => before === '' || !(Number(before) >= after));
  const labels = [...years].flatMap(([yearGroup, said]) => {
    const column = historyYearColumn(yearGroup);
    const before = standing[column] ?? '';
    const after = [...new Set([...listOf(before), ...said])].sort().join(', ');
    const changes = cells.some((cell) => cell.column.startsWith(column.replace('SchoolYear', '')));
    return changes && [...said].some((year) => !listOf(before).includes(year))
      ? [{ column, before, after }]
      : [];
  });
  return { cells: [...cells, ...labels], already: figures.length - cells.length, withoutYear };
}

function countsOf({ countsAs, days, meaningful }: BroughtInActivity): Map<string, number> {
  const counts = new Map<string, number>();
  const labels = countsAs.map(plainWords);
  for (const { label, kind, needsMeaning } of KINDS)
    if (labels.includes(label) && (!needsMeaning || meaningful === 'Yes')) counts.set(kind, 1);
  if (counts.has(WORKPLACE) && days !== null && days > 0) counts.set(DAYS, days);
  return counts;
}

function yearGroupIn(schoolYear: string, { yearNumber, schoolYear: known }: YearNow): number | null {
  if (schoolYear === '' || known === '' || yearNumber === null) return null;
  const yearGroup = yearNumber - yearsBetween(schoolYear, known);
  return yearGroup >= 7 && yearGroup <= 14 ? yearGroup : null;
}
