import { TAB_COLOURS } from '../content/palette';
import { SO_FAR_TITLE } from '../content/pupilCounts';
import type { Formula } from '../workbook/formula';
import { column, f, firstThat, quote, setting } from '../workbook/formula';
import type { FixedRow, PageCell, SettingName, Tab } from '../workbook/tab';
import { destinationsKey } from './destinations';
import { box, pageColumn, put } from './pageCells';
import {
  LOGS,
  LOOKED_AT,
  type Log,
  lineCells,
  lineColumns,
  lineCount,
  lineDay,
  lineWords,
  PUPIL_RECORD,
  shortened,
  together,
} from './pupilRecordLines';
import { SO_FAR, sayHad, sayToCome, soFarCells, soFarColumn } from './pupilRecordSoFar';
import { PUPILS } from './pupils';

export { PUPIL_RECORD };

/** The pupil chosen, and their Pupil ID: the logs count the lines of that pupil by it. */
const NAMES: readonly SettingName[] = [
  { name: 'RecordPupil', row: 'choose', column: 'what' },
  { name: 'RecordPupilId', row: 'chosenId', column: 'what' },
];

const chosen = setting('RecordPupilId');
const nobody = f`${chosen}=""`;

/** Heights in pixels. The page's width and the sum of its heights are those of an A4 sheet, portrait. */
const LINE = 21;
const TWO_LINES = 36;
const FOUR_LINES = 66;
const FIVE_LINES = 76;

const ofPupil = (key: string): Formula =>
  f`INDEX(${column(PUPILS, key)},MATCH(${chosen},${column(PUPILS, 'pupilId')},0))&""`;

/** The first of these tabs that says something of the pupil in the column. */
const fromCohorts = (cohorts: readonly number[], key: string): Formula =>
  firstThat(
    cohorts.map((cohort) => {
      const tab = destinationsKey(cohort);
      const found = f`IFERROR(INDEX(${column(tab, key)},MATCH(${chosen},${column(tab, 'pupilId')},0))&"","")`;
      return [f`${found}<>""`, found] as const;
    }),
    f`""`,
  );

interface PartOfPage {
  key: string;
  title: string;
  log: Log;
  /** Lines on the page. */
  lines: number;
  height: number;
  heads: Readonly<Record<string, string>>;
  /** Said where there is no line. It stands in the column `what`. */
  none: string;
  cells(k: number): Record<string, PageCell>;
}

/** The key of the page's i-th row, behind which the i-th lines stand. */
const rowKey = (i: number): string => ROW_KEYS[i - 1]!;

const words = (content: Formula): PageCell => put('plain', content);
const day = (log: Log, k: number, key: string): PageCell =>
  put('plain', lineDay(log, k, key, rowKey), { format: 'date' });

const PARTS: readonly PartOfPage[] = [
  {
    key: 'hopes',
    title: 'What I hope for',
    log: LOGS.hopes,
    lines: 3,
    height: TWO_LINES,
    heads: { first: 'Date', what: 'Hope', more: 'Next step in mind', last: 'Said by' },
    none: 'Nothing has been noted yet.',
    cells: (k) => ({
      first: day(LOGS.hopes, k, 'date'),
      what: words(shortened(lineWords(LOGS.hopes, k, 'aspiration', rowKey), 68)),
      more: words(lineWords(LOGS.hopes, k, 'intended', rowKey)),
      last: words(lineWords(LOGS.hopes, k, 'expressedBy', rowKey)),
    }),
  },
  {
    key: 'activities',
    title: 'What I took part in this school year',
    log: LOGS.activities,
    lines: 7,
    height: LINE,
    heads: { first: 'Date', what: 'Activity', more: 'It was about', last: 'With whom' },
    none: 'Nothing has been ticked yet.',
    cells: (k) => ({
      first: day(LOGS.activities, k, 'date'),
      what: words(shortened(lineWords(LOGS.activities, k, 'title', rowKey), 34)),
      more: words(shortened(lineWords(LOGS.activities, k, 'countsAs', rowKey), 40)),
      last: words(shortened(lineWords(LOGS.activities, k, 'provider', rowKey), 21)),
    }),
  },
  {
    key: 'earlier',
    title: 'What I did at earlier schools',
    log: LOGS.earlier,
    lines: 2,
    height: LINE,
    heads: { first: 'School year', what: 'Activity', more: 'It was about', last: 'School' },
    none: 'No earlier record has been brought in.',
    cells: (k) => ({
      first: words(lineWords(LOGS.earlier, k, 'schoolYear', rowKey)),
      what: words(shortened(lineWords(LOGS.earlier, k, 'title', rowKey), 34)),
      more: words(shortened(lineWords(LOGS.earlier, k, 'countsAs', rowKey), 40)),
      last: words(shortened(lineWords(LOGS.earlier, k, 'fromSchool', rowKey), 21)),
    }),
  },
  {
    key: 'placements',
    title: 'Where I have worked',
    log: LOGS.placements,
    lines: 3,
    height: TWO_LINES,
    heads: {
      first: 'First day',
      what: 'Employer and days',
      more: 'What I did there',
      last: 'What I say of it',
    },
    none: 'No experience of a workplace has been recorded yet.',
    cells: (k) => {
      const days = lineWords(LOGS.placements, k, 'days', rowKey);
      return {
        first: day(LOGS.placements, k, 'start'),
        what: words(
          together(', ', [
            shortened(lineWords(LOGS.placements, k, 'employer', rowKey), 52),
            f`IF(${days}="","",${days}&IF(${days}="1"," day"," days"))`,
          ]),
        ),
        more: words(shortened(lineWords(LOGS.placements, k, 'task', rowKey), 76)),
        last: words(shortened(lineWords(LOGS.placements, k, 'reflection', rowKey), 40)),
      };
    },
  },
  {
    key: 'meetings',
    title: 'What we talked about',
    log: LOGS.meetings,
    lines: 3,
    height: FIVE_LINES,
    heads: { first: 'Date', what: 'Advice', more: 'What we agreed', last: 'With; we look again on' },
    none: 'There has been no guidance meeting yet.',
    cells: (k) => {
      const review = lineDay(LOGS.meetings, k, 'review', rowKey);
      return {
        first: day(LOGS.meetings, k, 'date'),
        what: words(shortened(lineWords(LOGS.meetings, k, 'advice', rowKey), 165)),
        more: words(shortened(lineWords(LOGS.meetings, k, 'decisions', rowKey), 190)),
        last: words(
          together('; ', [
            lineWords(LOGS.meetings, k, 'adviser', rowKey),
            f`IF(${review}="","",TEXT(${review},"dd/mm/yyyy"))`,
          ]),
        ),
      };
    },
  },
];

