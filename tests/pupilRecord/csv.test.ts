import fc from 'fast-check';
import { readCsv, separatorAfter, writeCsv } from '../../src/actions/pupilRecord/csv';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', '+', '-', '@', 'a', '👩‍🏫'),
    maxLength: 8,
  }),
);

test('whatever a cell holds comes back from the file as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        expect(readCsv(writeCsv(rows), ',')).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});

test('no cell of the file is a formula for the program that opens it', () => {
  const text = writeCsv([['=HYPERLINK("http://x")', '+1', '-1', '@a', '\t=1', 'plain', "'quoted"]]);
  expect(text).toBe(`"'=HYPERLINK(""http://x"")",'+1,'-1,'@a,'\t=1,plain,''quoted\r\n`);
});

test('a file that a spreadsheet program has saved again is read: byte order mark, semicolons, other line ends', () => {
  expect(readCsv('\uFEFFa;"b;c"\rd;"e\nf"\r', ';')).toEqual([
    ['a', 'b;c'],
    ['d', 'e\nf'],
  ]);
  expect(readCsv('a,b\n\nc,', ',')).toEqual([['a', 'b'], [''], ['c', '']]);
});

test('a quoted cell that is never closed is half a file', () => {
  expect(readCsv('a,"b\r\nc,d\r\n', ',')).toBeNull();
});

test('the separator is the one behind a known word', () => {
  expect(separatorAfter('Title, version 1;;\r\nWritten by;School;', 'Written by')).toBe(';');
  expect(separatorAfter('"Title, version 1"\n"Written by"\tSchool', 'Written by')).toBe('\t');
  expect(separatorAfter('Something else', 'Written by')).toBeNull();
});
