import type { Cohort } from '../../rules/cohort';
import { extendFilter, readFilter, type StandingFilter } from '../../sheets/extendFilter';
import { growTable } from '../../sheets/growTable';
import type { OpenTab } from '../../sheets/openTab';
import { firstFreeRow } from '../../sheets/typedCells';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
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

/** Finds a row for every new leaver, below the last. The tabs are open with their formulas. */
export const prepare = (writes: CohortWrites, school: OldSchool): Prepared[] =>
  [...writes].flatMap(([cohort, rows]) => {
    const tab = school.cohorts.get(cohort)?.tab;
    if (!tab || rows.length === 0) return [];
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

/** Writes one tab, making room for its new rows first. */
export function write({ tab, changes, lastNew, filter }: Prepared): void {
  if (lastNew > 0) {
    growTable(tab, lastNew);
    extendFilter(tab, tab.keyRow + 1, filter, lastNew);
  }
  writeCells(tab, changes);
}