const keysOfPart = ({ key, lines }: PartOfPage): string[] => [
  `${key}Title`,
  `${key}Heads`,
  ...Array.from({ length: lines }, (_, i) => `${key}${i + 1}`),
];

/** Rows from top to bottom. */
const ROW_KEYS: readonly string[] = [
  'title',
  'choose',
  'chosenId',
  'who',
  ...keysOfPart(PARTS[0]!),
  'nextTitle',
  'next',
  'destination',
  ...keysOfPart(PARTS[1]!),
  'soFarTitle',
  'soFar',
  'toCome',
  ...PARTS.slice(2).flatMap(keysOfPart),
  'shared',
];

/** A part: its title with how many more there are, its heads, its lines; words where it is empty. */
function partRows(part: PartOfPage): FixedRow[] {
  const count = lineCount(part.log, rowKey);
  const more = f`IF(${count}>${part.lines},"and "&(${count}-${part.lines})&" more","")`;
  const [firstLine, ...rest] = Array.from({ length: part.lines }, (_, i) => part.cells(i + 1));
  const said = firstLine!.what!.content as Formula;
  return [
    {
      key: `${part.key}Title`,
      height: LINE,
      cells: {
        first: put('section', part.title, { span: 3 }),
        last: put('section', f`IF(${nobody},"",${more})`),
      },
    },
    {
      key: `${part.key}Heads`,
      height: LINE,
      cells: Object.fromEntries(Object.entries(part.heads).map(([key, title]) => [key, put('label', title)])),
    },
    ...[
      {
        ...firstLine,
        what: {
          ...firstLine!.what!,
          content: f`IF(${nobody},"",IF(${count}=0,${quote(part.none)},${said}))`,
        },
      },
      ...rest,
    ].map((cells, i): FixedRow => ({ key: `${part.key}${i + 1}`, height: part.height, cells })),
  ];
}

const choose: FixedRow = {
  key: 'choose',
  height: 30,
  cells: {
    first: put('label', 'Pupil'),
    what: box(null, {
      entry: {
        kind: 'fromList',
        tab: PUPILS,
        column: 'label',
        strict: true,
        message: 'Choose a pupil from the list. Typing part of a name shortens the list.',
      },
    }),
    more: put('note', 'To print: File, Print, current sheet, A4 portrait, fit to page.', { span: 2 }),
  },
};

const chosenId: FixedRow = {
  key: 'chosenId',
  height: LINE,
  cells: {
    first: put('label', 'Pupil ID'),
    what: put(
      'plain',
      f`IF(${setting('RecordPupil')}="","",IFERROR(INDEX(${column(PUPILS, 'pupilId')},MATCH(${setting('RecordPupil')},${column(PUPILS, 'label')},0)),""))`,
    ),
    more: words(f`IF(${nobody},"","Written on "&TEXT(${setting('AsOfDate')},"dd/mm/yyyy"))`),
  },
};

const who: FixedRow = {
  key: 'who',
  height: LINE,
  cells: {
    first: put('label', 'Year, form'),
    what: put(
      'plain',
      f`IF(${nobody},"",${together(', ', [
        f`IF(${ofPupil('year')}="","",IF(${ofPupil('year')}="X","Not in a year group","Year "&${ofPupil('year')}))`,
        ofPupil('form'),
        ofPupil('pathway'),
      ])})`,
    ),
    more: words(f`IF(${nobody},"",${setting('SchoolName')}&"")`),
  },
};

