import { runs } from './a1';
import type { Placed } from './place';
import type { TabPlan } from './plan';
import { packRects } from './rects';
import type { ResolveOptions } from './resolveOptions';
import type { Column, Scalar } from './tab';
import { columnMark } from './tab';

/** New columns as runs of neighbours, from left to right. */
function newRuns({ tab, newColumns, columnAt }: Placed): { first: number; columns: Column[] }[] {
  const byPlace = new Map(
    tab.columns
      .filter((column) => newColumns.has(column.key))
      .map((column) => [columnAt[column.key]!, column] as const),
  );
  return runs([...byPlace.keys()].sort((a, b) => a - b)).map(([first, last]) => ({
    first,
    columns: Array.from({ length: last - first + 1 }, (_, i) => byPlace.get(first + i)!),
  }));
}

/** The keys of new columns. */
export const keyValues = (placed: Placed): TabPlan['values'] =>
  newRuns(placed).map(({ first, columns }) => ({
    at: { row: placed.keyRow, column: first, rows: 1, columns: columns.length },
    values: [columns.map((column) => columnMark(placed.tab.key, column.key))],
  }));

/** The headers of new columns. One that a person has already reworded stays; one that is looked up is a formula. */
export function headerValues(placed: Placed): TabPlan['values'] {
  const { tab, headerRow } = placed;
  if (tab.isPage) return [];
  const cells = new Map<string, Scalar>();
  for (const { first, columns } of newRuns(placed))
    for (const [i, column] of columns.entries())
      if (!column.topped)
        cells.set(`${headerRow},${first + i}`, placed.value(headerRow, first + i) || column.header);
  return packValues(cells);
}

/** Blocks right below one another, over the same columns, written as one. */
export function joined(blocks: TabPlan['values']): TabPlan['values'] {
  const found: TabPlan['values'] = [];
  for (const { at, values } of blocks) {
    const above = found[found.length - 1];
    const sameColumns = above?.at.column === at.column && above.at.columns === at.columns;
    if (above && sameColumns && above.at.row + above.at.rows === at.row) {
      found[found.length - 1] = {
        at: { ...above.at, rows: above.at.rows + at.rows },
        values: [...above.values, ...values],
      };
    } else found.push({ at, values });
  }
  return found;
}

/** The labels of helper rows, by which they are found again. */
export function topLabels(placed: Placed): TabPlan['values'] {
  const tops = (placed.tab.tops?.rows ?? []).filter((one) => placed.newTops.has(one.key));
  const column = placed.columnAt[placed.tab.keyColumn]!;
  return packValues(new Map(tops.map((one) => [`${placed.topAt[one.key]!},${column}`, one.label])));
}

/** Texts that the add-on gives: of new rows and new columns, and those that were emptied. A typed cell is never touched. */
export function givenValues(placed: Placed, options: ResolveOptions): TabPlan['values'] {
  const { tab } = placed;
  const cells = new Map<string, Scalar>();
  // In a table just being made empty cells go along, so that a block stays whole.
  const fresh = !tab.isPage && (!placed.sheet || placed.sheet.empty);
  const put = (row: number, column: number, value: Scalar, replace: boolean) => {
    const standing = placed.value(row, column);
    if (standing === value && !(fresh && value === '')) return;
    if (standing !== '' && !replace) return;
    cells.set(`${row},${column}`, value);
  };
  if (tab.rows.kind === 'fixed') {
    const settingAt = new Map((tab.settings ?? []).map((one) => [`${one.row}|${one.column}`, one.name]));
    for (const row of tab.rows.rows) {
      const at = placed.rowAt[row.key]!;
      const isNew = placed.newRows.has(row.key) || placed.building;
      put(at, placed.columnAt[tab.keyColumn]!, row.key, false);
      for (const column of tab.columns) {
        const value = row.given?.[column.key] ?? (fresh && column.kind === 'given' ? '' : undefined);
        if (value !== undefined) put(at, placed.columnAt[column.key]!, value, false);
      }
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        const place = placed.columnAt[key]!;
        const name = settingAt.get(`${row.key}|${key}`);
        const answer = name === undefined ? undefined : options.settings[name];
        if (answer !== undefined) put(at, place, answer, true);
        else if (cell.content !== null && typeof cell.content !== 'object') {
          // A person who empties a box that they may fill wants it empty.
          if (cell.look !== 'input' || isNew) put(at, place, cell.content, false);
        }
      }
    }
  }
  for (const [key, row] of placed.joining) put(row, placed.columnAt[tab.keyColumn]!, key, false);
  for (const column of tab.columns) {
    if (!column.initial) continue;
    const at = placed.columnAt[column.key]!;
    if (!placed.newColumns.has(column.key)) {
      if (column.kind === 'key')
        for (const [row, value] of missingNumbers(placed, at, column, column.initial))
          put(row, at, value, true);
      continue;
    }
    let empty = true;
    for (let row = placed.firstRow; row <= placed.lastRow; row += 1)
      if (placed.value(row, at) !== '') empty = false;
    if (!empty) continue;
    const values = fresh
      ? Array.from({ length: placed.lastRow - placed.headerRow }, (_, i) => column.initial![i] ?? '')
      : column.initial;
    for (const [i, value] of values.entries()) put(placed.firstRow + i, at, value, false);
  }
  return tab.isPage && (!placed.sheet || placed.sheet.empty) ? [wholePage(placed, cells)] : packValues(cells);
}

