import { runs } from './a1';
import type { Rect } from './layout';
import type { Placed } from './place';
import type { TabPlan } from './plan';
import { MODEL_ROWS } from './resolveEntries';

/** The key row and each block of worked-out columns: an edit there prompts a warning, nothing more. */
export function protectionsOf(placed: Placed): Rect[] {
  const { tab } = placed;
  const rects: Rect[] = [{ row: placed.keyRow, column: 1, rows: 1, columns: placed.columns }];
  const worked = tab.columns
    .filter((column) => column.kind === 'worked')
    .map((column) => placed.columnAt[column.key]!);
  for (const [first, last] of runs(worked.sort((a, b) => a - b))) {
    rects.push({
      row: placed.firstRow,
      column: first,
      rows: placed.lastRow - placed.headerRow,
      columns: last - first + 1,
    });
  }
  return rects;
}

/** The filter ends at the last row used: empty results of formulas below it would sort before words. */
export function filterOf(placed: Placed, used: number): Rect {
  const whole = placed.tab.rows.kind === 'fixed' || placed.tab.columns.some((column) => column.initial);
  const fewest = follows(placed) ? MODEL_ROWS : 1;
  const last = whole ? placed.lastRow : Math.max(used, placed.headerRow + fewest);
  return { row: placed.headerRow, column: 1, rows: last - placed.headerRow + 1, columns: placed.columns };
}

const follows = ({ tab }: Placed): boolean => tab.rows.kind === 'entries' && tab.rows.follows !== undefined;

/** Whether a filter stands that ends no higher than the last row used; what a person has filtered by is then left alone. */
export function filterReaches({ sheet, tab }: Placed, used: number): boolean {
  if (!sheet || sheet.empty || sheet.filter === '') return false;
  return tab.rows.kind === 'fixed' || Number(/\d+$/.exec(sheet.filter)?.[0]) >= used;
}

/** How many columns stay in sight when the tab is scrolled sideways. */
export function frozenColumns(placed: Placed): number {
  const last = placed.tab.columns[placed.tab.frozenColumns - 1];
  return last ? (placed.columnAt[last.key] ?? 0) : 0;
}

/** Columns behind a +, as runs of neighbours. */
export function detailGroups(placed: Placed): { column: number; count: number }[] {
  const groups: { column: number; count: number }[] = [];
  const ordered = placed.tab.columns
    .map((column) => ({ column, at: placed.columnAt[column.key]! }))
    .sort((a, b) => a.at - b.at);
  for (const { column, at } of ordered) {
    if (!column.detail) continue;
    const last = groups[groups.length - 1];
    // Sheets shows neighbouring groups as one.
    if (last && last.column + last.count === at) last.count += 1;
    else groups.push({ column: at, count: 1 });
  }
  return groups;
}

/** The row of keys and the helper rows below it that are not for people. */
export function hiddenRows(placed: Placed): TabPlan['hideRows'] {
  const hidden = (placed.tab.tops?.rows ?? []).filter((one) => one.hidden);
  const newlyHidden = hidden.some((one) => placed.newTops.has(one.key));
  if (!placed.building && !newlyHidden) return null;
  return { row: placed.keyRow, rows: 1 + hidden.length };
}
