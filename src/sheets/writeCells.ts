import { runs } from '../workbook/a1';
import type { Rect } from '../workbook/layout';
import { packRects } from '../workbook/rects';
import type { Scalar } from '../workbook/tab';
import type { OpenTab } from './openTab';
import { guardedRows } from './plainValues';

/** Few changes are written cell by cell; many as one block for each run of neighbouring columns. */
const FEW = 4;

/** Changes to cells of a table: row in the sheet -> column key -> value. */
export type CellChanges = Map<number, Record<string, Scalar>>;

/**
 * Writes changed cells in few calls, however many rows they are in. A block also carries the cells between the changed ones,
 * as they were read in this same run; columns in which somebody keeps a formula of their own are written change by change.
 */
export function writeCells(tab: OpenTab, changes: CellChanges): void {
  const cells: [number, number, Scalar][] = [];
  for (const [row, byColumn] of changes) {
    for (const [key, value] of Object.entries(byColumn)) {
      const column = tab.columnAt[key];
      if (column) cells.push([row, column, value]);
    }
  }
  const single = packRects(cells.map(([row, column]) => [row, column] as const));
  const wanted = new Map(cells.map(([row, column, value]) => [`${row},${column}`, value]));
  const columns = [...new Set(cells.map(([, column]) => column))].sort((a, b) => a - b);
  const withFormulas = new Set(
    columns.filter((column) => tab.formulas.some((row) => (row[column - 1] ?? '') !== '')),
  );
  const plain = bridged(
    tab,
    columns.filter((column) => !withFormulas.has(column)),
  );
  const whole = blocks(cells, plain);
  // Few changes go one by one, unless a block around them holds nothing else: the rows of new pupils.
  const worthIt = single.length > FEW || whole.every((rect) => isFree(tab, rect, wanted));
  const inBlocks = worthIt ? plain : [];
  const rects = worthIt ? whole : [];
  const rest = packRects(
    cells.filter(([, column]) => !inBlocks.includes(column)).map(([row, column]) => [row, column] as const),
  );
  for (const rect of [...rects, ...rest]) {
    const values = Array.from({ length: rect.rows }, (_, r) =>
      Array.from({ length: rect.columns }, (__, c) => {
        const key = `${rect.row + r},${rect.column + c}`;
        return wanted.get(key) ?? tab.values[rect.row + r - 1]?.[rect.column + c - 1] ?? '';
      }),
    );
    tab.sheet.getRange(rect.row, rect.column, rect.rows, rect.columns).setValues(guardedRows(values));
  }
}

/** Columns of ours between the changed ones go along, so that a row is written whole: half a pupil is never left behind. */
function bridged(tab: OpenTab, columns: readonly number[]): number[] {
  const ours = new Set(Object.values(tab.columnAt));
  const plain = (column: number) =>
    ours.has(column) && tab.formulas.every((row) => (row[column - 1] ?? '') === '');
  const found: number[] = [];
  for (const column of columns) {
    const before = found[found.length - 1];
    const between =
      before === undefined ? [] : Array.from({ length: column - before - 1 }, (_, i) => before + 1 + i);
    if (between.every(plain)) found.push(...between);
    found.push(column);
  }
  return found;
}

/** Nothing stands in the rectangle but what is to be written over. */
function isFree(tab: OpenTab, rect: Rect, wanted: ReadonlyMap<string, Scalar>): boolean {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1)
    for (let column = rect.column; column < rect.column + rect.columns; column += 1)
      if (!wanted.has(`${row},${column}`) && (tab.values[row - 1]?.[column - 1] ?? '') !== '') return false;
  return true;
}

function blocks(cells: readonly [number, number, Scalar][], columns: readonly number[]) {
  return runs(columns).map(([first, last]) => {
    const rows = cells.filter(([, column]) => column >= first && column <= last).map(([row]) => row);
    const top = rows.reduce((a, b) => Math.min(a, b));
    const bottom = rows.reduce((a, b) => Math.max(a, b));
    return { row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 };
  });
}