function nextRows(cohorts: readonly number[]): FixedRow[] {
  const offer = fromCohorts(cohorts, 'offer');
  const at = fromCohorts(cohorts, 'offerProvider');
  const intention = fromCohorts(cohorts, 'intention');
  return [
    {
      key: 'nextTitle',
      height: LINE,
      cells: { first: put('section', 'My next step', { span: 4 }) },
    },
    {
      key: 'next',
      height: TWO_LINES,
      cells: {
        first: put('label', 'I mean to'),
        what: put(
          'plain',
          f`IF(${nobody},"",IF(OR(${intention}="",${intention}="Not yet asked"),"Not asked yet.",${intention}))`,
        ),
        more: words(
          f`IF(OR(${nobody},${offer}&${at}=""),"",${together(', ', [f`"My place: "&${offer}`, at])})`,
        ),
      },
    },
    {
      key: 'destination',
      height: TWO_LINES,
      cells: {
        first: put('label', 'After school'),
        what: words(f`IF(${nobody},"",${fromCohorts(cohorts, 'novemberDestination')})`),
        more: words(f`IF(${nobody},"",${fromCohorts(cohorts, 'novemberProvider')})`),
      },
    },
  ];
}

const spread = (key: string, label: string, words: Formula): FixedRow => ({
  key,
  height: FOUR_LINES,
  cells: {
    first: put('label', label),
    what: put('plain', f`IF(${nobody},"",${words})`, { span: 3 }),
  },
});

const soFarRows: readonly FixedRow[] = [
  { key: 'soFarTitle', height: LINE, cells: { first: put('section', SO_FAR_TITLE, { span: 4 }) } },
  spread('soFar', 'Counted', sayHad(rowKey)),
  spread('toCome', 'Still to come', sayToCome(rowKey)),
];

const sharedLine = (k: number): Formula => {
  const on = lineDay(LOGS.shared, k, 'date', rowKey);
  const why = lineWords(LOGS.shared, k, 'transition', rowKey);
  return f`IF(${on}="","",TEXT(${on},"dd/mm/yyyy"))&IF(${why}="",""," ("&${why}&")")`;
};

const shared: FixedRow = {
  key: 'shared',
  height: LINE,
  cells: {
    first: put('label', 'Shared'),
    what: put(
      'plain',
      f`IF(${nobody},"",IF(${lineCount(LOGS.shared, rowKey)}=0,"This record has not been noted as shared with me yet.","I was given this record on "&${together(', ', [sharedLine(1), sharedLine(2), sharedLine(3)])}))`,
      { span: 3 },
    ),
  },
};

const visibleRows = (cohorts: readonly number[]): FixedRow[] => [
  {
    key: 'title',
    height: TWO_LINES,
    cells: {
      first: put(
        'title',
        f`IF(${nobody},"Pupil record: choose a pupil",IF(${ofPupil('preferredName')}="",${ofPupil('forename')},${ofPupil('preferredName')})&" "&${ofPupil('surname')}&": my careers record")`,
        { span: 4 },
      ),
    },
  },
  choose,
  chosenId,
  who,
  ...partRows(PARTS[0]!),
  ...nextRows(cohorts),
  ...partRows(PARTS[1]!),
  ...soFarRows,
  ...PARTS.slice(2).flatMap(partRows),
  shared,
];

const soFarCell = (i: number, participation: string): Record<string, PageCell> => {
  const content = soFarCells(rowKey, participation)[i];
  return content ? { [SO_FAR]: content } : {};
};

/**
 * One chosen pupil: everything recorded that the pupil may read, on one page that prints as one A4 sheet. It works without the
 * add-on: a drop-down chooses the pupil, and each line is fetched from its log.
 *
 * @param cohorts whose Destinations tabs may hold the pupil's next step, the newest first
 * @param participation the key of this year's Participation
 */
export const pupilRecord = (cohorts: readonly number[], participation: string): Tab => ({
  key: PUPIL_RECORD,
  title: 'Pupil record',
  purpose: 'One pupil on one page, in words the pupil may read.',
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  isPage: true,
  keyColumn: 'row',
  frozenColumns: 0,
  columns: [
    { ...pageColumn('row', 60), kind: 'key' },
    pageColumn('first', 86),
    pageColumn('what', 274),
    pageColumn('more', 310),
    pageColumn('last', 170),
    ...lineColumns,
    soFarColumn,
  ],
  settings: NAMES,
  rows: {
    kind: 'fixed',
    rows: visibleRows(cohorts).map((row, i) =>
      i < LOOKED_AT
        ? { ...row, cells: { ...row.cells, ...lineCells(i + 1, rowKey), ...soFarCell(i, participation) } }
        : row,
    ),
  },
});
