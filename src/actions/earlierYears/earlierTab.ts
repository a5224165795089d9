import { EARLIER_KINDS } from '../../content/earlierYears';
import { HISTORY_YEARS, historyColumn, historyYearColumn } from '../../content/entitlement';
import { extendFilter } from '../../sheets/extendFilter';
import { growTable } from '../../sheets/growTable';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { firstFreeRow } from '../../sheets/typedCells';
import { writeCells } from '../../sheets/writeCells';
import { HISTORY } from '../../tabs/tabKeys';
import type { EarlierCells, RowChange } from './types';

const COLUMNS: readonly string[] = [
  'note',
  ...HISTORY_YEARS.flatMap((year) => [
    historyYearColumn(year),
    ...EARLIER_KINDS.map(({ key }) => historyColumn(year, key)),
  ]),
];

/** Earlier years as it stands: a row a pupil. Of two rows of one pupil the first counts. */
export interface EarlierTab {
  tab: OpenTab;
  rowOf: ReadonlyMap<string, number>;
  standing: ReadonlyMap<string, EarlierCells>;
}

/** @returns null where the tab is not there */
export function openEarlier(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): EarlierTab | null {
  const tab = openTab(spreadsheet, HISTORY, { formulas: true });
  if (!tab) return null;
  const rowOf = new Map<string, number>();
  const standing = new Map<string, EarlierCells>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId === '' || rowOf.has(pupilId)) continue;
    rowOf.set(pupilId, row);
    standing.set(pupilId, cellsIn(tab, row));
  }
  return { tab, rowOf, standing };
}

const cellsIn = (tab: OpenTab, row: number): EarlierCells =>
  Object.fromEntries(
    COLUMNS.map((column) => [column, cellOf(tab, row, column)]).filter(([, value]) => value !== ''),
  );

/** Changes with the rows that they go to. All of it is read beforehand. */
export interface EarlierChanges {
  earlier: EarlierTab;
  changes: readonly (RowChange & { row: number })[];
  /** The last of the rows that are put in for pupils who have none; 0 where everybody has one. */
  lastNew: number;
  filter: GoogleAppsScript.Spreadsheet.Filter | null;
}

/** Finds the row of every pupil; who has none gets one below the last. */
export function prepareEarlier(earlier: EarlierTab, changes: readonly RowChange[]): EarlierChanges {
  let next = firstFreeRow(earlier.tab);
  const placed = changes
    .filter(({ cells }) => cells.length > 0)
    .map((change) => {
      const row = earlier.rowOf.get(change.pupilId);
      if (row !== undefined) return { ...change, row };
      next += 1;
      return {
        pupilId: change.pupilId,
        cells: [{ column: 'pupilId', before: '', after: change.pupilId }, ...change.cells],
        row: next - 1,
      };
    });
  const added = placed.some(({ pupilId }) => !earlier.rowOf.has(pupilId));
  return {
    earlier,
    changes: placed,
    lastNew: added ? next - 1 : 0,
    filter: added ? earlier.tab.sheet.getFilter() : null,
  };
}

/** Writes the cells, making room for new rows first. */
export function writeEarlier({ earlier: { tab }, changes, lastNew, filter }: EarlierChanges): void {
  if (lastNew > 0) {
    growTable(tab, lastNew);
    extendFilter(tab, tab.keyRow + 1, { filter, lastRow: 0 }, lastNew);
  }
  writeCells(
    tab,
    new Map(
      changes.map(({ row, cells }) => [
        row,
        Object.fromEntries(cells.map(({ column, after }) => [column, after])),
      ]),
    ),
  );
}
