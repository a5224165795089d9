import type { LocalSheets, RunResult, SavedWorkbook } from '../../local/types';
import type { CheckReport, ClosePreview, CloseRequest } from '../../src/server';
import { idOf, openTracked, record, visit } from './trackedSchool';
import { Book, dateOf, freeze, importRows, openEmpty, pupil, TODAY, type, typed } from './workbook';

jest.setTimeout(300_000);

const OLD = 'participation2027';
const NEW = 'participation2028';
const opened: LocalSheets[] = [];
const keep = (sheets: LocalSheets): LocalSheets => {
  opened.push(sheets);
  return sheets;
};
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

const preview = async (sheets: LocalSheets, repeats: string[] = []): Promise<ClosePreview> =>
  (await sheets.run('previewCloseYear', repeats)).value as ClosePreview;

const runStep = (sheets: LocalSheets, request: CloseRequest, step: string): Promise<RunResult> =>
  sheets.run('runCloseYearStep', request, step);

/** Closes the year as the dialog does, the tabs of the new year in one call. */
async function close(sheets: LocalSheets, repeats: string[] = [], early = false): Promise<void> {
  const { fingerprint } = await preview(sheets, repeats);
  const request = { repeats, early, fingerprint };
  await sheets.run('planCloseYear', request);
  for (const step of ['rows', 'keep', 'write', 'everyTab', 'last']) await runStep(sheets, request, step);
}

async function takeBack(sheets: LocalSheets): Promise<void> {
  await sheets.run('planUndoCloseYear');
  for (const step of ['back', 'everyTab', 'last']) await sheets.run('runUndoCloseYearStep', step);
}

const ofPupil = (book: Book, tab: string, column: string, pupilId: string) =>
  book.cell(tab, column, book.row(tab, pupilId));

/** Pupil IDs by what makes them matter at the end of the year. */
const EMPLOYER = idOf(1);
const REPEATS = idOf(2);
const LEAVES_SOON = idOf(3);
const STAYS = idOf(4);
const NEXT_YEAR = idOf(5);
const LAST_YEAR = idOf(7);
const JOINER = idOf(8);
const X = idOf(9);
const LEFT = idOf(10);
const GUEST = idOf(11);
const UNDECIDED = idOf(12);

let told: SavedWorkbook | null = null;
/** The small school on 20 July 2027, after a year with two activities. */
async function endOfYear(): Promise<LocalSheets> {
  if (!told) {
    const sheets = await openTracked();
    await record(sheets, { create: visit(), tookPart: [1, 2, 4, 7, 8, 9, 10].map(idOf) });
    await freeze(sheets, '2027-03-05');
    for (const [date, title] of [
      ['2027-02-28', 'College in February'],
      ['2027-03-01', 'College in March'],
    ] as const)
      await record(sheets, {
        create: visit({
          title,
          date,
          kinds: ['college'],
          criteria: [
            'purpose',
            'outcomes',
            'twoWay',
            'reflection',
            'people',
            'staffAndLearners',
            'learnThere',
          ],
        }),
        tookPart: [1, 4].map(idOf),
      });
    const book = await Book.of(sheets);
    type(sheets, book, 'startHere', 'value', 'setYearGroups', '7, 8, 9, 10, 11, 12, 13, 14, X');
    await sheets.settle();
    const put = (id: string, cells: Record<string, string>) => {
      for (const [column, text] of Object.entries(cells)) type(sheets, book, 'pupils', column, id, text);
    };
    for (const row of [4, 5]) type(sheets, book, 'activities', 'providerAccess', row, 'TRUE');
    put(JOINER, { onRollFrom: typed('2027-01-11') });
    put(X, { year: 'X' });
    put(LEFT, { enrolment: 'Left', onRollTo: typed('2027-02-12') });
    put(GUEST, { year: '11', enrolment: 'Guest' });
    put(NEXT_YEAR, { onRollFrom: typed('2027-09-01') });
    for (const [id, word] of [
      [STAYS, 'Staying'],
      [UNDECIDED, 'Undecided'],
    ] as const)
      type(sheets, book, 'destinations2027', 'leaving', id, word);
    const free = book.row('destinations2027', UNDECIDED) + 1;
    type(sheets, book, 'destinations2027', 'pupilId', free, LEAVES_SOON);
    type(sheets, book, 'destinations2027', 'leaving', free, 'Leaving');
    // P00006 is in Year 13, at a leaving point.
    type(sheets, book, 'destinations2027', 'leaving', idOf(6), 'Staying');
    // A title that somebody typed over the formula: it comes back as it was.
    type(sheets, book, OLD, 'A27004', book.row(OLD, 'Pupil ID'), 'Our own title');
    await freeze(sheets, '2027-07-20');
    told = sheets.saved();
    sheets.dispose();
  }
  return keep(openEmpty({ now: TODAY, from: told }));
}

