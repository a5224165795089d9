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
import { type RangeOf, rangesOf } from './ranges';
import type { Handles } from './readLayout';
import { recordRows } from './record';
import { makeUndoTab } from './undo';

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
  const ranges: Record<string, RangeOf> = {};
  for (const tab of plan.tabs) ranges[tab.tab] = rangesOf(sheets[tab.tab]!);
  for (const name of plan.names) handles.spreadsheet.setNamedRange(name.name, ranges[name.tab]!(name.at));
  const entryRule = entryRules((tab) => sheets[tab]!, addresses);
  for (const tab of plan.tabs) applyLooks(sheets[tab.tab]!, tab, entryRule, ranges, ranges[tab.tab]!);
  for (const tab of plan.tabs) {
    for (const { at, values } of tab.values) ranges[tab.tab]!(at).setValues(guardedRows(values));
  }
  for (const tab of plan.tabs) applyFormulas(sheets[tab.tab]!, tab, sheetIds, ranges[tab.tab]!);
  const colourRules = ruleMaker();
  for (const tab of plan.tabs)
    applyRules(sheets[tab.tab]!, tab, entryRule, colourRules, handles, ranges[tab.tab]!);
  if (recordAfter) record(recordAfter(sheetIds));
}

function recordWriter(
  handles: Handles,
  sheetId: number | null,
  title: string,
): (records: readonly TabRecord[]) => void {
  let sheet = sheetId === null ? null : (handles.sheets.get(sheetId) ?? null);
  let hidden = false;
  return (records) => {
    const rows: Scalar[][] = recordRows(records);
    sheet ??= handles.spreadsheet.insertSheet(title, handles.sheets.size);
    sheet.getRange(1, 1, rows.length, rows[0]!.length).setNumberFormat('@').setValues(rows);
    if (!hidden) sheet.hideSheet();
    hidden = true;
  };
}

type EntryRule = (entry: Entry) => GoogleAppsScript.Spreadsheet.DataValidation;

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

function applyLooks(
  sheet: Sheet,
  tab: TabPlan,
  entryRule: EntryRule,
  ranges: Readonly<Record<string, RangeOf>>,
  rangeOf: RangeOf,
): void {
  if (tab.like) {
    const { at, notes } = tab.dressings[0]!;
    const model = ranges[tab.like]!(at);
    const { PASTE_NORMAL, PASTE_COLUMN_WIDTHS } = SpreadsheetApp.CopyPasteType;
    model.copyTo(rangeOf(at), PASTE_NORMAL, false);
    model.copyTo(rangeOf(at), PASTE_COLUMN_WIDTHS, false);
    if (notes) rangeOf(at).setNotes(notes);
  } else {
    for (const dressing of tab.dressings) dress(dressing, rangeOf);
    // Text columns have to be text before their first value. A new table that is filled down whole has none yet.
    if (!fillsWhole(tab)) for (const dressing of tab.dressings) repeat(dressing, 'PASTE_FORMAT', rangeOf);
    // Nothing stands in a new tab that a rule could refuse; in others the rules come after the values.
    if (tab.fresh) for (const dressing of tab.dressings) allowEntries(dressing, entryRule, rangeOf);
    for (const { column, count, width } of tab.widths) sheet.setColumnWidths(column, count, width);
  }
  for (const { row, rows, height } of tab.heights) sheet.setRowHeights(row, rows, height);
  for (const merge of tab.merges) rangeOf(merge).mergeAcross();
  if (tab.bordered.length > 0) {
    sheet
      .getRangeList(tab.bordered.map(rectA1))
      .setBorder(true, true, true, true, true, true, '#C7D2CC', SpreadsheetApp.BorderStyle.SOLID);
  }
}

