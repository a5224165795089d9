import { EQUITY_KINDS, type EquityKind, SMALL_GROUP } from '../content/equityGroups';
import { TAB_COLOURS } from '../content/palette';
import type { Formula } from '../workbook/formula';
import { cell, column, f, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column, FixedRow, PageCell, Tab } from '../workbook/tab';
import { LISTS } from './lists';
import { pageColumn, put } from './pageCells';
import { EQUITY, PUPILS } from './tabKeys';

export { EQUITY };

/** Pixels: a title, or a heading of two lines. */
const TWO_LINES = 36;

/** On roll, in the benchmark cohort, and something of theirs is judged already. */
const COUNTED = f`${column(PUPILS, 'onRoll')},"Yes",${column(PUPILS, 'benchmarkCohort')},"<>Out",${column(PUPILS, 'entitlementJudged')},">0"`;

/** What is summed for each group: behind the page, a line a group, whether the school has it or not. */
const FIGURES = ['groupPupils', 'groupMet', 'groupJudged', 'groupFull'] as const;
type Figure = (typeof FIGURES)[number];

const sums = (narrowing: Formula): Record<Figure, Formula> => ({
  groupPupils: f`COUNTIFS(${COUNTED}${narrowing})`,
  groupMet: f`SUMIFS(${column(PUPILS, 'entitlementMet')},${COUNTED}${narrowing})`,
  groupJudged: f`SUMIFS(${column(PUPILS, 'entitlementJudged')},${COUNTED}${narrowing})`,
  groupFull: f`COUNTIFS(${COUNTED}${narrowing},${column(PUPILS, 'entitlementGaps')},0)`,
});

interface Group {
  kind: string;
  label: Formula;
  /** Given the row in which it stands behind the page. */
  sum(row: string): Record<Figure, Formula>;
}

const here = (row: string, key: string): Formula => f`${cell(EQUITY, row, key)}`;
const EVERYBODY = 'everybody';
const lineKey = (i: number): string => `line${i + 1}`;

/** The k-th entry of one of the school's lists; '' behind its end. */
const entry = (list: string, k: number): Formula => f`INDEX(${column(LISTS, list)},${k + 2})&""`;

const inColumn = (kind: EquityKind, value: Formula): Formula => f`,${column(PUPILS, kind.column)},${value}`;

function groupsOf(kind: EquityKind, first: number): Group[] {
  const { groups } = kind;
  const named: Group[] =
    'list' in groups
      ? Array.from({ length: groups.most }, (_, k): Group => {
          const value = entry(groups.list, k);
          const words = groups.words === groups.list ? value : entry(groups.words, k);
          return {
            kind: kind.title,
            label: words,
            sum: () =>
              Object.fromEntries(
                Object.entries(sums(inColumn(kind, value))).map(([key, sum]) => [
                  key,
                  f`IF(${value}="",0,${sum})`,
                ]),
              ) as Record<Figure, Formula>,
          };
        })
      : groups.map(
          ({ value, label }): Group => ({
            kind: kind.title,
            label: f`${quote(label)}`,
            sum: () => sums(inColumn(kind, f`${quote(value)}`)),
          }),
        );
  const last = first + named.length - 1;
  const rest: Group = {
    kind: kind.title,
    label: f`${quote(kind.others)}`,
    // By subtraction: an empty cell, another word and a mistyped one are all among them.
    sum: () =>
      Object.fromEntries(
        FIGURES.map((key) => [
          key,
          f`${here(EVERYBODY, key)}-SUM(${here(lineKey(first), key)}:${here(lineKey(last), key)})`,
        ]),
      ) as Record<Figure, Formula>,
  };
  return [...named, rest];
}

const GROUPS: Group[] = [];
for (const kind of EQUITY_KINDS) GROUPS.push(...groupsOf(kind, GROUPS.length));

const LAST_LINE = lineKey(GROUPS.length - 1);
const behind = (key: string): Formula => f`${here(lineKey(0), key)}:${here(LAST_LINE, key)}`;

/** What stands behind the page for the group of this visible line; '' where there is no such group. */
const ofLine = (row: string, key: string): Formula =>
  f`IF(${here(row, 'at')}="","",INDEX(${behind(key)},${here(row, 'at')}))`;

const words = (content: string | Formula): PageCell => put('plain', content);
const figure = (content: Formula, more: Partial<PageCell> = {}): PageCell =>
  put('plainFigure', content, more);
const onLine = (row: string, content: Formula): Formula => f`IF(${here(row, 'at')}="","",${content})`;

