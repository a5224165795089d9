import { Readable } from '../sheets/entry';
import { keyRowName } from '../workbook/tab';

/** Brings one of our tabs to the front, shown if it was hidden, and selects a cell or range of it. */
export function showTab(tab: string, cell: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getRangeByName(keyRowName(tab))?.getSheet();
  if (!sheet)
    throw new Readable(
      'That tab is not there any more. Choose Set up or update this workbook: it makes the tab again.',
    );
  if (sheet.isSheetHidden()) sheet.showSheet();
  spreadsheet.setActiveSheet(sheet);
  if (/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(cell)) spreadsheet.setActiveRange(sheet.getRange(cell));
}
