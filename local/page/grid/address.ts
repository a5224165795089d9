import { columnLetters, columnNumber } from '../../columnLetters';

/** A rectangle of cells, 1-based and inclusive. */
export interface Rect {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** The A1 address of one cell. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** The A1 address of a rectangle; a single cell has no colon. */
export function a1Of(rect: Rect): string {
  const first = a1(rect.row, rect.column);
  return rect.row === rect.lastRow && rect.column === rect.lastColumn
    ? first
    : `${first}:${a1(rect.lastRow, rect.lastColumn)}`;
}

/** The tab named in `'Tab'!A1:B2`, or '' where the address names none. */
export function tabOf(address: string): string {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return '';
  const name = address.slice(0, bang).replace(/^=/, '');
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/**
 * Reads 'B2', '$B$2:C5', 'B:C', '2:5' or the same after a tab name; null where it is no address.
 * Whole columns and rows end at the given size of the sheet.
 */
export function readAddress(address: string, rows = 1_000_000, columns = 18_278): Rect | null {
  const text = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .trim();
  const match = /^([A-Za-z]{0,3})(\d*)(?::([A-Za-z]{0,3})(\d*))?$/.exec(text);
  if (!match || text === '') return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const single = !text.includes(':');
  if (single && (c1 === '' || r1 === '')) return null;
  const rowA = r1 === '' ? 1 : Number(r1);
  const rowB = single ? rowA : r2 === '' ? rows : Number(r2);
  const columnA = c1 === '' ? 1 : columnNumber(c1);
  const columnB = single ? columnA : c2 === '' ? columns : columnNumber(c2);
  if (rowA < 1 || rowB < 1) return null;
  return {
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    lastRow: Math.max(rowA, rowB),
    lastColumn: Math.max(columnA, columnB),
  };
}

export function holds(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn;
}

export function meets(one: Rect, other: Rect): boolean {
  return (
    one.row <= other.lastRow &&
    one.lastRow >= other.row &&
    one.column <= other.lastColumn &&
    one.lastColumn >= other.column
  );
}

export { columnLetters, columnNumber };
