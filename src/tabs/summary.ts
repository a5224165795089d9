import { AUDIT_SECTIONS } from '../content/auditRows';
import { NEEDS } from '../content/lists';
import { CHART_COLOURS, TAB_COLOURS } from '../content/palette';
import { YEAR_GROUPS } from '../content/yearGroups';
import type { Formula } from '../workbook/formula';
import { cell, column, f, join, quote, setting } from '../workbook/formula';
import type { FixedRow, PageCell, Tab } from '../workbook/tab';
import { AUDIT } from './audit';
import { destinationsKey } from './destinations';
import { gap, pageColumn, put, sideBySide } from './pageCells';
import { PUPILS } from './pupils';
import { destinationChart, destinationRows, sayDestinations, sayFourYears } from './summaryDestinations';
import { AREA_CHART, entitlementRows, sayAccess, sayCatchUp, sayEntitlement } from './summaryEntitlement';
import { sayGuidance, sayParticipation, trackingRows } from './summaryTracking';
import { SUMMARY } from './tabKeys';

export { SUMMARY };

/** The height in pixels of a row whose words may take two lines; one for all tables, so that it takes one call. */
const TWO_LINES = 36;
/** The same for the larger letters of a sentence. */
const TWO_SENTENCE_LINES = 42;

const COLUMNS = ['label', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'leavers'] as const;

const head = (...titles: string[]): Record<string, PageCell> =>
  Object.fromEntries(titles.map((title, i) => [COLUMNS[i]!, put('tableHead', title)]));

const here = (row: string, key: string) => f`${cell(SUMMARY, row, key)}`;

/** A share with its word for nothing: no percentage before anybody has looked. */
const share = (part: Formula, whole: Formula, none: string): Formula =>
  f`IF(${whole}=0,${quote(none)},${part}/${whole})`;

// ---- Audit ----

const RAG_COLUMNS = [
  ['a', 'Green'],
  ['b', 'Amber'],
  ['c', 'Red'],
  ['d', 'Grey'],
] as const;

function auditRow(key: string, title: string): FixedRow {
  const rag = column(AUDIT, 'rag');
  const section = column(AUDIT, 'section');
  const count = (word: string) => f`COUNTIFS(${section},${quote(title)},${rag},${quote(word)})`;
  return {
    key,
    cells: {
      label: put('tableCell', title),
      ...Object.fromEntries(RAG_COLUMNS.map(([at, word]) => [at, put('tableFigure', count(word))])),
      e: put('tableFigure', sumOf(key, ['a', 'b', 'c', 'd'])),
      f: put('tableFigure', f`SUMPRODUCT((${section}=${quote(title)})*(${column(AUDIT, 'item')}<>""))`),
      g: put(
        'tableFigure',
        share(here(key, 'a'), f`(${here(key, 'e')}-${here(key, 'd')})`, 'Not looked at yet'),
        { format: 'percent' },
      ),
    },
  };
}

const sumOf = (row: string, keys: readonly string[]): Formula =>
  join(
    '+',
    keys.map((key) => here(row, key)),
  );

const auditTotal = (): FixedRow => {
  const down = (key: string) =>
    f`SUM(${cell(SUMMARY, `audit_${AUDIT_SECTIONS[0]!.key}`, key)}:${cell(SUMMARY, `audit_${AUDIT_SECTIONS[AUDIT_SECTIONS.length - 1]!.key}`, key)})`;
  return {
    key: 'auditAll',
    cells: {
      label: put('tableCell', 'All sections'),
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, put('tableFigure', down(key))]),
      ),
      g: put(
        'tableFigure',
        share(
          here('auditAll', 'a'),
          f`(${here('auditAll', 'e')}-${here('auditAll', 'd')})`,
          'Not looked at yet',
        ),
        { format: 'percent' },
      ),
    },
  };
};

// ---- Pupils ----

const onRoll = (...criteria: (readonly [string, string])[]): Formula =>
  f`COUNTIFS(${column(PUPILS, 'onRoll')},"Yes"${criteria.reduce((all, [key, word]) => f`${all},${column(PUPILS, key)},${quote(word)}`, f``)})`;

const pupilsOnRoll = here('pupilsAll', 'a');

