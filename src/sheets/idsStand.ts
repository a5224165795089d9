import type { OpenTab } from './openTab';
import { plainValues } from './plainValues';

/**
 * Looks at a tab's column of Pupil IDs once more, last thing before the first write: a document lock stops other runs, not
 * people who sort, move or type meanwhile.
 *
 * @param written a column that is to be written: the key above it is looked at in the same call
 * @returns false where one of them has changed since the tab was opened
 */
export function idsStand(tab: OpenTab, written?: number): boolean {
  const ids = tab.columnAt.pupilId ?? 1;
  const column = written ?? ids;
  const left = Math.min(ids, column);
  const width = Math.max(ids, column) - left + 1;
  const now = plainValues(tab.sheet.getRange(1, left, tab.lastRow, width).getValues());
  const stands = (row: number, at: number): boolean =>
    now[row]?.[at - left] === (tab.values[row]?.[at - 1] ?? '');
  return stands(tab.keyRow - 1, column) && now.every((_, row) => stands(row, ids));
}
