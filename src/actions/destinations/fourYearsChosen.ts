import { NAMES_SHOWN } from '../../content/trend';
import type { FourYearsRequest } from '../../server';
import { cellOf, openTab } from '../../sheets/openTab';
import { TREND } from '../../tabs/tabKeys';

/** What is chosen on Trend for Four years; what is not is every cohort that has left, with names. */
export function fourYearsChosen(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  cohorts: readonly number[],
  thisYear: number,
): FourYearsRequest {
  const trend = openTab(spreadsheet, TREND);
  const chosen = (key: string): string => {
    const row = trend ? trend.values.findIndex((_, i) => cellOf(trend, i + 1, 'row') === key) + 1 : 0;
    return trend && row > 0 ? String(cellOf(trend, row, 'b')).trim() : '';
  };
  const left = cohorts.filter((cohort) => cohort < thisYear);
  const offered = left.length > 0 ? left : cohorts;
  const cohortAt = (key: string, otherwise: number): number => {
    const typed = Number(chosen(key));
    return cohorts.includes(typed) ? typed : otherwise;
  };
  return {
    from: cohortAt('fromCohort', offered[offered.length - 1] ?? thisYear),
    to: cohortAt('toCohort', offered[0] ?? thisYear),
    who: NAMES_SHOWN.find((one) => one === chosen('names')) ?? 'Names',
    hopes: true,
  };
}
