import { columnLetters, columnNumber } from '../columnLetters';

/** A rectangle of cells, 1-based, both ends included. */
export interface Area {
  r1: number;
  c1: number;
  r2: number;
  c2: number;
}

/** 'B2' for one cell, 'B2:C9' for more. */
export function toA1(area: Area): string {
  const first = columnLetters(area.c1) + area.r1;
  return area.r1 === area.r2 && area.c1 === area.c2 ? first : `${first}:${columnLetters(area.c2)}${area.r2}`;
}

const cellOrRange = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?)?$/;

/**
 * Reads 'B2', 'B2:C9', 'B:C', '2:9' or 'B2:C' against a sheet's size.
 * @returns null where the text is no address.
 */
export function parseA1(text: string, rows: number, columns: number): Area | null {
  const found = cellOrRange.exec(text.trim());
  if (!found || text.trim() === '') return null;
  const [, firstColumn, firstRow, lastColumn, lastRow] = found;
  if (!text.includes(':')) {
    if (!firstColumn || !firstRow) return null;
    const r = Number(firstRow);
    const c = columnNumber(firstColumn);
    return { r1: r, c1: c, r2: r, c2: c };
  }
  if ((!firstColumn && !firstRow) || (!lastColumn && !lastRow)) return null;
  const r1 = firstRow ? Number(firstRow) : 1;
  const r2 = lastRow ? Number(lastRow) : rows;
  const c1 = firstColumn ? columnNumber(firstColumn) : 1;
  const c2 = lastColumn ? columnNumber(lastColumn) : columns;
  return { r1: Math.min(r1, r2), c1: Math.min(c1, c2), r2: Math.max(r1, r2), c2: Math.max(c1, c2) };
}

/** A sheet name as formulas write it: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** Splits "'My tab'!A1:B2" into its sheet name (null where there is none) and the address. */
export function splitSheet(text: string): { sheet: string | null; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), address: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1]!, address: plain[2]! } : { sheet: null, address: text };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.r1 && row <= area.r2 && column >= area.c1 && column <= area.c2;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.r1 <= b.r2 && b.r1 <= a.r2 && a.c1 <= b.c2 && b.c1 <= a.c2;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;
}

export { columnLetters, columnNumber };
