import { academicYearEnding, endsIn } from './academicYear';

/**
 * The code of an activity: 'A', the last two digits of the calendar year in which its school year ends, a number.
 * Begins with a letter, so that a spreadsheet never takes it for a number.
 *
 * @param number from 1; up to 999 have three digits
 */
export const activityCode = (academicYear: string, number: number): string =>
  `${codePrefix(academicYear)}${String(number).padStart(3, '0')}`;

/** What the codes of a school year begin with: 'A27' in 2026/27. */
export const codePrefix = (academicYear: string): string => `A${String(endsIn(academicYear)).slice(2)}`;

/** Whether a text is a code of an activity in this school year. */
export const isActivityCode = (text: string, academicYear: string): boolean =>
  text.startsWith(codePrefix(academicYear)) && /^A\d{5,}$/.test(text);

/** @returns the school year that a code belongs to: '2026/27' for 'A27014'. */
export const yearOfCode = (code: string): string => academicYearEnding(2000 + Number(code.slice(1, 3)));
