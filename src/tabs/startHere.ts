import { DEFAULTS } from '../content/defaults';
import { historyColumn, historyYearColumn } from '../content/entitlement';
import { INSPECTION_HEADER } from '../content/inspectionHeader';
import { TAB_COLOURS } from '../content/palette';
import { MOST_RISK_POINTS, RISK_FROM, RISK_PROFILES } from '../content/risk';
import { SCHOOL_TYPES } from '../content/schoolTypes';
import { START_STEPS } from '../content/startSteps';
import { academicYearEnding } from '../rules/academicYear';
import { cohortTitle } from '../rules/cohort';
import type { Formula } from '../workbook/formula';
import { block, cell, column, f, join, quote, setting } from '../workbook/formula';
import type { Entry, FixedRow, PageCell, SettingName, Tab } from '../workbook/tab';
import { AUDIT } from './audit';
import { destinationsKey } from './destinations';
import { ACCESS_WINDOWS, coloured, pupilsWith } from './entitlementTotals';
import { LISTS } from './lists';
import { box, gap, link, linkTo, pageColumn, put, sideBySide } from './pageCells';
import {
  ACTIVITIES,
  ALUMNI,
  BENCHMARKS,
  CATCH_UP,
  COVERAGE,
  CURRICULUM,
  DECISIONS,
  GUIDANCE,
  HISTORY,
  PLACEMENTS,
  PUPILS,
  SHARING,
  SUMMARY,
  WHO_NEXT,
} from './tabKeys';

export const START_HERE = 'startHere';

interface SettingRow {
  /** The named range that formulas use. */
  name: string;
  label: string;
  note: string;
  first: string | number;
  format: 'text' | 'number' | 'date';
  entry?: Entry;
}

const wholeNumber = (from: number, to: number): Entry => ({
  kind: 'number',
  from,
  to,
  strict: true,
  message: `A number from ${from} to ${to}.`,
});

