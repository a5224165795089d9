import { type openWith, runAll, valueAfter } from './open';

/** Three rows of a name, two tick boxes between narrow columns, and a formula that counts the row's ticks. */
const TICKS = `
  sheet.getRange('A1:C1').setValues([['Name', 'Trip', 'Talk']]);
  sheet.getRange('A2:A4').setValues([['Elm'], ['Ash'], ['Oak']]);
  sheet.getRange('B2:C4').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  sheet.getRange('E2:E4').setFormulaR1C1('=COUNTIF(RC1:RC4,TRUE)');
  sheet.getRange('B2').setValue(true);
`;

const rules = (sheets: ReturnType<typeof openWith>) =>
  sheets.dump().then((dump) => dump.sheets[0]!.validations.map(({ range, criteria }) => [range, criteria]));

// reference/spreadsheet/data-validation-builder#requirecheckbox: the box stands for TRUE or FALSE.
test('a box that nobody has ticked is blank, neither TRUE nor FALSE, and counts as neither', async () => {
  expect(
    await valueAfter(
      TICKS,
      `sheet.getRange('G1').setFormula('=COUNTIF(B2:C4,FALSE)'); sheet.getRange('G2').setFormula('=COUNTA(B2:C4)');`,
      `return [sheet.getRange('B3').getValue(), sheet.getRange('B3').isBlank(),
         sheet.getRange('G1').getValue(), sheet.getRange('G2').getValue()];`,
    ),
  ).toEqual(['', true, 0, 1]);
});

test('ticking writes TRUE, unticking FALSE, and neither is a text', async () => {
  const { sheets } = await runAll(TICKS);
  sheets.person.type('Sheet1', 'C3', 'TRUE');
  sheets.person.type('Sheet1', 'B2', 'FALSE');
  const { cells } = (await sheets.dump()).sheets[0]!;
  expect([cells.C3?.value, cells.B2?.value, cells.E2?.value, cells.E3?.value]).toEqual([true, false, 0, 1]);
});

test('a row put in below has the boxes of the row above it, unticked', async () => {
  const { sheets } = await runAll(TICKS, `sheet.insertRowsAfter(2, 2);`);
  expect(await rules(sheets)).toEqual([['B2:C6', 'CHECKBOX']]);
  const { cells } = (await sheets.dump()).sheets[0]!;
  expect([cells.B2?.value, cells.B3?.value, cells.B4?.value]).toEqual([true, undefined, undefined]);
});

test('a column put in beside has the boxes of its neighbour', async () => {
  const { sheets } = await runAll(TICKS, `sheet.insertColumnsAfter(3, 1);`);
  expect(await rules(sheets)).toEqual([['B2:D4', 'CHECKBOX']]);
  const before = await runAll(TICKS, `sheet.insertColumnsBefore(2, 1);`);
  expect((await rules(before.sheets))[0]![0]).toBe('B2:D4');
});

// reference/spreadsheet/range#sort; in the grid a sort takes the cells with their rules.
test('sorting takes ticks, boxes and counts along with their row', async () => {
  const { sheets } = await runAll(TICKS, `sheet.getRange('C4').clearDataValidations();`);
  sheets.person.sort('Sheet1', 'A2:E4', 1, true);
  const { cells } = (await sheets.dump()).sheets[0]!;
  const names = [2, 3, 4].map((row) => [cells[`A${row}`]?.value, cells[`E${row}`]?.value]);
  expect(names).toEqual([
    ['Ash', 0],
    ['Elm', 1],
    ['Oak', 0],
  ]);
  expect(cells.B3?.value).toBe(true);
  expect(await rules(sheets)).toEqual([
    ['B2:B4', 'CHECKBOX'],
    ['C2:C3', 'CHECKBOX'],
  ]);
});

test('sorting the whole sheet leaves the frozen rows where they are and takes every column along', async () => {
  const { sheets } = await runAll(TICKS, `sheet.setFrozenRows(1); sheet.getRange('Z2').setValue('far');`);
  sheets.person.sortSheet('Sheet1', 1, false);
  const { cells } = (await sheets.dump()).sheets[0]!;
  expect([1, 2, 3, 4].map((row) => cells[`A${row}`]?.value)).toEqual(['Name', 'Oak', 'Elm', 'Ash']);
  expect([cells.B3?.value, cells.Z3?.value, cells.E3?.value]).toEqual([true, 'far', 1]);
});

test('moving rows and columns by hand takes ticks and boxes along, and counts follow', async () => {
  const { sheets } = await runAll(TICKS, `sheet.getRange('B4:C4').clearDataValidations();`);
  sheets.person.moveRows('Sheet1', 2, 1, 5);
  sheets.person.moveColumns('Sheet1', 2, 1, 4);
  const { cells } = (await sheets.dump()).sheets[0]!;
  expect([cells.A4?.value, cells.C4?.value, cells.E4?.value, cells.E2?.value]).toEqual(['Elm', true, 1, 0]);
  expect((await rules(sheets)).map(([range]) => range)).toEqual(['B2:C2', 'B4:C4']);
});