/** One group: what it is, its figures, how far it is from the other pupils. The columns behind hold the i-th of all groups. */
function line(group: Group, i: number): FixedRow {
  const row = lineKey(i);
  const pupils = here(row, 'pupils');
  const others = f`(${here(EVERYBODY, 'pupils')}-${pupils})`;
  const shareOfOthers = f`(${here(EVERYBODY, 'met')}-${here(row, 'met')})/(${here(EVERYBODY, 'judged')}-${here(row, 'judged')})`;
  const gap = here(row, 'gap');
  const points = f`ABS(${gap})&IF(ABS(${gap})=1," point"," points")`;
  return {
    key: row,
    cells: {
      kind: words(ofLine(row, 'groupKind')),
      group: words(ofLine(row, 'groupLabel')),
      pupils: figure(ofLine(row, 'groupPupils')),
      met: figure(ofLine(row, 'groupMet')),
      judged: figure(ofLine(row, 'groupJudged')),
      share: figure(onLine(row, f`${here(row, 'met')}/${here(row, 'judged')}`), { format: 'percent' }),
      full: figure(ofLine(row, 'groupFull')),
      fullShare: figure(onLine(row, f`${here(row, 'full')}/${pupils}`), { format: 'percent' }),
      gap: figure(onLine(row, f`IF(${others}=0,"–",ROUND(100*(${here(row, 'share')}-${shareOfOthers}),0))`), {
        format: 'number',
      }),
      rag: figure(
        onLine(
          row,
          f`IF(${others}=0,"",IF(OR(${pupils}<${SMALL_GROUP},${others}<${SMALL_GROUP}),"Grey",IF(-${gap}>${setting('GapRed')},"Red",IF(-${gap}>${setting('GapAmber')},"Amber","Green"))))`,
        ),
        { colours: RAG },
      ),
      inWords: words(
        onLine(
          row,
          f`IF(${others}=0,"Everybody: nobody to compare with",IF(${pupils}<${SMALL_GROUP},"Small group",IF(${others}<${SMALL_GROUP},"Few others to compare with",IF(${gap}=0,"The same as the others",${points}&IF(${gap}<0," behind the others"," ahead of the others")))))`,
        ),
      ),
      at: put('note', f`IFERROR(MATCH(${i + 1},${behind('groupLine')},0),"")`),
      groupKind: put('note', group.kind),
      groupLabel: put('note', group.label),
      ...Object.fromEntries(
        Object.entries(group.sum(row)).map(([key, content]) => [key, put('note', content)]),
      ),
      groupLine: put(
        'note',
        f`IF(${here(row, 'groupPupils')}>0,COUNTIF(${here(lineKey(0), 'groupPupils')}:${here(row, 'groupPupils')},">0"),"")`,
      ),
    },
  };
}

const EVERY = sums(f``);
const total = (key: Figure): Formula => here(EVERYBODY, key);
const nobody = f`${total('groupPupils')}=0`;
const onceJudged = (content: Formula): Formula => f`IF(${nobody},"–",${content})`;

const everybody: FixedRow = {
  key: EVERYBODY,
  cells: {
    kind: put('label', 'All'),
    group: put('label', 'The benchmark cohort on roll'),
    pupils: figure(onceJudged(total('groupPupils'))),
    met: figure(onceJudged(total('groupMet'))),
    judged: figure(onceJudged(total('groupJudged'))),
    share: figure(onceJudged(f`${total('groupMet')}/${total('groupJudged')}`), { format: 'percent' }),
    full: figure(onceJudged(total('groupFull'))),
    fullShare: figure(onceJudged(f`${total('groupFull')}/${total('groupPupils')}`), { format: 'percent' }),
    ...Object.fromEntries(['gap', 'rag', 'inWords'].map((key) => [key, figure(f`""`)])),
    at: put('note', f`""`),
    ...Object.fromEntries(FIGURES.map((key) => [key, put('note', EVERY[key])])),
  },
};

const HEADS: Readonly<Record<string, string>> = {
  kind: 'By',
  group: 'Group',
  pupils: 'Pupils',
  met: 'Met',
  judged: 'Out of',
  share: 'Share met',
  full: 'With all of it',
  fullShare: 'Share with all',
  gap: 'Gap in points',
  rag: 'RAG',
  inWords: 'In words',
};

const hidden = (key: string): Column => ({ ...pageColumn(key, 100), detail: 'behind' });

/** Whether any group of pupils gets less of what everybody is owed than the others. */
export const equity: Tab = {
  key: EQUITY,
  title: 'Equity',
  purpose: 'Does any group of pupils get less than the others?',
  group: 'entitlement',
  tabColour: TAB_COLOURS.track,
  isPage: true,
  startsHidden: true,
  keyColumn: 'row',
  frozenColumns: 0,
  columns: [
    { ...pageColumn('row', 60), kind: 'key' },
    pageColumn('kind', 100),
    pageColumn('group', 290),
    ...['pupils', 'met', 'judged', 'share', 'full', 'fullShare', 'gap', 'rag'].map((key) =>
      pageColumn(key, 70),
    ),
    pageColumn('inWords', 290),
    // Formulas side by side are written in few calls.
    ...['at', ...FIGURES, 'groupLine', 'groupLabel', 'groupKind'].map(hidden),
  ],
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'title', height: TWO_LINES, cells: { kind: put('title', 'Equity: who gets what') } },
      {
        key: 'lead',
        height: TWO_LINES,
        cells: {
          kind: put(
            'lead',
            f`IF(${nobody},"Nothing is judged yet. Once activities, placements and meetings are recorded, this page compares groups of pupils.","What the pupils of the benchmark cohort have had of what was due to them by "&TEXT(${setting('AsOfDate')},"dd/mm/yyyy")&", from the Entitlement tab.")`,
          ),
        },
      },
      {
        key: 'hint',
        height: TWO_LINES,
        cells: {
          kind: put(
            'lead',
            'In a special school everybody has a plan: pathways and primary needs tell more than the SEN status.',
          ),
        },
      },
      {
        key: 'reading',
        height: TWO_LINES,
        cells: {
          kind: put(
            'lead',
            `Gap: percentage points ahead of (or, with a minus, behind) all other pupils. Fewer than ${SMALL_GROUP} pupils: a small group, grey.`,
          ),
        },
      },
      {
        key: 'head',
        height: TWO_LINES,
        cells: Object.fromEntries(
          Object.entries(HEADS).map(([key, title]) => [key, put('tableHead', title)]),
        ),
      },
      everybody,
      ...GROUPS.map(line),
    ],
  },
};