function yearRows(): FixedRow[] {
  return YEAR_GROUPS.map((year) => ({
    key: `year${year.value}`,
    cells: {
      label: put('tableCell', year.label),
      a: put('tableFigure', onRoll(['year', year.value])),
      b: put('tableFigure', onRoll(['year', year.value], ['senStatus', 'E'])),
      c: put('tableFigure', share(here(`year${year.value}`, 'a'), pupilsOnRoll, '–'), { format: 'percent' }),
    },
  }));
}

/** The needs go on below the year groups: a header, the years, the rest and the total stand beside the first of them. */
const NEED_LAST_ROW = `need${NEEDS.length - YEAR_GROUPS.length - 2}`;

/** Pupils on roll whose year is empty or none of ours: without them the years would not add up to the total. */
function otherYear(): FixedRow {
  const rest = (key: string) =>
    f`${here('pupilsAll', key)}-SUM(${cell(SUMMARY, `year${YEAR_GROUPS[0]!.value}`, key)}:${cell(SUMMARY, `year${YEAR_GROUPS[YEAR_GROUPS.length - 1]!.value}`, key)})`;
  return {
    key: 'yearOther',
    cells: {
      label: put('tableCell', 'No year group, or another one'),
      a: put('tableFigure', rest('a')),
      b: put('tableFigure', rest('b')),
      c: put('tableFigure', share(here('yearOther', 'a'), pupilsOnRoll, '–'), { format: 'percent' }),
    },
  };
}

function needPanel(): Record<string, PageCell>[] {
  const line = (title: string, count: Formula): Record<string, PageCell> => ({
    e: put('tableCell', title, { span: 3 }),
    h: put('tableFigure', count),
  });
  return [
    { e: put('tableHead', 'Primary need', { span: 3 }), h: put('tableHead', 'Pupils') },
    ...NEEDS.map((need) => line(need.label, onRoll(['primaryNeed', need.code]))),
    line(
      'None recorded, or not on the list',
      f`${pupilsOnRoll}-SUM(${cell(SUMMARY, `year${YEAR_GROUPS[0]!.value}`, 'h')}:${cell(SUMMARY, NEED_LAST_ROW, 'h')})`,
    ),
  ];
}

// ---- The page ----

function sentences(cohorts: readonly number[]): FixedRow[] {
  const last = cohorts[1]!;
  const say = (key: string, content: Formula, height?: number): FixedRow => ({
    key,
    ...(height && { height }),
    cells: { label: put('sentence', content, { span: 10 }) },
  });
  const looked = here('auditAll', 'e');
  const plural = (count: Formula, one: string, many: string) =>
    f`IF(${count}=1,${quote(one)},${quote(many)})`;
  return [
    say(
      'sayAudit',
      f`IF(${looked}=0,"Nobody has looked at the audit yet: open the Audit tab and give the first rows a status.",${looked}&" of "&${here('auditAll', 'f')}&" audit items have been looked at. "&${here('auditAll', 'a')}&${plural(here('auditAll', 'a'), ' is', ' are')}&" in place, "&${here('auditAll', 'b')}&" under way or planned, "&${here('auditAll', 'c')}&${plural(here('auditAll', 'c'), ' needs', ' need')}&" attention now.")`,
    ),
    say(
      'sayPupils',
      f`IF(${pupilsOnRoll}=0,"No pupils yet: bring them in with Extensions, Golden Thread, Import pupils.",${pupilsOnRoll}&" pupils are on roll, "&${here('pupilsAll', 'b')}&" of them with an EHC plan.")`,
    ),
    say('sayParticipation', sayParticipation, TWO_SENTENCE_LINES),
    say('sayEntitlement', sayEntitlement, TWO_SENTENCE_LINES),
    say('sayAccess', sayAccess, TWO_SENTENCE_LINES),
    say('sayCatchUp', sayCatchUp),
    say('sayGuidance', sayGuidance),
    say('sayDestinations', sayDestinations(last), TWO_SENTENCE_LINES),
    say('sayFourYears', sayFourYears(cohorts), TWO_SENTENCE_LINES),
    say(
      'sayIntentions',
      f`IF(${here(`cohort${cohorts[0]!}`, 'leavers')}=0,"This year’s possible leavers are not listed yet: the import puts them on the Destinations ${cohorts[0]!} tab.",${here(`cohort${cohorts[0]!}`, 'leavers')}&" pupils may leave this year; "&COUNTIFS(${column(destinationsKey(cohorts[0]!), 'counted')},"Yes",${column(destinationsKey(cohorts[0]!), 'rag')},"Green")&" of them have a next step that is settled.")`,
    ),
  ];
}

