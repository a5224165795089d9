import type { SheetLayout, TabRecord } from './layout';
import { formulaAt, valueAt } from './layout';
import type { Scalar, Tab } from './tab';
import { KEY_ROW } from './tab';

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
  /** Keys that join because the tab follows another, with the row for each. */
  joining: ReadonlyMap<string, number>;
  columnAt: Readonly<Record<string, number>>;
  rowAt: Readonly<Record<string, number>>;
  /** Where the rows stand before the insertions. */
  rowWasAt: Readonly<Record<string, number>>;
  columns: number;
  /** The last row: data, spare rows and all. */
  lastRow: number;
  /** The hidden row of keys. On a page the content begins below it. */
  keyRow: number;
  headerRow: number;
  headerRowWas: number;
  /** Helper rows by key, after the insertions and before them. */
  topAt: Readonly<Record<string, number>>;
  topWasAt: Readonly<Record<string, number>>;
  /** Helper rows being made. */
  newTops: ReadonlySet<string>;
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
  const places = positions(standing);
  let at = from;
  for (const earlier of wanted) {
    if (earlier === key) break;
    at = Math.max(at, places[earlier] ?? 0);
  }
  return at;
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
  const fresh = !sheet || sheet.empty;
  const keyRow = !fresh && sheet.keyRow > 0 ? sheet.keyRow : KEY_ROW;
  const head = placeHead(tab, fresh ? undefined : sheet, keyRow);
  const { headerRow } = head;
  const firstRow = headerRow + 1;

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
    const seen = new Set<string>();
    for (let row = head.headerRowWas + 1; row <= sheet.rows; row += 1) {
      const key = String(valueAt(sheet, row, keyAtBefore)).trim();
      if (key !== '' && !seen.has(key)) standingRows[row - 1] = key;
      seen.add(key);
    }
  }
  const rowWasAt = positions(standingRows);
  const addedRows: number[] = [];
  for (const row of head.inserted) {
    standingRows.splice(row - 1, 0, null);
    addedRows.push(row - 1);
  }
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
    else lastRow = sheet.rows + head.inserted.length;
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
    joining: new Map(),
    columnAt,
    rowAt: positions(standingRows),
    rowWasAt,
    columns: Math.max(standingColumns.length, keyColumn),
    lastRow,
    keyRow,
    ...head,
    firstRow,
    insertColumns,
    insertRows,
    value: read<Scalar>(valueAt, ''),
    formula: read<string>(formulaAt, ''),
    validated: read<boolean>((on, row, column) => on.validated[row - 1]?.[column - 1] ?? false, false),
  };
}

/** Helper rows and the header below the row of keys. */
interface Head {
  headerRow: number;
  headerRowWas: number;
  topAt: Record<string, number>;
  topWasAt: Record<string, number>;
  newTops: Set<string>;
  /** Rows to put in, each by its place once those before it are in. */
  inserted: number[];
}

/**
 * Finds the helper rows by their labels in the key column, so that a row which somebody has put in between them moves
 * none, and says where missing ones go: behind the one before them.
 */
function placeHead(tab: Tab, sheet: SheetLayout | undefined, keyRow: number): Head {
  const tops = tab.tops?.rows ?? [];
  const head: Head = {
    headerRow: tab.isPage ? keyRow : keyRow + 1 + tops.length,
    headerRowWas: tab.isPage ? keyRow : keyRow + 1,
    topAt: {},
    topWasAt: {},
    newTops: new Set(),
    inserted: [],
  };
  if (!sheet || tops.length === 0) {
    tops.forEach((top, i) => {
      head.topAt[top.key] = keyRow + 1 + i;
      head.newTops.add(top.key);
    });
    if (!sheet) head.headerRowWas = head.headerRow;
    return head;
  }
  const labelAt = new Map<string, number>();
  const keyColumn = sheet.columnAt[tab.keyColumn] ?? 1;
  for (let row = keyRow + SEARCHED_FOR_TOPS; row > keyRow; row -= 1)
    labelAt.set(String(valueAt(sheet, row, keyColumn)).trim(), row);
  for (const top of tops) {
    const row = labelAt.get(top.label);
    if (row !== undefined) head.topWasAt[top.key] = row;
  }
  const nothingFound = Object.keys(head.topWasAt).length === 0;
  const headerText = tab.columns.find((column) => column.key === tab.keyColumn)!.header;
  const lastTop = Math.max(keyRow, ...Object.values(head.topWasAt));
  // A sheet that was made and measured, but not yet written, has its rows already.
  if (nothingFound && !labelAt.has(headerText)) {
    tops.forEach((top, i) => {
      head.topAt[top.key] = keyRow + 1 + i;
      head.newTops.add(top.key);
    });
    head.topWasAt = { ...head.topAt };
    head.headerRowWas = head.headerRow;
    return head;
  }
  const named = labelAt.get(headerText);
  head.headerRowWas = named !== undefined && named > lastTop ? named : lastTop + 1;
  let added = 0;
  let before = keyRow;
  for (const top of tops) {
    const was = head.topWasAt[top.key];
    if (was === undefined) {
      before += 1;
      head.inserted.push(before);
      head.newTops.add(top.key);
      added += 1;
      head.topAt[top.key] = before;
    } else {
      before = Math.max(before, was + added);
      head.topAt[top.key] = was + added;
    }
  }
  head.headerRow = head.headerRowWas + added;
  return head;
}

/** The header row of a table as it stands now. */
export const headerRowIn = (tab: Tab, sheet: SheetLayout): number =>
  placeHead(tab, sheet, sheet.keyRow).headerRowWas;

/** Rows below the keys in which helper rows are looked for, should somebody have put rows in between. */
const SEARCHED_FOR_TOPS = 40;

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
