import { DESTINATION_MEASURES } from '../../content/destinationMeasures';
import { NATIONAL } from '../../content/nationalDestinations';
import { COHORTS_DRAWN } from '../../content/trend';
import type { Formula } from '../../workbook/formula';
import { f, join, setting } from '../../workbook/formula';
import type { FixedRow, PageCell } from '../../workbook/tab';
import { dueDate, SUSTAINED } from '../checkpointWords';
import { put } from '../pageCells';
import { cohortsDue, FOUR, here, measureKey, rowOf } from './counts';

/** Whether the first destination lasted to the end of March, in the kinds of the DfE's destination measures. */

const TWO_LINES = 36;
const COLUMNS = ['c', 'd', 'e', 'f', 'g'] as const;

type Count = (row: string) => Formula;

const own =
  (key: string): Count =>
  (row) =>
    here(row, key);
const measures =
  (...names: string[]): Count =>
  (row) =>
    f`(${join(
      '+',
      names.map((name) => here(row, measureKey(name))),
    )})`;

const OTHER_EDUCATION = [
  'Special school',
  'Stayed on here',
  'Specialist post-16 institution',
  'Higher education',
  'Training',
  'Other education',
];
const EDUCATION = ['Further education', 'School sixth form', 'Sixth-form college', ...OTHER_EDUCATION];

interface Kind {
  key: string;
  label: string;
  count: Count;
  /** What it is called in the national figures. */
  national?: string;
}

const measure = (name: string, indent: string, label = name): Kind => ({
  key: measureKey(name),
  label: indent + label,
  count: measures(name),
  national: name,
});

const KINDS: readonly Kind[] = [
  { key: 'sustained', label: 'Sustained', count: own('sustained'), national: 'sustained' },
  { key: 'education', label: 'Education and training', count: measures(...EDUCATION), national: 'education' },
  measure('Further education', '– '),
  measure('School sixth form', '– '),
  measure('Sixth-form college', '– '),
  {
    key: 'otherEducation',
    label: '– Other education',
    count: measures(...OTHER_EDUCATION),
    national: 'otherEducation',
  },
  measure('Special school', '– – '),
  measure('Stayed on here', '– – '),
  measure('Specialist post-16 institution', '– – '),
  measure('Higher education', '– – '),
  measure('Training', '– – ', 'Training, supported internship'),
  measure('Other education', '– – ', 'Anything else'),
  measure('Apprenticeship', ''),
  measure('Employment', ''),
  {
    key: 'unsaid',
    label: 'Sustained, kind not said',
    count: (row) => f`(${here(row, 'sustained')}-${measures(...DESTINATION_MEASURES)(row)})`,
  },
  { key: 'adultThen', label: 'Adult services', count: own('adultThen') },
  {
    key: 'notSustained',
    label: 'Not sustained',
    count: own('notSustained'),
    national: 'notSustained',
  },
  {
    key: 'notCaptured',
    label: 'Not known',
    count: (row) =>
      f`(${here(row, 'wholeThen')}-${here(row, 'sustained')}-${here(row, 'adultThen')}-${here(row, 'notSustained')})`,
    national: 'notCaptured',
  },
];

interface Column {
  at: string;
  row: string;
  title: Formula;
  notDue: Formula;
}

const unasked = (row: string): Formula =>
  f`${here(row, 'sustained')}+${here(row, 'adultThen')}+${here(row, 'notSustained')}=0`;

/** Why there is nothing to show; '' where there is something. */
const reason = ({ row, notDue }: Column): Formula =>
  f`IF(${notDue},"–",IF(${here(row, 'wholeThen')}=0,"Nobody listed",IF(${unasked(row)},"Nobody asked yet","")))`;

const numberAndShare = (count: Formula, whole: Formula): Formula =>
  f`IF(${count}=0,0,${count}&CHAR(10)&TEXT(100*${count}/${whole},"0.0")&"%")`;

const nothingIn = ({ row, notDue }: Column): Formula => f`OR(${notDue},${unasked(row)})`;

/** @param cohorts those that have a line on the page, the newest first */
export function sustainedRows(cohorts: readonly number[]): FixedRow[] {
  const together: Column = {
    at: 'b',
    row: FOUR,
    title: f`"Last four together"`,
    notDue: f`${cohortsDue(cohorts, 'wholeThen')}<1`,
  };
  const columns: Column[] = [
    together,
    ...cohorts.slice(1, 1 + COHORTS_DRAWN).map((cohort, i) => ({
      at: COLUMNS[i]!,
      row: rowOf(cohort),
      title: f`"Left in ${cohort}"`,
      notDue: f`${setting('AsOfDate')}<${dueDate(SUSTAINED, cohort)}`,
    })),
  ];
  const everyColumn = (give: (column: Column) => Formula): Record<string, PageCell> =>
    Object.fromEntries(columns.map((column) => [column.at, put('tableFigure', give(column))]));
  // National figures stand beside the school's own, never alone.
  const beside = (figure: string): Formula => f`IF(${nothingIn(together)},"–",${figure})`;
  const national = (key: string | undefined): Record<string, PageCell> => {
    const count = key === undefined ? undefined : NATIONAL.counts[key];
    const figures =
      count === undefined ? ['"–"', '"–"'] : [`${count}`, `${count}/${NATIONAL.counts.cohort!}`];
    return {
      h: put('tableFigure', beside(figures[0]!), { format: 'number' }),
      i: put('tableFigure', beside(figures[1]!), { format: 'share' }),
    };
  };
  return [
    {
      key: 'sustainedTitle',
      cells: { a: put('section', 'Sustained to 31 March, in the kinds of the DfE’s measures', { span: 12 }) },
    },
    {
      key: 'sustainedHead',
      height: 66,
      cells: {
        a: put('tableHead', 'Where to'),
        ...Object.fromEntries(columns.map(({ at, title }) => [at, put('tableHead', title)])),
        h: put('tableHead', `Special schools, England, ${NATIONAL.period}`),
        i: put('tableHead', 'Share there'),
      },
    },
    {
      key: 'sustained_cohort',
      height: TWO_LINES,
      cells: {
        a: put('tableCell', 'Counted'),
        ...everyColumn((column) => f`IF(${column.notDue},"–",${here(column.row, 'wholeThen')})`),
        ...national('cohort'),
      },
    },
    ...KINDS.map(
      ({ key, label, count, national: there }, i): FixedRow => ({
        key: `sustained_${key}`,
        height: TWO_LINES,
        cells: {
          a: put('tableCell', label),
          ...everyColumn((column) =>
            i === 0
              ? f`IF(${nothingIn(column)},${reason(column)},${numberAndShare(count(column.row), here(column.row, 'wholeThen'))})`
              : f`IF(${nothingIn(column)},"–",${numberAndShare(count(column.row), here(column.row, 'wholeThen'))})`,
          ),
          ...national(there),
        },
      }),
    ),
    {
      key: 'sustainedNote1',
      cells: {
        a: put(
          'lead',
          'Sustained: all of October to March in education or training, or five of the six months in work, or an apprenticeship of six months. Shares of those counted, each rounded by itself.',
        ),
      },
    },
    { key: 'sustainedNote2', cells: { a: put('lead', NATIONAL.caveat) } },
  ];
}
