import type { Addresses } from '../workbook/formula';
import type { Rect } from '../workbook/layout';
import type { Plan } from '../workbook/plan';
import { rectA1 } from '../workbook/rects';
import { listRect } from './entryRules';
import { entriesOfPlan, rectsOfPlan } from './rectsOfPlan';

/** Handles of ranges, asked for once each: asking is a call to Google too. */
export type RangeOf = (rect: Rect) => GoogleAppsScript.Spreadsheet.Range;

/**
 * Ranges of one sheet, each asked for once; they stay right as long as no row or column is put in.
 * @param foreseen what is going to be needed: a list of ranges costs two calls, however long it is
 */
export const rangesOf = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  foreseen: readonly Rect[] = [],
): RangeOf => {
  const known = new Map<string, GoogleAppsScript.Spreadsheet.Range>();
  const addresses = [...new Set(foreseen.map(rectA1))];
  if (addresses.length > 2) {
    const ranges = sheet.getRangeList(addresses).getRanges();
    addresses.forEach((address, i) => {
      known.set(address, ranges[i]!);
    });
  }
  return (rect) => {
    const key = rectA1(rect);
    const range = known.get(key) ?? sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);
    known.set(key, range);
    return range;
  };
};

/** Ranges by tab: those of the tabs in the plan are asked for together, others when they are wanted. */
export function rangesOfPlan(
  plan: Plan,
  sheets: Readonly<Record<string, GoogleAppsScript.Spreadsheet.Sheet>>,
  addresses: Addresses,
): (tab: string) => RangeOf {
  const foreseen = new Map(plan.tabs.map((tab) => [tab.tab, rectsOfPlan(tab)]));
  for (const { tab, at } of plan.names) foreseen.get(tab)?.push(at);
  for (const entry of plan.tabs.flatMap(entriesOfPlan))
    if (entry.kind === 'fromList') foreseen.get(entry.tab)?.push(listRect(entry, addresses));
  const known = new Map<string, RangeOf>();
  return (tab) => {
    const ranges = known.get(tab) ?? rangesOf(sheets[tab]!, foreseen.get(tab));
    known.set(tab, ranges);
    return ranges;
  };
}
