import type { Dressing, TabPlan } from '../workbook/plan';
import type { EntryRuleOf } from './entryRules';
import type { RangeOf } from './ranges';
import { repeated } from './rectsOfPlan';

/** A new table without texts of its own in its rows: its first row can be copied down as it is. */
export const fillsWhole = (tab: TabPlan): boolean =>
  tab.fresh &&
  tab.dressings.length === 1 &&
  tab.values.every(
    ({ at }) => at.row + at.rows - 1 <= tab.dressings[0]!.at.row + tab.dressings[0]!.at.rows - 2,
  );

/** Gives the cells of a dressing the rules on what may be entered in them, the rows that are to be like its last one apart. */
export function allowEntries({ at, rows }: Dressing, entryRule: EntryRuleOf, rangeOf: RangeOf): void {
  if (!rows.some((row) => row.some((one) => one.entry))) return;
  rangeOf(at).setDataValidations(
    rows.map((row) => row.map((one) => (one.entry ? entryRule(one.entry) : null))),
  );
}

/** Makes the rows below a dressing like its last one. */
export function repeat(
  dressing: Dressing,
  what: 'PASTE_NORMAL' | 'PASTE_FORMAT' | 'PASTE_DATA_VALIDATION',
  rangeOf: RangeOf,
): void {
  if (dressing.below === 0) return;
  const { row, below } = repeated(dressing);
  rangeOf(row).copyTo(rangeOf(below), SpreadsheetApp.CopyPasteType[what], false);
}
