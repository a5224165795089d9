import fc from 'fast-check';
import { FileProblem } from '../../sidebar/readList/fileProblem';
import { readBytes } from '../../sidebar/readList/readBytes';
import { readTable } from '../../sidebar/readList/readTable';
import { fields } from './fakeServer';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false) => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? Buffer.from(little).swap16() : little);
};

function problemOf(work: () => unknown): FileProblem {
  try {
    work();
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reading the bytes of a file', () => {
  const text = 'UPN,Surname\r\nA1,Zoë O’Brien';

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text)],
    ['UTF-16, big end first', utf16(text, true)],
    // ë and the curly apostrophe as Excel on Windows writes them.
    ['Windows-1252', new Uint8Array(Buffer.from(text.replace('’', '\u0092'), 'latin1'))],
  ])('%s keeps every letter of a name', (_, bytes) => {
    expect(readBytes(bytes).text).toBe(text);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'This file is empty'],
    ['a file of blanks', utf8(' \r\n \r\n'), 'This file is empty'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'This is a picture, not a list of pupils'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'This is a picture, not a list of pupils'],
    ['an .xlsx', new Uint8Array([0x50, 0x4b, 3, 4]), 'This is a spreadsheet file, not a .csv file'],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'This is an Excel file, not a .csv file'],
    ['a PDF', utf8('%PDF-1.7'), 'This is a PDF, not a list of pupils'],
    ['a file with NUL bytes', utf8('UPN,Surname\0\0'), 'This is not a text file'],
    ['a web page', utf8('<html><table><tr><td>UPN'), 'This is a web page, not a .csv file'],
    ['11 MB', new Uint8Array(11 * 1024 * 1024), 'This file has 11 MB; at most 10 MB can be read'],
  ])('%s is refused in words, with what to do', (_, bytes, headline) => {
    const problem = problemOf(() => readBytes(bytes));
    expect(problem.headline).toBe(headline);
    expect(problem.message).toMatch(/[Ee]xport|save|paste/);
  });
});

describe('reading a table', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('separated by %s, with quoted separators and line breaks', (_, separator) => {
    const source = [
      ['UPN', 'Surname', 'Forename', 'Address'].join(separator),
      ['A1', `"Lee${separator} Jr"`, '"Anne ""Nan"""', '"1 High St\r\nTown"'].join(separator),
      '',
      ['A2', 'Khan', 'Bo', '2 Low St'].join(separator),
    ].join('\r\n');
    const table = readTable(source, fields);
    expect(table.rows).toEqual([
      ['A1', `Lee${separator} Jr`, 'Anne "Nan"', '1 High St\r\nTown'],
      ['A2', 'Khan', 'Bo', '2 Low St'],
    ]);
    // As a spreadsheet numbers them: the blank row counts, the line break inside a cell does not.
    expect(table.lines).toEqual([2, 4]);
  });

  test('title rows above the headers are left out, and rows keep their own numbers', () => {
    const table = readTable(
      'Careers report, all pupils\n"Printed 21/11/2026, 10:15"\n\nSurname,Forename,DOB\nLee,Ann,01/02/2012\n',
      fields,
    );
    expect(table.headerLine).toBe(4);
    expect(table.columns.map((column) => column.header)).toEqual(['Surname', 'Forename', 'DOB']);
    expect(table.lines).toEqual([5]);
    expect(table.notices.join()).toContain('row 4');
  });

  test('headers that nobody knows are still headers, to be matched by hand', () => {
    const table = readTable('Nachname,Vorname\nLee,Ann', fields);
    expect(table.columns.map((column) => column.header)).toEqual(['Nachname', 'Vorname']);
  });

  test('Excel’s own first line about the separator is no row', () => {
    const table = readTable('sep=;\r\nSurname;Forename\r\nLee, Ann;Bo', fields);
    expect(table.rows).toEqual([['Lee, Ann', 'Bo']]);
    expect(table.lines).toEqual([2]);
  });

  test('two columns of one name are told apart', () => {
    const table = readTable('Surname,Need,Need,Need (2)\nLee,MLD,ASD,x', fields);
    const headers = table.columns.map((column) => column.header);
    expect(new Set(headers).size).toBe(4);
    expect(table.columns.map((column) => column.samples[0])).toEqual(['Lee', 'MLD', 'ASD', 'x']);
    expect(table.notices.join()).toContain('“Need”');
  });

  test('a row shifted by a stray comma is left out and named, a short row is filled up', () => {
    const table = readTable('Surname,Forename,Form\nLee,Ann,7A\nLee, Jr,Bo,7B\nKhan,Cy', fields);
    expect(table.rows).toEqual([
      ['Lee', 'Ann', '7A'],
      ['Khan', 'Cy', ''],
    ]);
    expect(table.shifted).toEqual([3]);
    expect(table.lines).toEqual([2, 4]);
  });

  test.each([
    [
      'no header row',
      'A990000000001,Lee,Ann,01/02/2012\nA990000000002,Khan,Bo,03/04/2012',
      'No header row was found',
    ],
    ['headers alone', 'UPN,Surname,Forename\n\n,,\n', 'There are headers but no pupils under them'],
    [
      'a quote never closed',
      'Surname,Forename\nLee,"Ann\nKhan,Bo\n',
      'A quotation mark is opened and never closed',
    ],
    [
      '50,000 rows',
      `Surname,Forename\n${'Lee,Ann\n'.repeat(50_000)}`,
      'This file has 50,000 rows; one import takes at most 5,000',
    ],
  ])('%s is refused in words', (_, source, headline) => {
    expect(problemOf(() => readTable(source, fields)).headline).toBe(headline);
  });

  test('whatever stands in a cell comes through as it is', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '' && !/[\r\n\0\uFEFF]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (pairs) => {
        const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const source = ['Surname,Forename', ...pairs.map((pair) => pair.map(quoted).join(','))].join('\r\n');
        expect(readTable(source, fields).rows).toEqual(pairs);
      }),
    );
  });
});
