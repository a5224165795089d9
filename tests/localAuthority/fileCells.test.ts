import fc from 'fast-check';
import Papa from 'papaparse';
import { textCell, writeFileText } from '../../src/rules/fileCells';
import { openEmpty } from '../addOn/workbook';
import { MISTAKEN, UNTOUCHED } from './riskyTexts';

test('a text that a spreadsheet would read as something else gets the word of its column, and no other does', () => {
  for (const text of MISTAKEN)
    expect(textCell(text, 'Provider')).toBe(text === "'quoted" ? '’quoted' : `Provider: ${text}`);
  for (const text of UNTOUCHED) expect(textCell(text, 'Provider')).toBe(text);
  expect(textCell('=1\r\n+2\t3 ', 'Note')).toBe('Note: =1 +2 3');
});

test('what goes into a file stays the same text when it is typed into Sheets', async () => {
  // Nearly all that is made of these pieces is a number, a date, a time or a formula somewhere.
  const risky = fc.string({
    unit: fc.constantFrom(..."0123456789./-:, eE+=@%£'Tj", 'Jan', 'Mar', 'pm'),
    maxLength: 9,
  });
  const texts = [...MISTAKEN, ...UNTOUCHED, ...fc.sample(risky, { numRuns: 800, seed: 20261121 })];
  const cells = texts.map((text) => textCell(text, 'Provider'));
  const sheets = openEmpty();
  const sheet = (await sheets.dump()).sheets[0]!.name;
  cells.forEach((cell, i) => {
    sheets.person.type(sheet, `A${i + 1}`, cell);
  });
  const values = sheets.peek(sheet);
  expect(cells.map((_, i) => String(values[i]?.[0] ?? ''))).toEqual(cells);
  sheets.dispose();
});

test('a file is RFC 4180 with a byte order mark, and comes back as it was', () => {
  const rows = [
    ['Name', 'Says "so"'],
    ['Müller, Ada', textCell('a\nb', 'Note')],
    ['', textCell('=1', 'Note')],
  ];
  const text = writeFileText(rows);
  expect(text.startsWith('\uFEFFName,"Says ""so"""\r\n"Müller, Ada",a b\r\n')).toBe(true);
  expect(Papa.parse(text.slice(1), { skipEmptyLines: true, newline: '\r\n' }).data).toEqual(rows);
});
