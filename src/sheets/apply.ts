import type { Addresses } from '../workbook/formula';
import { withSheetIds } from '../workbook/formula';
import type { Rect, TabRecord } from '../workbook/layout';
import type { Dress, Dressing, Plan, TabPlan } from '../workbook/plan';
import { rectA1 } from '../workbook/rects';
import type { Entry, Scalar } from '../workbook/tab';
import { applyCharts } from './applyCharts';
import { entryRules } from './entryRules';
import { guardedRows } from './plainValues';
import { PROTECTION_TEXT } from './protections';
import type { Handles } from './readLayout';
import { RECORD_TITLE, recordRows } from './record';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface Application {
  plan: Plan;
  /** The record while this is under way; null where nothing new is being made. */
  recordBefore: readonly TabRecord[] | null;
  /** The record when it is done, given the numbers of the sheets; null where it already says so. */
  recordAfter: ((sheetIds: Readonly<Record<string, number>>) => readonly TabRecord[]) | null;
  recordSheetId: number | null;
  /** Sheets of our tabs that stand already, those included that this plan leaves alone. */
  standing: Readonly<Record<string, number>>;
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
  standing,
  addresses,
  handles,
}: Application): void {
  const sheets: Record<string, Sheet> = {};
  const sheetIds: Record<string, number> = { ...standing };
  for (const [tab, sheetId] of Object.entries(standing)) sheets[tab] = handles.sheets.get(sheetId)!;
  const record = recordWriter(handles, recordSheetId);
  if (recordBefore) record(recordBefore);

  let inserted = 0;
  for (const tab of plan.tabs) {
    if (tab.sheetId === null) {
      const sheet = handles.spreadsheet.insertSheet(tab.title, (tab.insertAt ?? 0) + inserted);
      inserted += 1;
      sheets[tab.tab] = sheet;
      sheetIds[tab.tab] = sheet.getSheetId();
    } else if (tab.rename) sheets[tab.tab]!.setName(tab.title);
    measure(sheets[tab.tab]!, tab);
  }
  for (const name of plan.names)
    handles.spreadsheet.setNamedRange(name.name, rangeOf(sheets[name.tab]!, name.at));
  const entryRule = entryRules((tab) => sheets[tab]!, addresses);
  for (const tab of plan.tabs) applyLooks(sheets[tab.tab]!, tab);
  for (const tab of plan.tabs) {
    for (const { at, values } of tab.values) rangeOf(sheets[tab.tab]!, at).setValues(guardedRows(values));
  }
  for (const tab of plan.tabs) applyFormulas(sheets[tab.tab]!, tab, sheetIds);
  const colourRules = ruleMaker();
  for (const tab of plan.tabs) applyRules(sheets[tab.tab]!, tab, entryRule, colourRules, handles);
  if (recordAfter) record(recordAfter(sheetIds));
}

function recordWriter(handles: Handles, sheetId: number | null): (records: readonly TabRecord[]) => void {
  let sheet = sheetId === null ? null : (handles.sheets.get(sheetId) ?? null);
  return (records) => {
    const rows: Scalar[][] = recordRows(records);
    if (!sheet) sheet = handles.spreadsheet.insertSheet(RECORD_TITLE, handles.sheets.size);
    sheet.getRange(1, 1, rows.length, rows[0]!.length).setNumberFormat('@').setValues(rows);
    sheet.hideSheet();
  };
}

export const rangeOf = (sheet: Sheet, rect: Rect): Range =>
  sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);

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

function applyLooks(sheet: Sheet, tab: TabPlan): void {
  for (const dressing of tab.dressings) dress(sheet, dressing);
  for (const { column, count, width } of tab.widths) sheet.setColumnWidths(column, count, width);
  for (const { row, height } of tab.heights) sheet.setRowHeight(row, height);
  for (const merge of tab.merges) rangeOf(sheet, merge).merge();
  if (tab.bordered.length > 0) {
    sheet
      .getRangeList(tab.bordered.map(rectA1))
      .setBorder(true, true, true, true, true, true, '#C7D2CC', SpreadsheetApp.BorderStyle.SOLID);
  }
}

function dress(sheet: Sheet, dressing: Dressing): void {
  const { at, rows, repeated } = dressing;
  const range = repeated ? sheet.getRange(at.row, at.column, 1, at.columns) : rangeOf(sheet, at);
  const each = <T>(give: (one: Dress) => T): T[][] => rows.map((row) => row.map(give));
  range
    .setNumberFormats(each((one) => one.numberFormat))
    .setBackgrounds(each((one) => one.background))
    .setFontColors(each((one) => one.ink))
    .setFontWeights(each((one) => (one.bold ? 'bold' : 'normal')))
    .setFontSizes(each((one) => one.size))
    .setHorizontalAlignments(each((one) => one.align))
    .setVerticalAlignments(each((one) => one.vertical))
    .setWraps(each((one) => one.wrap));
  if (repeated && at.rows > 1) {
    range.copyTo(
      sheet.getRange(at.row + 1, at.column, at.rows - 1, at.columns),
      SpreadsheetApp.CopyPasteType.PASTE_FORMAT,
      false,
    );
  }
}

