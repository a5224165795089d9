import type { LocalSheets, RunResult, SavedWorkbook } from '../../local/types';
import type {
  CheckReport,
  ClosePreview,
  LeavingChoice,
  LeavingPreview,
  LeavingRequest,
} from '../../src/server';
import {
  decide,
  GUEST,
  LAST_YEAR,
  LEAVERS,
  LEFT_AT_14,
  LEFT_IN_MAY,
  openLeaving,
  STAYS,
  UNANSWERED,
  UNDECIDED,
  WHOLE,
} from './leavingSchool';
import { savedOnce } from './savedWorkbooks';
import { idOf, meeting } from './trackedSchool';
import {
  Book,
  check,
  columnLetters,
  dateOf,
  freeze,
  mend,
  openBuilt,
  openEmpty,
  paste,
  TODAY,
  type,
  typed,
} from './workbook';

jest.setTimeout(300_000);

const DUE: LeavingChoice = { cohort: 0, lastDay: '', younger: false };

const opened: LocalSheets[] = [];
const keep = (sheets: LocalSheets): LocalSheets => {
  opened.push(sheets);
  return sheets;
};
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

const preview = async (sheets: LocalSheets, changes: Partial<LeavingChoice> = {}): Promise<LeavingPreview> =>
  (await sheets.run('previewLeavingYear', { ...DUE, ...changes })).value as LeavingPreview;

const requestOf = async (
  sheets: LocalSheets,
  changes: Partial<LeavingChoice> = {},
): Promise<LeavingRequest> => ({
  ...DUE,
  ...changes,
  early: false,
  fingerprint: (await preview(sheets, changes)).fingerprint,
});

const runStep = (sheets: LocalSheets, request: LeavingRequest, step: string): Promise<RunResult> =>
  sheets.run('runLeavingYearStep', request, step);

/** Closes the leaving year as the dialog does. */
async function close(sheets: LocalSheets, changes: Partial<LeavingChoice> = {}): Promise<void> {
  const request = await requestOf(sheets, changes);
  await sheets.run('planLeavingYear', request);
  for (const step of ['keep', 'write']) await runStep(sheets, request, step);
}

/** Closes the school year, but for the tabs of the new one, which say nothing of leavers. */
async function closeSchoolYear(sheets: LocalSheets): Promise<ClosePreview> {
  const seen = (await sheets.run('previewCloseYear', [])).value as ClosePreview;
  const request = { repeats: [], early: false, fingerprint: seen.fingerprint };
  for (const step of ['rows', 'keep', 'write', 'last']) await sheets.run('runCloseYearStep', request, step);
  return seen;
}

const endOfYear = async (): Promise<LocalSheets> => keep(await openLeaving());

/** The same, where everybody has said it. */
async function decided(): Promise<LocalSheets> {
  const sheets = await endOfYear();
  await decide(sheets);
  return sheets;
}

/** What people or actions have put into a tab, formulas apart: 'leaving of P00004' -> 'Leaving'. */
function entries(book: Book, tab: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [at, { value, formula }] of Object.entries(book.sheet(tab).cells))
    if (formula === '' && value !== '' && value !== false) found[at] = value;
  return found;
}

const WRITTEN = [
  'leavingPoint',
  'leaving',
  'leftOn',
  'upn',
  'surname',
  'forename',
  'wasAspiration',
  'wasPathway',
  'wasNeed',
  'wasSen',
  'wasPremium',
  'wasCare',
  'wasSex',
  'shareBlocked',
];
/** The row of each pupil on the tab of the leavers, by column. */
function rowsOf(book: Book): Record<string, Record<string, unknown>> {
  const ids = book.column(LEAVERS, 'pupilId').map(String);
  const cells = WRITTEN.map((column) => [column, book.column(LEAVERS, column)] as const);
  return Object.fromEntries(
    ids.flatMap((id, i) =>
      id === '' ? [] : [[id, Object.fromEntries(cells.map(([column, values]) => [column, values[i]]))]],
    ),
  );
}

