import { ADVISER_LEVELS, MEETING_STATUSES } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { choice, date, fromList, longWords, words } from '../workbook/columns';
import type { Tab } from '../workbook/tab';
import { fromSchool, place, pupilId, pupilName, pupilYear, recordLine } from './logColumns';

export const GUIDANCE = 'guidance';

const details = { detail: 'details' };

/** One personal guidance meeting of one pupil a row: booked, held, declined or not attended. */
export const guidance = (ready: number): Tab => ({
  key: GUIDANCE,
  title: 'Guidance',
  purpose: 'Personal guidance meetings: advice, decisions, reviews.',
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'pupilId',
  frozenColumns: 2,
  columns: [
    pupilId(),
    pupilName(),
    pupilYear(),
    place(),
    recordLine(),
    date('date', 'Date', 'The day of the meeting.'),
    choice(
      'status',
      'Status',
      'Each of them counts as offered; only Held counts as a meeting.',
      MEETING_STATUSES,
      { width: 100 },
    ),
    words('adviser', 'Adviser', 'Who led the meeting.', { width: 100 }),
    longWords('advice', 'Advice given', 'In words the pupil may read.', { width: 170 }),
    longWords('decisions', 'Agreed decisions', 'What was agreed, who does it, and by when.', { width: 170 }),
    date('review', 'Review on', 'When it is looked at again.'),
    date('sharedOn', 'Shared on', 'When the pupil was given the notes of the meeting.'),
    fromList('yearThen', 'Year then', 'The year group that the pupil was in at the time.', 'yearGroup', {
      ...details,
      centred: true,
    }),
    choice('level', 'Adviser’s level', 'How far the adviser is trained.', ADVISER_LEVELS, details),
    words('tookPart', 'Who took part', 'For example: the pupil, the mother, a teaching assistant.', details),
    date('reviewDone', 'Reviewed on', 'When the review took place: a date here closes it.', details),
    longWords('note', 'Note', 'Anything else, in words the pupil may read.', details),
    fromSchool(details),
  ],
  rows: { kind: 'entries', ready },
});
