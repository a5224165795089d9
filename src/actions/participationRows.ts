import { commonestFormula } from '../sheets/commonestFormula';
import { cellOf, type OpenTab, openTab } from '../sheets/openTab';
import { guardedRows } from '../sheets/plainValues';
import { participation } from '../tabs/participation';
import { TICKS_BEGIN, TICKS_END } from '../tabs/participationTicks';
import { runs } from '../workbook/a1';
import { MODEL_ROWS } from '../workbook/resolveEntries';
import type { Scalar, Tab } from '../workbook/tab';

/** The rows of a tab of Participation. */
export interface ParticipationRows {
  headerRow: number;
  /** Row of each pupil by Pupil ID: the first, should a pupil have two. */
  rowOf: ReadonlyMap<string, number>;
  /** The first free row below the last pupil. */
  firstFreeRow: number;
}

/** What a tab of Participation looks like, whatever the school year. */
const ticked = (): Tab => participation('2026/27', [], 1);

/**
 * Finds the rows of pupils, below the helper rows and headers.
 * @param described a tab that follows the register; Participation where it is left out
 */
export function participationRows(tab: OpenTab, described = ticked()): ParticipationRows {
  const headerRow = headerRowIn(tab, described);
  const rowOf = new Map<string, number>();
  let firstFreeRow = headerRow + 1;
  for (let row = headerRow + 1; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId === '') continue;
    firstFreeRow = row + 1;
    if (!rowOf.has(pupilId)) rowOf.set(pupilId, row);
  }
  return { headerRow, rowOf, firstFreeRow };
}

/** Below the helper rows, which are known by their labels: a school may put rows of its own in between. */
function headerRowIn(tab: OpenTab, { tops, columns }: Tab): number {
  const labels = new Set(tops?.rows.map(({ label }) => label));
  const header = columns.find(({ key }) => key === 'pupilId')!.header;
  let last = tab.keyRow;
  for (let row = tab.keyRow + 1; row <= Math.min(tab.lastRow, tab.keyRow + SEARCHED); row += 1) {
    const text = String(cellOf(tab, row, 'pupilId')).trim();
    if (text === header) return row;
    if (labels.has(text)) last = row;
  }
  // A school may call this column something else.
  return last + 1;
}

const SEARCHED = 40;

/** New rows, ready to be written: everything that had to be read for them has been read. */
export interface Joining {
  tab: OpenTab;
  /** Where rows are put in, inside the filter and below a row that has boxes, and how many. */
  insert: { after: number; count: number };
  /** The row of each pupil who joins, once the rows are in. */
  rowOf: ReadonlyMap<string, number>;
  /** Rows that want the formulas, once the rows are in, and the row that has them; 0 where none has. */
  bare: readonly number[];
  model: number;
  worked: readonly number[];
  /** Rows that may have no boxes, a sort having brought them up from the spare ones, and a pupil's row that has them. */
  boxless: readonly number[];
  boxed: number;
}

/**
 * Plans a row for each pupil who joins. Empty rows among the others are taken first: a run that broke off may have left
 * them. The rest are put in above the last pupil, so that the filter and every range grow by themselves and the boxes come
 * from the row above.
 *
 * @param tab Participation, opened with its formulas
 * @returns null where nothing is to be written
 */
export function planJoining(
  tab: OpenTab,
  rows: ParticipationRows,
  pupilIds: readonly string[],
  described = ticked(),
): Joining | null {
  const { headerRow } = rows;
  const formulas = commonFormulas(tab, headerRow, described);
  const worked = [...formulas.keys()];
  const formulaAt = (row: number, column: number): string => tab.formulas[row - 1]?.[column - 1] ?? '';
  const isBare = (row: number): boolean =>
    row <= tab.lastRow &&
    worked.every((column) => formulaAt(row, column) === '' && valueAt(tab, row, column) === '');
  const isEmpty = (row: number): boolean =>
    (tab.values[row - 1] ?? []).every((value, i) => value === '' || value === false || formulas.has(i + 1));
  let end = Math.max(rows.firstFreeRow - 1, headerRow + MODEL_ROWS);
  // Before the first pupil there is no last one to stop at: rows that were put in have no formulas yet.
  if (rows.rowOf.size === 0) while (isBare(end)) end += 1;
  const upToEnd = Array.from({ length: end - headerRow }, (_, i) => headerRow + 1 + i);
  const gaps = upToEnd.filter(isEmpty);
  const count = Math.max(0, pupilIds.length - gaps.length);
  const moved = (row: number): number => (row >= end ? row + count : row);
  const inserted = Array.from({ length: count }, (_, i) => end + i);
  const free = [...gaps.map(moved), ...inserted].sort((a, b) => a - b);
  const bare = [...upToEnd.filter(isBare).map(moved), ...inserted].sort((a, b) => a - b);
  if (pupilIds.length === 0 && bare.length === 0) return null;
  const model = Array.from({ length: tab.lastRow - headerRow }, (_, i) => headerRow + 1 + i).find((row) =>
    [...formulas].every(([column, formula]) => formulaAt(row, column) === formula),
  );
  return {
    tab,
    insert: { after: end - 1, count },
    rowOf: new Map(pupilIds.map((pupilId, i) => [pupilId, free[i]!])),
    bare,
    model: model === undefined ? 0 : moved(model),
    worked,
    boxless: rows.rowOf.size > 0 ? gaps.map(moved).filter((row) => free.indexOf(row) < pupilIds.length) : [],
    boxed: moved(Math.max(0, ...rows.rowOf.values())),
  };
}

