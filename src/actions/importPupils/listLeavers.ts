import type { Enrolment } from '../../content/lists';
import { isInNextSteps, leavingPointOf } from '../../rules/cohort';
import { extendFilter } from '../../sheets/extendFilter';
import { growTable } from '../../sheets/growTable';
import type { OpenTab } from '../../sheets/openTab';
import { cellOf } from '../../sheets/openTab';
import { firstFreeRow } from '../../sheets/typedCells';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import type { Cells } from './types';

/** Rows to be put below the last leaver. All of it is read beforehand. */
export interface NewLeavers {
  tab: OpenTab;
  changes: CellChanges;
  lastRow: number;
  filter: GoogleAppsScript.Spreadsheet.Filter | null;
}

/** New rows of this year's Destinations tab: possible leavers who are not on it yet. Nobody is ever taken off it. */
export function newLeavers(
  tab: OpenTab,
  pupils: readonly { pupilId: string; cells: Cells }[],
  leavingPoints: readonly string[],
): NewLeavers {
  const listed = new Set<string>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId'));
    if (pupilId !== '') listed.add(pupilId);
  }
  let lastUsed = firstFreeRow(tab) - 1;
  const changes: CellChanges = new Map();
  for (const { pupilId, cells } of pupils) {
    if (listed.has(pupilId)) continue;
    if (!isInNextSteps(cells.year ?? '', (cells.enrolment ?? '') as Enrolment | '', leavingPoints)) continue;
    lastUsed += 1;
    changes.set(lastUsed, { pupilId, leavingPoint: leavingPointOf(cells.year ?? '') });
  }
  return { tab, changes, lastRow: lastUsed, filter: tab.sheet.getFilter() };
}

export function writeLeavers({ tab, changes, lastRow, filter }: NewLeavers): void {
  if (changes.size === 0) return;
  growTable(tab, lastRow);
  // Before the cells: should this break off, the next import finds the filter as it has to be.
  extendFilter(tab, tab.keyRow + 1, { filter, lastRow: 0 }, lastRow);
  writeCells(tab, changes);
}

/** The greatest Pupil ID that the tab holds: a pupil whose row was deleted from the register may still stand here. */
export function lastPupilId(tab: OpenTab): string {
  let last = '';
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId'));
    if (/^P\d+$/.test(pupilId) && Number(pupilId.slice(1)) > Number(last.slice(1) || 0)) last = pupilId;
  }
  return last;
}
