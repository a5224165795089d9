import { type AcademicYear, academicYearOf, yearsBetween } from './academicYear';
import { type DateText, isDate } from './dates';
import { expectedYearGroup } from './yearGroup';

/** What is known of a pupil's year group. Dates are 'yyyy-mm-dd' or ''. */
export interface YearKnown {
  /** The year group now, as the register writes it; '' where it is not known. */
  readonly year: string;
  readonly dateOfBirth: DateText;
  /** The last day on roll of a pupil who has left; '' or nothing for everybody else. */
  readonly leftOn?: DateText;
}

/**
 * The pupil's year group as a number. Who is in no year group (X) goes by age on 31 August before the school year.
 *
 * @param academicYear '2026/27'
 * @returns 7 for Year 7; null where nothing tells it
 */
export function yearNumber(pupil: YearKnown, academicYear: string): number | null {
  if (/^\d+$/.test(pupil.year)) return Number(pupil.year);
  const expected = expectedYearGroup(pupil.dateOfBirth, academicYear);
  return Number.isNaN(expected) ? null : expected;
}

/**
 * The school year in which the pupil is in the year group that `yearNumber` gives. Who has left stays on the register in the year
 * group of leaving; the year group of who is in none is worked out anew each year.
 *
 * @param academicYear '2026/27'
 */
export function yearKnownIn(pupil: YearKnown, academicYear: AcademicYear): AcademicYear {
  if (!pupil.leftOn || !isDate(pupil.leftOn) || !/^\d+$/.test(pupil.year)) return academicYear;
  const leftIn = academicYearOf(pupil.leftOn);
  return yearsBetween(leftIn, academicYear) > 0 ? leftIn : academicYear;
}

/**
 * The year group in which an entry of a log counts: what was written down at the time, or else reckoned from
 * the school year in which the pupil's year group is known.
 *
 * @param yearThen as written beside the entry; '' or 'X' tell nothing
 * @param date the day of the entry, or ''
 * @param pupil null where the register does not know the pupil
 * @returns null where nothing tells it
 */
export function yearAtTheTime(
  yearThen: string,
  date: DateText,
  pupil: YearKnown | null,
  academicYear: string,
): number | null {
  if (/^\d+$/.test(yearThen)) return Number(yearThen);
  const now = pupil ? yearNumber(pupil, academicYear) : null;
  if (now === null || pupil === null || !isDate(date)) return now;
  return now - yearsBetween(academicYearOf(date), yearKnownIn(pupil, academicYear));
}

export type KeyStage = 'KS3' | 'KS4' | 'KS5';

/**
 * @param year a year group as a number
 * @returns KS3 for Years 7 to 9, KS4 for 10 and 11, KS5 from 12 on (special schools run to 14); '' for earlier years
 */
export function keyStageOf(year: number | null): KeyStage | '' {
  if (year === null || year < 7) return '';
  if (year <= 9) return 'KS3';
  return year <= 11 ? 'KS4' : 'KS5';
}
