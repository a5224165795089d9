import { plain } from './fields';

/** MIS reports put a title, a date and a blank line above the headers. */
export const LINES_SEARCHED = 10;

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '');

/** Whether a row could name columns: texts without a number, date or address among them. */
const readsLikeWords = (cells: readonly string[]) =>
  cells.every((cell) => /\p{L}/u.test(cell) && !/\d{3,}|\d[/.-]\d|@/.test(cell) && cell.trim().length <= 60);

const allDifferent = (cells: readonly string[]) => new Set(cells.map(plain)).size === cells.length;

/** How many different fields a row names. */
export function fieldsNamed(row: readonly string[], known: ReadonlyMap<string, { key: string }>): number {
  return new Set(row.map((cell) => known.get(plain(cell))?.key).filter((key) => key !== undefined)).size;
}

/**
 * Finds the row that names the columns, within the first ten.
 *
 * @param known recognised header texts (`dictionary`), with those that the school mapped before.
 * @param optional a list may have no headers: then only a row that names a known field is one.
 * @returns its index, or -1: no row names a field that is known, and the first full row reads like data.
 */
export function findHeader(
  rows: readonly string[][],
  known: ReadonlyMap<string, { key: string }>,
  optional = false,
): number {
  const searched = rows.slice(0, LINES_SEARCHED);
  const scores = searched.map((row) => fieldsNamed(row, known));
  const best = Math.max(0, ...scores);
  // One match alone may be a title ("Pupils") or a surname; two fields named in one row are no accident.
  if (best >= 2) return scores.indexOf(best);
  if (optional) return scores.findIndex((score) => score > 0);
  const widest = Math.max(0, ...searched.map((row) => filled(row).length));
  const first = searched.findIndex((row) => filled(row).length === widest);
  const row = searched[first];
  if (!row || !readsLikeWords(filled(row))) return -1;
  const named = scores[first] ?? 0;
  // Rows of data repeat a word ("Yes, Yes"); headers do so only by mistake, and then name something known.
  return named > 0 || (widest >= 2 && allDifferent(filled(row))) ? first : -1;
}
