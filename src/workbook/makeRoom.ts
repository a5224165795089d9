import { fault } from './fault';
import type { Placed } from './place';
import { lastUsedRow } from './place';
import type { Fault } from './plan';
import type { Scalar } from './tab';

/** Entries keep spare rows below the last one used; they are put in before the last row, so that every range grows. */
export function makeRoom(placed: Placed, joining: number): void {
  const { tab, sheet } = placed;
  if (tab.rows.kind !== 'entries') return;
  if (!sheet || sheet.empty) {
    placed.lastRow = Math.max(placed.lastRow, placed.headerRow + joining + SPARE_ROWS);
    return;
  }
  const wanted = Math.max(placed.headerRow + tab.rows.ready, lastUsedRow(placed) + joining + SPARE_ROWS);
  const more = wanted - placed.lastRow;
  if (more <= 0) return;
  const after = placed.lastRow - 1;
  placed.insertRows.push({ after, count: more });
  const shifted =
    <T>(read: (row: number, column: number) => T, none: T) =>
    (row: number, column: number): T =>
      row <= after ? read(row, column) : row <= after + more ? none : read(row - more, column);
  placed.value = shifted(placed.value, '' as Scalar);
  placed.formula = shifted(placed.formula, '');
  // New rows take the validation of the row above them.
  const validated = placed.validated;
  placed.validated = (row, column) =>
    validated(row <= after ? row : row <= after + more ? after : row - more, column);
  placed.rowAt = Object.fromEntries(
    Object.entries(placed.rowAt).map(([key, row]) => [key, row > after ? row + more : row]),
  );
  placed.lastRow += more;
  for (let row = after + 1; row <= after + more; row += 1) placed.madeRows.add(row);
}

/** Ready rows kept below the last entry. */
const SPARE_ROWS = 10;

/** Says that pupils have no row in a tab that follows the register. */
export const rowsMissing = ({ tab, title }: Placed, count: number): Fault =>
  fault(
    'missing row',
    tab.key,
    title,
    '',
    count === 1
      ? `${title}: one pupil of the Pupils tab has no row there yet.`
      : `${title}: ${count} pupils of the Pupils tab have no row there yet.`,
    count === 1 ? 'Add the row' : 'Add the rows',
  );
