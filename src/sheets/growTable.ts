import { runs } from '../workbook/a1';
import type { OpenTab } from './openTab';

/** Ready rows kept below the last entry. */
const SPARE = 10;

/**
 * Makes room for entries up to `neededRow`. Rows go in before the last ready row, so that every range that runs down to it
 * grows with them; look and drop-downs come from the row above by themselves, formulas are copied from a row that has them
 * all. The last row gets its formulas anew: one that looks at the row above it would still look where that row was.
 * The tab has to be opened with its formulas.
 *
 * @param headerRow below the keys, unless there are helper rows in between
 */
export function growTable(tab: OpenTab, neededRow: number, headerRow = tab.keyRow + 1): void {
  if (neededRow < tab.lastRow) return;
  const more = neededRow + SPARE - tab.lastRow;
  tab.sheet.insertRowsAfter(tab.lastRow - 1, more);
  const worked = workedColumns(tab, headerRow);
  for (const [first, last] of runs([...worked.keys()])) {
    const width = last - first + 1;
    const model = tab.sheet.getRange(modelRow(tab, worked, headerRow), first, 1, width);
    model.copyTo(
      tab.sheet.getRange(tab.lastRow, first, more + 1, width),
      SpreadsheetApp.CopyPasteType.PASTE_FORMULA,
      false,
    );
  }
}

/** Columns that hold one formula in most rows, with that formula. */
function workedColumns(tab: OpenTab, headerRow: number): Map<number, string> {
  const rows = tab.formulas.slice(headerRow);
  const found = new Map<number, string>();
  for (const column of Object.values(tab.columnAt).sort((a, b) => a - b)) {
    const times = new Map<string, number>();
    for (const row of rows) {
      const formula = row[column - 1] ?? '';
      if (formula !== '') times.set(formula, (times.get(formula) ?? 0) + 1);
    }
    const commonest = [...times].sort((a, b) => b[1] - a[1])[0];
    if (commonest && commonest[1] * 2 > rows.length) found.set(column, commonest[0]);
  }
  return found;
}

/** A row above the last one in which nobody has typed over any of our formulas. */
function modelRow(tab: OpenTab, worked: ReadonlyMap<number, string>, headerRow: number): number {
  for (let row = headerRow + 1; row < tab.lastRow; row += 1) {
    if ([...worked].every(([column, formula]) => tab.formulas[row - 1]?.[column - 1] === formula)) return row;
  }
  return tab.lastRow - 1;
}
