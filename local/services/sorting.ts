import { type Area, overlaps } from './area';
import type { Book } from './book';
import { fromR1C1, toR1C1 } from './formulaText';
import { type Cell, peek, type SheetRecord } from './records';
import { refuse, wrongParameters } from './refusals';

export interface SortKey {
  /** 1-based column of the sheet. */
  column: number;
  ascending: boolean;
}

/** Numbers, then texts (an empty one first), then booleans, then errors; blanks are last in either direction. */
function rank(cell: Cell | undefined): number {
  if (cell?.v === undefined) return 9;
  if (cell.error) return 4;
  if (typeof cell.v === 'number') return 1;
  return typeof cell.v === 'string' ? 2 : 3;
}

function compare(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const left = rank(a);
  const right = rank(b);
  if (left === 9 || right === 9) return left - right;
  let order = left - right;
  if (order === 0) {
    const x = a!.v!;
    const y = b!.v!;
    if (typeof x === 'string' && typeof y === 'string') {
      order = x.localeCompare(y, 'en-GB', { sensitivity: 'base', numeric: false });
    } else order = Number(x) - Number(y);
  }
  return ascending ? order : -order;
}

/**
 * Sorts the rows of a range. Whole cells move (value, format, note, validation); a formula keeps its relative references
 * relative to the row that it lands in, which the engine's own sort does not do.
 * Reference: reference/spreadsheet/range#sort.
 */
export function sortRange(book: Book, sheet: SheetRecord, area: Area, keys: SortKey[]): void {
  for (const { column } of keys) {
    if (column < area.c1 || column > area.c2) {
      throw refuse('The sort column must be inside the range.');
    }
  }
  if (sheet.merges.some((merge) => overlaps(merge, area) && merge.r1 !== merge.r2)) {
    throw refuse('You cannot sort a range that has vertically merged cells.');
  }
  if (sortsByFormulas(sheet, area, keys)) book.calculate();
  const rows: { row: number; cells: (Cell | undefined)[] }[] = [];
  for (let row = area.r1; row <= area.r2; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = area.c1; column <= area.c2; column++) cells.push(peek(sheet, row, column));
    rows.push({ row, cells });
  }
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(a.cells[column - area.c1], b.cells[column - area.c1], ascending);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  sorted.forEach(({ row: from, cells }, index) => {
    const to = area.r1 + index;
    if (from === to) return;
    let target = sheet.cells[to];
    if (!target) {
      target = [];
      sheet.cells[to] = target;
    }
    cells.forEach((cell, across) => {
      const column = area.c1 + across;
      if (!cell) {
        delete target[column];
      } else {
        const moved = { ...cell };
        if (moved.f !== undefined) {
          moved.f = fromR1C1(toR1C1(moved.f, from, column), to, column);
          // The same in R1C1, unless it was pushed off the sheet.
          if (moved.f.includes('#REF!')) moved.rc = undefined;
          moved.pending = true;
        }
        target[column] = moved;
      }
      book.changed(sheet, to, column);
    });
  });
}

/** Whether what is sorted by is worked out anywhere: only then does it have to be computed first. */
function sortsByFormulas(sheet: SheetRecord, area: Area, keys: SortKey[]): boolean {
  for (let row = area.r1; row <= area.r2; row++)
    if (keys.some(({ column }) => peek(sheet, row, column)?.f !== undefined)) return true;
  return false;
}

/** A column number, { column, ascending }, or several of them. */
export function readSortKeys(spec: unknown): SortKey[] {
  const one = (item: unknown): SortKey => {
    if (typeof item === 'number') return { column: item, ascending: true };
    if (typeof item === 'object' && item !== null && 'column' in item) {
      const { column, ascending = true } = item as { column: number; ascending?: boolean };
      return { column, ascending };
    }
    throw wrongParameters('Range.sort', [spec]);
  };
  return Array.isArray(spec) ? spec.map(one) : [one(spec)];
}
