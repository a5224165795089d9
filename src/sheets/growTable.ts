import type { OpenTab } from './openTab';

/** Ready rows kept below the last entry. */
const SPARE = 10;

/**
 * Makes room for entries up to `neededRow`. Rows go in before the last ready row, so that every range that runs down to it
 * grows with them; formulas are filled from that last row, look and drop-downs come from the row above by themselves.
 */
export function growTable(tab: OpenTab, neededRow: number): void {
  const more = neededRow + SPARE - tab.lastRow;
  if (neededRow < tab.lastRow || more <= 0) return;
  const width = Math.max(...Object.values(tab.columnAt));
  tab.sheet.insertRowsAfter(tab.lastRow - 1, more);
  const readyRow = tab.sheet.getRange(tab.lastRow + more, 1, 1, width);
  readyRow.copyTo(
    tab.sheet.getRange(tab.lastRow, 1, more, width),
    SpreadsheetApp.CopyPasteType.PASTE_FORMULA,
    false,
  );
}
