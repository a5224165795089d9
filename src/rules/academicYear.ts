import type { DateText } from './dates';
import { BLANK, notUnderstood, type Reading, understood } from './reading';

/** A school year, 1 September to 31 August, written '2026/27'. */
export type AcademicYear = string;

const label = (startsIn: number): AcademicYear =>
  `${startsIn}/${String((startsIn + 1) % 100).padStart(2, '0')}`;

const startsIn = (year: AcademicYear): number => Number(year.slice(0, 4));

/**
 * Reads a school year.
 *
 * @param text '2026/27', '2026-27', '2026/2027', '26/27'
 * @returns '2026/27'; '' and a problem where the two years do not follow each other or the text is something else
 */
export function parseAcademicYear(text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return BLANK;
  const parts = /^(20\d{2}|\d{2})\s*[/\-–]\s*(20\d{2}|\d{2})$/.exec(trimmed);
  const problem = 'Write the school year as in 2026/27.';
  if (!parts) return notUnderstood(problem);
  const first = parts[1]!.length === 2 ? 2000 + Number(parts[1]) : Number(parts[1]);
  if (
    (first + 1) % 100 !== Number(parts[2]!.slice(-2)) ||
    (parts[2]!.length === 4 && Number(parts[2]) !== first + 1)
  )
    return notUnderstood(`The second year does not follow the first. ${problem}`);
  return understood(label(first));
}

/** @returns the school year in which the day falls: '2026/27' for 2026-09-01 and for 2027-08-31. */
export function academicYearOf(date: DateText): AcademicYear {
  const year = Number(date.slice(0, 4));
  return label(Number(date.slice(5, 7)) >= 9 ? year : year - 1);
}

/** @returns its first day, 1 September. */
export function firstDayOf(year: AcademicYear): DateText {
  return `${startsIn(year)}-09-01`;
}

/** @returns its last day, 31 August. */
export function lastDayOf(year: AcademicYear): DateText {
  return `${startsIn(year) + 1}-08-31`;
}

/** @returns the school year so many years later (earlier, where negative). */
export function addYears(year: AcademicYear, years: number): AcademicYear {
  return label(startsIn(year) + years);
}

export const nextYear = (year: AcademicYear): AcademicYear => addYears(year, 1);
export const previousYear = (year: AcademicYear): AcademicYear => addYears(year, -1);

/** @returns the calendar year in which the school year ends, which names its leavers: 2027 for '2026/27'. */
export function endsIn(year: AcademicYear): number {
  return startsIn(year) + 1;
}

/** @returns the school year that ends in the calendar year: '2026/27' for 2027. */
export function academicYearEnding(calendarYear: number): AcademicYear {
  return label(calendarYear - 1);
}

/** @returns how many school years lie between: 1 from '2025/26' to '2026/27'. */
export function yearsBetween(from: AcademicYear, to: AcademicYear): number {
  return startsIn(to) - startsIn(from);
}
