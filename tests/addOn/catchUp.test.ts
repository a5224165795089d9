import type { LocalSheets } from '../../local/types';
import { ENTITLEMENT_CRITERIA } from '../../src/content/entitlement';
import type { CatchUpForm, CatchUpPlan, MeetingOutcome, MeetingsPlan, RecordOutcome } from '../../src/server';
import { savedOnce } from './savedWorkbooks';
import { idOf, meet, meeting, openTracked, record, TICKS, tickedUnder, undo, visit } from './trackedSchool';
import { Book, check, freeze, openEmpty, openSample, paste, type } from './workbook';

jest.setTimeout(180_000);

const opened: LocalSheets[] = [];
const kept = (sheets: LocalSheets): LocalSheets => {
  opened.push(sheets);
  return sheets;
};
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

const ids = (...numbers: number[]): string[] => numbers.map(idOf);
const DAY = '2026-12-03';
/** Years 8 and 9 had an employer; everybody else of the twelve had not. */
const HAD = ids(1, 2, 9, 10);
const HAD_NOT = ids(3, 4, 5, 6, 7, 8, 11, 12);

/** A copy of a school in which something has been recorded: before that nobody misses anything. */
async function open(): Promise<LocalSheets> {
  const from = await savedOnce('an employer visited', async () => {
    const sheets = await openTracked();
    await record(sheets, { create: visit({ years: ['8', '9'] }), tookPart: HAD });
    return sheets;
  });
  return kept(openEmpty({ from }));
}

/** One school for all that is refused: nothing is written in it. */
let refusing: Promise<LocalSheets> | null = null;
const openOnce = (): Promise<LocalSheets> => {
  refusing ??= open();
  return refusing;
};

const formOf = async (sheets: LocalSheets): Promise<CatchUpForm> => {
  await sheets.settle();
  return (await sheets.run('readCatchUpForm')).value as CatchUpForm;
};

const plan = async (sheets: LocalSheets, changes: Partial<CatchUpPlan> = {}) => {
  const { value, calls } = await sheets.run('planCatchUp', {
    title: 'Catch-up: employer encounter',
    date: DAY,
    provider: 'Hobb’s Bakery',
    kinds: ['employer'],
    providerAccess: false,
    pupilIds: HAD_NOT,
    ...changes,
  });
  return { outcome: value as RecordOutcome, calls };
};

const bookAll = async (sheets: LocalSheets, plan: Partial<MeetingsPlan>) =>
  (await sheets.run('bookMeetings', { date: DAY, adviser: '', pupilIds: [], ...plan }))
    .value as MeetingOutcome;

const state = (book: Book, pupilId: string, criterion: string) =>
  book.cell('entitlement', criterion, pupilId);
const activity = (book: Book, column: string, code: string) =>
  book.cell('activities', column, book.column('activities', 'code').indexOf(code) + 3);
const due = ({ missing }: CatchUpForm, criterion: string): string[] =>
  missing
    .filter((one) => one.due.includes(criterion))
    .map(({ pupilId }) => pupilId)
    .sort();

/** Row of the first line of the tab. */
const FIRST_LINE = 3;

/** The lines of the tab that name a pupil. */
function linesOf(book: Book) {
  const columns = ['pupilId', 'toDo', 'gaps', 'absent', 'groups'] as const;
  return book.column('catchUp', 'number').flatMap((_, i) => {
    const line = Object.fromEntries(
      columns.map((column) => [column, book.cell('catchUp', column, i + FIRST_LINE)]),
    );
    return line.pupilId === '' ? [] : [line];
  });
}

