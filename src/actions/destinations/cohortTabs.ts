import { COHORTS_FOLLOWED } from '../../content/checkpoints';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { destinationsKey } from '../../tabs/destinations';
import { keyRowName } from '../../workbook/tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Cohorts before those that are followed, which a school may have brought in. */
const OLDER = 15;

/**
 * Cohorts that have a tab, newest first.
 * @param thisYear that of this school year's possible leavers
 */
export const standingCohorts = (spreadsheet: Spreadsheet, thisYear: number): number[] =>
  Array.from({ length: COHORTS_FOLLOWED + OLDER }, (_, back) => thisYear - back).filter((cohort) =>
    spreadsheet.getRangeByName(keyRowName(destinationsKey(cohort))),
  );

/** @returns null where the cohort has no tab */
export const openCohort = (spreadsheet: Spreadsheet, cohort: number): OpenTab | null =>
  openTab(spreadsheet, destinationsKey(cohort));

/** @returns row numbers below the header that hold somebody, with or without a Pupil ID */
export function leaverRows(tab: OpenTab): number[] {
  const rows: number[] = [];
  const [id, name] = [tab.columnAt.pupilId ?? 0, tab.columnAt.name ?? 0];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const cells = tab.values[row - 1] ?? [];
    if ([cells[id - 1], cells[name - 1]].some((cell) => String(cell ?? '').trim() !== '')) rows.push(row);
  }
  return rows;
}
