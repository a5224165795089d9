import { ENTITLEMENT_AREAS, type EntitlementState } from '../content/entitlement';
import { CHART_COLOURS } from '../content/palette';
import type { Formula } from '../workbook/formula';
import { cell, f, join } from '../workbook/formula';
import type { Chart, FixedRow } from '../workbook/tab';
import { ACCESS_WINDOWS, inState, pupilsWith } from './entitlementTotals';
import { put } from './pageCells';
import { BENCHMARKS, SUMMARY } from './tabKeys';

/** What Summary says of what every pupil is owed. */

const here = (row: string, key: string): Formula => f`${cell(SUMMARY, row, key)}`;
const begun = f`${cell(BENCHMARKS, 'lead', 'out')}`;

const HEADS = [
  'Pupils with, as the most pressing',
  'Due',
  'Missed',
  'Not recorded',
  'On track',
  'Met',
  'Decided otherwise',
  'Pupils',
] as const;
const COLUMNS = ['label', 'a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

const STATES: readonly (readonly [at: string, ...states: EntitlementState[]])[] = [
  ['a', 'Due'],
  ['b', 'Missed'],
  ['c', 'Not recorded'],
  ['d', 'On track'],
  ['e', 'Met'],
  ['f', 'Another way', 'Not right'],
];

const rowOf = (area: string): string => `area_${area}`;

/** A line an area: a pupil stands in one column of it, by the most pressing of what the area asks for. */
export const entitlementRows: readonly FixedRow[] = [
  {
    key: 'areaTitle',
    cells: { label: put('section', 'What every pupil is owed', { span: 10 }) },
  },
  {
    key: 'areaHead',
    cells: Object.fromEntries(HEADS.map((title, i) => [COLUMNS[i]!, put('tableHead', title)])),
  },
  ...ENTITLEMENT_AREAS.map((area): FixedRow => {
    const key = rowOf(area.key);
    return {
      key,
      cells: {
        label: put('tableCell', area.header),
        ...Object.fromEntries(
          STATES.map(([at, ...states]) => [
            at,
            put(
              'tableFigure',
              f`IF(${begun}=0,"–",${join(
                '+',
                states.map((state) => inState(area.key, state)),
              )})`,
            ),
          ]),
        ),
        g: put('tableFigure', f`IF(${begun}=0,"–",SUM(${here(key, 'a')}:${here(key, 'f')}))`),
      },
    };
  }),
  {
    key: 'areaNote',
    cells: {
      label: put(
        'note',
        'A pupil is counted once in each line. Due: not enough, and nothing planned that would make it enough. Not recorded: before your records begin. Decided otherwise: met another way, or not right for the pupil. Provider access: every registered pupil of Years 8 to 13; all else: the benchmark cohort.',
        { span: 10 },
      ),
    },
  },
];

export const AREA_CHART: Chart = {
  title: 'What every pupil is owed',
  type: 'BAR',
  stacked: true,
  firstRow: 'areaHead',
  lastRow: rowOf(ENTITLEMENT_AREAS[ENTITLEMENT_AREAS.length - 1]!.key),
  columns: ['label', 'f'],
  atRow: 'areaTitle',
  atColumn: 'charts',
  width: 360,
  height: 300,
  colours: [
    CHART_COLOURS.Amber,
    CHART_COLOURS.Red,
    CHART_COLOURS['Not known'],
    CHART_COLOURS['On track'],
    CHART_COLOURS.Green,
    CHART_COLOURS.Other,
  ],
};

const cohort = ['inCohort', 'Yes'] as const;
const isOrAre = (count: Formula, one: string, many: string): Formula => f`IF(${count}=1,"${one}","${many}")`;

const inCohort = pupilsWith(cohort);
const have = pupilsWith(cohort, ['gaps', '0']);
const due = pupilsWith(cohort, ['due', '>0']);
const missed = pupilsWith(cohort, ['missed', '>0']);
const unrecorded = pupilsWith(cohort, ['unrecorded', '>0']);

export const sayEntitlement: Formula = f`IF(${begun}=0,"What pupils are owed: nothing is recorded of them yet. Once activities, placements or meetings are, this page says who has had what.","Of the "&${inCohort}&" pupils in our benchmark cohort, "&${have}&${isOrAre(have, ' has', ' have')}&" had everything that was due so far; "&${due}&" still "&${isOrAre(due, 'needs', 'need')}&" something this school year; "&${missed}&" missed something whose time is over; for "&${unrecorded}&" of them earlier years are not recorded.")`;

const ofAccess = (key: string): Formula =>
  f`(${join(
    '+',
    ACCESS_WINDOWS.map((window) => f`N(${cell(BENCHMARKS, window.key, key)})`),
  )})`;
const first = ACCESS_WINDOWS[0]!.key;
const closes = f`TEXT(${cell(BENCHMARKS, first, 'a')},"d mmmm yyyy")`;
const daysLeft = f`${cell(BENCHMARKS, first, 'b')}`;
const years = ACCESS_WINDOWS.map(({ lastYear }) => lastYear)
  .join(', ')
  .replace(/, (\d+)$/, ' and $1');
const lacking = f`(${ofAccess('c')}-${ofAccess('d')}-${ofAccess('g')})`;

export const sayAccess: Formula = f`IF(${begun}=0,"Provider access: two encounters in each of three windows, by 28 February. Nothing is recorded of pupils yet.","Provider access: of the "&${ofAccess('c')}&" pupils in Years ${years}, "&${ofAccess('d')}&${isOrAre(ofAccess('d'), ' has', ' have')}&" had two encounters"&IF(ISNUMBER(${daysLeft}),", "&${ofAccess('g')}&" more "&${isOrAre(ofAccess('g'), 'has', 'have')}&" enough planned, and "&${lacking}&${isOrAre(lacking, ' lacks', ' lack')}&" one or both. The windows close on "&${closes}&", in "&${daysLeft}&${isOrAre(daysLeft, ' day', ' days')}&"."," and "&${lacking}&" had not when the windows closed on "&${closes}&"."))`;

const toCatchUp = pupilsWith(['weight', '>0']);
const absent = pupilsWith(['weight', '>0'], ['absent', 'Yes']);

export const sayCatchUp: Formula = f`IF(${begun}=0,"Catch-up: the list of who lacks what begins with the first records.",IF(${toCatchUp}=0,"Nobody lacks anything that was due.",${toCatchUp}&${isOrAre(toCatchUp, ' pupil lacks', ' pupils lack')}&" something that was due; "&${absent}&" of them had low attendance or missed an activity. The Catch-up tab lists them."))`;
