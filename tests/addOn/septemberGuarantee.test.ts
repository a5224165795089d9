import type { LocalSheets } from '../../local/types';
import { INTENTIONS } from '../../src/content/intentions';
import { Book, freeze, openBuilt, paste } from './workbook';

jest.setTimeout(120_000);

/** Leaving point, staying or leaving, what is recorded of the offer; then whether it is owed and lacking. */
const PUPILS: readonly [string, string, string, boolean][] = [
  ['Year 11', 'Leaving', '', true],
  ['Year 11', 'Staying', 'No offer', true],
  ['Year 12', 'Staying', '', true],
  // Year 12 is no leaving point of this school: on the tab for the offer alone.
  ['Year 12', '', 'Not recorded', true],
  ['Year 11', 'Leaving', 'Offer made', false],
  ['Year 12', 'Staying', 'Offer not appropriate', false],
];
const NOT_OWED = ['Year 13', 'Year 14', 'Other', ''];

let sheets: LocalSheets;
let empty: Book;
beforeAll(async () => {
  sheets = await openBuilt();
  empty = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

function enter(cohort: number): void {
  const points = [...PUPILS.map(([point]) => point), ...NOT_OWED];
  const tab = `destinations${cohort}`;
  const put = (column: string, texts: readonly string[]) => paste(sheets, empty, tab, column, 3, texts);
  put(
    'pupilId',
    points.map((_, i) => `L${cohort}${i}`),
  );
  put('leavingPoint', points);
  put('leaving', [...PUPILS.map(([, leaving]) => leaving), ...NOT_OWED.map(() => 'Leaving')]);
  put(
    'guarantee',
    PUPILS.map(([, , status]) => status),
  );
}

async function shownOn(day: string, cohort: number): Promise<unknown[]> {
  await freeze(sheets, day);
  const book = await Book.of(sheets);
  return [
    book.column(`destinations${cohort}`, 'guaranteeRag').slice(0, PUPILS.length + NOT_OWED.length),
    book.cell('startHere', 'value', 'week_guarantee'),
  ];
}

const rags = (lacking: string): string[] => [
  ...PUPILS.map(([, , , isLacking]) => (isLacking ? lacking : 'Green')),
  ...NOT_OWED.map(() => ''),
];

it('is owed to Years 11 and 12, stayers included: asked from May, red after 30 September', async () => {
  enter(2027);
  expect(await shownOn('2027-04-30', 2027)).toEqual([rags('Grey'), 'Nobody']);
  expect(await shownOn('2027-05-01', 2027)).toEqual([rags('Amber'), 4]);
  expect(await shownOn('2027-09-30', 2027)).toEqual([rags('Amber'), 4]);
  expect(await shownOn('2027-10-01', 2027)).toEqual([rags('Red'), 4]);
  const book = await Book.of(sheets);
  const toDo = [4, 5].map((row) => book.cell('destinations2027', 'toDo', row));
  expect(toDo).toEqual(['September Guarantee: no offer', 'September Guarantee: say how it stands']);
});

it('keeps a row amber whose next step is settled otherwise', async () => {
  enter(2027);
  const intention = INTENTIONS.find(({ destination }) => destination !== '')!.label;
  paste(sheets, empty, 'destinations2027', 'intention', 3, [intention]);
  paste(sheets, empty, 'destinations2027', 'offer', 3, ['Accepted']);
  const colourOn = async (day: string) => {
    await freeze(sheets, day);
    return (await Book.of(sheets)).cell('destinations2027', 'rag', 3);
  };
  expect([await colourOn('2027-04-30'), await colourOn('2027-05-01')]).toEqual(['Green', 'Amber']);
});

it('stays on Start here in the new school year, until leavers are asked where they are', async () => {
  enter(2026);
  // The school year is 2026/27 by now, and the offers were owed to the Years 11 and 12 of the last.
  expect(await shownOn('2026-09-15', 2026)).toEqual([rags('Amber'), 4]);
  expect(await shownOn('2026-10-31', 2026)).toEqual([rags('Red'), 4]);
  const { label, value } = {
    label: (await Book.of(sheets)).cell('startHere', 'label', 'week_guarantee'),
    value: (await shownOn('2026-11-01', 2026))[1],
  };
  expect([label, value]).toEqual(['September Guarantee, Destinations 2026: no offer yet', 'Nobody']);
});
