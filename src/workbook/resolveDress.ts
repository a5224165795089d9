import { runs } from './a1';
import { bodyDress, headerDress, isBordered, keyDress, pageDress } from './dress';
import type { Placed } from './place';
import type { Dressing, TabPlan } from './plan';
import { packRects } from './rects';
import type { Column, FixedRow } from './tab';

type Looks = Pick<TabPlan, 'dressings' | 'bordered' | 'heights' | 'widths' | 'merges' | 'notes'>;

const NOTHING: Looks = { dressings: [], bordered: [], heights: [], widths: [], merges: [], notes: [] };

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
  const looks: Looks = { dressings: [], bordered: [], heights: [], widths: [], merges: [], notes: [] };
  for (const [first, last] of runs([...byPlace.keys()].sort((a, b) => a - b))) {
    const inRun = Array.from({ length: last - first + 1 }, (_, i) => byPlace.get(first + i)!);
    const width = inRun.length;
    looks.dressings.push(
      {
        at: { row: placed.headerRow - 1, column: first, rows: 2, columns: width },
        rows: [inRun.map(() => keyDress), inRun.map(headerDress)],
        repeated: false,
      },
      {
        at: { row: placed.firstRow, column: first, rows: placed.lastRow - placed.headerRow, columns: width },
        rows: [inRun.map(bodyDress)],
        repeated: true,
      },
    );
    looks.notes.push({
      at: { row: placed.headerRow, column: first, rows: 1, columns: width },
      notes: [inRun.map((column) => column.help)],
    });
    looks.widths.push(...widthRuns(inRun, first));
  }
  if (placed.building) looks.heights.push({ row: placed.headerRow, height: 44 });
  return looks;
}

function widthRuns(columns: readonly Column[], first: number): TabPlan['widths'] {
  const found: TabPlan['widths'] = [];
  columns.forEach((column, i) => {
    const last = found[found.length - 1];
    if (last && last.width === column.width) last.count += 1;
    else found.push({ column: first + i, count: 1, width: column.width });
  });
  return found;
}

function pageLooks(placed: Placed): Looks {
  const { tab } = placed;
  if (tab.rows.kind !== 'fixed') return NOTHING;
  const rows = tab.rows.rows.filter((row) => placed.building || placed.newRows.has(row.key));
  if (rows.length === 0) return NOTHING;
  const byPlace = new Map(rows.map((row) => [placed.rowAt[row.key]!, row]));
  const columnKeys: (string | null)[] = new Array<string | null>(placed.columns).fill(null);
  for (const [key, at] of Object.entries(placed.columnAt)) columnKeys[at - 1] = key;
  const looks: Looks = { dressings: [], bordered: [], heights: [], widths: [], merges: [], notes: [] };
  const bordered: [number, number][] = [];
  for (const [first, last] of runs([...byPlace.keys()].sort((a, b) => a - b))) {
    const inRun = Array.from({ length: last - first + 1 }, (_, i) => byPlace.get(first + i)!);
    looks.dressings.push({
      at: { row: first, column: 1, rows: inRun.length, columns: placed.columns },
      rows: inRun.map((row) => dressRow(row, columnKeys, tab.keyColumn)),
      repeated: false,
    });
  }
  for (const [at, row] of byPlace) {
    if (row.height) looks.heights.push({ row: at, height: row.height });
    for (const [key, cell] of Object.entries(row.cells ?? {})) {
      const column = placed.columnAt[key]!;
      const span = cell.span ?? 1;
      if (span > 1) looks.merges.push({ row: at, column, rows: 1, columns: span });
      if (isBordered(cell)) for (let i = 0; i < span; i += 1) bordered.push([at, column + i]);
      if (cell.help) looks.notes.push({ at: { row: at, column, rows: 1, columns: 1 }, notes: [[cell.help]] });
    }
  }
  looks.bordered = packRects(bordered);
  if (placed.building) {
    const columns = Array.from({ length: placed.columns }, (_, i) =>
      tab.columns.find((column) => placed.columnAt[column.key] === i + 1),
    );
    looks.widths = widthRuns(
      columns.filter((column): column is Column => column !== undefined),
      1,
    );
  }
  return looks;
}

/** A spread cell gives its look to the cells that it covers. */
function dressRow(
  row: FixedRow,
  columnKeys: readonly (string | null)[],
  keyColumn: string,
): Dressing['rows'][number] {
  const dresses: Dressing['rows'][number] = [];
  let covering = 0;
  for (const key of columnKeys) {
    if (covering > 0) {
      dresses.push(dresses[dresses.length - 1]!);
      covering -= 1;
      continue;
    }
    const cell = key === null ? undefined : row.cells?.[key];
    dresses.push(key === keyColumn ? keyDress : pageDress(cell));
    covering = (cell?.span ?? 1) - 1;
  }
  return dresses;
}