function dress({ at, rows, notes }: Dressing, rangeOf: RangeOf): void {
  const each = <T>(give: (one: Dress) => T): T[][] => rows.map((row) => row.map(give));
  const range = rangeOf(at)
    .setNumberFormats(each((one) => one.numberFormat))
    .setBackgrounds(each((one) => one.background))
    .setFontColors(each((one) => one.ink))
    .setFontWeights(each((one) => (one.bold ? 'bold' : 'normal')))
    .setHorizontalAlignments(each((one) => one.align))
    .setVerticalAlignments(each((one) => one.vertical))
    .setWraps(each((one) => one.wrap));
  if (rows.some((row) => row.some((one) => one.size !== STANDARD_SIZE)))
    range.setFontSizes(each((one) => one.size));
  if (notes) range.setNotes(notes);
}

/** What Sheets gives every cell by itself. */
const STANDARD_SIZE = 10;

/** The row that a dressing ends with, and the rows below that are to be like it. */
function repeated({ at, below }: Dressing): { row: Rect; below: Rect } {
  const last = at.row + at.rows - 1;
  return { row: { ...at, row: last, rows: 1 }, below: { ...at, row: last + 1, rows: below } };
}

function applyFormulas(
  sheet: Sheet,
  tab: TabPlan,
  sheetIds: Readonly<Record<string, number>>,
  rangeOf: RangeOf,
): void {
  const written = (text: string) => withSheetIds(text, sheetIds);
  if (fillsWhole(tab)) writeModelRow(tab, written, rangeOf);
  else {
    for (const { at, row } of tab.fills) {
      const first = rangeOf({ ...at, rows: 1 }).setFormulasR1C1([row.map(written)]);
      const below = { ...at, row: at.row + 1, rows: at.rows - 1 };
      if (below.rows > 0) first.copyTo(rangeOf(below), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false);
    }
  }
  for (const { what, ranges } of tab.formulas)
    sheet.getRangeList(ranges.map(rectA1)).setFormulaR1C1(written(what));
  for (const { at, rows } of tab.formulaBlocks)
    rangeOf(at).setFormulasR1C1(rows.map((row) => row.map(written)));
}

/** All formulas of a new table's first row in one go: the row is then filled down whole, looks and entry rules with it. */
function writeModelRow(tab: TabPlan, written: (text: string) => string, rangeOf: RangeOf): void {
  const { row } = repeated(tab.dressings[0]!);
  const formulas = new Array<string>(row.columns).fill('');
  for (const { at, row: texts } of tab.fills) {
    texts.forEach((text, i) => {
      formulas[at.column - row.column + i] = written(text);
    });
  }
  if (tab.fills.length > 0) rangeOf(row).setFormulasR1C1([formulas]);
}

/** A new table without texts of its own in its rows: its first row can be copied down as it is. */
const fillsWhole = (tab: TabPlan): boolean =>
  tab.fresh &&
  tab.dressings.length === 1 &&
  tab.values.every(
    ({ at }) => at.row + at.rows - 1 <= tab.dressings[0]!.at.row + tab.dressings[0]!.at.rows - 2,
  );

