import { CHART_COLOURS } from '../content/palette';
import { ROLLING } from '../content/trend';
import type { Formula } from '../workbook/formula';
import { cell, column, f, firstThat, join, quote, setting } from '../workbook/formula';
import type { Chart, FixedRow, PageCell } from '../workbook/tab';
import { ASKED, dueDate, SUSTAINED, shortTitle } from './checkpointWords';
import { destinationsKey } from './destinations';
import { gap, put } from './pageCells';
import { SUMMARY } from './tabKeys';

/** What Summary says of leavers. */

const COLUMNS = ['label', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'leavers'] as const;

const here = (row: string, key: string): Formula => f`${cell(SUMMARY, row, key)}`;

const head = (...titles: string[]): Record<string, PageCell> =>
  Object.fromEntries(titles.map((title, i) => [COLUMNS[i]!, put('tableHead', title)]));

const percentText = (value: Formula): Formula => f`TEXT(${value},"0%")`;

const GROUPS = [
  ['a', 'EET'],
  ['b', 'Adult services'],
  ['c', 'Re-engagement'],
  ['d', 'Other'],
  ['e', 'NEET'],
] as const;

/** Leavers of whom nobody has asked yet. Who died or moved abroad before a checkpoint has no answer of it, and none is wanted. */
function unasked(cohort: number, checkpoint: string): Formula {
  const tab = destinationsKey(cohort);
  const leavers = f`${column(tab, 'counted')},"Yes"`;
  const answered = f`${column(tab, `${checkpoint}Line`)},">=0"`;
  const outside = f`${column(tab, `${checkpoint}Group`)},"Outside the count"`;
  return f`(${here(`cohort${cohort}`, 'leavers')}-COUNTIFS(${leavers},${answered})-COUNTIFS(${leavers},${outside})+COUNTIFS(${leavers},${outside},${answered}))`;
}

function cohortRow(cohort: number): FixedRow {
  const tab = destinationsKey(cohort);
  const key = `cohort${cohort}`;
  const counted = column(tab, 'counted');
  const groupIs = (word: string) =>
    f`COUNTIFS(${counted},"Yes",${column(tab, 'novemberGroup')},${quote(word)})`;
  const due = f`${setting('AsOfDate')}>=DATE(${cohort},11,1)`;
  const ifDue = (content: Formula) => f`IF(${due},${content},"–")`;
  return {
    key,
    cells: {
      label: put('tableCell', `Left in ${cohort}`),
      ...Object.fromEntries(GROUPS.map(([at, word]) => [at, put('tableFigure', ifDue(groupIs(word)))])),
      f: put('tableFigure', ifDue(f`${groupIs('Not known')}+${unasked(cohort, 'november')}`)),
      g: put('tableFigure', f`${here(key, 'leavers')}-${groupIs('Outside the count')}`),
      h: put(
        'tableFigure',
        f`IF(${here(key, 'g')}=0,"Nobody listed",IF(${due},IF(${unasked(cohort, 'november')}>=${here(key, 'g')},"Not asked yet",${here(key, 'a')}/${here(key, 'g')}),"Not yet due"))`,
        { format: 'percent' },
      ),
      leavers: put('tableFigure', f`COUNTIFS(${counted},"Yes")`),
    },
  };
}

/** Labels that Lists does not know stand in the count and in none of the columns. */
function sayUnlisted(cohorts: readonly number[]): Formula {
  const rows = cohorts.map((cohort) => `cohort${cohort}`);
  const ofRow = (row: string): Formula =>
    f`IF(ISNUMBER(${here(row, 'a')}),${here(row, 'g')}-SUM(${here(row, 'a')}:${here(row, 'f')}),0)`;
  const unlisted = f`(${join('+', rows.map(ofRow))})`;
  return f`IF(${unlisted}=0,"","Counted, and in none of the columns: "&${unlisted}&" whose destination is not in the list. Their Destinations tab says who.")`;
}

