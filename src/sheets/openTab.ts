import type { Scalar } from '../workbook/tab';
import { keyRowName } from '../workbook/tab';
import { plainValues } from './plainValues';
import { findHeading, KEY_ROW_SEARCHED } from './readLayout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One of our tabs, opened for an action that needs its values and nothing else. */
export interface OpenTab {
  sheet: Sheet;
  columnAt: Readonly<Record<string, number>>;
  /** Tables have their headers below the keys; a page's content begins there. */
  keyRow: number;
  /** The last row that holds anything, formulas included: in a table the last ready row. */
  lastRow: number;
  values: Scalar[][];
  /** R1C1; only where asked for. */
  formulas: string[][];
}

/** @returns the tab, or null where it is not there (never made, or deleted). */
export function openTab(
  spreadsheet: Spreadsheet,
  key: string,
  wants: { formulas?: boolean } = {},
): OpenTab | null {
  const named = spreadsheet.getRangeByName(keyRowName(key));
  const sheet = named ? named.getSheet() : findSheet(spreadsheet, key);
  if (!sheet) return null;
  const all = sheet.getDataRange();
  const values = plainValues(all.getValues());
  const heading = findHeading(values.slice(0, KEY_ROW_SEARCHED));
  if (!heading || heading.tab !== key) return null;
  return {
    sheet,
    columnAt: heading.columnAt,
    keyRow: heading.keyRow,
    lastRow: values.length,
    values,
    formulas: wants.formulas ? all.getFormulasR1C1().map((row) => row.map((formula) => formula ?? '')) : [],
  };
}

/** Without its name a tab is found by its row of keys. */
function findSheet(spreadsheet: Spreadsheet, key: string): Sheet | null {
  for (const sheet of spreadsheet.getSheets()) {
    const top = sheet
      .getRange(1, 1, Math.min(KEY_ROW_SEARCHED, sheet.getMaxRows()), sheet.getMaxColumns())
      .getValues();
    if (findHeading(top)?.tab === key) return sheet;
  }
  return null;
}

/** A cell of an open tab by row and column key; '' where the column is gone. */
export const cellOf = (tab: OpenTab, row: number, key: string): Scalar =>
  tab.values[row - 1]?.[(tab.columnAt[key] ?? 0) - 1] ?? '';
