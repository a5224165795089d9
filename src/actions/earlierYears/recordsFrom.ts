import { cellOf, type OpenTab } from '../../sheets/openTab';
import { writeCells } from '../../sheets/writeCells';
import type { Scalar } from '../../workbook/tab';

/** The row of each Pupil ID of the register; of two rows with one ID the first. */
export function rowsOfPupils(tab: OpenTab): Map<string, number> {
  const rowOf = new Map<string, number>();
  for (let row = tab.lastRow; row >= tab.keyRow + 2; row -= 1)
    rowOf.set(String(cellOf(tab, row, 'pupilId')).trim(), row);
  return rowOf;
}

/**
 * Writes the first day on record of these pupils, or what stood there before.
 * @param pupils the Pupils tab, opened with its formulas
 */
export function writeRecordsFrom(
  pupils: OpenTab,
  records: readonly { pupilId: string; after: Scalar }[],
): void {
  if (records.length === 0) return;
  const rowOf = rowsOfPupils(pupils);
  writeCells(
    pupils,
    new Map(records.map(({ pupilId, after }) => [rowOf.get(pupilId)!, { recordsFrom: after }])),
  );
}
