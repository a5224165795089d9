import { cellOf, type OpenTab } from '../../sheets/openTab';
import { firstFreeRow, typedCells } from '../../sheets/typedCells';
import type { Entry } from './types';

/** Entries of the tab, with their typed cells. */
export function standingEntries(tab: OpenTab): Entry[] {
  const found: Entry[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = idIn(tab, row);
    if (pupilId === '') continue;
    const { pupilId: _, ...cells } = typedCells(tab, row);
    // An ID alone may be all that a run wrote before Google broke it off: it says nothing yet.
    if (Object.keys(cells).length > 0) found.push({ pupilId, cells });
  }
  return found;
}

const idIn = (tab: OpenTab, row: number): string => String(cellOf(tab, row, 'pupilId')).trim();

/** Nothing but a Pupil ID stands in the row. */
const isBareId = (tab: OpenTab, row: number): boolean =>
  idIn(tab, row) !== '' && Object.keys(typedCells(tab, row)).length === 1;

/**
 * The row in which new entries begin: the first free one. IDs without anything beside them, at the foot of the tab, are those
 * of a run that broke off where they are the IDs now to be written; their rows are then filled in rather than left behind.
 *
 * @param pupilIds of the entries to be written, in order
 */
export function firstRowFor(tab: OpenTab, pupilIds: readonly string[]): number {
  const free = firstFreeRow(tab);
  let row = free;
  while (row > tab.keyRow + 2 && isBareId(tab, row - 1)) row -= 1;
  const brokenOff = Array.from({ length: free - row }, (_, at) => idIn(tab, row + at) === pupilIds[at]);
  return brokenOff.every(Boolean) ? row : free;
}
