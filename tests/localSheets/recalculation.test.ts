import fc from 'fast-check';
import type { LocalSheets } from '../../local/types';
import { openWith } from './open';

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

type Edit = (sheets: LocalSheets) => void;
const small = fc.integer({ min: 1, max: 3 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(at, entry).map(([place, text]): Edit => type(place, text)) },
  fc.tuple(at, small).map(
    ([{ sheet, row }, n]): Edit =>
      ({ person }) =>
        person.insertRows(sheet, row, n),
  ),
  fc.tuple(at, small).map(
    ([{ sheet, row }, n]): Edit =>
      ({ person }) =>
        person.deleteRows(sheet, row, n),
  ),
  fc.tuple(at, small).map(
    ([{ sheet, column }, n]): Edit =>
      ({ person }) =>
        person.insertColumns(sheet, column, n),
  ),
  fc.tuple(at, fc.constant(1)).map(
    ([{ sheet, column }, n]): Edit =>
      ({ person }) =>
        person.deleteColumns(sheet, column, n),
  ),
  fc.tuple(at, small, fc.integer({ min: 1, max: ROWS })).map(
    ([{ sheet, row }, n, before]): Edit =>
      ({ person }) =>
        person.moveRows(sheet, row, n, before),
  ),
  fc.tuple(at, fc.integer({ min: 1, max: COLUMNS })).map(
    ([{ sheet, column }, before]): Edit =>
      ({ person }) =>
        person.moveColumns(sheet, column, 1, before),
  ),
  fc.tuple(at, fc.boolean()).map(
    ([{ sheet, column }, ascending]): Edit =>
      ({ person }) =>
        person.sort(sheet, `A1:F${ROWS}`, column, ascending),
  ),
);

function type(place: { sheet: string; column: number; row: number }, text: string): Edit {
  return ({ person }) => {
    const cell = `${letters(place.column)}${place.row}`;
    if (text === '') person.clear(place.sheet, cell);
    else person.type(place.sheet, cell, text);
  };
}

const NAMES = `function make() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  ss.insertSheet('Other');
  ss.setNamedRange('Block', ss.getSheetByName('Other').getRange('B2:C6'));
}`;

test('whatever is edited, what is computed is what computing everything anew gives', async () => {
  let edits = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(at, entry), { minLength: 10, maxLength: 30 }),
      fc.array(edit, { minLength: 3, maxLength: 8 }),
      async (cells, changes) => {
        const sheets = openWith(NAMES);
        await sheets.run('make');
        for (const [place, text] of cells) type(place, text)(sheets);
        await sheets.settle();
        for (const change of changes) {
          change(sheets);
          edits += 1;
          const dump = await sheets.dump();
          // A copy is computed from nothing once it has another sheet.
          const anew = openWith(NAMES, { from: sheets.saved() });
          anew.person.addSheet('Third');
          const { sheets: all, ...rest } = await anew.dump();
          expect(dump).toEqual({ ...rest, sheets: all.filter(({ name }) => name !== 'Third') });
          anew.dispose();
        }
        sheets.dispose();
      },
    ),
    { numRuns: 40 },
  );
  expect(edits).toBeGreaterThan(100);
}, 60_000);
