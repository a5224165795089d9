import { dumpDifferences } from '../../local/commands/dumpDifferences';
import type { LocalSheets } from '../../local/types';
import type { SetUpOutcome, SetUpStep } from '../../src/server';
import { addOn, answers, Book, build, check, openEmpty } from './workbook';

jest.setTimeout(180_000);

/** A bundle of the school's own in the same workbook: what the add-on has no function for. */
const OWN_SCRIPT = `
function schoolsOwnThings() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = book.getSheetByName('Audit');
  var rules = sheet.getConditionalFormatRules();
  rules.push(SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Ms Heron').setBackground('#123456')
    .setRanges([sheet.getRange('D3:D20')]).build());
  sheet.setConditionalFormatRules(rules);
  sheet.getRange('D3:D9').protect().setDescription('Head only').setWarningOnly(true);
  book.setNamedRange('OurRange', sheet.getRange('D3:D5'));
}
function ownAsOfDate() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  book.setNamedRange('AsOfDate', book.getSheetByName('Pupils').getRange('B2'));
}
`;

describe('a school’s own tabs of the same names', () => {
  let sheets: LocalSheets;
  let own: Book;

  beforeAll(async () => {
    sheets = openEmpty();
    for (const name of ['Pupils', 'Summary', 'Lists', 'Golden Thread record']) {
      sheets.person.addSheet(name);
      sheets.person.paste(name, 'A1', [
        ['Name', 'Bus'],
        [`Otterburn of ${name}`, 3],
      ]);
    }
    sheets.loadBundle(OWN_SCRIPT, {});
    await sheets.run('ownAsOfDate');
    own = await Book.of(sheets);
    sheets.loadBundle(addOn(), {});
    await build(sheets);
  });
  afterAll(() => sheets.dispose());

  it('are untouched, and ours take another name', async () => {
    const book = await Book.of(sheets);
    for (const name of ['Pupils', 'Summary', 'Lists', 'Golden Thread record'])
      expect(book.named(name)).toEqual(own.named(name));
    expect(['pupils', 'summary', 'lists'].map((tab) => book.title(tab))).toEqual([
      'Pupils (Golden Thread)',
      'Summary (Golden Thread)',
      'Lists (Golden Thread)',
    ]);
  });

  it('work, and keep the school’s own name AsOfDate where it was', async () => {
    const book = await Book.of(sheets);
    expect(book.dump.namedRanges.find(({ name }) => name === 'AsOfDate')?.range).toBe(
      own.dump.namedRanges.find(({ name }) => name === 'AsOfDate')?.range,
    );
    sheets.person.type('Audit', book.at('audit', 'deadline', 'CL1'), '20/11/2026');
    sheets.person.type('Audit', book.at('audit', 'status', 'CL1'), 'Planned');
    const after = await Book.of(sheets);
    expect(after.cell('audit', 'inWords', 'CL1')).toBe('1 day late');
    expect(after.cell('summary', 'c', 'audit_leadership')).toBe(1);
  });

  it('are told at the end of a set-up and in the check, and a second build changes nothing', async () => {
    const before = await Book.of(sheets);
    await build(sheets);
    expect(dumpDifferences(before.dump, (await Book.of(sheets)).dump)).toEqual([]);
    const found = (await check(sheets)).findings;
    expect(found.filter(({ weight }) => weight === 'broken')).toEqual([]);
    expect(((await sheets.run('finishSetUp')).value as SetUpOutcome).messages[0]).toBe(
      'Everything is in place.',
    );
  });
});

describe('a school’s own rules on our tabs', () => {
  it('stay: conditional format, protection and named range, none doubled', async () => {
    const sheets = openEmpty();
    await build(sheets);
    const plain = await Book.of(sheets);
    sheets.loadBundle(OWN_SCRIPT, {});
    await sheets.run('schoolsOwnThings');
    sheets.loadBundle(addOn(), {});
    sheets.person.deleteColumns('Audit', 12, 1);
    await build(sheets);
    const book = await Book.of(sheets);
    const audit = book.sheet('audit');
    const before = plain.sheet('audit');
    expect(audit.conditionalFormats.filter(({ values }) => values[0] === 'Ms Heron')).toHaveLength(1);
    expect(audit.conditionalFormats).toHaveLength(before.conditionalFormats.length + 1);
    expect(audit.protections.filter(({ description }) => description === 'Head only')).toEqual([
      { range: 'D3:D9', description: 'Head only', warningOnly: true },
    ]);
    expect(audit.protections).toHaveLength(before.protections.length + 1);
    expect(book.dump.namedRanges.find(({ name }) => name === 'OurRange')?.range).toMatch(/D\$?3/);
    await build(sheets);
    expect(dumpDifferences(book.dump, (await Book.of(sheets)).dump)).toEqual([]);
    sheets.dispose();
  });
});

it('is built step by step beside a school’s own first sheet, the same as in one call', async () => {
  const dumps = [];
  for (const stepped of [false, true]) {
    const sheets = openEmpty();
    sheets.person.paste('Sheet1', 'A1', [['Minibus rota'], ['Monday']]);
    if (stepped) {
      const steps = (await sheets.run('planSetUp', answers)).value as SetUpStep[];
      for (const { key } of steps) await sheets.run('runSetUpStep', answers, key);
    } else await build(sheets);
    const book = await Book.of(sheets);
    expect(book.named('Sheet1').cells.A1?.value).toBe('Minibus rota');
    expect(book.cell('startHere', 'value', 'setAsOfDate')).toEqual({ date: '2026-11-21' });
    dumps.push(book.dump);
    sheets.dispose();
  }
  expect(dumpDifferences(dumps[0]!, dumps[1]!)).toEqual([]);
});
