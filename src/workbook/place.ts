import type { SheetLayout, TabRecord } from './layout';
import { formulaAt, valueAt } from './layout';
import type { Scalar, Tab } from './tab';
import { headerRowOf } from './tab';

/** Where the columns and rows of a tab stand once the plan's insertions are done. */
export interface Placed {
  tab: Tab;
  sheet: SheetLayout | undefined;
  title: string;
  /** The whole tab is being made, or was left half made. */
  building: boolean;
  /** Columns being made, the whole tab's included. */
  newColumns: ReadonlySet<string>;
  /** Keys of rows being made. */
  newRows: ReadonlySet<string>;
  /** Rows by number that the plan inserts as spare rows. */
  madeRows: Set<number>;
  columnAt: Readonly<Record<string, number>>;
  rowAt: Readonly<Record<string, number>>;
  /** Where the rows stand before the insertions. */
  rowWasAt: Readonly<Record<string, number>>;
  columns: number;
  /** The last row: data, spare rows and all. */
  lastRow: number;
  headerRow: number;
  firstRow: number;
  insertColumns: { after: number; count: number }[];
  insertRows: { after: number; count: number }[];
  /** What stands today in a cell, by its place after the insertions. */
  value(row: number, column: number): Scalar;
  formula(row: number, column: number): string;
  validated(row: number, column: number): boolean;
}

/** Where `key` belongs: behind the item before it in the wanted order, or behind the last known one. */
function placeInOrder(
  standing: readonly (string | null)[],
  wanted: readonly string[],
  key: string,
  from: number,
): number {
  const before = wanted.slice(0, wanted.indexOf(key));
  let at = -1;
  for (const earlier of before) at = Math.max(at, standing.indexOf(earlier));
  return Math.max(at + 1, from);
}

const isEmptyRow = (sheet: SheetLayout, row: number): boolean =>
  (sheet.values[row - 1] ?? ['beyond']).every((value) => value === '') &&
  (sheet.formulas[row - 1] ?? []).every((formula) => formula === '');

const isEmptyColumn = (sheet: SheetLayout, column: number): boolean =>
  column <= sheet.columns &&
  sheet.values.every((row) => (row[column - 1] ?? '') === '') &&
  sheet.formulas.every((row) => (row[column - 1] ?? '') === '');

function gatherInsertions(indexes: number[]): { after: number; count: number }[] {
  // Each index is the place of a new item in the list as it then was; neighbours become one insertion.
  const found: { after: number; count: number }[] = [];
  for (const index of indexes) {
    const last = found[found.length - 1];
    if (last && index === last.after + last.count) last.count += 1;
    else found.push({ after: index, count: 1 });
  }
  return found;
}

/**
 * Finds a tab's columns and rows by their keys and adds the missing ones in the described order. What the school
 * inserted or moved keeps its place.
 *
 * @param sheet the tab as it stands, or an empty sheet that is to become it; undefined where there is none
 * @param record what the record says of the tab: what a run that broke off has begun is taken for ours
 */
