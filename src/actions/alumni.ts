import { type Addition, addition, writeAddition } from '../sheets/appendRows';
import { cellOf, openTab } from '../sheets/openTab';
import { ALUMNI } from '../tabs/tabKeys';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A leaver who agreed to join the alumni network. */
export interface AgreedLeaver {
  pupilId: string;
  /** The calendar year that names the cohort. */
  cohort: number;
}

/**
 * Rows of *Alumni* for leavers who are not there yet. Only reads: an action calls it before its first write, and writeAlumni()
 * with what it gives afterwards. Nobody is taken away: who withdraws is marked in the tab by its formulas.
 *
 * @param agreed leavers whose answer in a cohort's tab is, or is about to be, Agreed
 * @returns null where nobody is new, or the tab is not there: Check this workbook makes it, with its rows
 */
export function newAlumni(spreadsheet: Spreadsheet, agreed: readonly AgreedLeaver[]): Addition | null {
  if (agreed.length === 0) return null;
  const tab = openTab(spreadsheet, ALUMNI, { formulas: true });
  if (!tab) return null;
  const known = new Set<string>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1)
    known.add(String(cellOf(tab, row, 'pupilId')).trim());
  const rows = missingAlumni(agreed, known);
  return rows.length > 0 ? addition(tab, rows) : null;
}

/** Puts the new rows below the last alumnus. */
export const writeAlumni = (added: Addition | null): void => {
  if (added) writeAddition(added);
};

/** A row for each who is not known, once. */
export function missingAlumni(
  agreed: readonly AgreedLeaver[],
  known: ReadonlySet<string>,
): { pupilId: string; leftIn: number }[] {
  const seen = new Set(known);
  const rows: { pupilId: string; leftIn: number }[] = [];
  for (const { pupilId, cohort } of agreed) {
    if (pupilId === '' || seen.has(pupilId)) continue;
    seen.add(pupilId);
    rows.push({ pupilId, leftIn: cohort });
  }
  return rows;
}
