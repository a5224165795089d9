import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { findUndo, keepUndo, readUndo } from '../../sheets/undo';
import { PUPILS } from '../../tabs/pupils';
import { tabGone } from '../refusals';
import { leftAlone, NOTHING_TO_TAKE_BACK } from '../words';
import { type EarlierTab, openEarlier, prepareEarlier, writeEarlier } from './earlierTab';
import { type BroughtInLast, lastBroughtIn, undoFrom } from './keptUndo';
import { rowsOfPupils, writeRecordsFrom } from './recordsFrom';
import type { RecordsChange, RowChange } from './types';

const ANOTHER_SINCE = (words: string): string =>
  `Something else has been brought in since, and only the last can be taken back, so nothing was changed. The last is now: ${words}`;
const STILL_CHANGING =
  'Somebody is changing the Pupils or the Earlier years tab at this moment, so nothing was changed. Try again in a minute.';

/**
 * Takes back what was brought in last, as far as its cells still hold what was written, wherever rows and columns stand by now.
 * Rows that were put in for pupils stay: every pupil may have one.
 * @param id of what the person was asked about
 * @returns what it did, in words
 * @throws Readable where a tab is gone, or something else is the last by now
 */
export function undoEarlierYears(id: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = findUndo(spreadsheet);
  const kept = undoFrom(readUndo(place));
  if (!kept) return NOTHING_TO_TAKE_BACK;
  const last = lastBroughtIn(kept)!;
  if (id !== last.id) throw new Readable(ANOTHER_SINCE(last.words));
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const earlier = openEarlier(spreadsheet);
    if (!earlier) throw new Readable(tabGone('Earlier years'));
    const pupils = kept.records.length > 0 ? openTab(spreadsheet, PUPILS, { formulas: true }) : null;
    if (kept.records.length > 0 && !pupils) throw new Readable(tabGone('Pupils'));
    const back = rowsBack(kept, earlier);
    const records = pupils ? recordsBack(kept.records, pupils) : [];
    const changes = prepareEarlier(earlier, back);
    if (![earlier.tab, ...(pupils ? [pupils] : [])].every((tab) => idsStand(tab))) continue;
    writeEarlier(changes);
    if (pupils) writeRecordsFrom(pupils, records);
    keepUndo(spreadsheet, place, '');
    return undone(kept, back, records.length);
  }
  throw new Readable(STILL_CHANGING);
}

/** Cells that still hold what was written go back to what they held before. */
function rowsBack({ rows }: BroughtInLast, { standing }: EarlierTab): RowChange[] {
  return rows.flatMap(({ pupilId, cells }) => {
    const now = standing.get(pupilId);
    if (!now) return [];
    const back = cells
      .filter(({ column, after }) => (now[column] ?? '') === after)
      .map(({ column, before, after }) => ({ column, before: after, after: before }));
    return back.length > 0 ? [{ pupilId, cells: back }] : [];
  });
}

function recordsBack(records: readonly RecordsChange[], pupils: OpenTab) {
  const rowOf = rowsOfPupils(pupils);
  return records
    .filter(({ pupilId, after }) => cellOf(pupils, rowOf.get(pupilId) ?? 0, 'recordsFrom') === after)
    .map(({ pupilId, before }) => ({ pupilId, after: before }));
}

function undone(kept: BroughtInLast, back: readonly RowChange[], records: number): string {
  const sum = (rows: readonly RowChange[]): number => rows.reduce((n, { cells }) => n + cells.length, 0);
  const left = sum(kept.rows) - sum(back) + kept.records.length - records;
  return [
    back.length > 0
      ? `Taken back: the figures of ${back.length === 1 ? 'one pupil' : `${back.length} pupils`} in Earlier years are as they were.`
      : 'No figure in Earlier years was taken back.',
    ...(records > 0
      ? [`Records from is as it was for ${records === 1 ? 'one pupil' : `${records} pupils`}.`]
      : []),
    ...leftAlone(left),
  ].join(' ');
}
