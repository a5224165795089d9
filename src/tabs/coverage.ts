import { ACTIVITY_KINDS, type ActivityKind, ROLE_MODEL_TAGS } from '../content/activityKinds';
import { LEARNING_AREAS, YES_NO } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { COVERED_BENCHMARKS } from '../content/programmeCoverage';
import { YEAR_GROUPS } from '../content/yearGroups';
import type { Formula } from '../workbook/formula';
import { cell, column, f, join, quote, setting } from '../workbook/formula';
import type { FixedRow, PageCell, Tab } from '../workbook/tab';
import { LISTS } from './lists';
import { schoolYearBegins, schoolYearEnds } from './logColumns';
import { box, gap, pageColumn, put } from './pageCells';
import { ACTIVITIES, COVERAGE, GUIDANCE } from './tabKeys';

/** The height in pixels of a row whose words may take two lines. */
const TWO_LINES = 36;
const THREE_LINES = 52;

const yearColumn = (year: string): string => `year${year}`;
const YEAR_COLUMNS = YEAR_GROUPS.map((year) => yearColumn(year.value));

/** The year groups that the school has, with a comma on either side. */
const schoolYears = f`","&SUBSTITUTE(${setting('YearGroups')}," ","")&","`;
const hasYear = (year: string): Formula => f`ISNUMBER(FIND(${quote(`,${year},`)},${schoolYears}))`;

/** 1 for each activity that counts as this kind. */
function countsAs(kind: ActivityKind): Formula {
  const isLive = f`(${column(ACTIVITIES, 'live')}=1)`;
  if (kind.encounter === 'employer') return f`${isLive}*(${column(ACTIVITIES, 'employerCounts')}=1)`;
  if (kind.encounter === 'workplace') return f`${isLive}*(${column(ACTIVITIES, 'workplaceCounts')}=1)`;
  const isKind = f`${isLive}*(${column(ACTIVITIES, kind.key)}=TRUE)`;
  return kind.encounter === 'provider' ? f`${isKind}*(${column(ACTIVITIES, 'providerCounts')}=1)` : isKind;
}

const programme = f`SUMPRODUCT((${column(ACTIVITIES, 'live')}=1)*1)`;
/** Nothing is called missing before there is a programme. */
const onceBegun = (formula: Formula, otherwise = '""'): Formula =>
  f`IF(${cell(COVERAGE, 'begun', 'count')}=0,${otherwise},${formula})`;

const missing = (row: string): Formula =>
  onceBegun(
    f`IF(SUM(${cell(COVERAGE, row, YEAR_COLUMNS[0]!)}:${cell(COVERAGE, row, YEAR_COLUMNS[YEAR_COLUMNS.length - 1]!)})=0,"Nothing yet",IF(TEXTJOIN(", ",TRUE,${yearsWithout(row)})="","","Nothing for "&TEXTJOIN(", ",TRUE,${yearsWithout(row)})))`,
  );

const yearsWithout = (row: string): Formula =>
  join(
    ',',
    YEAR_GROUPS.map(
      (year) =>
        f`IF(${cell(COVERAGE, row, yearColumn(year.value))}=0,${quote(year.value === 'X' ? 'X' : `Y${year.value}`)},"")`,
    ),
  );

function kindRow(kind: ActivityKind): FixedRow {
  const key = `kind_${kind.key}`;
  const inYear = (year: string): PageCell =>
    put(
      'tableFigure',
      onceBegun(
        f`IF(${hasYear(year)},SUMPRODUCT(${countsAs(kind)}*ISNUMBER(FIND(${quote(`,${year},`)},${column(ACTIVITIES, 'yearsKey')}))),"–")`,
      ),
    );
  return {
    key,
    height: TWO_LINES,
    cells: {
      label: put('tableCell', kind.label),
      count: put('tableFigure', onceBegun(f`SUMPRODUCT(${countsAs(kind)}*1)`)),
      ...Object.fromEntries(YEAR_GROUPS.map((year) => [yearColumn(year.value), inYear(year.value)])),
      missing: put('tableCell', missing(key)),
    },
  };
}

const simpleRow = (key: string, label: string | Formula, count: Formula, none: string): FixedRow => ({
  key,
  height: TWO_LINES,
  cells: {
    label: put('tableCell', label),
    count: put('tableFigure', count),
    [YEAR_COLUMNS[0]!]: put('tableCell', f`IF(${cell(COVERAGE, key, 'count')}=0,${quote(none)},"")`, {
      span: YEAR_COLUMNS.length,
    }),
  },
});

function benchmarkCount(number: number): Formula {
  if (number === 8)
    return f`COUNTIFS(${column(GUIDANCE, 'status')},"Held",${column(GUIDANCE, 'date')},">="&${schoolYearBegins},${column(GUIDANCE, 'date')},"<="&${schoolYearEnds})`;
  const columns =
    number === 3
      ? ROLE_MODEL_TAGS.map(
          (tag) => f`(${column(ACTIVITIES, 'live')}=1)*(${column(ACTIVITIES, tag.key)}=TRUE)`,
        )
      : ACTIVITY_KINDS.filter((kind) => kind.benchmark === number).map((kind) => countsAs(kind));
  return onceBegun(f`SUMPRODUCT(((${join('+', columns)})>0)*1)`);
}