export function place(
  tab: Tab,
  sheet: SheetLayout | undefined,
  title: string,
  record: TabRecord | undefined,
): Placed {
  const building = !sheet || sheet.empty || (record?.state === 'building' && record.columns.includes('*'));
  const headerRow =
    sheet && !sheet.empty && sheet.keyRow > 0 ? sheet.keyRow + (tab.isPage ? 0 : 1) : headerRowOf(tab);
  const firstRow = headerRow + 1;
  const fresh = !sheet || sheet.empty;

  const wantedColumns = tab.columns.map((column) => column.key);
  const standingColumns: (string | null)[] = fresh ? [] : new Array<string | null>(sheet.columns).fill(null);
  const addedColumns: number[] = [];
  if (fresh) standingColumns.push(...wantedColumns);
  else {
    for (const [key, at] of Object.entries(sheet.columnAt)) standingColumns[at - 1] = key;
    for (const key of wantedColumns) {
      if (standingColumns.includes(key)) continue;
      const place = placeInOrder(standingColumns, wantedColumns, key, 0);
      // A run that broke off may have put the column in before it could write its key.
      const begun = record?.state === 'building' && record.columns.includes(key);
      if (begun && standingColumns[place] === null && isEmptyColumn(sheet, place + 1 - addedColumns.length)) {
        standingColumns[place] = key;
      } else {
        standingColumns.splice(place, 0, key);
        addedColumns.push(place);
      }
    }
  }
  const columnAt = positions(standingColumns);
  const unfinished = record?.state === 'building' ? record.columns : [];
  const newColumns = new Set(
    building
      ? wantedColumns
      : wantedColumns.filter((key) => !(key in (sheet?.columnAt ?? {})) || unfinished.includes(key)),
  );

  const keyColumn = columnAt[tab.keyColumn] ?? 1;
  const standingRows: (string | null)[] = fresh ? [] : new Array<string | null>(sheet.rows).fill(null);
  const keyAtBefore = fresh ? 0 : (sheet.columnAt[tab.keyColumn] ?? 0);
  if (!fresh && keyAtBefore > 0) {
    for (let row = firstRow; row <= sheet.rows; row += 1) {
      const key = String(valueAt(sheet, row, keyAtBefore)).trim();
      if (key !== '' && !standingRows.includes(key)) standingRows[row - 1] = key;
    }
  }
  const rowWasAt = positions(standingRows);
  const addedRows: number[] = [];
  const newRows = new Set<string>();
  let lastRow: number;
  if (tab.rows.kind === 'fixed') {
    const wantedRows = tab.rows.rows.map((row) => row.key);
    if (fresh) {
      while (standingRows.length < firstRow - 1) standingRows.push(null);
      standingRows.push(...wantedRows);
      for (const key of wantedRows) newRows.add(key);
    } else {
      const known = new Set(standingRows);
      const nothingKnown = !wantedRows.some((key) => known.has(key));
      if (nothingKnown && building) {
        // The sheet was made and measured, its content was not written yet.
        wantedRows.forEach((key, i) => {
          standingRows[firstRow - 1 + i] = key;
          newRows.add(key);
        });
      } else {
        for (const key of wantedRows) {
          if (known.has(key)) continue;
          const place = placeInOrder(standingRows, wantedRows, key, firstRow - 1);
          newRows.add(key);
          // An empty row exactly where ours is missing is taken, whoever put it in.
          if (standingRows[place] === null && isEmptyRow(sheet, place + 1 - addedRows.length))
            standingRows[place] = key;
          else {
            standingRows.splice(place, 0, key);
            addedRows.push(place);
          }
        }
      }
    }
    lastRow = standingRows.length;
  } else {
    const ready = tab.rows.ready;
    if (fresh) lastRow = headerRow + ready;
    else lastRow = sheet.rows;
  }

  const insertColumns = gatherInsertions(addedColumns);
  const insertRows = gatherInsertions(addedRows);
  const columnWas = originals(sheet?.columns ?? 0, insertColumns);
  const rowWas = originals(sheet?.rows ?? 0, insertRows);
  const read =
    <T>(give: (sheet: SheetLayout, row: number, column: number) => T, none: T) =>
    (row: number, column: number): T => {
      if (fresh) return none;
      const wasRow = rowWas[row] ?? 0;
      const wasColumn = columnWas[column] ?? 0;
      return wasRow === 0 || wasColumn === 0 ? none : give(sheet, wasRow, wasColumn);
    };

  return {
    tab,
    sheet,
    title,
    building,
    newColumns,
    newRows,
    madeRows: new Set(),
    columnAt,
    rowAt: positions(standingRows),
    rowWasAt,
    columns: Math.max(standingColumns.length, keyColumn),
    lastRow,
    headerRow,
    firstRow,
    insertColumns,
    insertRows,
    value: read<Scalar>(valueAt, ''),
    formula: read<string>(formulaAt, ''),
    validated: read<boolean>((on, row, column) => on.validated[row - 1]?.[column - 1] ?? false, false),
  };
}

function positions(standing: readonly (string | null)[]): Record<string, number> {
  const at: Record<string, number> = {};
  standing.forEach((key, i) => {
    if (key !== null && !(key in at)) at[key] = i + 1;
  });
  return at;
}

/** For each place after the insertions, the place before them; 0 for what is new. Index 0 is unused. */
function originals(count: number, insertions: readonly { after: number; count: number }[]): number[] {
  const was = [0];
  for (let i = 1; i <= count; i += 1) was.push(i);
  for (const insertion of insertions)
    was.splice(insertion.after + 1, 0, ...new Array<number>(insertion.count).fill(0));
  return was;
}

/** The last row in which a person or an action has put something; lines that we number ourselves do not count. */
export function lastUsedRow(placed: Placed): number {
  const columns = placed.tab.columns.filter(
    (column) =>
      column.kind === 'typed' || (column.kind === 'key' ? !column.initial : column.initial !== undefined),
  );
  for (let row = placed.lastRow; row >= placed.firstRow; row -= 1) {
    if (columns.some((column) => placed.value(row, placed.columnAt[column.key] ?? 0) !== '')) return row;
  }
  return placed.headerRow;
}