/** Settings below the school's own details. All but the first few have a sensible first value. */
const SETTINGS: readonly SettingRow[] = [
  { name: 'AcademicYear', label: 'School year', note: 'For example 2026/27.', first: '', format: 'text' },
  {
    name: 'YearGroups',
    label: 'Year groups',
    note: 'With commas: 7, 8, 9. X: not in a year group.',
    first: '',
    format: 'text',
  },
  {
    name: 'LeavingPoints',
    label: 'Leaving points',
    note: 'Years at whose end pupils may leave, with commas.',
    first: '',
    format: 'text',
  },
  {
    name: 'Pathways',
    label: 'Pathways',
    note: 'Your own names, with commas. May be empty.',
    first: '',
    format: 'text',
  },
  {
    name: 'RecordsBegin',
    label: 'Records begin',
    note: 'First school year that is whole. Empty: this one.',
    first: '',
    format: 'text',
  },
  {
    name: 'ExpectedPupils',
    label: 'Room for pupils',
    note: 'How many rows to keep ready.',
    first: 120,
    format: 'number',
    entry: wholeNumber(1, 5000),
  },
  {
    name: 'GreenFrom',
    label: 'Green from (%)',
    note: 'Green from this share up. No official line: you choose.',
    first: DEFAULTS.greenFrom,
    format: 'number',
    entry: wholeNumber(0, 100),
  },
  {
    name: 'AmberFrom',
    label: 'Amber from (%)',
    note: 'Amber from this share up, red below it.',
    first: DEFAULTS.amberFrom,
    format: 'number',
    entry: wholeNumber(0, 100),
  },
  {
    name: 'OverdueDays',
    label: 'Overdue after (days)',
    note: 'No answer this long after a checkpoint is overdue.',
    first: DEFAULTS.overdueAfterDays,
    format: 'number',
    entry: wholeNumber(0, 365),
  },
  {
    name: 'ToleranceDays',
    label: 'Confirmed within (days)',
    note: 'How near to its checkpoint an answer has to be.',
    first: DEFAULTS.toleranceDays,
    format: 'number',
    entry: wholeNumber(0, 365),
  },
  {
    name: 'GapAmber',
    label: 'Gap that is amber (points)',
    note: 'Equity: a group further behind the others is amber.',
    first: DEFAULTS.gapAmber,
    format: 'number',
    entry: wholeNumber(0, 100),
  },
  {
    name: 'GapRed',
    label: 'Gap that is red (points)',
    note: 'Equity: a group further behind the others is red.',
    first: DEFAULTS.gapRed,
    format: 'number',
    entry: wholeNumber(0, 100),
  },
  {
    name: 'ReviewDays',
    label: 'Notice of a review (days)',
    note: 'So many days before its date a review is amber.',
    first: DEFAULTS.reviewDays,
    format: 'number',
    entry: wholeNumber(0, 365),
  },
  {
    name: 'ClosingDays',
    label: 'Window closes soon (days)',
    note: 'So many days before its end a window is closing.',
    first: DEFAULTS.closingDays,
    format: 'number',
    entry: wholeNumber(0, 365),
  },
  {
    name: 'LowAttendance',
    label: 'Low attendance (%)',
    note: 'Attendance of this share or less is called low.',
    first: DEFAULTS.lowAttendance,
    format: 'number',
    entry: wholeNumber(0, 100),
  },
  {
    name: 'RiskProfile',
    label: 'Risk of NEET: points',
    note: 'Empty: by the kind of school. The points: Lists tab.',
    first: '',
    format: 'text',
    entry: {
      kind: 'oneOf',
      words: RISK_PROFILES,
      strict: true,
      message: `${RISK_PROFILES.join(' or ')}, or nothing to go by the kind of school.`,
    },
  },
  {
    name: 'RiskRed',
    label: 'Risk of NEET: red from',
    note: 'So many points or more make a pupil red.',
    first: RISK_FROM.red,
    format: 'number',
    entry: wholeNumber(0, MOST_RISK_POINTS),
  },
  {
    name: 'RiskAmber',
    label: 'Risk of NEET: amber from',
    note: 'So many points or more: amber. Fewer: green.',
    first: RISK_FROM.amber,
    format: 'number',
    entry: wholeNumber(0, MOST_RISK_POINTS),
  },
  {
    name: 'FreezeDate',
    label: 'Freeze the date at',
    note: 'Empty: today. A date: the workbook as on that day.',
    first: '',
    format: 'date',
    entry: {
      kind: 'date',
      strict: true,
      message: 'Freeze the date at: a date, such as 21/11/2026, or nothing for today.',
    },
  },
];

const rowOfSetting = (name: string) => `set${name}`;

/** Header fields that formulas use by name. */
const NAMED_HEADER: Record<string, string> = { schoolName: 'SchoolName', schoolType: 'SchoolType' };

export const SETTING_NAMES: readonly SettingName[] = [
  ...SETTINGS.map((one) => ({ name: one.name, row: rowOfSetting(one.name), column: 'value' })),
  { name: 'RecordsFrom', row: 'setRecordsFrom', column: 'value' },
  { name: 'RecordsBegun', row: 'setRecordsBegun', column: 'value' },
  { name: 'AsOfDate', row: 'setAsOfDate', column: 'value' },
  ...Object.entries(NAMED_HEADER).map(([key, name]) => ({ name, row: `head_${key}`, column: 'value' })),
];

const section = (key: string, title: string): FixedRow => ({
  key,
  cells: { label: put('section', title, { span: 3 }) },
});

// ---- This week ----

interface Count {
  key: string;
  label: string;
  tab: string;
  /** In place of the label where that changes with the day. */
  said?: Formula;
  count: Formula;
  /** Said in place of a count while there is nothing to count in. */
  notYet: Formula;
  notYetWords: string;
  none: string;
}

