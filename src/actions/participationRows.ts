import { extendFilter, readFilter, type StandingFilter } from '../sheets/extendFilter';
import { growTable } from '../sheets/growTable';
import { cellOf, type OpenTab } from '../sheets/openTab';
import { participation } from '../tabs/participation';
import { TICKS_BEGIN, TICKS_END } from '../tabs/participationTicks';
import { runs } from '../workbook/a1';
import type { Scalar } from '../workbook/tab';

/** The rows of a tab of Participation. */
export interface ParticipationRows {
  headerRow: number;
  /** Row of each pupil by Pupil ID: the first, should a pupil have two. */
  rowOf: ReadonlyMap<string, number>;
  /** The first free row below the last pupil. */
  firstFreeRow: number;
}

/** Finds the rows of pupils, below the helper rows and headers. */
export function participationRows(tab: OpenTab): ParticipationRows {
  const headerRow = headerRowIn(tab);
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
function headerRowIn(tab: OpenTab): number {
  const { tops, columns } = participation('2026/27', [], 1);
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
  rows: ParticipationRows;
  pupilIds: readonly string[];
  filter: StandingFilter;
}

/** @param tab Participation, opened with its formulas */
export const joiningRows = (tab: OpenTab, rows: ParticipationRows, pupilIds: readonly string[]): Joining => ({
  tab,
  rows,
  pupilIds,
  filter: readFilter(tab),
});

/**
 * Gives pupils a row each below the last one, with boxes to tick.
 * @returns the row of each
 */
export function writeJoining({ tab, rows, pupilIds, filter }: Joining): Map<string, number> {
  const first = rows.firstFreeRow;
  if (pupilIds.length === 0) return new Map();
  const last = first + pupilIds.length - 1;
  growTable(tab, last, rows.headerRow);
  extendFilter(tab, rows.headerRow, filter, last);
  const ids = pupilIds.map((pupilId): Scalar[] => [pupilId]);
  tab.sheet.getRange(first, tab.columnAt.pupilId ?? 1, ids.length, 1).setValues(ids);
  giveBoxes(tab, rows, first, ids.length);
  return new Map(pupilIds.map((pupilId, i) => [pupilId, first + i]));
}

/** Boxes stand only in rows of pupils: a spare row would show boxes for nobody. */
function giveBoxes(tab: OpenTab, rows: ParticipationRows, first: number, count: number): void {
  const begin = tab.columnAt[TICKS_BEGIN];
  const end = tab.columnAt[TICKS_END];
  const model = rows.firstFreeRow > rows.headerRow + 1 ? rows.firstFreeRow - 1 : 0;
  if (model > 0 && begin !== undefined && end !== undefined && begin < end) {
    const width = end - begin + 1;
    tab.sheet
      .getRange(model, begin, 1, width)
      .copyTo(
        tab.sheet.getRange(first, begin, count, width),
        SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION,
        false,
      );
    return;
  }
  const box = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(false)
    .setHelpText('A box to tick: nothing else goes here.')
    .requireCheckbox()
    .build();
  for (const [from, to] of runs(codeColumns(tab)))
    tab.sheet.getRange(first, from, count, to - from + 1).setDataValidation(box);
}

/** The columns of activities, from left to right. */
const codeColumns = (tab: OpenTab): number[] =>
  Object.entries(tab.columnAt)
    .filter(([key]) => /^A\d+$/.test(key))
    .map(([, column]) => column)
    .sort((a, b) => a - b);
