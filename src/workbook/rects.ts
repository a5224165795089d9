import { a1Range, runs } from './a1';
import type { Rect } from './layout';

/** 'C3:C140' */
export const rectA1 = (rect: Rect): string =>
  a1Range(rect.row, rect.column, rect.row + rect.rows - 1, rect.column + rect.columns - 1);

/** Single cells as few rectangles as a simple sweep finds: runs in a row, joined with equal runs in the rows below. */
export function packRects(cells: readonly (readonly [number, number])[]): Rect[] {
  const byRow = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const inRow = byRow.get(row);
    if (inRow) inRow.push(column);
    else byRow.set(row, [column]);
  }
  const rects: Rect[] = [];
  const open = new Map<string, Rect>();
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const columns = byRow.get(row)!.sort((a, b) => a - b);
    for (const [first, last] of runs(columns)) {
      const key = `${first}:${last}`;
      const above = open.get(key);
      if (above && above.row + above.rows === row) above.rows += 1;
      else {
        const rect = { row, column: first, rows: 1, columns: last - first + 1 };
        open.set(key, rect);
        rects.push(rect);
      }
    }
  }
  return rects;
}
