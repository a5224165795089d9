import { firstDayOf } from './academicYear';
import { addDays, ageOn, type DateText, isDate } from './dates';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from './reading';

/** National Curriculum years run to 20: an EHC plan may last to the end of the school year in which the person turns 25. */
const LAST_YEAR = 20;

/** Not following a year group, in the words of reports. */
const NO_YEAR = new Set([
  'x',
  'ungraded',
  'not in a year group',
  'not following nc',
  'mixed',
  'mixed year class',
]);

/**
 * Reads a year group.
 *
 * @param text '11', 'Y11', 'Yr 11', 'Year 11', 'NC Year 11', '11.0', 'X', 'R', 'Reception', 'N1', 'N2', 'Nursery'
 * @returns the year as the register writes it: '1' … '20', 'R', 'N1', 'N2', 'X'. '13/14', '7E1' and 'Sixth form' are not understood.
 */
export function parseYearGroup(text: string): Reading {
  if (text.trim() === '') return BLANK;
  // The point of 11.0 must not fall to plainWords, which would make it 'Year 11 0'.
  const words = plainWords(text.trim().replace(/^(\D*\d+)\.0+$/, '$1'))
    .replace(/^(national curriculum|nc) /, '')
    .replace(/^(year group|year|yr|y) ?/, '')
    .trim();
  const number = /^0*(\d{1,2})$/.exec(words);
  if (number && Number(number[1]) >= 1 && Number(number[1]) <= LAST_YEAR)
    return understood(String(Number(number[1])));
  if (words === 'r' || words === 'reception' || /^0+$/.test(words)) return understood('R');
  if (words === 'n1') return understood('N1');
  if (words === 'n2' || words === 'nursery') return understood('N2');
  if (NO_YEAR.has(words) || NO_YEAR.has(plainWords(text))) return understood('X');
  return notUnderstood('This is not a year group. Write 7 to 14, or X for a pupil who is not in one.');
}

/**
 * The year group that goes with a date of birth: the age on 31 August before the school year, less 4.
 *
 * Only to warn, or for a pupil in year X: many pupils of special schools are taught out of their year on purpose.
 *
 * @param dateOfBirth 'yyyy-mm-dd'
 * @param academicYear '2026/27'
 * @returns a National Curriculum year; 0 is Reception, below it the years before. NaN where the date is none.
 */
export function expectedYearGroup(dateOfBirth: DateText, academicYear: string): number {
  if (!isDate(dateOfBirth)) return Number.NaN;
  return ageOn(dateOfBirth, addDays(firstDayOf(academicYear), -1)) - 4;
}

/**
 * @param year as the register writes it
 * @param dateOfBirth 'yyyy-mm-dd' or ''
 * @param academicYear '2026/27'
 * @returns '' or, in words, that the year and the date of birth do not go together: a hint, never a fault
 */
export function yearGroupDoubt(year: string, dateOfBirth: DateText, academicYear: string): string {
  const expected = expectedYearGroup(dateOfBirth, academicYear);
  if (Number.isNaN(expected) || !/^\d+$/.test(year)) return '';
  const difference = Math.abs(Number(year) - expected);
  if (difference === 0) return '';
  const by = difference === 1 ? 'one year' : `${difference} years`;
  return `Year ${year} is ${by} away from the date of birth (Year ${expected}). Leave it if the pupil is taught out of year.`;
}

/**
 * The year group in the next school year.
 *
 * @param year as the register writes it
 * @returns '12' for '11'; 'X' stays 'X'; anything else comes back as it is
 */
export function yearGroupAfter(year: string): string {
  return /^\d+$/.test(year) && Number(year) < LAST_YEAR ? String(Number(year) + 1) : year;
}
