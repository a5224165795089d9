import type { OpenTab } from './openTab';

/** A tab's filter as it stands. */
export interface StandingFilter {
  filter: GoogleAppsScript.Spreadsheet.Filter | null;
  /** Its last row; 0 where there is none. */
  lastRow: number;
}

/** Reads the filter: before anything is written. */
export function readFilter(tab: OpenTab): StandingFilter {
  const filter = tab.sheet.getFilter();
  return { filter, lastRow: filter ? filter.getRange().getLastRow() : 0 };
}

/**
 * A filter ends at the last entry: below it the empty results of formulas would sort before words. One that reaches the row
 * already is left alone, with whatever a person has filtered by.
 */
export function extendFilter(
  tab: OpenTab,
  headerRow: number,
  standing: StandingFilter,
  lastRow: number,
): void {
  if (standing.filter && standing.lastRow >= lastRow) return;
  standing.filter?.remove();
  const width = Math.max(...Object.values(tab.columnAt));
  tab.sheet.getRange(headerRow, 1, lastRow - headerRow + 1, width).createFilter();
}
