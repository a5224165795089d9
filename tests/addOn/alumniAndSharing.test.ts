import type { LocalSheets } from '../../local/types';
import { openTracked } from './trackedSchool';
import { Book, days, TODAY, typed } from './workbook';

jest.setTimeout(180_000);

let sheets: LocalSheets;
beforeAll(async () => {
  sheets = await openTracked();
});
afterAll(() => sheets.dispose());

/** Types rows into the columns of a tab, from its first row down. */
async function enter(tab: string, rows: readonly Record<string, string | number>[]): Promise<Book> {
  const book = await Book.of(sheets);
  const first = book.place(tab, tab === 'sharing' ? 'what' : 'pupilId').keyRow + 2;
  for (const column of new Set(rows.flatMap((row) => Object.keys(row))))
    rows.forEach((row, i) => {
      if (row[column] !== undefined)
        sheets.person.type(book.title(tab), book.at(tab, column, first + i), String(row[column]));
    });
  return Book.of(sheets);
}

describe('Sharing log', () => {
  const rows: { what: string; whom?: string; due?: string; sentOn?: string; askedOn?: string }[] = [
    { what: 'September Guarantee', whom: 'Authority', due: days(-1) },
    { what: 'September Guarantee', whom: 'Authority', due: TODAY },
    { what: 'September Guarantee', whom: 'Authority', due: days(14) },
    { what: 'September Guarantee', whom: 'Authority', due: days(15) },
    { what: 'September Guarantee', whom: 'Authority', due: days(-30), sentOn: TODAY },
    { what: 'September Guarantee', whom: 'Authority', sentOn: days(1) },
    { what: 'Other', askedOn: days(-3) },
  ];

  it('is red once a day is past, amber from fourteen days before, green when it is sent', async () => {
    const book = await enter(
      'sharing',
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, typed(text)]))),
    );
    const said = rows.map((_, i) => [
      book.cell('sharing', 'rag', i + 3),
      book.cell('sharing', 'toDo', i + 3),
    ]);
    expect(said).toEqual([
      ['Red', `Overdue since ${typed(days(-1))}`],
      ['Amber', `Due on ${typed(TODAY)}`],
      ['Amber', `Due on ${typed(days(14))}`],
      ['Grey', ''],
      ['Green', ''],
      ['Red', 'Sent, but the day is still to come'],
      ['Amber', 'Who is it for? By when is it due?'],
    ]);
    expect(book.cell('startHere', 'value', 'week_shares')).toBe(5);
  });
});
