import { cellOf, type OpenTab } from '../sheets/openTab';

/**
 * The school's own words in one list of the Lists tab, in its order.
 *
 * @param lists null where the tab is gone
 */
export function schoolList(lists: OpenTab | null, column: string): string[] {
  const found: string[] = [];
  if (!lists) return found;
  for (let row = lists.keyRow + 2; row <= lists.lastRow; row += 1) {
    const text = String(cellOf(lists, row, column));
    if (text.trim() !== '') found.push(text);
  }
  return found;
}
