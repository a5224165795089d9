import { Book, build, importRows, openEmpty, pupil, setUpBudget } from './workbook';

jest.setTimeout(300_000);

it('sets up for 2,000 pupils and imports them, in as few service calls as for 20', async () => {
  const small = openEmpty();
  const few = (await build(small)).calls.total;
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

  const book = await Book.of(sheets);
  expect(calls.total).toBeLessThanOrEqual(setUpBudget(book));
  expect(book.cell('summary', 'a', 'pupilsAll')).toBe(2000);
  const leavers = book.column('pupils', 'mayLeave').filter((word) => word === 'Yes').length;
  expect(leavers).toBe(750);
  expect(book.cell('summary', 'leavers', 'cohort2027')).toBe(leavers);
  expect(new Set(book.column('pupils', 'form'))).toEqual(new Set(['7E1', '10-1', '']));
  const errors = [...book.cells()].filter(({ cell }) => /^#[A-Z]/.test(String(cell.value)));
  expect(errors.map(({ tab, at }) => `${tab} ${at}`)).toEqual([]);
  sheets.dispose();
});
