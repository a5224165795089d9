import { cellsOf, firstSheet, refusal, runAll, valueAfter } from './open';

/** A small sheet with one of every record that has to follow an edit. */
const everything = `
  sheet.getRange('A1:C1').setValues([['Name', 'Score', 'Double']]);
  sheet.getRange('A2:B5').setValues([['a', 1], ['b', 2], ['c', 3], ['d', 4]]);
  sheet.getRange('C2:C5').setFormulaR1C1('=RC[-1]*2');
  sheet.getRange('E1').setFormula('=SUM(B2:B5)');
  sheet.getRange('E2').setFormula('=SUM(Scores)+$B$5');
  ss.setNamedRange('Scores', sheet.getRange('B2:B5'));
  sheet.getRange('B2:B5').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).build());
  sheet.getRange('A2:A5').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=LEN(A2)<$B$5').build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B2>2').setBackground('#ff0000')
    .setRanges([sheet.getRange('A2:C5')]).build()]);
  sheet.getRange('C2:C5').protect().setDescription('ours').setWarningOnly(true);
  sheet.getRange('A1:C5').createFilter();
  sheet.getRange('B3').setNote('third');
  sheet.getRange('A4:B4').setBackground('#00ff00');
  sheet.getRange('B8:C8').merge();
  sheet.setRowHeight(4, 40); sheet.setColumnWidth(3, 150); sheet.hideRows(5); sheet.hideColumns(3);
  sheet.getRange('B:C').shiftColumnGroupDepth(1);
  sheet.setFrozenRows(1); sheet.setFrozenColumns(1);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B5')).setPosition(10, 5, 0, 0)
    .setOption('title', 'Scores').build());
  const other = ss.insertSheet('Other');
  other.getRange('A1').setFormula('=Sheet1!B5+COUNTA(Sheet1!A2:A5)');
  other.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A5')).build());
`;

