import { dumpDifferences } from '../../local/commands/dumpDifferences';
import type { LocalSheets } from '../../local/types';
import {
  Book,
  build,
  columnLetters,
  columnNumber,
  importRows,
  openBuilt,
  paste,
  pupil,
  type,
} from './workbook';

jest.setTimeout(240_000);

let sheets: LocalSheets;

beforeAll(async () => {
  sheets = await openBuilt();
  await importRows(
    sheets,
    [1, 2, 3, 4, 5, 6].map((n) => pupil(n)),
  );
  const book = await Book.of(sheets);
  type(sheets, book, 'audit', 'evidence', 'SP2', 'Shared drive');
  type(sheets, book, 'audit', 'status', 'SP2', 'In place');
  type(sheets, book, 'audit', 'status', 'YP3', 'Under way');
  type(sheets, book, 'audit', 'deadline', 'YP3', '01/12/2026');
  await build(sheets);
});
afterAll(() => sheets.dispose());

/** Everything that anybody typed, without its place: each text of a cell that is no formula of ours, and how often it stands there. */
function typedTexts(book: Book): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { tab, cell } of book.cells()) {
    if (cell.formula !== '' || cell.value === '' || tab === 'Golden Thread record') continue;
    const text = JSON.stringify(cell.value);
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/** The texts of the first that are missing in the second, as often as they are missing, in alphabetical order. */
const lostTexts = (before: Map<string, number>, after: Map<string, number>): string[] =>
  [...before]
    .flatMap(([text, times]) => new Array<string>(Math.max(0, times - (after.get(text) ?? 0))).fill(text))
    .sort();

/** Builds twice; nothing typed may be lost, and the second build may change nothing more. */
async function rebuilt(expectLost: string[] = []): Promise<Book> {
  const before = await Book.of(sheets);
  const run = await build(sheets);
  expect(run.calls.readsAfterFirstWrite).toBe(0);
  const after = await Book.of(sheets);
  expect(lostTexts(typedTexts(before), typedTexts(after))).toEqual(expectLost);
  await build(sheets);
  expect(dumpDifferences(after.dump, (await Book.of(sheets)).dump)).toEqual([]);
  const errors = [...after.cells()].filter(({ cell }) => /^#[A-Z]/.test(String(cell.value)));
  expect(errors.map(({ tab, at, cell }) => `${tab} ${at} ${cell.value}`)).toEqual([]);
  return after;
}

const numberOf = (book: Book, tab: string, column: string): number =>
  columnNumber(book.place(tab, column).letters);

describe('a rebuild over what a school has changed', () => {
  it('keeps the school’s name of a tab, and formulas go on reading it', async () => {
    sheets.person.renameSheet('Audit', 'Careers audit 26');
    const book = await rebuilt();
    expect(book.title('audit')).toBe('Careers audit 26');
    expect(book.dump.sheets.filter(({ name }) => name === 'Audit')).toEqual([]);
    expect(book.cell('summary', 'a', 'audit_strategy')).toBe(1);
    sheets.person.renameSheet('Careers audit 26', 'Audit');
  });

  it('keeps a moved column where it is, and its colour follows', async () => {
    const before = await Book.of(sheets);
    const from = numberOf(before, 'audit', 'rag');
    sheets.person.moveColumns('Audit', from, 1, numberOf(before, 'audit', 'action'));
    const book = await rebuilt();
    expect(numberOf(book, 'audit', 'rag')).toBe(numberOf(book, 'audit', 'action') - 1);
    expect(book.cell('audit', 'rag', 'SP2')).toBe('Green');
    const letters = book.place('audit', 'rag').letters;
    const rules = book.sheet('audit').conditionalFormats;
    expect(rules).toHaveLength(4);
    for (const rule of rules) expect(rule.ranges.every((range) => range.startsWith(letters))).toBe(true);
  });

  it('keeps a column of the school’s own with what stands in it', async () => {
    const before = await Book.of(sheets);
    const at = numberOf(before, 'pupils', 'form');
    sheets.person.insertColumns('Pupils', at, 1);
    const letters = columnLetters(at);
    sheets.person.type('Pupils', `${letters}2`, 'House');
    sheets.person.paste('Pupils', `${letters}3`, [['Heron'], ['Otter'], ['Heron']]);
    sheets.person.setColumnWidth('Pupils', at, 210);
    const book = await rebuilt();
    const cells = book.sheet('pupils').cells;
    expect([2, 3, 4, 5].map((row) => cells[`${letters}${row}`]?.value)).toEqual([
      'House',
      'Heron',
      'Otter',
      'Heron',
    ]);
    expect(book.sheet('pupils').columnWidths[at]).toBe(210);
    expect(numberOf(book, 'pupils', 'form')).toBe(at + 1);
    expect(book.cell('summary', 'a', 'pupilsAll')).toBe(6);
  });

  it('keeps rows that a school has put in, and counts on over them', async () => {
    const before = await Book.of(sheets);
    sheets.person.insertRows('Audit', before.row('audit', 'SP2'), 2);
    sheets.person.insertRows('Pupils', 5, 1);
    sheets.person.type('Pupils', 'B5', 'Otterburn');
    const book = await rebuilt();
    expect(book.cell('audit', 'evidence', 'SP2')).toBe('Shared drive');
    expect(book.cell('audit', 'rag', 'YP3')).toBe('Amber');
    expect(book.full('pupils', 'dataProblems', 5)?.formula).not.toBe('');
    expect(String(book.cell('pupils', 'dataProblems', 5))).toMatch(/No Pupil ID/);
    expect(book.cell('summary', 'a', 'audit_strategy')).toBe(1);
  });

  it('keeps the order in which a school sorted, and each entry with its row', async () => {
    const before = await Book.of(sheets);
    const audit = before.sheet('audit');
    const width = columnLetters(audit.columns);
    sheets.person.sort('Audit', `A3:${width}${audit.rows}`, numberOf(before, 'audit', 'ref'), false);
    sheets.person.sort('Pupils', `A3:${columnLetters(before.sheet('pupils').columns)}9`, 2, false);
    const sorted = await Book.of(sheets);
    const book = await rebuilt();
    expect(book.column('audit', 'ref')).toEqual(sorted.column('audit', 'ref'));
    expect(book.column('pupils', 'pupilId')).toEqual(sorted.column('pupils', 'pupilId'));
    expect(book.cell('audit', 'rag', 'SP2')).toBe('Green');
    expect(book.cell('audit', 'evidence', 'SP2')).toBe('Shared drive');
    expect(book.cell('pupils', 'surname', 'P00003')).toBe(pupil(3).surname);
    expect(book.cell('summary', 'a', 'audit_strategy')).toBe(1);
    expect(book.cell('summary', 'b', 'audit_experience')).toBe(1);
  });

  it('brings deleted formulas back', async () => {
    const before = await Book.of(sheets);
    const places = [
      ['audit', 'rag', 'SP2'],
      ['pupils', 'name', 'P00003'],
      ['summary', 'a', 'audit_strategy'],
      ['startHere', 'value', 'setAsOfDate'],
    ] as const;
    for (const [tab, column, row] of places)
      sheets.person.clear(before.title(tab), before.at(tab, column, row));
    const book = await rebuilt();
    for (const [tab, column, row] of places)
      expect([tab, book.full(tab, column, row)?.formula, book.cell(tab, column, row)]).toEqual([
        tab,
        before.full(tab, column, row)?.formula,
        before.cell(tab, column, row),
      ]);
  });

  it('leaves a header that a school has reworded, and an item too', async () => {
    const before = await Book.of(sheets);
    const header = before.at('audit', 'owner', 2);
    sheets.person.type('Audit', header, 'Who?');
    sheets.person.type('Audit', before.at('audit', 'item', 'CG1'), 'Every pupil meets our adviser');
    const book = await rebuilt([]);
    expect(book.sheet('audit').cells[header]?.value).toBe('Who?');
    expect(book.cell('audit', 'item', 'CG1')).toBe('Every pupil meets our adviser');
  });

  it('makes a deleted column again, empty, and leaves its neighbours', async () => {
    const before = await Book.of(sheets);
    sheets.person.deleteColumns('Audit', numberOf(before, 'audit', 'owner'), 1);
    sheets.person.deleteColumns('Pupils', numberOf(await Book.of(sheets), 'pupils', 'dataProblems'), 1);
    const book = await rebuilt();
    expect(book.column('audit', 'owner').every((value) => value === '')).toBe(true);
    expect(book.cell('audit', 'evidence', 'SP2')).toBe('Shared drive');
    expect(book.column('pupils', 'dataProblems').filter(Boolean).length).toBeGreaterThan(5);
    expect(book.cell('startHere', 'value', 'week_problems')).toBe(
      book.column('pupils', 'dataProblems').filter(Boolean).length,
    );
  });

  it('makes a deleted tab again, and what counted on it counts again', async () => {
    sheets.person.deleteSheet('Destinations 2024');
    sheets.person.deleteSheet('Summary');
    const book = await rebuilt();
    expect(book.sheet('destinations2024').hidden).toBe(true);
    expect(book.cell('summary', 'a', 'audit_strategy')).toBe(1);
    const link = book.column('startHere', 'link').indexOf('Destinations 2024') + 3;
    expect(book.full('startHere', 'link', link)?.formula).toContain(
      `#gid="&${book.sheet('destinations2024').sheetId},`,
    );
    paste(sheets, book, 'destinations2024', 'pupilId', 3, ['L1']);
    paste(sheets, book, 'destinations2024', 'surname', 3, ['Kestrel']);
    expect((await Book.of(sheets)).cell('summary', 'leavers', 'cohort2024')).toBe(1);
  });

  it('leaves a copied tab alone and counts nothing from it', async () => {
    const copy = sheets.person.duplicateSheet('Audit');
    const before = (await Book.of(sheets)).named(copy);
    await build(sheets);
    const book = await Book.of(sheets);
    expect(book.named(copy)).toEqual(before);
    expect(book.cell('summary', 'a', 'audit_strategy')).toBe(1);
    expect(book.dump.sheets.filter(({ name }) => /Audit$/.test(name))).toHaveLength(2);
    await build(sheets);
    expect(dumpDifferences(book.dump, (await Book.of(sheets)).dump)).toEqual([]);
    sheets.person.deleteSheet(copy);
  });

  it('keeps the school’s colours, notes, widths and heights', async () => {
    const before = await Book.of(sheets);
    const at = before.at('audit', 'action', 'YP5');
    sheets.person.setBackground('Audit', at, '#ABCDEF');
    sheets.person.setNote('Audit', at, 'Ask Ms Heron');
    sheets.person.setNote('Audit', before.at('audit', 'action', 2), 'Our own help');
    sheets.person.setColumnWidth('Audit', numberOf(before, 'audit', 'action'), 333);
    const book = await rebuilt();
    expect(book.sheet('audit').cells[at]).toMatchObject({ background: '#abcdef', note: 'Ask Ms Heron' });
    expect(book.full('audit', 'action', 2)?.note).toBe('Our own help');
    expect(book.sheet('audit').columnWidths[numberOf(book, 'audit', 'action')]).toBe(333);
  });

  it('can be built for more pupils, and never for fewer rows than are used', async () => {
    const wide = await build(sheets, { expectedPupils: 60 });
    expect(wide.calls.readsAfterFirstWrite).toBe(0);
    const book = await Book.of(sheets);
    expect(book.sheet('pupils').rows).toBeGreaterThan(60);
    const last = book.sheet('pupils').rows;
    for (const row of [40, last - 1, last])
      expect(book.full('pupils', 'dataProblems', row)?.formula).not.toBe('');
    expect(book.cell('summary', 'a', 'pupilsAll')).toBe(7);
    await build(sheets, { expectedPupils: 5 });
    const smaller = await Book.of(sheets);
    expect(smaller.sheet('pupils').rows).toBe(last);
    expect(smaller.cell('pupils', 'surname', 'P00003')).toBe(pupil(3).surname);
  });
});
