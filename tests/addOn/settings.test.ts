import type { LocalSheets } from '../../local/types';
import { pasteRows } from './logWorld';
import { Book, days, openBuilt } from './workbook';

let sheets: LocalSheets;
let empty: Book;

beforeAll(async () => {
  sheets = await openBuilt({ expectedPupils: 60 });
  empty = await Book.of(sheets);
  const pupil = { surname: 'Quillfeather', forename: 'Rue', year: '11', senStatus: '', attendance: 0.552 };
  pasteRows(sheets, empty, 'pupils', [
    { pupilId: 'P00001', ...pupil, enrolment: 'Current', onRollTo: '' },
    { pupilId: 'P00002', ...pupil, enrolment: 'Left', onRollTo: '2025-07-21' },
    { pupilId: 'P00003', ...pupil, year: 'X', enrolment: 'Left', onRollTo: '2025-07-21' },
  ]);
});
afterAll(() => sheets.dispose());

/** Types into a setting of Start here and reads the workbook again. */
async function set(row: string, text: string): Promise<Book> {
  sheets.person.type('Start here', empty.at('startHere', 'value', row), text);
  return Book.of(sheets);
}

it('counts records from the first day of the year typed, and from this school year where none is', async () => {
  expect(empty.cell('startHere', 'value', 'setRecordsFrom')).toEqual({ date: '2024-09-01' });
  const first = await set('setRecordsBegin', '2021/22');
  expect(first.cell('startHere', 'value', 'setRecordsFrom')).toEqual({ date: '2021-09-01' });
  sheets.person.clear('Start here', empty.at('startHere', 'value', 'setRecordsBegin'));
  const none = await Book.of(sheets);
  expect(none.cell('startHere', 'value', 'setRecordsFrom')).toEqual({ date: '2026-09-01' });
});

it('refuses a number of days or a share that cannot be', () => {
  const type = (row: string, text: string) => () =>
    sheets.person.type('Start here', empty.at('startHere', 'value', row), text);
  expect(type('setLowAttendance', '101')).toThrow();
  expect(type('setReviewDays', '-1')).toThrow();
  expect(type('setClosingDays', 'soon')).toThrow();
});

it('says that a review is due as early as the school asks for', async () => {
  pasteRows(sheets, empty, 'guidance', [
    {
      pupilId: 'P00001',
      yearThen: '11',
      date: days(-3),
      status: 'Held',
      level: 'Level 6 or above',
      decisions: 'Visit in May.',
      review: days(31),
      sharedOn: days(-1),
    },
  ]);
  const colour = async (text: string) => (await set('setReviewDays', text)).cell('guidance', 'rag', 3);
  expect([await colour('30'), await colour('31'), await colour('0')]).toEqual(['Green', 'Amber', 'Green']);
});

it('calls attendance low from the line that the school has drawn', async () => {
  const low = async (text: string) =>
    (await set('setLowAttendance', text)).cell('pupils', 'lowAttendance', 3);
  expect([await low('90'), await low('55'), await low('56')]).toEqual(['Yes', '', 'Yes']);
});

it('counts what a leaver did in the year group that the leaver was in then', async () => {
  pasteRows(
    sheets,
    empty,
    'placements',
    ['P00001', 'P00002', 'P00002', 'P00003'].map((pupilId, i) => ({
      pupilId,
      employer: 'Barn',
      start: i === 2 ? '2024-06-10' : '2025-06-09',
      end: i === 2 ? '2024-06-14' : '2025-06-13',
      days: 5,
      status: 'Completed',
    })),
  );
  const book = await Book.of(sheets);
  expect([3, 4, 5, 6].map((row) => book.cell('placements', 'yearCounted', row))).toEqual([9, 11, 10, '']);
  expect(book.cell('pupils', 'daysKs4', 4)).toBe(10);
  expect(book.cell('placements', 'toDo', 3)).toBe('Year group then? Was it meaningful? Tick what was there');
});
