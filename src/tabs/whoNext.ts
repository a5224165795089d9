import { TAB_COLOURS } from '../content/palette';
import { WHO_NEXT_LINES } from '../content/whoNext';
import { rowKey, worked } from '../workbook/columns';
import { column, f, own } from '../workbook/formula';
import type { Column, Tab } from '../workbook/tab';
import { PUPILS, WHO_NEXT } from './tabKeys';

export { WHO_NEXT };

type More = Partial<Pick<Column, 'width' | 'wrap' | 'centred' | 'format'>>;

const day = { format: 'date', centred: true, width: 112 } as const;

const inPupils = (key: string) => f`INDEX(${column(PUPILS, key)},${own('place')})`;

/** Words of the register: an empty cell must not be fetched as 0. */
const ofPupil = (key: string, title: string, help: string, more: More, from = key) =>
  worked(key, title, help, f`IF(${own('place')}="","",${inPupils(from)}&"")`, more);

const dayOfPupil = (key: string, title: string, help: string) =>
  worked(key, title, help, f`IF(${own('place')}="","",${inPupils(key)})`, day);

/** Whom the adviser should see, the most pressing first: a line is the k-th of the weights in Pupils. */
export const whoNext: Tab = {
  key: WHO_NEXT,
  title: 'Who next',
  purpose: 'Whom the careers adviser should see next, and why.',
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'number',
  frozenColumns: 2,
  columns: [
    rowKey(
      'number',
      'No.',
      `Counts the lines. The most pressing comes first; the list ends at ${WHO_NEXT_LINES}.`,
      {
        width: 44,
        centred: true,
        initial: Array.from({ length: WHO_NEXT_LINES }, (_, i) => String(i + 1)),
      },
    ),
    ofPupil('name', 'Name', 'From the Pupils tab.', { width: 170 }),
    ofPupil('year', 'Year', 'Year group.', { width: 56, centred: true }),
    ofPupil('form', 'Form', 'Class or tutor group.', { width: 70, centred: true }),
    ofPupil('pathway', 'Pathway', 'From the Pupils tab.', { width: 110 }),
    ofPupil(
      'why',
      'Why',
      'What speaks for a meeting, the most pressing first; then what moves the pupil up the list.',
      { width: 330, wrap: true },
      'seeWhy',
    ),
    dayOfPupil('lastMeeting', 'Last meeting', 'The latest meeting that was held.'),
    dayOfPupil('nextMeeting', 'Booked for', 'The earliest meeting that is marked as booked.'),
    dayOfPupil('reviewDue', 'Review due', 'The earliest review that has not taken place.'),
    ofPupil('pupilId', 'Pupil ID', 'As on the Pupils tab.', { width: 72 }),
    worked(
      'score',
      'Weight',
      'What the reasons add up to. Our own weights: the header of “Weight of reasons” on the Pupils tab lists them. Below 1: a meeting is booked.',
      f`IFERROR(LARGE(${column(PUPILS, 'seeNext')},VALUE(${own('number')})),"")`,
      { width: 66, centred: true, format: 'number' },
    ),
    worked(
      'place',
      'Line in Pupils',
      'Where the pupil stands on the Pupils tab.',
      f`IF(${own('score')}="","",MATCH(${own('score')},${column(PUPILS, 'seeNext')},0))`,
      { width: 66, centred: true, format: 'number', detail: 'behind' },
    ),
  ],
  rows: { kind: 'entries', ready: WHO_NEXT_LINES },
};
