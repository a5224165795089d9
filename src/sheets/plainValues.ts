import type { Scalar } from '../workbook/tab';

/** 'yyyy-mm-dd' of a Date as the script's own time zone sees it: Sheets gives local midnight for a date in a cell. */
export function dateText(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 'yyyy-mm-dd hh:mm:ss' of a moment as the script's own time zone sees it. */
export const timeText = (date: Date): string =>
  `${dateText(date)} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':')}`;

/** A cell's value as plain data: dates as 'yyyy-mm-dd'. */
function plainValue(value: unknown): Scalar {
  // Most cells are no dates: of these nothing more is asked.
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Object.prototype.toString.call(value) === '[object Date]' ? dateText(value as Date) : '';
}

/** Cells as Sheets gives them, as plain data: dates as 'yyyy-mm-dd'. */
export const plainValues = (values: readonly (readonly unknown[])[]): Scalar[][] =>
  values.map((row) => row.map(plainValue));

/**
 * A text as it must be written so that Sheets keeps it as that text: what could be read as a formula gets a leading
 * apostrophe. Dates ('2026-11-21') and numbers in text columns are safe because those columns are plain text beforehand.
 */
const guarded = (value: Scalar): Scalar =>
  typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value;

/** Values as they are handed to setValues: no text among them can become a formula. */
export const guardedRows = (rows: readonly (readonly Scalar[])[]): Scalar[][] =>
  rows.map((row) => row.map(guarded));