const filled = (tab: string, key: string): Formula => f`(SUMPRODUCT((${column(tab, key)}<>"")*1)-1)`;
const needing = (tab: string): Formula =>
  f`COUNTIF(${column(tab, 'rag')},"Red")+COUNTIF(${column(tab, 'rag')},"Amber")`;

/** What the year's programme, placements and guidance ask for. */
const trackingCounts = (nobody: Formula): Count[] => [
  {
    key: 'activities',
    label: 'Activities to put right',
    tab: ACTIVITIES,
    count: f`SUMPRODUCT((${column(ACTIVITIES, 'problems')}<>"")*1)-1`,
    notYet: f`${filled(ACTIVITIES, 'title')}=0`,
    notYetWords: 'No activity is planned yet',
    none: 'None',
  },
  {
    key: 'coverage',
    label: 'Gaps in the programme',
    tab: COVERAGE,
    count: f`${cell(COVERAGE, 'gaps', 'count')}`,
    notYet: f`${filled(ACTIVITIES, 'title')}=0`,
    notYetWords: 'No activity is planned yet',
    none: 'None',
  },
  {
    key: 'placements',
    label: 'Placements to follow up',
    tab: PLACEMENTS,
    count: needing(PLACEMENTS),
    notYet: f`${filled(PLACEMENTS, 'pupilId')}=0`,
    notYetWords: 'No placement yet',
    none: 'None',
  },
  {
    key: 'meetings',
    label: 'Meetings to follow up',
    tab: GUIDANCE,
    count: needing(GUIDANCE),
    notYet: f`${filled(GUIDANCE, 'pupilId')}=0`,
    notYetWords: 'No meeting yet',
    none: 'None',
  },
  {
    key: 'whoNext',
    label: 'Pupils whom the adviser should see',
    tab: WHO_NEXT,
    count: f`COUNTIF(${column(PUPILS, 'seeNext')},">0")`,
    notYet: nobody,
    notYetWords: 'No pupils yet',
    none: 'Nobody',
  },
];

/** What closes soon and what waits for a review. */
const entitlementCounts = (nobody: Formula): Count[] => [
  {
    key: 'closing',
    label: 'Pupils whose window closes soon',
    tab: CATCH_UP,
    count: pupilsWith(['closing', '>0']),
    notYet: f`${coloured}=0`,
    notYetWords: 'Nothing is recorded of pupils yet',
    none: 'Nobody',
  },
  {
    key: 'access',
    label: 'Provider access: days left',
    tab: BENCHMARKS,
    count: f`${cell(BENCHMARKS, ACCESS_WINDOWS[0]!.key, 'b')}`,
    notYet: nobody,
    notYetWords: 'No pupils yet',
    none: 'The last day',
  },
  {
    key: 'decisions',
    label: 'Decisions on entitlement to review',
    tab: DECISIONS,
    count: needing(DECISIONS),
    notYet: f`${filled(DECISIONS, 'pupilId')}=0`,
    notYetWords: 'No decision yet',
    none: 'None',
  },
  {
    key: 'curriculum',
    label: 'Subjects to look at again',
    tab: CURRICULUM,
    count: f`COUNTIFS(${column(CURRICULUM, 'review')},">0",${column(CURRICULUM, 'review')},"<"&${setting('AsOfDate')})`,
    notYet: f`${filled(CURRICULUM, 'subject')}=0`,
    notYetWords: 'No subject is listed yet',
    none: 'None',
  },
];

/** What others wait for, and whom to be in touch with. */
const outsideCounts: readonly Count[] = [
  {
    key: 'shares',
    label: 'Data to share: due or overdue',
    tab: SHARING,
    count: needing(SHARING),
    notYet: f`${filled(SHARING, 'what')}=0`,
    notYetWords: 'Nothing stands in the Sharing log yet',
    none: 'None',
  },
  {
    key: 'alumni',
    label: 'Alumni to be in touch with',
    tab: ALUMNI,
    count: needing(ALUMNI),
    notYet: f`${filled(ALUMNI, 'pupilId')}=0`,
    notYetWords: 'No alumni are listed yet',
    none: 'Nobody',
  },
];

