import { firstSheet, refusal, runAll, valueAfter } from './open';

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('Sheet.getRange (reference/spreadsheet/sheet#getRange)', () => {
  test('takes a position, a size or an address, with or without a sheet name', async () => {
    expect(
      await valueAfter(
        `return [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 5), sheet.getRange('C2:D5'),
                 sheet.getRange('A:B'), sheet.getRange('3:4'), sheet.getRange("'Sheet1'!B2")].map((range) => range.getA1Notation());`,
      ),
    ).toEqual(['C2', 'C2:C5', 'C2:G5', 'C2:D5', 'A1:B1000', 'A3:Z4', 'B2']);
  });

  test.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', outside],
    ['sheet.getRange(1, 26, 1, 2)', outside],
    ["sheet.getRange('AA1')", outside],
    ["sheet.getRange('nothing')", 'Range not found'],
    ["sheet.getRange('Elsewhere!A1')", 'Range not found'],
  ])('%s is refused', async (call, message) => {
    expect(await refusal(call)).toBe(message);
  });

  test('offset and getCell stay inside the sheet and the range', async () => {
    expect(await valueAfter(`return sheet.getRange('B2:C3').offset(1, 1).getA1Notation();`)).toBe('C3:D4');
    expect(await refusal(`sheet.getRange('A1').offset(-1, 0);`)).toBe(
      'The starting row of the range is too small.',
    );
    expect(await refusal(`sheet.getRange('A1:B2').getCell(3, 1);`)).toBe('Cell reference out of range');
  });
});

describe('Range, where it is (reference/spreadsheet/range#getRow)', () => {
  test('tells its place, its size, its sheet and its parents', async () => {
    expect(
      await valueAfter(
        `const range = sheet.getRange('B3:D7');
         return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(), range.getNumColumns(),
                 range.getHeight(), range.getWidth(), range.getGridId() === sheet.getSheetId(), range.getSheet().getName(),
                 range.getSheet().getParent().getId() === ss.getId(), ss.getUrl().includes(ss.getId())];`,
      ),
    ).toEqual([3, 2, 7, 4, 5, 3, 5, 3, true, 'Sheet1', true, true]);
  });

  test('activate and setActiveRange select it and bring its sheet to the front', async () => {
    const { sheets, last } = await runAll(
      `const two = ss.insertSheet('Two'); sheet.getRange('B2').activate();
       const first = [ss.getActiveSheet().getName(), ss.getActiveRange().getA1Notation()];
       ss.setActiveRange(two.getRange('C3:C4')); const second = ss.getActiveRange().getA1Notation();
       sheet.activate(); return [first, second, ss.getActiveSheet().getName()];`,
    );
    expect(last.value).toEqual([['Sheet1', 'B2'], 'C3:C4', 'Sheet1']);
    expect(sheets.active()).toEqual({ sheet: 'Sheet1', range: 'A1' });
    expect(await refusal(`ss.setActiveRange('A1');`)).toContain("don't match the method signature");
  });
});

describe('Sheet.getLastRow and getDataRange (reference/spreadsheet/sheet#getLastRow)', () => {
  test('an empty sheet has 1000 rows, 26 columns and no last row', async () => {
    expect(
      await valueAfter(
        `return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];`,
      ),
    ).toEqual([1000, 26, 0, 0, 'A1']);
  });

  test('a formula that shows nothing and an unticked box count as content; a format alone does not', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('B4').setFormula('=""'); sheet.getRange('C2').setValue(false); sheet.getRange('E9').setBackground('red');`,
        `return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];`,
      ),
    ).toEqual([4, 3, 'A1:C4']);
  });
});

describe('RangeList (reference/spreadsheet/range-list)', () => {
  test('writes to each of its ranges', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
         sheet.getRangeList(['B1', 'B3']).setFormulaR1C1('=RC[-1]*2').setBackground('#00ff00');`,
        `return [sheet.getRange('B1:B3').getValues(), sheet.getRange('B1:B3').getBackgrounds()];`,
      ),
    ).toEqual([
      [[2], [''], [6]],
      [['#00ff00'], ['#ffffff'], ['#00ff00']],
    ]);
  });

  test('has no setDataValidation, as in Google', async () => {
    expect(await refusal(`sheet.getRangeList(['A1']).setDataValidation(null);`)).toBe(
      'not in the local Sheets: RangeList.setDataValidation',
    );
  });
});