describe('what a close would do', () => {
  it('says who leaves, who stays, who waits and who is followed by others; it writes nothing', async () => {
    const sheets = await endOfYear();
    const before = await sheets.dump();
    const { value, calls } = await sheets.run('previewLeavingYear', DUE);
    const seen = value as LeavingPreview;
    expect(calls.writes).toBe(0);
    const whys = (pupils: readonly { pupilId: string; why: string }[]) =>
      pupils.map(({ pupilId, why }) => `${pupilId} ${why}`).sort();
    expect(whys(seen.waiting)).toEqual([
      `${UNANSWERED} Destinations does not say whether staying or leaving`,
      `${UNDECIDED} Undecided in Destinations`,
    ]);
    expect(seen.leavers.map(({ pupilId, why, leftOn, isNew }) => [pupilId, why, leftOn, isNew])).toEqual([
      [LEFT_IN_MAY, 'Left on 01/05/2027', '2027-05-01', true],
      [WHOLE, 'Marked Leaving in Destinations', '2027-08-31', false],
      [LAST_YEAR, 'The school has no Year 15', '2027-06-25', false],
    ]);
    expect(whys(seen.staying)).toEqual([`${STAYS} Not at a leaving point`]);
    expect(whys(seen.notFollowed)).toEqual([
      `${LEFT_AT_14} Left on 12/02/2027. Below Year 11, so on to another school`,
      `${GUEST} The school has no Year 15. A guest, whom the own school follows`,
    ]);
    expect(seen.younger).toBe(1);
    expect(whys(seen.toAsk)).toContain(`${WHOLE} Agreed to be asked, but How to reach is empty`);
    await expect(sheets.run('planLeavingYear', await requestOf(sheets))).rejects.toThrow(
      /2 pupils wait for a decision/,
    );
    expect(await sheets.dump()).toEqual(before);
  });

  it('names the cells that contradict each other, and is refused where somebody changed one since', async () => {
    const sheets = await decided();
    const book = await Book.of(sheets);
    const request = await requestOf(sheets);
    type(sheets, book, 'pupils', 'enrolment', STAYS, 'Left');
    await expect(sheets.run('planLeavingYear', request)).rejects.toThrow(/has changed since you looked/);
    const place = `Pupils, row ${book.row('pupils', STAYS)}: Left, but no day`;
    expect((await preview(sheets)).faults.join()).toContain(place);
    type(sheets, book, 'pupils', 'onRollTo', STAYS, typed('2027-03-01'));
    type(sheets, book, LEAVERS, 'leaving', STAYS, 'Staying');
    expect((await preview(sheets)).faults.join()).toMatch(
      new RegExp(`row ${book.row(LEAVERS, STAYS)}: Staying, but Pupils .* left on 01/03/2027`),
    );
  });
});

