import type { LocalSheets } from '../../local/types';
import { NEEDS } from '../../src/content/lists';
import { Book, colouredCells, openBuilt, paste, type } from './workbook';

jest.setTimeout(60_000);

interface Facts {
  pathway: string;
  primaryNeed: string;
  year: string;
  senStatus: string;
  pupilPremium: string;
  lookedAfter: string;
  eal: string;
  sex: string;
  benchmarkCohort: string;
  enrolment: string;
  entitlementMet: number;
  entitlementJudged: number;
  entitlementGaps: number;
}

/** Sixty pupils of every kind: numbers that share no factor keep the groups from falling together. */
const PUPILS: Facts[] = Array.from({ length: 60 }, (_, i) => {
  const of = <T>(...all: T[]): T => all[(i * 7 + (i % 11)) % all.length]!;
  const judged = i % 13 === 0 ? 0 : 3 + (i % 4);
  const met = Math.min(judged, i % 3 === 0 ? judged : (i * 5) % 6);
  return {
    pathway: of('Formal', 'Semi-formal', 'Formal', '', 'Not on the list'),
    primaryNeed: of('ASD', 'SLD', 'ASD', 'SLCN', '', 'MLD', 'ASD'),
    year: of('7', '8', '9', '10', '11', '12', 'X', ''),
    senStatus: 'E',
    pupilPremium: i % 5 < 2 ? 'Yes' : i % 5 === 2 ? '' : 'No',
    lookedAfter: i % 17 === 1 ? 'Yes' : '',
    eal: i % 29 === 3 ? 'No' : 'Yes',
    sex: of('F', 'M', 'M'),
    benchmarkCohort: i % 9 === 4 ? 'Out' : i % 9 === 5 ? 'In' : '',
    enrolment: i % 14 === 6 ? 'Left' : 'Current',
    entitlementMet: met,
    entitlementJudged: judged,
    entitlementGaps: judged - met,
  };
});

const counted = PUPILS.filter(
  (one) => one.enrolment !== 'Left' && one.benchmarkCohort !== 'Out' && one.entitlementJudged > 0,
);

interface Line {
  by: string;
  group: string;
  pupils: number;
  met: number;
  judged: number;
  full: number;
  gap: number | string;
  rag: string;
}

function reckoned(by: string, group: string, isIn: (one: Facts) => boolean): Line | null {
  const sum = (all: Facts[], key: 'entitlementMet' | 'entitlementJudged') =>
    all.reduce((total, one) => total + one[key], 0);
  const inside = counted.filter(isIn);
  const outside = counted.filter((one) => !isIn(one));
  if (inside.length === 0) return null;
  const share = (all: Facts[]) => sum(all, 'entitlementMet') / sum(all, 'entitlementJudged');
  const gap = outside.length === 0 ? '–' : Math.round(100 * (share(inside) - share(outside)));
  const few = inside.length < 6 || outside.length < 6;
  const worse = typeof gap === 'number' ? -gap : 0;
  return {
    by,
    group,
    pupils: inside.length,
    met: sum(inside, 'entitlementMet'),
    judged: sum(inside, 'entitlementJudged'),
    full: inside.filter((one) => one.entitlementGaps === 0).length,
    gap,
    rag: outside.length === 0 ? '' : few ? 'Grey' : worse > 15 ? 'Red' : worse > 5 ? 'Amber' : 'Green',
  };
}

const among =
  (key: keyof Facts, values: readonly string[], wanted = true) =>
  (one: Facts): boolean =>
    values.includes(String(one[key])) === wanted;

const YEARS = ['7', '8', '9', '10', '11', '12', '13', '14', 'X'];