/** The same, where the undecided pupil leaves. */
async function decided(): Promise<LocalSheets> {
  const sheets = await endOfYear();
  type(sheets, await Book.of(sheets), 'destinations2027', 'leaving', UNDECIDED, 'Leaving');
  await sheets.settle();
  return sheets;
}

let shut: SavedWorkbook | null = null;
/** The school after its year was closed; one pupil repeats the year. */
async function closed(): Promise<LocalSheets> {
  if (!shut) {
    const sheets = await decided();
    await close(sheets, [REPEATS]);
    await sheets.settle();
    shut = sheets.saved();
  }
  return keep(openEmpty({ now: TODAY, from: shut }));
}

describe('what a close would do', () => {
  it('names who waits for a decision, who leaves and why, and what goes to History; it writes nothing', async () => {
    const sheets = await endOfYear();
    const before = await sheets.dump();
    const { value, calls } = await sheets.run('previewCloseYear', [REPEATS]);
    const seen = value as ClosePreview;
    expect(calls.writes).toBe(0);
    expect(seen.waiting.map(({ pupilId, why }) => [pupilId, why])).toEqual([
      [UNDECIDED, 'Undecided in Destinations'],
    ]);
    expect(seen.leavers.map(({ pupilId, why }) => `${pupilId} ${why}`).sort()).toEqual([
      `${LEAVES_SOON} Marked Leaving in Destinations`,
      `${LAST_YEAR} The school has no Year 15`,
    ]);
    expect(seen.staysAs.map(({ words, pupils }) => `${pupils} ${words}`)).toEqual([
      '1 stay in Year X',
      '1 stay in their year group for another year',
      '1 only join in 2027/28 and stay as they are',
    ]);
    expect(
      seen.counts.filter(({ total }) => total > 0).map(({ label, total, pupils }) => [label, total, pupils]),
    ).toEqual([
      ['employers', 7, 7],
      ['colleges', 4, 2],
      // From Year 12 on also who was offered them: two pupils more.
      ['provider access', 8, 4],
      ['provider access to 28 February', 4, 4],
    ]);
    const request = { repeats: [REPEATS], early: true, fingerprint: seen.fingerprint };
    await expect(sheets.run('planCloseYear', request)).rejects.toThrow(/One pupil waits for a decision/);
    expect(await sheets.dump()).toEqual(before);
  });

  it('says that the year is not over, and is refused where somebody changed a tick since it was looked at', async () => {
    const sheets = await decided();
    await freeze(sheets, '2027-06-30');
    const seen = await preview(sheets);
    expect(seen.notOver).toMatch(/2026\/27 is not over: today is 30\/06\/2027/);
    const request = { repeats: [], early: false, fingerprint: seen.fingerprint };
    await expect(sheets.run('planCloseYear', request)).rejects.toThrow(/not over/);
    const book = await Book.of(sheets);
    type(sheets, book, OLD, 'A27001', idOf(6), 'TRUE');
    await expect(sheets.run('planCloseYear', { ...request, early: true })).rejects.toThrow(
      /has changed since you looked/,
    );
  });
});

