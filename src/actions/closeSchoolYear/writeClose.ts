import { endsIn } from '../../rules/academicYear';
import type { ClosePlan, YearFacts } from '../../rules/closeYear';
import { Readable } from '../../sheets/entry';
import { clearCells, freezeCells } from '../../sheets/freezeCells';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { keepYearClose, setState, type YearClosePlace } from '../../sheets/yearClose';
import { destinationsKey } from '../../tabs/destinations';
import { participationKey } from '../../tabs/participation';
import { START_HERE } from '../../tabs/startHere';
import { keyRowName } from '../../workbook/tab';
import { gather, rowsById } from '../closing/cells';
import { type CohortWrite, prepareCohort, writeCohort } from '../closing/cohortTab';
import { closeText, lastRecording } from '../closing/keptClose';
import type { KeptClose } from '../closing/types';
import { NOT_SET_UP } from '../refusals';
import { openYearTabs, type YearTabs } from './readFacts';
import { ownCellsIn, restoreOwnCells, workedRects } from './workedCells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const STILL_CHANGING =
  'Somebody is changing Pupils, Destinations, Participation or Earlier years at this moment, so nothing was written. Agree who goes first, then close the year again.';

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
    what: 'schoolYear',
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

/**
 * Writes what was kept. All values are absolute and found by Pupil ID, so that writing them again after a run that broke off
 * comes to the same.
 * @throws Readable where somebody changes a tab at this moment
 */
export function writeClose(spreadsheet: Spreadsheet, kept: KeptClose): void {
  const open = openYearTabs(spreadsheet, kept.from);
  const prepared = prepare(spreadsheet, kept, open, false);
  if (!tabsStand(open)) throw new Readable(STILL_CHANGING);
  // Before the year groups move up: what stood beside each pupil's ticks in the old year stays there.
  freezeCells(open.participation.tab, workedRects(open.participation));
  open.participation.tab.sheet.hideSheet();
  writeAll(prepared.history);
  writeCohort(prepared.cohort);
  writeAll(prepared.register);
  writeAll(prepared.settings);
}

const tabsStand = ({ pupils, history, cohort, participation }: YearTabs): boolean =>
  [pupils, history, cohort, participation.tab].every((tab) => idsStand(tab));

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
  if (!tabsStand(open)) throw new Readable(STILL_CHANGING);
  setState(place, 'undoing');
  writeAll(prepared.settings);
  writeAll(prepared.register);
  writeCohort(prepared.cohort);
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
  cohort: CohortWrite;
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
    cohort: prepareCohort(tabs.cohort, kept.pupils, undone),
    register: { tab: tabs.pupils, cells: register },
    settings: { tab: start, cells: settings },
  };
}

function settingRow(start: OpenTab, key: string): number | undefined {
  for (let row = start.keyRow + 1; row <= start.lastRow; row += 1)
    if (String(cellOf(start, row, 'row')) === key) return row;
  return undefined;
}
