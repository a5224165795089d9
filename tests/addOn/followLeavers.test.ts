import type { LocalSheets } from '../../local/types';
import type { FourYearsRequest, FourYearsSheets } from '../../src/server';
import { answer, enter, FE, JOB, leaverOf, openFollowed, readForm } from './followedSchool';
import { Book, dateOf, TODAY, type } from './workbook';

jest.setTimeout(120_000);

const STILL_THERE = {
  year1Destination: FE,
  year1Provider: 'Oaklands',
  year1Confirmed: TODAY,
  year1ConfirmedBy: 'Provider',
};

let sheets: LocalSheets;
beforeEach(async () => {
  sheets = await openFollowed();
});
afterEach(() => sheets.dispose());

const year1Of = (book: Book, row: number) =>
  ['Destination', 'Provider', 'Level', 'Confirmed', 'ConfirmedBy', 'Word'].map((part) => {
    const value = book.cell('destinations2025', `year1${part}`, row);
    return part === 'Confirmed' ? dateOf(value) : value;
  });

it('lists whom to ask over all cohorts, the longest unknown first, and nobody who stays, died or does not want to be asked', async () => {
  const form = await readForm(sheets);
  const asked = form.leavers.filter(({ chase }) => chase !== '');
  expect(asked.map(({ name, chase, days }) => [name, chase, days])).toEqual([
    ['Dunlin, Di', 'year2', 750],
    ['Dunlin, Nameless', 'year2', 750],
    ['Heron, Bo', 'year1', 20],
    ['Kestrel, Ada', 'november', 20],
  ]);
  // A formula that somebody wrote over brings nobody onto the list who declined.
  const book = await Book.of(sheets);
  type(sheets, book, 'destinations2026', 'chaseNow', 'L00003', 'november');
  await sheets.settle();
  expect(leaverOf(await readForm(sheets), 'L00003').chase).toBe('');
  const ada = leaverOf(form, 'L00001');
  expect(ada.cells).toMatchObject({ contact: '=mother 01632 960001', offerProvider: 'Fenwater College' });
  expect(form.intentions.find(({ label }) => label === ada.cells.intention)?.destination).toBe(FE);
});

it('writes an answer into its row wherever that stands by now, and into nothing else', async () => {
  const bo = leaverOf(await readForm(sheets), 'L00011');
  const before = await Book.of(sheets);
  sheets.person.insertRows(before.title('destinations2025'), 3, 2);
  type(sheets, before, 'destinations2025', 'year1Level', 5, 'Level 1 catering');
  await sheets.settle();
  const standing = await Book.of(sheets);
  const { outcome, calls } = await answer(sheets, bo, STILL_THERE);
  expect(outcome).toMatchObject({
    refusal: '',
    cell: standing.at('destinations2025', 'year1Destination', 5),
  });
  const after = await Book.of(sheets);
  expect(year1Of(after, 5)).toEqual([FE, 'Oaklands', 'Level 1 catering', TODAY, 'Provider', 'EET']);
  const typedCells = (book: Book) =>
    [...book.cells()]
      .filter(({ tab, cell }) => tab.startsWith('Destinations') && cell.formula === '')
      .map(({ tab, at, cell }) => `${tab} ${at} ${JSON.stringify(cell.value)}`);
  const were = new Set(typedCells(standing));
  expect(typedCells(after).filter((cell) => !were.has(cell))).toHaveLength(4);
  expect(leaverOf(await readForm(sheets), 'L00011').chase).toBe('');
  expect(calls.readsAfterFirstWrite).toBe(0);
});

