import { a1Range, runs } from './a1';
import { fault } from './fault';
import type { Rect } from './layout';
import type { Placed } from './place';
import type { Fault, Ranged } from './plan';
import type { Entry } from './tab';

/**
 * Cells that lost their validation (pasting does that), by rule. New columns are dressed whole instead.
 * A drop-down whose list stood in a tab that is made again (`made`) points nowhere, so it is put back too.
 */
export function missingEntries(placed: Placed, faults: Fault[], made: ReadonlySet<string>): Ranged<Entry>[] {
  if (placed.building || !placed.sheet) return [];
  const found = new Map<Entry, Rect[]>();
  const look = (entry: Entry, header: string, at: number, rows: readonly number[]) => {
    const lost = entry.kind === 'fromList' && made.has(entry.tab);
    const bare = rows.filter((row) => lost || !placed.validated(row, at));
    for (const [first, last] of runs(bare)) {
      found.set(entry, [
        ...(found.get(entry) ?? []),
        { row: first, column: at, rows: last - first + 1, columns: 1 },
      ]);
      faults.push(
        fault(
          'missing entry rule',
          placed.tab.key,
          placed.title,
          a1Range(first, at, last, at),
          `${placed.title}, "${header}": the drop-down or check on what may be entered had gone (pasting takes it away).`,
          'Put it back',
        ),
      );
    }
  };
  for (const column of placed.tab.columns) {
    if (!column.entry || placed.newColumns.has(column.key)) continue;
    const rows: number[] = [];
    for (let row = placed.firstRow; row <= placed.lastRow; row += 1) rows.push(row);
    look(column.entry, column.header, placed.columnAt[column.key]!, rows);
  }
  if (placed.tab.rows.kind === 'fixed') {
    for (const row of placed.tab.rows.rows) {
      if (placed.newRows.has(row.key)) continue;
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        if (cell.entry) look(cell.entry, row.key, placed.columnAt[key]!, [placed.rowAt[row.key]!]);
      }
    }
  }
  return [...found].map(([what, ranges]) => ({ what, ranges }));
}
