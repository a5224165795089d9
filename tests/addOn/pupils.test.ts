import type { LocalSheets } from '../../local/types';
import { checkUln } from '../../src/rules/uln';
import { checkUpn, upnCheckLetter } from '../../src/rules/upn';
import { Book, openBuilt, paste } from './workbook';

jest.setTimeout(120_000);

let sheets: LocalSheets;
let empty: Book;

beforeAll(async () => {
  sheets = await openBuilt();
  empty = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

/** Three check letters that are right, of a local authority that does not exist. */
const UPNS = ['Z990000017001', 'N990000017002', 'Y99000001701A'];

type Row = Record<string, string>;

const sound = (n: number, changes: Row = {}): Row => ({
  pupilId: `P0000${n}`,
  surname: `Quickwater ${n}`,
  forename: 'Juniper',
  year: '9',
  pathway: 'Formal',
  senStatus: 'E',
  primaryNeed: 'ASD',
  enrolment: 'Current',
  upn: UPNS[0]!,
  uln: '1000000043',
  dateOfBirth: '04/03/2012',
  onRollFrom: '01/09/2023',
  ...changes,
});

/** What the workbook says of rows pasted into an empty register. */
async function problemsOf(rows: readonly Row[]): Promise<string[]> {
  const keys = new Set([
    ...Object.keys(sound(1)),
    ...rows.flatMap((row) => Object.keys(row)),
    'ehcpFrom',
    'onRollTo',
    'benchmarkCohort',
    'cohortReason',
  ]);
  for (const key of keys) {
    const values = Array.from({ length: 20 }, (_, i) => rows[i]?.[key] ?? '');
    paste(sheets, empty, 'pupils', key, 3, values);
  }
  const book = await Book.of(sheets);
  return book.column('pupils', 'dataProblems').slice(0, rows.length).map(String);
}

const problemsOfOne = async (changes: Row): Promise<string> => (await problemsOf([sound(1, changes)]))[0]!;

it('finds nothing wrong with sound rows, empty ones and the values that may be missing', async () => {
  expect(
    await problemsOf([
      sound(1),
      sound(2, { upn: UPNS[1]!, uln: '', pathway: '', senStatus: 'N', primaryNeed: '' }),
      sound(3, { upn: UPNS[2]!, uln: '9999999999', enrolment: 'Left', onRollTo: '20/07/2026' }),
      {},
    ]),
  ).toEqual(['', '', '', '']);
});

const RIGHT_UPNS = [
  'H801200001001',
  'B801200005001',
  'G80120000101A',
  'Z990000017001',
  'N990000017002',
  'Y99000001701A',
];
const WRONG_UPNS: [string, RegExp][] = [
  ['A801200005001', /check letter does not fit/],
  ['Z801200001001', /check letter does not fit/],
  ['X80120000A001', /character in the wrong place/],
  ['H80120000100I', /character in the wrong place/],
  ['I801200001001', /check letter does not fit/],
  ['H80120000100', /13 characters/],
  ['H8012000010012', /13 characters/],
  ['h801200001001', /capitals/],
  ['8801200001001', /check letter does not fit/],
  ['H8012000010-1', /character in the wrong place/],
  ['H801200001.01', /character in the wrong place/],
  ['H80120000 001', /character in the wrong place/],
  ['', /^No UPN$/],
];
const RIGHT_ULNS = ['1000000043', '1000000035', '1234567899', '9999999999', ''];
const WRONG_ULNS: [string, RegExp][] = [
  ['1000000044', /check digit/],
  ...Array.from({ length: 10 }, (_, digit): [string, RegExp] => [`987654321${digit}`, /check digit/]),
  ['100000004', /10 digits/],
  ['10000000433', /10 digits/],
  ['10000A0043', /not a digit/],
  ['100000 043', /not a digit/],
  ['0000000026', /does not begin with 0/],
];
const ONE_THING: [Row, RegExp][] = [
  [{ pupilId: '' }, /^No Pupil ID/],
  [{ surname: '' }, /^Surname or forename is missing$/],
  [{ forename: '' }, /^Surname or forename is missing$/],
  [{ dateOfBirth: '' }, /^No date of birth$/],
  [{ year: '' }, /^No year group$/],
  [{ year: '6' }, /^Year group is not one of the school’s$/],
  [{ year: 'X' }, /^Year group is not one of the school’s$/],
  [{ pathway: 'Forest' }, /^Pathway is not on the list/],
  [{ primaryNeed: 'XYZ' }, /^Primary need is not a code/],
  [{ senStatus: 'K', primaryNeed: '' }, /^SEN without a primary need$/],
  [{ senStatus: 'E', primaryNeed: '' }, /^SEN without a primary need$/],
  [{ senStatus: 'K', ehcpFrom: '01/02/2020' }, /^EHC plan date but SEN status is not E$/],
  [{ enrolment: 'Left' }, /^Left, but no date of leaving$/],
  [{ onRollTo: '20/07/2026' }, /^A date of leaving, but enrolment is not Left$/],
  [{ enrolment: 'Left', onRollFrom: '01/09/2026', onRollTo: '20/07/2026' }, /^Left before joining$/],
  [{ benchmarkCohort: 'Out' }, /^Outside the benchmark cohort, but no reason$/],
];

/** A UPN of its own for each row, of a local authority that does not exist. */
const rightUpn = (n: number): string => {
  const rest = `9900000170${String(n + 30)}`;
  return upnCheckLetter(rest) + rest;
};

/** A sound row of its own for each case, all in the register at once: what the workbook says of each. */
const told = new Map<string, string>();
const keyOf = (changes: Row): string => JSON.stringify(changes);
beforeAll(async () => {
  const cases: Row[] = [
    ...[...RIGHT_UPNS, ...WRONG_UPNS.map(([upn]) => upn)].map((upn) => ({ upn })),
    ...[...RIGHT_ULNS, ...WRONG_ULNS.map(([uln]) => uln)].map((uln) => ({ uln })),
    ...ONE_THING.map(([changes]) => changes),
  ];
  for (let first = 0; first < cases.length; first += 20) {
    const part = cases.slice(first, first + 20);
    const said = await problemsOf(
      part.map((changes, n) => sound(n, { pupilId: `P1000${n}`, upn: rightUpn(n), ...changes })),
    );
    for (const [n, changes] of part.entries()) told.set(keyOf(changes), said[n]!);
  }
});

describe('a UPN', () => {
  it.each(RIGHT_UPNS)('%s is right', (upn) => {
    expect(told.get(keyOf({ upn }))).toBe('');
  });
  it.each(WRONG_UPNS)('%s is told in words', (upn, message) => {
    expect(told.get(keyOf({ upn }))).toMatch(message);
  });
});

describe('a ULN', () => {
  it.each(RIGHT_ULNS)('%s is right', (uln) => {
    expect(told.get(keyOf({ uln }))).toBe('');
  });
  it.each(WRONG_ULNS)('%s is told in words', (uln, message) => {
    expect(told.get(keyOf({ uln }))).toMatch(message);
  });
});

it('agrees with the rules of both numbers for mistyped ones of every kind', async () => {
  const mistype = (text: string, n: number): string => {
    const at = (n * 7) % text.length;
    const other = 'ABCDIOSXYZ0123456789'.charAt((n * 11) % 20);
    const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    return n % 3 === 0 ? swapped : text.slice(0, at) + other + text.slice(at + 1);
  };
  const rows = Array.from({ length: 20 }, (_, n) =>
    sound(1, {
      pupilId: `P${n}`,
      upn: mistype(UPNS[n % 3]!, n),
      uln: mistype(n % 2 ? '1000000043' : '1234567899', n),
    }),
  );
  await problemsOf(rows);
  const book = await Book.of(sheets);
  const fine = (key: string) => book.column('pupils', key).map((problem) => problem === '');
  expect(fine('upnProblem').slice(0, 20)).toEqual(rows.map(({ upn }) => checkUpn(upn!).valid));
  expect(fine('ulnProblem').slice(0, 20)).toEqual(rows.map(({ uln }) => checkUln(uln!).valid));
});

describe('one thing wrong in a row', () => {
  it.each(ONE_THING)('%j is told, and nothing else', (changes, message) => {
    expect(told.get(keyOf(changes))).toMatch(message);
  });

  it('and several are told together', async () => {
    const several = await problemsOfOne({ upn: '', dateOfBirth: '', enrolment: 'Left' });
    expect(several).toBe('No UPN. No date of birth. Left, but no date of leaving');
  });
});

describe('doubles', () => {
  it('of a Pupil ID and of a UPN are told in the later row', async () => {
    const doubles = await problemsOf([
      sound(1),
      sound(2, { upn: UPNS[1]! }),
      sound(1, { upn: UPNS[2]! }),
      sound(4, { upn: UPNS[1]! }),
    ]);
    expect(doubles.slice(0, 2)).toEqual(['', '']);
    expect(doubles[2]).toMatch(/Pupil ID is used by another row/);
    expect(doubles[3]).toMatch(/UPN is used by another pupil/);
  });
});

it('counts the pupils on roll by year and need on Summary, those who left apart', async () => {
  await problemsOf([
    sound(1),
    sound(2, { upn: UPNS[1]!, year: '11', senStatus: 'K', primaryNeed: 'SLD' }),
    sound(3, { upn: UPNS[2]!, year: '11', primaryNeed: 'XYZ' }),
    sound(4, { upn: '', enrolment: 'Left', onRollTo: '20/07/2026' }),
  ]);
  const book = await Book.of(sheets);
  const figures = (row: string) => ['a', 'b', 'c'].map((at) => book.cell('summary', at, row));
  expect(figures('year9')).toEqual([1, 1, 1 / 3]);
  expect(figures('year11')).toEqual([2, 1, 2 / 3]);
  expect(figures('year10').slice(0, 2)).toEqual([0, 0]);
  expect(figures('pupilsAll').slice(0, 2)).toEqual([3, 2]);
  const needs = new Map(
    book.column('summary', 'e').map((need, i) => [need, book.column('summary', 'h')[i]] as const),
  );
  expect(needs.get('Autistic spectrum disorder')).toBe(1);
  expect(needs.get('Severe learning difficulty')).toBe(1);
  expect(needs.get('None recorded, or not on the list')).toBe(1);
  expect(book.cell('startHere', 'value', 'week_problems')).toBe(1);
});

it('says who may leave this year: at a leaving point, on roll, no guest', async () => {
  await problemsOf([
    sound(1, { year: '11' }),
    sound(2, { year: '12', upn: UPNS[1]! }),
    sound(3, { year: '14', enrolment: 'Dual: subsidiary' }),
    sound(4, { year: '11', enrolment: 'Guest' }),
    sound(5, { year: '11', enrolment: 'Left' }),
  ]);
  expect((await Book.of(sheets)).column('pupils', 'mayLeave').slice(0, 5)).toEqual([
    'Yes',
    '',
    'Yes',
    '',
    '',
  ]);
});
