import { findColumn } from '../local/sample/findColumn';
import { random } from '../local/sample/random';
import { offsetFormula } from '../local/services/formulaText';
import type { SheetDump, WorkbookDump } from '../local/types';
import { columnNumber } from '../local/xlsx/a1';

export type Content = string | number | boolean | null;

/** Cells by tab, row by row; a text that begins with = is a formula. */
export interface Book {
  tabs: Record<string, Content[][]>;
  /** One edit as a person makes it. Row and column count from 0. */
  edit: { tab: string; row: number; column: number; to: Content };
  /** Where the figures of each pupil stand, in the same order in every book. */
  figures: { tab: string; row: number; columns: number[] };
}

/** What is counted for each pupil, on both sides. */
const FIGURES = ['tookPart', 'employer', 'workplace', 'providers', 'information', 'workplaceDays'];
/** Entries of a pupil in a school year. */
const ENTRIES = 10;
const TAB = 'participation2027';

export const pupilIdOf = (at: number): string => `P${String(at + 1).padStart(5, '0')}`;

/** Where things stand in the Participation tab of a built workbook, and its formulas for one pupil. */
export interface Grid {
  sheet: SheetDump;
  headerRow: number;
  firstTick: number;
  lastTick: number;
  /** Column -> formula as it stands in the first pupil's row, for every column that is worked out. */
  formulas: Map<string, string>;
  letters(key: string): string;
}

/** Reads the grid from a built workbook: the bench measures the tab's own formulas. */
export function readGrid(dump: WorkbookDump): Grid {
  const letters = (key: string): string => findColumn(dump, TAB, key).letters;
  const { sheet } = findColumn(dump, TAB, 'pupilId');
  const id = letters('pupilId');
  const rows = Array.from({ length: sheet.rows }, (_, at) => at + 1);
  const headerRow = rows.find((row) => sheet.cells[`${id}${row}`]?.value === 'Pupil ID');
  if (!headerRow) throw new Error('Participation has no header row.');
  const formulas = new Map<string, string>();
  for (const [address, { formula }] of Object.entries(sheet.cells)) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    if (formula && Number(row) === headerRow + 1) formulas.set(column!, formula);
  }
  return {
    sheet,
    headerRow,
    firstTick: columnNumber(letters('ticksBegin')) + 1,
    lastTick: columnNumber(letters('ticksEnd')) - 1,
    formulas,
    letters,
  };
}

/** Ranges down a tab end with its last pupil; ranges along a row stay. */
export const resized = (formula: string, rows: number): string =>
  formula.replace(/\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/g, (range, from, first, to, last) =>
    first === last ? range : `$${from}$${first}:$${to}$${Number(first) + rows}`,
  );

/** Which activities a pupil took part in: the same in the grid and in the log. */
function entriesOf(pupils: number, activities: number): number[][] {
  const chance = random(pupils);
  return Array.from({ length: pupils }, () =>
    Array.from({ length: ENTRIES }, (_, at) => Math.floor(((at + chance.next()) * activities) / ENTRIES)),
  );
}

/** What an activity counts as in one helper row: a third of them each. Everything counts as taken part. */
const countsAs = (figure: string, activity: number): number =>
  figure === 'tookPart' || (activity + FIGURES.indexOf(figure)) % 3 === 0 ? 1 : 0;

/** The helper row that a count looks at: the only row of the tab that it names besides its own. */
function helperRow({ formulas, letters, headerRow }: Grid, figure: string): number {
  const rows = [...formulas.get(letters(figure))!.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row));
  return rows.find((row) => row < headerRow)!;
}

/**
 * Participation with so many pupils: helper rows and ticks as values, and for each pupil the tab's own formulas.
 *
 * @param which 'figures': the counts that the log gives too; 'everything': every formula of the row, with the look-ups in Pupils
 */
export function gridBook(grid: Grid, pupils: number, which: 'figures' | 'everything'): Book {
  const { sheet, headerRow, firstTick, lastTick, formulas, letters } = grid;
  const entries = entriesOf(pupils, lastTick - firstTick + 1);
  const width = lastTick + 1;
  const blank = (): Content[] => Array(width).fill(null);
  const cells = Array.from({ length: headerRow }, blank);
  for (const figure of FIGURES)
    for (let column = firstTick; column <= lastTick; column++)
      cells[helperRow(grid, figure) - 1]![column - 1] = countsAs(figure, column - firstTick);
  const wanted = [...formulas].filter(
    ([column]) => which === 'everything' || FIGURES.some((figure) => letters(figure) === column),
  );
  for (const [at, ticks] of entries.entries()) {
    const row = blank();
    row[columnNumber(letters('pupilId')) - 1] = pupilIdOf(at);
    for (const tick of ticks) row[firstTick - 1 + tick] = true;
    for (const [column, formula] of wanted)
      row[columnNumber(column) - 1] = resized(offsetFormula(formula, at, 0), pupils);
    cells.push(row);
  }
  const middle = Math.floor(pupils / 2);
  const free = Array.from({ length: ENTRIES + 1 }, (_, at) => at).find(
    (at) => !entries[middle]!.includes(at),
  )!;
  return {
    tabs: { [sheet.name]: cells, ...(which === 'everything' && { Pupils: register(pupils) }) },
    edit: { tab: sheet.name, row: headerRow + middle, column: firstTick - 1 + free, to: true },
    figures: {
      tab: sheet.name,
      row: headerRow,
      columns: FIGURES.map((figure) => columnNumber(letters(figure)) - 1),
    },
  };
}

/** As much of the register as the look-ups of Participation ask for, in columns enough for any of them. */
const register = (pupils: number): Content[][] => [
  [null],
  [null],
  ...Array.from({ length: pupils }, (_, at) => [
    pupilIdOf(at),
    ...Array.from({ length: 80 }, () => String(7 + (at % 7))),
  ]),
];

/**
 * The usual way: one long log, a row an entry with what the activity counts as, and for each pupil COUNTIFS over the whole log
 * for the same figures.
 */
export function logBook(grid: Grid, pupils: number): Book {
  const entries = entriesOf(pupils, grid.lastTick - grid.firstTick + 1);
  const log: Content[][] = [['Pupil ID', ...FIGURES]];
  for (const [at, activities] of entries.entries())
    for (const activity of activities)
      log.push([pupilIdOf(at), ...FIGURES.map((figure) => countsAs(figure, activity))]);
  const range = (letter: string): string => `Log!$${letter}$2:$${letter}$${log.length}`;
  const sums: Content[][] = [['Pupil ID', ...FIGURES]];
  for (let at = 0; at < pupils; at++)
    sums.push([
      pupilIdOf(at),
      ...FIGURES.map((figure, column) => {
        const letter = String.fromCharCode(66 + column);
        return figure === 'workplaceDays'
          ? `=SUMIFS(${range(letter)},${range('A')},$A${at + 2})`
          : `=COUNTIFS(${range('A')},$A${at + 2},${range(letter)},1)`;
      }),
    ]);
  return {
    tabs: { Sums: sums, Log: log },
    edit: { tab: 'Log', row: Math.floor(log.length / 2), column: 0, to: pupilIdOf(0) },
    figures: { tab: 'Sums', row: 1, columns: FIGURES.map((_, at) => at + 1) },
  };
}

/** The same cells without any formula: what a calculation costs before it has computed anything. */
export const withoutFormulas = (book: Book): Book => ({
  ...book,
  tabs: Object.fromEntries(
    Object.entries(book.tabs).map(([tab, rows]) => [
      tab,
      rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : cell))),
    ]),
  ),
});
