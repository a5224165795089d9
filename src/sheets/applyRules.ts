import type { TabPlan } from '../workbook/plan';
import { rectA1 } from '../workbook/rects';
import { applyCharts } from './applyCharts';
import { allowEntries, fillsWhole, repeat } from './dressings';
import type { EntryRuleOf } from './entryRules';
import { PROTECTION_TEXT } from './protections';
import type { RangeOf } from './ranges';
import type { Handles } from './readLayout';
import { groupRect } from './rectsOfPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** What may be entered, colours, protections, filter and what the sheet shows: when everything that they name stands. */
export function applyRules(
  sheet: Sheet,
  tab: TabPlan,
  entryRule: EntryRuleOf,
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
    const ours = tab.colours.map(({ word, colour, ranges }) =>
      colourRule(word, colour.background, colour.ink, ranges.map(rangeOf)),
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

/** Groups deepen with each shift, so any depth that a run which broke off has left is taken away first. */
function groupDetails(sheet: Sheet, tab: TabPlan, rangeOf: RangeOf): void {
  if (tab.groups.length === 0) return;
  const first = tab.groups[0]!;
  const last = tab.groups[tab.groups.length - 1]!;
  if (!tab.fresh)
    rangeOf(
      groupRect({ column: first.column, count: last.column + last.count - first.column }),
    ).shiftColumnGroupDepth(-1);
  for (const group of tab.groups) rangeOf(groupRect(group)).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
}

/** One builder for each colour serves every tab; each build gives a rule of its own. */
export function ruleMaker(): (word: string, background: string, ink: string, ranges: Range[]) => Rule {
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
