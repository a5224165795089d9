import { open } from '../../bench/engines';
import { refuseErrors } from '../../bench/opened';
import { scaledWorkbook } from '../../bench/scaledWorkbook';
import { Book, openBuilt, paste } from '../addOn/workbook';
import { builtSheets } from '../commands/builtParts';

/**
 * The DfE's figures for the special schools of England, 2021/22: a cohort of as many leavers, with labels of those kinds. Each kind of
 * leaver is computed once by the workbook; of each of these rows there are then as many as published, and Trend's own formulas are
 * computed over all 12,395, which is quicker than 12,395 rows of every formula would be.
 */
const COHORT = 2024;
const TAB = `destinations${COHORT}`;
/** The column of that cohort's sustained destinations on Trend: the third of those that have left. */
const IN = 'e';

const SUSTAINED: Record<string, number> = {
  'Further education college, full time': 3351,
  'School sixth form elsewhere': 92,
  'Sixth-form college': 180,
  'Special school elsewhere': 6856,
  'Specialist post-16 institution': 230,
  'Other full-time education': 201,
  Apprenticeship: 43,
  'Job without training': 241,
};
const [FE, SPECIAL] = ['Further education college, full time', 'Special school elsewhere'];

/** Where they were on 1 November, whether still there on 31 March, and how many. */
const LEAVERS: (readonly [destination: string, still: string, count: number])[] = [
  ...Object.entries(SUSTAINED).map(([label, count]) => [label, 'Yes', count] as const),
  [FE!, 'No', 900],
  [SPECIAL!, 'No', 78],
  [FE!, 'Not known', 111],
  [SPECIAL!, '', 112],
];

/** What Trend looks at. Of later checkpoints nothing is typed. */
const COUNTED = ['inGroup', 'novemberGroup', 'novemberLine', 'sustainedWord', 'sustainedMeasure'];

let shown: (label: string) => string[];

beforeAll(async () => {
  const sheets = await openBuilt({ expectedPupils: 300 });
  const empty = await Book.of(sheets);
  const type = (key: string, texts: string[]) => paste(sheets, empty, TAB, key, 3, texts);
  type(
    'pupilId',
    LEAVERS.map((_, i) => `L${i}`),
  );
  type(
    'surname',
    LEAVERS.map((_, i) => `Wrenfield ${i}`),
  );
  type(
    'leavingPoint',
    LEAVERS.map(() => 'Year 11'),
  );
  type(
    'novemberDestination',
    LEAVERS.map(([destination]) => destination),
  );
  type(
    'sustainedStill',
    LEAVERS.map(([, still]) => still),
  );
  const book = await Book.of(sheets);
  sheets.dispose();
  const pupils = LEAVERS.reduce((sum, [, , count]) => sum + count, 0);
  const { places, ...parts } = scaledWorkbook(
    book.dump,
    { rowsEach: { [TAB]: 1 }, computed: { trend: 'all' } },
    pupils,
  );
  const rows = parts.tabs[places.tab(TAB)]!;
  const first = places.firstRow(TAB);
  const counted = new Set(COUNTED.map((key) => places.column(TAB, key)));
  const each = rows
    .slice(first, first + LEAVERS.length)
    .map((row) => row.map((cell, at) => (counted.has(at) ? cell : null)));
  rows.splice(
    first,
    rows.length,
    ...LEAVERS.flatMap(([, , count], i) => Array.from({ length: count }, () => each[i]!)),
  );
  const scaled = { ...parts, edit: { tab: places.tab(TAB), row: first, column: 0, to: null } };
  const opened = await open('local Sheets', scaled, builtSheets());
  refuseErrors(opened, scaled);
  const trend = opened.values('Trend');
  const [labelAt, figureAt] = ['a', IN].map((key) => places.column('trend', key));
  shown = (label) => String(trend.find((row) => row[labelAt!] === label)![figureAt!]).split('\n');
  opened.close();
}, 120_000);

it('counts a cohort of the published size as the published figures do', () => {
  expect(
    [
      'Sustained',
      'Education and training',
      '– Further education',
      '– School sixth form',
      '– Sixth-form college',
      '– Other education',
      '– – Special school',
      '– – Specialist post-16 institution',
      'Apprenticeship',
      'Employment',
      'Not sustained',
      'Not known',
    ].map(shown),
  ).toEqual([
    ['11194', '90.3%'],
    ['10910', '88.0%'],
    ['3351', '27.0%'],
    ['92', '0.7%'],
    ['180', '1.5%'],
    ['7287', '58.8%'],
    ['6856', '55.3%'],
    ['230', '1.9%'],
    ['43', '0.3%'],
    ['241', '1.9%'],
    ['978', '7.9%'],
    ['223', '1.8%'],
  ]);
});