describe('the list', () => {
  it('names nobody before anything is recorded, and says so', async () => {
    const sheets = kept(await openTracked());
    const book = await Book.of(sheets);
    expect(linesOf(book)).toEqual([]);
    expect(book.cell('catchUp', 'toDo', FIRST_LINE)).toMatch(/^Nobody yet/);
    expect((await formOf(sheets)).missing).toEqual([]);
  });

  it('puts who misses most first and who was absent before others, alike in tab and sidebar', async () => {
    const sheets = await open();
    let book = await Book.of(sheets);
    type(sheets, book, 'pupils', 'attendance', idOf(12), '71%');
    type(sheets, book, 'pupils', 'lookedAfter', idOf(12), 'Yes');
    type(sheets, book, 'pupils', 'senStatus', idOf(12), 'E');
    type(sheets, book, 'pupils', 'benchmarkCohort', idOf(11), 'Out');
    book = await Book.of(sheets);
    const lines = linesOf(book);
    const all = ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const gapsOf = (pupilId: string) =>
      ENTITLEMENT_CRITERIA.filter(({ key }) => ['Due', 'Missed'].includes(String(state(book, pupilId, key))))
        .length;
    expect(lines.map(({ pupilId }) => pupilId).sort()).toEqual(all.filter((id) => gapsOf(id) > 0));
    for (const { pupilId, gaps } of lines)
      expect([pupilId, gaps]).toEqual([pupilId, gapsOf(String(pupilId))]);
    // Two of Year 11 miss the same: the one who is often away comes first, though lower on the register.
    const places = lines.map(({ pupilId }) => pupilId);
    expect(places.indexOf(idOf(12))).toBeLessThan(places.indexOf(idOf(4)));
    const twelfth = lines.find(({ pupilId }) => pupilId === idOf(12))!;
    expect(twelfth.absent).toBe('attendance 71%');
    expect(twelfth.groups).toBe('EHC plan, Looked after');
    expect(twelfth.toDo).toMatch(/^Due: .*an employer this year/);
    expect(lines.find(({ pupilId }) => pupilId === idOf(11))!.toDo).toMatch(
      /^Outside the benchmark cohort\. (Due|Missed): provider /,
    );
    const form = await formOf(sheets);
    expect(form.missing.map(({ pupilId, toDo, absent }) => ({ pupilId, toDo, absent }))).toEqual(
      lines.map(({ pupilId, toDo, absent }) => ({ pupilId, toDo, absent })),
    );
    expect(form.pupils.map(({ pupilId }) => pupilId)).toEqual(places);
    expect(due(form, 'employerNow')).toEqual(HAD_NOT.filter((id) => id !== idOf(11)));
  });
});

describe('a list longer than the tab', () => {
  it('says how many there are where no filter hides it, and at its end, and how to see them all', async () => {
    const sheets = kept(await openSample('special'));
    let book = await Book.of(sheets);
    expect(book.cell('catchUp', 'toDo', FIRST_LINE - 1)).toBe('What is missing');
    // Five more than there are lines.
    const rows = book.column('entitlement', 'weight').length;
    paste(sheets, book, 'entitlement', 'weight', FIRST_LINE, [
      ...Array.from({ length: rows }, (_, i) => (i < 125 ? 1000 - i : '')),
    ]);
    book = await Book.of(sheets);
    expect(book.cell('catchUp', 'toDo', FIRST_LINE - 1)).toMatch(
      /^What is missing: the first 120 of 125 pupils\. Catch-up… in the menu lists them all, by year, form/,
    );
    expect(book.cell('catchUp', 'toDo', FIRST_LINE + 120)).toMatch(/^And 5 more\./);
  });
});

