import { entitlement } from '../tabs/entitlement';
import { participation } from '../tabs/participation';
import { risk } from '../tabs/risk';
import type { Tab } from '../workbook/tab';
import { type Joining, newInTab } from './participationRows';

/** Tabs that hold a row for each pupil of the register; Earlier years needs none before there is something to write. */
const followers = (schoolYear: string): readonly Tab[] => [
  participation(schoolYear, [], 1),
  entitlement(schoolYear, 1),
  risk(1),
];

/**
 * Rows for the pupils of the register who have none yet in the tabs that follow it.
 * @param register every pupil with the cells that decide it: enrolment and the last day on roll
 */
export const newInFollowers = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  schoolYear: string,
  register: readonly { pupilId: string; cells: Readonly<Record<string, string>> }[],
): Joining[] =>
  followers(schoolYear).flatMap((tab) => {
    const joining = newInTab(spreadsheet, tab, register);
    return joining ? [joining] : [];
  });
