import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { typedCells } from '../../sheets/typedCells';
import { findUndo, keepUndo, readUndo } from '../../sheets/undo';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { GUIDANCE } from '../../tabs/guidance';
import type { Scalar } from '../../workbook/tab';
import { meetingRows } from '../meetings/guidanceTab';
import { tabGone } from '../refusals';
import { counted, NOTHING_TO_TAKE_BACK } from '../words';
import { type BookedLast, bookedWords, lastBooked, undoFrom } from './keptMeetings';

const ANOTHER_SINCE = (words: string): string =>
  `Other meetings have been booked since, and only the last can be taken back, so nothing was changed. The last are now: ${words}`;
const STILL_CHANGING =
  'Somebody is changing the Guidance tab at this moment, so nothing was changed. Try again in a minute.';

/**
 * Takes the meetings back that were booked last, as far as their rows still hold what was written and nothing else, wherever they
 * stand by now. The rows stay, empty.
 *
 * @param id of what the person was asked about
 * @returns what it did, in words
 * @throws Readable where Guidance is gone, or other meetings are the last by now
 */
export function undoMeetings(id: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = findUndo(spreadsheet);
  const kept = undoFrom(readUndo(place));
  if (!kept) return NOTHING_TO_TAKE_BACK;
  const last = lastBooked(kept)!;
  if (id !== last.id) throw new Readable(ANOTHER_SINCE(last.words));
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const guidance = openTab(spreadsheet, GUIDANCE, { formulas: true });
    if (!guidance) throw new Readable(tabGone('Guidance'));
    const emptied = stillAsBooked(guidance, kept);
    if (!idsStand(guidance)) continue;
    if (emptied.size > 0) writeCells(guidance, emptied);
    keepUndo(spreadsheet, place, '');
    return undone(kept, emptied.size);
  }
  throw new Readable(STILL_CHANGING);
}

/** What a booking writes into a row of Guidance; what is '' stays empty. */
export const bookedCells = (
  { date, adviser }: Pick<BookedLast, 'date' | 'adviser'>,
  { pupilId, yearThen }: BookedLast['rows'][number],
): Record<string, Scalar> => ({
  pupilId,
  date,
  status: 'Booked',
  ...(adviser !== '' && { adviser }),
  ...(yearThen !== '' && { yearThen }),
});

/** For each meeting a row that holds exactly what was written, with its cells emptied. */
function stillAsBooked(guidance: OpenTab, kept: BookedLast): CellChanges {
  const found: CellChanges = new Map();
  const rows = new Map<string, number[]>();
  for (const row of meetingRows(guidance)) {
    const text = textOf(typedCells(guidance, row));
    rows.set(text, [...(rows.get(text) ?? []), row]);
  }
  for (const one of kept.rows) {
    const cells = bookedCells(kept, one);
    const row = rows.get(textOf(cells))?.pop();
    if (row !== undefined)
      found.set(row, Object.fromEntries(Object.keys(cells).map((column) => [column, ''])));
  }
  return found;
}

const textOf = (cells: Readonly<Record<string, Scalar>>): string =>
  JSON.stringify(
    Object.entries(cells)
      .map(([column, value]) => [column, String(value).trim()])
      .sort(),
  );

function undone(kept: BookedLast, emptied: number): string {
  const left = kept.rows.length - emptied;
  return [
    emptied > 0
      ? `Taken back: ${bookedWords(kept, emptied).replace(/^One/, 'one')}. ${emptied === 1 ? 'Its row' : 'Their rows'} in Guidance ${emptied === 1 ? 'is' : 'are'} empty again.`
      : 'No meeting was taken back.',
    ...(left > 0
      ? [
          `${counted(left, 'meeting was', 'meetings were')} changed or deleted by somebody since, and left alone.`,
        ]
      : []),
  ].join(' ');
}
