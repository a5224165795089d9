import { dumpDifferences } from '../../local/commands/dumpDifferences';
import { cell, sheet, workbook } from '../xlsx/makeDump';

const link = (id: number) => cell({ formula: `=HYPERLINK("#gid=${id}&range=A1","Audit")`, value: 'Audit' });

test('a changed cell, a lost note, a doubled rule and a moved tab are each found, with their place', () => {
  const rule = { range: 'A1', criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: '' };
  const one = workbook([
    sheet({ name: 'Audit', cells: { C4: cell({ value: 'Red', note: 'help' }) }, validations: [rule] }),
    sheet({ name: 'Pupils' }),
  ]);
  const other = workbook([
    sheet({ name: 'Pupils' }),
    sheet({ name: 'Audit', cells: { C4: cell({ value: 'Amber' }) }, validations: [rule, rule] }),
  ]);
  const found = dumpDifferences(one, other).map((text) => text.split(':')[0]);
  expect(found).toEqual([
    'sheets.Audit.cells.C4.value',
    'sheets.Audit.cells.C4.note',
    'sheets.Audit.validations.1',
    'order.0',
    'order.1',
  ]);
});

test('a tab made on the second try has another number: that alone is no difference, a link to another tab is', () => {
  const made = (audit: number, pupils: number, linked: number) =>
    workbook([
      sheet({ name: 'Audit', sheetId: audit, cells: { A1: link(linked) } }),
      sheet({ name: 'Pupils', sheetId: pupils }),
    ]);
  expect(dumpDifferences(made(11, 12, 11), made(21, 22, 21))).toEqual([]);
  expect(dumpDifferences(made(11, 12, 11), made(21, 22, 22))).toHaveLength(1);
});
