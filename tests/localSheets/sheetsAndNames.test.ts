import { firstSheet, refusal, runAll, valueAfter } from './open';

describe('Spreadsheet.insertSheet (reference/spreadsheet/spreadsheet#insertSheet)', () => {
  test('puts the sheet at its index, makes it active and gives an id that outlives renaming', async () => {
    expect(
      await valueAfter(
        `const a = ss.insertSheet('A', 0); const id = a.getSheetId(); a.setName('B');
         return [ss.getSheets().map((one) => one.getName()), ss.getActiveSheet().getName(), ss.getSheetById(id).getName(), a.getIndex()];`,
      ),
    ).toEqual([['B', 'Sheet1'], 'B', 'B', 1]);
  });

  test('refuses a name that is there already, whatever its case, and an empty one', async () => {
    expect(await refusal(`ss.insertSheet('Pupils'); ss.insertSheet('pupils');`)).toBe(
      'A sheet with the name "pupils" already exists. Please enter another name.',
    );
    expect(await refusal(`ss.insertSheet('Pupils'); sheet.setName('PUPILS');`)).toContain('already exists');
    expect(await refusal(`sheet.setName('');`)).toContain('empty');
    expect(await refusal(`ss.insertSheet('x', 5);`)).toContain('out of range');
  });

  test('getSheetByName and getSheetById give null for what is not there', async () => {
    expect(await valueAfter(`return [ss.getSheetByName('No'), ss.getSheetById(99)];`)).toEqual([null, null]);
  });
});

describe('Spreadsheet.deleteSheet and Sheet.hideSheet (reference/spreadsheet/spreadsheet#deleteSheet)', () => {
  test('the last visible sheet can be neither deleted nor hidden', async () => {
    expect(await refusal(`ss.deleteSheet(sheet);`)).toContain("can't remove all the visible sheets");
    expect(await refusal(`ss.insertSheet('Hidden').hideSheet(); sheet.hideSheet();`)).toBe(
      "You can't hide all the sheets in a document.",
    );
    expect(await refusal(`ss.insertSheet('Hidden').hideSheet(); ss.deleteSheet(sheet);`)).toContain(
      'visible sheets',
    );
  });

  test('what pointed to a deleted sheet becomes #REF!', async () => {
    const { sheets } = await runAll(
      `ss.insertSheet('Gone').getRange('A1').setValue(1); ss.setNamedRange('There', ss.getSheetByName('Gone').getRange('A1'));
       sheet.getRange('A1').setFormula('=Gone!A1+1'); sheet.getRange('A2').setFormula('=There');`,
      `ss.deleteSheet(ss.getSheetByName('Gone'));`,
    );
    const dump = await firstSheet(sheets);
    expect(dump.cells.A1).toMatchObject({ formula: '=#REF!+1', value: '#REF!' });
    expect(dump.cells.A2!.value).toBe('#REF!');
  });

  test('moveActiveSheet and setActiveSheet (reference/spreadsheet/spreadsheet#moveActiveSheet)', async () => {
    expect(
      await valueAfter(
        `ss.insertSheet('A'); ss.insertSheet('B'); ss.setActiveSheet(ss.getSheetByName('B')); ss.moveActiveSheet(1);
         return ss.getSheets().map((one) => one.getName());`,
      ),
    ).toEqual(['B', 'Sheet1', 'A']);
  });
});

describe('Spreadsheet.setNamedRange (reference/spreadsheet/spreadsheet#setNamedRange)', () => {
  test('names work in formulas written before them, are pointed anew, renamed and removed', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A2').setValues([[5], [8]]); sheet.getRange('C1').setFormula('=Later+1');`,
        `ss.setNamedRange('Later', sheet.getRange('A1'));`,
        `const first = sheet.getRange('C1').getValue(); ss.setNamedRange('later', sheet.getRange('A2')); return first;`,
        `const names = ss.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]);
         const second = sheet.getRange('C1').getValue(); ss.getNamedRanges()[0].setName('Now'); return [names, second];`,
        `const formula = sheet.getRange('C1').getFormula(); const value = sheet.getRange('C1').getValue(); ss.removeNamedRange('Now');
         return [formula, value];`,
      ),
    ).toEqual(['=Now+1', 9]);
  });

  test('a name that is a function of another spreadsheet program works (Today)', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setValue(3); ss.setNamedRange('Today', sheet.getRange('A1')); sheet.getRange('B1').setFormula('=Today+1');`,
        `return sheet.getRange('B1').getValue();`,
      ),
    ).toBe(4);
  });

  test('NamedRange.setRange points a name to other cells', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A2').setValues([[1], [2]]); ss.setNamedRange('One', sheet.getRange('A1')); sheet.getRange('B1').setFormula('=One');`,
        `ss.getNamedRanges()[0].setRange(sheet.getRange('A2'));`,
        `return sheet.getRange('B1').getValue();`,
      ),
    ).toBe(2);
  });

  test('a removed name leaves #NAME?', async () => {
    expect(
      await valueAfter(
        `ss.setNamedRange('Gone', sheet.getRange('A1')); sheet.getRange('B1').setFormula('=Gone+1');`,
        `ss.getNamedRanges()[0].remove();`,
        `return sheet.getRange('B1').getValue();`,
      ),
    ).toBe('#NAME?');
  });

  test.each(['1a', 'A1', 'R1C1', 'true', 'with space', ''])('refuses the name "%s"', async (name) => {
    expect(await refusal(`ss.setNamedRange('${name}', sheet.getRange('A1'));`)).toContain('not a valid name');
  });

  test('getRangeByName gives null for a name that is not there', async () => {
    expect(await valueAfter(`return ss.getRangeByName('No');`)).toBeNull();
  });
});

