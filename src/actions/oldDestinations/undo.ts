import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { typedCells } from '../../sheets/typedCells';
import { findUndo, keepUndo, readUndo } from '../../sheets/undo';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { destinationsKey } from '../../tabs/destinations';
import { shortHash } from '../../workbook/shortHash';
import { leftAlone, NOTHING_TO_TAKE_BACK } from '../words';
import { type KeptRow, lastBroughtIn, undoFrom } from './keptUndo';

const ANOTHER_SINCE = (words: string): string =>
  `Something else has been brought in since, and only the last can be taken back, so nothing was changed. The last is now: ${words}`;
const STILL_CHANGING =
  'Somebody is changing one of the Destinations tabs at this moment, so nothing was changed. Try again in a minute.';

/** Says who a row is about: these stay as long as anything else stands in the row. */
const OF_ROW: ReadonlySet<string> = new Set([
  'pupilId',
  'surname',
  'forename',
  'leavingPoint',
  'leaving',
  'upn',
]);

interface Back {
  tab: OpenTab;
  changes: CellChanges;
  leavers: number;
  left: number;
}

/**
 * Takes back what was brought in last, as far as its cells still hold what was written, wherever rows and columns stand by now. A row
 * that was put in becomes a free row again, unless somebody has written something else into it. Tabs that were made stay.
 * @param id of what the person was asked about
 * @returns what it did, in words
 * @throws Readable where something else is the last by now
 */
export function undoOldDestinations(id: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = findUndo(spreadsheet);
  const kept = undoFrom(readUndo(place));
  if (!kept) return NOTHING_TO_TAKE_BACK;
  const last = lastBroughtIn(kept)!;
  if (id !== last.id) throw new Readable(ANOTHER_SINCE(last.words));
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const back = kept.cohorts.flatMap(({ cohort, rows }) => {
      const tab = openTab(spreadsheet, destinationsKey(cohort), { formulas: true });
      return tab ? [backIn(tab, rows)] : [];
    });
    if (!back.every(({ tab, changes }) => changes.size === 0 || idsStand(tab))) continue;
    for (const { tab, changes } of back) if (changes.size > 0) writeCells(tab, changes);
    keepUndo(spreadsheet, place, '');
    return words(back);
  }
  throw new Readable(STILL_CHANGING);
}

function backIn(tab: OpenTab, rows: readonly KeptRow[]): Back {
  const rowOf = new Map<string, number>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId !== '' && !rowOf.has(pupilId)) rowOf.set(pupilId, row);
  }
  const changes: CellChanges = new Map();
  let leavers = 0;
  let left = 0;
  for (const { pupilId, isNew, cells } of rows) {
    const row = rowOf.get(pupilId);
    if (row === undefined) continue;
    const written = Object.entries(cells);
    const still = written.filter(([column, mark]) => shortHash(String(cellOf(tab, row, column))) === mark);
    const others = Object.keys(typedCells(tab, row)).filter(
      (column) => !still.some(([written]) => written === column),
    );
    const keepsRow = isNew && others.some((column) => !OF_ROW.has(column));
    const back = still.filter(([column]) => !keepsRow || !OF_ROW.has(column));
    left += written.length - still.length;
    if (back.length === 0) continue;
    leavers += 1;
    changes.set(row, Object.fromEntries(back.map(([column]) => [column, ''])));
  }
  return { tab, changes, leavers, left };
}

function words(back: readonly Back[]): string {
  const sum = (of: (one: Back) => number): number => back.reduce((all, one) => all + of(one), 0);
  const leavers = sum((one) => one.leavers);
  const left = sum((one) => one.left);
  return [
    leavers > 0
      ? `Taken back: what was brought in of ${leavers === 1 ? 'one leaver' : `${leavers} leavers`} is out of the Destinations tabs again.`
      : 'Nothing was taken back.',
    ...leftAlone(left),
  ].join(' ');
}
