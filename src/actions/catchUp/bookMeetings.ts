import type { MeetingOutcome, MeetingsPlan } from '../../server';
import { addition, writeAddition } from '../../sheets/appendRows';
import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { timeText } from '../../sheets/plainValues';
import { findUndo, keepUndo } from '../../sheets/undo';
import { GUIDANCE } from '../../tabs/guidance';
import { a1 } from '../../workbook/a1';
import { meetingIn, meetingRows } from '../meetings/guidanceTab';
import { judgeMeeting } from '../meetings/judge';
import { type ListedPupil, listedPupils, openRegister } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, listOf, readSettings } from '../settings';
import { counted } from '../words';
import { yearThen } from '../yearThen';
import { type BookedLast, lastBooked, undoText } from './keptMeetings';
import { bookedCells } from './undoMeetings';

const NOBODY = 'Choose at least one pupil.';
const PAST = 'A meeting is booked for today or a day that is still to come. Correct the date.';
const ALL_BOOKED = 'Each of them has a meeting booked ahead already, so nothing was added.';
const STILL_CHANGING =
  'Somebody is changing the Guidance tab at this moment, so nothing was written. Try again in a minute.';

/**
 * Adds a booked meeting on one day for each of these pupils, a row each, below the last entry of Guidance. Whoever has a meeting
 * booked ahead already gets no other: asking twice books nobody twice. Keeps what undoMeetings needs.
 *
 * @throws Readable where the workbook is not set up or a tab is gone
 */
export function bookMeetings({ date, adviser, pupilIds }: MeetingsPlan): MeetingOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  const today = asOfDate(settings);
  if (pupilIds.length === 0) return refused(NOBODY);
  const { refusal } = judgeMeeting({ ...EMPTY, date, adviser }, today);
  if (refusal || date < today) return refused(refusal || PAST);
  const wanted = new Set(pupilIds);
  const pupils = listedPupils(openRegister(spreadsheet)).filter(({ choice }) => wanted.has(choice.pupilId));
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const guidance = openTab(spreadsheet, GUIDANCE, { formulas: true });
    if (!guidance) throw new Readable(tabGone('Guidance'));
    const booked = bookedAhead(guidance, today);
    const free = pupils.filter(({ choice }) => !booked.has(choice.pupilId));
    if (free.length === 0) return refused(ALL_BOOKED);
    const year = (pupil: ListedPupil): string =>
      yearThen(pupil, date, academicYearFrom(settings), listOf(settings.YearGroups));
    const kept: BookedLast = {
      at: timeText(new Date()),
      date,
      adviser: adviser.trim(),
      rows: free.map((pupil) => ({ pupilId: pupil.choice.pupilId, yearThen: year(pupil) })),
    };
    const added = addition(
      guidance,
      kept.rows.map((row) => bookedCells(kept, row)),
    );
    const place = findUndo(spreadsheet);
    if (!idsStand(guidance)) continue;
    writeAddition(added);
    keepUndo(spreadsheet, place, undoText(kept));
    const rows = `${free.length === 1 ? 'row' : 'rows'} ${added.firstRow}${free.length === 1 ? '' : ` to ${added.firstRow + free.length - 1}`}`;
    return {
      refusal: '',
      undo: lastBooked(kept)!,
      cell: a1(added.firstRow, guidance.columnAt.pupilId ?? 1),
      messages: [
        `${counted(free.length, 'meeting is', 'meetings are')} booked: ${rows} of Guidance.`,
        ...(pupils.length > free.length
          ? [
              `${counted(pupils.length - free.length, 'pupil has', 'pupils have')} a meeting booked ahead already and got no other.`,
            ]
          : []),
        ...(wanted.size > pupils.length
          ? [
              `${counted(wanted.size - pupils.length, 'pupil is', 'pupils are')} not on the Pupils tab any more.`,
            ]
          : []),
      ],
    };
  }
  return refused(STILL_CHANGING);
}

const refused = (refusal: string): MeetingOutcome => ({ refusal, messages: [] });

/** Pupils who have a meeting booked for today or later. */
function bookedAhead(guidance: OpenTab, today: string): Set<string> {
  return new Set(
    meetingRows(guidance)
      .map((row) => meetingIn(guidance, row))
      .filter(({ status, date }) => status === EMPTY.status && date >= today)
      .map(({ pupilId }) => pupilId),
  );
}

const EMPTY = {
  pupilId: '',
  date: '',
  status: 'Booked',
  adviser: '',
  level: '',
  tookPart: '',
  advice: '',
  decisions: '',
  review: '',
  sharedOn: '',
};
