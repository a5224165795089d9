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

/** The rows below the last one used, one for each key. */
export function rowsForKeys(placed: Placed, keys: readonly string[]): ReadonlyMap<string, number> {
  if (keys.length === 0) return new Map();
  const first = Math.max(lastUsedRow(placed), placed.headerRow) + 1;
  return new Map(keys.map((key, i) => [key, first + i]));
}