describe('a plan', () => {
  it('makes a planned activity for the pupils chosen, who are then on track, and is taken back whole', async () => {
    const sheets = await open();
    const { outcome, calls } = await plan(sheets);
    expect([outcome.refusal, outcome.code, outcome.added]).toEqual(['', 'A27002', 8]);
    expect(outcome.missed).toEqual([]);
    expect(outcome.messages.join(' ')).not.toMatch(/still to come|year groups/);
    expect(calls.readsAfterFirstWrite).toBe(0);
    let book = await Book.of(sheets);
    expect(activity(book, 'status', 'A27002')).toBe('Planned');
    expect(activity(book, 'employer', 'A27002')).toBe(true);
    expect(activity(book, 'purpose', 'A27002')).not.toBe(true);
    expect(activity(book, 'problems', 'A27002')).toBe('');
    expect(await tickedUnder(sheets, 'A27002')).toEqual(HAD_NOT);
    expect(HAD_NOT.map((id) => state(book, id, 'employerNow'))).toEqual(HAD_NOT.map(() => 'On track'));
    expect(due(await formOf(sheets), 'employerNow')).toEqual([]);
    const { findings } = await check(sheets);
    expect(findings.filter(({ tab }) => tab === 'activities')).toEqual([]);

    expect(await undo(sheets)).toMatch(/8 ticks and the activity itself/);
    book = await Book.of(sheets);
    expect(activity(book, 'title', 'A27002')).toBe('');
    expect(await tickedUnder(sheets, 'A27002')).toEqual([]);
    expect(due(await formOf(sheets), 'employerNow')).toEqual(HAD_NOT);
  });

  it('for provider access is in the school day and counts towards the window', async () => {
    const sheets = await open();
    const wanted = ids(4, 12);
    const access = { kinds: ['training'], providerAccess: true, pupilIds: wanted };
    await plan(sheets, { ...access, title: 'First provider' });
    let book = await Book.of(sheets);
    expect(activity(book, 'schoolDay', 'A27002')).toBe('Yes');
    expect(state(book, idOf(4), 'access2')).toBe('Due');
    await plan(sheets, { ...access, title: 'Second provider', date: '2027-02-28' });
    book = await Book.of(sheets);
    expect(wanted.map((id) => state(book, id, 'access2'))).toEqual(['On track', 'On track']);
  });

  it.each([
    ['nobody is chosen', { pupilIds: [] }, /at least one pupil/],
    ['no day is given', { date: '' }, /which day/],
    ['the day is today', { date: '2026-11-21' }, /still to come/],
    ['the day is after the school year', { date: '2027-09-01' }, /01\/09\/2027.*school year/],
    ['it has no title', { title: ' ' }, /title/],
    ['the title is taken', { title: ' bakery VISIT ' }, /A27001 on 03\/11\/2026/],
  ])('is refused where %s, and nothing is written', async (_, changes, message) => {
    const { outcome, calls } = await plan(await openOnce(), changes);
    expect(outcome.refusal).toMatch(message);
    expect(calls.writes).toBe(0);
  });

  it('costs as many service calls for a whole school as for ten', async () => {
    const sheets = kept(await openSample('special'));
    const { pupils } = await formOf(sheets);
    const all = pupils.map(({ pupilId }) => pupilId);
    expect(all.length).toBeGreaterThan(40);
    const ten = await plan(sheets, { title: 'Ten', pupilIds: all.slice(0, 10) });
    const whole = await plan(sheets, { title: 'Everybody', pupilIds: all });
    expect([ten.outcome.added, whole.outcome.added]).toEqual([10, all.length]);
    expect(whole.calls.total).toBe(ten.calls.total);
    expect(whole.calls.total).toBeLessThanOrEqual(30);
  });
});

describe('a planned activity', () => {
  it('becomes held when its pupils are recorded, with who was away unticked and nobody else missing it', async () => {
    const sheets = await open();
    await plan(sheets);
    // Before its day it stays planned.
    const early = await record(sheets, { code: 'A27002', tookPart: HAD_NOT });
    expect([early.outcome.held, early.outcome.messages.join(' ')]).toEqual([
      false,
      expect.stringMatching(/still to come/),
    ]);
    await freeze(sheets, DAY);
    const [absent, ...came] = HAD_NOT;
    const { outcome } = await record(sheets, { code: 'A27002', tookPart: came, absent: [absent!] });
    expect([outcome.added, outcome.removed, outcome.held]).toEqual([0, 1, true]);
    expect(outcome.missed.map(({ pupilId }) => pupilId)).toEqual([absent]);
    expect(outcome.messages.join(' ')).toMatch(/marked as held.*does not count as an encounter/);
    let book = await Book.of(sheets);
    expect(activity(book, 'status', 'A27002')).toBe('Held');
    // Only the visit of Years 8 and 9, at which everybody was, can have been missed.
    expect(book.column(TICKS, 'missed').filter((times) => Number(times) > 0)).toEqual([]);
    expect(state(book, came[0]!, 'employerNow')).toBe('Due');

    const row = book.column('activities', 'code').indexOf('A27002') + 3;
    for (const criterion of ['purpose', 'outcomes', 'twoWay', 'reflection'])
      type(sheets, book, 'activities', criterion, row, 'TRUE');
    book = await Book.of(sheets);
    expect(came.map((id) => state(book, id, 'employerNow'))).toEqual(came.map(() => 'Met'));
    expect(state(book, absent!, 'employerNow')).toBe('Due');
  });

  it('is planned again, with its ticks, where the recording is taken back', async () => {
    const sheets = await open();
    await plan(sheets);
    await freeze(sheets, DAY);
    const { outcome } = await record(sheets, { code: 'A27002', tookPart: HAD_NOT });
    expect([outcome.added, outcome.held, outcome.undo?.words]).toEqual([
      0,
      true,
      expect.stringMatching(/that it was held/),
    ]);
    expect(await undo(sheets)).toMatch(/planned again/);
    const book = await Book.of(sheets);
    expect(activity(book, 'status', 'A27002')).toBe('Planned');
    expect(await tickedUnder(sheets, 'A27002')).toEqual(HAD_NOT);
  });
});