const expected = [
  ...['Formal', 'Semi-formal'].map((one) => reckoned('Pathway', one, among('pathway', [one]))),
  reckoned('Pathway', 'No pathway, or another one', among('pathway', ['Formal', 'Semi-formal'], false)),
  ...NEEDS.map(({ code, label }) => reckoned('Primary need', label, among('primaryNeed', [code]))),
  reckoned('Primary need', 'None recorded, or not on the list', among('primaryNeed', [''])),
  ...YEARS.map((one) =>
    reckoned('Year group', one === 'X' ? 'Not in a year group' : `Year ${one}`, among('year', [one])),
  ),
  reckoned('Year group', 'No year group, or another one', among('year', YEARS, false)),
  reckoned('SEN', 'EHC plan', among('senStatus', ['E'])),
  reckoned('Pupil Premium', 'Pupil Premium', among('pupilPremium', ['Yes'])),
  reckoned('Pupil Premium', 'Not Pupil Premium, or not recorded', among('pupilPremium', ['Yes'], false)),
  reckoned('Looked after', 'Looked after', among('lookedAfter', ['Yes'])),
  reckoned('Looked after', 'Not looked after, or not recorded', among('lookedAfter', ['Yes'], false)),
  reckoned('Language', 'English as an additional language', among('eal', ['Yes'])),
  reckoned('Language', 'English, or not recorded', among('eal', ['Yes'], false)),
  reckoned('Sex', 'Female', among('sex', ['F'])),
  reckoned('Sex', 'Male', among('sex', ['M'])),
].filter((line) => line !== null);

let sheets: LocalSheets;

async function linesOf(): Promise<Line[]> {
  const book = await Book.of(sheets);
  const lines: Line[] = [];
  for (let i = 1; ; i += 1) {
    const value = (key: string) => book.cell('equity', key, `line${i}`);
    if (value('kind') === '') return lines;
    lines.push({
      by: String(value('kind')),
      group: String(value('group')),
      pupils: Number(value('pupils')),
      met: Number(value('met')),
      judged: Number(value('judged')),
      full: Number(value('full')),
      gap: value('gap') === '–' ? '–' : Number(value('gap')),
      rag: String(value('rag')),
    });
  }
}

beforeAll(async () => {
  sheets = await openBuilt({ expectedPupils: 60 });
  const book = await Book.of(sheets);
  paste(
    sheets,
    book,
    'pupils',
    'pupilId',
    3,
    PUPILS.map((_, i) => `P${String(i + 1).padStart(5, '0')}`),
  );
  for (const key of Object.keys(PUPILS[0]!) as (keyof Facts)[])
    paste(
      sheets,
      book,
      'pupils',
      key,
      3,
      PUPILS.map((one) => (one[key] === '' ? null : one[key])),
    );
  await sheets.settle();
});
afterAll(() => sheets.dispose());

it('compares every group that the school has, and no other, with all other pupils', async () => {
  expect(await linesOf()).toEqual(expected);
  expect(new Set(expected.map(({ rag }) => rag))).toEqual(new Set(['Green', 'Amber', 'Red', 'Grey', '']));
});

it('says in words where a comparison means little', async () => {
  const book = await Book.of(sheets);
  const said = (by: string, group: string): unknown => {
    const at = expected.findIndex((line) => line.by === by && line.group === group);
    return book.cell('equity', 'inWords', `line${at + 1}`);
  };
  expect(said('SEN', 'EHC plan')).toBe('Everybody: nobody to compare with');
  expect(said('Looked after', 'Looked after')).toBe('Small group');
  expect(said('Language', 'English as an additional language')).toBe('Few others to compare with');
});

it('takes its lines from the settings', async () => {
  const book = await Book.of(sheets);
  type(sheets, book, 'startHere', 'value', 'setGapAmber', '100');
  type(sheets, book, 'startHere', 'value', 'setGapRed', '100');
  await sheets.settle();
  expect(new Set((await linesOf()).map(({ rag }) => rag))).toEqual(new Set(['Green', 'Grey', '']));
});

it('says nothing but words before anything is judged', async () => {
  const empty = await openBuilt({ expectedPupils: 60 });
  const book = await Book.of(empty);
  empty.dispose();
  expect(book.cell('equity', 'kind', 'lead')).toMatch(/^Nothing is judged yet/);
  expect(book.cell('equity', 'share', 'everybody')).toBe('–');
  expect(colouredCells(book.sheet('equity'))).toEqual([]);
});
