import { cohortTitle } from '../../rules/cohort';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { guardedRows } from '../../sheets/plainValues';
import { a1, runs } from '../../workbook/a1';
import type { Scalar } from '../../workbook/tab';
import { LEAVER_FIELDS } from './fields';

/** The row of a leaver, or why there is none that can be written to. */
export type FoundRow = { row: number; refusal: '' } | { row: 0; refusal: string };

/** Finds a leaver by Pupil ID, wherever the row stands by now. */
export function findLeaver(tab: OpenTab, cohort: number, pupilId: string): FoundRow {
  const rows: number[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1)
    if (String(cellOf(tab, row, 'pupilId')).trim() === pupilId) rows.push(row);
  const title = cohortTitle(cohort);
  if (rows.length > 1)
    return {
      row: 0,
      refusal: `Rows ${rows.join(' and ')} of ${title} have the same Pupil ID, so nothing was written. Delete one of the two, or give it another Pupil ID.`,
    };
  const [row] = rows;
  if (row === undefined)
    return {
      row: 0,
      refusal: `${title} has no row with this Pupil ID any more, so nothing was written. Read the list again.`,
    };
  return { row, refusal: '' };
}

/** What stands in a cell, as it crosses to the sidebar. */
export const standing = (tab: OpenTab, row: number, column: string): string =>
  String(cellOf(tab, row, column));

/**
 * Writes cells of one row, a call for each run of neighbouring columns; nothing beside them is written, so that what people typed
 * there meanwhile stays. Columns that the school has deleted are passed over.
 *
 * @returns the first cell that was written, 'C12', or '' where there was none
 */
export function writeLeaver(tab: OpenTab, row: number, cells: ReadonlyMap<string, string>): string {
  const at = new Map<number, Scalar>();
  for (const [column, text] of cells) {
    const place = tab.columnAt[column];
    if (!place) continue;
    const isNumber = LEAVER_FIELDS.get(column)?.kind === 'days' && text !== '';
    at.set(place, isNumber ? Number(text) : text);
  }
  const columns = [...at.keys()].sort((a, b) => a - b);
  for (const [first, last] of runs(columns)) {
    const values = columns
      .filter((column) => column >= first && column <= last)
      .map((column) => at.get(column)!);
    tab.sheet.getRange(row, first, 1, values.length).setValues(guardedRows([values]));
  }
  return columns.length > 0 ? a1(row, columns[0]!) : '';
}
