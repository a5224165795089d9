import { runs } from './a1';
import { bodyDress, headerDress, helperDress, isBordered, keyDress, pageDress } from './dress';
import type { Placed } from './place';
import type { Dress, TabPlan } from './plan';
import { packRects } from './rects';
import { ticksFollow } from './resolveEntries';
import { strokes } from './strokes';
import type { Column, FixedRow, Look, Top } from './tab';

type Looks = Pick<TabPlan, 'dressings' | 'bordered' | 'heights' | 'widths' | 'merges'>;

const NOTHING: Looks = { dressings: [], bordered: [], heights: [], widths: [], merges: [] };

/**
 * Looks are given once, to what is new: colours, widths and notes that the school changed afterwards stay.
 * Rows inserted into a table take the look of the row above them by themselves.
 */
export function dressingsOf(placed: Placed): Looks {
  return placed.tab.isPage ? pageLooks(placed) : tableLooks(placed);
}

function tableLooks(placed: Placed): Looks {
  const columns = placed.tab.columns.filter((column) => placed.newColumns.has(column.key));
  if (columns.length === 0) return NOTHING;
  const byPlace = new Map(columns.map((column) => [placed.columnAt[column.key]!, column]));
  const looks: Looks = { ...NOTHING, dressings: [], widths: [] };
  for (const [first, last] of runs([...byPlace.keys()].sort((a, b) => a - b))) {
    const inRun = Array.from({ length: last - first + 1 }, (_, i) => byPlace.get(first + i)!);
    const helpers = helperRows(placed);
    looks.dressings.push({
      at: { row: placed.keyRow, column: first, rows: helpers.length + 3, columns: inRun.length },
      rows: [
        inRun.map(() => keyDress),
        ...helpers.map((helper) => inRun.map((column) => helperDress(helper, column))),
        inRun.map(headerDress),
        inRun.map((column) => bodyOf(placed, column)),
      ],
      notes: [
        inRun.map(() => ''),
        ...helpers.map(() => inRun.map(() => '')),
        inRun.map((column) => column.help),
        inRun.map(() => ''),
      ],
      below: placed.lastRow - placed.firstRow,
    });
    looks.widths.push(...widthRuns(inRun, first, placed.building ? SHEETS_WIDTH : null));
  }
  return looks;
}

/** What stands in each row between the keys and the header; null where somebody has put a row of their own in. */
function helperRows(placed: Placed): (Top | null)[] {
  const tops = placed.tab.tops?.rows ?? [];
  return Array.from(
    { length: placed.headerRow - placed.keyRow - 1 },
    (_, i) => tops.find((one) => placed.topAt[one.key] === placed.keyRow + 1 + i) ?? null,
  );
}

/** Boxes of a tab that follows another are given row by row. */
function bodyOf(placed: Placed, column: Column): Dress {
  const dress = bodyDress(column);
  return ticksFollow(placed, column) ? { ...dress, entry: null } : dress;
}

/** Columns behind a + are of one width, so that few calls set them all. */
const DETAIL_WIDTH = 100;

const widthOf = (column: Column): number => (column.detail && !column.wrap ? DETAIL_WIDTH : column.width);

/** @param standing the width that every column has until then, where that is known */
const widthRuns = (columns: readonly Column[], first: number, standing: number | null): TabPlan['widths'] =>
  strokes(columns.map(widthOf), first, standing).map((stroke) => ({
    column: stroke.first,
    count: stroke.count,
    width: stroke.size,
  }));

/** What Sheets gives every column of a new sheet. */
const SHEETS_WIDTH = 100;

function pageLooks(placed: Placed): Looks {
  const { tab } = placed;
  if (tab.rows.kind !== 'fixed') return NOTHING;
  const rows = tab.rows.rows.filter((row) => placed.building || placed.newRows.has(row.key));
  if (rows.length === 0) return NOTHING;
  const byPlace = new Map(rows.map((row) => [placed.rowAt[row.key]!, row]));
  const columnKeys = new Array<string | null>(placed.columns).fill(null);
  for (const [key, at] of Object.entries(placed.columnAt)) columnKeys[at - 1] = key;
  const looks: Looks = { ...NOTHING, dressings: [], heights: [] };
  for (const [first, last] of runs([...byPlace.keys()].sort((a, b) => a - b))) {
    const inRun = Array.from({ length: last - first + 1 }, (_, i) => byPlace.get(first + i)!);
    looks.dressings.push({
      at: { row: first, column: 1, rows: inRun.length, columns: placed.columns },
      rows: inRun.map((row) => dressRow(row, columnKeys, tab.keyColumn)),
      notes: inRun.some((row) => Object.values(row.cells ?? {}).some((cell) => cell.help))
        ? inRun.map((row) => columnKeys.map((key) => (key ? (row.cells?.[key]?.help ?? '') : '')))
        : null,
      below: 0,
    });
    const heights = inRun.map((row) => row.height ?? DEFAULT_HEIGHT);
    for (const stroke of strokes(heights, first, null))
      looks.heights.push({ row: stroke.first, rows: stroke.count, height: stroke.size });
  }
  looks.merges = mergesOf(placed, byPlace);
  looks.bordered = packRects(borderedCells(placed, byPlace));
  if (placed.building) {
    const columns = columnKeys.map((key) => tab.columns.find((column) => column.key === key));
    looks.widths = widthRuns(
      columns.filter((column): column is Column => column !== undefined),
      1,
      SHEETS_WIDTH,
    );
  }
  return looks;
}

/** A little more than Sheets gives a row by itself: pages breathe. */
const DEFAULT_HEIGHT = 24;

/** Headings run on into the empty cells beside them by themselves. */
const OVERFLOWING: ReadonlySet<Look> = new Set(['title', 'lead', 'section']);

/** Spread cells below one another in the same columns are merged in one go. */
function mergesOf(placed: Placed, rows: ReadonlyMap<number, FixedRow>): TabPlan['merges'] {
  const merges: TabPlan['merges'] = [];
  for (const at of [...rows.keys()].sort((a, b) => a - b)) {
    for (const [key, cell] of Object.entries(rows.get(at)!.cells ?? {})) {
      const columns = cell.span ?? 1;
      if (columns === 1 || OVERFLOWING.has(cell.look)) continue;
      const column = placed.columnAt[key]!;
      const above = merges.find(
        (one) => one.column === column && one.columns === columns && one.row + one.rows === at,
      );
      if (above) above.rows += 1;
      else merges.push({ row: at, column, rows: 1, columns });
    }
  }
  return merges;
}

function borderedCells(placed: Placed, rows: ReadonlyMap<number, FixedRow>): [number, number][] {
  const cells: [number, number][] = [];
  for (const [at, row] of rows) {
    for (const [key, cell] of Object.entries(row.cells ?? {})) {
      if (!isBordered(cell)) continue;
      for (let i = 0; i < (cell.span ?? 1); i += 1) cells.push([at, placed.columnAt[key]! + i]);
    }
  }
  return cells;
}

/** A spread cell gives its look to the cells that it covers. */
function dressRow(row: FixedRow, columnKeys: readonly (string | null)[], keyColumn: string): Dress[] {
  const dresses: Dress[] = [];
  let covering = 0;
  for (const key of columnKeys) {
    if (covering > 0) {
      dresses.push({ ...dresses[dresses.length - 1]!, entry: null });
      covering -= 1;
      continue;
    }
    const cell = key === null ? undefined : row.cells?.[key];
    dresses.push(key === keyColumn ? keyDress : pageDress(cell));
    covering = (cell?.span ?? 1) - 1;
  }
  return dresses;
}
