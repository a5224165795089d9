import { withSheetIds } from '../workbook/formula';
import type { TabPlan } from '../workbook/plan';
import { rectA1 } from '../workbook/rects';
import { fillsWhole } from './dressings';
import type { RangeOf } from './ranges';
import { firstAndBelow, repeated } from './rectsOfPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Formulas of a column are written once and filled down, cells typed over left out. */
export function applyFormulas(
  sheet: Sheet,
  tab: TabPlan,
  sheetIds: Readonly<Record<string, number>>,
  rangeOf: RangeOf,
): void {
  const written = (text: string) => withSheetIds(text, sheetIds);
  if (fillsWhole(tab)) writeModelRow(tab, written, rangeOf);
  else {
    for (const { at, row } of tab.fills) {
      const { first, below } = firstAndBelow(at);
      rangeOf(first).setFormulasR1C1([row.map(written)]);
      if (below.rows > 0)
        rangeOf(first).copyTo(rangeOf(below), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false);
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