it('costs the same few calls however many leavers there are', async () => {
  const form = await readForm(sheets);
  const few = await answer(sheets, leaverOf(form, 'L00011'), STILL_THERE);
  expect(few.calls.total).toBeLessThanOrEqual(17);
  const book = await Book.of(sheets);
  sheets.person.insertRows(book.title('destinations2024'), 5, 280);
  const many = Array.from({ length: 290 }, (_, i) => ({
    pupilId: `L1${String(i).padStart(4, '0')}`,
    surname: `Sanderling ${i}`,
  }));
  enter(sheets, await Book.of(sheets), 2024, many);
  await sheets.settle();
  const anew = await readForm(sheets);
  const one = await answer(sheets, leaverOf(anew, 'L10289'), {
    year2Destination: JOB,
    year2Provider: 'Oaklands',
    year2Confirmed: TODAY,
    year2ConfirmedBy: 'Pupil',
  });
  expect([one.outcome.refusal, one.calls.total]).toEqual(['', few.calls.total]);
});

it('refuses where somebody has changed the same cell since, and takes an answer that is sent again for the same', async () => {
  const bo = leaverOf(await readForm(sheets), 'L00011');
  const book = await Book.of(sheets);
  type(sheets, book, 'destinations2025', 'year1Provider', 'L00011', 'Brook Farm');
  const { outcome: refused } = await answer(sheets, bo, STILL_THERE);
  expect(refused.refusal).toMatch(/^Somebody has changed Destinations 2025, row 3.*After 1 year: provider/);
  expect(year1Of(await Book.of(sheets), 3)).toEqual(['', 'Brook Farm', '', '', '', 'Due']);
  type(sheets, book, 'destinations2025', 'year1Provider', 'L00011', '');
  await answer(sheets, bo, STILL_THERE);
  const { outcome: again, calls } = await answer(sheets, bo, STILL_THERE);
  expect([again.refusal, calls.writes]).toEqual(['', 0]);
});

it('takes the last answer back, leaves what was changed since, and refuses once there is another', async () => {
  const form = await readForm(sheets);
  const first = await answer(sheets, leaverOf(form, 'L00011'), STILL_THERE);
  const second = await answer(sheets, leaverOf(form, 'L00001'), { lastTried: TODAY, tries: '=called' });
  await expect(sheets.run('undoLeaver', first.outcome.undo!.id)).rejects.toThrow(/recorded since/);
  const book = await Book.of(sheets);
  expect(book.full('destinations2026', 'tries', 'L00001')).toMatchObject({ value: '=called', formula: '' });
  type(sheets, book, 'destinations2026', 'lastTried', 'L00001', '20/11/2026');
  expect((await readForm(sheets)).undo).toEqual(second.outcome.undo);
  const { value } = await sheets.run('undoLeaver', second.outcome.undo!.id);
  expect(value).toMatch(/^Taken back: row 3 of Destinations 2026.*One cell was changed by somebody since/);
  const after = await Book.of(sheets);
  expect(after.cell('destinations2026', 'tries', 'L00001')).toBe('');
  expect(dateOf(after.cell('destinations2026', 'lastTried', 'L00001'))).toBe('2026-11-20');
  expect((await readForm(sheets)).undo).toBeNull();
});

it('records, and takes back, though somebody has deleted the hidden tab of undo', async () => {
  sheets.person.deleteSheet('Golden Thread undo');
  const { outcome } = await answer(sheets, leaverOf(await readForm(sheets), 'L00011'), STILL_THERE);
  expect(outcome.refusal).toBe('');
  await sheets.run('undoLeaver', outcome.undo!.id);
  expect(year1Of(await Book.of(sheets), 3)).toEqual(['', '', '', '', '', 'Due']);
});

