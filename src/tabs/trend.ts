import { TAB_COLOURS } from '../content/palette';
import { ALL_LEAVERS, NAMES_SHOWN, TREND_COUNTS, TREND_KINDS } from '../content/trend';
import type { Entry, FixedRow, Tab } from '../workbook/tab';
import { box, pageColumn, put } from './pageCells';
import { TREND } from './tabKeys';

const oneOf = (words: readonly string[], message: string): Entry => ({
  kind: 'oneOf',
  words,
  strict: true,
  message,
});

const KINDS = [ALL_LEAVERS, ...TREND_KINDS.map(({ label }) => label)];

/** What people choose at the head of the page: the cohort tabs look at it as well. */
const choices: readonly FixedRow[] = [
  {
    key: 'kind',
    cells: {
      a: put('label', 'Look at'),
      b: box(ALL_LEAVERS, { entry: oneOf(KINDS, `Choose one of: ${KINDS.join(', ')}.`) }),
    },
  },
  { key: 'value', cells: { a: put('label', 'Which'), b: box('', { format: 'text' }) } },
  {
    key: 'count',
    cells: {
      a: put('label', 'Count'),
      b: box(TREND_COUNTS[0], { entry: oneOf(TREND_COUNTS, `Choose one of: ${TREND_COUNTS.join(', ')}.`) }),
    },
  },
  {
    key: 'names',
    cells: {
      a: put('label', 'Four years shows'),
      b: box(NAMES_SHOWN[0], { entry: oneOf(NAMES_SHOWN, `Choose one of: ${NAMES_SHOWN.join(', ')}.`) }),
    },
  },
];

/** Cohort by cohort: how many are in education, employment or training, and whether it gets better. */
export const trend: Tab = {
  key: TREND,
  title: 'Trend',
  purpose: 'Destinations, cohort by cohort.',
  group: 'destinations',
  tabColour: TAB_COLOURS.destinations,
  isPage: true,
  startsHidden: true,
  keyColumn: 'row',
  frozenColumns: 0,
  columns: [{ ...pageColumn('row', 60), kind: 'key' }, pageColumn('a', 200), pageColumn('b', 200)],
  rows: {
    kind: 'fixed',
    rows: [{ key: 'title', height: 36, cells: { a: put('title', 'Trend') } }, ...choices],
  },
};
