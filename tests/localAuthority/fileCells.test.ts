import fc from 'fast-check';
import Papa from 'papaparse';
import { libreOfficeVersion } from '../../local/commands/libreOffice';
import { staysAsWritten, textCell, writeFileText } from '../../src/rules/fileCells';
import { openEmpty } from '../addOn/workbook';
import { shownByLibreOffice } from './throughLibreOffice';

/** Texts that spreadsheet programs are known to take for something else. */
const MISTAKEN = [
  '007',
  '00000000000',
  '7E1',
  '1e5',
  '1/2',
  '1-2',
  '3-4-2026',
  '12.11.2026',
  '2026-11-21',
  '10:30',
  '3pm',
  '3 Mar',
  'Mar 3',
  'Mar-26',
  '21 November 2026',
  'Sat 21 Nov 2026',
  '50%',
  '£3.20',
  '(12)',
  '1,000',
  '2.50',
  '+44 7700',
  '123456789012',
  '1234567890123456',
  'TRUE',
  'false',
  '=1+1',
  '=HYPERLINK("x")',
  '+A1',
  '-A1',
  '@SUM(1)',
  "'quoted",
  '#N/A',
  '#REF!',
];

const UNTOUCHED = [
  '',
  'Oaklands College',
  'Level 1',
  'Entry 3 catering',
  'O’Brien',
  'Smith-Jones',
  'Maria Nord',
  'Mayfield',
  'March',
  'May',
  'Dec',
  '230',
  '0',
  '4',
  '1000000043',
  'H801200001001',
  'E801200001001',
  'Müller, Ünal',
  'a "b" c',
  '3 days at Oaklands',
  'Year 11',
];

test('a text that a spreadsheet would read as something else gets the word of its column, and no other does', () => {
  for (const text of MISTAKEN)
    expect(textCell(text, 'Provider')).toBe(text === "'quoted" ? '’quoted' : `Provider: ${text}`);
  for (const text of UNTOUCHED) expect(textCell(text, 'Provider')).toBe(text);
  expect(textCell('=1\r\n+2\t3 ', 'Note')).toBe('Note: =1 +2 3');
});

test('what goes into a file stays the same text when it is typed into Sheets', async () => {
  const sheets = openEmpty();
  const [sheet] = (await sheets.dump()).sheets;
  const stays = (text: string): void => {
    const cell = textCell(text, 'Provider');
    sheets.person.type(sheet!.name, 'A1', cell);
    const value = sheets.peek(sheet!.name)[0]?.[0] ?? '';
    expect([typeof value === 'number' ? String(value) : value, text]).toEqual([cell, text]);
  };
  for (const text of [...MISTAKEN, ...UNTOUCHED]) stays(text);
  // Nearly all that is made of these characters is a number, a date, a time or a formula somewhere.
  const risky = fc.string({
    unit: fc.constantFrom(..."0123456789./-:, eE+=@%£'Tj", 'Jan', 'Mar', 'pm'),
    maxLength: 9,
  });
  fc.assert(fc.property(risky, stays), { numRuns: 1500 });
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

// Without LibreOffice this is reported as skipped, not as passed.
const withLibreOffice = libreOfficeVersion() === '' ? test.skip : test;

withLibreOffice(
  'LibreOffice shows every cell as it was written, special numbers and dates detected',
  async () => {
    const texts = [...MISTAKEN, ...UNTOUCHED].filter((text) => text !== '');
    const cells = texts.map((text) => textCell(text, 'Provider'));
    expect(await shownByLibreOffice(writeFileText([['Cell'], ...cells.map((cell) => [cell])]))).toEqual([
      ['Cell'],
      ...cells.map((cell) => [cell]),
    ]);
    // The check would find what it is there to find.
    expect(staysAsWritten('007')).toBe(false);
    expect(await shownByLibreOffice(writeFileText([['007', '7E1', '=1+1']]))).not.toEqual([
      ['007', '7E1', '=1+1'],
    ]);
  },
);
