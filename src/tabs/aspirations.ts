import { EXPRESSED_BY, EXPRESSED_HOW } from '../content/lists';
import { choice, date, fromList, longWords, worked } from '../workbook/columns';
import { f, own } from '../workbook/formula';
import type { Tab } from '../workbook/tab';
import { fromSchool, place, pupilId, pupilName, pupilYear, recordLine } from './logColumns';
import { logTab } from './logTab';
import { aboutDay, problems } from './logVerdict';
import { thisRow } from './lookUps';
import { ASPIRATIONS } from './tabKeys';

export { ASPIRATIONS };

/** More lines than a tab can have: a line divided by it is less than a day. */
const LINES = 10_000_000;

/** What a pupil hopes for on a day: a row an entry, so that earlier hopes stay to be seen. */
export const aspirations = (ready: number): Tab =>
  logTab(
    {
      key: ASPIRATIONS,
      title: 'Aspirations',
      purpose: 'What pupils hope for, entry by entry.',
      columns: [
        pupilId(),
        pupilName(),
        pupilYear(),
        problems(
          ['pupilId', 'date', 'aspiration', 'intended'],
          [
            ...aboutDay('date'),
            [
              f`AND(${own('aspiration')}="",${own('intended')}="")`,
              'Nothing stands under Aspiration or Intended next step',
            ],
          ],
        ),
        place(),
        worked(
          'dayAndLine',
          'Day and line',
          'The day, and behind the point the line in this tab: of two entries of one day the lower one is the later.',
          f`IF(${own('pupilId')}="","",INT(N(${own('date')}))+${thisRow('pupilId')}/${LINES})`,
          { detail: 'behind' },
        ),
        recordLine(),
        date('date', 'Date', 'The day on which it was said or seen. A new hope is a new row.'),
        longWords(
          'aspiration',
          'Aspiration',
          'What the pupil hopes for, as near to the pupil’s own words as can be.',
          {
            width: 180,
          },
        ),
        fromList(
          'intended',
          'Intended next step',
          'What the pupil means to do after school, where it is known.',
          'intention',
          { width: 150, wrap: true },
        ),
        choice(
          'expressedBy',
          'Expressed by',
          'Who spoke: the pupil, or somebody for the pupil.',
          EXPRESSED_BY,
          {
            width: 118,
            wrap: true,
          },
        ),
        choice('how', 'How we know', 'Words, signs, pictures, what staff have seen.', EXPRESSED_HOW, {
          width: 118,
          wrap: true,
        }),
        longWords('note', 'Note', 'Anything else, in words the pupil may read.', { width: 112 }),
        fromSchool(),
      ],
    },
    ready,
  );
