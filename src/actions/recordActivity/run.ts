import { ONLY_TICKED } from '../../content/activityKinds';
import { yearOfCode } from '../../rules/activityCode';
import type { LastRecording, NewActivity, RecordOutcome, RecordRequest } from '../../server';
import { idsStand } from '../../sheets/idsStand';
import { timeText } from '../../sheets/plainValues';
import { findUndo, keepUndo, type UndoPlace } from '../../sheets/undo';
import { participationKey } from '../../tabs/participation';
import { a1 } from '../../workbook/a1';
import type { Scalar } from '../../workbook/tab';
import { type Joining, planJoining, rowAfter, writeJoining } from '../participationRows';
import { counted } from '../words';
import { type ActivityRow, activityRows } from './activityRows';
import { lastRecording, undoText } from './keptUndo';
import {
  NO_COLUMN,
  type OpenParticipation,
  openActivities,
  openParticipation,
  openParticipationOf,
  rollPupils,
  STILL_CHANGING,
  ticksUnder,
  today,
} from './open';
import { planNewActivity, refusalOfNew, yearOfNew } from './planNewActivity';
import { planRecording } from './planRecording';
import type { RecordingPlan } from './types';
import type { KeptUndo } from './undoPlan';
import { isSameRow, isStillFree, type PreparedRow, prepareRow, writeRow } from './writeActivity';
import { writeTicks } from './writeTicks';

export { readActivityForm } from './readActivityForm';
export { undoRecording } from './undoRecording';

const NOBODY = 'Choose at least one pupil.';
const UNKNOWN =
  'This activity is not in the Activities tab any more. Close the sidebar and open it anew; then choose again.';
const NO_DAY = 'Say on which day it is planned.';
const NOT_AHEAD =
  'Planned is what is still to come: choose a later day. For something that has been, choose Record an activity in the menu.';
const NO_TITLE =
  'This activity has no title in the Activities tab. Give it one there, or record it as a new activity.';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Pupil IDs of those who are ticked for an activity; nobody where it has no column. */
export function readTicks(code: string): string[] {
  const participation = openParticipationOf(SpreadsheetApp.getActiveSpreadsheet(), code);
  return [...ticksUnder(participation, code)].filter(([, tick]) => tick === true).map(([id]) => id);
}

/** A recording, read and reckoned, but not written yet. */
interface Prepared {
  activity: ActivityRow;
  participation: OpenParticipation;
  column: number;
  plan: RecordingPlan;
  /** Cells to write in the activity's own row; empty where it stays as it is. */
  cells: Readonly<Record<string, Scalar>>;
  row: PreparedRow;
  isNew: boolean;
  /** How many were ticked for it before. */
  tickedBefore: number;
  joining: Joining | null;
}

/**
 * Records who took part in an activity, which it makes where it is new. Reads everything first; last thing before the first
 * write it looks once more at the Pupil IDs of Participation, at the key of the activity's column and at the activity's row, and
 * starts over, once, where somebody was quicker.
 */
export const recordActivity = (request: RecordRequest): RecordOutcome => write(request, false);

/**
 * Makes an activity that is still to come, and ticks the pupils whom it is for: those and nobody else.
 */
export const planActivity = (create: NewActivity, pupilIds: readonly string[]): RecordOutcome =>
  write({ code: '', create: { ...create, years: [ONLY_TICKED] }, tookPart: [...pupilIds], absent: [] }, true);

function write(request: RecordRequest, planning: boolean): RecordOutcome {
  const chosen = request.tookPart.length + request.absent.length;
  if (chosen === 0) return refused(NOBODY);
  const refusal = request.create ? refusalOfNew(request.create) : '';
  if (refusal) return refused(refusal);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const day = today(spreadsheet);
  if (planning && request.create && request.create.date <= day)
    return refused(request.create.date === '' ? NO_DAY : NOT_AHEAD);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const prepared = prepare(spreadsheet, request, day, planning);
    if ('refusal' in prepared) return refused(prepared.refusal);
    const undo = findUndo(spreadsheet);
    if (!idsStand(prepared.participation.tab, prepared.column)) continue;
    if (!(prepared.isNew ? isStillFree : isSameRow)(prepared.row)) continue;
    return outcome(prepared, carryOut(spreadsheet, prepared, undo));
  }
  return refused(STILL_CHANGING);
}