describe('a closed year', () => {
  it('moves everybody once, and leaves alone who left, repeats, is in Year X or joins next year', async () => {
    const book = await Book.of(await closed());
    const year = (id: string) => ofPupil(book, 'pupils', 'year', id);
    expect([EMPLOYER, STAYS, idOf(6), JOINER].map(year)).toEqual(['9', '12', '14', '8']);
    expect([REPEATS, X, LEFT, NEXT_YEAR].map(year)).toEqual(['9', 'X', '9', '12']);
    expect(year(GUEST)).toBe('12');
    for (const id of [LEAVES_SOON, LAST_YEAR, UNDECIDED]) {
      expect([id, ofPupil(book, 'pupils', 'enrolment', id)]).toEqual([id, 'Left']);
      expect(dateOf(ofPupil(book, 'pupils', 'onRollTo', id))).toBe('2027-08-31');
    }
    expect(dateOf(ofPupil(book, 'pupils', 'onRollTo', LEFT))).toBe('2027-02-12');
  });

  it('writes what was counted to History by the year group of then, up to 28 February apart', async () => {
    const book = await Book.of(await closed());
    const history = (id: string, ...columns: string[]) =>
      columns.map((column) => ofPupil(book, 'history', column, id));
    expect(history(EMPLOYER, 'y8SchoolYear', 'y8Employer', 'y8College', 'y8Access', 'y8AccessToFeb')).toEqual(
      ['2026/27', 1, 2, 2, 1],
    );
    expect(history(STAYS, 'y11College', 'y11AccessToFeb', 'y12SchoolYear')).toEqual([2, 1, '']);
    expect(history(REPEATS, 'y9SchoolYear', 'y9Employer')).toEqual(['2026/27', 1]);
    expect(history(LEFT, 'y9Employer')).toEqual([1]);
    // X by age: born 4 March 2012, so Year 10.
    expect(history(X, 'y10SchoolYear', 'y10Employer')).toEqual(['2026/27', 1]);
    expect(history(NEXT_YEAR, 'y12SchoolYear', 'y12Employer')).toEqual(['', '']);
  });

  it('keeps the old Participation as it was: year groups, counts, titles, ticks', async () => {
    const before = await Book.of(await decided());
    const after = await Book.of(await closed());
    expect(after.sheet(OLD).hidden).toBe(true);
    const values = (book: Book) =>
      Object.entries(book.sheet(OLD).cells)
        .map(([at, { value }]) => [at, value] as const)
        .filter(([, value]) => value !== '');
    expect(values(after)).toEqual(values(before));
    expect(Object.values(after.sheet(OLD).cells).filter(({ formula }) => formula !== '')).toEqual([]);
  });

  it('opens the next year: its tabs, its codes, its possible leavers, and nothing to put right', async () => {
    const sheets = await closed();
    const book = await Book.of(sheets);
    expect(book.cell('startHere', 'value', 'setAcademicYear')).toBe('2027/28');
    expect(book.cell('startHere', 'value', 'setRecordsBegin')).toBe('2024/25');
    expect(book.sheet('destinations2028').hidden).toBe(false);
    // A possible leaver, and those of Year 12, to whom the September Guarantee is owed.
    expect(book.column('destinations2028', 'pupilId').filter((id) => id !== '')).toEqual([
      STAYS,
      NEXT_YEAR,
      idOf(6),
    ]);
    const ids = book.column(NEW, 'pupilId').map(String);
    expect(ids).toContain(REPEATS);
    expect(ids).not.toContain(LAST_YEAR);
    const { findings } = (await sheets.run('checkWorkbook')).value as CheckReport;
    expect(findings.map(({ message }) => message)).toEqual([]);
    // A title may come back each year; last year's activities ask for nothing any more.
    await freeze(sheets, '2027-10-02');
    const { outcome } = await record(sheets, { create: visit({ date: '2027-10-01' }), tookPart: [REPEATS] });
    expect([outcome.refusal, outcome.code]).toEqual(['', 'A28001']);
    const later = await Book.of(sheets);
    expect(ofPupil(later, NEW, 'employer', REPEATS)).toBe(1);
    expect(later.column('activities', 'problems').filter((text) => text !== '')).toEqual([]);
  });

  it('takes no more activities: who records or types one is told that it counts nowhere, and where it belongs', async () => {
    const sheets = await closed();
    const late = await record(sheets, {
      create: visit({ title: 'Fair', date: '2027-07-19' }),
      tookPart: [REPEATS],
    });
    expect(late.outcome.refusal).toMatch(
      /19\/07\/2027 is in the school year 2026\/27, which is closed.*Bring in earlier years/,
    );
    expect(late.calls.writes).toBe(0);
    const book = await Book.of(sheets);
    // The rows that were ready are the new year's: none is left in which an activity would be lost.
    const codes = book.column('activities', 'code').map(String);
    const titles = book.column('activities', 'title');
    expect(codes.filter((code, i) => code.startsWith('A27') && !titles[i])).toEqual([]);
    expect(codes.filter((code) => code.startsWith('A28'))).toHaveLength(80);
    const row = codes.indexOf('A28001') + 3;
    const meaningful = ['employer', 'purpose', 'outcomes', 'twoWay', 'reflection'];
    for (const [column, text] of [
      ['title', 'Fair'],
      ['date', '19/07/2027'],
      ['status', 'Held'],
      ...meaningful.map((key) => [key, 'TRUE']),
    ] as [string, string][])
      type(sheets, book, 'activities', column, row, text);
    type(sheets, book, NEW, 'A28001', REPEATS, 'TRUE');
    const after = await Book.of(sheets);
    expect(ofPupil(after, NEW, 'employer', REPEATS)).toBe(0);
    expect(after.cell('activities', 'problems', row)).toMatch(/counts nowhere.*Bring in earlier years/);
    const { findings } = (await sheets.run('checkWorkbook')).value as CheckReport;
    expect(findings.filter(({ tab }) => tab === 'activities').map(({ message }) => message)).toEqual([
      expect.stringMatching(/dated 19\/07\/2027.*counts nowhere.*Bring in earlier years/),
    ]);
  });

  it('cannot be closed again before the next year has begun, nor unasked before that is over', async () => {
    const sheets = await closed();
    expect((await preview(sheets)).obstacle).toMatch(/2027\/28 has not begun yet/);
    await freeze(sheets, '2027-12-01');
    const seen = await preview(sheets);
    expect([seen.obstacle, seen.from]).toEqual(['', '2027/28']);
    expect(seen.notOver).toMatch(/not over/);
  });
});

