import type { OpenTab } from '../../src/sheets/openTab';
import type { Scalar } from '../../src/workbook/tab';

/** A Pupils tab with these rows, as an action finds it open. */
export function registerTab(rows: readonly Record<string, Scalar>[]): OpenTab {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    sheet: null as unknown as OpenTab['sheet'],
    columnAt: Object.fromEntries(keys.map((key, at) => [key, at + 1])),
    keyRow: 1,
    lastRow: rows.length + 2,
    values: [keys, keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))],
    formulas: [],
  };
}
