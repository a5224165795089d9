import type { LocalSheets } from '../../local/types';
import type { ListForm, ListKind, ListOutcome, ListPreview, ListRequest, PupilMatch } from '../../src/server';
import { savedOnce } from './savedWorkbooks';
import { Book, columnLetters, dateOf, importRows, openBuilt, openEmpty, pupil, type } from './workbook';

jest.setTimeout(180_000);

const opened: LocalSheets[] = [];
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

const SIZE = 70;
const register = Array.from({ length: SIZE }, (_, n) => pupil(n));
const nameOf = (n: number): string => `${register[n]!.forename} ${register[n]!.surname}`;

/** A copy of one school, built and filled once. */
async function school(): Promise<LocalSheets> {
  const from = await savedOnce('pasted lists', async () => {
    const sheets = await openBuilt({ expectedPupils: SIZE });
    await importRows(sheets, register);
    return sheets;
  });
  const copy = openEmpty({ from });
  opened.push(copy);
  return copy;
}

type Row = Record<string, string>;

function ask(kind: ListKind, rows: readonly Row[], more: Partial<ListRequest> = {}): ListRequest {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind,
    fields,
    rows: rows.map((row) => fields.map((field) => row[field] ?? '')),
    lines: rows.map((_, at) => at + 1),
    forAll: {},
    years: [],
    decisions: {},
    ...more,
  };
}

const preview = async (sheets: LocalSheets, request: ListRequest): Promise<ListPreview> =>
  (await sheets.run('previewList', request)).value as ListPreview;

async function add(
  sheets: LocalSheets,
  kind: ListKind,
  rows: readonly Row[],
  more: Partial<ListRequest> = {},
) {
  const request = ask(kind, rows, more);
  const { fingerprint } = await preview(sheets, request);
  const run = await sheets.run('confirmList', request, fingerprint);
  return { outcome: run.value as ListOutcome, calls: run.calls };
}

const shown = (book: Book, tab: ListKind, columns: readonly string[], rows: number): unknown[][] =>
  Array.from({ length: rows }, (_, at) =>
    columns.map((column) => {
      const value = book.cell(tab, column, at + 3);
      return dateOf(value) || value;
    }),
  );

const week = {
  employer: 'Copperkettle Café',
  start: '02/11/2026',
  end: '06/11/2026',
  days: '5',
  purpose: 'Yes',
};