describe('taking it back', () => {
  it('brings everything back that the close has written, with the formulas of the old Participation', async () => {
    const before = await Book.of(await decided());
    const sheets = await closed();
    expect((await preview(sheets)).undo).toBe('the close of 2026/27');
    await takeBack(sheets);
    const after = await Book.of(sheets);
    // Ranges of Activities have grown by the ready rows of the next year, which stay.
    const lines = new RegExp(`^${OLD} [A-Z]+3$`);
    const cells = (book: Book, tab: string) =>
      Object.entries(book.sheet(tab).cells)
        .map(([at, { value, formula }]) => [at, value, formula !== ''] as const)
        .filter(([at, value, isFormula]) => (value !== '' || isFormula) && !lines.test(`${tab} ${at}`));
    for (const tab of ['pupils', OLD, 'destinations2027'])
      expect([tab, cells(after, tab)]).toEqual([tab, cells(before, tab)]);
    for (const column of ['y8SchoolYear', 'y8Employer', 'y9Employer', 'y11AccessToFeb'])
      expect(after.column('history', column).filter((value) => value !== '')).toEqual([]);
    expect(after.cell('startHere', 'value', 'setAcademicYear')).toBe('2026/27');
    expect([NEW, 'destinations2028'].map((tab) => after.sheet(tab).hidden)).toEqual([true, true]);
    await expect(sheets.run('planUndoCloseYear')).rejects.toThrow(/has been recorded since|no close/);
    // It can be closed again, and comes to the same.
    await close(sheets, [REPEATS]);
    const again = await Book.of(sheets);
    const once = await Book.of(await closed());
    for (const tab of ['pupils', 'history']) expect(cells(again, tab)).toEqual(cells(once, tab));
  });

  it.each([
    [
      'an activity',
      (sheets: LocalSheets) =>
        record(sheets, { create: visit({ title: 'Fair', date: '2027-09-10' }), tookPart: [REPEATS] }),
    ],
    ['new pupils', (sheets: LocalSheets) => importRows(sheets, [pupil(40, { year: '8' })])],
  ])('is not offered any more once somebody has recorded %s', async (_, act) => {
    const sheets = await closed();
    await act(sheets);
    expect((await preview(sheets)).undo).toBe('');
    await expect(sheets.run('planUndoCloseYear')).rejects.toThrow(/recorded since/);
  });
});

