import fc from 'fast-check';
import type { LocalSheets, SavedWorkbook, WorkbookDump } from '../../local/types';
import { openWith, openWithoutScript } from './open';

const COLUMNS = 6;
const ROWS = 10;

const at = fc.record({
  sheet: fc.constantFrom('Sheet1', 'Other'),
  column: fc.integer({ min: 1, max: COLUMNS }),
  row: fc.integer({ min: 1, max: ROWS }),
});
const letters = (column: number) => String.fromCharCode(64 + column);
const fixed = fc.constantFrom('', '$');
const one = fc
  .tuple(at, fixed, fixed, fc.boolean())
  .map(
    ([{ sheet, column, row }, c, r, named]) => `${named ? `${sheet}!` : ''}${c}${letters(column)}${r}${row}`,
  );
const span = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const range = fc
  .tuple(
    fc.constantFrom('', 'Sheet1!', 'Other!'),
    span(COLUMNS),
    span(ROWS),
    fc.tuple(fixed, fixed, fixed, fixed),
  )
  .map(
    ([sheet, [c1, c2], [r1, r2], [a, b, c, d]]) =>
      `${sheet}${a}${letters(c1)}${b}${r1}:${c}${letters(c2)}${d}${r2}`,
  );
const formula = fc.oneof(
  fc.tuple(one, one).map(([a, b]) => `=${a}+${b}`),
  range.map((a) => `=SUM(${a})`),
  fc.tuple(range, one).map(([a, b]) => `=COUNTIF(${a},${b})`),
  fc.tuple(one, range).map(([a, b]) => `=IFERROR(INDEX(${b},1,1)&${a},"none")`),
  range.map((a) => `=ROWS(${a})+ROW()`),
  fc.constant('=SUM(Block)'),
  fc.constant('=TODAY()'),
);
const entry = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('1', '2', '3', 'Ash', 'TRUE', '') },
  { weight: 4, arbitrary: formula },
);

/** Plain data, so that a case that fails is printed as what a person does. */
type Edit = [keyof typeof DOES, string, ...(string | number | boolean)[]];
const DOES = {
  type: ({ person }: LocalSheets, sheet: string, cell: string, text: string) =>
    text === '' ? person.clear(sheet, cell) : person.type(sheet, cell, text),
  insertRows: ({ person }: LocalSheets, sheet: string, before: number, count: number) =>
    person.insertRows(sheet, before, count),
  deleteRows: ({ person }: LocalSheets, sheet: string, first: number, count: number) =>
    person.deleteRows(sheet, first, count),
  insertColumns: ({ person }: LocalSheets, sheet: string, before: number, count: number) =>
    person.insertColumns(sheet, before, count),
  deleteColumns: ({ person }: LocalSheets, sheet: string, first: number, count: number) =>
    person.deleteColumns(sheet, first, count),
  moveRows: ({ person }: LocalSheets, sheet: string, first: number, count: number, before: number) =>
    person.moveRows(sheet, first, count, before),
  moveColumns: ({ person }: LocalSheets, sheet: string, first: number, count: number, before: number) =>
    person.moveColumns(sheet, first, count, before),
  sort: ({ person }: LocalSheets, sheet: string, column: number, ascending: boolean) =>
    person.sort(sheet, `A1:F${ROWS}`, column, ascending),
};

function perform(sheets: LocalSheets, [kind, ...args]: Edit): void {
  (DOES[kind] as (on: LocalSheets, ...given: unknown[]) => void)(sheets, ...args);
}

const name = fc.constantFrom('Sheet1', 'Other');
const column = fc.integer({ min: 1, max: COLUMNS });
const row = fc.integer({ min: 1, max: ROWS });
const count = fc.integer({ min: 1, max: 3 });
const kind = <Kind extends keyof typeof DOES>(value: Kind) => fc.constant(value);
const typed = fc
  .tuple(at, entry)
  .map(([{ sheet, column: c, row: r }, text]): Edit => ['type', sheet, `${letters(c)}${r}`, text]);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: typed },
  fc.tuple(kind('insertRows'), name, row, count),
  fc.tuple(kind('deleteRows'), name, row, count),
  fc.tuple(kind('insertColumns'), name, column, count),
  fc.tuple(kind('deleteColumns'), name, column, fc.constant(1)),
  fc.tuple(kind('moveRows'), name, row, count, row),
  fc.tuple(kind('moveColumns'), name, column, fc.constant(1), column),
  fc.tuple(kind('sort'), name, column, fc.boolean()),
);

let start: SavedWorkbook;
beforeAll(async () => {
  const sheets = openWith(`function make() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    ss.insertSheet('Other');
    ss.setNamedRange('Block', ss.getSheetByName('Other').getRange('B2:C6'));
  }`);
  await sheets.run('make');
  start = sheets.saved();
});