function applyRules(
  sheet: Sheet,
  tab: TabPlan,
  entryRule: EntryRule,
  colourRule: ReturnType<typeof ruleMaker>,
  handles: Handles,
  rangeOf: RangeOf,
): void {
  if (!tab.fresh) for (const dressing of tab.dressings) allowEntries(dressing, entryRule, rangeOf);
  for (const dressing of tab.dressings) {
    repeat(dressing, fillsWhole(tab) ? 'PASTE_NORMAL' : 'PASTE_DATA_VALIDATION', rangeOf);
  }
  for (const { what, ranges } of tab.entries)
    for (const rect of ranges) rangeOf(rect).setDataValidation(entryRule(what));
  if (tab.colours && (tab.colours.length > 0 || !tab.fresh)) {
    const rangesOfRule = rangeLists(sheet);
    const ours = tab.colours.map(({ word, colour, ranges }) =>
      colourRule(word, colour.background, colour.ink, rangesOfRule(ranges)),
    );
    sheet.setConditionalFormatRules([...ours, ...(handles.schoolRules.get(tab.sheetId ?? -1) ?? [])]);
  }
  if (tab.protections) {
    const wanted = new Set(tab.protections.map(rectA1));
    for (const { protection, at, marked } of handles.protections.get(tab.sheetId ?? -1) ?? []) {
      if (marked || wanted.has(at)) protection.remove();
    }
    for (const rect of tab.protections)
      rangeOf(rect).protect().setDescription(PROTECTION_TEXT).setWarningOnly(true);
  }
  if (tab.filter) {
    handles.filters.get(tab.sheetId ?? -1)?.remove();
    rangeOf(tab.filter).createFilter();
  }
  if (tab.frozen) {
    sheet.setFrozenRows(tab.frozen.rows);
    if (tab.frozen.columns > 0) sheet.setFrozenColumns(tab.frozen.columns);
  }
  groupDetails(sheet, tab, rangeOf);
  if (tab.hideRows) sheet.hideRows(tab.hideRows.row, tab.hideRows.rows);
  if (tab.hideKeyColumn) sheet.hideColumns(1);
  if (tab.gridlinesOff) sheet.setHiddenGridlines(true);
  if (tab.tabColour) sheet.setTabColor(tab.tabColour);
  applyCharts(sheet, tab, handles.charts.get(tab.sheetId ?? -1) ?? [], rangeOf);
  if (tab.hide) sheet.hideSheet();
}

function allowEntries({ at, rows }: Dressing, entryRule: EntryRule, rangeOf: RangeOf): void {
  if (!rows.some((row) => row.some((one) => one.entry))) return;
  rangeOf(at).setDataValidations(
    rows.map((row) => row.map((one) => (one.entry ? entryRule(one.entry) : null))),
  );
}

function repeat(
  dressing: Dressing,
  what: 'PASTE_NORMAL' | 'PASTE_FORMAT' | 'PASTE_DATA_VALIDATION',
  rangeOf: RangeOf,
): void {
  if (dressing.below === 0) return;
  const { row, below } = repeated(dressing);
  rangeOf(row).copyTo(rangeOf(below), SpreadsheetApp.CopyPasteType[what], false);
}

/** Columns that share a set of colours share their list of ranges. */
function rangeLists(sheet: Sheet): (rects: readonly Rect[]) => Range[] {
  const known = new Map<string, Range[]>();
  return (rects) => {
    const addresses = rects.map(rectA1);
    const key = addresses.join();
    const ranges = known.get(key) ?? sheet.getRangeList(addresses).getRanges();
    known.set(key, ranges);
    return ranges;
  };
}

/** Groups deepen with each shift, so any depth that a run which broke off has left is taken away first. */
function groupDetails(sheet: Sheet, tab: TabPlan, rangeOf: RangeOf): void {
  if (tab.groups.length === 0) return;
  const first = tab.groups[0]!;
  const last = tab.groups[tab.groups.length - 1]!;
  if (!tab.fresh)
    rangeOf({
      row: 1,
      column: first.column,
      rows: 1,
      columns: last.column + last.count - first.column,
    }).shiftColumnGroupDepth(-1);
  for (const { column, count } of tab.groups)
    rangeOf({ row: 1, column, rows: 1, columns: count }).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
}

/** One builder for each colour serves every tab; each build gives a rule of its own. */
function ruleMaker(): (word: string, background: string, ink: string, ranges: Range[]) => Rule {
  const builders = new Map<
    string,
    { builder: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder; word: string }
  >();
  return (word, background, ink, ranges) => {
    const key = background + ink;
    const known = builders.get(key) ?? {
      builder: SpreadsheetApp.newConditionalFormatRule().setBackground(background).setFontColor(ink),
      word: '',
    };
    builders.set(key, known);
    if (known.word !== word) known.builder.whenTextEqualTo(word);
    known.word = word;
    return known.builder.setRanges(ranges).build();
  };
}
