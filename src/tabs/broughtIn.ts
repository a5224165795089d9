import { YES_NO_NOT_KNOWN } from '../content/lists';
import { choice, date, longWords, number, words } from '../workbook/columns';
import { f, own } from '../workbook/formula';
import type { Tab } from '../workbook/tab';
import { fromSchool, place, pupilId, pupilName, recordLine } from './logColumns';
import { logTab } from './logTab';
import { problems } from './logVerdict';

export const BROUGHT_IN = 'broughtIn';

/** What a pupil took part in at an earlier school, as that school says: an activity a row. */
export const broughtIn = (ready: number): Tab =>
  logTab(
    {
      key: BROUGHT_IN,
      title: 'Brought in',
      purpose: 'What pupils took part in at an earlier school.',
      columns: [
        pupilId(),
        pupilName(),
        problems(
          ['pupilId', 'schoolYear', 'title', 'date'],
          [
            [f`${own('title')}=""`, 'Which activity?'],
            [f`${own('schoolYear')}=""`, 'No school year'],
            [f`ISTEXT(${own('date')})`, 'The date is written so that it cannot be read'],
          ],
        ),
        place(),
        recordLine(),
        words('schoolYear', 'School year', 'For example 2024/25.', { width: 76, centred: true }),
        words('title', 'Activity', 'As the other school called it.', { width: 160, wrap: true }),
        date('date', 'Date', 'The day of the activity, where it is known.'),
        words('countsAs', 'Counts as', 'With commas, for example: Employer, College.', {
          width: 120,
          wrap: true,
        }),
        number('days', 'Days', 'Days at a workplace, where it was one.', 0, 366, { width: 56 }),
        choice('meaningful', 'Meaningful?', 'As the other school says.', YES_NO_NOT_KNOWN, { width: 108 }),
        fromSchool(),
        date('receivedOn', 'Received on', 'When the record reached you.'),
        longWords('note', 'Note', 'Anything else, in words the pupil may read.', { width: 120 }),
      ],
    },
    ready,
  );
