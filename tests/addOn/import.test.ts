import { dumpDifferences } from '../../local/commands/dumpDifferences';
import type { LocalSheets } from '../../local/types';
import { readRectangle } from '../../local/xlsx/a1';
import type { ImportOutcome, ImportPreview } from '../../src/server';
import { Book, columnLetters, dateOf, helpAt, importRows, openBuilt, pupil, request, type } from './workbook';

jest.setTimeout(180_000);

const opened: LocalSheets[] = [];
async function built(...how: Parameters<typeof openBuilt>): Promise<LocalSheets> {
  const sheets = await openBuilt(...how);
  opened.push(sheets);
  return sheets;
}
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

const five = [1, 2, 3, 4, 5].map((n) => pupil(n));

/** The row of a pupil by surname. */
const rowOf = (book: Book, surname: string): number => {
  const at = book.column('pupils', 'surname').indexOf(surname);
  if (at < 0) throw new Error(`no pupil ${surname}`);
  return at + book.place('pupils', 'surname').keyRow + 2;
};

describe('texts that a spreadsheet would change', () => {
  let book: Book;
  const strange: Record<string, string>[] = [
    { surname: '=HYPERLINK("x")', forename: '+44 7700 900000', form: '7E1', homeSchool: '=1+1' },
    { surname: 'True', forename: '@x', form: '10-1', homeSchool: '-5' },
    { surname: '<script>alert(1)</script>', forename: "'quoted", form: '1/2', homeSchool: '1e5' },
    { surname: "O'Hedgehog", forename: 'FALSE', form: '007', homeSchool: '12:30' },
    { surname: '£5', forename: '3,5', form: '50%', homeSchool: '#REF!' },
    { surname: '2026-11-21', forename: '21/11/2026', form: '0', homeSchool: 'TRUE' },
  ];

  beforeAll(async () => {
    const sheets = await built();
    const rows = strange.map((texts, n) => pupil(n, { admissionNumber: `000${n}12`, ...texts }));
    const { outcome } = await importRows(sheets, rows);
    expect(outcome.added).toBe(strange.length);
    book = await Book.of(sheets);
  });

  it('arrive as exactly these texts, none as a formula', () => {
    for (const [n, texts] of strange.entries())
      for (const [key, text] of Object.entries({ ...texts, admissionNumber: `000${n}12` })) {
        const cell = book.full('pupils', key, n + 3);
        expect([key, cell?.value, cell?.formula]).toEqual([key, text, '']);
      }
  });

  it('break no formula beside them', () => {
    expect(book.cell('pupils', 'name', 3)).toBe('=HYPERLINK("x"), +44 7700 900000');
    const errors = [...book.cells()].filter(
      ({ cell }) => cell.formula !== '' && /^#[A-Z]/.test(String(cell.value)),
    );
    expect(errors.map(({ tab, at }) => `${tab} ${at}`)).toEqual([]);
  });
});