describe('Sheet.insertRowsBefore and insertRowsAfter (reference/spreadsheet/sheet#insertRowsBefore)', () => {
  test('every record that stands below or around goes down with the rows', async () => {
    const { sheets } = await runAll(everything, `sheet.insertRowsBefore(3, 2);`);
    const { sheets: dumped, namedRanges } = await sheets.dump();
    const [first, other] = dumped;
    expect(first!.rows).toBe(1002);
    expect(first!.cells.E1).toMatchObject({ formula: '=SUM(B2:B7)', value: 10 });
    expect(first!.cells.E2).toMatchObject({ formula: '=SUM(Scores)+$B$7', value: 14 });
    expect(first!.cells.C7).toMatchObject({ formula: '=B7*2', value: 8 });
    expect(namedRanges).toEqual([{ name: 'Scores', range: 'Sheet1!B2:B7' }]);
    expect(first!.validations).toEqual([
      expect.objectContaining({ range: 'A2:A7', criteria: 'CUSTOM_FORMULA', values: ['=LEN(A2)<$B$7'] }),
      expect.objectContaining({ range: 'B2:B7', criteria: 'NUMBER_BETWEEN', values: [0, 9] }),
    ]);
    expect(first!.conditionalFormats[0]).toMatchObject({ ranges: ['A2:C7'], values: ['=$B2>2'] });
    expect(first!.protections).toEqual([{ range: 'C2:C7', description: 'ours', warningOnly: true }]);
    expect(first!.filter).toBe('A1:C7');
    expect(first!.cells.B5!.note).toBe('third');
    expect(first!.cells.A6!.background).toBe('#00ff00');
    expect(first!.merges).toEqual(['B10:C10']);
    expect(first!.rowHeights).toEqual({ 6: 40 });
    expect(first!.hiddenRows).toEqual([7]);
    expect(first!.charts[0]).toMatchObject({ ranges: ['Sheet1!A1:B7'], row: 12, column: 5 });
    expect(other!.cells.A1).toMatchObject({ formula: '=Sheet1!B7+COUNTA(Sheet1!A2:A7)', value: 8 });
    expect(other!.validations[0]).toMatchObject({ values: ['Sheet1!A2:A7'] });
  });

  test('new rows take the look and the validation of their neighbour, and no value', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A2:A3').setValues([['x'], ['y']]); sheet.getRange('A2').setBackground('#ff0000');
       sheet.getRange('A3').setBackground('#0000ff');
       sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
       sheet.insertRowsAfter(2, 1);`,
    );
    const dump = await firstSheet(sheets);
    expect(dump.cells.A3).toMatchObject({ value: '', background: '#ff0000' });
    expect(dump.validations[0]!.range).toBe('A2:A3');
    expect(dump.cells.A4).toMatchObject({ value: 'y', background: '#0000ff' });
  });

  test('rows put in right below a range do not join it', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1:A2').setValues([[1], [2]]); sheet.getRange('C1').setFormula('=SUM(A1:A2)'); sheet.insertRowsAfter(2, 1);`,
    );
    expect((await firstSheet(sheets)).cells.C1!.formula).toBe('=SUM(A1:A2)');
  });

  test('refuses a row that is not there, and no rows', async () => {
    expect(await refusal(`sheet.insertRowsAfter(1001, 1);`)).toBe('Those rows are out of bounds.');
    expect(await refusal(`sheet.insertRowsAfter(1, 0);`)).toContain('at least 1');
  });

  test('a name goes on giving the right cell after several edits above it', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('B5').setValue(7); ss.setNamedRange('Start', sheet.getRange('B5')); sheet.getRange('D9').setFormula('=Start*2');`,
        `sheet.insertRowsBefore(1, 1);`,
        `sheet.insertRowsBefore(3, 2); sheet.insertColumnsBefore(1, 1);`,
        `sheet.deleteRows(2, 1);`,
        `return [ss.getRangeByName('Start').getA1Notation(), sheet.getRange('E11').getFormula(), sheet.getRange('E11').getValue()];`,
      ),
    ).toEqual(['C7', '=Start*2', 14]);
  });
});

describe('Sheet.deleteRows and deleteColumns (reference/spreadsheet/sheet#deleteRows)', () => {
  test('ranges narrow, what pointed at a deleted cell becomes #REF!, records of deleted cells go', async () => {
    const { sheets } = await runAll(everything, `sheet.deleteRows(5, 4);`);
    const [first, other] = (await sheets.dump()).sheets;
    expect(first!.rows).toBe(996);
    expect(first!.cells.E1).toMatchObject({ formula: '=SUM(B2:B4)', value: 6 });
    expect(first!.cells.E2).toMatchObject({ formula: '=SUM(Scores)+#REF!', value: '#REF!' });
    expect(first!.merges).toEqual([]);
    expect(first!.hiddenRows).toEqual([]);
    expect(first!.filter).toBe('A1:C4');
    expect(other!.cells.A1!.formula).toBe('=#REF!+COUNTA(Sheet1!A2:A4)');
  });

  test('when the first row of a conditional format goes, its formula is rewritten for the row that is first now', async () => {
    const { sheets } = await runAll(everything, `sheet.deleteRows(2, 1);`);
    expect((await firstSheet(sheets)).conditionalFormats[0]).toMatchObject({
      ranges: ['A2:C4'],
      values: ['=$B2>2'],
    });
  });

  test('columns: widths, groups, hidden ones, frozen ones and formulas follow', async () => {
    const { sheets } = await runAll(everything, `sheet.deleteColumns(1, 1);`);
    const dump = await firstSheet(sheets);
    expect(dump).toMatchObject({
      columns: 25,
      frozenColumns: 0,
      columnWidths: { 2: 150 },
      hiddenColumns: [2],
      columnGroups: { 1: { depth: 1, collapsed: false }, 2: { depth: 1, collapsed: false } },
    });
    expect(dump.cells.D1).toMatchObject({ formula: '=SUM(A2:A5)', value: 10 });
  });

  test('a name whose cells are deleted is left as #REF!', async () => {
    const { sheets } = await runAll(everything, `sheet.deleteRows(2, 4);`);
    const dump = await sheets.dump();
    expect(dump.namedRanges).toEqual([{ name: 'Scores', range: '#REF!' }]);
    expect(dump.sheets[0]!.cells.E1!.value).toBe('#REF!');
  });

  test('refuses to delete all rows, all that are not frozen, and rows that are not there', async () => {
    expect(await refusal(`sheet.deleteRows(1, 1000);`)).toBe("You can't delete all the rows on the sheet.");
    expect(await refusal(`sheet.setFrozenRows(1); sheet.deleteRows(2, 999);`)).toContain('non-frozen rows');
    expect(await refusal(`sheet.deleteRows(1000, 2);`)).toBe('Those rows are out of bounds.');
  });
});

describe('Sheet.moveColumns (reference/spreadsheet/sheet#moveColumns)', () => {
  test('formulas, names and rules go on meaning the same cells', async () => {
    const { sheets } = await runAll(everything, `sheet.moveColumns(sheet.getRange('B1'), 5);`);
    const { sheets: dumped, namedRanges } = await sheets.dump();
    const first = dumped[0]!;
    expect(first.cells.D1!.value).toBe('Score');
    expect(first.cells.B3).toMatchObject({ formula: '=D3*2', value: 4 });
    expect(first.cells.E1).toMatchObject({ formula: '=SUM(D2:D5)', value: 10 });
    expect(namedRanges).toEqual([{ name: 'Scores', range: 'Sheet1!D2:D5' }]);
    expect(first.conditionalFormats[0]!.values).toEqual(['=$D2>2']);
    expect(first.cells.D3!.note).toBe('third');
    expect(first.columnWidths).toEqual({ 2: 150 });
    expect(first.validations.map((rule) => rule.range)).toEqual(['A2:A5', 'D2:D5']);
  });

  test('moving a column before itself changes nothing', async () => {
    const { sheets } = await runAll(everything);
    const { sheets: moved } = await runAll(everything, `sheet.moveColumns(sheet.getRange('B1:C1'), 3);`);
    expect(await moved.dump()).toEqual(await sheets.dump());
  });
});

describe('Sheet.insertColumnsAfter (reference/spreadsheet/sheet#insertColumnsAfter)', () => {
  test('formulas, names, groups and the width of the neighbour follow', async () => {
    const { sheets } = await runAll(everything, `sheet.insertColumnsAfter(2, 2);`);
    const { sheets: dumped, namedRanges } = await sheets.dump();
    const first = dumped[0]!;
    expect(first.columns).toBe(28);
    expect(first.cells.E2).toMatchObject({ formula: '=B2*2', value: 2 });
    expect(first.cells.G1).toMatchObject({ formula: '=SUM(B2:B5)', value: 10 });
    expect(namedRanges[0]!.range).toBe('Sheet1!B2:B5');
    expect(first.columnWidths).toEqual({ 5: 150 });
    expect(first.hiddenColumns).toEqual([5]);
    expect(Object.keys(first.columnGroups)).toEqual(['2', '3', '4', '5']);
    expect(first.filter).toBe('A1:E5');
    expect(first.validations.map((rule) => rule.range)).toEqual(['A2:A5', 'B2:D5']);
  });
});

describe("a person's edits in the grid", () => {
  test('moving the first data row out of a range narrows the range; a header row kept inside saves it', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1:A5').setValues([['h'], [1], [2], [3], ['']]);
       sheet.getRange('C1').setFormula('=SUM(A2:A4)'); sheet.getRange('C2').setFormula('=SUM(A1:A5)');`,
    );
    sheets.person.moveRows('Sheet1', 2, 1, 5);
    const { cells } = await firstSheet(sheets);
    expect(cells.C1).toMatchObject({ formula: '=SUM(A2:A3)', value: 5 });
    const formulas = Object.values(cells).map((cell) => cell.formula);
    expect(formulas).toContain('=SUM(A1:A5)');
  });

  test('sorting the register moves no formula to another pupil', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A2:B4').setValues([['P3', 3], ['P1', 1], ['P2', 2]]); sheet.getRange('C2:C4').setFormulaR1C1('=RC1&"-"&RC2');
       ss.insertSheet('Ticks').getRange('A1:A3').setValues([['P1'], ['P2'], ['P3']]);
       ss.getSheetByName('Ticks').getRange('B1:B3').setFormulaR1C1('=INDEX(Sheet1!R2C2:R4C2,MATCH(RC1,Sheet1!R2C1:R4C1,0))');`,
    );
    sheets.person.sort('Sheet1', 'A2:C4', 1, true);
    const [first, ticks] = (await sheets.dump()).sheets;
    expect(['C2', 'C3', 'C4'].map((at) => first!.cells[at]!.value)).toEqual(['P1-1', 'P2-2', 'P3-3']);
    expect(['B1', 'B2', 'B3'].map((at) => ticks!.cells[at]!.value)).toEqual([1, 2, 3]);
  });

  test('typing obeys strict validation; pasting does not, and takes it away when formats come too', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['yes']).setAllowInvalid(false).build());`,
    );
    expect(() => sheets.person.type('Sheet1', 'A1', 'no')).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    sheets.person.paste('Sheet1', 'A1', [['no']]);
    sheets.person.paste('Sheet1', 'A2', [['no']], true);
    expect(await cellsOf(sheets)).toEqual({ A1: 'no', A2: 'no' });
    expect((await firstSheet(sheets)).validations.map((rule) => rule.range)).toEqual(['A1', 'A3']);
  });

  test('a renamed tab is renamed in every formula, quoted where it must be', async () => {
    const { sheets } = await runAll(everything);
    sheets.person.renameSheet('Sheet1', "Year 9's");
    const { sheets: dumped } = await sheets.dump();
    expect(dumped[1]!.cells.A1).toMatchObject({
      formula: "='Year 9''s'!B5+COUNTA('Year 9''s'!A2:A5)",
      value: 8,
    });
    expect(dumped[1]!.validations[0]!.values).toEqual(["'Year 9''s'!A2:A5"]);
    sheets.person.insertRows("Year 9's", 3, 1);
    expect((await sheets.dump()).sheets[1]!.cells.A1).toMatchObject({ value: 8 });
  });

  test('a duplicated tab keeps its looks and formulas, has another id and no names of its own', async () => {
    const { sheets } = await runAll(everything);
    expect(sheets.person.duplicateSheet('Sheet1')).toBe('Copy of Sheet1');
    const { sheets: dumped, namedRanges } = await sheets.dump();
    expect(dumped.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Copy of Sheet1', 'Other']);
    expect(dumped[1]!.cells).toEqual(dumped[0]!.cells);
    expect(dumped[1]!.sheetId).not.toBe(dumped[0]!.sheetId);
    expect(namedRanges).toEqual([{ name: 'Scores', range: 'Sheet1!B2:B5' }]);
    sheets.person.type('Copy of Sheet1', 'B2', '9');
    expect((await sheets.dump()).sheets[0]!.cells.B2!.value).toBe(1);
  });

  test('tabs are added, moved, hidden, shown, deleted and selected', async () => {
    const { sheets } = await runAll(everything);
    const { person } = sheets;
    person.addSheet('Mine');
    person.moveSheet('Mine', 1);
    person.hideSheet('Other');
    person.setBackground('Mine', 'A1:B1', '#ABCDEF');
    person.setColumnWidth('Mine', 2, 222);
    person.setNote('Mine', 'C3', 'seen');
    person.setColumnGroupCollapsed('Sheet1', 2, true);
    const { sheets: dumped } = await sheets.dump();
    expect(dumped.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Mine', false],
      ['Sheet1', false],
      ['Other', true],
    ]);
    expect(dumped[0]!.cells.B1!.background).toBe('#abcdef');
    expect(dumped[0]!.columnWidths).toEqual({ 2: 222 });
    expect(dumped[0]!.cells.C3!.note).toBe('seen');
    expect(dumped[1]!.columnGroups).toEqual({
      2: { depth: 1, collapsed: true },
      3: { depth: 1, collapsed: true },
    });
    person.showSheet('Other');
    expect(sheets.active()).toEqual({ sheet: 'Other', range: 'A1' });
    person.select('Mine', 'B2:C3');
    expect(sheets.active()).toEqual({ sheet: 'Mine', range: 'B2:C3' });
    person.deleteSheet('Mine');
    expect(sheets.active().sheet).toBe('Sheet1');
    expect(() => person.addSheet('other')).toThrow('already exists');
  });
});
