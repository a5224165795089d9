import { TRANSITIONS } from '../content/lists';
import { choice, date, longWords, words } from '../workbook/columns';
import type { Tab } from '../workbook/tab';
import { place, pupilId, pupilName, recordLine } from './logColumns';
import { logTab } from './logTab';
import { aboutDay, problems } from './logVerdict';

export const SHARED_RECORDS = 'sharedRecords';

/** When a pupil was given the own record to read, and for which transition. */
export const sharedRecords = (ready: number): Tab =>
  logTab(
    {
      key: SHARED_RECORDS,
      title: 'Records shared',
      purpose: 'When pupils were given their own record.',
      columns: [
        pupilId(),
        pupilName(),
        problems(['pupilId', 'date', 'transition'], aboutDay('date')),
        place(),
        recordLine(),
        date('date', 'Date', 'The day on which the pupil was given the record.'),
        choice('transition', 'For', 'The moment for which it was given.', TRANSITIONS, { width: 120 }),
        words('by', 'By', 'Who went through it with the pupil.', { width: 150 }),
        longWords('note', 'Note', 'What the pupil said to it.', { width: 300 }),
      ],
    },
    ready,
  );
