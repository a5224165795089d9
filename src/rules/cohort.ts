import { COHORTS_FOLLOWED } from '../content/checkpoints';
import type { Enrolment, LeavingPoint } from '../content/lists';
import { type AcademicYear, academicYearOf, endsIn } from './academicYear';
import type { DateText } from './dates';

/** A cohort of leavers: the calendar year in which the school year of leaving ends. */
export type Cohort = number;

/** @returns the cohort of someone who left on the day: 2027 for 2026-09-01 and for 2027-08-31. */
export function cohortOfLeavingDate(date: DateText): Cohort {
  return endsIn(academicYearOf(date));
}

/**
 * The cohorts that are followed in a school year.
 *
 * @param academicYear '2026/27'
 * @returns this year's possible leavers and the five before, newest first: 2027, 2026 … 2022, of which the last reaches its fourth
 * year in November
 */
export function cohortsFollowed(academicYear: AcademicYear): Cohort[] {
  return Array.from({ length: COHORTS_FOLLOWED }, (_, back) => endsIn(academicYear) - back);
}

/** @returns the title of the cohort's tab. */
export function cohortTitle(cohort: Cohort): string {
  return `Destinations ${cohort}`;
}

/** @returns the leaving point that a year group means: 'Year 13' for '13', 'Other' for the years below 11, and for X. */
export function leavingPointOf(year: string): LeavingPoint {
  switch (year) {
    case '11':
    case '12':
    case '13':
    case '14':
      return `Year ${year}`;
    default:
      return 'Other';
  }
}

/**
 * Whether a pupil may leave at the end of this school year, so that next steps are asked about.
 *
 * @param year as the register writes it
 * @param enrolment blank counts as Current. Guests are followed by their own school; dual registrations by both, until the two agree.
 * @param leavingPoints the school's setting: years at whose end pupils may leave
 */
export function isPossibleLeaver(
  year: string,
  enrolment: Enrolment | '',
  leavingPoints: readonly string[],
): boolean {
  return enrolment !== 'Left' && enrolment !== 'Guest' && leavingPoints.includes(year);
}

/** Years to whose pupils the September Guarantee is owed, whether they leave or stay. Source: the DfE's September Guarantee. */
const GUARANTEED_YEARS: readonly string[] = ['11', '12'];

/**
 * Whether a pupil stands on this year's Destinations tab: who may leave, and everybody in Years 11 and 12.
 *
 * @param year as the register writes it
 * @param enrolment blank counts as Current
 * @param leavingPoints the school's setting: years at whose end pupils may leave
 */
export function isInNextSteps(
  year: string,
  enrolment: Enrolment | '',
  leavingPoints: readonly string[],
): boolean {
  return isPossibleLeaver(year, enrolment, [...leavingPoints, ...GUARANTEED_YEARS]);
}
