import { MODES, PLACEMENT_STATUSES } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { PLACEMENT_CRITERIA } from '../content/placementCriteria';
import { choice, date, fromList, longWords, number, tick, words } from '../workbook/columns';
import type { Tab } from '../workbook/tab';
import { fromSchool, place, pupilId, pupilName, pupilYear, recordLine } from './logColumns';

export const PLACEMENTS = 'placements';

const details = { detail: 'details' };

/** One pupil's experience of one workplace a row. */
export const placements = (ready: number): Tab => ({
  key: PLACEMENTS,
  title: 'Placements',
  purpose: 'Experiences of workplaces: who, where, how long.',
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
    fromList('yearThen', 'Year then', 'The year group that the pupil was in at the time.', 'yearGroup', {
      width: 56,
      centred: true,
    }),
    words('employer', 'Employer', 'Where: an employer, a project, a workplace of the school’s own.', {
      width: 160,
    }),
    date('start', 'First day', 'Day/month/year.'),
    date('end', 'Last day', 'Day/month/year. For one day a week: the last of those days.'),
    number(
      'days',
      'Days',
      'Days attended, halves and quarters too: 0.5 is half a day. Not the days between the first and the last.',
      0,
      366,
      { width: 56 },
    ),
    choice(
      'status',
      'Status',
      'Planned: counts for nothing yet. Under way, Completed and Ended early: the days attended count.',
      PLACEMENT_STATUSES,
      { width: 96 },
    ),
    choice('mode', 'How', 'In person, online, or both. Days that were online only do not count.', MODES, {
      ...details,
    }),
    longWords('task', 'Task', 'What the pupil did there.', details),
    longWords('feedback', 'Feedback', 'What the employer said of it.', details),
    longWords('reflection', 'Reflection', 'What the pupil says of it, in the pupil’s own way.', details),
    longWords('support', 'Support', 'Job coach, travel training, a changed task, shorter days.', details),
    words('checkedBy', 'Checked by', 'Who has looked at the workplace beforehand, and when.', details),
    longWords('note', 'Note', 'Anything else, in words the pupil may read.', details),
    fromSchool(details),
    ...PLACEMENT_CRITERIA.map(({ key, label, help }) => tick(key, label, help, { detail: 'criteria' })),
  ],
  rows: { kind: 'entries', ready },
});