/** Keys for lines that have none, or one that is outdated and stands there alone. Lines are put in before the last one: it takes the last number, so that they go on in order. */
function missingNumbers(
  placed: Placed,
  at: number,
  { outdated }: Column,
  wanted: readonly Scalar[],
): [number, Scalar][] {
  const standing = new Map<number, Scalar>();
  for (let row = placed.firstRow; row <= placed.lastRow; row += 1) {
    const value = placed.value(row, at);
    standing.set(row, outdated?.(value) && isAlone(placed, row, at) ? '' : value);
  }
  const free = [...standing].filter(([, value]) => value === '').map(([row]) => row);
  if (free.length === 0) return [];
  const last = placed.lastRow;
  const greatest = [...standing.values()].reduce<number>((most, value) => Math.max(most, Number(value)), 0);
  const lacking = (without: number) => {
    const there = new Set([...standing].filter(([row]) => row !== without).map(([, value]) => String(value)));
    return wanted.filter((value) => !there.has(String(value)));
  };
  const all = [...free, last];
  const numbers = lacking(last);
  if (Number(standing.get(last)) === greatest && !free.includes(last) && numbers.length >= all.length)
    return all.map((row, i) => [row, numbers[i]!]);
  return lacking(0)
    .slice(0, free.length)
    .map((value, i) => [free[i]!, value]);
}

/** Whether a row is as ready as it was made: a box that is not ticked is none. */
const isAlone = ({ tab, columnAt, value }: Placed, row: number, at: number): boolean =>
  tab.columns.every(({ key, kind }) => {
    const column = columnAt[key] ?? 0;
    return kind !== 'typed' || column === at || ['', false].includes(value(row, column) as string | false);
  });

/** Nothing stands on a page that is just being made, so it is written in one piece. */
function wholePage(placed: Placed, cells: ReadonlyMap<string, Scalar>): TabPlan['values'][number] {
  const at = {
    row: placed.firstRow,
    column: 1,
    rows: placed.lastRow - placed.headerRow,
    columns: placed.columns,
  };
  return {
    at,
    values: Array.from({ length: at.rows }, (_, r) =>
      Array.from({ length: at.columns }, (__, c) => cells.get(`${at.row + r},${c + 1}`) ?? ''),
    ),
  };
}

function packValues(cells: ReadonlyMap<string, Scalar>): TabPlan['values'] {
  return packRects([...cells.keys()].map((key) => key.split(',').map(Number) as [number, number])).map(
    (at) => ({
      at,
      values: Array.from({ length: at.rows }, (_, r) =>
        Array.from({ length: at.columns }, (__, c) => cells.get(`${at.row + r},${at.column + c}`)!),
      ),
    }),
  );
}
