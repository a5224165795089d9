import type { AcademicYear } from '../rules/academicYear';
import type { DateText } from '../rules/dates';
import { yearAtTheTime } from '../rules/keyStage';
import type { ListedPupil } from './pupilChoices';

/**
 * The year group that a pupil was in on a day, as it is written beside an entry of a log: today's, reckoned back or on by school
 * years. A pupil who has left stays on the register in the year group of leaving, so that is where reckoning begins.
 *
 * @param date 'yyyy-mm-dd'; '' = now
 * @param academicYear the workbook's, '2026/27'
 * @param yearGroups the school's own: the column takes no other
 * @returns '' where it is none of them
 */
export function yearThen(
  { choice, onRollTo }: Pick<ListedPupil, 'choice' | 'onRollTo'>,
  date: DateText,
  academicYear: AcademicYear,
  yearGroups: readonly string[],
): string {
  const known = { year: choice.year, dateOfBirth: '', leftOn: choice.onRoll ? '' : onRollTo };
  const then = yearAtTheTime('', date, known, academicYear);
  const year = then === null ? choice.year : String(then);
  return yearGroups.includes(year) ? year : '';
}