describe('RangeList looks (reference/spreadsheet/range-list)', () => {
  test('every look, note, value and clearing reaches all of its ranges', async () => {
    const { sheets } = await runAll(
      `const list = sheet.getRangeList(['A1', 'C3:D3']);
       list.setValue('x').setNumberFormat('@').setFontColor('#111111').setFontWeight('bold').setFontStyle('italic').setFontSize(14)
         .setHorizontalAlignment('center').setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)
         .setBorder(true, null, null, null, null, null).setNote('n');
       sheet.getRangeList(['D3']).clearContent().setWrap(false);
       return list.getRanges().map((range) => range.getA1Notation());`,
    );
    const { cells } = await firstSheet(sheets);
    const looks = {
      numberFormat: '@',
      fontColor: '#111111',
      fontWeight: 'bold',
      fontStyle: 'italic',
      fontSize: 14,
      horizontal: 'center',
      vertical: 'middle',
      wrap: true,
      border: 'top=SOLID #000000',
      note: 'n',
    };
    expect(cells.A1).toMatchObject({ value: 'x', ...looks });
    expect(cells.C3).toMatchObject({ value: 'x', ...looks });
    expect(cells.D3).toMatchObject({ value: '', ...looks, wrap: false });
  });

  test('refuses an address that is none, and no addresses', async () => {
    expect(await refusal(`sheet.getRangeList(['A1', '?']);`)).toBe('Range not found');
    expect(await refusal(`sheet.getRangeList([]);`)).toContain("don't match the method signature");
  });
});

describe('what is not there', () => {
  test('a method that the local Sheets does not have says so', async () => {
    expect(await refusal(`sheet.getRange('A1').setFoo();`)).toBe('not in the local Sheets: Range.setFoo');
    expect(await refusal(`ss.getEditors();`)).toBe('not in the local Sheets: Spreadsheet.getEditors');
  });

  test('its own inner workings are out of reach', async () => {
    expect(await refusal(`sheet.getRange('A1').putRule(1, 1);`)).toBe(
      'not in the local Sheets: Range.putRule',
    );
    expect(await refusal(`sheet.getRange('A1').area;`)).toBe('not in the local Sheets: Range.area');
  });
});

describe('what is no longer there', () => {
  test('a deleted sheet and its ranges refuse every call', async () => {
    const gone = `const two = ss.insertSheet('Two'); const range = two.getRange('A1'); ss.deleteSheet(two);`;
    expect(await refusal(`${gone} range.setValue(1);`)).toMatch(/^Sheet \d+ not found$/);
    expect(await refusal(`${gone} two.getLastRow();`)).toMatch(/^Sheet \d+ not found$/);
  });

  test('a range whose rows were taken out refuses every call', async () => {
    expect(
      await refusal(`const range = sheet.getRange('A900'); sheet.deleteRows(500, 200); range.getValue();`),
    ).toBe(outside);
  });
});

