import fc from 'fast-check';
import type { LocalSheets } from '../../local/types';
import { pasteRows } from './logWorld';
import { Book, days, openBuilt, type, typed } from './workbook';

const SEED = Number(process.env.CURRICULUM_SEED ?? 20261121);

interface Row {
  subject: string;
  years: Record<string, string>;
  whereTaught: string;
  staffTraining: string;
  review: string;
}

const YEARS = ['7', '8', '9', '10', '11', '12', '13', '14'];
const said = fc.constantFrom('Yes', 'Yes', 'Yes', 'Planned', 'Not taught', '');
const row = (subject: string): fc.Arbitrary<Row> =>
  fc.record({
    subject: fc.constant(subject),
    years: fc.oneof(
      { weight: 8, arbitrary: fc.record(Object.fromEntries(YEARS.map((year) => [year, said]))) },
      ...['', 'Yes', 'Not taught'].map((word) =>
        fc.constant(Object.fromEntries(YEARS.map((year) => [year, word]))),
      ),
    ),
    whereTaught: fc.constantFrom('', 'Unit 3'),
    staffTraining: fc.constantFrom('', days(-100)),
    review: fc.constantFrom('', days(-5), days(12), days(100)),
  });
const rows = fc.sample(fc.tuple(...Array.from({ length: 30 }, (_, i) => row(`Subject ${i + 1}`))), {
  seed: SEED,
  numRuns: 1,
})[0]!;

/** What a row is to say, in a school of these year groups. */
function expected(one: Row, years: readonly string[], green: number, amber: number) {
  const of = (word: string) => years.filter((year) => one.years[year] === word).map((year) => `Y${year}`);
  const asked = years.length - of('Not taught').length;
  const covered = of('Yes').length;
  const looked = of('').length < years.length;
  const share = (covered / asked) * 100;
  const toDo = [
    !looked && 'Say for each year group: Yes, Planned or Not taught',
    looked && of('').length > 0 && `Nothing said for ${of('').join(', ')}`,
    of('Planned').length > 0 && `Planned for ${of('Planned').join(', ')}`,
    covered > 0 && one.whereTaught === '' && 'Where is it taught?',
    asked > 0 && one.staffTraining === '' && 'No staff training noted',
    one.review === days(-5) && `Review overdue since ${typed(one.review)}`,
    one.review === days(12) && `Review due on ${typed(one.review)}`,
  ].filter((each) => each !== false);
  return {
    covered: looked ? (asked === 0 ? 'Not taught' : `${covered} of ${asked}`) : '',
    rag: !looked || asked === 0 ? '' : share >= green ? 'Green' : share >= amber ? 'Amber' : 'Red',
    toDo: toDo.join('; ').replace('?; ', '? '),
  };
}

let sheets: LocalSheets;
let empty: Book;
beforeAll(async () => {
  sheets = await openBuilt();
  empty = await Book.of(sheets);
  pasteRows(
    sheets,
    empty,
    'curriculum',
    rows.map(({ years, ...rest }) => ({
      ...rest,
      staffTraining: typed(rest.staffTraining),
      ...Object.fromEntries(YEARS.map((year) => [`y${year}`, years[year] || null])),
    })),
  );
});
afterAll(() => sheets.dispose());

const KEYS = ['covered', 'rag', 'toDo'] as const;
const shown = (book: Book) =>
  rows.map((_, i) => Object.fromEntries(KEYS.map((key) => [key, book.cell('curriculum', key, i + 3)])));

it('says nothing of rows that nobody has filled in', () => {
  for (const key of KEYS) expect(new Set(empty.column('curriculum', key))).toEqual(new Set(['']));
});

it('counts a Yes in the school’s own year groups in which it is taught, and says what is missing, planned or due', async () => {
  const wanted = rows.map((one) => expected(one, YEARS, 76, 51));
  expect(shown(await Book.of(sheets))).toEqual(wanted);
  if (!process.env.CURRICULUM_SEED)
    expect(new Set(wanted.map(({ rag }) => rag))).toEqual(new Set(['', 'Green', 'Amber', 'Red']));
});

it('leaves out year groups that the school has not, and goes by its own shares for green and amber', async () => {
  type(sheets, empty, 'startHere', 'value', 'setYearGroups', '7, 8, 9, 10, 11, X');
  type(sheets, empty, 'startHere', 'value', 'setGreenFrom', '60');
  type(sheets, empty, 'startHere', 'value', 'setAmberFrom', '20');
  expect(shown(await Book.of(sheets))).toEqual(rows.map((one) => expected(one, YEARS.slice(0, 5), 60, 20)));
});

it('says where a subject stands in a second row, and where a date cannot be read', async () => {
  sheets.person.paste(empty.title('curriculum'), empty.at('curriculum', 'subject', 33), [['Subject 4']]);
  sheets.person.paste(empty.title('curriculum'), empty.at('curriculum', 'staffTraining', 33), [
    ["'last May"],
  ]);
  const toDo = (await Book.of(sheets)).cell('curriculum', 'toDo', 33);
  expect(toDo).toContain('Stands in a row above as well');
  expect(toDo).toContain('cannot be read');
});
