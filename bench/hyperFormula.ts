import { type CellValue, HyperFormula, type RawCellContent } from 'hyperformula';
import { type Book, type Content, isWorked } from './book';
import { stopwatch } from './stopwatch';

/** A formula engine in JavaScript that, like a spreadsheet, keeps a graph of what depends on what and scans the ranges of COUNTIFS. */
export const HYPER_FORMULA = `HyperFormula ${HyperFormula.version}`;

const CONFIG = { licenseKey: 'gpl-v3', maxColumns: 1000, maxRows: 100_000, useArrayArithmetic: true };
/** Beyond every range: a cell whose edit changes nothing else. */
const IDLE_COLUMN = 900;
/** Edits are repeated this often, but no longer than so many seconds: a single one says little. */
const EDITS = 5;
const EDIT_SECONDS = 2;

/** An opened and computed book. */
export interface Opened {
  /** Seconds for computing everything from nothing. */
  seconds: number;
  engine: HyperFormula;
}

/** Computes a book from nothing. Destroy the engine when done with it. */
export function open(book: Book): Opened {
  const sheets = Object.fromEntries(
    Object.entries(book.tabs).map(([tab, rows]) => [tab, rows.map((row) => row.map(rawContent))]),
  );
  const names = [
    { name: 'TRUE', expression: '=TRUE()' },
    { name: 'FALSE', expression: '=FALSE()' },
    ...Object.entries(book.names).map(([name, value]) => ({ name, expression: expressionOf(value) })),
  ];
  const seconds = stopwatch();
  const engine = HyperFormula.buildFromSheets(sheets, CONFIG, names);
  return { seconds: seconds(), engine };
}

/**
 * Looks whether every formula came to a result: a book of errors would be quick.
 * @throws Error naming the first cell whose formula comes to an error
 */
export function refuseErrors(engine: HyperFormula, book: Book): void {
  for (const [tab, rows] of Object.entries(book.tabs)) {
    const values = engine.getSheetValues(sheetOf(engine, tab));
    for (const [at, row] of rows.entries())
      for (const [column, cell] of row.entries()) {
        const value = isWorked(cell) ? values[at]?.[column] : null;
        if (typeof value === 'object' && value !== null)
          throw new Error(
            `${tab}, row ${at + 1}, column ${column + 1} comes to ${JSON.stringify(value.value)}.`,
          );
      }
  }
}

/** The figures of each pupil, in order; none where the book has none to compare. */
export function figuresIn(engine: HyperFormula, { figures }: Book): CellValue[][] {
  if (!figures) return [];
  const { tab, row, columns } = figures;
  const rows = engine.getSheetValues(sheetOf(engine, tab)).slice(row);
  return rows.map((line) => columns.map((column) => line[column] ?? null));
}

/** How many formulas hang on the cell of the book's edit, however many steps away. */
export function formulasReached(engine: HyperFormula, { edit }: Book): number {
  type Dependent = ReturnType<HyperFormula['getCellDependents']>[number];
  const seen = new Set<string>();
  const waiting: Dependent[] = [{ sheet: sheetOf(engine, edit.tab), row: edit.row, col: edit.column }];
  let formulas = 0;
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const one of engine.getCellDependents(next)) {
      const key = JSON.stringify(one);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!('start' in one) && engine.doesCellHaveFormula(one)) formulas++;
      waiting.push(one);
    }
  return formulas;
}

/** Seconds until one edit has gone through everything that hangs on it, less those for an edit on which nothing hangs. The least of a few. */
export function secondsOfEdit(engine: HyperFormula, book: Book): number {
  const { tab, row, column, to } = book.edit;
  const before = book.tabs[tab]?.[row]?.[column] ?? null;
  const edit = leastOf(engine, tab, row, column, [to, before]);
  return Math.max(edit - leastOf(engine, tab, row, IDLE_COLUMN, [true, null]), 0);
}

function leastOf(
  engine: HyperFormula,
  tab: string,
  row: number,
  col: number,
  contents: readonly Content[],
): number {
  const sheet = sheetOf(engine, tab);
  let [least, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < EDITS && spent < EDIT_SECONDS; at++) {
    const seconds = stopwatch();
    engine.setCellContents({ sheet, row, col }, rawContent(contents[at % contents.length]!));
    const taken = seconds();
    least = Math.min(least, taken);
    spent += taken;
  }
  return least;
}

const sheetOf = (engine: HyperFormula, tab: string): number => engine.getSheetId(tab)!;

/** A text stays one, even where the engine would read a number, a date or a formula in it. */
const rawContent = (cell: Content): RawCellContent =>
  isWorked(cell) ? cell.formula : typeof cell === 'string' ? `'${cell}` : cell;

const expressionOf = (value: string | number | boolean): string => {
  if (typeof value === 'string') return `="${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? `=${value ? 'TRUE' : 'FALSE'}()` : `=${value}`;
};