describe('a register that was imported', () => {
  let sheets: LocalSheets;
  let calls: number;

  beforeAll(async () => {
    sheets = await built();
    const run = await importRows(sheets, [
      ...five,
      pupil(6, { year: '11', senStatus: 'EHC plan', primaryNeed: 'ASD', attendance: '93.4' }),
      pupil(7, { year: '12' }),
      pupil(8, { year: '14' }),
      pupil(9, { year: '13', enrolment: 'Guest' }),
      pupil(10, { year: '6' }),
    ]);
    calls = run.calls.total;
    expect(run.calls.readsAfterFirstWrite).toBe(0);
    expect(run.preview.outsideYearGroups).toBe(1);
  });

  it('has each pupil once with an ID, dates as dates and shares as shares', async () => {
    const book = await Book.of(sheets);
    const ids = book.column('pupils', 'pupilId').filter(Boolean);
    expect(ids).toEqual(Array.from({ length: 9 }, (_, i) => `P0000${i + 1}`));
    expect(dateOf(book.cell('pupils', 'dateOfBirth', 3))).toBe('2012-03-04');
    const row = rowOf(book, pupil(6).surname!);
    expect(book.cell('pupils', 'attendance', row)).toBeCloseTo(0.934, 10);
    expect(book.cell('pupils', 'senStatus', row)).toBe('E');
    expect(book.cell('pupils', 'enrolment', 3)).toBe('Current');
  });

  it('has this year’s possible leavers and Years 11 and 12 on their tab, guests not, and counts who may leave', async () => {
    const book = await Book.of(sheets);
    const names = (...numbers: number[]) => numbers.map((n) => `${pupil(n).surname}, ${pupil(n).forename}`);
    expect(book.column('destinations2027', 'name').filter(Boolean)).toEqual(names(4, 5, 6, 7, 8));
    expect(book.column('destinations2027', 'leavingPoint').slice(0, 5)).toEqual([
      'Year 11',
      'Year 12',
      'Year 11',
      'Year 12',
      'Year 14',
    ]);
    expect(book.column('fourYears', 'name').filter(Boolean)).toEqual(names(4, 6, 8));
  });

  it('does not change when the same file comes again', async () => {
    const before = (await Book.of(sheets)).dump;
    const { outcome } = await importRows(sheets, five);
    expect([outcome.added, outcome.changedPupils, outcome.unchanged]).toEqual([0, 0, 5]);
    expect(dumpDifferences(before, (await Book.of(sheets)).dump)).toEqual([]);
  });

  it('keeps what is not in a file of some columns, and what the file leaves blank', async () => {
    const before = await Book.of(sheets);
    const row = rowOf(before, pupil(1).surname!);
    type(sheets, before, 'pupils', 'barriers', row, 'Travel by bus');
    type(sheets, before, 'pupils', 'form', row, '8B');
    const standing = await Book.of(sheets);
    const { outcome } = await importRows(sheets, [
      { admissionNumber: pupil(1).admissionNumber!, form: '', preferredName: 'Juno' },
      { admissionNumber: pupil(2).admissionNumber!, form: '9C', preferredName: '' },
    ]);
    expect([outcome.changedPupils, outcome.changedCells]).toEqual([2, 2]);
    const differences = dumpDifferences(standing.dump, (await Book.of(sheets)).dump);
    const cells = [
      standing.at('pupils', 'preferredName', row),
      standing.at('pupils', 'form', rowOf(standing, pupil(2).surname!)),
    ];
    // Formulas follow by themselves, in other tabs too.
    const written = differences.flatMap((line) => {
      const [, tab, at] = /^sheets\.(.+)\.cells\.([A-Z]+\d+)/.exec(line) ?? [];
      return tab && at && standing.named(tab).cells[at]?.formula ? [] : [`${tab} ${at}`];
    });
    expect(written.sort()).toEqual(cells.map((at) => `${standing.title('pupils')} ${at}`).sort());
  });

  it('marks who is not in the file as left on the day that the person gave, and keeps the row', async () => {
    const rest = [1, 2, 3, 4, 5].map((n) => pupil(n)).filter((_, n) => n !== 2);
    const all = [
      ...rest,
      pupil(6, { year: '11' }),
      pupil(7, { year: '12' }),
      pupil(8, { year: '14' }),
      pupil(9, { year: '13' }),
    ];
    const gone = pupil(3);
    const asked = (await sheets.run('previewImport', request(all))).value as ImportPreview;
    expect(asked.notInFile.map(({ name }) => name)).toEqual([`${gone.forename} ${gone.surname}`]);
    const pupilId = asked.notInFile[0]!.pupilId;
    const future = await importRows(sheets, all, { notInFile: { [pupilId]: '2027-01-01' } });
    expect(future.outcome.markedAsLeft).toBe(0);
    const { outcome } = await importRows(sheets, all, { notInFile: { [pupilId]: '2026-10-23' } });
    expect(outcome.markedAsLeft).toBe(1);
    const book = await Book.of(sheets);
    const row = rowOf(book, gone.surname!);
    expect(book.cell('pupils', 'enrolment', row)).toBe('Left');
    expect(dateOf(book.cell('pupils', 'onRollTo', row))).toBe('2026-10-23');
    expect(book.cell('pupils', 'onRoll', row)).toBe('No');
  });

  it('remembers how the headers were matched', async () => {
    const form = (await sheets.run('readImportForm')).value as { rememberedMapping: object };
    expect(form.rememberedMapping).toMatchObject({ surname: 'surname' });
  });

  it('refuses next year’s file and writes nothing', async () => {
    const before = (await Book.of(sheets)).dump;
    const next = [1, 2, 4, 5, 6].map((n) => pupil(n, { year: n === 6 ? '12' : String(8 + (n % 8)) }));
    const { preview, outcome } = await importRows(sheets, next);
    expect(preview.refusal).toMatch(/next year/);
    expect(outcome.refusal).toBe(preview.refusal);
    expect(dumpDifferences(before, (await Book.of(sheets)).dump)).toEqual([]);
  });

  it('costs as many service calls for 300 pupils as for 10, at most 78', async () => {
    const { outcome, calls: many } = await importRows(
      sheets,
      Array.from({ length: 300 }, (_, n) => pupil(n + 20)),
    );
    expect(outcome.added).toBe(300);
    expect(calls).toBeLessThanOrEqual(78);
    expect(many.total).toBeLessThanOrEqual(78);
    expect(many.readsAfterFirstWrite).toBe(0);
  });

  it('grew beyond its ready rows, formulas, drop-downs and ranges with it', async () => {
    const book = await Book.of(sheets);
    const last = book.column('pupils', 'pupilId').filter(Boolean).length + 2;
    expect(book.cell('summary', 'a', 'pupilsAll')).toBe(last - 3);
    expect(book.sheet('pupils').rows).toBeGreaterThan(last);
    for (const row of [last - 100, last, last + 1, book.sheet('pupils').rows]) {
      for (const key of ['name', 'dataProblems', 'onRoll', 'mayLeave', 'upnProblem', 'intention'])
        expect([row, key, book.full('pupils', key, row)?.formula ? 'formula' : 'none']).toEqual([
          row,
          key,
          'formula',
        ]);
      expect(helpAt(book.sheet('pupils'), book.at('pupils', 'enrolment', row))).toMatch(/Current/);
    }
    const leavers = book.column('pupils', 'mayLeave').filter((word) => word === 'Yes').length;
    // To Year 12 the September Guarantee is owed, though nobody leaves at its end.
    const listed = leavers + book.column('pupils', 'year').filter((year) => year === '12').length;
    expect(book.column('destinations2027', 'name').filter(Boolean)).toHaveLength(listed);
    expect(book.cell('summary', 'leavers', 'cohort2027')).toBe(leavers);
    for (const [tab, rows] of [
      ['pupils', last],
      ['destinations2027', book.place('destinations2027', 'pupilId').keyRow + 1 + listed],
    ] as const)
      expect([tab, readRectangle(book.sheet(tab).filter).bottom]).toEqual([tab, rows]);
    expect(book.column('fourYears', 'name').filter(Boolean).length).toBeLessThanOrEqual(leavers);
    const errors = [...book.cells()].filter(({ cell }) => /^#[A-Z]/.test(String(cell.value)));
    expect(errors.map(({ tab, at }) => `${tab} ${at}`)).toEqual([]);
  });

  it('has a line in Four years for each leaver after the next update', async () => {
    await sheets.run('setUpWithStandardChoices');
    const book = await Book.of(sheets);
    expect(book.column('fourYears', 'name').filter(Boolean)).toHaveLength(
      Number(book.cell('summary', 'leavers', 'cohort2027')),
    );
  });
});

describe('somebody else at the same time', () => {
  let sheets: LocalSheets;
  beforeAll(async () => {
    sheets = await built();
    await importRows(sheets, five);
  });

  const formsOf = (year: string) =>
    five.map((row, n): Record<string, string> => ({ ...row, form: `${year}${'ABCDE'.charAt(n)}` }));
  const changed = formsOf('9');
  async function expectForms(outcome: ImportOutcome): Promise<void> {
    expect(outcome.refusal).toBe('');
    const book = await Book.of(sheets);
    for (const row of changed) expect(book.cell('pupils', 'form', rowOf(book, row.surname!))).toBe(row.form);
    expect(book.column('pupils', 'surname').filter(Boolean)).toHaveLength(5);
  }

  it('sorting the register between preview and confirmation does no harm', async () => {
    const asked = request(changed);
    const { fingerprint } = (await sheets.run('previewImport', asked)).value as ImportPreview;
    const width = (await Book.of(sheets)).sheet('pupils').columns;
    sheets.person.sort('Pupils', `A3:${columnLetters(width)}7`, 2, false);
    await expectForms((await sheets.run('confirmImport', asked, fingerprint)).value as ImportOutcome);
  });

  it('sorting it before any read of the import itself does no harm', async () => {
    const width = (await Book.of(sheets)).sheet('pupils').columns;
    const prepare = async () => {
      await importRows(sheets, formsOf('7'));
      const asked = request(changed);
      return [
        asked,
        ((await sheets.run('previewImport', asked)).value as ImportPreview).fingerprint,
      ] as const;
    };
    const { reads } = (await sheets.run('confirmImport', ...(await prepare()))).calls;
    expect(reads).toBeGreaterThan(8);
    for (let n = 2; n <= reads; n += 1) {
      const before = await prepare();
      sheets.beforeNextRead(
        (person) => person.sort('Pupils', `A3:${columnLetters(width)}7`, 2, n % 2 === 0),
        n,
      );
      const { value, calls } = await sheets.run('confirmImport', ...before);
      expect(calls.readsAfterFirstWrite).toBe(0);
      await expectForms(value as ImportOutcome);
    }
  });

  it('changing a cell of the register is noticed: the person looks again, and nothing was written', async () => {
    const again = five.map((row) => ({ ...row, form: 'Z' }));
    const asked = request(again);
    const { fingerprint } = (await sheets.run('previewImport', asked)).value as ImportPreview;
    const book = await Book.of(sheets);
    type(sheets, book, 'pupils', 'form', 3, 'mine');
    const before = (await Book.of(sheets)).dump;
    const outcome = (await sheets.run('confirmImport', asked, fingerprint)).value as ImportOutcome;
    expect(outcome.refusal).toMatch(/changed after you saw the preview/);
    expect(dumpDifferences(before, (await Book.of(sheets)).dump)).toEqual([]);
  });

  it('building at this moment gets a clear message, and nothing is changed', async () => {
    const before = (await Book.of(sheets)).dump;
    sheets.holdLock(true);
    await expect(sheets.run('setUpWithStandardChoices')).rejects.toThrow(/Somebody else is using/);
    await expect(sheets.run('confirmImport', request(five), 'x')).rejects.toThrow(/Somebody else is using/);
    sheets.holdLock(false);
    expect(dumpDifferences(before, (await Book.of(sheets)).dump)).toEqual([]);
  });
});

describe('an import that cannot start', () => {
  it('says why: not set up yet, or the Pupils tab is gone', async () => {
    const sheets = await built();
    sheets.person.deleteSheet('Pupils');
    const form = (await sheets.run('readImportForm')).value as { obstacle: string };
    expect(form.obstacle).toMatch(/Pupils tab is not there/);
    await expect(sheets.run('previewImport', request(five))).rejects.toThrow(/Pupils tab is not there/);
  });
});
