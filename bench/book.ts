/** A formula as it stands in A1 notation, with its '='. */
export interface Worked {
  formula: string;
}

export type Content = string | number | boolean | null | Worked;

/** One edit as a person makes it. Row and column count from 0. */
export interface Edit {
  tab: string;
  row: number;
  column: number;
  to: Content;
}

/** Figures that two ways of counting both come to: column by column, from this row down. */
export interface Figures {
  tab: string;
  row: number;
  columns: number[];
}

/** Figures counted over a row of ticks, each by a helper row above that says what the activities count as. */
export interface TickedFigures extends Figures {
  helpers: number[];
  firstTick: number;
  /** One after the last. */
  afterTicks: number;
}

/** Cells of a workbook by tab, row by row, from the first cell on. */
export interface Book {
  tabs: Record<string, Content[][]>;
  /** Names of the workbook and what they stand for. */
  names: Record<string, string | number | boolean>;
  edit: Edit;
  figures?: Figures;
}

export const isWorked = (cell: Content): cell is Worked => typeof cell === 'object' && cell !== null;

/** The same cells without any formula: what a calculation costs before it has computed anything. */
export const withoutFormulas = (book: Book): Book => ({
  ...book,
  tabs: Object.fromEntries(
    Object.entries(book.tabs).map(([tab, rows]) => [
      tab,
      rows.map((row) => row.map((cell) => (isWorked(cell) ? null : cell))),
    ]),
  ),
});

/** How many formulas stand in it. */
export const formulasIn = (book: Book): number =>
  Object.values(book.tabs).reduce(
    (sum, rows) => sum + rows.reduce((inTab, row) => inTab + row.filter(isWorked).length, 0),
    0,
  );