describe('a closed leaving year', () => {
  it('makes each leaver’s row whole without Pupils, and keeps what a person typed there', async () => {
    const sheets = await decided();
    const before = await Book.of(sheets);
    await close(sheets, { lastDay: '2027-07-16' });
    const book = await Book.of(sheets);
    const rows = rowsOf(book);
    expect(Object.keys(rows).sort()).toEqual(
      [LEFT_IN_MAY, WHOLE, STAYS, UNANSWERED, LAST_YEAR, UNDECIDED].sort(),
    );
    expect(rows[WHOLE]).toEqual({
      leavingPoint: 'Year 11',
      leaving: 'Leaving',
      leftOn: { date: '2027-07-16' },
      upn: 'A123456789012',
      surname: before.cell('pupils', 'surname', WHOLE),
      forename: before.cell('pupils', 'forename', WHOLE),
      wasAspiration: '=Baker, with "cakes"',
      wasPathway: 'Formal',
      wasNeed: 'MLD',
      wasSen: 'E',
      wasPremium: 'Yes',
      wasCare: 'No',
      wasSex: 'F',
      shareBlocked: 'By a parent',
    });
    expect(rows[LAST_YEAR]).toMatchObject({
      leavingPoint: 'Year 14',
      leaving: 'Leaving',
      wasPathway: 'Own words',
    });
    expect(dateOf(book.cell(LEAVERS, 'leftOn', LAST_YEAR))).toBe('2027-06-25');
    expect(rows[LEFT_IN_MAY]).toMatchObject({ leavingPoint: 'Year 11', leftOn: { date: '2027-05-01' } });
    expect([STAYS, UNANSWERED].map((id) => [rows[id]!.leaving, rows[id]!.surname])).toEqual([
      ['Staying', ''],
      ['Staying', ''],
    ]);
    const pupils = (id: string) => [
      book.cell('pupils', 'enrolment', id),
      dateOf(book.cell('pupils', 'onRollTo', id)),
    ];
    expect([WHOLE, LAST_YEAR, UNDECIDED, GUEST, LEFT_IN_MAY, LEFT_AT_14].map(pupils)).toEqual([
      ['Left', '2027-07-16'],
      ['Left', '2027-06-25'],
      ['Left', '2027-07-16'],
      ['Left', '2027-07-16'],
      ['Left', '2027-05-01'],
      ['Left', '2027-02-12'],
    ]);
    for (const id of [STAYS, UNANSWERED])
      expect([id, ...pupils(id)]).toEqual([id, before.cell('pupils', 'enrolment', id), '']);
    // Nothing else that was recorded has changed.
    for (const tab of ['aspirations', 'guidance', 'activities', 'participation2027'])
      expect([tab, entries(book, tab)]).toEqual([tab, entries(before, tab)]);
    // Without Pupils the row still says who it was, in years when that pupil's line there is gone.
    type(sheets, book, LEAVERS, 'pupilId', WHOLE, 'L00004');
    const later = await Book.of(sheets);
    expect(later.cell(LEAVERS, 'name', 'L00004')).toMatch(/^Quickwater E, Juniper E$/);
    expect(later.cell(LEAVERS, 'aspiration', 'L00004')).toBe('=Baker, with "cakes"');
  });

  it('counts who stays as staying, and asks nobody for them two years later', async () => {
    const sheets = await decided();
    await close(sheets);
    await freeze(sheets, '2029-02-01');
    const book = await Book.of(sheets);
    expect([STAYS, UNANSWERED, LAST_YEAR].map((id) => book.cell(LEAVERS, 'counted', id))).toEqual([
      'No',
      'No',
      'Yes',
    ]);
    expect([STAYS, LAST_YEAR].map((id) => book.cell(LEAVERS, 'chaseNow', id))).toEqual(['', 'year1']);
  });

  it('leaves nothing to do for itself, and nothing about leavers for closing the school year', async () => {
    const sheets = await decided();
    await close(sheets);
    expect(await preview(sheets)).toMatchObject({
      changes: 0,
      waiting: [],
      undo: 'the close of Destinations 2027',
    });
    const before = await Book.of(sheets);
    const seen = await closeSchoolYear(sheets);
    expect(seen.leavers).toEqual([]);
    const after = await Book.of(sheets);
    expect(entries(after, LEAVERS)).toEqual(entries(before, LEAVERS));
    for (const id of [WHOLE, LAST_YEAR, UNDECIDED, GUEST])
      expect([after.cell('pupils', 'enrolment', id), after.cell('pupils', 'year', id)]).toEqual([
        'Left',
        before.cell('pupils', 'year', id),
      ]);
    // Once the school year is closed, its leavers are still the last ones: somebody decides late.
    type(sheets, after, LEAVERS, 'leaving', UNANSWERED, 'Leaving');
    const late = await preview(sheets);
    expect([
      late.cohort,
      late.leavers.filter(({ cells }) => cells > 0).map(({ pupilId }) => pupilId),
    ]).toEqual([2027, [UNANSWERED]]);
    await close(sheets);
    const last = rowsOf(await Book.of(sheets))[UNANSWERED]!;
    expect([last.leaving, last.leavingPoint]).toEqual(['Leaving', 'Year 13']);
  });

  it('is what closing the school year alone writes of leavers, and takes back', async () => {
    const sheets = await decided();
    const before = await Book.of(sheets);
    await closeSchoolYear(sheets);
    const both = await decided();
    await close(both);
    expect(rowsOf(await Book.of(sheets))).toEqual(rowsOf(await Book.of(both)));
    await sheets.run('planUndoCloseYear');
    for (const step of ['back', 'last']) await sheets.run('runUndoCloseYearStep', step);
    const after = await Book.of(sheets);
    for (const tab of [LEAVERS, 'pupils'])
      expect([tab, entries(after, tab)]).toEqual([tab, entries(before, tab)]);
  });
});

