import type { LocalSheets } from '../../local/types';
import {
  ENTITLEMENT_AREAS,
  ENTITLEMENT_CRITERIA,
  type EntitlementState,
} from '../../src/content/entitlement';
import { Book, freeze, openBuilt, paste, type } from './workbook';

jest.setTimeout(60_000);

const STATES: EntitlementState[] = [
  'Met',
  'On track',
  'Due',
  'Missed',
  'Not recorded',
  'Another way',
  'Not right',
];

interface Facts {
  year: number;
  has: Record<string, EntitlementState | ''>;
  access: number;
}

/** What stands in Entitlement is given: these pages only count it. */
const PUPILS: Facts[] = Array.from({ length: 36 }, (_, i) => {
  const year = 7 + (i % 8);
  return {
    year,
    has: Object.fromEntries(
      [
        ...ENTITLEMENT_CRITERIA.map(({ key, firstYear }) => [key, firstYear] as const),
        ...ENTITLEMENT_AREAS.map(({ key }) => [key, 7] as const),
      ].map(([key, firstYear], k) => [
        key,
        // Every second one is met, so that shares of all sizes come about.
        year < firstYear
          ? ''
          : (i + k) % 2 === 0
            ? 'Met'
            : STATES[(i * 5 + k * 3 + ((i * k) % 4)) % STATES.length]!,
      ]),
    ),
    access: i % 4,
  };
});

let sheets: LocalSheets;
let book: Book;

beforeAll(async () => {
  sheets = await openBuilt({ expectedPupils: 36 });
  book = await Book.of(sheets);
  const fillIn = (tab: string, column: string, values: (string | number)[]) =>
    paste(sheets, book, tab, column, 3, values);
  const fill = (column: string, values: (string | number)[]) => fillIn('entitlement', column, values);
  const ids = PUPILS.map((_, i) => `P${String(i + 1).padStart(5, '0')}`);
  fillIn('pupils', 'pupilId', ids);
  fillIn(
    'pupils',
    'year',
    PUPILS.map(({ year }) => String(year)),
  );
  fill('pupilId', ids);
  for (const key of Object.keys(PUPILS[0]!.has))
    fill(
      key,
      PUPILS.map(({ has }) => has[key]!),
    );
  for (const key of ['access1', 'access2', 'access3'])
    fill(
      `${key}Have`,
      PUPILS.map(({ access }) => access),
    );
  fill(
    'rag',
    PUPILS.map(() => 'Amber'),
  );
  fill(
    'inCohort',
    PUPILS.map((_, i) => (i < 30 ? 'Yes' : '')),
  );
  fill(
    'weight',
    PUPILS.map((_, i) => (i % 2 === 0 ? 10 : '')),
  );
  fill(
    'absent',
    PUPILS.map((_, i) => (i % 4 === 0 ? 'Yes' : '')),
  );
  for (const [key, every] of [
    ['gaps', 2],
    ['due', 3],
    ['missed', 5],
    ['unrecorded', 10],
  ] as const)
    fill(
      key,
      PUPILS.map((_, i) => (i % every === 0 ? 1 : 0)),
    );
  await sheets.settle();
  book = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

const cell = (row: string, key: string) => book.cell('benchmarks', key, row);
const count = (key: string, state: string, fromYear = 0): number =>
  PUPILS.filter(({ has, year }) => has[key] === state && year >= fromYear).length;

it('counts every criterion and takes its share of those whose window ends or has ended', () => {
  const shares = ENTITLEMENT_CRITERIA.filter(({ benchmark }) => benchmark !== null).map(
    ({ key, everyYear, lastYear }) => {
      const from = everyYear || key === 'employerBefore' ? 0 : lastYear;
      const row = `criterion_${key}`;
      expect([key, ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((at) => cell(row, at))]).toEqual([
        key,
        ...STATES.map((state) => count(key, state)),
      ]);
      const met = count(key, 'Met', from);
      const out =
        met + ['On track', 'Due', 'Missed'].reduce((sum, state) => sum + count(key, state, from), 0);
      const share = out === 0 ? '–' : met / out;
      expect([key, cell(row, 'share')]).toEqual([key, share]);
      // In the autumn a low share is red only where somebody has missed something.
      const low = count(key, 'Missed') > 0 ? 'Red' : 'Amber';
      expect(cell(row, 'rag')).toBe(
        typeof share === 'string' ? '' : share >= 0.76 ? 'Green' : share >= 0.51 ? 'Amber' : low,
      );
      if (out > 0) expect(String(cell(row, 'inWords'))).toMatch(new RegExp(`^${met} of ${out} `));
      return share;
    },
  );
  expect(new Set(shares).size).toBeGreaterThan(8);
});

it('sums a benchmark up from its criteria and from the audit items that serve it', async () => {
  const ofWorkplaces = ENTITLEMENT_CRITERIA.filter(({ benchmark }) => benchmark === 6);
  const sum = (states: string[]) =>
    ofWorkplaces.reduce(
      (all, { key, lastYear }) => all + states.reduce((one, state) => one + count(key, state, lastYear), 0),
      0,
    );
  expect(cell('benchmark6', 'share')).toBe(sum(['Met']) / sum(['Met', 'On track', 'Due', 'Missed']));
  expect(cell('benchmark6', 'f')).toBe(count('workplaces', 'Due'));
  const items = Number(cell('benchmark1', 'a'));
  const serving = book
    .column('audit', 'serves')
    .flatMap((serves, i) => (/Benchmark 1( |$)/.test(String(serves)) ? [i + 3] : []));
  expect(items).toBe(serving.length);
  expect(cell('benchmark1', 'e')).toBe(items);
  ['In place', 'Under way', 'Not in place', 'Not applicable'].forEach((status, i) => {
    type(sheets, book, 'audit', 'status', serving[i]!, status);
  });
  await sheets.settle();
  book = await Book.of(sheets);
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => cell('benchmark1', key))).toEqual([
    items - 1,
    1,
    1,
    1,
    items - 4,
  ]);
});

