import { ageOn, type DateText, isDate } from './dates';

/** Whom a local authority follows. */
export type ScopeGroup =
  | 'Final year of compulsory education'
  | 'Academic age 16 or 17'
  | '18 to 24 with an EHC plan';

/** Why somebody is not among them. */
export type OutsideScope =
  | 'Not yet in the final year of compulsory education'
  | '18 or over, without an EHC plan'
  | '25 or over'
  | 'Neither date of birth nor year group is known';

export interface InScopeEntry {
  /** 'yyyy-mm-dd' or ''. */
  readonly dateOfBirth: DateText;
  /** The year group in the school year concerned, or the one that would follow: '11', 14; '' where it is not known. */
  readonly year: string;
  /** E, K, N or ''. */
  readonly senStatus: string;
}

const FINAL_YEAR = 11;
/** Year 11 begins with the age of 15 on 31 August. */
const AGE_BEFORE_YEAR_1 = 4;
const FINAL_YEAR_AGE = FINAL_YEAR + AGE_BEFORE_YEAR_1;

/**
 * @param dateOfBirth 'yyyy-mm-dd'
 * @param startsIn the calendar year in which the school year begins: 2026 for 2026/27
 * @returns the academic age: that on 31 August before the school year
 */
export const academicAge = (dateOfBirth: DateText, startsIn: number): number =>
  ageOn(dateOfBirth, `${startsIn}-08-31`);

/**
 * Whether a local authority follows somebody in a school year: the final year of compulsory education, academic age 16 and 17,
 * and 18 to 24 with an EHC plan. Somebody in Year 11 counts as in the final year whatever the age; without a date of birth the
 * year group stands for the age.
 *
 * Source: the cohort of the NCCIS management information requirement; Education and Skills Act 2008, section 68.
 *
 * @param startsIn the calendar year in which the school year begins
 */
export function authorityScope(
  { dateOfBirth, year, senStatus }: InScopeEntry,
  startsIn: number,
): { group: ScopeGroup } | { outside: OutsideScope } {
  const yearNumber = /^\d+$/.test(year) ? Number(year) : Number.NaN;
  const age = isDate(dateOfBirth) ? academicAge(dateOfBirth, startsIn) : yearNumber + AGE_BEFORE_YEAR_1;
  if (Number.isNaN(age)) return { outside: 'Neither date of birth nor year group is known' };
  if (age === FINAL_YEAR_AGE || (yearNumber === FINAL_YEAR && age < FINAL_YEAR_AGE))
    return { group: 'Final year of compulsory education' };
  if (age < FINAL_YEAR_AGE) return { outside: 'Not yet in the final year of compulsory education' };
  if (age <= 17) return { group: 'Academic age 16 or 17' };
  if (age > 24) return { outside: '25 or over' };
  return senStatus === 'E'
    ? { group: '18 to 24 with an EHC plan' }
    : { outside: '18 or over, without an EHC plan' };
}
