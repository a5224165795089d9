import type { OpenTab } from '../../sheets/openTab';
import { a1Range, runs } from '../../workbook/a1';

/** A tick to be set or taken away, by row of the sheet. */
export interface TickAt {
  row: number;
  ticked: boolean;
}

/**
 * Writes ticks of one column: one call for those that are set, one for those that are taken away, however many. Nothing
 * between them is written, so a box that somebody ticks at the same moment stays as they leave it.
 */
export function writeTicks(tab: OpenTab, column: number, ticks: readonly TickAt[]): void {
  for (const ticked of [true, false]) {
    const rows = ticks
      .filter((one) => one.ticked === ticked)
      .map(({ row }) => row)
      .sort((a, b) => a - b);
    if (rows.length === 0) continue;
    const ranges = runs(rows).map(([first, last]) => a1Range(first, column, last, column));
    tab.sheet.getRangeList(ranges).setValue(ticked);
  }
}
