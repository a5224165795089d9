import type { SheetLayout, TabRecord } from '../workbook/layout';
import type { Scalar } from '../workbook/tab';

/**
 * A small hidden tab in which the add-on keeps which version built which tab, what was being built when a run broke off,
 * and a mark of each formula's definition. Nothing about pupils stands in it.
 */
export const RECORD_TAB = 'record';
export const RECORD_TITLE = 'Golden Thread record';

const COLUMNS = ['tab', 'sheetId', 'version', 'state', 'columns', 'definitions'] as const;

/** The record as rows of texts, its row of keys first. */
export function recordRows(records: readonly TabRecord[]): Scalar[][] {
  return [
    COLUMNS.map((column) => `${RECORD_TAB}.${column}`),
    ...records.map((record) => [
      record.tab,
      String(record.sheetId),
      record.version,
      record.state,
      record.columns.join(' '),
      JSON.stringify(record.definitions),
    ]),
  ];
}

/** What the record tab says; nothing where it is gone. A row that somebody emptied is left out. */
export function readRecords(sheets: readonly SheetLayout[]): TabRecord[] {
  const sheet = sheets.find((one) => one.key === RECORD_TAB);
  if (!sheet) return [];
  return sheet.values
    .slice(1)
    .filter((row) => row[0] !== undefined && row[0] !== '')
    .map((row) => ({
      tab: String(row[0]),
      sheetId: Number(row[1]) || 0,
      version: String(row[2] ?? ''),
      state: row[3] === 'building' ? 'building' : 'built',
      columns: String(row[4] ?? '')
        .split(' ')
        .filter(Boolean),
      definitions: readDefinitions(String(row[5] ?? '')),
    }));
}

function readDefinitions(text: string): Record<string, string> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    // Somebody edited the record: without it a formula that differs counts as the school's and is only reported.
    return {};
  }
}
