import type { Scalar } from '../workbook/tab';
import { cellOf, type OpenTab } from './openTab';

/**
 * What people or actions have put into our own columns of a row. What a formula works out is no entry, nor is a box that is not
 * ticked.
 *
 * @param tab opened with its formulas
 */
export function typedCells(tab: OpenTab, row: number): Record<string, Scalar> {
  const found: Record<string, Scalar> = {};
  for (const [key, column] of Object.entries(tab.columnAt)) {
    const value = cellOf(tab, row, key);
    if (value !== '' && value !== false && (tab.formulas[row - 1]?.[column - 1] ?? '') === '')
      found[key] = value;
  }
  return found;
}

/** The one rule of what a free row is: nothing typed stands in any of our own columns. */
export const isFreeRow = (tab: OpenTab, row: number): boolean =>
  Object.keys(typedCells(tab, row)).length === 0;

/**
 * The row in which new entries begin: below the last one that is not free, so that gaps that people leave stay gaps.
 * @param tab a table without helper rows, opened with its formulas
 */
export function firstFreeRow(tab: OpenTab): number {
  const first = tab.keyRow + 2;
  let row = tab.lastRow;
  while (row >= first && isFreeRow(tab, row)) row -= 1;
  return Math.max(row + 1, first);
}
