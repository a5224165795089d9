import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { findUndo, keepUndo, readUndo } from '../../sheets/undo';
import type { Scalar } from '../../workbook/tab';
import { counted } from '../words';
import { type ActivityRow, activityRows, TYPED_COLUMNS } from './activityRows';
import { lastRecording, undoFrom } from './keptUndo';
import { NO_COLUMN, openActivities, openParticipationOf, STILL_CHANGING, ticksUnder } from './open';
import { isAsMade, type KeptUndo, planUndo } from './undoPlan';
import { isSameRow, prepareRow, writeRow } from './writeActivity';
import { writeTicks } from './writeTicks';

const NOTHING_TO_UNDO = 'There is nothing to take back.';
const RECORDED_SINCE = (words: string): string =>
  `Somebody has recorded something else since, and only the last recording can be taken back, so nothing was changed. The last one is now: ${words} Untick by hand in Participation what was wrong in yours.`;

/**
 * Takes the last recording back, as far as its ticks still hold what was written, wherever rows and columns stand by now.
 * @param id of the recording that the person was asked about; '' = whichever is the last
 * @returns what it did, in words
 * @throws Readable where a tab that it needs is gone, or another recording is the last by now
 */
export function undoRecording(id = ''): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = findUndo(spreadsheet);
  const kept = undoFrom(readUndo(place));
  if (!kept) return NOTHING_TO_UNDO;
  const last = lastRecording(kept)!;
  if (id !== '' && id !== last.id) throw new Readable(RECORDED_SINCE(last.words));
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const activities = openActivities(spreadsheet);
    const participation = openParticipationOf(spreadsheet, kept.code);
    const column = participation.tab.columnAt[kept.code];
    if (!column) throw new Readable(NO_COLUMN(kept.code));
    const ticks = ticksUnder(participation, kept.code);
    const plan = planUndo(kept, ticks);
    const activity = activityRows(activities).find(({ code }) => code === kept.code);
    const taken = new Set(plan.changes.map(({ pupilId }) => pupilId));
    const stillTicked = [...ticks].some(([id, tick]) => tick === true && !taken.has(id));
    const tickedThen =
      [...ticks].filter(([id, tick]) => tick === true && !taken.has(id)).length +
      plan.changes.filter(({ after }) => after).length;
    const othersTicked = tickedThen > (kept.tickedBefore ?? 0);
    const takeAway =
      kept.created !== null &&
      activity !== undefined &&
      !stillTicked &&
      isAsMade(kept.created, TYPED_COLUMNS, (key) => cellOf(activities, activity.row, key));
    const cells = restored(activities, activity, kept, takeAway, othersTicked);
    const row = activity ? prepareRow(activities, activity.row, cells) : null;
    if (!idsStand(participation.tab, column) || (row && !isSameRow(row))) continue;
    writeTicks(
      participation.tab,
      column,
      plan.changes.map(({ pupilId, after }) => ({
        row: participation.rows.rowOf.get(pupilId)!,
        ticked: after,
      })),
    );
    if (row) writeRow(row);
    keepUndo(spreadsheet, place, '');
    return undone(
      kept,
      plan.changes.length,
      plan.changedSince,
      plan.rowGone,
      takeAway,
      cells.status === 'Planned',
    );
  }
  throw new Readable(STILL_CHANGING);
}

/** The cells of the activity's own row that go back to what they were. */
function restored(
  activities: OpenTab,
  activity: ActivityRow | undefined,
  kept: KeptUndo,
  takeAway: boolean,
  othersTicked: boolean,
): Record<string, Scalar> {
  if (!activity) return {};
  if (takeAway && kept.created)
    return Object.fromEntries(
      Object.entries(kept.created).map(([key, value]) => [key, value === true ? false : '']),
    );
  // Others are ticked under it by now: it stays held.
  const back = kept.statusBefore !== null && activity.status === 'Held' && !othersTicked;
  return back && activities.columnAt.status ? { status: kept.statusBefore! } : {};
}

function undone(
  kept: KeptUndo,
  changed: number,
  changedSince: number,
  rowGone: number,
  takenAway: boolean,
  plannedAgain: boolean,
): string {
  const what = kept.title || kept.code;
  return [
    changed > 0 || takenAway
      ? `Taken back: ${what}, ${counted(changed, 'tick', 'ticks').replace(/^One/, 'one')}${takenAway ? ' and the activity itself' : ''}.`
      : plannedAgain
        ? `Taken back: ${what}.`
        : `Nothing of ${what} was taken back.`,
    ...(plannedAgain ? ['It is marked as planned again.'] : []),
    ...(changedSince > 0
      ? [`${counted(changedSince, 'tick was', 'ticks were')} changed by somebody since, and left alone.`]
      : []),
    ...(rowGone > 0
      ? [`${counted(rowGone, 'pupil has', 'pupils have')} no row in Participation any more.`]
      : []),
    ...(kept.created !== null && !takenAway
      ? ['The activity stays in Activities: somebody has worked on it since.']
      : []),
  ].join(' ');
}
