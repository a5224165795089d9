import type { Failure, LocalSheets } from '../../local/types';
import type { ImportPreview } from '../../src/server';
import { Book, importRows, openBuilt, paste, pupil, request } from './workbook';

jest.setTimeout(180_000);

/** In every name: it may be found in no log line and in no message. */
const MARK = 'Zzquillzz';
const marked = (n: number, more: Record<string, string> = {}) =>
  pupil(n, { surname: `${MARK} ${n}`, forename: `${MARK}a`, preferredName: MARK, homeSchool: MARK, ...more });

let sheets: LocalSheets;
const logs: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  sheets = await openBuilt();
  await importRows(
    sheets,
    [1, 2, 3].map((n) => marked(n)),
  );
});
afterAll(() => sheets.dispose());

async function attempt(name: string, ...args: unknown[]): Promise<void> {
  try {
    const run = await sheets.run(name, ...args);
    logs.push(...run.logs);
    said.push(...run.events.map((event) => JSON.stringify(event)));
  } catch (error) {
    const thrown = error as Error & { logs?: string[] };
    said.push(`${thrown.name} ${thrown.message}`);
    logs.push(...(thrown.logs ?? []));
  }
}

const HOWS: Failure['how'][] = ['before', 'after', 'killed'];

it('says no pupil’s name when a call fails, wherever it fails', async () => {
  let version = 0;
  for (const atCall of [3, 8, 14, 20, 26, 28, 30, 32]) {
    for (const how of HOWS) {
      version += 1;
      const asked = request([1, 2, 3, 4 + version].map((n) => marked(n, { form: `F${version}` })));
      const preview = (await sheets.run('previewImport', asked)).value as ImportPreview;
      sheets.failNextRun({ atCall, how });
      await attempt('confirmImport', asked, preview.fingerprint);
    }
  }
  for (const name of ['previewImport', 'checkWorkbook', 'setUpWithStandardChoices', 'readImportForm'])
    for (const atCall of [4, 11, 30]) {
      sheets.failNextRun({ atCall, how: 'before' });
      await attempt(name, request([marked(1)]));
    }
  expect(said.length).toBeGreaterThan(20);
  expect([...said, ...logs].filter((line) => line.includes(MARK))).toEqual([]);
});

it('says no name when a cell refuses an entry, or when what is asked for is no request at all', async () => {
  await attempt('confirmImport', { ...request([marked(1)]), rows: null }, MARK);
  await attempt('previewImport', request([marked(1, { year: MARK, dateOfBirth: MARK, sex: MARK })]));
  await attempt('mend', [MARK]);
  await attempt('showTab', MARK, MARK);
  await attempt('runAddTabsStep', [MARK], MARK);
  expect([...said, ...logs].filter((line) => line.includes(MARK))).toEqual([]);
});

it('completes an import that broke off when it is run again, each pupil once', async () => {
  await importRows(
    sheets,
    [1, 2, 3, 4, 5, 6].map((n) => marked(n, { form: 'Last' })),
  );
  const book = await Book.of(sheets);
  const surnames = book.column('pupils', 'surname').filter(Boolean);
  expect(new Set(surnames).size).toBe(surnames.length);
  const ids = book.column('pupils', 'pupilId').filter(Boolean);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(surnames.length);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const at = book.column('pupils', 'surname').indexOf(`${MARK} ${n}`);
    expect(book.column('pupils', 'form')[at]).toBe('Last');
  }
});

it('tells in the preview what is wrong with a file, by row, and leaves that cell out', async () => {
  const { preview } = await importRows(sheets, [
    marked(1, { year: '11', dateOfBirth: '31/02/2012', upn: 'A801200005001' }),
    marked(90, { year: '9', sex: 'perhaps' }),
  ]);
  const told = preview.problems.map(({ line, field, message }) => [line, field, message !== '']);
  expect(told).toEqual(
    expect.arrayContaining([
      [2, 'Date of birth', true],
      [2, 'UPN', true],
      [3, 'Sex', true],
    ]),
  );
});

it('writes into a register of which a part was pasted over with formats', async () => {
  const book = await Book.of(sheets);
  paste(sheets, book, 'pupils', 'sex', 3, ['maybe', 'who knows'], true);
  const { outcome } = await importRows(sheets, [marked(1, { form: 'After' })]);
  expect(outcome.refusal).toBe('');
  expect((await Book.of(sheets)).cell('pupils', 'sex', 4)).toBe('who knows');
});
