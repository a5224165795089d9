import type { Finding } from '../server';
import { type Addition, addition } from '../sheets/appendRows';
import { openTab } from '../sheets/openTab';
import type { SheetLayout } from '../workbook/layout';
import { valueAt } from '../workbook/layout';
import type { Scalar } from '../workbook/tab';
import type { Standing } from './build';

/** Rows that a tab lacks, found while everything is read. */
export interface RowsToAdd {
  sheet: SheetLayout;
  rows: readonly Readonly<Record<string, Scalar>>[];
  finding: Finding;
}

/** The rows below the header of a table without helper rows. */
export const rowsOf = (sheet: SheetLayout): number[] =>
  Array.from({ length: Math.max(0, sheet.rows - sheet.keyRow - 1) }, (_, i) => sheet.keyRow + 2 + i);

export const textAt = (sheet: SheetLayout, row: number, column: string): string =>
  String(valueAt(sheet, row, sheet.columnAt[column] ?? 0)).trim();

/** The Pupil IDs that have a row. */
export const pupilsIn = (sheet: SheetLayout): Set<string> =>
  new Set(rowsOf(sheet).map((row) => textAt(sheet, row, 'pupilId')));

/** What adds them below the last entry; it only reads. Nothing where the tab is gone meanwhile. */
export function planRows({ handles }: Standing, { sheet, rows }: RowsToAdd): Addition[] {
  const tab = openTab(handles.spreadsheet, sheet.key, { formulas: true });
  return tab ? [addition(tab, rows)] : [];
}