/** EET at each checkpoint: a line a cohort, the unknown inside the denominator. */
function followUpRow(cohort: number): FixedRow {
  const tab = destinationsKey(cohort);
  const counted = column(tab, 'counted');
  return {
    key: `followed${cohort}`,
    cells: {
      label: put('tableCell', `Left in ${cohort}`),
      ...Object.fromEntries(
        ASKED.map((checkpoint, i) => {
          const group = column(tab, `${checkpoint.key}Group`);
          const whole = f`(${here(`cohort${cohort}`, 'leavers')}-COUNTIFS(${counted},"Yes",${group},"Outside the count"))`;
          return [
            COLUMNS[i + 1]!,
            put(
              'tableFigure',
              f`IF(${setting('AsOfDate')}<DATE(${cohort + checkpoint.yearsAfter},11,1),"–",IF(${whole}=0,"Nobody listed",IF(${unasked(cohort, checkpoint.key)}>=${whole},"Not asked yet",COUNTIFS(${counted},"Yes",${group},"EET")/${whole})))`,
              { format: 'percent' },
            ),
          ];
        }),
      ),
      ...sustainedCells(cohort),
    },
  };
}

/** How many were still there at the end of March, and their share of those counted on 1 November. */
function sustainedCells(cohort: number): Record<string, PageCell> {
  const tab = destinationsKey(cohort);
  const whole = here(`cohort${cohort}`, 'g');
  const count = (word: string): Formula =>
    f`COUNTIFS(${column(tab, 'counted')},"Yes",${column(tab, 'sustainedWord')},${quote(word)})`;
  const asked = f`${count('Sustained')}+${count('Not sustained')}+${count('Adult services')}`;
  const once = (content: Formula): Formula =>
    f`IF(${setting('AsOfDate')}<${dueDate(SUSTAINED, cohort)},"–",IF(${whole}=0,"Nobody listed",IF(${asked}=0,"Not asked yet",${content})))`;
  return {
    f: put('tableFigure', once(count('Sustained'))),
    g: put('tableFigure', once(f`${here(`followed${cohort}`, 'f')}/${whole}`), { format: 'percent' }),
  };
}

/** What to say of four years: cohorts as far as they have come, the newest first. */
export function sayFourYears(cohorts: readonly number[]): Formula {
  const isDue = (cohort: number): Formula => f`${setting('AsOfDate')}>=DATE(${cohort},11,1)`;
  const starts = cohorts.slice(0, 3);
  const fromFirstDue = (give: (start: number) => Formula): Formula =>
    firstThat(
      starts.slice(0, -1).map((cohort, i) => [isDue(cohort), give(i)] as const),
      give(starts.length - 1),
    );
  const together = (start: number, key: string): Formula => {
    const four = cohorts.slice(start, start + ROLLING);
    return f`SUM(${here(`cohort${four[0]!}`, key)}:${here(`cohort${four[four.length - 1]!}`, key)})`;
  };
  const eet = fromFirstDue((start) => together(start, 'a'));
  const whole = fromFirstDue((start) => together(start, 'g'));
  const years = fromFirstDue(
    (start) => f`"${cohorts[Math.min(start + ROLLING, cohorts.length) - 1]!} to ${cohorts[start]!}"`,
  );
  const sustained = (cohort: number): Formula => {
    const share = here(`followed${cohort}`, 'g');
    const before = cohorts.includes(cohort - 1) ? here(`followed${cohort - 1}`, 'g') : null;
    const change = before ? f`ROUND(100*(${share}-${before}),0)` : null;
    const compared =
      before && change
        ? f`IF(ISNUMBER(${before}),IF(${change}=0,", the same share as of the cohort before",", "&ABS(${change})&IF(ABS(${change})=1," point "," points ")&IF(${change}>0,"more","fewer")&" than of the cohort before"),"")`
        : f`""`;
    return f`IF(ISNUMBER(${share})," Of the "&${here(`cohort${cohort}`, 'g')}&" who left in ${cohort}, "&${here(`followed${cohort}`, 'f')}&" ("&${percentText(share)}&") were still there on 31 March"&${compared}&".","")`;
  };
  const lastSustained = firstThat(
    starts
      .slice(0, -1)
      .map(
        (cohort) => [f`${setting('AsOfDate')}>=${dueDate(SUSTAINED, cohort)}`, sustained(cohort)] as const,
      ),
    sustained(starts[starts.length - 1]!),
  );
  return f`IF(${whole}=0,"The four-year picture begins with the first leavers on a Destinations tab.","Of the "&${whole}&" who left from "&${years}&", "&${eet}&" ("&${percentText(f`${eet}/${whole}`)}&") were in education, employment or training on their first 1 November."&${lastSustained})`;
}