it('counts each window of provider access among the pupils of its last year', () => {
  for (const [key, year] of [
    ['access1', 9],
    ['access2', 11],
    ['access3', 13],
  ] as const) {
    const there = PUPILS.filter((one) => one.year === year);
    const had = (isSo: (access: number) => boolean) => there.filter(({ access }) => isSo(access)).length;
    const state = (word: string) => there.filter(({ has }) => has[key] === word).length;
    expect(['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((at) => cell(key, at))).toEqual([
      99,
      there.length,
      had((access) => access >= 2),
      had((access) => access === 1),
      had((access) => access === 0),
      state('On track'),
      state('Missed'),
    ]);
  }
});

it('gives Summary a line an area and sentences that can be pasted', () => {
  const at = { a: 'Due', b: 'Missed', c: 'Not recorded', d: 'On track', e: 'Met' };
  for (const { key } of ENTITLEMENT_AREAS) {
    const value = (column: string) => book.cell('summary', column, `area_${key}`);
    for (const [column, state] of Object.entries(at)) expect(value(column)).toBe(count(key, state));
    expect(value('f')).toBe(count(key, 'Another way') + count(key, 'Not right'));
  }
  expect(book.cell('summary', 'label', 'sayEntitlement')).toBe(
    'Of the 30 pupils in our benchmark cohort, 15 have had everything that was due so far; 10 still need something this school year; 6 missed something whose time is over; for 3 of them earlier years are not recorded.',
  );
  expect(book.cell('summary', 'label', 'sayAccess')).toMatch(
    /^Provider access: of the 13 pupils in Years 9, 11 and 13, \d+ have had two encounters, .* The windows close on 28 February 2027, in 99 days\.$/,
  );
  expect(book.cell('summary', 'label', 'sayCatchUp')).toMatch(
    /^18 pupils lack something that was due; 9 of them /,
  );
});

it('says that provider access has closed from 1 March on', async () => {
  await freeze(sheets, '2027-03-01');
  book = await Book.of(sheets);
  expect(cell('access1', 'b')).toBe('closed');
  expect(book.cell('startHere', 'value', 'week_access')).toBe('closed');
  expect(book.cell('summary', 'label', 'sayAccess')).toMatch(
    /had not when the windows closed on 28 February 2027\.$/,
  );
});
