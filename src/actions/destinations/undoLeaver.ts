import { cohortTitle } from '../../rules/cohort';
import { Readable } from '../../sheets/entry';
import { findUndo, keepUndo, readUndo } from '../../sheets/undo';
import { tabGone } from '../refusals';
import { leftAlone, NOTHING_TO_TAKE_BACK } from '../words';
import { openCohort } from './cohortTabs';
import { lastAnswer, undoFrom } from './keptUndo';
import { findLeaver, standing, writeLeaver } from './leaverRow';

const ANOTHER_SINCE = (words: string): string =>
  `Something else has been recorded since, and only the last can be taken back, so nothing was changed. The last is now: ${words}`;

/**
 * Takes back what was recorded last of a leaver, as far as its cells still hold what was written.
 * @param id of what the person was asked about
 * @returns what it did, in words
 * @throws Readable where the tab or the row is gone, or something else is the last by now
 */
export function undoLeaver(id: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = findUndo(spreadsheet);
  const kept = undoFrom(readUndo(place));
  if (!kept) return NOTHING_TO_TAKE_BACK;
  const last = lastAnswer(kept)!;
  if (id !== last.id) throw new Readable(ANOTHER_SINCE(last.words));
  const { cohort, pupilId, cells } = kept;
  const tab = openCohort(spreadsheet, cohort);
  if (!tab) throw new Readable(tabGone(cohortTitle(cohort)));
  const { row, refusal } = findLeaver(tab, cohort, pupilId);
  if (refusal !== '') throw new Readable(refusal);
  const back = cells.filter(({ column, after }) => standing(tab, row, column) === after);
  writeLeaver(tab, row, new Map(back.map(({ column, before }) => [column, before])));
  keepUndo(spreadsheet, place, '');
  const left = cells.length - back.length;
  return [
    back.length > 0
      ? `Taken back: row ${row} of ${cohortTitle(cohort)} is as it was.`
      : 'Nothing was taken back.',
    ...leftAlone(left),
  ].join(' ');
}
