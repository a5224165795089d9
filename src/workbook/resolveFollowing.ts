import type { Placed } from './place';
import { lastUsedRow } from './place';
import type { Scalar } from './tab';

/** Keys of the followed tab that have no row here yet, in its order. */
export function followedKeys(placed: Placed, all: Readonly<Record<string, Placed>>): string[] {
  const { rows } = placed.tab;
  if (rows.kind !== 'entries' || !rows.follows) return [];
  const source = all[rows.follows.tab];
  if (!source) return [];
  const known = new Set(Object.keys(placed.rowAt));
  const joining: string[] = [];
  const keyAt = source.columnAt[source.tab.keyColumn] ?? 0;
  for (let row = source.firstRow; row <= source.lastRow; row += 1) {
    const key = String(source.value(row, keyAt)).trim();
    if (key === '' || known.has(key)) continue;
    const value = (column: string): Scalar => source.value(row, source.columnAt[column] ?? 0);
    if (!rows.follows.includes(value)) continue;
    known.add(key);
    joining.push(key);
  }
  return joining;
}

/**
 * A row for each key: those below the last one used, then other empty ones from the bottom up. Rows are put in above the last
 * ready row, so a key that a sort has brought down to that one stays the last.
 */
export function rowsForKeys(placed: Placed, keys: readonly string[]): ReadonlyMap<string, number> {
  if (keys.length === 0) return new Map();
  const last = Math.max(lastUsedRow(placed), placed.headerRow);
  const rows: number[] = [];
  for (let row = last + 1; row <= placed.lastRow && rows.length < keys.length; row += 1) rows.push(row);
  for (let row = last - 1; row > placed.headerRow && rows.length < keys.length; row -= 1)
    if (isEmptyRow(placed, row)) rows.push(row);
  rows.sort((a, b) => a - b);
  return new Map(keys.flatMap((key, i) => (rows[i] === undefined ? [] : [[key, rows[i]]])));
}

const isEmptyRow = ({ tab, columnAt, value }: Placed, row: number): boolean =>
  tab.columns.every(
    ({ key, kind }) => (kind !== 'typed' && kind !== 'key') || value(row, columnAt[key] ?? 0) === '',
  );
