import { dumpDifferences } from '../../local/commands/dumpDifferences';
import type { LocalSheets } from '../../local/types';
import type { CheckReport, Finding } from '../../src/server';
import {
  Book,
  build,
  check,
  helpAt,
  importRows,
  mend,
  openBuilt,
  openEmpty,
  paste,
  pupil,
  type,
} from './workbook';

jest.setTimeout(240_000);

let sheets: LocalSheets;
let clean: Book;

beforeAll(async () => {
  sheets = await openBuilt();
  await importRows(
    sheets,
    [1, 2, 3, 4].map((n) => pupil(n, { year: '11' })),
  );
  // A report that was imported leaves nothing to mend.
  await build(sheets);
  clean = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

const at = (report: CheckReport, tab: string, cell: string): Finding[] =>
  report.findings.filter((finding) => finding.tab === tab && finding.cell === cell);

/** Checks, mends what this finding is about, and expects the workbook to be as it was. */
async function mended(finding: Finding): Promise<CheckReport> {
  const run = await sheets.run('mend', [finding.id]);
  expect(run.calls.readsAfterFirstWrite).toBe(0);
  return check(sheets);
}

it('finds nothing in a sound workbook, and says how much it looked at', async () => {
  const report = await check(sheets);
  expect(report.findings).toEqual([]);
  const ours = clean.dump.sheets.filter(({ name }) => !name.startsWith('Golden Thread'));
  expect(report.tabsChecked).toBe(ours.length);
  expect(report.cellsChecked).toBeGreaterThan(10_000);
});

describe('a formula', () => {
  it('that somebody typed over is reported by tab, row and column, stays, and is mended on request', async () => {
    const cell = clean.at('pupils', 'onRoll', 4);
    sheets.person.paste('Pupils', cell, [['Maybe']]);
    const [found, ...others] = at(await check(sheets), 'pupils', cell);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ tabTitle: 'Pupils', weight: 'to look at' });
    expect(found!.message).toMatch(/Pupils, row 4, column "On roll\?"/);
    expect(found!.remedy).not.toBe('');
    await build(sheets);
    expect((await Book.of(sheets)).cell('pupils', 'onRoll', 4)).toBe('Maybe');
    await mend(sheets, [{ ...found!, id: 'something else' }]);
    expect((await Book.of(sheets)).cell('pupils', 'onRoll', 4)).toBe('Maybe');
    expect((await mended(found!)).findings).toEqual([]);
    expect(dumpDifferences(clean.dump, (await Book.of(sheets)).dump)).toEqual([]);
  });

  it('of the school’s own in place of ours is reported and stays until it is to be mended', async () => {
    const cell = clean.at('audit', 'rag', 'SP4');
    sheets.person.type('Audit', cell, '=IF(1=1,"Green","")');
    const [found] = at(await check(sheets), 'audit', cell);
    expect(found!.message).toMatch(/Audit, row \d+, column "RAG"/);
    await build(sheets);
    expect((await Book.of(sheets)).cell('audit', 'rag', 'SP4')).toBe('Green');
    expect((await mended(found!)).findings).toEqual([]);
    expect((await Book.of(sheets)).cell('audit', 'rag', 'SP4')).toBe('');
  });

  it('that was deleted is reported with its cells, also on a page, and comes back', async () => {
    const first = clean.at('pupils', 'name', 4);
    const last = clean.at('pupils', 'name', 6);
    sheets.person.clear('Pupils', `${first}:${last}`);
    sheets.person.clear('Summary', clean.at('summary', 'a', 'year9'));
    const report = await check(sheets);
    const [column] = at(report, 'pupils', `${first}:${last}`);
    expect(column!.message).toMatch(/Pupils, column "Name": rows 4 to 6 lost the formula/);
    const [page] = at(report, 'summary', clean.at('summary', 'a', 'year9'));
    expect(page).toMatchObject({ weight: 'broken' });
    await mend(sheets, [column!, page!]);
    expect((await check(sheets)).findings).toEqual([]);
    expect(dumpDifferences(clean.dump, (await Book.of(sheets)).dump)).toEqual([]);
  });
});