async function edited(edits: readonly Edit[]): Promise<LocalSheets> {
  const sheets = openWithoutScript({ from: start });
  for (const one of edits) perform(sheets, one);
  await sheets.settle();
  return sheets;
}

/** A workbook is computed from nothing once it has another sheet. */
async function computedAnew(sheets: LocalSheets): Promise<WorkbookDump> {
  const anew = openWithoutScript({ from: sheets.saved() });
  anew.person.addSheet('Third');
  const { sheets: all, ...rest } = await anew.dump();
  return { ...rest, sheets: all.filter((sheet) => sheet.name !== 'Third') };
}

test('whatever is edited, what is computed is what computing everything anew gives', async () => {
  let edits = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(typed, { minLength: 10, maxLength: 30 }),
      fc.array(edit, { minLength: 3, maxLength: 8 }),
      async (cells, changes) => {
        const sheets = await edited(cells);
        for (const change of changes) {
          perform(sheets, change);
          edits += 1;
          expect(await sheets.dump()).toEqual(await computedAnew(sheets));
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(edits).toBeGreaterThan(100);
}, 60_000);

test('in whatever order cells are typed, circles among them or not, they come to the same', async () => {
  let circles = 0;
  await fc.assert(
    fc.asyncProperty(
      fc
        .uniqueArray(typed, {
          minLength: 10,
          maxLength: 30,
          selector: ([, sheet, cell]) => `${sheet}!${cell}`,
        })
        .chain((cells) =>
          fc.tuple(
            fc.constant(cells),
            fc.shuffledSubarray(cells, { minLength: cells.length, maxLength: cells.length }),
          ),
        ),
      async ([cells, shuffled]) => {
        const one = await (await edited(cells)).dump();
        expect(await (await edited(shuffled)).dump()).toEqual(one);
        if (JSON.stringify(one).includes('"value":"#REF!"')) circles += 1;
      },
    ),
    { numRuns: 40 },
  );
  expect(circles).toBeGreaterThan(0);
}, 60_000);

/** What the formulas of a workbook come to, by sheet and address. */
function formulasOf({ sheets }: WorkbookDump): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const sheet of sheets)
    for (const [cell, { formula: text, value }] of Object.entries(sheet.cells))
      if (text !== '') found[`${sheet.name}!${cell}`] = value;
  return found;
}

test('formulas stand in a circle wherever the search for it begins, also after columns went elsewhere', async () => {
  const sheets = await edited([
    ['type', 'Sheet1', 'A1', '=IFERROR(INDEX(A1:B3,1,1)&A1,"none")'],
    ['type', 'Sheet1', 'A3', '=SUM(Block)'],
    ['type', 'Sheet1', 'B1', '=SUM(A2:B2)'],
    ['type', 'Sheet1', 'B2', '=IFERROR(INDEX(A1:B1,1,1)&A1,"none")'],
    ['type', 'Other', 'B2', '=IFERROR(INDEX(Sheet1!B1:B1,1,1)&A1,"none")'],
  ]);
  const error = '#REF!';
  const together = {
    'Sheet1!B1': error,
    'Sheet1!B3': error,
    'Sheet1!C1': error,
    'Sheet1!C2': error,
    'Other!B2': error,
  };
  perform(sheets, ['moveColumns', 'Sheet1', 3, 1, 1]);
  expect(formulasOf(await sheets.dump())).toEqual(together);
  expect(formulasOf(await computedAnew(sheets))).toEqual(together);
  // Without C2 there is no way back; B1 alone still reads itself.
  perform(sheets, ['type', 'Sheet1', 'C2', '1']);
  const apart = { 'Sheet1!B1': error, 'Sheet1!B3': 0, 'Sheet1!C1': 1, 'Other!B2': '1' };
  expect(formulasOf(await sheets.dump())).toEqual(apart);
  expect(formulasOf(await computedAnew(sheets))).toEqual(apart);
});

test('whoever reads the cells of a new circle shows its error, though a formula of the circle reads the same cells', async () => {
  const sheets = await edited([
    ['type', 'Sheet1', 'A1', '=SUM(Block)'],
    ['type', 'Other', 'B2', '=Sheet1!C1+Sheet1!D1'],
  ]);
  perform(sheets, ['type', 'Sheet1', 'D1', '5']);
  perform(sheets, ['type', 'Sheet1', 'C1', '=SUM(Block)']);
  const error = '#REF!';
  expect(formulasOf(await sheets.dump())).toEqual({
    'Sheet1!A1': error,
    'Sheet1!C1': error,
    'Other!B2': error,
  });
});
