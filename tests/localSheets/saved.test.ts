import { built, openWith } from './open';

const SCRIPT = `
function make() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0];
  sheet.getRange('A1:B3').setValues([['Name', 'Score'], ['Ash', 2], ['Elm', 5]]).setFontWeight('bold');
  sheet.getRange('C2:C3').setFormulaR1C1('=RC[-1]*10');
  sheet.getRange('D1').setFormula('=TODAY()');
  sheet.getRange('D2').setFormula('=D1-1');
  sheet.getRange('E2:E3').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  sheet.getRange('A1').setNote('Who it is');
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Ash')
    .setBackground('#D7F0DD').setRanges([sheet.getRange('A2:A3')]).build()]);
  sheet.getRange('A1:C3').createFilter();
  sheet.hideRows(5);
  sheet.getRange('F1:G1').shiftColumnGroupDepth(1);
  ss.setNamedRange('Scores', sheet.getRange('B2:B3'));
  sheet.getRange('A1:A3').protect().setDescription('Names').setWarningOnly(true);
  ss.insertSheet('Second').getRange('A1').setFormula('=SUM(Scores)');
  PropertiesService.getDocumentProperties().setProperty('seen', 'yes');
  PropertiesService.getDocumentProperties().setProperty('id', Utilities.getUuid());
}
function change() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheetByName('Sheet1');
  sheet.getRange('B2').setValue(7).setBackground('#ffff00').setNote('New');
  sheet.insertRowsBefore(3, 2);
  sheet.insertColumnsAfter(1, 1);
  sheet.getRange('A9').setValue(Utilities.getUuid());
  ss.insertSheet('Third');
}
function remembered() { return PropertiesService.getDocumentProperties().getProperties(); }
`;

async function saved() {
  const sheets = openWith(SCRIPT);
  await sheets.run('make');
  sheets.person.select('Second', 'A1');
  return { sheets, from: sheets.saved() };
}

test('a copy is the workbook that was saved, in cells, looks, rules, selection and remembered settings', async () => {
  const { sheets, from } = await saved();
  const copy = openWith(SCRIPT, { from });
  expect(await copy.dump()).toEqual(await sheets.dump());
  expect(copy.active()).toEqual({ sheet: 'Second', range: 'A1' });
  expect((await copy.run('remembered')).value).toEqual((await sheets.run('remembered')).value);
});

test('the same edits and runs in a copy and in the original leave the same workbook', async () => {
  const { sheets, from } = await saved();
  const copy = openWith(SCRIPT, { from });
  for (const each of [sheets, copy]) {
    each.person.type('Sheet1', 'B3', '9');
    each.person.type('Sheet1', 'E2', 'TRUE');
    await each.run('change');
    each.person.moveColumns('Sheet1', 1, 1, 4);
  }
  const dump = await copy.dump();
  expect(dump).toEqual(await sheets.dump());
  expect(dump.sheets[1]!.cells.A1?.value).toBe(16);
});

test('a dump shows each change since the last one, of however few cells', async () => {
  const { sheets } = await saved();
  const anew = () =>
    openWith(SCRIPT, { from: built.unpackWorkbook(built.packWorkbook(sheets.saved())) }).dump();
  const edits = [
    () => sheets.person.type('Sheet1', 'B3', '9'),
    () => sheets.person.clear('Sheet1', 'B2'),
    () => sheets.person.setBackground('Sheet1', 'H9', '#ffff00'),
    () => sheets.person.setNote('Sheet1', 'A1', ''),
    () => sheets.person.deleteRows('Sheet1', 9, 1),
    () => sheets.person.deleteColumns('Sheet1', 8, 1),
    () => sheets.person.sort('Sheet1', 'A2:C3', 1, false),
  ];
  for (const edit of edits) {
    const before = await sheets.dump();
    edit();
    const after = await sheets.dump();
    expect(after).not.toEqual(before);
    expect(after).toEqual(await anew());
  }
});

test('what is done in one copy shows neither in the original nor in the next copy', async () => {
  const { sheets, from } = await saved();
  const before = await sheets.dump();
  const copy = openWith(SCRIPT, { from });
  await copy.run('change');
  copy.person.deleteSheet('Second');
  copy.person.setColumnWidth('Sheet1', 1, 300);
  copy.person.setColumnGroupCollapsed('Sheet1', 8, true);
  expect(await sheets.dump()).toEqual(before);
  expect(await openWith(SCRIPT, { from }).dump()).toEqual(before);
});

test('on another day TODAY, and what hangs on it, is computed anew', async () => {
  const { from } = await saved();
  const { cells } = (await openWith(SCRIPT, { from, now: '2027-01-05' }).dump()).sheets[0]!;
  expect([cells.D1?.value, cells.D2?.value]).toEqual([{ date: '2027-01-05' }, { date: '2027-01-04' }]);
  expect(cells.C3?.value).toBe(50);
});

test('a copy of a copy is the same again, and a locale beside a saved workbook is refused', async () => {
  const { sheets, from } = await saved();
  const again = openWith(SCRIPT, { from: openWith(SCRIPT, { from }).saved() });
  expect(await again.dump()).toEqual(await sheets.dump());
  expect(() => built.createLocalSheets({ from, locale: 'en_US' })).toThrow('own locale');
});

test('a saved workbook that was written down and read again opens as the same workbook', async () => {
  const { sheets, from } = await saved();
  const read = built.unpackWorkbook(built.packWorkbook(from));
  const copy = openWith(SCRIPT, { from: read });
  expect(await copy.dump()).toEqual(await sheets.dump());
  expect(copy.active()).toEqual({ sheet: 'Second', range: 'A1' });
  expect((await copy.run('remembered')).value).toEqual((await sheets.run('remembered')).value);
  for (const each of [sheets, copy]) await each.run('change');
  expect(await copy.dump()).toEqual(await sheets.dump());
});