describe('a list of placements', () => {
  let sheets: LocalSheets;
  beforeAll(async () => {
    sheets = await school();
  });

  it('is offered its fields and the register', async () => {
    const form = (await sheets.run('readListForm', 'placements')).value as ListForm;
    expect(form).toMatchObject({
      obstacle: '',
      today: '2026-11-21',
      yearGroups: expect.arrayContaining(['7', '14']),
    });
    expect(form.pupils).toHaveLength(SIZE);
    expect(form.fields.find(({ key }) => key === 'status')!.choices).toContain('Planned');
  });

  it('is written below what is there, with its tab shown and its formulas working', async () => {
    const { outcome, calls } = await add(
      sheets,
      'placements',
      [{ pupil: nameOf(0) }, { pupil: `${register[1]!.admissionNumber}` }, { pupil: nameOf(2) }],
      { forAll: week },
    );
    expect(outcome).toMatchObject({ refusal: '', added: 3 });
    expect(calls.readsAfterFirstWrite).toBe(0);
    const book = await Book.of(sheets);
    expect(
      shown(
        book,
        'placements',
        ['pupilId', 'yearThen', 'employer', 'start', 'end', 'days', 'status', 'purpose', 'people'],
        4,
      ),
    ).toEqual([
      ['P00001', '7', 'Copperkettle Café', '2026-11-02', '2026-11-06', 5, 'Completed', true, ''],
      ['P00002', '8', 'Copperkettle Café', '2026-11-02', '2026-11-06', 5, 'Completed', true, ''],
      ['P00003', '9', 'Copperkettle Café', '2026-11-02', '2026-11-06', 5, 'Completed', true, ''],
      ['', '', '', '', '', '', '', '', ''],
    ]);
    expect(book.cell('placements', 'name', 3)).toBe(book.cell('pupils', 'name', 'P00001'));
    expect(book.sheet('placements').hidden).toBe(false);
  });

  it('adds nothing when it comes a second time', async () => {
    const before = JSON.stringify((await Book.of(sheets)).sheet('placements'));
    const { outcome, calls } = await add(sheets, 'placements', [{ pupil: nameOf(0) }, { pupil: nameOf(1) }], {
      forAll: week,
    });
    expect(outcome).toMatchObject({ refusal: '', added: 0 });
    expect(calls.writes).toBe(0);
    expect(JSON.stringify((await Book.of(sheets)).sheet('placements'))).toBe(before);
  });

  it('keeps texts as texts, whatever they look like', async () => {
    const texts = [
      '=HYPERLINK("http://x.example","y")',
      '1/2',
      '+44',
      '🦊 & Co',
      'x'.repeat(200),
      "'quoted",
      '@home',
    ];
    const { outcome } = await add(
      sheets,
      'placements',
      texts.map((employer, at) => ({ pupil: nameOf(at + 10), employer })),
    );
    expect(outcome.added).toBe(texts.length);
    const book = await Book.of(sheets);
    const cells = texts.map((_, at) => book.full('placements', 'employer', at + 6)!);
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.every(({ formula }) => formula === '')).toBe(true);
  });

  it('has its names and colours also in rows that somebody has put in by hand', async () => {
    const book = await Book.of(sheets);
    const free = book.column('placements', 'pupilId').indexOf('') + 3;
    sheets.person.insertRows(book.title('placements'), free + 1, 3);
    const { outcome } = await add(
      sheets,
      'placements',
      [20, 21, 22, 23, 24, 25].map((n) => ({ pupil: nameOf(n), employer: 'Put in' })),
    );
    expect(outcome.added).toBe(6);
    const now = await Book.of(sheets);
    for (let row = free; row < free + 6; row += 1) {
      expect(now.cell('placements', 'name', row)).toMatch(/^Quickwater/);
      expect(now.full('placements', 'recordLine', row)!.formula).toContain(String(row - 1));
    }
  });

  it('costs as many calls for sixty rows as for five, also where the tab has to grow', async () => {
    const rows = (from: number, count: number, employer: string) =>
      Array.from({ length: count }, (_, at) => ({ pupil: nameOf(from + at), employer }));
    const few = await add(sheets, 'placements', rows(0, 5, 'Five'));
    const before = (await Book.of(sheets)).sheet('placements').rows;
    const many = await add(sheets, 'placements', rows(0, 60, 'Sixty'));
    expect(many.outcome.added).toBe(60);
    // Sixty rows reach past the ready ones: putting rows in and copying formulas down is the same few calls for any number.
    expect(many.calls.total - few.calls.total).toBeLessThanOrEqual(6);
    expect((await Book.of(sheets)).sheet('placements').rows).toBeGreaterThan(before);
    expect(many.calls.total).toBeLessThanOrEqual(40);
    const again = await add(sheets, 'placements', rows(0, 5, 'Five more'));
    expect(again.calls.total).toBeLessThanOrEqual(few.calls.total);
    const book = await Book.of(sheets);
    const names = book.column('placements', 'name').filter((name) => name !== '');
    expect(names).toHaveLength(book.column('placements', 'pupilId').filter((id) => id !== '').length);
    const errors = [...book.cells()].filter(
      ({ cell }) => cell.formula !== '' && /^#[A-Z]/.test(String(cell.value)),
    );
    expect(errors.map(({ tab, at }) => `${tab} ${at}`)).toEqual([]);
  });
});

