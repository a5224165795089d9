import {
  ENTITLEMENT_CRITERIA,
  type EntitlementState,
  HISTORY_YEARS,
  historyColumn,
  historyYearColumn,
} from '../content/entitlement';
import {
  NOT_YET,
  NOTHING_TO_COME,
  PUPIL_COUNTS,
  type PupilCount,
  THERE_IS_TIME,
} from '../content/pupilCounts';
import type { Formula } from '../workbook/formula';
import { cell, column, f, join, quote, setting } from '../workbook/formula';
import type { Column, PageCell } from '../workbook/tab';
import { pageColumn, put } from './pageCells';
import { PUPIL_RECORD, shortened } from './pupilRecordLines';
import { ENTITLEMENT, HISTORY } from './tabKeys';

/** What the page says of earlier years and of what is still to come: counts and words, no judgement. */

/** Behind the page: where the pupil stands in each tab, then a year group a row. */
export const SO_FAR = 'soFar';
export const soFarColumn: Column = { ...pageColumn(SO_FAR, 60), detail: 'behind' };

type RowKey = (i: number) => string;

/** What the first rows behind the page hold, counted from 0. */
const [HISTORY_LINE, ENTITLEMENT_LINE, TICKS_LINE] = [0, 1, 2];

const behind = (rowKey: RowKey, i: number): Formula => f`${cell(PUPIL_RECORD, rowKey(i + 1), SO_FAR)}`;

const lineIn = (tab: string): PageCell =>
  put(
    'note',
    f`IF(${setting('RecordPupilId')}="","",IFERROR(MATCH(${setting('RecordPupilId')},${column(tab, 'pupilId')},0),""))`,
  );

/** "2 employers, 1 college"; '' where there is nothing. */
const counts = (line: Formula, tab: string, columnOf: (count: PupilCount) => string | null): PageCell => {
  const said = PUPIL_COUNTS.flatMap((count): Formula[] => {
    const key = columnOf(count);
    if (key === null) return [];
    const value = f`N(INDEX(${column(tab, key)},${line}))`;
    return [
      f`IF(${value}>0,${value}&IF(${value}=1,${quote(` ${count.one}`)},${quote(` ${count.many}`)}),"")`,
    ];
  });
  return put('note', f`IF(${line}="","",TEXTJOIN(", ",TRUE,${join(',', said)}))`);
};

/** What the criteria in this state are called on the pupil's own page. */
const those = (line: Formula, state: EntitlementState): PageCell =>
  put(
    'note',
    f`IF(${line}="","",TEXTJOIN("; ",TRUE,${join(
      ',',
      ENTITLEMENT_CRITERIA.map(
        (one) =>
          f`IF(INDEX(${column(ENTITLEMENT, one.key)},${line})=${quote(state)},${quote(one.toThePupil)},"")`,
      ),
    )}))`,
  );

const YEARS = [...HISTORY_YEARS].reverse();

/** This year and the earlier ones in one text, the newest first. */
function allYears(rowKey: RowKey): PageCell {
  const years = YEARS.map((year, i) => {
    const words = behind(rowKey, 4 + i);
    const schoolYear = f`INDEX(${column(HISTORY, historyYearColumn(year))},${behind(rowKey, HISTORY_LINE)})`;
    return f`IF(${words}="","","Year ${year}"&IF(${schoolYear}="",""," ("&${schoolYear}&")")&": "&${words}&".")`;
  });
  const now = behind(rowKey, 3);
  return put('note', f`TEXTJOIN(" ",TRUE,IF(${now}="","","This year: "&${now}&"."),${join(',', years)})`);
}

/** Behind the page, from its first row down. The long texts stand in cells of their own: no formula becomes too long for Excel. */
export const soFarCells = (rowKey: RowKey, participation: string): readonly PageCell[] => [
  lineIn(HISTORY),
  lineIn(ENTITLEMENT),
  lineIn(participation),
  counts(behind(rowKey, TICKS_LINE), participation, (count) => count.participation),
  ...YEARS.map((year) =>
    counts(behind(rowKey, HISTORY_LINE), HISTORY, ({ kind }) => historyColumn(year, kind)),
  ),
  allYears(rowKey),
  those(behind(rowKey, ENTITLEMENT_LINE), 'Due'),
  those(behind(rowKey, ENTITLEMENT_LINE), 'On track'),
];

/** This year and the earlier ones, the newest first; words where nothing is counted. */
export function sayHad(rowKey: RowKey): Formula {
  const all = behind(rowKey, 4 + YEARS.length);
  return f`IF(${all}="","Nothing has been counted yet.",${shortened(all, 540)})`;
}

/** What is due this school year, and what has time or is planned, in the pupil's own words. */
export function sayToCome(rowKey: RowKey): Formula {
  const due = behind(rowKey, 5 + YEARS.length);
  const later = behind(rowKey, 6 + YEARS.length);
  // Alone it may fill both halves of the room.
  const said = (before: string, words: Formula, other: Formula): Formula =>
    f`IF(${words}="","",${quote(`${before}: `)}&${shortened(f`(${words}&".")`, f`IF(${other}="",500,240)`)})`;
  return f`IF(${due}&${later}="",${quote(NOTHING_TO_COME)},TEXTJOIN(" ",TRUE,${said(NOT_YET, due, later)},${said(THERE_IS_TIME, later, due)}))`;
}