function applyFormulas(sheet: Sheet, tab: TabPlan, sheetIds: Readonly<Record<string, number>>): void {
  const written = (text: string) => withSheetIds(text, sheetIds);
  for (const { at, row } of tab.fills) {
    const first = sheet.getRange(at.row, at.column, 1, at.columns).setFormulasR1C1([row.map(written)]);
    if (at.rows > 1)
      first.copyTo(
        sheet.getRange(at.row + 1, at.column, at.rows - 1, at.columns),
        SpreadsheetApp.CopyPasteType.PASTE_FORMULA,
        false,
      );
  }
  for (const { what, ranges } of tab.formulas)
    sheet.getRangeList(ranges.map(rectA1)).setFormulaR1C1(written(what));
  for (const { at, rows } of tab.formulaBlocks)
    rangeOf(sheet, at).setFormulasR1C1(rows.map((row) => row.map(written)));
}

function applyRules(
  sheet: Sheet,
  tab: TabPlan,
  entryRule: (entry: Entry) => GoogleAppsScript.Spreadsheet.DataValidation,
  colourRule: ReturnType<typeof ruleMaker>,
  handles: Handles,
): void {
  for (const dressing of tab.dressings) allowEntries(sheet, dressing, entryRule);
  for (const { what, ranges } of tab.entries)
    for (const rect of ranges) rangeOf(sheet, rect).setDataValidation(entryRule(what));
  if (tab.colours && (tab.colours.length > 0 || tab.sheetId !== null)) {
    const ours = tab.colours.map(({ word, colour, ranges }) =>
      colourRule(word, colour.background, colour.ink, sheet.getRangeList(ranges.map(rectA1)).getRanges()),
    );
    sheet.setConditionalFormatRules([...ours, ...(handles.schoolRules.get(tab.sheetId ?? -1) ?? [])]);
  }
  if (tab.protections) {
    for (const protection of handles.ourProtections.get(tab.sheetId ?? -1) ?? []) protection.remove();
    for (const rect of tab.protections)
      rangeOf(sheet, rect).protect().setDescription(PROTECTION_TEXT).setWarningOnly(true);
  }
  for (const { at, notes } of tab.notes) rangeOf(sheet, at).setNotes(notes);
  if (tab.filter) rangeOf(sheet, tab.filter).createFilter();
  if (tab.frozen) {
    sheet.setFrozenRows(tab.frozen.rows);
    if (tab.frozen.columns > 0) sheet.setFrozenColumns(tab.frozen.columns);
  }
  groupDetails(sheet, tab);
  if (tab.hideKeyRow) sheet.hideRows(1);
  if (tab.hideKeyColumn) sheet.hideColumns(1);
  if (tab.gridlinesOff) sheet.setHiddenGridlines(true);
  if (tab.tabColour) sheet.setTabColor(tab.tabColour);
  applyCharts(sheet, tab, handles.charts.get(tab.sheetId ?? -1) ?? []);
  if (tab.hide) sheet.hideSheet();
}

function allowEntries(
  sheet: Sheet,
  dressing: Dressing,
  entryRule: (entry: Entry) => GoogleAppsScript.Spreadsheet.DataValidation,
): void {
  const { at, rows, repeated } = dressing;
  if (!rows.some((row) => row.some((one) => one.entry))) return;
  const range = repeated ? sheet.getRange(at.row, at.column, 1, at.columns) : rangeOf(sheet, at);
  range.setDataValidations(rows.map((row) => row.map((one) => (one.entry ? entryRule(one.entry) : null))));
  if (repeated && at.rows > 1) {
    range.copyTo(
      sheet.getRange(at.row + 1, at.column, at.rows - 1, at.columns),
      SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION,
      false,
    );
  }
}

/** Groups deepen with each shift, so any depth that a run which broke off has left is taken away first. */
function groupDetails(sheet: Sheet, tab: TabPlan): void {
  if (tab.groups.length === 0) return;
  const first = tab.groups[0]!;
  const last = tab.groups[tab.groups.length - 1]!;
  if (tab.sheetId !== null)
    sheet.getRange(1, first.column, 1, last.column + last.count - first.column).shiftColumnGroupDepth(-1);
  for (const { column, count } of tab.groups) sheet.getRange(1, column, 1, count).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
}

/** Rules of the same word and colour are built once and copied to each tab's own cells. */
function ruleMaker(): (word: string, background: string, ink: string, ranges: Range[]) => Rule {
  const made = new Map<string, Rule>();
  return (word, background, ink, ranges) => {
    const key = `${word}|${background}|${ink}`;
    const known = made.get(key);
    const rule = known
      ? known.copy().setRanges(ranges).build()
      : SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(word)
          .setBackground(background)
          .setFontColor(ink)
          .setRanges(ranges)
          .build();
    made.set(key, rule);
    return rule;
  };
}