function prepare(
  spreadsheet: Spreadsheet,
  request: RecordRequest,
  day: string,
  planning: boolean,
): Prepared | { refusal: string } {
  const activities = openActivities(spreadsheet);
  const rows = activityRows(activities);
  const { create } = request;
  const known = create ? undefined : rows.find(({ code }) => code === request.code);
  if (!create && !known) return { refusal: UNKNOWN };
  const schoolYear = create ? yearOfNew(create.date, rows, day) : yearOfCode(known!.code);
  if (known?.title === '') return { refusal: NO_TITLE };
  let participation = schoolYear === '' ? null : openParticipation(spreadsheet, schoolYear);
  const isTicked = (code: string): boolean =>
    participation !== null &&
    (!participation.tab.columnAt[code] || [...ticksUnder(participation, code).values()].includes(true));
  const made = create ? planNewActivity(create, rows, schoolYear, day, isTicked) : null;
  if (made && !made.made) return { refusal: made.refusal };
  const activity = made ? made.made : known!;
  const column = participation!.tab.columnAt[activity.code];
  if (!column) return { refusal: NO_COLUMN(activity.code) };
  const ticks = ticksUnder(participation!, activity.code);
  const plan = planRecording(request, {
    activity,
    ticks,
    register: rollPupils(spreadsheet),
    today: day,
    schoolYear,
    planning,
  });
  // Rows are put in by their formulas, which are read only where somebody joins.
  if (plan.joining.length > 0) participation = openParticipation(spreadsheet, schoolYear, { formulas: true });
  const cells: Readonly<Record<string, Scalar>> = made
    ? made.cells
    : plan.newStatus === ''
      ? {}
      : { status: plan.newStatus };
  return {
    activity,
    participation: participation!,
    column,
    plan,
    cells,
    row: prepareRow(activities, activity.row, made ? { code: activity.code, ...cells } : cells),
    isNew: made !== null,
    tickedBefore: [...ticks.values()].filter((tick) => tick === true).length,
    joining:
      plan.joining.length > 0 ? planJoining(participation!.tab, participation!.rows, plan.joining) : null,
  };
}

/** What an undo needs is written first: a run that breaks off may then be taken back as far as it came. */
function carryOut(spreadsheet: Spreadsheet, prepared: Prepared, undo: UndoPlace): LastRecording | null {
  const { activity, participation, column, plan, cells, row, isNew, tickedBefore, joining } = prepared;
  const kept: KeptUndo = {
    code: activity.code,
    title: activity.title,
    date: activity.date,
    at: timeText(new Date()),
    ticks: plan.changes,
    created: isNew ? cells : null,
    statusBefore: !isNew && 'status' in cells ? activity.status : null,
    tickedBefore,
  };
  const undoable = plan.changes.length > 0 || isNew || 'status' in cells;
  if (undoable) keepUndo(spreadsheet, undo, undoText(kept));
  writeRow(row);
  if (joining) writeJoining(joining);
  const rowOf = (pupilId: string): number =>
    joining?.rowOf.get(pupilId) ?? rowAfter(joining, participation.rows.rowOf.get(pupilId)!);
  writeTicks(
    participation.tab,
    column,
    plan.changes.map(({ pupilId, after }) => ({
      row: rowOf(pupilId),
      ticked: after,
    })),
  );
  return undoable ? lastRecording(kept) : null;
}

const refused = (refusal: string): RecordOutcome => ({
  refusal,
  tab: '',
  code: '',
  title: '',
  added: 0,
  removed: 0,
  held: false,
  missed: [],
  messages: [],
  undo: null,
});

function outcome(
  { activity, participation, column, plan, row, isNew, joining }: Prepared,
  undo: LastRecording | null,
): RecordOutcome {
  const joined = joining?.rowOf.size ?? 0;
  return {
    refusal: '',
    tab: participationKey(yearOfCode(activity.code)),
    cell: a1(participation.rows.headerRow, column),
    activityCell: a1(activity.row, row.tab.columnAt.title ?? 1),
    code: activity.code,
    title: activity.title,
    added: plan.added,
    removed: plan.removed,
    held: plan.newStatus === 'Held' && !isNew,
    missed: plan.missed,
    messages: [
      ...(isNew ? [`The activity was added to Activities as ${activity.code}.`] : []),
      ...(joined > 0
        ? [`${counted(joined, 'pupil was', 'pupils were')} new in Participation and got a row there.`]
        : []),
      ...plan.messages,
    ],
    undo,
  };
}
