import type { Formula } from '../../workbook/formula';
import { cell, column, f, firstThat, join } from '../../workbook/formula';
import type { PageCell } from '../../workbook/tab';
import { destinationsKey } from '../destinations';
import { put } from '../pageCells';
import { TREND } from '../tabKeys';
import { rowOf } from './counts';
import { chosen } from './inputs';

/**
 * Which lines of Four years belong to which cohort. It stands behind Trend, beside the lines of the cohorts: the i-th of them holds
 * the i-th cohort in the order of Four years.
 */

/** Those who have left come before those who may. */
export const inOrder = (cohorts: readonly number[]): number[] => [...cohorts.slice(1), cohorts[0]!];

const LEAVERS = 'lineLeavers';
const BEFORE = 'lineBefore';
export const LINES_BEHIND: readonly string[] = [LEAVERS, BEFORE];

const here = (row: number, key: string): Formula => f`${cell(TREND, rowOf(row), key)}`;

/** A line a cohort of Trend. @param cohorts the newest first */
export function linesBehind(cohorts: readonly number[]): Record<string, PageCell>[] {
  return inOrder(cohorts).map((shown, i) => {
    const above = cohorts[i - 1];
    const isChosen = f`AND(${shown}>=N(${chosen('fromCohort')}),OR(${chosen('toCohort')}="",${shown}<=N(${chosen('toCohort')})))`;
    return {
      [LEAVERS]: put('note', f`IF(${isChosen},MAX(${column(destinationsKey(shown), 'leaverNumber')}),0)`),
      [BEFORE]: put('note', above === undefined ? f`0` : f`${here(above, BEFORE)}+${here(above, LEAVERS)}`),
    };
  });
}

/** How many lines there are in the first so many cohorts of that order, the last of them included. */
const linesUpTo = (row: number): Formula => f`${here(row, BEFORE)}+${here(row, LEAVERS)}`;

/** How many lines there are in all. */
export const linesInAll = (cohorts: readonly number[]): Formula =>
  f`(${linesUpTo(cohorts[cohorts.length - 1]!)})`;

/** Which of the cohorts, in the order of Four years, a line belongs to; '' behind the last line. */
export const cohortOfLine = (cohorts: readonly number[], line: Formula): Formula =>
  firstThat(
    cohorts.map((row, i) => [f`${line}<=${linesUpTo(row)}`, f`${i + 1}`] as const),
    f`""`,
  );

/** How many lines there are before the cohort that is the so-manieth in that order. */
export const linesBefore = (cohorts: readonly number[], at: Formula): Formula =>
  f`CHOOSE(N(${at}),${join(
    ',',
    cohorts.map((row) => here(row, BEFORE)),
  )})`;
