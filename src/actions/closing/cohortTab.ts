import { endsIn } from '../../rules/academicYear';
import { AT_LEAVING, COHORT_COLUMNS, type CohortRow, type CohortTab } from '../../rules/closeLeaving';
import type { PupilChanges } from '../../rules/closeYear';
import { registerName } from '../../rules/names';
import { Readable } from '../../sheets/entry';
import { extendFilter, readFilter, type StandingFilter } from '../../sheets/extendFilter';
import { grown, growTable, rowOnceGrown } from '../../sheets/growTable';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { firstFreeRow, isFreeRow, typedCells } from '../../sheets/typedCells';
import type { CellChanges } from '../../sheets/writeCells';
import { destinations, destinationsKey } from '../../tabs/destinations';
import { LISTS } from '../../tabs/lists';
import { tabGone } from '../refusals';
import { schoolList } from '../schoolLists';
import { gather, rowsById, writeColumns } from './cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The title of the tab as set-up gives it; the school may have renamed it. */
const titleOf = (from: string): string => `Destinations ${endsIn(from)}`;

/**
 * Opens the tab of the leavers of a school year.
 * @throws Readable where it is gone
 */
export function openCohort(spreadsheet: Spreadsheet, from: string): OpenTab {
  const tab = openTab(spreadsheet, destinationsKey(endsIn(from)), { formulas: true });
  if (!tab) throw new Readable(tabGone(titleOf(from)));
  return tab;
}

/**
 * Reads it as a close is planned from it.
 * @throws Readable where an older version has built it, without the columns that keep what a leaver was
 */
export function readCohort(spreadsheet: Spreadsheet, from: string, tab: OpenTab): CohortTab {
  const title = tab.sheet.getName();
  if (['leftOn', ...Object.keys(AT_LEAVING)].some((column) => !tab.columnAt[column]))
    throw new Readable(
      `${title} has no columns yet for what a pupil was on leaving, or one of them was deleted. Choose Extensions, Golden Thread, Set up or update this workbook; then come back here.`,
    );
  const rows = new Map<string, CohortRow>();
  const faults: string[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column)).trim();
    const pupilId = text('pupilId');
    const before = rows.get(pupilId);
    if (before)
      faults.push(
        `${title}, row ${row}: the Pupil ID ${pupilId} stands in row ${before.row} as well. Delete the row that is there twice, or give one of the two another ID.`,
      );
    else if (pupilId !== '')
      rows.set(pupilId, {
        row,
        name: text('name') || registerName(text('surname'), text('forename')),
        cells: Object.fromEntries(COHORT_COLUMNS.map((column) => [column, text(column)])),
      });
    else if (text('surname') + text('forename') !== '')
      faults.push(
        `${title}, row ${row}: a name without a Pupil ID. Give the ID that Pupils has; for somebody who was never there make one up that starts with L, such as L00001.`,
      );
  }
  return { title, rows, faults, choices: choicesOf(spreadsheet, from) };
}

/** What the drop-downs of the columns take that a close writes. */
function choicesOf(spreadsheet: Spreadsheet, from: string): CohortTab['choices'] {
  const lists = openTab(spreadsheet, LISTS);
  return destinations(endsIn(from), 1, false).columns.flatMap(({ key, header, entry }) => {
    if (!COHORT_COLUMNS.includes(key)) return [];
    if (entry?.kind === 'oneOf') return [{ column: key, header, words: entry.words }];
    return entry?.kind === 'fromList'
      ? [{ column: key, header, words: schoolList(lists, entry.column) }]
      : [];
  });
}

/** Who stands as a leaver on the tab of the school year before; nobody where it is gone. */
export function leaversOf(spreadsheet: Spreadsheet, from: string): Set<string> {
  const tab = openTab(spreadsheet, destinationsKey(endsIn(from)));
  return new Set(
    tab
      ? [...rowsById(tab)].flatMap(([id, row]) => (cellOf(tab, row, 'leaving') === 'Leaving' ? [id] : []))
      : [],
  );
}

/** What is to be written in the tab of the leavers. All of it is read beforehand. */
export interface CohortWrite {
  tab: OpenTab;
  filter: StandingFilter;
  /** The last row that is needed; 0 where no row is added. */
  lastRow: number;
  /** Pupil IDs of rows that are added: without them nobody would know whose the other cells are, so they are written first. */
  added: CellChanges;
  /** The other cells of these rows. */
  ofAdded: CellChanges;
  cells: CellChanges;
  /** Pupil IDs of rows that were added, to be taken away once nothing else stands there. */
  emptied: CellChanges;
}

/** @param undone takes back what was written, as far as it still stands */
export function prepareCohort(tab: OpenTab, pupils: readonly PupilChanges[], undone: boolean): CohortWrite {
  const rowOf = rowsById(tab);
  const write: CohortWrite = {
    tab,
    filter: readFilter(tab),
    lastRow: 0,
    added: new Map(),
    ofAdded: new Map(),
    cells: new Map(),
    emptied: new Map(),
  };
  let free = firstRowToAdd(tab);
  for (const { pupilId, cohort } of pupils) {
    const { pupilId: added, ...others } = cohort;
    const row = rowOf.get(pupilId);
    if (row === undefined && added && !undone) {
      write.added.set(free, { pupilId });
      write.ofAdded.set(
        free,
        Object.fromEntries(Object.entries(others).map(([column, [, after]]) => [column, after])),
      );
      write.lastRow = free;
      free += 1;
    }
    gather(write.cells, tab, row, others, undone);
    if (undone && added && row !== undefined && isEmptied(tab, row, write.cells))
      write.emptied.set(row, { pupilId: '' });
  }
  return write;
}

/**
 * Where new rows begin: below the last entry. Where somebody has written into the last ready row, rows are put in above that one,
 * or have been by a run that broke off.
 */
function firstRowToAdd(tab: OpenTab): number {
  let row = firstFreeRow(tab);
  if (row <= tab.lastRow) return row;
  row = tab.lastRow;
  while (row - 1 > tab.keyRow + 1 && isFreeRow(tab, row - 1)) row -= 1;
  return row;
}

/** Nothing stands in the row but its Pupil ID, once these cells are written. */
const isEmptied = (tab: OpenTab, row: number, cells: CellChanges): boolean =>
  Object.keys(typedCells(tab, row)).every(
    (column) => column === 'pupilId' || cells.get(row)?.[column] === '',
  );

/** Writes them. A run that breaks off anywhere in between is completed by writing the same again. */
export function writeCohort({ tab, filter, lastRow, added, ofAdded, cells, emptied }: CohortWrite): void {
  if (added.size === 0) {
    writeColumns(tab, cells);
    writeColumns(tab, emptied);
    return;
  }
  const more = growTable(tab, lastRow);
  const now = grown(tab, more);
  extendFilter(tab, tab.keyRow + 1, filter, lastRow);
  writeColumns(now, added);
  writeColumns(
    now,
    new Map([...[...cells].map(([row, one]) => [rowOnceGrown(tab, more, row), one] as const), ...ofAdded]),
  );
}