const tagRow = (tag: (typeof ROLE_MODEL_TAGS)[number]): FixedRow => ({
  key: `tag_${tag.key}`,
  height: THREE_LINES,
  cells: {
    label: put('tableCell', tag.label),
    count: put(
      'tableFigure',
      onceBegun(f`SUMPRODUCT((${column(ACTIVITIES, 'live')}=1)*(${column(ACTIVITIES, tag.key)}=TRUE))`),
    ),
    [YEAR_COLUMNS[0]!]: put('tableCell', tag.question, { span: 6 }),
    [YEAR_COLUMNS[6]!]: box(null, {
      entry: { kind: 'oneOf', words: [...YES_NO, 'In part'], strict: true, message: 'Yes, No or In part.' },
      span: 3,
    }),
    missing: box(null),
  },
});

/** Kinds that pupils take part in. */
const PUPIL_KINDS = ACTIVITY_KINDS.filter((kind) => kind.key !== 'staff');
const FIRST_KIND = `kind_${PUPIL_KINDS[0]!.key}`;
const LAST_KIND = `kind_${PUPIL_KINDS[PUPIL_KINDS.length - 1]!.key}`;

const head = (cells: Readonly<Record<string, string>>): Record<string, PageCell> =>
  Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, put('tableHead', text)]));

const simpleHead = (key: string, label: string): FixedRow => ({
  key,
  cells: {
    ...head({ label, count: 'How many' }),
    [YEAR_COLUMNS[0]!]: put('tableHead', 'Missing', { span: YEAR_COLUMNS.length }),
  },
});

/** What the year's programme covers, and what it misses. */
export const coverage: Tab = {
  key: COVERAGE,
  title: 'Coverage',
  purpose: 'What the programme covers, and whom it misses.',
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  isPage: true,
  startsHidden: true,
  keyColumn: 'row',
  frozenColumns: 0,
  columns: [
    { ...pageColumn('row', 60), kind: 'key' },
    pageColumn('label', 300),
    pageColumn('count', 80),
    ...YEAR_COLUMNS.map((key) => pageColumn(key, 46)),
    pageColumn('missing', 300),
  ],
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'title', height: 36, cells: { label: put('title', 'Coverage of the programme') } },
      {
        key: 'lead',
        cells: {
          label: put(
            'lead',
            f`IF(${cell(COVERAGE, 'begun', 'count')}=0,"Nothing is planned yet. Begin on the Activities tab: this page then shows what the programme misses.","Activities that are held or planned in "&${setting('AcademicYear')}&". Only meaningful encounters are counted. X: pupils in no year group.")`,
          ),
        },
      },
      {
        key: 'begun',
        cells: { label: put('label', 'Activities held or planned'), count: put('figure', programme) },
      },
      {
        key: 'gaps',
        cells: {
          label: put('label', 'Kinds with a gap somewhere'),
          count: put(
            'figure',
            onceBegun(
              f`SUMPRODUCT((${cell(COVERAGE, FIRST_KIND, 'missing')}:${cell(COVERAGE, LAST_KIND, 'missing')}<>"")*1)`,
            ),
          ),
        },
      },
      gap('gap1'),
      { key: 'kindTitle', cells: { label: put('section', 'By kind and year group', { span: 12 }) } },
      {
        key: 'kindHead',
        cells: head({
          label: 'Counts as',
          count: 'Activities',
          ...Object.fromEntries(
            YEAR_GROUPS.map((year) => [yearColumn(year.value), year.value === 'X' ? 'X' : `Y${year.value}`]),
          ),
          missing: 'Missing',
        }),
      },
      ...PUPIL_KINDS.map(kindRow),
      gap('gap2'),
      { key: 'benchmarkTitle', cells: { label: put('section', 'By benchmark', { span: 12 }) } },
      simpleHead('benchmarkHead', 'Benchmark'),
      ...COVERED_BENCHMARKS.map((one) =>
        simpleRow(
          `benchmark${one.number}`,
          `${one.number}. ${one.title}${one.number === 8 ? ': meetings held' : ''}`,
          benchmarkCount(one.number),
          one.number === 8 ? 'No meeting held this school year' : 'No activity yet',
        ),
      ),
      gap('gap3'),
      { key: 'areaTitle', cells: { label: put('section', 'By learning area', { span: 12 }) } },
      simpleHead('areaHead', 'Learning area'),
      ...LEARNING_AREAS.map((_, i) =>
        simpleRow(
          `area${i + 1}`,
          f`INDEX(${column(LISTS, 'learningArea')},${i + 2})&""`,
          onceBegun(
            f`SUMPRODUCT((${column(ACTIVITIES, 'live')}=1)*(${column(ACTIVITIES, 'area')}<>"")*(${column(ACTIVITIES, 'area')}=${cell(COVERAGE, `area${i + 1}`, 'label')}))`,
          ),
          'No activity yet',
        ),
      ),
      gap('gap4'),
      { key: 'tagTitle', cells: { label: put('section', 'Role models and stereotypes', { span: 12 }) } },
      {
        key: 'tagLead',
        cells: {
          label: put(
            'note',
            'Look back over last year’s visitors as well: who was there, and who was not? Tags are of an activity, never of a named person.',
            { span: 12 },
          ),
        },
      },
      {
        key: 'tagHead',
        cells: {
          ...head({ label: 'Tag', count: 'This year', missing: 'What we shall do about it' }),
          [YEAR_COLUMNS[0]!]: put('tableHead', 'Ask of last year’s programme', { span: 6 }),
          [YEAR_COLUMNS[6]!]: put('tableHead', 'Answer', { span: 3 }),
        },
      },
      ...ROLE_MODEL_TAGS.map(tagRow),
    ],
  },
};
