import type { Formula } from '../workbook/formula';
import { cell, column, f, join } from '../workbook/formula';
import type { Column, PageCell } from '../workbook/tab';
import { ACTIVITIES } from './activities';
import { ASPIRATIONS } from './aspirations';
import { BROUGHT_IN } from './broughtIn';
import { GUIDANCE } from './guidance';
import { pageColumn, put } from './pageCells';
import { PLACEMENTS } from './placements';
import { SHARED_RECORDS } from './sharedRecords';

export const PUPIL_RECORD = 'pupilRecord';

/** How many of a pupil's lines in one log are looked at: those furthest down, which is where new ones go. */
export const LOOKED_AT = 30;
/** A date and a place in the log in one number, by which LARGE finds the newest. No log has so many rows. */
const MOST_ROWS = 100000;

/** A log that counts the lines of the chosen pupil in its column recordLine. */
export interface Log {
  /** Begins the keys of its three columns behind the page. */
  key: string;
  tab: string;
  /** The day by which the newest is known, as a number; 0 where there is none. `value` gives a cell of the line. */
  day(value: (key: string) => Formula): Formula;
  /** Whether the line is shown. */
  isShown(value: (key: string) => Formula): Formula;
}

const dayIn =
  (key: string): Log['day'] =>
  (value) =>
    f`N(${value(key)})`;
const always: Log['isShown'] = () => f`TRUE`;

export const LOGS = {
  hopes: { key: 'hope', tab: ASPIRATIONS, day: dayIn('date'), isShown: always },
  activities: { key: 'activity', tab: ACTIVITIES, day: dayIn('date'), isShown: always },
  earlier: {
    key: 'earlier',
    tab: BROUGHT_IN,
    // Where the day is not known, the school year says how old it is.
    day: (value) =>
      f`IF(N(${value('date')})>0,N(${value('date')}),IFERROR(N(DATE(VALUE(LEFT(${value('schoolYear')},4)),9,1)),0))`,
    isShown: always,
  },
  placements: {
    key: 'placement',
    tab: PLACEMENTS,
    day: dayIn('start'),
    isShown: (value) => f`${value('status')}<>"Planned"`,
  },
  meetings: {
    key: 'meeting',
    tab: GUIDANCE,
    day: dayIn('date'),
    isShown: (value) => f`${value('status')}="Held"`,
  },
  shared: { key: 'shared', tab: SHARED_RECORDS, day: dayIn('date'), isShown: always },
} as const satisfies Record<string, Log>;

const ALL: readonly Log[] = Object.values(LOGS);

/** Columns behind the page: where each line of the pupil stands, its sorting number, and the lines newest first. */
export const lineColumns: readonly Column[] = ALL.flatMap(({ key }) =>
  ['Line', 'Sort', 'At'].map((what): Column => ({ ...pageColumn(`${key}${what}`, 60), detail: 'behind' })),
);

/** The key of the page's i-th row, which also has the i-th line of every log behind it. */
type RowKey = (i: number) => string;

const sorted = (log: Log, rowKey: RowKey): Formula =>
  f`${cell(PUPIL_RECORD, rowKey(1), `${log.key}Sort`)}:${cell(PUPIL_RECORD, rowKey(LOOKED_AT), `${log.key}Sort`)}`;

/** The cells behind the i-th row of the page. */
export function lineCells(i: number, rowKey: RowKey): Record<string, PageCell> {
  const cells: Record<string, PageCell> = {};
  const here = (key: string): Formula => f`${cell(PUPIL_RECORD, rowKey(i), key)}`;
  for (const log of ALL) {
    const counted = column(log.tab, 'recordLine');
    const line = here(`${log.key}Line`);
    const value = (key: string): Formula => f`INDEX(${column(log.tab, key)},${line})`;
    cells[`${log.key}Line`] = put(
      'note',
      f`IF(MAX(${counted})<${i},"",MATCH(MAX(${counted})-${i - 1},${counted},0))`,
    );
    cells[`${log.key}Sort`] = put(
      'note',
      f`IF(${line}="","",IF(${log.isShown(value)},${log.day(value)}*${MOST_ROWS}+${line},""))`,
    );
    cells[`${log.key}At`] = put(
      'note',
      f`IF(COUNT(${sorted(log, rowKey)})<${i},"",MOD(LARGE(${sorted(log, rowKey)},${i}),${MOST_ROWS}))`,
    );
  }
  return cells;
}

/** How many lines of the log there are to show. */
export const lineCount = (log: Log, rowKey: RowKey): Formula => f`COUNT(${sorted(log, rowKey)})`;

/** Where in the log the k-th newest line stands; "" where there is none. */
const place = (log: Log, k: number, rowKey: RowKey): Formula =>
  f`${cell(PUPIL_RECORD, rowKey(k), `${log.key}At`)}`;

/** What the k-th newest line says in a column, as words; "" where there is no such line. */
export const lineWords = (log: Log, k: number, key: string, rowKey: RowKey): Formula =>
  f`IF(${place(log, k, rowKey)}="","",INDEX(${column(log.tab, key)},${place(log, k, rowKey)})&"")`;

/** The same of a day, which stays a date. */
export const lineDay = (log: Log, k: number, key: string, rowKey: RowKey): Formula =>
  f`IF(${place(log, k, rowKey)}="","",IF(INDEX(${column(log.tab, key)},${place(log, k, rowKey)})="","",INDEX(${column(log.tab, key)},${place(log, k, rowKey)})))`;

/** Long words end in … where the page has no room for more: nothing is cut off without being said. */
export const shortened = (words: Formula, most: number | Formula): Formula =>
  f`LEFT(${words},${most})&IF(LEN(${words})>${most},"…","")`;

/** Several words of one line with a text between, those that are empty left out. */
export const together = (separator: string, words: readonly Formula[]): Formula =>
  f`TEXTJOIN("${separator}",TRUE,${join(',', words)})`;