describe('entries that were pasted', () => {
  it('outside their list, or that are no date or share, are reported and left alone', async () => {
    const wrong = [
      ['audit', 'status', 'Nearly'],
      ['audit', 'deadline', 'soon'],
      ['pupils', 'year', '6'],
      ['pupils', 'primaryNeed', 'QQQ'],
      ['pupils', 'attendance', '930'],
      ['destinations2027', 'offer', 'Perhaps'],
      ['destinations2026', 'novemberDestination', 'The moon'],
    ] as const;
    for (const [tab, column, text] of wrong) paste(sheets, clean, tab, column, 4, [text]);
    const report = await check(sheets);
    for (const [tab, column] of wrong) {
      const [found] = at(report, tab, clean.at(tab, column, 4));
      expect([tab, column, found?.weight]).toEqual([tab, column, 'to look at']);
      expect(found!.message).toMatch(/row 4/);
      expect(found!.message.length).toBeGreaterThan(40);
      expect(found!.remedy).toBe('');
    }
    expect(report.findings).toHaveLength(wrong.length);
    await build(sheets);
    const book = await Book.of(sheets);
    for (const [tab, column, text] of wrong) expect(String(book.cell(tab, column, 4))).toBe(text);
    for (const [tab, column] of wrong) sheets.person.clear(clean.title(tab), clean.at(tab, column, 4));
    paste(sheets, clean, 'pupils', 'year', 4, ['11']);
  });

  it('with their formats take the drop-down away; it comes back on request', async () => {
    paste(sheets, clean, 'audit', 'status', 5, ['Planned', 'In place'], true);
    const cells = `${clean.at('audit', 'status', 5)}:${clean.at('audit', 'status', 6)}`;
    const [found] = at(await check(sheets), 'audit', cells);
    expect(found!.message).toMatch(/Status/);
    expect((await mended(found!)).findings).toEqual([]);
    const book = await Book.of(sheets);
    expect(helpAt(book.sheet('audit'), clean.at('audit', 'status', 6))).toMatch(/Not in place/);
    expect(book.cell('audit', 'status', 6)).toBe('In place');
    expect(() => sheets.person.type('Audit', clean.at('audit', 'status', 6), 'Nearly')).toThrow();
    paste(sheets, clean, 'audit', 'status', 5, ['', '']);
  });
});

describe('Pupil IDs', () => {
  it('that stand twice or that nobody has are reported, a leaver’s own ID with L is not', async () => {
    paste(sheets, clean, 'pupils', 'pupilId', 7, ['P00002']);
    paste(sheets, clean, 'destinations2026', 'pupilId', 3, ['P00001', 'P77777', 'L00001', 'P00001']);
    const report = await check(sheets);
    const twice = at(report, 'pupils', clean.at('pupils', 'pupilId', 7));
    expect(twice[0]).toMatchObject({ weight: 'broken', tabTitle: 'Pupils' });
    expect(twice[0]!.message).toMatch(/P00002 stands in row 4 as well/);
    const unknown = at(report, 'destinations2026', clean.at('destinations2026', 'pupilId', 4));
    expect(unknown[0]!.message).toMatch(/no pupil on the Pupils tab has the ID P77777/);
    const again = at(report, 'destinations2026', clean.at('destinations2026', 'pupilId', 6));
    expect(again[0]!.message).toMatch(/P00001 stands in row 3 as well/);
    expect(report.findings).toHaveLength(3);
    paste(sheets, clean, 'pupils', 'pupilId', 7, ['']);
    paste(sheets, clean, 'destinations2026', 'pupilId', 3, ['', '', '', '']);
  });
});

