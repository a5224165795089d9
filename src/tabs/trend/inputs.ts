import { ALL_LEAVERS, NAMES_SHOWN, TREND_COUNTS, TREND_KINDS, WITH_STAYERS } from '../../content/trend';
import type { Formula } from '../../workbook/formula';
import { cell, f, firstThat, quote, setting } from '../../workbook/formula';
import type { Entry, FixedRow, PageCell } from '../../workbook/tab';
import { ASKED } from '../checkpointWords';
import { box, put } from '../pageCells';
import { TREND } from '../tabKeys';

/** What people choose at the head of the page. The cohort tabs look at kind and value, Four years at the rest. */
export const chosen = (row: string): Formula => f`${cell(TREND, row, 'b')}`;

export const withStayers: Formula = f`${chosen('count')}=${quote(WITH_STAYERS)}`;
export const target: Formula = chosen('target');

const KINDS = [ALL_LEAVERS, ...TREND_KINDS.map(({ label }) => label)];

/** "1 November" by itself would be taken for a date by some programs. */
export const CHECKPOINT_CHOICES: readonly string[] = ASKED.map(({ title }, i) =>
  i === 0 ? 'On 1 November' : title,
);

/** 1 for 1 November after leaving, 5 for four years after. */
export const checkpointChosen: Formula = firstThat(
  CHECKPOINT_CHOICES.map((word, i) => [f`${chosen('checkpoint')}=${quote(word)}`, f`${i + 1}`] as const),
  f`1`,
);

const oneOf = (words: readonly string[]): Entry => ({
  kind: 'oneOf',
  words,
  strict: true,
  message: `Choose one of: ${words.join(', ')}.`,
});

const year = (help: string): Partial<PageCell> => ({
  format: 'number',
  entry: { kind: 'number', from: 2000, to: 2100, strict: true, message: help },
});

/** The box stands over three columns; the words beside it run on over what is empty. */
const input = (key: string, label: string, content: PageCell, words: string | Formula): FixedRow => ({
  key,
  cells: { a: put('label', label), b: { ...content, span: 3 }, e: put('lead', words) },
});

const whatMayBeTyped: Formula = firstThat(
  TREND_KINDS.map(
    ({ label, values }) =>
      [
        f`${chosen('kind')}=${quote(label)}`,
        label === 'Pathway'
          ? f`IF(${setting('Pathways')}="",${quote(values)},"One of: "&${setting('Pathways')}&".")`
          : f`${quote(values)}`,
      ] as const,
  ),
  f`"Leave it empty while you look at all leavers."`,
);

export const choices: readonly FixedRow[] = [
  input(
    'kind',
    'Look at',
    box(ALL_LEAVERS, { entry: oneOf(KINDS) }),
    'The group of leavers that this page counts.',
  ),
  input('value', 'Which', box('', { format: 'text' }), whatMayBeTyped),
  input(
    'count',
    'Count',
    box(TREND_COUNTS[0], { entry: oneOf(TREND_COUNTS) }),
    'Those who stay: in education with you on 1 November and 31 March, followed later with their own cohort.',
  ),
  input(
    'checkpoint',
    'Breakdown at',
    box(CHECKPOINT_CHOICES[0]!, { entry: oneOf(CHECKPOINT_CHOICES) }),
    'For the tables and the picture of where leavers were.',
  ),
  input(
    'target',
    'Your target for EET',
    box(null, {
      format: 'percent',
      entry: {
        kind: 'number',
        from: 0,
        to: 1,
        strict: true,
        message: 'A percentage from 0% to 100%, such as 85%. Leave it empty where you have none.',
      },
    }),
    'Your own, such as 85%. Empty: each cohort is compared with the one before it alone.',
  ),
  input(
    'names',
    'Four years shows',
    box(NAMES_SHOWN[0], { entry: oneOf(NAMES_SHOWN) }),
    'Neither: for a page that leaves the careers team. Leavers then stand in the order of their destinations.',
  ),
  input(
    'fromCohort',
    'Four years from',
    box(null, year('The year in which they left, such as 2022. Empty: from the oldest cohort.')),
    'The oldest cohort to show there, such as 2022. Empty: all of them.',
  ),
  input(
    'toCohort',
    'Four years to',
    box(null, year('The year in which they left, such as 2026. Empty: to the newest cohort.')),
    'The newest cohort to show there. Empty: this year’s possible leavers as well.',
  ),
];