describe('a close that breaks off', () => {
  const ask = async (sheets: LocalSheets): Promise<CloseRequest> => ({
    repeats: [REPEATS],
    early: false,
    fingerprint: (await preview(sheets, [REPEATS])).fingerprint,
  });
  const facts = async (sheets: LocalSheets, titles: readonly string[]) => {
    await sheets.settle();
    return titles.map((title) => sheets.peek(title));
  };

  it('is completed from what it kept, wherever it broke off, and moves nobody twice', async () => {
    const whole = await decided();
    const request = await ask(whole);
    for (const step of ['rows', 'keep']) await runStep(whole, request, step);
    await whole.settle();
    const kept = whole.saved();
    const { total } = (await runStep(whole, request, 'write')).calls;
    const book = await Book.of(whole);
    const titles = ['pupils', 'history', OLD, 'startHere'].map((tab) => book.title(tab));
    const wanted = await facts(whole, titles);
    // The last calls flush and let the lock go; before them come the settings, the register, History and the frozen cells.
    for (const at of [total - 3, total - 5, total - 7, total - 9, total - 11]) {
      const sheets = openEmpty({ now: TODAY, from: kept });
      sheets.failNextRun({ atCall: at, how: (['killed', 'before', 'after'] as const)[at % 3]! });
      await runStep(sheets, request, 'write').catch(() => {});
      expect((await preview(sheets)).state).toBe('interrupted');
      for (const step of ['rows', 'keep', 'write']) await runStep(sheets, request, step);
      expect([at, await facts(sheets, titles)]).toEqual([at, wanted]);
      sheets.dispose();
    }
  });

  it('says so, lets nothing be recorded meanwhile, and is found by the check', async () => {
    const sheets = await decided();
    const request = await ask(sheets);
    for (const step of ['rows', 'keep']) await runStep(sheets, request, step);
    expect(await preview(sheets)).toMatchObject({ state: 'interrupted', from: '2026/27', to: '2027/28' });
    await expect(sheets.run('setUpWithStandardChoices')).rejects.toThrow(
      /Close the school year, which completes it/,
    );
    await expect(
      sheets.run('recordMeeting', { pupilId: REPEATS, date: '2027-07-20', status: 'Held' }, null),
    ).rejects.toThrow(/Close the school year, which completes it/);
    expect(((await sheets.run('readActivityForm')).value as { obstacle: string }).obstacle).toMatch(
      /broke off/,
    );
    const { findings } = (await sheets.run('checkWorkbook')).value as CheckReport;
    expect(findings.map(({ message }) => message).join()).toMatch(/Closing the school year broke off/);
  });
});

it('writes as many rectangles for forty pupils more', async () => {
  const sheets = await decided();
  await importRows(
    sheets,
    Array.from({ length: 40 }, (_, i) => pupil(i + 40, { year: String(7 + (i % 4)) })),
  );
  await sheets.settle();
  const calls = async (one: LocalSheets) => {
    const { fingerprint } = await preview(one);
    const request = { repeats: [], early: false, fingerprint };
    await runStep(one, request, 'rows');
    const kept = await runStep(one, request, 'keep');
    const written = await runStep(one, request, 'write');
    expect([kept, written].map((run) => run.calls.readsAfterFirstWrite)).toEqual([0, 0]);
    return written.calls.total;
  };
  expect(await calls(sheets)).toBe(await calls(await decided()));
});
