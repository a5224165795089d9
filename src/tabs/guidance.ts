import { ADVISER_LEVELS, type AdviserLevel, MEETING_STATUSES, type MeetingStatus } from '../content/lists';
import { choice, date, longWords, words, worked } from '../workbook/columns';
import { f, join, own, quote, setting } from '../workbook/formula';
import type { Tab } from '../workbook/tab';
import { fromSchool, ofPupil, yearThen } from './logColumns';
import { logTab, verdictLog } from './logTab';
import { hadLeft, type Verdict } from './logVerdict';
import { GUIDANCE } from './tabKeys';

export { GUIDANCE };

const details = { detail: 'details' };
const behind = { detail: 'behind' };

const asOf = setting('AsOfDate');
const is = (status: MeetingStatus) => f`${own('status')}=${quote(status)}`;
const held = is('Held');
const level = (word: AdviserLevel) => f`${own('level')}=${quote(word)}`;
const review = f`N(${own('openReview')})`;
const reviewDay = f`TEXT(${own('openReview')},"dd/mm/yyyy")`;
/** A later meeting was held or is booked. */
const followedUp = f`OR(N(${ofPupil('lastMeeting')})>N(${own('date')}),N(${ofPupil('nextMeeting')})>N(${own('date')}))`;

const verdict: Verdict = {
  typed: ['pupilId', 'date', 'status', 'adviser', 'advice', 'decisions'],
  wrong: [
    [
      f`OR(ISTEXT(${own('date')}),ISTEXT(${own('review')}),ISTEXT(${own('reviewDone')}),ISTEXT(${own('sharedOn')}))`,
      'A date is written so that it cannot be read',
    ],
    [f`AND(${held},${own('date')}="")`, 'Held, but on which day?'],
    [f`AND(${held},N(${own('date')})>${asOf})`, 'Held, but the day is still to come'],
    [
      f`AND(ISNUMBER(${own('review')}),ISNUMBER(${own('date')}),N(${own('review')})<N(${own('date')}))`,
      'The review is before the meeting',
    ],
    [
      f`NOT(OR(${own('level')}="",${join(
        ',',
        ADVISER_LEVELS.map((one) => level(one)),
      )}))`,
      'The adviser’s level is not one of the list',
    ],
    [f`AND(${review}>0,${review}<${asOf})`, f`"Review overdue since "&${reviewDay}`],
  ],
  open: [
    [f`${own('status')}=""`, 'Choose a status'],
    [f`AND(${is('Booked')},${own('date')}="")`, 'Booked for which day?'],
    [f`AND(${is('Booked')},ISNUMBER(${own('date')}),N(${own('date')})<${asOf})`, 'Was it held?'],
    [f`AND(OR(${is('Did not attend')},${is('Declined')}),NOT(${followedUp}))`, 'Offer another meeting'],
    [f`AND(${held},${own('decisions')}="")`, 'What was agreed?'],
    [f`AND(${held},OR(${own('level')}="",${level('Not known')}))`, 'Adviser’s level?'],
    [f`AND(${held},OR(${level('Level 4')},${level('Other')}))`, 'Adviser is below Level 6'],
    [f`AND(${held},${own('sharedOn')}="")`, 'Share the notes with the pupil'],
    [f`AND(${held},${own('yearThen')}="")`, 'Year group then?'],
    hadLeft('date'),
    [
      f`AND(${review}>=${asOf},${review}<=${asOf}+N(${setting('ReviewDays')}))`,
      f`"Review due on "&${reviewDay}`,
    ],
  ],
  settled: f`IF(${held},"Green","Grey")`,
  ragHelp:
    'Red: something in the row cannot be, or its review is overdue. Amber: something is still open, or the review comes within the days of notice set on Start here. Grey: booked ahead, or not held and followed up. Green: held, and nothing open. Empty: an empty row.',
};

/** One personal guidance meeting of one pupil a row: booked, held, declined or not attended. */
export const guidance = (ready: number): Tab =>
  logTab(
    {
      key: GUIDANCE,
      title: 'Guidance',
      purpose: 'Guidance meetings: advice, decisions, reviews.',
      columns: [
        ...verdictLog({
          date: 'date',
          verdict,
          behind: [
            worked(
              'before16',
              'By 16 or after?',
              'By 16: held up to the end of Year 11, by the year group at the time. After 16: held later. Only a meeting that was held on a known day counts.',
              f`IF(AND(${held},ISNUMBER(${own('date')}),${own('yearCounted')}<>""),IF(N(${own('yearCounted')})<=11,"By 16","After 16"),"")`,
              { ...behind, centred: true },
            ),
            worked(
              'openReview',
              'Open review',
              'The day of a review that has not taken place.',
              f`IF(AND(ISNUMBER(${own('review')}),${own('reviewDone')}=""),${own('review')},"")`,
              { ...behind, format: 'date', centred: true },
            ),
          ],
        }),
        date('date', 'Date', 'The day of the meeting.'),
        choice(
          'status',
          'Status',
          'Each of them counts as offered; only Held counts as a meeting.',
          MEETING_STATUSES,
          { width: 118 },
        ),
        words('adviser', 'Adviser', 'Who led the meeting.', { width: 94, wrap: true }),
        longWords('advice', 'Advice given', 'In words the pupil may read.', { width: 146 }),
        longWords('decisions', 'Agreed decisions', 'What was agreed, who does it, and by when.', {
          width: 146,
        }),
        date('review', 'Review', 'When it is looked at again.'),
        date('sharedOn', 'Shared', 'When the pupil was given the notes of the meeting.'),
        yearThen(details),
        choice('level', 'Adviser’s level', 'How far the adviser is trained.', ADVISER_LEVELS, {
          ...details,
          width: 130,
          wrap: true,
        }),
        words('tookPart', 'Who took part', 'For example: the pupil, the mother, a teaching assistant.', {
          ...details,
          width: 130,
          wrap: true,
        }),
        date('reviewDone', 'Reviewed on', 'When the review took place: a date here closes it.', details),
        longWords('note', 'Note', 'Anything else, in words the pupil may read.', details),
        fromSchool(details),
      ],
    },
    ready,
  );