/** One screen for senior leaders. */
export const summary = (cohorts: readonly number[], participation: string): Tab => {
  const yearPanel: FixedRow[] = [
    { key: 'yearHead', cells: head('Year group', 'Pupils', 'EHC plan', 'Share') },
    ...yearRows(),
    otherYear(),
    {
      key: 'pupilsAll',
      cells: {
        label: put('tableCell', 'On roll'),
        a: put('tableFigure', onRoll()),
        b: put('tableFigure', onRoll(['senStatus', 'E'])),
        c: put('tableFigure', share(pupilsOnRoll, pupilsOnRoll, '–'), { format: 'percent' }),
      },
    },
  ];
  return {
    key: SUMMARY,
    title: 'Summary',
    purpose: 'One page for senior leaders.',
    group: 'share',
    tabColour: TAB_COLOURS.share,
    isPage: true,
    keyColumn: 'row',
    frozenColumns: 0,
    columns: [
      { ...pageColumn('row', 60), kind: 'key' },
      pageColumn('label', 260),
      ...COLUMNS.slice(1).map((key) => pageColumn(key, 76)),
      pageColumn('charts', 370),
    ],
    rows: {
      kind: 'fixed',
      rows: [
        {
          key: 'title',
          height: 36,
          cells: {
            label: put(
              'title',
              f`IF(${setting('SchoolName')}="","Careers summary",${setting('SchoolName')}&": careers summary")`,
              { span: 10 },
            ),
          },
        },
        {
          key: 'lead',
          cells: {
            label: put(
              'lead',
              f`"As it stood on "&TEXT(${setting('AsOfDate')},"dd/mm/yyyy")&", school year "&${setting('AcademicYear')}&". No pupil is named on this page; before it leaves the careers team, look out for small numbers."`,
              { span: 10 },
            ),
          },
        },
        gap('gap1'),
        ...sentences(cohorts),
        gap('gap2'),
        ...[
          { key: 'auditTitle', cells: { label: put('section', 'Audit by section', { span: 10 }) } },
          {
            key: 'auditHead',
            cells: head('Section', 'Green', 'Amber', 'Red', 'Grey', 'Looked at', 'Items', 'In place'),
          },
          ...AUDIT_SECTIONS.map((section) => auditRow(`audit_${section.key}`, section.title)),
          auditTotal(),
          gap('gap3'),
          { key: 'pupilsTitle', cells: { label: put('section', 'Pupils on roll', { span: 10 }) } },
          ...sideBySide(yearPanel, needPanel(), 'need'),
          gap('gapTrack'),
          ...trackingRows(participation),
          gap('gapArea'),
          ...entitlementRows,
          gap('gap4'),
          ...destinationRows(cohorts),
        ].map((row): FixedRow => ({ ...row, height: TWO_LINES })),
      ],
    },
    charts: [
      AREA_CHART,
      {
        title: 'Audit by section',
        type: 'BAR',
        stacked: true,
        firstRow: 'auditHead',
        lastRow: `audit_${AUDIT_SECTIONS[AUDIT_SECTIONS.length - 1]!.key}`,
        columns: ['label', 'd'],
        atRow: 'auditTitle',
        atColumn: 'charts',
        width: 360,
        height: 350,
        colours: [CHART_COLOURS.Green, CHART_COLOURS.Amber, CHART_COLOURS.Red, CHART_COLOURS.Grey],
      },
      {
        title: 'Pupils on roll by year group',
        type: 'COLUMN',
        stacked: false,
        firstRow: 'yearHead',
        lastRow: `year${YEAR_GROUPS[YEAR_GROUPS.length - 1]!.value}`,
        columns: ['label', 'a'],
        atRow: 'pupilsTitle',
        atColumn: 'charts',
        width: 360,
        height: 300,
        colours: [TAB_COLOURS.track],
      },
      destinationChart(cohorts),
    ],
  };
};
