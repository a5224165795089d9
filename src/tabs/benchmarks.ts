import { BENCHMARK_LIST, type Benchmark } from '../content/benchmarks';
import {
  ENTITLEMENT_CRITERIA,
  type EntitlementCriterion,
  type EntitlementState,
} from '../content/entitlement';
import { TAB_COLOURS } from '../content/palette';
import { OPEN_INTENTIONS } from '../content/whoNext';
import type { Formula } from '../workbook/formula';
import { cell, column, f, join, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { FixedRow, PageCell, Tab } from '../workbook/tab';
import { AUDIT } from './audit';
import { ACCESS_WINDOWS, coloured, endYear, inState, isForAllYears, pupilsWith } from './entitlementTotals';
import { gap, pageColumn, put } from './pageCells';
import { SHARED_RECORDS } from './sharedRecords';
import { ACTIVITIES, BENCHMARKS, CURRICULUM, GUIDANCE, PUPILS } from './tabKeys';

export { BENCHMARKS };

const here = (row: string, key: string): Formula => f`${cell(BENCHMARKS, row, key)}`;
const asOf = setting('AsOfDate');
const begun = here('lead', 'out');
/** Nothing is counted before anything is recorded. */
const onceBegun = (content: Formula, before = '–'): Formula => f`IF(${begun}=0,${quote(before)},${content})`;

const FIGURES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const figure = (content: Formula | string, more: Partial<PageCell> = {}): PageCell =>
  put('tableFigure', content, more);
const words = (content: Formula | string): PageCell => put('tableCell', content);
const heads = (titles: readonly string[]): Record<string, PageCell> =>
  Object.fromEntries(
    ['label', ...FIGURES, 'share', 'rag', 'inWords'].map((key, i) => [
      key,
      put('tableHead', titles[i] ?? ''),
    ]),
  );

/** Share, colour and the figures that they come from: `part` and `out` stand behind the page. */
const shared = (
  row: string,
  part: Formula,
  out: Formula,
  /** What a low share is: in the autumn most of a year's encounters are still to come, and nobody is to blame. */
  low = f`"Red"`,
): Record<string, PageCell> => ({
  share: figure(f`IF(N(${here(row, 'out')})=0,"–",${here(row, 'part')}/${here(row, 'out')})`, {
    format: 'percent',
  }),
  rag: put(
    'tableFigure',
    f`IF(N(${here(row, 'out')})=0,"",IF(100*${here(row, 'share')}>=${setting('GreenFrom')},"Green",IF(100*${here(row, 'share')}>=${setting('AmberFrom')},"Amber",${low})))`,
    { colours: RAG },
  ),
  part: put('note', part),
  out: put('note', out),
});

/** A row has the same cells whatever it counts, so that all look alike. */
const row = (key: string, cells: Record<string, PageCell>): FixedRow => ({
  key,
  cells: {
    ...Object.fromEntries([...FIGURES, 'share', 'rag'].map((at) => [at, figure('')])),
    inWords: words(''),
    ...cells,
  },
});

/** Red only once somebody has missed something, or the school year's windows close soon. */
const redWhereMissed = (missed: Formula): Formula =>
  f`IF(OR(N(${missed})>0,DATE(${endYear},8,31)-${asOf}<=${setting('ClosingDays')}),"Red","Amber")`;

const sumOf = (rows: readonly string[], key: string): Formula =>
  f`(${join(
    '+',
    rows.map((one) => f`N(${here(one, key)})`),
  )})`;

const people = (count: Formula): Formula => f`${count}&IF(${count}=1," pupil"," pupils")`;

// ---- Pupils, criterion by criterion ----

/** Columns of the detail and the state that each counts. */
const COUNTED: readonly (readonly [at: string, state: EntitlementState])[] = [
  ['b', 'Met'],
  ['c', 'On track'],
  ['d', 'Due'],
  ['e', 'Missed'],
  ['f', 'Not recorded'],
  ['g', 'Another way'],
  ['h', 'Not right'],
];

/** Those of whom a share is taken; what is not recorded and what was decided otherwise is counted apart. */
const JUDGED: readonly EntitlementState[] = ['Met', 'On track', 'Due', 'Missed'];

const criterionKey = (key: string): string => `criterion_${key}`;

function criterionRow(one: EntitlementCriterion): FixedRow {
  const key = criterionKey(one.key);
  const far: (readonly [string, string])[] = isForAllYears(one) ? [] : [['yearNumber', `>=${one.lastYear}`]];
  const reached = isForAllYears(one)
    ? 'pupils'
    : `in Year ${one.lastYear}${one.lastYear < 14 ? ' or above' : ''}`;
  const part = here(key, 'part');
  const out = here(key, 'out');
  const unknown = inState(one.key, 'Not recorded', ...far);
  return row(key, {
    label: words(one.label),
    a: figure(onceBegun(f`SUM(${here(key, 'b')}:${here(key, 'h')})`)),
    ...Object.fromEntries(COUNTED.map(([at, state]) => [at, figure(onceBegun(inState(one.key, state)))])),
    ...shared(
      key,
      inState(one.key, 'Met', ...far),
      join(
        '+',
        JUDGED.map((state) => inState(one.key, state, ...far)),
      ),
      redWhereMissed(here(key, 'e')),
    ),
    inWords: words(
      onceBegun(
        f`IF(${out}=0,${quote(isForAllYears(one) ? 'Nobody is judged yet' : `Nobody ${reached} is judged`)},${part}&" of "&${out}&${quote(` ${reached}`)})&IF(${unknown}=0,"","; "&${unknown}&" not recorded")`,
        '',
      ),
    ),
  });
}

// ---- What counts besides ----

interface Further {
  key: string;
  label: string;
  cells: Record<string, PageCell>;
}

const onRoll = f`COUNTIFS(${column(PUPILS, 'onRoll')},"Yes")`;
const thisYear = f`DATE(${endYear}-1,9,1)`;

/** A share that no criterion counts. Before anything is noted there is none: nobody has looked yet. */
const further = (
  key: string,
  label: string,
  all: Formula,
  some: Formula,
  said: string,
  none: string,
): Further => ({
  key,
  label,
  cells: {
    a: figure(all),
    b: figure(some),
    ...shared(key, here(key, 'b'), f`IF(${here(key, 'b')}=0,0,${here(key, 'a')})`),
    inWords: words(
      f`IF(${here(key, 'out')}=0,${quote(none)},${here(key, 'part')}&" of "&${here(key, 'out')}&${quote(` ${said}`)})`,
    ),
  },
});

const counted = (key: string, label: string, content: Formula, said: Formula | string): Further => ({
  key,
  label,
  cells: { b: figure(content), inWords: words(said) },
});

const meetings = (status: string): Formula => f`COUNTIFS(${column(GUIDANCE, 'status')},${quote(status)})`;

/** Behind the criteria of a benchmark, or in their place where it has none. */
const FURTHER: Readonly<Record<number, readonly Further[]>> = {
  3: [
    further(
      'hopes',
      'Pupils with an aspiration on record',
      onRoll,
      f`(SUMPRODUCT((${column(PUPILS, 'onRoll')}="Yes")*(${column(PUPILS, 'aspiration')}<>"")))`,
      'on roll have an aspiration on record',
      'None is noted yet',
    ),
    further(
      'intentions',
      'Possible leavers with an intention',
      f`COUNTIFS(${column(PUPILS, 'mayLeave')},"Yes")`,
      f`(SUMPRODUCT((${column(PUPILS, 'mayLeave')}="Yes")${join(
        '',
        OPEN_INTENTIONS.map((one) => f`*(${column(PUPILS, 'intention')}<>${quote(one)})`),
      )}))`,
      'who may leave this year have an intention',
      'Nobody has been asked yet',
    ),
    counted(
      'sharedThisYear',
      'Records given to pupils this year',
      f`COUNTIFS(${column(SHARED_RECORDS, 'date')},">="&${thisYear})`,
      'From the Records shared tab',
    ),
  ],
  4: [
    further(
      'subjects',
      'Subjects and pathways linked to careers',
      f`(SUMPRODUCT((${column(CURRICULUM, 'rag')}<>"")*1)-1)`,
      f`COUNTIFS(${column(CURRICULUM, 'rag')},"Green")`,
      'subjects and pathways of the Curriculum tab are green',
      'None is green yet',
    ),
    counted(
      'training',
      'Training for staff this year',
      f`(SUMPRODUCT((${column(ACTIVITIES, 'live')}=1)*(${column(ACTIVITIES, 'staff')}=TRUE)))`,
      'Activities for staff, held or planned',
    ),
  ],
  8: [
    counted(
      'meetings',
      'Guidance meetings held',
      meetings('Held'),
      f`IF(${meetings('Booked')}=0,"",${meetings('Booked')}&" more booked")`,
    ),
  ],
};

const criteriaOf = (benchmark: number): readonly EntitlementCriterion[] =>
  ENTITLEMENT_CRITERIA.filter((one) => one.benchmark === benchmark);

function detailRows({ number, title }: Benchmark): FixedRow[] {
  const rows = [
    ...criteriaOf(number).map(criterionRow),
    ...(FURTHER[number] ?? []).map((one) => row(one.key, { label: words(one.label), ...one.cells })),
  ];
  return rows.length === 0
    ? []
    : [
        { key: `part${number}`, cells: { label: put('section', `${number}. ${title}`, { span: 12 }) } },
        ...rows,
      ];
}

// ---- At a glance ----

/** The benchmark's area of Entitlement; none where pupils are not judged by it. */
const areaOf = (number: number): string | null => criteriaOf(number)[0]?.area ?? null;

/** What stands for a benchmark whose pupils are not judged. */
const STANDS_FOR: Readonly<Record<number, string>> = { 3: 'hopes', 4: 'subjects' };

function auditCells(key: string, number: number): Record<string, PageCell> {
  const serves = f`${column(AUDIT, 'serves')},"*Benchmark ${number}*"`;
  const rag = (word: string): Formula => f`COUNTIFS(${serves},${column(AUDIT, 'rag')},${quote(word)})`;
  return {
    a: figure(
      f`SUMPRODUCT(ISNUMBER(FIND("Benchmark ${number}",${column(AUDIT, 'serves')}))*(${column(AUDIT, 'item')}<>""))-${rag('Grey')}`,
    ),
    b: figure(rag('Green')),
    c: figure(rag('Amber')),
    d: figure(rag('Red')),
    e: figure(f`${here(key, 'a')}-SUM(${here(key, 'b')}:${here(key, 'd')})`),
  };
}

/** The most pressing of a pupil's criteria in an area: a pupil stands in one of these columns only. */
const pressing = (area: string): Record<string, PageCell> => ({
  f: figure(onceBegun(inState(area, 'Due'))),
  g: figure(onceBegun(inState(area, 'Missed'))),
  h: figure(onceBegun(inState(area, 'Not recorded'))),
});

function glanceRow({ number, title }: Benchmark): FixedRow {
  const key = `benchmark${number}`;
  const area = areaOf(number);
  const rows = criteriaOf(number).map((one) => criterionKey(one.key));
  const stands = STANDS_FOR[number];
  const judged: Record<string, PageCell> = area
    ? {
        ...pressing(area),
        ...shared(key, sumOf(rows, 'part'), sumOf(rows, 'out'), redWhereMissed(here(key, 'g'))),
        inWords: words(
          onceBegun(
            f`IF(${here(key, 'f')}=0,"Nothing is due to anybody now",${people(here(key, 'f'))}&" with something due")&IF(${here(key, 'g')}=0,"","; "&${here(key, 'g')}&" missed something")`,
            'Nothing is recorded of pupils yet',
          ),
        ),
      }
    : stands
      ? {
          ...shared(key, here(stands, 'part'), here(stands, 'out')),
          inWords: words(here(stands, 'inWords')),
        }
      : { inWords: words('By the audit alone') };
  return row(key, { label: words(`${number}. ${title}`), ...auditCells(key, number), ...judged });
}

// ---- Provider access ----

/** The last day of the windows that close in this school year. */
const lastDay = f`DATE(${endYear},2,28)`;

function accessRow({ key, label, firstYear, lastYear }: EntitlementCriterion): FixedRow {
  const inLast: readonly [string, string] = ['yearNumber', String(lastYear)];
  const had = (count: string): Formula => pupilsWith(inLast, [`${key}Have`, count]);
  const days = here(key, 'b');
  const pupils = here(key, 'c');
  const due = inState(key, 'Due', inLast);
  const before = ['yearNumber', String(firstYear)] as const;
  return row(key, {
    label: words(label),
    a: figure(lastDay, { format: 'date' }),
    b: figure(f`IF(${lastDay}<${asOf},"closed",${lastDay}-${asOf})`, { format: 'number' }),
    c: figure(pupilsWith(inLast)),
    d: figure(onceBegun(had('>=2'))),
    e: figure(onceBegun(had('1'))),
    f: figure(onceBegun(had('0'))),
    g: figure(onceBegun(inState(key, 'On track', inLast))),
    h: figure(onceBegun(inState(key, 'Missed', inLast))),
    share: figure(onceBegun(f`IF(${pupils}=0,"–",${here(key, 'd')}/${pupils})`), { format: 'percent' }),
    rag: put(
      'tableFigure',
      onceBegun(
        f`IF(${pupils}=0,"",IF(${here(key, 'h')}>0,"Red",IF(${due}=0,"Green",IF(N(${days})<=${setting('ClosingDays')},"Red","Amber"))))`,
        '',
      ),
      { colours: RAG },
    ),
    inWords: words(
      onceBegun(
        f`IF(${pupils}=0,"Nobody in Year ${lastYear}",${here(key, 'd')}&" of "&${pupils}&" in Year ${lastYear} have two"&IF(${due}=0,"","; "&${due}&" without enough planned"))&IF(${pupilsWith(before)}=0,"",". Year ${firstYear}: "&${pupilsWith(before, [`${key}Have`, '>=2'])}&" of "&${pupilsWith(before)}&" so far")`,
        '',
      ),
    ),
  });
}

// ---- The page ----

/** Two lines of words in every row: one height for the whole page takes one call. */
const HEIGHT = 36;

const rows = (): FixedRow[] => [
  { key: 'title', cells: { label: put('title', 'The eight benchmarks at a glance') } },
  {
    key: 'lead',
    cells: {
      label: put(
        'lead',
        f`IF(${begun}=0,"Nothing is recorded of pupils yet: the shares appear once activities, placements or meetings are recorded.","As it stood on "&TEXT(${asOf},"dd/mm/yyyy")&". Audit: items that serve the benchmark. Due, missed, not recorded: pupils of the benchmark cohort on roll, from the Entitlement tab.")`,
      ),
      out: put('note', coloured),
    },
  },
  {
    key: 'glanceHead',
    cells: heads([
      'Benchmark',
      'Audit items',
      'In place',
      'Under way',
      'Needs attention',
      'Not looked at',
      'Due',
      'Missed',
      'Not recorded',
      'Share met',
      'RAG',
      'In words',
    ]),
  },
  ...BENCHMARK_LIST.map(glanceRow),
  gap('gap1'),
  {
    key: 'accessTitle',
    cells: {
      label: put('section', 'Provider access: every registered pupil of Years 8 to 13', { span: 12 }),
    },
  },
  {
    key: 'accessHead',
    cells: heads([
      'Two encounters in each window',
      'Closes on',
      'Days left',
      'Pupils there now',
      'With two',
      'With one',
      'With none',
      'Planned enough',
      'Missed',
      'Share with two',
      'RAG',
      'In words',
    ]),
  },
  ...ACCESS_WINDOWS.map(accessRow),
  gap('gap2'),
  {
    key: 'criteriaTitle',
    cells: { label: put('section', 'Criterion by criterion', { span: 12 }) },
  },
  {
    key: 'criteriaHead',
    cells: heads([
      'Criterion',
      'Pupils now',
      'Met',
      'On track',
      'Due',
      'Missed',
      'Not recorded',
      'Another way',
      'Not right',
      'Share met',
      'RAG',
      'In words (the share: of pupils at the end of the window or beyond)',
    ]),
  },
  ...BENCHMARK_LIST.flatMap(detailRows),
];

/** All eight benchmarks on one page: what the audit says of each, and what pupils have had. */
export const benchmarks: Tab = {
  key: BENCHMARKS,
  title: 'Benchmarks',
  purpose: 'All eight benchmarks at a glance, and provider access.',
  group: 'entitlement',
  tabColour: TAB_COLOURS.improve,
  isPage: true,
  startsHidden: true,
  keyColumn: 'row',
  frozenColumns: 0,
  columns: [
    { ...pageColumn('row', 60), kind: 'key' },
    pageColumn('label', 250),
    ...[...FIGURES, 'share', 'rag'].map((key) => pageColumn(key, 76)),
    pageColumn('inWords', 280),
    ...['part', 'out'].map((key) => ({ ...pageColumn(key, 76), detail: 'behind' })),
  ],
  rows: { kind: 'fixed', rows: rows().map((one) => ({ ...one, height: HEIGHT })) },
};
