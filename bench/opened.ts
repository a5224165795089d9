import { type Book, isWorked } from './book';

/** What stands in a cell after a computation. */
export type Value = string | number | boolean | null | { error: string };

/** A book that has been computed from nothing. */
export interface Opened {
  /** Seconds that it took. */
  seconds: number;
  /** Row by row, from the first cell on. */
  values(tab: string): Value[][];
  /** How many formulas hang on the cell of the book's edit, however many steps away; null where the engine does not tell. */
  reached(): number | null;
  /** Seconds until one edit has gone through everything that hangs on it, less those for an edit on which nothing hangs. The least of a few. */
  secondsOfEdit(): Promise<number>;
  close(): void;
}

/**
 * Looks whether every formula came to a result: a book of errors would be quick.
 * @throws Error naming the first cell whose formula comes to an error
 */
export function refuseErrors(opened: Opened, book: Book): void {
  for (const [tab, rows] of Object.entries(book.tabs)) {
    const values = opened.values(tab);
    for (const [at, row] of rows.entries())
      for (const [column, cell] of row.entries()) {
        const value = isWorked(cell) ? values[at]?.[column] : null;
        if (typeof value === 'object' && value !== null)
          throw new Error(`${tab}, row ${at + 1}, column ${column + 1} comes to ${value.error}.`);
      }
  }
}

/** The figures of each pupil, in order; none where the book has none to compare. */
export function figuresIn(opened: Opened, { figures }: Book): Value[][] {
  if (!figures) return [];
  const { tab, row, columns } = figures;
  const rows = opened.values(tab).slice(row);
  return rows.map((line) => columns.map((column) => line[column] ?? null));
}
