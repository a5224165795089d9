import {
  ENTITLEMENT_CRITERIA,
  type EntitlementCriterion,
  type EntitlementState,
} from '../content/entitlement';
import type { Formula } from '../workbook/formula';
import { column, f, quote, setting } from '../workbook/formula';
import { ENTITLEMENT } from './tabKeys';

/** Counts over the Entitlement tab that more than one page needs. */

const ON_ROLL = f`${column(ENTITLEMENT, 'onRoll')},"Yes"`;

/** Pupils on roll for whom all of these columns of Entitlement say this: a word, or a comparison such as ">0". */
export const pupilsWith = (...criteria: readonly (readonly [column: string, is: string])[]): Formula =>
  f`COUNTIFS(${criteria.reduce((all, [key, is]) => f`${all},${column(ENTITLEMENT, key)},${quote(is)}`, ON_ROLL)})`;

export const inState = (
  key: string,
  state: EntitlementState,
  ...more: readonly (readonly [string, string])[]
): Formula => pupilsWith([key, state], ...more);

/** How many pupils have a colour in Entitlement: none before anything is recorded. */
export const coloured = f`(SUMPRODUCT((${column(ENTITLEMENT, 'rag')}<>"")*1)-1)`;

/** The calendar year in which the school year of the setting ends. */
export const endYear = f`(VALUE(LEFT(${setting('AcademicYear')},4))+1)`;

/** Every earlier year has closed, whatever year group the pupil is in now. */
const CLOSED_FOR_ALL: ReadonlySet<string> = new Set(['employerBefore']);

/** Whether the criterion is judged for every pupil whom it concerns, and not only in the last year of its window. */
export const isForAllYears = ({ key, everyYear }: EntitlementCriterion): boolean =>
  everyYear === true || CLOSED_FOR_ALL.has(key);

export const ACCESS_WINDOWS = ENTITLEMENT_CRITERIA.filter(({ area }) => area === 'access');