describe('a list of aspirations', () => {
  it('goes in with its day, in the words of the tab, and shows in Pupils', async () => {
    const sheets = await school();
    const { outcome } = await add(
      sheets,
      'aspirations',
      [
        { pupil: nameOf(0), aspiration: 'Baker', intended: 'undecided', expressedBy: 'student' },
        { pupil: nameOf(1), aspiration: 'Vet', intended: 'Moon base', expressedBy: '' },
      ],
      { forAll: { date: '2026-11-20' } },
    );
    expect(outcome).toMatchObject({ refusal: '', added: 2 });
    const book = await Book.of(sheets);
    expect(
      shown(book, 'aspirations', ['pupilId', 'date', 'aspiration', 'intended', 'expressedBy', 'note'], 2),
    ).toEqual([
      ['P00001', '2026-11-20', 'Baker', 'Undecided', 'Pupil', ''],
      ['P00002', '2026-11-20', 'Vet', '', '', 'Intended next step: Moon base'],
    ]);
  });
});

describe('other people at the same time', () => {
  let sheets: LocalSheets;
  let book: Book;
  beforeAll(async () => {
    sheets = await school();
    book = await Book.of(sheets);
  });

  it('somebody who types a row in between keeps it: the list goes below', async () => {
    const request = ask('placements', [{ pupil: nameOf(0), employer: 'From the list' }]);
    const { fingerprint } = await preview(sheets, request);
    sheets.beforeNextRead(
      (person) => {
        person.type(book.title('placements'), book.at('placements', 'pupilId', 3), 'P00009');
        person.type(book.title('placements'), book.at('placements', 'employer', 3), 'By hand');
      },
      (await sheets.run('previewList', request)).calls.reads + 2,
    );
    const outcome = (await sheets.run('confirmList', request, fingerprint)).value as ListOutcome;
    expect(outcome).toMatchObject({ refusal: '', added: 1 });
    const now = await Book.of(sheets);
    expect(shown(now, 'placements', ['pupilId', 'employer'], 3)).toEqual([
      ['P00009', 'By hand'],
      ['P00001', 'From the list'],
      ['', ''],
    ]);
  });

  it('refuses where the rows of the preview would be others by now', async () => {
    const request = ask('placements', [{ pupil: nameOf(3), employer: 'Twice' }]);
    const { fingerprint } = await preview(sheets, request);
    await sheets.run('confirmList', request, fingerprint);
    const outcome = (await sheets.run('confirmList', request, fingerprint)).value as ListOutcome;
    expect(outcome.refusal).toContain('nothing was written');
    expect(
      (await Book.of(sheets)).column('placements', 'employer').filter((one) => one === 'Twice'),
    ).toHaveLength(1);
  });

  it('a run that Google breaks off is finished by the next, with no entry twice', async () => {
    const fresh = await school();
    const rows = [0, 1, 2].map((n) => ({ pupil: nameOf(n), ...week }));
    const request = ask('placements', rows);
    const calls = (await add(await school(), 'placements', rows)).calls.total;
    for (let atCall = calls; atCall > calls - 8; atCall -= 1) {
      const { fingerprint } = await preview(fresh, request);
      fresh.failNextRun({ atCall, how: 'killed' });
      await fresh.run('confirmList', request, fingerprint).catch(() => undefined);
    }
    await add(fresh, 'placements', rows);
    const done = await Book.of(fresh);
    expect(done.column('placements', 'pupilId').filter((id) => id !== '')).toEqual([
      'P00001',
      'P00002',
      'P00003',
    ]);
    expect(done.column('placements', 'employer').filter((one) => one !== '')).toHaveLength(3);
  });
});

describe('a pasted list of names', () => {
  it('is matched on the server, and is readable where there is no register', async () => {
    const sheets = await school();
    const lines = [nameOf(0), 'Nobody Atall', columnLetters(3)];
    const matches = (await sheets.run('matchPupils', lines)).value as PupilMatch[];
    expect(matches.map(({ pupilId }) => pupilId)).toEqual(['P00001', '', '']);
    const book = await Book.of(sheets);
    type(sheets, book, 'pupils', 'enrolment', 'P00001', 'Left');
    const [left] = (await sheets.run('matchPupils', lines)).value as PupilMatch[];
    expect(left).toMatchObject({ pupilId: '', why: 'This pupil has left.' });
    sheets.person.deleteSheet(book.title('pupils'));
    await expect(sheets.run('matchPupils', lines)).rejects.toThrow('Pupils tab is not there');
  });
});
