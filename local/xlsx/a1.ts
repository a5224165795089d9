import { columnLetters, columnNumber } from '../columnLetters';

/** Small readers of A1 notation, enough for writing a workbook. */

/** A rectangle of cells, 1-based and inclusive. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;

/**
 * 'B2' or '$B$2:C9' without a tab name -> rectangle.
 * @throws Error where the text is not such a range; whole rows and columns are not.
 */
export function readRectangle(a1: string): Rectangle {
  const found = CELLS.exec(a1);
  if (!found) throw new Error(`"${a1}" is not a range of cells.`);
  const [, left = '', top = '', right = left, bottom = top] = found;
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

/** Rectangle -> 'B2' or 'B2:C9'; with `fixed`, '$B$2:$C$9'. */
export function writeRectangle({ top, left, bottom, right }: Rectangle, fixed = false): string {
  const mark = fixed ? '$' : '';
  const first = `${mark}${columnLetters(left)}${mark}${top}`;
  const last = `${mark}${columnLetters(right)}${mark}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** "'It''s'!B2:C9" -> { tab: "It's", cells: 'B2:C9' }; without a tab name, tab is ''. */
export function splitTab(range: string): { tab: string; cells: string } {
  const at = range.lastIndexOf('!');
  if (at < 0) return { tab: '', cells: range };
  const name = range.slice(0, at);
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { tab: bare, cells: range.slice(at + 1) };
}

/** A tab's name as a formula writes it, always in quotation marks. */
export function quoteTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export { columnLetters, columnNumber };
