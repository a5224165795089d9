import type { NewSheets } from '../local/commands/addOn';
import { offsetFormula } from '../local/services/formulaText';
import type { LocalSheets } from '../local/types';
import { columnLetters } from '../local/xlsx/a1';
import { type Book, type Content, isWorked, type Worked } from './book';
import { leastOfEdits } from './leastOfEdits';
import type { Opened, Value } from './opened';
import { stopwatch } from './stopwatch';

/** A tab beside the book's own: what its names stand for, and a cell on which nothing hangs. */
const BESIDE = 'Names in the measurement';
const IDLE = { tab: BESIDE, a1: 'C1' };
const ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)/;

/** Fills a book into an empty spreadsheet: what was typed first, so that the formulas alone can be timed. */
const SCRIPT = `
function writeValues(title, isFirst, rows) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = isFirst ? spreadsheet.getSheets()[0].setName(title) : spreadsheet.insertSheet(title);
  const more = [rows.length - sheet.getMaxRows(), rows[0].length - sheet.getMaxColumns()];
  if (more[0] > 0) sheet.insertRowsAfter(sheet.getMaxRows(), more[0]);
  if (more[1] > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), more[1]);
  sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
}
function nameCells(title, names) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(title);
  names.forEach((name, at) => spreadsheet.setNamedRange(name, sheet.getRange(at + 1, 1)));
}
function writeFormulas(title, fills) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  for (const { row, column, rows, formula } of fills) sheet.getRange(row, column, rows, 1).setFormula(formula);
}
`;

/** One formula down a column. Counted from 1. */
interface Fill {
  row: number;
  column: number;
  rows: number;
  formula: string;
}

export async function openInLocalSheets(book: Book, newSheets: NewSheets): Promise<Opened> {
  const sheets = newSheets();
  sheets.loadBundle(SCRIPT, {});
  for (const [at, [tab, rows]] of Object.entries(book.tabs).entries())
    await sheets.run('writeValues', tab, at === 0, typedIn(rows));
  const names = Object.entries(book.names);
  if (names.length > 0) {
    await sheets.run('writeValues', BESIDE, false, typedIn(names.map(([, value]) => [value])));
    await sheets.run(
      'nameCells',
      BESIDE,
      names.map(([name]) => name),
    );
  } else sheets.person.addSheet(BESIDE);
  const fills = Object.entries(book.tabs).map(([tab, rows]) => [tab, fillsOf(rows)] as const);
  await sheets.settle();
  const seconds = stopwatch();
  for (const [tab, own] of fills) if (own.length > 0) await sheets.run('writeFormulas', tab, own);
  await sheets.settle();
  return {
    seconds: seconds(),
    values: (tab) => sheets.peek(tab).map((row) => row.map(withErrors)),
    reached: () => null,
    secondsOfEdit: () => secondsOfEdit(sheets, book),
    close: () => sheets.dispose(),
  };
}

/** What stands in the cells but for formulas, as wide as the widest row. */
function typedIn(rows: readonly (readonly Content[])[]): (string | number | boolean)[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => typed(row[at] ?? null)));
}

/** A text stays one, even where Sheets would read a number, a date or a formula in it. */
const typed = (cell: Content): string | number | boolean => {
  if (cell === null || isWorked(cell)) return '';
  return typeof cell === 'string' ? `'${cell}` : cell;
};

/** Neighbours in a column that are one formula copied down are written at once, as the add-on does. */
function fillsOf(rows: readonly (readonly Content[])[]): Fill[] {
  const fills: Fill[] = [];
  const width = Math.max(...rows.map((row) => row.length));
  for (let column = 1; column <= width; column++) {
    let last: Fill | null = null;
    for (const [at, cells] of rows.entries()) {
      const cell = cells[column - 1] ?? null;
      if (!isWorked(cell)) last = null;
      else if (last && goesOn(last, at + 1, cell)) last.rows += 1;
      else {
        last = { row: at + 1, column, rows: 1, formula: cell.formula };
        fills.push(last);
      }
    }
  }
  return fills;
}

const goesOn = ({ row, formula }: Fill, at: number, cell: Worked): boolean =>
  offsetFormula(formula, at - row, 0) === cell.formula;

const withErrors = (value: Exclude<Value, object>): Value =>
  typeof value === 'string' && ERROR.test(value) ? { error: value } : value;

async function secondsOfEdit(sheets: LocalSheets, { edit, tabs }: Book): Promise<number> {
  const before = tabs[edit.tab]?.[edit.row]?.[edit.column] ?? null;
  const cell = `${columnLetters(edit.column + 1)}${edit.row + 1}`;
  const put = (tab: string, a1: string) => async (content: Content) => {
    sheets.person.paste(tab, a1, [[typed(content)]]);
    await sheets.settle();
  };
  const own = await leastOfEdits([edit.to, before], put(edit.tab, cell));
  const idle = await leastOfEdits([true, null], put(IDLE.tab, IDLE.a1));
  return Math.max(own - idle, 0);
}