describe('meetings', () => {
  it('are booked a row each, once, and guidance is then on track', async () => {
    const sheets = await open();
    await meet(sheets, meeting({ pupilId: idOf(1) }), null);
    await meet(sheets, meeting({ pupilId: idOf(3), date: '2026-12-01', status: 'Booked', review: '' }), null);
    const outcome = await bookAll(sheets, { adviser: 'Ms Harbottle', pupilIds: ids(3, 4, 12) });
    expect(outcome.refusal).toBe('');
    expect(outcome.messages.join(' ')).toMatch(
      /2 meetings are booked: rows 5 to 6.*One pupil has a meeting booked/,
    );
    const book = await Book.of(sheets);
    expect(
      [5, 6].map((row) =>
        ['pupilId', 'status', 'adviser', 'yearThen'].map((column) => book.cell('guidance', column, row)),
      ),
    ).toEqual([
      [idOf(4), 'Booked', 'Ms Harbottle', '11'],
      [idOf(12), 'Booked', 'Ms Harbottle', '11'],
    ]);
    expect(ids(3, 4, 12).map((id) => state(book, id, 'guidanceBy16'))).not.toContain('Due');
    expect((await bookAll(sheets, { pupilIds: ids(4, 12) })).refusal).toMatch(/booked ahead already/);
  });

  it('are taken back as far as nobody has changed them, wherever they stand by now, until something else is the last', async () => {
    const sheets = await open();
    const takeBack = async (id: string) => (await sheets.run('undoMeetings', id)).value as string;
    const first = await bookAll(sheets, { adviser: 'Ms Harbottle', pupilIds: ids(3) });
    expect(first.undo?.words).toMatch(
      /^One meeting on 03\/12\/2026 with Ms Harbottle\. Booked on 21\/11\/2026/,
    );
    const { undo } = await bookAll(sheets, { pupilIds: ids(4, 5, 12) });
    await expect(takeBack(first.undo!.id)).rejects.toThrow(/Other meetings have been booked since/);
    expect((await formOf(sheets)).undo).toEqual(undo);
    let book = await Book.of(sheets);
    type(sheets, book, 'guidance', 'note', 5, 'Mum comes along');
    // Somebody puts a row in above them.
    sheets.person.insertRows(book.title('guidance'), 3, 1);
    expect(await takeBack(undo!.id)).toBe(
      'Taken back: 2 meetings on 03/12/2026. Their rows in Guidance are empty again. One meeting was changed or deleted by somebody since, and left alone.',
    );
    book = await Book.of(sheets);
    expect(book.column('guidance', 'pupilId').filter((id) => id !== '')).toEqual(ids(3, 5));
    expect(ids(3, 4, 5).map((id) => book.cell('pupils', 'meetingsOffered', id))).toEqual([1, 0, 1]);
    expect(await takeBack(undo!.id)).toMatch(/nothing to take back/);

    const again = await bookAll(sheets, { pupilIds: ids(4) });
    await plan(sheets, { pupilIds: ids(12) });
    expect(await takeBack(again.undo!.id)).toMatch(/another action was the last/);
  });

  it.each([
    ['nobody', { pupilIds: [] }, /at least one pupil/],
    ['a day that has passed', { date: '2026-11-20', pupilIds: ids(4) }, /still to come/],
    ['no day', { date: '', pupilIds: ids(4) }, /date of the meeting/],
  ])('are refused with %s', async (_, changes, message) => {
    const sheets = await openOnce();
    expect((await bookAll(sheets, changes)).refusal).toMatch(message);
    expect((await Book.of(sheets)).cell('guidance', 'pupilId', 3)).toBe('');
  });
});