/** How the leavers of a cohort fared on 1 November. */
export function sayDestinations(last: number): Formula {
  const elsewhere = f`(${join(
    '+',
    ['b', 'c', 'd'].map((key) => here(`cohort${last}`, key)),
  )})`;
  const plural = (count: Formula, one: string, many: string) =>
    f`IF(${count}=1,${quote(one)},${quote(many)})`;
  return f`IF(${here(`cohort${last}`, 'g')}=0,"No leavers of ${last} are listed yet: type them into the Destinations ${last} tab.",IF(ISNUMBER(${here(`cohort${last}`, 'h')}),${here(`cohort${last}`, 'a')}&" of the "&${here(`cohort${last}`, 'g')}&" who left in ${last} ("&${percentText(here(`cohort${last}`, 'h'))}&") were in education, employment or training on 1 November; "&${here(`cohort${last}`, 'e')}&${plural(here(`cohort${last}`, 'e'), ' was', ' were')}&" not, and of "&${here(`cohort${last}`, 'f')}&" it is not known"&IF(${elsewhere}=0,"","; "&${elsewhere}&${plural(elsewhere, ' was', ' were')}&" in adult services, on a re-engagement programme or elsewhere")&".",IF(${here(`cohort${last}`, 'h')}="Not asked yet","Nobody has asked yet where the leavers of ${last} were on 1 November.","The leavers of ${last} are asked about on 1 November.")))`;
}

/** The two tables on leavers, a line a cohort in each. */
export const destinationRows = (cohorts: readonly number[]): FixedRow[] => [
  {
    key: 'cohortTitle',
    cells: { label: put('section', 'Destinations on 1 November after leaving', { span: 10 }) },
  },
  {
    key: 'cohortHead',
    cells: head(
      'Cohort',
      'EET',
      'Adult services',
      'Re-engaging',
      'Other',
      'NEET',
      'Not known',
      'Counted',
      'EET share',
      'All leavers',
    ),
  },
  ...cohorts.map(cohortRow),
  {
    key: 'cohortNote',
    cells: {
      label: put(
        'note',
        'EET: education, employment or training. NEET includes those whose start is agreed. Not known includes those nobody has asked yet. Counted: all but those who moved abroad or died.',
        { span: 10 },
      ),
    },
  },
  { key: 'cohortUnlisted', cells: { label: put('note', sayUnlisted(cohorts), { span: 10 }) } },
  gap('gap5'),
  {
    key: 'followTitle',
    cells: {
      label: put('section', 'Share in education, employment or training, year by year', { span: 10 }),
    },
  },
  {
    key: 'followHead',
    cells: head('Cohort', ...ASKED.map(shortTitle), 'Still there on 31 March', 'Share still there'),
  },
  ...cohorts.map(followUpRow),
];

export const destinationChart = (cohorts: readonly number[]): Chart => ({
  title: 'Destinations by cohort',
  type: 'COLUMN',
  stacked: true,
  firstRow: 'cohortHead',
  lastRow: `cohort${cohorts[cohorts.length - 1]!}`,
  columns: ['label', 'f'],
  atRow: 'cohortTitle',
  atColumn: 'charts',
  width: 360,
  height: 280,
  colours: [
    CHART_COLOURS.EET,
    CHART_COLOURS['Adult services'],
    CHART_COLOURS['Re-engagement'],
    CHART_COLOURS.Other,
    CHART_COLOURS.NEET,
    CHART_COLOURS['Not known'],
  ],
});
