import { type Cohort, cohortTitle } from '../../rules/cohort';
import { Readable } from '../../sheets/entry';
import { extendFilter, readFilter, type StandingFilter } from '../../sheets/extendFilter';
import { growTable } from '../../sheets/growTable';
import type { OpenTab } from '../../sheets/openTab';
import { firstFreeRow } from '../../sheets/typedCells';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { tabGone } from '../refusals';
import type { CohortWrites, OldSchool } from './types';

/** What is written into one tab. All of it is read beforehand. */
export interface Prepared {
  cohort: Cohort;
  tab: OpenTab;
  changes: CellChanges;
  /** The last of the new rows; 0 where there is none. */
  lastNew: number;
  firstRow: number;
  filter: StandingFilter;
}

/**
 * Finds a row for every new leaver, below the last. The tabs are open with their formulas.
 * @throws Readable where one of them is gone
 */
export const prepare = (writes: CohortWrites, school: OldSchool): Prepared[] =>
  [...writes].flatMap(([cohort, rows]) => {
    const tab = school.cohorts.get(cohort)?.tab;
    if (!tab) throw new Readable(tabGone(cohortTitle(cohort)));
    if (rows.length === 0) return [];
    let next = firstFreeRow(tab);
    const changes: CellChanges = new Map();
    let lastNew = 0;
    for (const { row, cells } of rows) {
      changes.set(row || next, { ...cells });
      if (row === 0) {
        lastNew = next;
        next += 1;
      }
    }
    const [firstRow = 0] = changes.keys();
    return [{ cohort, tab, changes, lastNew, firstRow, filter: readFilter(tab) }];
  });

/** Which columns make a row a row. */
const OF_ROW = ['pupilId', 'leavingPoint'] as const;

/**
 * Writes one tab, making room for its new rows first. A run that breaks off leaves no row that nobody could find again: the ID of a
 * pupil of the register comes before all else in the row, an ID that is only given here after the name.
 */
export function write({ tab, changes, lastNew, filter }: Prepared): void {
  if (lastNew > 0) {
    growTable(tab, lastNew);
    extendFilter(tab, tab.keyRow + 1, filter, lastNew);
  }
  const first: CellChanges = new Map();
  const last: CellChanges = new Map();
  for (const [row, cells] of changes) {
    if (!isGivenHere(cells)) {
      first.set(row, cells);
      continue;
    }
    const { pupilId, leavingPoint, ...others } = cells;
    first.set(row, others);
    last.set(row, { pupilId: pupilId!, ...(leavingPoint !== undefined && { leavingPoint }) });
  }
  writeCells(tab, first);
  if (last.size === 0) return;
  standsNow(tab, first);
  writeCells(tab, last);
}

const isGivenHere = ({ pupilId }: Readonly<Record<string, unknown>>): boolean =>
  /^L\d+$/.test(String(pupilId ?? ''));

/** What was written stands in the tab by now: a block of other cells carries it along. */
function standsNow(tab: OpenTab, written: CellChanges): void {
  const width = tab.values[0]?.length ?? 0;
  for (const [row, cells] of written)
    for (const column of OF_ROW) {
      const value = cells[column];
      if (value === undefined) continue;
      while (tab.values.length < row) tab.values.push(Array.from({ length: width }, () => ''));
      tab.values[row - 1]![tab.columnAt[column]! - 1] = value;
    }
}
