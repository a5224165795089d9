import { findColumn, rowsBy } from '../local/sample/findColumn';
import { offsetFormula, tokensOf } from '../local/services/formulaText';
import type { CellDump, SheetDump, WorkbookDump } from '../local/types';
import { columnLetters, columnNumber } from '../local/xlsx/a1';
import { serialOf } from '../local/xlsx/dates';
import { type Book, type Content, pupilIdOf, resized, withoutFormulas } from './grids';
import { growthExponent, type Point } from './growth';
import { compute } from './hyperFormula';
import { table, time } from './table';

const LOGS = ['placements', 'guidance', 'aspirations'];
const SIZES = [250, 500, 1000];
/** Entries of a pupil in each log. */
const ENTRIES = 2;
const HEADER_ROWS = 2;

/** What the small logs cost: the sums over placements, meetings and aspirations that stand in Pupils, with the tab's own formulas. */
export function measureSmallLogs(dump: WorkbookDump): { columns: number; whole: Point[]; edit: Point[] } {
  const whole: Point[] = [];
  const edit: Point[] = [];
  const formulas = sumsIn(dump);
  for (const pupils of SIZES) {
    const book = bookOf(dump, formulas, pupils);
    const { whole: seconds, edit: editSeconds } = compute(book);
    whole.push({ pupils, seconds: seconds - compute(withoutFormulas(book)).whole });
    edit.push({ pupils, seconds: editSeconds });
  }
  return { columns: formulas.size, whole, edit };
}

export function smallLogsTable({ columns, whole, edit }: ReturnType<typeof measureSmallLogs>): string {
  const line = (name: string, points: readonly Point[]) => [
    name,
    ...points.map(({ seconds }) => time(seconds)),
    growthExponent(points).toFixed(2),
  ];
  return table([
    [`${columns} columns of Pupils`, ...SIZES.map((pupils) => `${pupils} pupils`), 'Growth'],
    line('Sums over three small logs', whole),
    line('Sums over three small logs: one edit', edit),
  ]);
}

/** Column of Pupils -> its formula in the first row, for those that look into a log and those that these need. */
function sumsIn(dump: WorkbookDump): Map<string, string> {
  const { sheet } = findColumn(dump, 'pupils', 'pupilId');
  const row = HEADER_ROWS + 1;
  const logs = new Set(LOGS.map((log) => findColumn(dump, log, 'pupilId').sheet.name));
  const namesOnlyLogs = (formula: string): boolean =>
    tokensOf(formula).every(
      (token) =>
        token.kind !== 'reference' || token.reference.sheet === null || logs.has(token.reference.sheet),
    );
  const standing = new Map<string, string>();
  for (const [address, { formula }] of Object.entries(sheet.cells)) {
    const letters = new RegExp(`^([A-Z]+)${row}$`).exec(address)?.[1];
    if (letters && formula && namesOnlyLogs(formula)) standing.set(letters, formula);
  }
  const wanted = new Map<string, string>();
  const want = (letters: string): void => {
    const formula = standing.get(letters);
    if (!formula || wanted.has(letters)) return;
    wanted.set(letters, formula);
    for (const token of tokensOf(formula))
      if (
        token.kind === 'reference' &&
        token.reference.sheet === null &&
        token.reference.start.column !== null
      )
        want(columnLetters(token.reference.start.column));
  };
  for (const [letters, formula] of standing)
    if ([...logs].some((name) => formula.includes(`${name}!`) || formula.includes(`${name}'!`)))
      want(letters);
  return wanted;
}

function bookOf(dump: WorkbookDump, formulas: ReadonlyMap<string, string>, pupils: number): Book {
  const { sheet } = findColumn(dump, 'pupils', 'pupilId');
  const entries = pupils * ENTRIES;
  const width = Math.max(...[...formulas.keys()].map(columnNumber));
  const rows: Content[][] = Array.from({ length: HEADER_ROWS }, () => [null]);
  for (let at = 0; at < pupils; at++) {
    const row: Content[] = Array(width).fill(null);
    row[0] = pupilIdOf(at);
    for (const [letters, formula] of formulas)
      row[columnNumber(letters) - 1] = resized(offsetFormula(formula, at, 0), entries);
    rows.push(row);
  }
  const tabs: Book['tabs'] = { [sheet.name]: rows };
  for (const log of LOGS) {
    const { sheet: logSheet } = findColumn(dump, log, 'pupilId');
    tabs[logSheet.name] = logRows(dump, log, logSheet, entries, pupils);
  }
  const guidance = findColumn(dump, 'guidance', 'pupilId').sheet.name;
  return {
    tabs,
    edit: { tab: guidance, row: HEADER_ROWS + 5, column: 0, to: pupilIdOf(0) },
    figures: { tab: sheet.name, row: HEADER_ROWS, columns: [] },
  };
}

/** The entries of the sample school over and over, given to all pupils in turn; what is worked out in them stands as values. */
function logRows(
  dump: WorkbookDump,
  log: string,
  { cells, columns }: SheetDump,
  entries: number,
  pupils: number,
): Content[][] {
  const rows = [...rowsBy(dump, log, 'pupilId').values()].sort((one, other) => one - other);
  const id = columnNumber(findColumn(dump, log, 'pupilId').letters);
  const letters = Array.from({ length: columns }, (_, at) => columnLetters(at + 1));
  const made: Content[][] = Array.from({ length: HEADER_ROWS }, () => [null]);
  for (let at = 0; at < entries; at++) {
    const row = rows[at % rows.length]!;
    const line = letters.map((column) => contentOf(cells[`${column}${row}`]));
    line[id - 1] = pupilIdOf(at % pupils);
    made.push(line);
  }
  return made;
}

function contentOf(cell: CellDump | undefined): Content {
  if (cell === undefined || cell.value === '') return null;
  return typeof cell.value === 'object' ? serialOf(cell.value.date) : cell.value;
}