/**
 * Offers are owed by 30 September, when the new school year has begun: until 1 November it is last year's tab that says who lacks one.
 */
function guaranteeCount(current: number, last: number): Count {
  const ofLast = f`${setting('AsOfDate')}<DATE(${last},11,1)`;
  const lacking = (cohort: number): Formula => {
    const rag = column(destinationsKey(cohort), 'guaranteeRag');
    return f`COUNTIFS(${rag},"Red")+COUNTIFS(${rag},"Amber")`;
  };
  const listed = (cohort: number): Formula => filled(destinationsKey(cohort), 'pupilId');
  return {
    key: 'guarantee',
    label: 'September Guarantee: no offer yet',
    tab: destinationsKey(current),
    said: f`IF(${ofLast},"September Guarantee, ${cohortTitle(last)}: no offer yet","September Guarantee: no offer yet")`,
    count: f`IF(${ofLast},${lacking(last)},${lacking(current)})`,
    notYet: f`${listed(current)}+${listed(last)}=0`,
    notYetWords: 'Nobody of Years 11 and 12 is listed yet',
    none: 'Nobody',
  };
}

function thisWeek(cohorts: readonly number[]): FixedRow[] {
  const current = cohorts[0]!;
  const looked = f`${cell(SUMMARY, 'auditAll', 'e')}=0`;
  const nobody = f`${cell(SUMMARY, 'pupilsAll', 'a')}=0`;
  const acrossCohorts = (key: string, word: string) =>
    join(
      '+',
      cohorts.slice(1).map((cohort) => f`COUNTIFS(${column(destinationsKey(cohort), key)},"${word}")`),
    );
  const noLeavers = f`(${join(
    '+',
    cohorts.slice(1).map((cohort) => f`${cell(SUMMARY, `cohort${cohort}`, 'leavers')}`),
  )})=0`;
  const counts: Count[] = [
    {
      key: 'red',
      label: 'Audit items that are red',
      tab: AUDIT,
      count: f`${cell(SUMMARY, 'auditAll', 'c')}`,
      notYet: looked,
      notYetWords: 'Nobody has looked at the audit yet',
      none: 'None',
    },
    {
      key: 'review',
      label: 'Audit reviews due',
      tab: AUDIT,
      count: f`COUNTIFS(${column(AUDIT, 'reviewDue')},"Yes")`,
      notYet: looked,
      notYetWords: 'Nobody has looked at the audit yet',
      none: 'None',
    },
    {
      key: 'chase',
      label: 'Leavers to chase now',
      tab: destinationsKey(cohorts[1]!),
      count: acrossCohorts('chaseDays', '>=0'),
      notYet: noLeavers,
      notYetWords: 'No leavers are listed yet',
      none: 'Nobody',
    },
    {
      key: 'nextStep',
      label: 'Leavers without a settled next step',
      tab: destinationsKey(current),
      count: f`COUNTIFS(${column(destinationsKey(current), 'counted')},"Yes",${column(destinationsKey(current), 'rag')},"Amber")`,
      notYet: f`${cell(SUMMARY, `cohort${current}`, 'leavers')}=0`,
      notYetWords: 'No possible leavers are listed yet',
      none: 'Nobody',
    },
    guaranteeCount(current, cohorts[1]!),
    ...outsideCounts,
    ...trackingCounts(nobody),
    ...entitlementCounts(nobody),
    {
      key: 'problems',
      label: 'Pupils whose data need a look',
      tab: PUPILS,
      count: f`SUMPRODUCT((${column(PUPILS, 'dataProblems')}<>"")*(${column(PUPILS, 'onRoll')}="Yes"))`,
      notYet: nobody,
      notYetWords: 'No pupils yet',
      none: 'None',
    },
  ];
  return counts.map((one) => ({
    key: `week_${one.key}`,
    cells: {
      label: link(one.tab, one.said ?? f`${quote(one.label)}`),
      value: put(
        'figure',
        f`IF(${one.notYet},"${one.notYetWords}",IF(${one.count}=0,"${one.none}",${one.count}))`,
      ),
    },
  }));
}

