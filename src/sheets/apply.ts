import type { Addresses } from '../workbook/formula';
import type { TabRecord } from '../workbook/layout';
import type { Plan, TabPlan } from '../workbook/plan';
import type { Scalar } from '../workbook/tab';
import { applyFormulas } from './applyFormulas';
import { applyLooks } from './applyLooks';
import { applyRules, ruleMaker } from './applyRules';
import { entryRules } from './entryRules';
import { guardedRows } from './plainValues';
import { rangesOfPlan } from './ranges';
import type { Handles } from './readLayout';
import { recordRows } from './record';
import { makeUndoTab } from './undo';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Application {
  plan: Plan;
  /** The record while this is under way; null where nothing new is being made. */
  recordBefore: readonly TabRecord[] | null;
  /** The record when it is done, given the numbers of the sheets; null where it already says so. */
  recordAfter: ((sheetIds: Readonly<Record<string, number>>) => readonly TabRecord[]) | null;
  recordSheetId: number | null;
  /** What the tab of records is to be called where it is still to be made. */
  recordTitle: string;
  /** Sheets of our tabs that stand already, those included that this plan leaves alone. */
  standing: Readonly<Record<string, number>>;
  /** The number of a tab that was begun for undo, null where there is none; undefined where it stands. */
  undoSheetId: number | null | undefined;
  addresses: Addresses;
  handles: Handles;
}

/**
 * Carries a plan out. Only writes: what it needs to know was read before. Over all tabs in turn: tabs, names, looks,
 * values, formulas, rules; so that a formula never meets a tab or a name that is not there yet. The record says what is
 * being built first of all and that it is built last of all: a run that breaks off is completed by the next.
 */
export function apply({
  plan,
  recordBefore,
  recordAfter,
  recordSheetId,
  recordTitle,
  standing,
  undoSheetId,
  addresses,
  handles,
}: Application): void {
  const sheets: Record<string, Sheet> = {};
  const sheetIds: Record<string, number> = { ...standing };
  for (const [tab, sheetId] of Object.entries(standing)) sheets[tab] = handles.sheets.get(sheetId)!;
  const record = recordWriter(handles, recordSheetId, recordTitle);
  if (recordBefore) record(recordBefore);

  for (const tab of plan.tabs) {
    if (tab.sheetId === null) {
      const sheet = handles.spreadsheet.insertSheet(tab.title, tab.insertAt ?? 0);
      sheets[tab.tab] = sheet;
      sheetIds[tab.tab] = sheet.getSheetId();
    } else if (tab.rename) sheets[tab.tab]!.setName(tab.title);
    measure(sheets[tab.tab]!, tab);
  }
  if (undoSheetId !== undefined) {
    const made = plan.tabs.filter((tab) => tab.sheetId === null).length + (recordSheetId === null ? 1 : 0);
    const begun = undoSheetId === null ? null : (handles.sheets.get(undoSheetId) ?? null);
    makeUndoTab(handles.spreadsheet, begun, handles.sheets.size + made);
  }
  // Google brings each new tab to the front; the person is to find the first one there.
  const first = plan.tabs[0];
  if (first && plan.tabs.some((tab) => tab.sheetId === null))
    handles.spreadsheet.setActiveSheet(sheets[first.tab]!);
  const rangesIn = rangesOfPlan(plan, sheets, addresses);
  for (const name of plan.names) handles.spreadsheet.setNamedRange(name.name, rangesIn(name.tab)(name.at));
  const entryRule = entryRules((tab, rect) => rangesIn(tab)(rect), addresses);
  for (const tab of plan.tabs) applyLooks(sheets[tab.tab]!, tab, entryRule, rangesIn);
  for (const tab of plan.tabs) {
    for (const { at, values } of tab.values) rangesIn(tab.tab)(at).setValues(guardedRows(values));
  }
  for (const tab of plan.tabs) applyFormulas(sheets[tab.tab]!, tab, sheetIds, rangesIn(tab.tab));
  const colourRules = ruleMaker();
  for (const tab of plan.tabs)
    applyRules(sheets[tab.tab]!, tab, entryRule, colourRules, handles, rangesIn(tab.tab));
  if (recordAfter) record(recordAfter(sheetIds));
}

function recordWriter(
  handles: Handles,
  sheetId: number | null,
  title: string,
): (records: readonly TabRecord[]) => void {
  let sheet = sheetId === null ? null : (handles.sheets.get(sheetId) ?? null);
  let range: GoogleAppsScript.Spreadsheet.Range | null = null;
  let rowsBefore = 0;
  return (records) => {
    const rows: Scalar[][] = recordRows(records);
    sheet ??= handles.spreadsheet.insertSheet(title, handles.sheets.size);
    if (range === null) sheet.hideSheet();
    if (range === null || rows.length !== rowsBefore)
      range = sheet.getRange(1, 1, rows.length, rows[0]!.length).setNumberFormat('@');
    range.setValues(rows);
    rowsBefore = rows.length;
  };
}

function measure(sheet: Sheet, tab: TabPlan): void {
  const { resize } = tab;
  if (resize) {
    if (resize.rows < resize.fromRows) sheet.deleteRows(resize.rows + 1, resize.fromRows - resize.rows);
    if (resize.rows > resize.fromRows) sheet.insertRowsAfter(resize.fromRows, resize.rows - resize.fromRows);
    if (resize.columns < resize.fromColumns)
      sheet.deleteColumns(resize.columns + 1, resize.fromColumns - resize.columns);
    if (resize.columns > resize.fromColumns)
      sheet.insertColumnsAfter(resize.fromColumns, resize.columns - resize.fromColumns);
  }
  for (const { after, count } of tab.insertColumns) {
    if (after === 0) sheet.insertColumnsBefore(1, count);
    else sheet.insertColumnsAfter(after, count);
  }
  for (const { after, count } of tab.insertRows) sheet.insertRowsAfter(after, count);
}