describe('taking it back', () => {
  it('gives the workbook back, but for what somebody has typed since', async () => {
    const sheets = await decided();
    const before = await Book.of(sheets);
    await close(sheets, { younger: true });
    const closed = await Book.of(sheets);
    expect(Object.keys(rowsOf(closed))).toContain(LEFT_AT_14);
    type(sheets, closed, LEAVERS, 'novemberProvider', LEFT_IN_MAY, 'The Mill');
    await sheets.run('planUndoLeavingYear');
    await sheets.run('runUndoLeavingYearStep', 'back');
    const after = await Book.of(sheets);
    const row = closed.row(LEAVERS, LEFT_IN_MAY);
    expect(entries(after, LEAVERS)).toEqual({
      ...entries(before, LEAVERS),
      [closed.at(LEAVERS, 'pupilId', row)]: LEFT_IN_MAY,
      [closed.at(LEAVERS, 'novemberProvider', row)]: 'The Mill',
    });
    expect(entries(after, 'pupils')).toEqual(entries(before, 'pupils'));
    await expect(sheets.run('planUndoLeavingYear')).rejects.toThrow(/recorded since|no close/);
  });

  it('is not offered any more once somebody has recorded something', async () => {
    const sheets = await decided();
    await close(sheets);
    const held = meeting({ pupilId: STAYS, date: '2027-07-19', review: '' });
    expect((await sheets.run('recordMeeting', held, null)).value).toMatchObject({ refusal: '' });
    expect((await preview(sheets)).undo).toBe('');
    await expect(sheets.run('planUndoLeavingYear')).rejects.toThrow(/recorded since/);
  });
});

const MANY = 200;
const OTHERS = 10;
/** So many of them have a row when the year is closed: with the others they fill the tab to its last ready row. */
const WITH_ROW = 10;

/** A school of 200 in its last year group and ten others, written into its tabs without the import. */
async function manyLeavers(): Promise<SavedWorkbook> {
  return savedOnce('two hundred leavers', async () => {
    const sheets = await openBuilt();
    await freeze(sheets, '2027-07-20');
    const built = await Book.of(sheets);
    sheets.person.insertRows(built.title('pupils'), built.place('pupils', 'pupilId').keyRow + 3, MANY);
    const book = await Book.of(sheets);
    const numbers = Array.from({ length: MANY + OTHERS }, (_, i) => i + 1);
    const first = (tab: string) => book.place(tab, 'pupilId').keyRow + 2;
    const fill = (tab: string, column: string, values: (string | null)[]) =>
      paste(sheets, book, tab, column, first(tab), values);
    const pupils: Record<string, (n: number) => string> = {
      pupilId: idOf,
      surname: (n) => `Thistlewick ${columnLetters(n)}`,
      forename: (n) => `Maple ${columnLetters(n)}`,
      year: (n) => (n > MANY ? '12' : '14'),
      pathway: (n) => (n % 2 === 0 ? 'Formal' : 'Semi-formal'),
      senStatus: () => 'E',
      primaryNeed: () => 'SLD',
      enrolment: (n) => (n % 7 === 0 ? 'Dual: main' : 'Current'),
      upn: (n) => `A8239${String(n).padStart(8, '0')}`,
      pupilPremium: (n) => (n % 3 === 0 ? 'Yes' : 'No'),
      sex: (n) => (n % 2 === 0 ? 'F' : 'M'),
    };
    for (const [column, of] of Object.entries(pupils)) fill('pupils', column, numbers.map(of));
    // In another order than Pupils, and with the others among them.
    const listed = [...numbers.slice(MANY - WITH_ROW)].reverse();
    fill(LEAVERS, 'pupilId', listed.map(idOf));
    fill(
      LEAVERS,
      'leavingPoint',
      listed.map((n) => (n > MANY ? 'Year 12' : 'Year 14')),
    );
    fill(
      LEAVERS,
      'wasPathway',
      listed.map((n) => (n % 5 === 0 ? 'Own words' : null)),
    );
    return sheets;
  });
}

