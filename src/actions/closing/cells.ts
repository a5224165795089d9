import type { Change } from '../../rules/closeLeaving';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import type { Scalar } from '../../workbook/tab';

/** The first row of each pupil in a table without helper rows. */
export function rowsById(tab: OpenTab): Map<string, number> {
  const found = new Map<string, number>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId !== '' && !found.has(pupilId)) found.set(pupilId, row);
  }
  return found;
}

/** The cells of one row that do not hold yet what they are to hold. Taking back leaves alone what somebody has changed since. */
export function gather(
  cells: CellChanges,
  tab: OpenTab,
  row: number | undefined,
  changes: Readonly<Record<string, Change>>,
  undone: boolean,
): void {
  if (row === undefined) return;
  for (const [column, [before, after]] of Object.entries(changes)) {
    const now = cellOf(tab, row, column);
    const wanted: Scalar = undone ? before : after;
    if (same(now, wanted) || (undone && !same(now, after))) continue;
    cells.set(row, { ...cells.get(row), [column]: wanted });
  }
}

/** A year group is text in one cell and a number in another that somebody has typed. */
const same = (one: Scalar, other: Scalar): boolean => String(one).trim() === String(other).trim();

/**
 * Writes cells column by column. What stands in other columns is not touched: an entry there that was pasted over its drop-down
 * would be refused, and a close has to go through to its end.
 */
export function writeColumns(tab: OpenTab, cells: CellChanges): void {
  const columns = new Set([...cells.values()].flatMap((row) => Object.keys(row)));
  for (const column of [...columns].sort((a, b) => (tab.columnAt[a] ?? 0) - (tab.columnAt[b] ?? 0))) {
    const own: CellChanges = new Map();
    for (const [row, changes] of cells)
      if (changes[column] !== undefined) own.set(row, { [column]: changes[column] });
    writeCells(tab, own);
  }
}