const valueAt = (tab: OpenTab, row: number, column: number): Scalar =>
  tab.values[row - 1]?.[column - 1] ?? '';

/** The columns that are worked out, each with the formula that most of its rows have. */
function commonFormulas(tab: OpenTab, headerRow: number, { columns }: Tab): Map<number, string> {
  const found = new Map<number, string>();
  for (const { key, kind } of columns) {
    const column = tab.columnAt[key];
    if (kind !== 'worked' || !column) continue;
    const commonest = commonestFormula(tab, column, headerRow);
    if (commonest) found.set(column, commonest.formula);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/**
 * The pupils of the register who belong in a tab that follows it and have no row there yet.
 * @param register every pupil with the cells that decide it: enrolment and the last day on roll
 * @returns null where nobody joins, or the tab is not there: Check this workbook makes it, with its rows
 */
export function newInTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  described: Tab,
  register: readonly { pupilId: string; cells: Readonly<Record<string, string>> }[],
): Joining | null {
  const tab = openTab(spreadsheet, described.key, { formulas: true });
  const belongs = described.rows.kind === 'entries' ? described.rows.follows?.includes : undefined;
  if (!tab || !belongs) return null;
  const rows = participationRows(tab, described);
  const pupilIds = register
    .filter(({ pupilId, cells }) => !rows.rowOf.has(pupilId) && belongs((column) => cells[column] ?? ''))
    .map(({ pupilId }) => pupilId);
  return planJoining(tab, rows, pupilIds, described);
}

/** Where a row stands once the rows of those who join are in. */
export const rowAfter = (joining: Joining | null, row: number): number =>
  joining && row > joining.insert.after ? row + joining.insert.count : row;

/** Writes what was planned: a row each for the pupils who join, with formulas and boxes. */
export function writeJoining(joining: Joining): void {
  const { tab, insert, rowOf, bare, model, worked } = joining;
  if (insert.count > 0) tab.sheet.insertRowsAfter(insert.after, insert.count);
  const idAt = new Map([...rowOf].map(([pupilId, row]) => [row, pupilId]));
  for (const [first, last] of runs([...idAt.keys()].sort((a, b) => a - b))) {
    const ids = Array.from({ length: last - first + 1 }, (_, i): Scalar[] => [idAt.get(first + i)!]);
    tab.sheet.getRange(first, tab.columnAt.pupilId ?? 1, ids.length, 1).setValues(guardedRows(ids));
  }
  giveBoxes(joining);
  if (model === 0) return;
  for (const [left, right] of runs(worked)) {
    const width = right - left + 1;
    const from = tab.sheet.getRange(model, left, 1, width);
    for (const [first, last] of runs(bare))
      from.copyTo(
        tab.sheet.getRange(first, left, last - first + 1, width),
        SpreadsheetApp.CopyPasteType.PASTE_FORMULA,
        false,
      );
  }
}

function giveBoxes({ tab, boxless, boxed }: Joining): void {
  const begin = tab.columnAt[TICKS_BEGIN] ?? 0;
  const width = (tab.columnAt[TICKS_END] ?? 0) - begin + 1;
  if (boxless.length === 0 || begin === 0 || width < 2) return;
  const from = tab.sheet.getRange(boxed, begin, 1, width);
  for (const [first, last] of runs(boxless))
    from.copyTo(
      tab.sheet.getRange(first, begin, last - first + 1, width),
      SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION,
      false,
    );
}