describe('Range.sort (reference/spreadsheet/range#sort)', () => {
  test('moves whole rows: values, formulas with their relative references, looks and notes', async () => {
    const { sheets, last } = await runAll(
      `sheet.getRange('A1:A3').setValues([[3], [1], [2]]); sheet.getRange('B1:B3').setFormulaR1C1('=RC[-1]*10');
       sheet.getRange('A1').setBackground('#ff0000').setNote('three');`,
      `sheet.getRange('A1:B3').sort(1);`,
      `return [sheet.getRange('A1:B3').getValues(), sheet.getRange('B1:B3').getFormulas()];`,
    );
    expect(last.value).toEqual([
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      [['=A1*10'], ['=A2*10'], ['=A3*10']],
    ]);
    expect((await firstSheet(sheets)).cells.A3).toMatchObject({ background: '#ff0000', note: 'three' });
  });

  test('orders numbers before texts before booleans, blanks last, in either direction', async () => {
    const order = (spec: string) =>
      valueAfter(
        `sheet.getRange('A1:A6').setValues([[true], ['b'], [''], [2], ['A'], [10]]); sheet.getRange('A1:A6').sort(${spec});
         return sheet.getRange('A1:A6').getValues().flat();`,
      );
    expect(await order('1')).toEqual([2, 10, 'A', 'b', true, '']);
    expect(await order('{ column: 1, ascending: false }')).toEqual([true, 'b', 'A', 10, 2, '']);
  });

  test('a formula that shows nothing sorts before words', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setValue('b'); sheet.getRange('A2').setFormula('=""');`,
        `sheet.getRange('A1:A2').sort(1);`,
        `return sheet.getRange('A1:A2').getValues();`,
      ),
    ).toEqual([[''], ['b']]);
  });

  test('sorts by several columns and refuses one outside the range', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:B3').setValues([['b', 1], ['a', 2], ['a', 1]]).sort([{ column: 1, ascending: true }, { column: 2, ascending: true }]);
         return sheet.getRange('A1:B3').getValues();`,
      ),
    ).toEqual([
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ]);
    expect(await refusal(`sheet.getRange('A1:B3').sort(5);`)).toContain('sort column');
  });
});

describe('Range.createFilter and Filter (reference/spreadsheet/filter)', () => {
  test('refuses a second filter on the sheet', async () => {
    expect(
      await refusal(`sheet.getRange('A1:B9').createFilter();`, `sheet.getRange('D1:E2').createFilter();`),
    ).toBe("You can't create a filter in a sheet that already has a filter.");
  });

  test('sorts without its header row, and can be removed', async () => {
    const { sheets, last } = await runAll(
      `sheet.getRange('A1:A3').setValues([['Name'], ['b'], ['a']]); sheet.getRange('A1:A3').createFilter().sort(1, true);`,
      `const range = sheet.getRange('A2').getFilter().getRange().getA1Notation(); const hides = sheet.getFilter().getColumnFilterCriteria(1);
       sheet.getFilter().remove(); return [hides ?? range, sheet.getRange('A1:A3').getValues(), sheet.getFilter()];`,
    );
    expect(last.value).toEqual(['A1:A3', [['Name'], ['a'], ['b']], null]);
    expect((await firstSheet(sheets)).filter).toBe('');
  });
});

describe('Range.protect and Protection (reference/spreadsheet/protection)', () => {
  test('every call makes one more; description and warning are kept; remove takes it away once', async () => {
    const { sheets, last } = await runAll(
      `sheet.getRange('A1:B2').protect().setDescription('ours').setWarningOnly(true); sheet.getRange('A1:B2').protect();
       const all = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
       const seen = all.map((one) => [one.getDescription(), one.isWarningOnly(), one.getRange().getA1Notation(), one.canEdit()]);
       all[1].remove();
       return [seen, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`,
    );
    expect(last.value).toEqual([
      [
        ['ours', true, 'A1:B2', true],
        ['', false, 'A1:B2', true],
      ],
      0,
    ]);
    expect(
      await valueAfter(`const one = sheet.getRange('A1').protect().setRange(sheet.getRange('B1:B9'));
      return [one.getRange().getA1Notation(), one.getProtectionType()];`),
    ).toEqual(['B1:B9', 'RANGE']);
    expect((await firstSheet(sheets)).protections).toEqual([
      { range: 'A1:B2', description: 'ours', warningOnly: true },
    ]);
  });
});
