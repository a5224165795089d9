import { type CellValue, HyperFormula, type RawCellContent } from 'hyperformula';
import { type Book, type Content, isWorked } from './book';
import { leastOfEdits } from './leastOfEdits';
import type { Opened, Value } from './opened';
import { stopwatch } from './stopwatch';

/** A formula engine in JavaScript that, like a spreadsheet, keeps a graph of what depends on what and scans the ranges of COUNTIFS. */
export const HYPER_FORMULA = `HyperFormula ${HyperFormula.version}`;

const CONFIG = { licenseKey: 'gpl-v3', maxColumns: 1000, maxRows: 100_000, useArrayArithmetic: true };
/** Beyond every range: a cell whose edit changes nothing else. */
const IDLE_COLUMN = 900;
export async function openInHyperFormula(book: Book): Promise<Opened> {
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
  return {
    seconds: seconds(),
    values: (tab) => engine.getSheetValues(sheetOf(engine, tab)).map((row) => row.map(withErrors)),
    reached: () => formulasReached(engine, book),
    secondsOfEdit: () => secondsOfEdit(engine, book),
    close: () => engine.destroy(),
  };
}

const withErrors = (value: CellValue): Value =>
  typeof value === 'object' && value !== null ? { error: value.value } : value;

function formulasReached(engine: HyperFormula, { edit }: Book): number {
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

async function secondsOfEdit(engine: HyperFormula, { edit, tabs }: Book): Promise<number> {
  const { tab, row, column, to } = edit;
  const before = tabs[tab]?.[row]?.[column] ?? null;
  const sheet = sheetOf(engine, tab);
  const put = (col: number) => (content: Content) => {
    engine.setCellContents({ sheet, row, col }, rawContent(content));
  };
  const own = await leastOfEdits([to, before], put(column));
  return Math.max(own - (await leastOfEdits([true, null], put(IDLE_COLUMN))), 0);
}

const sheetOf = (engine: HyperFormula, tab: string): number => engine.getSheetId(tab)!;

/** A text stays one, even where the engine would read a number, a date or a formula in it. */
const rawContent = (cell: Content): RawCellContent =>
  isWorked(cell) ? cell.formula : typeof cell === 'string' ? `'${cell}` : cell;

const expressionOf = (value: string | number | boolean): string => {
  if (typeof value === 'string') return `="${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? `=${value ? 'TRUE' : 'FALSE'}()` : `=${value}`;
};
