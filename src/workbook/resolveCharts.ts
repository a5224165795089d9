import type { Placed } from './place';
import type { TabPlan } from './plan';
import { rectA1 } from './rects';

/** Charts that are missing, or that draw other cells than they should. */
export function chartsOf(placed: Placed): TabPlan['charts'] {
  const plans: TabPlan['charts'] = [];
  for (const chart of placed.tab.charts ?? []) {
    const top = placed.rowAt[chart.firstRow]!;
    const bottom = placed.rowAt[chart.lastRow]!;
    const columns = chart.columns.map((key) => placed.columnAt[key]!);
    const left = Math.min(...columns);
    const at = { row: top, column: left, rows: bottom - top + 1, columns: Math.max(...columns) - left + 1 };
    const standing = placed.sheet?.charts.find((one) => one.title === chart.title);
    if (standing && standing.ranges.length === 1 && standing.ranges[0] === rectA1(at)) continue;
    plans.push({
      chart,
      at,
      row: placed.rowAt[chart.atRow]!,
      column: placed.columnAt[chart.atColumn]!,
      exists: standing !== undefined,
    });
  }
  return plans;
}
