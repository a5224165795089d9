import { ADVISER_LEVELS, MEETING_STATUSES } from '../../content/lists';
import type { Meeting, MeetingForm, MeetingOutcome, PupilMeetings } from '../../server';
import { Readable } from '../../sheets/entry';
import { extendFilter, readFilter } from '../../sheets/extendFilter';
import { growTable } from '../../sheets/growTable';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { firstFreeRow } from '../../sheets/typedCells';
import { writeCells } from '../../sheets/writeCells';
import { GUIDANCE } from '../../tabs/guidance';
import { WHO_NEXT } from '../../tabs/whoNext';
import { a1 } from '../../workbook/a1';
import { type ListedPupil, listedPupils, openRegister, pupilChoices } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { selectedPupil } from '../selectedPupil';
import { academicYearFrom, asOfDate, listOf, readSettings } from '../settings';
import { yearThen } from '../yearThen';
import { advisersIn, changedCells, meetingIn, meetingRows } from './guidanceTab';
import { judgeMeeting } from './judge';

const NO_TAB = tabGone('Guidance');
const MOVED =
  'The Guidance tab was changed since you opened this meeting, and its row holds something else now, so nothing was written. Choose the pupil again and open the meeting anew.';
const CHANGED_BY_OTHERS =
  'Somebody has changed this meeting in the Guidance tab since you opened it, in a field that you changed too, so nothing was written. Copy what you wrote, open the meeting anew and put it in.';
const STILL_CHANGING =
  'Somebody is changing the Guidance tab at this moment, so nothing was written. Try again in a minute.';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the sidebar needs to begin: the register, whose row is selected, advisers named so far, and whom to see next. */
export function readMeetingForm(): MeetingForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const guidance = settings ? openTab(spreadsheet, GUIDANCE) : null;
  const form: MeetingForm = {
    obstacle: !settings ? NOT_SET_UP : !guidance ? NO_TAB : '',
    today: settings ? asOfDate(settings) : '',
    pupils: [],
    selected: '',
    statuses: [...MEETING_STATUSES],
    levels: [...ADVISER_LEVELS],
    advisers: [],
    next: [],
  };
  if (!guidance) return form;
  const pupils = pupilChoices(openRegister(spreadsheet));
  const ids = new Set(pupils.map(({ pupilId }) => pupilId));
  return {
    ...form,
    pupils,
    selected: selectedPupil(spreadsheet, (pupilId) => ids.has(pupilId)),
    advisers: advisersIn(guidance),
    next: nextOnes(spreadsheet, ids),
  };
}

/** The list of the tab Who next, as it is worked out there. */
function nextOnes(spreadsheet: Spreadsheet, known: ReadonlySet<string>): MeetingForm['next'] {
  const tab = openTab(spreadsheet, WHO_NEXT);
  if (!tab) return [];
  const found: MeetingForm['next'] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column));
    if (!known.has(text('pupilId'))) continue;
    found.push({
      pupilId: text('pupilId'),
      name: text('name'),
      year: text('year'),
      form: text('form'),
      why: text('why'),
    });
  }
  return found;
}

/**
 * A pupil's meetings, newest first.
 * @throws Readable where there is no such pupil or no Guidance tab
 */
export function readMeetings(pupilId: string): PupilMeetings {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { choice: pupil } = pupilOf(spreadsheet, pupilId);
  const guidance = openTab(spreadsheet, GUIDANCE);
  if (!guidance) throw new Readable(NO_TAB);
  const meetings = meetingRows(guidance)
    .map((row) => ({ ...meetingIn(guidance, row), row, toDo: String(cellOf(guidance, row, 'toDo')) }))
    .filter((meeting) => meeting.pupilId === pupilId)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.row - a.row));
  return { pupil, meetings };
}

function pupilOf(spreadsheet: Spreadsheet, pupilId: string): ListedPupil {
  const pupil = listedPupils(openRegister(spreadsheet)).find(({ choice }) => choice.pupilId === pupilId);
  if (!pupil)
    throw new Readable('This pupil is not on the Pupils tab any more. Close the sidebar and open it anew.');
  return pupil;
}

/**
 * Adds a meeting below the last one, or completes one that is there.
 *
 * @param row its row in Guidance as it was read; null for a new one
 * @param asRead the meeting as it was read: where its row is another meeting by now, or somebody has changed the same field,
 * nothing is written
 * @throws Readable where the pupil or the tab is gone
 */
export function recordMeeting(meeting: Meeting, row: number | null, asRead?: Meeting): MeetingOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  const { refusal, messages } = judgeMeeting(meeting, asOfDate(settings));
  if (refusal) return { refusal, messages: [] };
  const pupil = pupilOf(spreadsheet, meeting.pupilId);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const guidance = openTab(spreadsheet, GUIDANCE, { formulas: true });
    if (!guidance) throw new Readable(NO_TAB);
    if (row !== null && !stillHolds(guidance, row, meeting.pupilId, asRead))
      return { refusal: MOVED, messages: [] };
    const target = row ?? firstFreeRow(guidance);
    const { cells, clashes } = changedCells(guidance, target, meeting, row === null ? undefined : asRead);
    if (clashes) return { refusal: CHANGED_BY_OTHERS, messages: [] };
    if (cellOf(guidance, target, 'yearThen') === '') {
      const year = yearThen(pupil, meeting.date, academicYearFrom(settings), listOf(settings.YearGroups));
      if (year !== '') cells.yearThen = year;
    }
    const filter = readFilter(guidance);
    if (!idsStand(guidance)) continue;
    growTable(guidance, target);
    extendFilter(guidance, guidance.keyRow + 1, filter, target);
    writeCells(guidance, new Map([[target, cells]]));
    const done =
      row === null
        ? `The meeting was added to Guidance, row ${target}.`
        : `The meeting in row ${target} of Guidance was brought up to date.`;
    return {
      refusal: '',
      cell: a1(target, guidance.columnAt.pupilId ?? 1),
      messages: [done, ...messages],
    };
  }
  return { refusal: STILL_CHANGING, messages: [] };
}

/** The row is of the same pupil still, and, where it is known how it was read, of the same meeting. */
function stillHolds(guidance: OpenTab, row: number, pupilId: string, asRead: Meeting | undefined): boolean {
  const standing = meetingIn(guidance, row);
  if (standing.pupilId !== pupilId) return false;
  return asRead === undefined || (standing.date === asRead.date && standing.status === asRead.status);
}