describe('a leaving year with 200 leavers that breaks off', () => {
  const TABS = ['pupils', LEAVERS];
  /** Service calls to break off at, in each of the three ways. */
  const SPREAD = 2;

  it('is completed wherever it broke off: each leaver in exactly one row, nothing lost, nothing different', async () => {
    const whole = keep(openEmpty({ now: TODAY, from: await manyLeavers() }));
    const request = await requestOf(whole);
    await runStep(whole, request, 'keep');
    await whole.settle();
    const kept = whole.saved();
    const { total, readsAfterFirstWrite } = (await runStep(whole, request, 'write')).calls;
    expect(readsAfterFirstWrite).toBe(0);
    await whole.settle();
    const book = await Book.of(whole);
    const rows = rowsOf(book);
    expect(book.column(LEAVERS, 'pupilId').filter((id) => id !== '')).toHaveLength(MANY + OTHERS);
    expect(Object.values(rows).filter(({ leaving }) => leaving === 'Leaving')).toHaveLength(MANY);
    expect(Object.values(rows).filter(({ leaving }) => leaving === 'Staying')).toHaveLength(OTHERS);
    expect(book.column('pupils', 'enrolment').filter((word) => word === 'Left')).toHaveLength(MANY);
    expect([idOf(195), idOf(196), idOf(150)].map((id) => rows[id]!.wasPathway)).toEqual([
      'Own words',
      'Formal',
      'Formal',
    ]);
    const titles = TABS.map((tab) => book.title(tab));
    const wanted = titles.map((title) => whole.peek(title));
    for (let i = 0; i < SPREAD * 3; i += 1) {
      const at = 1 + Math.round(((total - 1) * i) / (SPREAD * 3 - 1));
      const how = (['before', 'after', 'killed'] as const)[i % 3]!;
      const sheets = openEmpty({ now: TODAY, from: kept });
      sheets.failNextRun({ atCall: at, how });
      await runStep(sheets, request, 'write').catch(() => {});
      // The last calls say that it is done: whoever looks again then finds it closed.
      if (at < total - 3 || (await preview(sheets)).state === 'interrupted')
        for (const step of ['keep', 'write']) await runStep(sheets, request, step);
      expect([at, how, titles.map((title) => sheets.peek(title))]).toEqual([at, how, wanted]);
      sheets.dispose();
    }
  });

  it('says so, lets nothing be recorded and no school year be closed meanwhile, and is found by the check', async () => {
    const sheets = await decided();
    const request = await requestOf(sheets);
    await runStep(sheets, request, 'keep');
    expect(await preview(sheets)).toMatchObject({ state: 'interrupted', title: 'Destinations 2027' });
    const completes = /Close a leaving year, which completes it/;
    await expect(sheets.run('setUpWithStandardChoices')).rejects.toThrow(completes);
    await expect(sheets.run('recordMeeting', meeting({ pupilId: STAYS }), null)).rejects.toThrow(completes);
    expect(((await sheets.run('previewCloseYear', [])).value as ClosePreview).obstacle).toMatch(completes);
    const school = { repeats: [], early: false, fingerprint: '' };
    await expect(sheets.run('planCloseYear', school)).rejects.toThrow(completes);
    await expect(sheets.run('runCloseYearStep', school, 'keep')).rejects.toThrow(completes);
    const { findings } = (await sheets.run('checkWorkbook')).value as CheckReport;
    expect(findings.map(({ message }) => message).join()).toMatch(completes);
  });
});

it('the check finds pupils without a row on this year’s Destinations, and gives them one', async () => {
  const sheets = await endOfYear();
  const book = await Book.of(sheets);
  type(sheets, book, 'pupils', 'year', idOf(1), '11');
  const { findings } = await check(sheets);
  const found = findings.find(({ message }) => message.includes('no row here yet'))!;
  expect(found.message).toMatch(/^Destinations 2027: one pupil of Year 11, Year 12 or a leaving point/);
  expect((await mend(sheets, [found])).findings.map(({ id }) => id)).not.toContain(found.id);
  const after = await Book.of(sheets);
  expect(after.cell(LEAVERS, 'leavingPoint', idOf(1))).toBe('Year 11');
});
