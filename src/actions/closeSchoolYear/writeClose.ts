import { endsIn } from '../../rules/academicYear';
import type { Change, ClosePlan, YearFacts } from '../../rules/closeYear';
import { Readable } from '../../sheets/entry';
import { clearCells, freezeCells } from '../../sheets/freezeCells';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { findUndo, readUndo } from '../../sheets/undo';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { keepYearClose, setState, type YearClosePlace } from '../../sheets/yearClose';
import { destinationsKey } from '../../tabs/destinations';
import { participationKey } from '../../tabs/participation';
import { START_HERE } from '../../tabs/startHere';
import { shortHash } from '../../workbook/shortHash';
import { keyRowName, type Scalar } from '../../workbook/tab';
import { NOT_SET_UP } from '../refusals';
import { closeText } from './keptClose';
import { openYearTabs, rowsById, type YearTabs } from './readFacts';
import type { KeptClose } from './types';
import { ownCellsIn, restoreOwnCells, workedRects } from './workedCells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const STILL_CHANGING =
  'Somebody is changing Pupils, Participation or Earlier years at this moment, so nothing was written. Agree who goes first, then close the year again.';

/** Where the settings that change stand on Start here. */
const SETTING_ROWS: Readonly<Record<string, string>> = {
  AcademicYear: 'setAcademicYear',
  RecordsBegin: 'setRecordsBegin',
};

/**
 * Keeps the whole of a close before anything of it is written: a run that breaks off is completed from it.
 * @param tabs as they were read for the plan
 */
export function keepClose(
  spreadsheet: Spreadsheet,
  place: YearClosePlace,
  { facts, planned }: { facts: YearFacts; planned: ClosePlan },
  { participation }: YearTabs,
): void {
  const kept: KeptClose = {
    from: facts.from,
    to: facts.to,
    pupils: planned.changes,
    settings: planned.settings,
    ownCells: ownCellsIn(participation),
    shown: !participation.tab.sheet.isSheetHidden(),
    lastRecording: lastRecording(spreadsheet),
  };
  keepYearClose(spreadsheet, place, 'closing', `${kept.from} ${kept.to}`, closeText(kept));
}

/** A mark of what the last recording of an activity kept for its own undo. */
export const lastRecording = (spreadsheet: Spreadsheet): string => shortHash(readUndo(findUndo(spreadsheet)));

/**
 * Writes what was kept. All values are absolute and found by Pupil ID, so that writing them again after a run that broke off
 * comes to the same.
 * @throws Readable where somebody changes a tab at this moment
 */
export function writeClose(spreadsheet: Spreadsheet, kept: KeptClose): void {
  const open = openYearTabs(spreadsheet, kept.from);
  const prepared = prepare(spreadsheet, kept, open, false);
  if (![open.pupils, open.history, open.participation.tab].every((tab) => idsStand(tab)))
    throw new Readable(STILL_CHANGING);
  // Before the year groups move up: what stood beside each pupil's ticks in the old year stays there.
  freezeCells(open.participation.tab, workedRects(open.participation));
  open.participation.tab.sheet.hideSheet();
  writeAll(prepared.history);
  writeAll(prepared.register);
  writeAll(prepared.settings);
}

/**
 * Takes a close back, as far as cells still hold what it wrote. The old Participation gets its formulas back by the build that
 * follows; the tabs of the new year are hidden, with whatever stands in them.
 * @throws Readable where somebody changes a tab at this moment
 */
export function undoClose(spreadsheet: Spreadsheet, place: YearClosePlace, kept: KeptClose): void {
  const open = openYearTabs(spreadsheet, kept.from);
  const prepared = prepare(spreadsheet, kept, open, true);
  const sheetOf = (key: string) => spreadsheet.getRangeByName(keyRowName(key))?.getSheet() ?? null;
  const newTabs = [sheetOf(participationKey(kept.to)), sheetOf(destinationsKey(endsIn(kept.to)))];
  const first = place.state === 'closed';
  if (![open.pupils, open.history, open.participation.tab].every((tab) => idsStand(tab)))
    throw new Readable(STILL_CHANGING);
  setState(place, 'undoing');
  writeAll(prepared.settings);
  writeAll(prepared.register);
  writeAll(prepared.history);
  // A build that broke off may have put formulas back already: those are as good as any.
  if (first || !hasFormulas(open)) clearCells(open.participation.tab, workedRects(open.participation));
  restoreOwnCells(open.participation, kept.ownCells);
  if (kept.shown) open.participation.tab.sheet.showSheet();
  for (const sheet of newTabs) sheet?.hideSheet();
}

const hasFormulas = ({ participation: { tab } }: YearTabs): boolean =>
  tab.formulas.some((row) => row.some((formula) => formula !== ''));

interface Write {
  tab: OpenTab;
  cells: CellChanges;
}

interface Prepared {
  history: Write;
  register: Write;
  settings: Write;
}

const writeAll = ({ tab, cells }: Write): void => {
  if (cells.size > 0) writeCells(tab, cells);
};

/** @throws Readable where a pupil who is to be written has no row */
function prepare(spreadsheet: Spreadsheet, kept: KeptClose, tabs: YearTabs, undone: boolean): Prepared {
  const start = openTab(spreadsheet, START_HERE, { formulas: true });
  if (!start) throw new Readable(NOT_SET_UP);
  const history: CellChanges = new Map();
  const register: CellChanges = new Map();
  const historyRow = rowsById(tabs.history);
  const registerRow = rowsById(tabs.pupils);
  for (const pupil of kept.pupils) {
    gather(history, tabs.history, historyRow.get(pupil.pupilId), pupil.history, undone);
    gather(register, tabs.pupils, registerRow.get(pupil.pupilId), pupil.register, undone);
  }
  const settings: CellChanges = new Map();
  for (const [name, change] of Object.entries(kept.settings)) {
    const row = settingRow(start, SETTING_ROWS[name] ?? '');
    gather(settings, start, row, { value: change }, undone);
  }
  return {
    history: { tab: tabs.history, cells: history },
    register: { tab: tabs.pupils, cells: register },
    settings: { tab: start, cells: settings },
  };
}

function settingRow(start: OpenTab, key: string): number | undefined {
  for (let row = start.keyRow + 1; row <= start.lastRow; row += 1)
    if (String(cellOf(start, row, 'row')) === key) return row;
  return undefined;
}

/** The cells of one row that do not hold yet what they are to hold. Taking back leaves alone what somebody has changed since. */
function gather(
  cells: CellChanges,
  tab: OpenTab,
  row: number | undefined,
  changes: Readonly<Record<string, Change>>,
  undone: boolean,
): void {
  if (row === undefined) return;
  for (const [column, [before, after]] of Object.entries(changes)) {
    const now = cellOf(tab, row, column);
    const wanted: Scalar = undone ? before : after;
    if (same(now, wanted) || (undone && !same(now, after))) continue;
    cells.set(row, { ...cells.get(row), [column]: wanted });
  }
}

/** A year group is text in one cell and a number in another that somebody has typed. */
const same = (one: Scalar, other: Scalar): boolean => String(one).trim() === String(other).trim();
