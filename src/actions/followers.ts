import { type Addition, addition } from '../sheets/appendRows';
import { cellOf, openTab } from '../sheets/openTab';
import { entitlement } from '../tabs/entitlement';
import { history } from '../tabs/history';
import { risk } from '../tabs/risk';
import type { Tab } from '../workbook/tab';

/** Tabs without boxes that hold a row for each pupil of the register. The grid of ticks has an action of its own. */
const followers = (schoolYear: string): readonly Tab[] => [entitlement(schoolYear, 1), risk(1), history(1)];

/**
 * Rows for the pupils of the register who have none yet in the tabs that follow it.
 *
 * @param register every pupil with the cells that decide it: enrolment and the last day on roll
 * @returns nothing for a tab that is not there: Check this workbook makes it, with its rows
 */
export function newInFollowers(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  schoolYear: string,
  register: readonly { pupilId: string; cells: Readonly<Record<string, string>> }[],
): Addition[] {
  return followers(schoolYear).flatMap(({ key, rows }) => {
    const belongs = rows.kind === 'entries' ? rows.follows?.includes : undefined;
    const tab = openTab(spreadsheet, key, { formulas: true });
    if (!tab || !belongs) return [];
    const known = new Set<string>();
    for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1)
      known.add(String(cellOf(tab, row, 'pupilId')).trim());
    const joining = register.filter(
      ({ pupilId, cells }) => !known.has(pupilId) && belongs((column) => cells[column] ?? ''),
    );
    if (joining.length === 0) return [];
    return [
      addition(
        tab,
        joining.map(({ pupilId }) => ({ pupilId })),
      ),
    ];
  });
}
