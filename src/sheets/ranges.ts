import type { Rect } from '../workbook/layout';
import { rectA1 } from '../workbook/rects';

/** Handles of ranges, asked for once each: asking is a call to Google too. */
export type RangeOf = (rect: Rect) => GoogleAppsScript.Spreadsheet.Range;

/** Ranges of one sheet, each asked for once; they stay right as long as no row or column is put in. */
export const rangesOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): RangeOf => {
  const known = new Map<string, GoogleAppsScript.Spreadsheet.Range>();
  return (rect) => {
    const key = rectA1(rect);
    const range = known.get(key) ?? sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);
    known.set(key, range);
    return range;
  };
};
