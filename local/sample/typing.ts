import type { LocalSheets, WorkbookDump } from '../types';
import { daysAfter, written } from './dates';
import { findColumn } from './findColumn';

/** What a person's hands need: the workbook as it stands, and the grid. */
export interface Desk {
  sheets: LocalSheets;
  dump: WorkbookDump;
  /** 'yyyy-mm-dd' */
  today: string;
}

type Value = string | number | { days: number };

/** The text that is typed for a value: dates as people in Britain write them. */
export function typedText(value: Value, today: string): string {
  if (typeof value === 'object') return written(daysAfter(today, value.days), 'DD/MM/YYYY');
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return written(value, 'DD/MM/YYYY');
  return String(value);
}

/** Types one cell. Throws, as Google would say it, where the entry is refused. */
export function typeCell(desk: Desk, tab: string, key: string, row: number, value: Value): void {
  const { sheet, letters } = findColumn(desk.dump, tab, key);
  desk.sheets.person.type(sheet.name, `${letters}${row}`, typedText(value, desk.today));
}

/** Pastes one cell, past the drop-down list that stands on it. */
export function pasteCell(desk: Desk, tab: string, key: string, row: number, value: Value): void {
  const { sheet, letters } = findColumn(desk.dump, tab, key);
  desk.sheets.person.paste(sheet.name, `${letters}${row}`, [[typedText(value, desk.today)]]);
}

/** Pastes rows column by column, from this row down; a column that no row fills is left alone, and so are formulas. */
export function pasteRows(
  desk: Desk,
  tab: string,
  firstRow: number,
  rows: readonly Record<string, string>[],
): void {
  const keys = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key])));
  for (const key of keys) {
    const { sheet, letters } = findColumn(desk.dump, tab, key);
    desk.sheets.person.paste(
      sheet.name,
      `${letters}${firstRow}`,
      rows.map((row) => [row[key] ? typedText(row[key], desk.today) : null]),
    );
  }
}
