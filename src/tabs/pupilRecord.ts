import { TAB_COLOURS } from '../content/palette';
import { column, f, setting } from '../workbook/formula';
import type { FixedRow, SettingName, Tab } from '../workbook/tab';
import { box, gap, pageColumn, put } from './pageCells';
import { PUPILS } from './pupils';

export const PUPIL_RECORD = 'pupilRecord';

/** The column of Pupils whose words the drop-down offers. */
const LABEL = 'name';

/** The pupil chosen, and their Pupil ID: the logs count the lines of that pupil by it. */
const NAMES: readonly SettingName[] = [
  { name: 'RecordPupil', row: 'choose', column: 'what' },
  { name: 'RecordPupilId', row: 'chosenId', column: 'what' },
];

const choose: FixedRow = {
  key: 'choose',
  height: 30,
  cells: {
    first: put('label', 'Choose a pupil'),
    what: box(null, {
      entry: {
        kind: 'fromList',
        tab: PUPILS,
        column: LABEL,
        strict: true,
        message: 'Choose a pupil from the list. Typing part of a name shortens the list.',
      },
    }),
  },
};

const chosenId: FixedRow = {
  key: 'chosenId',
  cells: {
    first: put('label', 'Pupil ID'),
    what: put(
      'plain',
      f`IF(${setting('RecordPupil')}="","",IFERROR(INDEX(${column(PUPILS, 'pupilId')},MATCH(${setting('RecordPupil')},${column(PUPILS, LABEL)},0)),""))`,
    ),
  },
};

/** One chosen pupil: everything recorded that the pupil may read, on one page. */
export const pupilRecord = (): Tab => ({
  key: PUPIL_RECORD,
  title: 'Pupil record',
  purpose: 'One pupil on one page, in words the pupil may read.',
  group: 'track',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  isPage: true,
  keyColumn: 'row',
  frozenColumns: 0,
  columns: [
    { ...pageColumn('row', 60), kind: 'key' },
    pageColumn('first', 110),
    pageColumn('what', 240),
    pageColumn('more', 150),
    pageColumn('extra', 130),
    pageColumn('last', 130),
  ],
  settings: NAMES,
  rows: {
    kind: 'fixed',
    rows: [
      {
        key: 'title',
        height: 40,
        cells: { first: put('title', 'Pupil record', { span: 5 }) },
      },
      choose,
      chosenId,
      gap('gap1'),
    ],
  },
});