describe('Sheet looks (reference/spreadsheet/sheet)', () => {
  test('frozen, hidden, widths, heights, colours, gridlines and groups are kept', async () => {
    const { sheets, last } = await runAll(
      `sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.setTabColor('#FF0000'); sheet.setHiddenGridlines(true);
       sheet.setColumnWidths(2, 2, 70); sheet.setColumnWidth(5, 50); sheet.setRowHeights(1, 2, 30); sheet.setRowHeightsForced(4, 1, 12);
       sheet.hideRows(3); sheet.hideColumns(4, 2); sheet.showColumns(5);
       sheet.getRange('B1:C1').shiftColumnGroupDepth(1); sheet.getRange('C1').shiftColumnGroupDepth(1); sheet.collapseAllColumnGroups();
       sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
       return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(5),
               sheet.getColumnWidth(3), sheet.getColumnWidth(9), sheet.getColumnGroupDepth(3), sheet.hasHiddenGridlines()];`,
    );
    expect(last.value).toEqual([2, 1, true, false, 70, 100, 2, true]);
    expect(await firstSheet(sheets)).toMatchObject({
      tabColor: '#ff0000',
      columnWidths: { 2: 70, 3: 70, 5: 50 },
      rowHeights: { 1: 30, 2: 30, 4: 12 },
      hiddenRows: [3],
      hiddenColumns: [4],
      columnGroups: { 2: { depth: 1, collapsed: true }, 3: { depth: 2, collapsed: true } },
    });
  });

  test('hidden sheets and rows can be shown again; collapsed groups opened', async () => {
    const { sheets, last } = await runAll(
      `const two = ss.insertSheet('Two'); two.hideSheet(); const hidden = two.isSheetHidden(); two.showSheet();
       sheet.hideRows(2, 3); sheet.showRows(3); sheet.getRange('B1').shiftColumnGroupDepth(1); sheet.collapseAllColumnGroups();
       sheet.expandAllColumnGroups(); sheet.setRowHeight(1, 33); return [hidden, two.isSheetHidden()];`,
    );
    expect(last.value).toEqual([true, false]);
    expect(await firstSheet(sheets)).toMatchObject({
      hiddenRows: [2, 4],
      columnGroups: { 2: { depth: 1, collapsed: false } },
      rowHeights: { 1: 33 },
    });
  });

  test('refuses to freeze everything, to hide every row, and to freeze half a merged cell', async () => {
    expect(await refusal(`sheet.setFrozenRows(1000);`)).toContain("can't freeze all");
    expect(await refusal(`sheet.hideRows(1, 1000);`)).toContain("can't hide all the rows");
    expect(await refusal(`sheet.getRange('A1:C1').merge(); sheet.setFrozenColumns(2);`)).toContain(
      'only part of a merged cell',
    );
  });
});

describe('Spreadsheet locale and time zone (reference/spreadsheet/spreadsheet#setSpreadsheetLocale)', () => {
  test('are read and set; nonsense is refused', async () => {
    const { sheets, last } = await runAll(
      `const before = [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone()];
       ss.setSpreadsheetLocale('en_US'); ss.setSpreadsheetTimeZone('America/New_York'); return before;`,
    );
    expect(last.value).toEqual(['en_GB', 'Europe/London']);
    expect(await sheets.dump()).toMatchObject({ locale: 'en_US', timeZone: 'America/New_York' });
    expect(await refusal(`ss.setSpreadsheetLocale('English');`)).toContain('Invalid locale');
  });
});

describe('EmbeddedChart (reference/spreadsheet/embedded-chart)', () => {
  const insert = `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A1:B3'))
    .setPosition(2, 4, 0, 0).setOption('title', 'One').setNumHeaders(1).setTransposeRowsAndColumns(true).build());`;

  test('is inserted, found by its title, updated in place and removed', async () => {
    const { sheets, last } = await runAll(
      insert,
      `const chart = sheet.getCharts()[0];
       const seen = [chart.getOptions().get('title'), chart.getOptions().get('none'), chart.getContainerInfo().getAnchorRow(),
                     chart.getContainerInfo().getAnchorColumn(), chart.getRanges()[0].getA1Notation()];
       sheet.updateChart(chart.modify().clearRanges().addRange(sheet.getRange('A1:B9')).setOption('title', 'Two').build());
       return [seen, sheet.getCharts().length, sheet.getCharts()[0].getChartId() === chart.getChartId()];`,
    );
    expect(last.value).toEqual([['One', null, 2, 4, 'A1:B3'], 1, true]);
    expect((await firstSheet(sheets)).charts).toEqual([
      { type: 'PIE', title: 'Two', ranges: ['Sheet1!A1:B9'], row: 2, column: 4, options: { title: 'Two' } },
    ]);
    expect(
      await valueAfter(insert, `sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length;`),
    ).toBe(0);
  });

  test('refuses a chart without a position, of no type, and one that is not on the sheet', async () => {
    expect(await refusal(`sheet.newChart().build();`)).toContain('setPosition');
    expect(await refusal(`sheet.newChart().setChartType('CAKE');`)).toContain(
      "don't match the method signature",
    );
    expect(
      await refusal(
        insert,
        `const chart = sheet.getCharts()[0]; sheet.removeChart(chart); sheet.removeChart(chart);`,
      ),
    ).toContain('not found');
  });
});
