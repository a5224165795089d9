import type { OpenTab } from './openTab';
import { plainValues } from './plainValues';

/**
 * Looks at a tab's column of Pupil IDs once more, last thing before the first write: a document lock stops other runs, not
 * people who sort or type meanwhile.
 * @returns false where it has changed since the tab was opened
 */
export function idsStand(tab: OpenTab): boolean {
  const column = tab.columnAt.pupilId ?? 1;
  const now = plainValues(tab.sheet.getRange(1, column, tab.lastRow, 1).getValues());
  return now.every((row, i) => row[0] === (tab.values[i]?.[column - 1] ?? ''));
}
