import type { Dress, Dressing, TabPlan } from '../workbook/plan';
import { rectA1 } from '../workbook/rects';
import { allowEntries, fillsWhole, repeat } from './dressings';
import type { EntryRuleOf } from './entryRules';
import type { RangeOf } from './ranges';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Measures, colours, formats and notes of what is new, before anything is written there. */
export function applyLooks(
  sheet: Sheet,
  tab: TabPlan,
  entryRule: EntryRuleOf,
  rangesIn: (tab: string) => RangeOf,
): void {
  const rangeOf = rangesIn(tab.tab);
  if (tab.like) {
    const { at, notes } = tab.dressings[0]!;
    const model = rangesIn(tab.like)(at);
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
