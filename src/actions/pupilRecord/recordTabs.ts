import type { OpenTab } from '../../sheets/openTab';
import { cellOf } from '../../sheets/openTab';

/** The tabs that a record is put together from; null where one is not there. */
export interface RecordTabs {
  pupils: OpenTab;
  aspirations: OpenTab | null;
  activities: OpenTab | null;
  /** By the calendar year in which the school year ends. */
  participation: ReadonlyMap<number, OpenTab>;
  broughtIn: OpenTab | null;
  placements: OpenTab | null;
  guidance: OpenTab | null;
  sharedRecords: OpenTab | null;
  history: OpenTab | null;
  entitlement: OpenTab | null;
  /** Newest first. */
  destinations: readonly OpenTab[];
}

/** The row of the register in which this pupil stands; 0 where nobody has this ID. */
export const rowOfPupil = (pupils: OpenTab, pupilId: string): number => rowsOf(pupils, pupilId)[0] ?? 0;

/** Rows below the keys that are this pupil's. */
export function rowsOf(tab: OpenTab | null, pupilId: string): number[] {
  const rows: number[] = [];
  if (!tab || pupilId === '') return rows;
  for (let row = tab.keyRow + 1; row <= tab.lastRow; row += 1)
    if (String(cellOf(tab, row, 'pupilId')).trim() === pupilId) rows.push(row);
  return rows;
}
