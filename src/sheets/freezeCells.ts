import { runs } from '../workbook/a1';
import type { Rect } from '../workbook/layout';
import type { OpenTab } from './openTab';

/** Rectangles over some columns, which need not be neighbours, from one row to another. */
export const rectsOver = (columns: readonly number[], top: number, bottom: number): Rect[] =>
  bottom < top
    ? []
    : runs([...columns].sort((a, b) => a - b)).map(([first, last]) => ({
        row: top,
        column: first,
        rows: bottom - top + 1,
        columns: last - first + 1,
      }));

const rangeOf = ({ sheet }: OpenTab, { row, column, rows, columns }: Rect) =>
  sheet.getRange(row, column, rows, columns);

/**
 * Puts what formulas give in their place. One call a rectangle; cells that hold a value already keep it, so that it may be done
 * again.
 */
export function freezeCells(tab: OpenTab, rects: readonly Rect[]): void {
  for (const rect of rects) {
    const range = rangeOf(tab, rect);
    range.copyTo(range, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  }
}

/** Empties them, so that a build puts the formulas back. */
export function clearCells(tab: OpenTab, rects: readonly Rect[]): void {
  for (const rect of rects) rangeOf(tab, rect).clearContent();
}