it('writes next steps and consent, and refuses what no cell takes or what it cannot find again', async () => {
  const form = await readForm(sheets);
  const next = { leaving: 'Leaving', intention: FE, guarantee: 'Offer made', offer: 'Accepted' };
  expect((await answer(sheets, leaverOf(form, 'L00031'), next)).outcome.refusal).toBe('');
  const declined = { consent: 'Withdrawn', withdrawnOn: TODAY, consentBy: 'Parent or carer' };
  expect((await answer(sheets, leaverOf(form, 'L00011'), declined)).outcome.refusal).toBe('');
  const after = await readForm(sheets);
  expect(leaverOf(after, 'L00031')).toMatchObject({ cells: next, toDo: '' });
  expect(leaverOf(after, 'L00011').chase).toBe('');
  const ada = leaverOf(after, 'L00001');
  const refusal = async (leaver: typeof ada, cells: Record<string, string>) =>
    (await answer(sheets, leaver, cells)).outcome.refusal;
  expect(await refusal(ada, { novemberConfirmed: '31/02/2026' })).toMatch(/is not a date/);
  expect(await refusal(ada, { novemberConfirmedBy: 'Nobody' })).toMatch(/choose one of Pupil, /);
  expect(await refusal(ada, { surname: 'Swift' })).toMatch(/cannot write the column surname/);
  expect(await refusal({ ...ada, pupilId: '' }, { lastTried: TODAY })).toMatch(/no Pupil ID/);
  await expect(refusal(ada, { novemberDestination: 'Somewhere' })).rejects.toThrow(/does not accept/);
  const book = await Book.of(sheets);
  type(sheets, book, 'destinations2026', 'pupilId', 4, 'L00001');
  expect(await refusal(ada, { lastTried: TODAY })).toMatch(/^Rows 3 and 4 .* the same Pupil ID/);
});

describe('Four years to print', () => {
  const read = async (request: Partial<FourYearsRequest> | null) =>
    (
      await sheets.run(
        'readFourYears',
        request && { from: 2024, to: 2026, who: 'Names', hopes: true, ...request },
      )
    ).value as FourYearsSheets;

  it('begins with every cohort that has left, leaves out who stayed, and colours words as their RAG', async () => {
    const { request, lines, colours, columns } = await read(null);
    expect(request).toEqual({ from: 2022, to: 2026, who: 'Names', hopes: true });
    expect(lines.map(({ who, cohort }) => `${cohort} ${who}`)).toEqual([
      '2026 Kestrel, Ada',
      '2026 Kestrel, Decline',
      '2025 Avocet, Cy',
      '2025 Heron, Bo',
      '2025 Heron, Gone',
      '2025 Heron, Withdraw',
      '2024 Dunlin, Di',
      '2024 Dunlin, Nameless',
    ]);
    expect(columns.map(({ title }) => title)).toContain('To 31 March');
    expect(lines[3]!.words.slice(0, 3)).toEqual(['EET', 'Sustained', 'Due']);
    expect([colours.EET, colours.Sustained]).toEqual([colours.EET, colours.EET]);
    expect(colours.Overdue).not.toEqual(colours.Due);
    const book = await Book.of(sheets);
    type(sheets, book, 'trend', 'b', 'fromCohort', '2025');
    type(sheets, book, 'trend', 'b', 'names', 'Neither');
    await sheets.settle();
    expect((await read(null)).request).toEqual({ from: 2025, to: 2026, who: 'Neither', hopes: false });
  });

  it('without names holds nothing that tells who a row is, in an order that is not the register’s', async () => {
    const book = await Book.of(sheets);
    type(sheets, book, 'destinations2025', 'wasAspiration', 'L00011', 'To work at Uncle Jim’s garage');
    await sheets.settle();
    expect((await read({})).lines[3]!.aspiration).toBe('To work at Uncle Jim’s garage');
    const bare = await read({ who: 'Neither', from: 2025, to: 2025 });
    expect(JSON.stringify(bare)).not.toMatch(/Heron|Avocet|L000|garage/);
    const words = bare.lines.map((line) => [line.leavingPoint, line.intention, ...line.words].join());
    expect(words).toEqual([...words].sort());
    expect(bare.few).toEqual([{ cohort: 2025, leavers: 4 }]);
    expect((await read({ who: 'Pupil IDs', from: 2026, to: 2025 })).lines.map(({ who }) => who)).toEqual([
      'L00001',
      'L00003',
      'L00011',
      'L00012',
      'L00013',
      'L00014',
    ]);
  });
});
