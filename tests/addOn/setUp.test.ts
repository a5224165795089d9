import { dumpDifferences } from '../../local/commands/dumpDifferences';
import type { LocalSheets } from '../../local/types';
import type { SetUpForm, SetUpOutcome, SetUpStep, TabGroupChoice } from '../../src/server';
import { answers, Book, build, colouredCells, openBuilt, openEmpty, setUpBudget } from './workbook';

jest.setTimeout(120_000);

let sheets: LocalSheets;
let book: Book;
let calls: number;

beforeAll(async () => {
  sheets = openEmpty();
  const run = await build(sheets);
  calls = run.calls.total;
  book = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

describe('a workbook that was set up', () => {
  it('shows six tabs in order and keeps the others hidden', () => {
    const named = (hidden: boolean) =>
      book.dump.sheets.filter((sheet) => sheet.hidden === hidden).map(({ name }) => name);
    expect(named(false)).toEqual([
      'Start here',
      'Audit',
      'Pupils',
      'Destinations 2027',
      'Four years',
      'Summary',
    ]);
    expect(named(true)).toEqual([
      'Curriculum',
      'Trend',
      'Activities',
      'Participation 2026-27',
      'Coverage',
      'Pupil record',
      'Placements',
      'Guidance',
      'Who next',
      'Aspirations',
      'Brought in',
      'Records shared',
      'Entitlement',
      'Entitlement decisions',
      'Catch-up',
      'Risk of NEET',
      'Earlier years',
      'Equity',
      'Benchmarks',
      'Alumni',
      'Sharing log',
      'Lists',
      'Destinations 2026',
      'Destinations 2025',
      'Destinations 2024',
      'Destinations 2023',
      'Destinations 2022',
      'Golden Thread record',
      'Golden Thread undo',
    ]);
  });

  it('shows no error anywhere', () => {
    const errors = [...book.cells()].filter(({ cell }) => /^#[A-Z]/.test(String(cell.value)));
    expect(errors.map(({ tab, at, cell }) => `${tab} ${at} ${cell.value}`)).toEqual([]);
  });

  it('has no colour and no percentage before anybody has looked', () => {
    expect(book.dump.sheets.flatMap(colouredCells)).toEqual([]);
    const percentages = [...book.cells()].filter(
      ({ cell: { value, numberFormat } }) =>
        (typeof value === 'number' && numberFormat.includes('%')) || /^\d+ ?%|\b0 ?%/.test(String(value)),
    );
    expect(percentages.map(({ tab, at, cell }) => `${tab} ${at} ${cell.value}`)).toEqual([]);
    const reds = [...book.cells()].filter(({ cell }) => cell.value === 'Red' && cell.formula !== '');
    expect(reds.map(({ tab, at }) => `${tab} ${at}`)).toEqual([]);
  });

  it('says in words what to do first', () => {
    expect(book.cell('summary', 'label', 'sayAudit')).toMatch(/Nobody has looked at the audit yet/);
    expect(book.cell('summary', 'label', 'sayPupils')).toMatch(/No pupils yet/);
    for (const key of ['week_red', 'week_review', 'week_chase', 'week_nextStep', 'week_problems'])
      expect(book.cell('startHere', 'value', key)).toMatch(/yet$/);
  });

  it('holds the answers, the statutory duty for this kind of school and the day it goes by', () => {
    const value = (row: string) => book.cell('startHere', 'value', row);
    expect(value('head_schoolName')).toBe('Quillmarsh School');
    expect(value('setAcademicYear')).toBe('2026/27');
    expect(value('setRecordsBegin')).toBe('2024/25');
    expect(value('setLeavingPoints')).toBe('11, 13, 14');
    expect(value('setAsOfDate')).toEqual({ date: '2026-11-21' });
    expect(String(value('duty')).length).toBeGreaterThan(20);
    expect(book.cell('startHere', 'label', 'title')).toBe('Quillmarsh School: careers workbook');
  });

  it('links to each tab by the number of the right sheet', () => {
    const links = book
      .column('startHere', 'link')
      .map((value, at) => [value, book.full('startHere', 'link', at + 3)?.formula ?? ''] as const)
      .filter(([, formula]) => formula.includes('#gid='));
    const others = book.dump.sheets.map(({ name }) => name).filter((name) => !/^(Start|Golden)/.test(name));
    expect(links.map(([title]) => title)).toEqual(others);
    for (const [title, formula] of links) {
      const id = Number(/#gid="&(\d+)/.exec(formula)?.[1]);
      expect(book.dump.sheets.find((sheet) => sheet.sheetId === id)?.name).toBe(title);
    }
  });

  it('has the next six dates of the careers year, in order, none of them past', () => {
    const dates = book
      .column('startHere', 'link')
      .flatMap((value) => (typeof value === 'object' ? [value.date] : []));
    expect(dates).toHaveLength(6);
    expect([...dates].sort()).toEqual(dates);
    expect(dates.every((date) => date >= '2026-11-21')).toBe(true);
  });

  it('is identical when it is built again', async () => {
    const run = await build(sheets);
    expect(dumpDifferences(book.dump, (await Book.of(sheets)).dump)).toEqual([]);
    expect(run.calls.readsAfterFirstWrite).toBe(0);
  });

  it('can be told which groups there are, and brings a hidden one out', async () => {
    const groups = async () => (await sheets.run('readTabGroups')).value as TabGroupChoice[];
    const stateOf = async (key: string) => (await groups()).find((group) => group.key === key)?.state;
    expect(await stateOf('lists')).toBe('hidden');
    expect(await stateOf('improve')).toBe('hidden');
    expect(await stateOf('track')).toBe('there');
    const steps = (await sheets.run('planAddTabs', ['lists'])).value as SetUpStep[];
    for (const { key } of steps) {
      const run = await sheets.run('runAddTabsStep', ['lists'], key);
      expect(run.calls.readsAfterFirstWrite).toBe(0);
    }
    expect(await stateOf('lists')).toBe('there');
  });
});

it('costs as many service calls for 200 pupils as for 20, within its budget', async () => {
  const large = openEmpty();
  const run = await build(large, { expectedPupils: 200 });
  large.dispose();
  expect(run.calls.total).toBe(calls);
  expect(run.calls.readsAfterFirstWrite).toBe(0);
  expect(calls).toBeLessThanOrEqual(setUpBudget(book));
});

describe('step by step, as the sidebar does it', () => {
  let stepped: LocalSheets;
  afterAll(() => stepped.dispose());

  it('gives the same workbook as one call, without a read after a write', async () => {
    stepped = openEmpty();
    const steps = (await stepped.run('planSetUp', answers)).value as SetUpStep[];
    const runs = [];
    for (const { key } of steps) runs.push(await stepped.run('runSetUpStep', answers, key));
    expect(runs.map((run) => run.calls.readsAfterFirstWrite)).toEqual(runs.map(() => 0));
    expect(dumpDifferences(book.dump, (await Book.of(stepped)).dump)).toEqual([]);
  });

  it('ends with links to the visible tabs', async () => {
    const outcome = (await stepped.run('finishSetUp')).value as SetUpOutcome;
    expect(outcome.links.map(({ title }) => title)).toEqual([
      'Start here',
      'Audit',
      'Pupils',
      'Destinations 2027',
      'Four years',
      'Summary',
    ]);
    expect(outcome.messages).toEqual(['Everything is in place.']);
  });

  it('offers the answers of the workbook the next time', async () => {
    const form = (await stepped.run('readSetUpForm')).value as SetUpForm;
    expect(form.alreadySetUp).toBe(true);
    expect(form.answers).toEqual(answers);
    expect(form.localeAdvice).toBe('');
  });
});

describe('answers that cannot be', () => {
  const refusal = async (changes: object): Promise<string> =>
    sheets.run('planSetUp', { ...answers, ...changes }).then(
      () => '',
      (error: Error) => error.message,
    );

  it('are all named in one message, and nothing is built', async () => {
    const message = await refusal({
      yearGroups: ['7', 'Reception'],
      leavingPoints: ['11'],
      pathways: ['Life skills, gold'],
      academicYear: '2026',
      expectedPupils: 0,
    });
    expect(message).toMatch(/Reception/);
    expect(message).toMatch(/11/);
    expect(message).toMatch(/comma/);
    expect(message).toMatch(/2026\/27/);
    expect(message).toMatch(/1 to 5000/);
  });

  it('such as a kind of school that is not offered are refused before anything is written', async () => {
    expect(await refusal({ schoolType: 'Castle' })).toMatch(/kind of school/);
    const untouched = openEmpty();
    await expect(build(untouched, { schoolType: 'Castle' })).rejects.toThrow(/kind of school/);
    expect((await Book.of(untouched)).dump.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    untouched.dispose();
  });
});

it('sets up from the menu alone, offering British settings to a workbook in en_US', async () => {
  const american = openEmpty({ locale: 'en_US', timeZone: 'America/New_York' });
  const form = (await american.run('readSetUpForm')).value as SetUpForm;
  expect(form.localeAdvice).toMatch(/United Kingdom/);
  american.answerAlerts('YES', 'OK');
  const run = await american.run('setUpWithStandardChoices');
  expect(run.events.map((event) => event.kind)).toEqual(['alert', 'alert']);
  const built = await Book.of(american);
  american.dispose();
  expect([built.dump.locale, built.dump.timeZone]).toEqual(['en_GB', 'Europe/London']);
  expect(built.title('audit')).toBe('Audit');
  expect(run.calls.readsAfterFirstWrite).toBe(0);
});

it('leaves an American workbook as it is where that is wished', async () => {
  const american = await openBuilt({}, { locale: 'en_US', timeZone: 'America/New_York' });
  const before = await Book.of(american);
  expect(before.dump.locale).toBe('en_US');
  const errors = [...before.cells()].filter(({ cell }) => /^#[A-Z]/.test(String(cell.value)));
  expect(errors).toEqual([]);
  expect((await american.run('makeBritish')).calls.readsAfterFirstWrite).toBe(0);
  expect(((await american.run('readSetUpForm')).value as SetUpForm).localeAdvice).toBe('');
  american.dispose();
});
