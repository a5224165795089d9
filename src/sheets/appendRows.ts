import type { Scalar } from '../workbook/tab';
import { extendFilter, readFilter, type StandingFilter } from './extendFilter';
import { growTable } from './growTable';
import type { OpenTab } from './openTab';
import { firstFreeRow } from './typedCells';
import { writeCells } from './writeCells';

/** Rows to be put below the last entry of a tab. All of it is read beforehand. */
export interface Addition {
  tab: OpenTab;
  filter: StandingFilter;
  firstRow: number;
  rows: readonly Readonly<Record<string, Scalar>>[];
}

/** @param tab opened with its formulas: what they work out is no entry */
export const addition = (tab: OpenTab, rows: Addition['rows']): Addition => ({
  tab,
  filter: readFilter(tab),
  firstRow: firstFreeRow(tab),
  rows,
});

/** Writes the rows, making room for them first. */
export function writeAddition({ tab, filter, firstRow, rows }: Addition): void {
  if (rows.length === 0) return;
  const lastRow = firstRow + rows.length - 1;
  growTable(tab, lastRow);
  extendFilter(tab, tab.keyRow + 1, filter, lastRow);
  writeCells(tab, new Map(rows.map((row, i) => [firstRow + i, { ...row }])));
}
