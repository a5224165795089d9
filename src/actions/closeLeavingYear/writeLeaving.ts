import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import type { CellChanges } from '../../sheets/writeCells';
import { setState, type YearClosePlace } from '../../sheets/yearClose';
import { gather, rowsById, writeColumns } from '../closing/cells';
import { prepareCohort, writeCohort } from '../closing/cohortTab';
import type { KeptClose } from '../closing/types';
import { type LeavingTabs, openLeavingTabs } from './readLeaving';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const STILL_CHANGING =
  'Somebody is changing Pupils or Destinations at this moment, so nothing was written. Agree who goes first, then close the leaving year again.';

/**
 * Writes what was kept. All values are absolute and found by Pupil ID, so that writing them again after a run that broke off
 * comes to the same.
 * @throws Readable where somebody changes a tab at this moment
 */
export function writeLeaving(spreadsheet: Spreadsheet, kept: KeptClose): void {
  const tabs = openLeavingTabs(spreadsheet, kept.from);
  const cohort = prepareCohort(tabs.cohort, kept.pupils, false);
  const register = registerCells(tabs, kept, false);
  refuseWhereMoved(tabs);
  writeCohort(cohort);
  writeColumns(tabs.pupils, register);
}

/**
 * Takes it back, as far as cells still hold what it wrote.
 * @throws Readable where somebody changes a tab at this moment
 */
export function undoLeaving(spreadsheet: Spreadsheet, place: YearClosePlace, kept: KeptClose): void {
  const tabs = openLeavingTabs(spreadsheet, kept.from);
  const cohort = prepareCohort(tabs.cohort, kept.pupils, true);
  const register = registerCells(tabs, kept, true);
  refuseWhereMoved(tabs);
  setState(place, 'undoing');
  writeColumns(tabs.pupils, register);
  writeCohort(cohort);
}

function refuseWhereMoved({ pupils, cohort }: LeavingTabs): void {
  if (![pupils, cohort].every((tab) => idsStand(tab))) throw new Readable(STILL_CHANGING);
}

function registerCells({ pupils }: LeavingTabs, kept: KeptClose, undone: boolean): CellChanges {
  const cells: CellChanges = new Map();
  const rowOf = rowsById(pupils);
  for (const { pupilId, register } of kept.pupils)
    gather(cells, pupils, rowOf.get(pupilId), register, undone);
  return cells;
}