// ---- The right-hand panel ----

function tabLinks(tabs: readonly Tab[]): Record<string, PageCell>[] {
  return [
    { link: put('section', 'Tabs of this workbook', { span: 2 }) },
    // A formula, so that it changes with the tab that stands in this line.
    ...tabs.map((tab) => ({
      link: linkTo(tab.key, tab.title),
      purpose: put('note', f`${quote(tab.purpose)}`),
    })),
  ];
}

const NEXT_DATES = 6;

function nextDates(): Record<string, PageCell>[] {
  const next = column(LISTS, 'calendarNext');
  const nth = (k: number) => f`SMALL(${next},${k})`;
  return [
    { link: put('section', 'Next dates of the careers year', { span: 2 }) },
    ...Array.from({ length: NEXT_DATES }, (_, i) => ({
      link: put('plain', f`IFERROR(INT(${nth(i + 1)}),"")`, { format: 'date' as const }),
      purpose: put(
        'note',
        f`IFERROR(INDEX(${column(LISTS, 'calendarTitle')},MATCH(${nth(i + 1)},${next},0)),"")`,
      ),
    })),
  ];
}

// ---- The page ----

/** Two and four lines of a box, in pixels. Neighbours share a height, so that they take one call. */
const SHORT_ANSWER = 34;
const LONG_ANSWER = 76;
const FIRST_LONG = INSPECTION_HEADER.findIndex((field) => field.key === 'structure');

const header = (): FixedRow[] =>
  INSPECTION_HEADER.map((field, i) => ({
    key: `head_${field.key}`,
    height: i < FIRST_LONG ? SHORT_ANSWER : LONG_ANSWER,
    cells: {
      label: put('label', field.label),
      value: box(
        '',
        field.key === 'schoolType'
          ? {
              entry: {
                kind: 'oneOf',
                words: SCHOOL_TYPES.map((one) => one.label),
                strict: true,
                message: 'Kind of school: choose the nearest from the list.',
              },
            }
          : {},
      ),
      note: put('note', field.help),
    },
  }));

/** School years back from the present one that records may begin in: longer than anybody is at school. */
const YEARS_OF_RECORDS = 12;

const schoolYearsUpTo = (current: number): Entry => ({
  kind: 'oneOf',
  words: Array.from({ length: YEARS_OF_RECORDS }, (_, i) => academicYearEnding(current - i)),
  strict: false,
  message: 'Records begin: a school year such as 2024/25, or nothing for this one.',
});

/** An empty school year ends in an error: VALUE("") is 0 in one spreadsheet program and an error in another. */
const firstDayOf = (name: string): Formula => f`DATE(VALUE(LEFT(${setting(name)}&"none",4)),9,1)`;

