import type { LocalSheets } from '../../local/types';
import type { MeetingForm, PupilMeetings } from '../../src/server';
import { idOf, meet, meeting, openTracked, TICKS } from './trackedSchool';
import { Book, dateOf } from './workbook';

jest.setTimeout(180_000);

let sheets: LocalSheets;
beforeAll(async () => {
  sheets = await openTracked();
});
afterAll(() => sheets.dispose());

const meetingsOf = async (pupilId: string): Promise<PupilMeetings['meetings']> =>
  ((await sheets.run('readMeetings', pupilId)).value as PupilMeetings).meetings;

it('keeps a meeting as text, with the year group that the pupil is in now', async () => {
  const outcome = await meet(sheets, meeting({ advice: '=HYPERLINK("x")', adviser: "'Ms 🐝 O'Neil" }), null);
  expect(outcome.refusal).toBe('');
  const book = await Book.of(sheets);
  expect(book.full('guidance', 'advice', 3)).toMatchObject({ value: '=HYPERLINK("x")', formula: '' });
  expect(book.cell('guidance', 'adviser', 3)).toBe("'Ms 🐝 O'Neil");
  expect(book.cell('guidance', 'yearThen', 3)).toBe('8');
  expect(dateOf(book.cell('guidance', 'review', 3))).toBe('2027-01-15');
});

it('completes a booked meeting in its own row, and refuses where that row is another meeting by now', async () => {
  await meet(sheets, meeting({ pupilId: idOf(2), date: '2026-11-12', status: 'Booked', review: '' }), null);
  await meet(sheets, meeting({ pupilId: idOf(2), date: '2026-11-19', status: 'Booked', review: '' }), null);
  const [latest, earlier] = await meetingsOf(idOf(2));
  expect([latest!.date, earlier!.date]).toEqual(['2026-11-19', '2026-11-12']);
  const { row, toDo: _, ...read } = earlier!;
  const held = { ...read, status: 'Held', advice: 'Open day' };
  expect((await meet(sheets, held, latest!.row, read)).refusal).toMatch(/holds something else/);
  expect((await meet(sheets, held, row, read)).refusal).toBe('');
  expect((await meetingsOf(idOf(2))).map(({ status }) => status)).toEqual(['Booked', 'Held']);
  expect((await meet(sheets, { ...held, pupilId: idOf(3) }, row)).refusal).toMatch(/holds something else/);
});

it('puts in rows when the ready ones are used up, and reads nothing once it writes', async () => {
  const book = await Book.of(sheets);
  const last = book.sheet('guidance').rows;
  sheets.person.type(book.title('guidance'), book.at('guidance', 'pupilId', last), idOf(4));
  const { calls } = await sheets.run('recordMeeting', meeting({ pupilId: idOf(5) }), null);
  expect(calls.readsAfterFirstWrite).toBe(0);
  const after = await Book.of(sheets);
  expect(after.cell('guidance', 'name', last + 1)).toBe(after.cell('pupils', 'name', idOf(5)));
  expect(await meetingsOf(idOf(5))).toHaveLength(1);
});

it('opens on the pupil of the selected row, whichever tab it is in, and on nobody above the pupils', async () => {
  const book = await Book.of(sheets);
  const selected = async (tab: string, row: number): Promise<string> => {
    sheets.person.showSheet(book.title(tab));
    sheets.person.select(book.title(tab), `D${row}`);
    return ((await sheets.run('readMeetingForm')).value as MeetingForm).selected;
  };
  expect(await selected('pupils', book.row('pupils', idOf(7)))).toBe(idOf(7));
  expect(await selected(TICKS, book.row(TICKS, idOf(9)))).toBe(idOf(9));
  expect(await selected('guidance', 3)).toBe(idOf(1));
  expect(await selected('pupils', 2)).toBe('');
  expect(await selected('activities', 3)).toBe('');
});

it('counts a meeting that is noted late in the year group of its day: the last summer of Year 11 is by 16', async () => {
  const book = await Book.of(sheets);
  const pupilId = book
    .column('pupils', 'pupilId')
    .map(String)
    .find((_, i) => book.column('pupils', 'year')[i] === '12')!;
  await meet(sheets, meeting({ pupilId, date: '2026-06-11', review: '' }), null);
  const after = await Book.of(sheets);
  const at = after.column('guidance', 'pupilId').lastIndexOf(pupilId) + 3;
  expect([after.cell('guidance', 'yearThen', at), after.cell('guidance', 'before16', at)]).toEqual([
    '11',
    'By 16',
  ]);
});

it('keeps what others typed into a meeting since it was opened, and refuses to write over the same field', async () => {
  await meet(sheets, meeting({ pupilId: idOf(11), date: '2026-11-05' }), null);
  const [kept] = await meetingsOf(idOf(11));
  const { row, toDo: _, ...read } = kept!;
  const book = await Book.of(sheets);
  sheets.person.type(book.title('guidance'), book.at('guidance', 'advice', row), 'Ask the job coach');
  expect((await meet(sheets, { ...read, decisions: 'Two visits' }, row, read)).refusal).toBe('');
  expect(await meetingsOf(idOf(11))).toMatchObject([
    { advice: 'Ask the job coach', decisions: 'Two visits' },
  ]);
  const over = await meet(sheets, { ...read, advice: 'Wait' }, row, { ...read, decisions: 'Two visits' });
  expect(over.refusal).toMatch(/Somebody has changed this meeting/);
  expect((await meetingsOf(idOf(11)))[0]!.advice).toBe('Ask the job coach');
});
