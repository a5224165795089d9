import { isDateFormat } from './dates';
import { type Cell, type CellValue, styleOf } from './records';

/** One of Sheets' errors, as a value that goes through a formula. Two of one code are the same object. */
export class Fault {
  private static readonly known = new Map<string, Fault>();

  private constructor(readonly code: string) {}

  static of(code: string): Fault {
    let fault = Fault.known.get(code);
    if (!fault) {
      fault = new Fault(code);
      Fault.known.set(code, fault);
    }
    return fault;
  }
}

export const NOT_FOUND = Fault.of('#N/A');
export const NO_CELL = Fault.of('#REF!');
export const WRONG_VALUE = Fault.of('#VALUE!');
export const WRONG_NUMBER = Fault.of('#NUM!');
export const BY_ZERO = Fault.of('#DIV/0!');

/** What a part of a formula comes to; null is a blank. */
export type Plain = CellValue | Fault | null;

/** True where a cell shows its number as a date. */
export function showsDate(cell: Cell): boolean {
  const own = styleOf(cell).numberFormat;
  return isDateFormat(own === 'General' ? (cell.inferred ?? own) : own);
}

/** A value as a text, as & joins it. */
export function textOf(value: CellValue | null): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** True or false as a condition takes it, or the error that it comes to. */
export function truthOf(value: Plain): boolean | Fault {
  if (typeof value === 'boolean' || value instanceof Fault) return value;
  if (typeof value !== 'string') return Boolean(value);
  const upper = value.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : WRONG_VALUE;
}
