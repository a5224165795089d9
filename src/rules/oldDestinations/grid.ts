import { plainWords } from '../reading';

/** A block of cells that are merged into one, from 1. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Somebody's spreadsheet as texts, with what merged cells hold in each of them. */
export interface OldGrid {
  readonly texts: readonly (readonly string[])[];
  /** '#rrggbb', or '' where a cell has no colour of its own; nothing where colours are not known (a paste, a file). */
  readonly colours: readonly (readonly string[])[];
  /** Rows, from 1, in which cells lie side by side in a merge. */
  readonly mergedAcross: ReadonlySet<number>;
}

const NO_COLOUR = new Set(['', '#ffffff', 'white']);

/**
 * Brings a sheet into the form in which it is read: rectangular, single spaces, a merged cell's value and colour in all its cells.
 *
 * @param rows texts as they stand
 * @param colours backgrounds as Sheets gives them, or none
 */
export function gridOf(
  rows: readonly (readonly string[])[],
  colours: readonly (readonly string[])[] = [],
  merges: readonly Merge[] = [],
): OldGrid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const texts = rows.map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] ?? '').replace(/\s+/g, ' ').trim()),
  );
  const fills = colours.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const colour = (row[at] ?? '').toLowerCase();
      return NO_COLOUR.has(colour) ? '' : colour;
    }),
  );
  const mergedAcross = new Set<number>();
  for (const { row, column, rows: height, columns } of merges) {
    const text = texts[row - 1]?.[column - 1] ?? '';
    const fill = fills[row - 1]?.[column - 1] ?? '';
    for (let r = row; r < row + height && r <= texts.length; r += 1) {
      if (columns > 1) mergedAcross.add(r);
      for (let c = column; c < column + columns && c <= width; c += 1) {
        texts[r - 1]![c - 1] = text;
        if (fills[r - 1]) fills[r - 1]![c - 1] = fill;
      }
    }
  }
  return { texts, colours: fills, mergedAcross };
}

/** How texts are told apart: without case and punctuation; marks alone, such as '?', by themselves. */
export const wordKey = (text: string): string => plainWords(text) || text.replace(/\s+/g, '');

export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** The different texts of a row, in order, by their words. */
export function textsOfRow(row: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const cell of row) if (cell !== '' && !found.has(wordKey(cell))) found.set(wordKey(cell), cell);
  return [...found.values()];
}
