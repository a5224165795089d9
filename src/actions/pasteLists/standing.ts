import { cellOf, type OpenTab } from '../../sheets/openTab';
import type { Scalar } from '../../workbook/tab';
import type { Entry, EntryCells } from './types';

/** Columns that are a row's own besides the pupil: what formulas work out tells nothing of whether a row is used. */
function typedColumns(tab: OpenTab): string[] {
  return Object.keys(tab.columnAt).filter((key) => {
    if (key === 'pupilId') return false;
    const column = tab.columnAt[key]! - 1;
    return !tab.formulas.some((row) => (row[column] ?? '') !== '');
  });
}

const isBlank = (value: Scalar): boolean => value === '' || value === false;

/** Entries of the tab, with their typed cells. */
export function standingEntries(tab: OpenTab): Entry[] {
  const columns = typedColumns(tab);
  const found: Entry[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId === '') continue;
    const cells: EntryCells = {};
    for (const key of columns) {
      const value = cellOf(tab, row, key);
      if (!isBlank(value)) cells[key] = value;
    }
    // An ID alone may be all that a run wrote before Google broke it off: it says nothing yet.
    if (Object.keys(cells).length > 0) found.push({ pupilId, cells });
  }
  return found;
}

/**
 * The row in which new entries begin: below the last one used. IDs without anything beside them, at the foot of the tab, are those
 * of a run that broke off where they are the IDs now to be written; their rows are then filled in rather than left behind.
 *
 * @param pupilIds of the entries to be written, in order
 */
export function firstRowFor(tab: OpenTab, pupilIds: readonly string[]): number {
  const columns = typedColumns(tab);
  const first = tab.keyRow + 2;
  let row = tab.lastRow;
  const idIn = (at: number): string => String(cellOf(tab, at, 'pupilId')).trim();
  const hasCells = (at: number): boolean => columns.some((key) => !isBlank(cellOf(tab, at, key)));
  while (row >= first && idIn(row) === '' && !hasCells(row)) row -= 1;
  const free = row + 1;
  const bare: string[] = [];
  while (row >= first && idIn(row) !== '' && !hasCells(row)) {
    bare.unshift(idIn(row));
    row -= 1;
  }
  const brokenOff = bare.length > 0 && bare.every((pupilId, at) => pupilId === pupilIds[at]);
  return brokenOff ? row + 1 : free;
}