describe('tabs', () => {
  it('that were copied are reported and can only be deleted by a person', async () => {
    const copy = sheets.person.duplicateSheet('Pupils');
    const report = await check(sheets);
    expect(report.findings).toEqual([
      expect.objectContaining({ tabTitle: copy, cell: '', remedy: '', weight: 'to know' }),
    ]);
    expect(report.findings[0]!.message).toContain(copy);
    sheets.person.deleteSheet(copy);
  });

  it('that were deleted are reported by name, made again on request and found again', async () => {
    sheets.person.deleteSheet('Destinations 2025');
    const report = await check(sheets);
    const [gone] = report.findings.filter(({ tab, cell }) => tab === 'destinations2025' && cell === '');
    expect(gone!.message).toMatch(/"Destinations 2025" is not there/);
    await mend(sheets, [gone!]);
    expect((await check(sheets)).findings).toEqual([]);
    const book = await Book.of(sheets);
    expect(book.cell('summary', 'leavers', 'cohort2025')).toBe(0);
    await sheets.run('showTab', 'destinations2025', 'A3');
    expect(sheets.active()).toEqual({ sheet: 'Destinations 2025', range: 'A3' });
    const errors = [...book.cells()].filter(({ cell }) => /^#[A-Z]/.test(String(cell.value)));
    expect(errors.map(({ tab, at: where }) => `${tab} ${where}`)).toEqual([]);
  });

  it('with drop-down lists that were deleted leave no cell without its check afterwards', async () => {
    sheets.person.deleteSheet('Lists');
    await build(sheets);
    expect((await check(sheets)).findings).toEqual([]);
    const book = await Book.of(sheets);
    type(sheets, book, 'pupils', 'primaryNeed', 3, 'ASD');
    expect(() => type(sheets, book, 'pupils', 'primaryNeed', 3, 'QQQ')).toThrow(/violates/);
  });

  it('that do not exist are not shown, with words on what to do', async () => {
    await expect(sheets.run('showTab', 'castle', '')).rejects.toThrow(/Set up or update this workbook/);
  });
});

describe('whom an activity is meant for', () => {
  it('is reported where a year group or pathway is mistyped, or nobody on roll is of it', async () => {
    const copy = openEmpty({ from: sheets.saved() });
    const book = await Book.of(copy);
    const put = (code: string, cells: Record<string, string>) => {
      for (const [column, text] of Object.entries(cells)) type(copy, book, 'activities', column, code, text);
    };
    type(copy, book, 'pupils', 'pathway', 3, 'Formal');
    put('A27001', { title: 'Bakery visit', parents: 'TRUE', pathways: 'Formal, Semiformal' });
    put('A27002', { title: 'College day', parents: 'TRUE', years: '11, Y12' });
    put('A27003', { title: 'For a pathway without pupils', parents: 'TRUE', pathways: 'Semi-formal' });
    put('A27004', {
      title: 'For all there are',
      parents: 'TRUE',
      pathways: 'semi-formal , Formal',
      years: '11',
    });
    put('A27005', { title: 'Given up', parents: 'TRUE', pathways: 'Nobody', status: 'Cancelled' });
    const found = (await check(copy)).findings.filter(({ tab }) => tab === 'activities');
    expect(found.map(({ cell, weight }) => [cell, weight])).toEqual([
      [book.at('activities', 'pathways', 'A27001'), 'to look at'],
      [book.at('activities', 'years', 'A27002'), 'to look at'],
      [book.at('activities', 'pathways', 'A27003'), 'to know'],
    ]);
    expect(found[0]!.message).toMatch(
      /^Activities, row \d+, column "For pathways": “Semiformal” is not on the list, .* Formal, Semi-formal\.$/,
    );
    expect(found[1]!.message).toContain('“Y12”');
    const now = await Book.of(copy);
    const said = ['A27001', 'A27002', 'A27003', 'A27004', 'A27005'].map(
      (code) => String(now.cell('activities', 'problems', code)).split(':')[0],
    );
    expect(said).toEqual(['For pathways', 'For years', '', '', '']);
    copy.dispose();
  });
});

it('says what to do where there is nothing to check yet', async () => {
  const empty = openEmpty();
  await expect(check(empty)).rejects.toThrow(/Set up or update this workbook/);
  empty.dispose();
});