const settings = (current: number): FixedRow[] => [
  ...SETTINGS.map((one): FixedRow => {
    const entry = one.name === 'RecordsBegin' ? schoolYearsUpTo(current) : one.entry;
    return {
      key: rowOfSetting(one.name),
      cells: {
        label: put('label', one.label),
        value: box(one.first, { format: one.format, ...(entry ? { entry } : {}) }),
        note: put('note', one.note),
      },
    };
  }),
  {
    key: 'setRecordsFrom',
    cells: {
      label: put('label', 'Records count from'),
      value: put(
        'figure',
        f`IFERROR(${firstDayOf('RecordsBegin')},IFERROR(${firstDayOf('AcademicYear')},""))`,
        { format: 'date' },
      ),
      note: put('note', 'What lies before it is "not recorded", never "missed".'),
    },
  },
  {
    key: 'setRecordsBegun',
    cells: {
      label: put('label', 'Anything recorded yet?'),
      value: put(
        'figure',
        f`IF(${cell(COVERAGE, 'begun', 'count')}+COUNTA(${column(PLACEMENTS, 'pupilId')})+COUNTA(${column(GUIDANCE, 'pupilId')})-2+SUM(${block(HISTORY, historyYearColumn(7), historyColumn(14, 'Meetings'))})>0,"Yes","No")`,
      ),
      note: put('note', 'Until then nobody is said to have missed anything.'),
    },
  },
  {
    key: 'setAsOfDate',
    cells: {
      label: put('label', 'Date used everywhere'),
      value: put('figure', f`IF(ISNUMBER(${setting('FreezeDate')}),${setting('FreezeDate')},TODAY())`, {
        format: 'date',
      }),
      note: put('note', 'Days left, due and overdue count from this day.'),
    },
  },
];

/** The first page: what needs doing, what to do first, the school's details and settings, and a link to every tab. */
export const startHere = (tabs: readonly Tab[], cohorts: readonly number[]): Tab => {
  const left: FixedRow[] = [
    section('weekTitle', 'This week'),
    ...thisWeek(cohorts),
    gap('gap1'),
    section('stepsTitle', 'What to do first'),
    ...START_STEPS.map(
      (step, i): FixedRow => ({
        key: `step_${step.key}`,
        height: 34,
        cells: {
          label: put('label', `${i + 1}. ${step.title}`),
          value: put('plain', step.text, { span: 2 }),
        },
      }),
    ),
    gap('gap2'),
    section('headTitle', 'Your school and this audit'),
    ...header(),
    {
      key: 'duty',
      height: LONG_ANSWER,
      cells: {
        label: put('label', 'The careers duty'),
        value: put(
          'plain',
          f`IF(${setting('SchoolType')}="","Choose the kind of school above to see whether the statutory careers duty applies.",IFERROR(INDEX(${column(LISTS, 'duty')},MATCH(${setting('SchoolType')},${column(LISTS, 'schoolType')},0)),"Check with your governing body whether the statutory careers duty applies to your school."))`,
          { span: 2 },
        ),
      },
    },
    gap('gap3'),
    section('settingsTitle', 'Settings'),
    ...settings(cohorts[0]!),
  ];
  return {
    key: START_HERE,
    title: 'Start here',
    purpose: 'What needs doing this week, your school’s details and settings, and a link to every tab.',
    group: 'start',
    tabColour: TAB_COLOURS.start,
    isPage: true,
    keyColumn: 'row',
    frozenColumns: 0,
    columns: [
      { ...pageColumn('row', 60), kind: 'key' },
      pageColumn('label', 245),
      pageColumn('value', 290),
      pageColumn('note', 300),
      pageColumn('space', 20),
      pageColumn('link', 150),
      pageColumn('purpose', 300),
    ],
    settings: SETTING_NAMES,
    rows: {
      kind: 'fixed',
      rows: [
        {
          key: 'title',
          height: 40,
          cells: {
            label: put(
              'title',
              f`IF(${setting('SchoolName')}="","Careers workbook",${setting('SchoolName')}&": careers workbook")`,
              { span: 3 },
            ),
          },
        },
        {
          key: 'lead',
          cells: {
            label: put(
              'lead',
              'Cream boxes are yours to fill in. Tinted cells are worked out: leave them as they are.',
              { span: 3 },
            ),
          },
        },
        gap('gap0'),
        // The links stand last: there is one more each year, and what stood below them would have to move.
        ...sideBySide(left, [...nextDates(), {}, ...tabLinks(tabs)], 'more'),
      ],
    },
  };
};
