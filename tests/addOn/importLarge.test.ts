import type { LocalSheets } from '../../local/types';
import { Book, build, columnNumber, importRows, openEmpty, pupil, setUpBudget } from './workbook';

jest.setTimeout(300_000);

it('sets up for 2,000 pupils and imports them, in as few service calls as for 20', async () => {
  const small = openEmpty();
  const few = (await build(small)).calls.total;
  // Says which tabs there are and where their columns stand: a dump of 2,000 pupils takes longer than their import.
  const book = await Book.of(small);
  small.dispose();

  const sheets = openEmpty();
  const { calls } = await build(sheets, { expectedPupils: 2000 });
  expect(calls.total).toBe(few);
  expect(calls.readsAfterFirstWrite).toBe(0);
  const { outcome, calls: imported } = await importRows(
    sheets,
    Array.from({ length: 2000 }, (_, n) => pupil(n, { form: n % 2 ? '7E1' : '10-1' })),
  );
  expect(outcome.added).toBe(2000);
  expect(imported.total).toBeLessThanOrEqual(78);
  expect(imported.readsAfterFirstWrite).toBe(0);

  await sheets.settle();
  expect(calls.total).toBeLessThanOrEqual(setUpBudget(book));
  expect(column(sheets, book, 'summary', 'a')[book.row('summary', 'pupilsAll') - 1]).toBe(2000);
  const leavers = column(sheets, book, 'pupils', 'mayLeave').filter((word) => word === 'Yes').length;
  expect(leavers).toBe(750);
  expect(column(sheets, book, 'summary', 'leavers')[book.row('summary', 'cohort2027') - 1]).toBe(leavers);
  const { keyRow } = book.place('pupils', 'form');
  const forms = column(sheets, book, 'pupils', 'form').slice(keyRow + 1);
  expect(new Set(forms)).toEqual(new Set(['7E1', '10-1', '']));
  expect(errorsIn(sheets, book)).toEqual([]);
  sheets.dispose();
});

/** Every value of a column, from row 1 down. */
function column(sheets: LocalSheets, book: Book, tab: string, key: string): unknown[] {
  const { letters } = book.place(tab, key);
  return sheets.peek(book.title(tab)).map((row) => row[columnNumber(letters) - 1] ?? '');
}

const errorsIn = (sheets: LocalSheets, { dump }: Book): string[] =>
  dump.sheets.flatMap(({ name }) =>
    sheets
      .peek(name)
      .flatMap((row, at) =>
        row
          .filter((value) => /^#[A-Z]/.test(String(value)))
          .map((value) => `${name}, row ${at + 1}: ${value}`),
      ),
  );
