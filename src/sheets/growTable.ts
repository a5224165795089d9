import { runs } from '../workbook/a1';
import { commonestFormula } from './commonestFormula';
import type { OpenTab } from './openTab';

/** Ready rows kept below the last entry. */
const SPARE = 10;

/**
 * Makes room for entries up to `neededRow`. Rows go in before the last ready row, so that every range that runs down to it
 * grows with them; look and drop-downs come from the row above by themselves, formulas are copied from a row that has them
 * all. The last row gets its formulas anew: one that looks at the row above it would still look where that row was.
 * Rows that have none of the formulas, because a run broke off after putting them in or a person put them in, get them too.
 * The tab has to be opened with its formulas.
 *
 * @param headerRow below the keys, unless there are helper rows in between
 * @returns how many rows were put in: what a person has written into the last ready row stands so many rows further down now
 */
export function growTable(tab: OpenTab, neededRow: number, headerRow = tab.keyRow + 1): number {
  const worked = workedColumns(tab, headerRow);
  const more = neededRow < tab.lastRow ? 0 : neededRow + SPARE - tab.lastRow;
  const rows = withRowsBelow(tab, worked, bareRows(tab, worked, headerRow));
  if (more > 0) {
    tab.sheet.insertRowsAfter(tab.lastRow - 1, more);
    for (let row = tab.lastRow; row <= tab.lastRow + more; row += 1) if (!rows.includes(row)) rows.push(row);
  }
  if (rows.length === 0) return more;
  const model = modelRow(tab, worked, headerRow);
  for (const [top, bottom] of runs(rows))
    for (const [first, last] of runs([...worked.keys()])) {
      const width = last - first + 1;
      tab.sheet
        .getRange(model, first, 1, width)
        .copyTo(
          tab.sheet.getRange(top, first, bottom - top + 1, width),
          SpreadsheetApp.CopyPasteType.PASTE_FORMULA,
          false,
        );
    }
  return more;
}

/** The tab as it stands once so many rows were put in, with what was read of it. */
export function grown(tab: OpenTab, more: number): OpenTab {
  const { lastRow } = tab;
  const withRows = <T>(rows: T[][], blank: T): T[][] =>
    rows.length < lastRow
      ? rows
      : [
          ...rows.slice(0, lastRow - 1),
          ...Array.from({ length: more }, () => (rows[lastRow - 1] ?? []).map(() => blank)),
          ...rows.slice(lastRow - 1),
        ];
  return {
    ...tab,
    lastRow: lastRow + more,
    values: withRows(tab.values, ''),
    formulas: withRows(tab.formulas, ''),
  };
}

/** Where a row stands then that stood in `row` before. */
export const rowOnceGrown = (tab: OpenTab, more: number, row: number): number =>
  row < tab.lastRow ? row : row + more;

const hasFormula = (tab: OpenTab, row: number, column: number): boolean =>
  (tab.formulas[row - 1]?.[column - 1] ?? '') !== '';

/** Rows in which nothing at all stands in the worked columns. */
function bareRows(tab: OpenTab, worked: ReadonlyMap<number, string>, headerRow: number): number[] {
  const columns = [...worked.keys()];
  const found: number[] = [];
  if (columns.length === 0) return found;
  for (let row = headerRow + 1; row < tab.lastRow; row += 1) {
    const blank = columns.every(
      (column) => !hasFormula(tab, row, column) && (tab.values[row - 1]?.[column - 1] ?? '') === '',
    );
    if (blank) found.push(row);
  }
  return found;
}

/**
 * Adds to each run of bare rows the row below it, where that is still ours: a formula of it that looks at the row above looks
 * past them, at the row that was above it before they were put in.
 */
function withRowsBelow(tab: OpenTab, worked: ReadonlyMap<number, string>, bare: readonly number[]): number[] {
  const rows = [...bare];
  for (const [top, bottom] of runs(bare)) {
    const past = `R[-${bottom - top + 2}]`;
    const below = tab.formulas[bottom] ?? [];
    const ours = [...worked].every(
      ([column, formula]) => (below[column - 1] ?? '').split(past).join('R[-1]') === formula,
    );
    if (ours) rows.push(bottom + 1);
  }
  return rows.sort((a, b) => a - b);
}

/** Columns that hold one formula in most of the rows that hold any, with that formula. */
function workedColumns(tab: OpenTab, headerRow: number): Map<number, string> {
  const columns = Object.values(tab.columnAt).sort((a, b) => a - b);
  const rows = tab.formulas
    .slice(headerRow)
    .filter((row) => columns.some((column) => (row[column - 1] ?? '') !== '')).length;
  const found = new Map<number, string>();
  for (const column of columns) {
    const commonest = commonestFormula(tab, column, headerRow);
    if (commonest && commonest.rows * 2 > rows) found.set(column, commonest.formula);
  }
  return found;
}

/** A row above the last one in which nobody has typed over any of our formulas. */
function modelRow(tab: OpenTab, worked: ReadonlyMap<number, string>, headerRow: number): number {
  for (let row = headerRow + 1; row < tab.lastRow; row += 1) {
    if ([...worked].every(([column, formula]) => tab.formulas[row - 1]?.[column - 1] === formula)) return row;
  }
  return tab.lastRow - 1;
}
