import { CHART_COLOURS, TAB_COLOURS } from '../../content/palette';
import { ALL_LEAVERS, MOST_COHORTS_SHOWN } from '../../content/trend';
import { f, join, quote, setting } from '../../workbook/formula';
import type { Column, FixedRow, Tab } from '../../workbook/tab';
import { gap, pageColumn, put } from '../pageCells';
import { TREND } from '../tabKeys';
import { breakdownRows, drawnBreakdown, SHARES_BEHIND } from './breakdown';
import { BEHIND, FOUR, FOUR_BEFORE, HEAD, here, rowOf } from './counts';
import { drawnRows, eetRows } from './eet';
import { choices, chosen } from './inputs';
import { LINES_BEHIND, linesBehind } from './linesOfFourYears';
import { sustainedRows } from './sustained';

const FIGURE_COLUMNS = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] as const;
const FIGURE_WIDTH = 74;
/** Pixels of the band that holds the two pictures. */
const BAND = 300;

/** Five lines, told apart by lightness as well as by hue. */
const LINES = [
  CHART_COLOURS['On track'],
  CHART_COLOURS.Amber,
  CHART_COLOURS.Other,
  CHART_COLOURS.Green,
  CHART_COLOURS.Grey,
];

const hidden = (key: string): Column => ({ ...pageColumn(key, 100), detail: 'behind' });

/** What the choice comes to, in words: somebody who mistypes a group sees it here. */
function saidRow(cohorts: readonly number[]): FixedRow {
  const all = (key: string) =>
    f`(${join(
      '+',
      cohorts.map((cohort) => here(rowOf(cohort), key)),
    )})`;
  const group = f`IF(${chosen('value')}="","no entry",${chosen('value')})`;
  const nobody = f`${all('leavers')}+${all('stays')}=0`;
  const ofAll = f`OR(${chosen('kind')}="",${chosen('kind')}=${quote(ALL_LEAVERS)})`;
  return {
    key: 'said',
    cells: {
      a: put(
        'lead',
        f`IF(${ofAll},IF(${nobody},"Nobody is listed on any Destinations tab yet.","All leavers: "&${all('leavers')}&" in the cohorts below, and "&${all('stays')}&" who stay."),IF(${nobody},IF(${chosen('value')}="","Write beside Which whom to look at: what fits stands to its right.","No leaver matches: "&${chosen('kind')}&", "&${group}&". Look at how it is written."),${chosen('kind')}&", "&${group}&": "&${all('leavers')}&" leavers in the cohorts below, and "&${all('stays')}&" who stay."))`,
      ),
    },
  };
}

/**
 * Cohort by cohort: how many are in education, employment or training, and whether it gets better.
 * @param allCohorts those that have a tab, the newest first
 */
export const trend = (allCohorts: readonly number[]): Tab => {
  const cohorts = allCohorts.slice(0, MOST_COHORTS_SHOWN);
  const lines = linesBehind(cohorts);
  const behindRows = new Map<string, number>([
    ...cohorts.map((cohort, i) => [rowOf(cohort), i] as const),
    ...[HEAD, FOUR, FOUR_BEFORE].map((row) => [row, -1] as const),
  ]);
  const withLines = (row: FixedRow): FixedRow => {
    const at = behindRows.get(row.key);
    if (at === undefined) return row;
    const more = lines[at] ?? Object.fromEntries(LINES_BEHIND.map((key) => [key, put('note', f`""`)]));
    return { ...row, cells: { ...row.cells, ...more } };
  };
  const drawn = drawnRows(cohorts);
  const series = Object.keys(drawn[1]!.cells!);
  return {
    key: TREND,
    title: 'Trend',
    purpose: 'Destinations, cohort by cohort.',
    group: 'destinations',
    tabColour: TAB_COLOURS.destinations,
    isPage: true,
    startsHidden: true,
    keyColumn: 'row',
    frozenColumns: 0,
    columns: [
      { ...pageColumn('row', 60), kind: 'key' },
      pageColumn('a', 190),
      ...FIGURE_COLUMNS.map((key) => pageColumn(key, FIGURE_WIDTH)),
      pageColumn('l', 260),
      // Formulas side by side are written in few calls.
      ...[...BEHIND, ...LINES_BEHIND, ...SHARES_BEHIND].map(hidden),
    ],
    rows: {
      kind: 'fixed',
      rows: [
        { key: 'title', height: 36, cells: { a: put('title', 'Trend: where our leavers go') } },
        {
          key: 'lead',
          cells: {
            a: put(
              'lead',
              f`"As it stood on "&TEXT(${setting('AsOfDate')},"dd/mm/yyyy")&". Choose in the pale boxes what to look at. Before this page leaves the careers team, look out for small numbers."`,
            ),
          },
        },
        ...choices,
        saidRow(cohorts),
        gap('gapEet'),
        ...eetRows(cohorts).map(withLines),
        { key: 'pictures', height: BAND },
        ...breakdownRows(cohorts),
        gap('gapSustained'),
        ...sustainedRows(cohorts),
        gap('gapDrawn'),
        ...drawn,
      ],
    },
    charts: [
      {
        title: 'Destinations by cohort',
        type: 'BAR',
        stacked: true,
        ...drawnBreakdown(cohorts),
        atRow: 'pictures',
        atColumn: 'a',
        width: 540,
        height: BAND - 16,
        colours: [
          CHART_COLOURS.EET,
          CHART_COLOURS['Adult services'],
          CHART_COLOURS['Re-engagement'],
          CHART_COLOURS.Other,
          CHART_COLOURS.NEET,
          CHART_COLOURS['Not known'],
        ],
      },
      {
        title: 'EET at each checkpoint',
        type: 'LINE',
        stacked: false,
        firstRow: 'drawnHead',
        lastRow: drawn[drawn.length - 1]!.key,
        columns: [series[0]!, series[series.length - 1]!],
        atRow: 'pictures',
        atColumn: 'g',
        width: 560,
        height: BAND - 16,
        colours: LINES,
      },
    ],
  };
};
