import { cellsOf, firstSheet, refusal, runAll, valueAfter } from './open';

describe('Range.setValues (reference/spreadsheet/range#setValues)', () => {
  test('writes a rectangle and gives it back with its types', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('B2:C3').setValues([['a', 1.5], [true, '']]);`,
        `return sheet.getRange('B2:C3').getValues();`,
      ),
    ).toEqual([
      ['a', 1.5],
      [true, ''],
    ]);
  });

  test('refuses fewer rows than the range has, and writes nothing', async () => {
    const message = await refusal(`sheet.getRange('A1:B2').setValues([[1, 2]]);`);
    expect(message).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  test('refuses more columns than the range has', async () => {
    expect(await refusal(`sheet.getRange('A1:B1').setValues([[1, 2, 3]]);`)).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });

  test('refuses ragged rows, an empty array, a flat array and a text', async () => {
    expect(await refusal(`sheet.getRange('A1:B2').setValues([[1, 2], [3]]);`)).toContain(
      'The data has 1 but the range has 2.',
    );
    expect(await refusal(`sheet.getRange('A1').setValues([]);`)).toContain(
      'The data has 0 but the range has 1.',
    );
    expect(await refusal(`sheet.getRange('A1:B1').setValues([1, 2]);`)).toBe(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(await refusal(`sheet.getRange('A1').setValues('x');`)).toContain('(String)');
  });

  test('refuses an object and a function in a cell', async () => {
    expect(await refusal(`sheet.getRange('A1').setValues([[{ a: 1 }]]);`)).toContain(
      "don't match the method",
    );
    expect(await refusal(`sheet.getRange('A1').setValue(() => 1);`)).toContain("don't match the method");
  });

  test('takes null and an empty text for a blank', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:B1').setValues([['x', 'y']]);`,
        `sheet.getRange('A1:B1').setValues([[null, '']]);
         return [sheet.getRange('A1:B1').getValues(), sheet.getRange('A1:B1').isBlank(), sheet.getLastRow()];`,
      ),
    ).toEqual([[['', '']], true, 0]);
  });

  test('refuses more than 50,000 characters in a cell', async () => {
    expect(await refusal(`sheet.getRange('A1').setValue('x'.repeat(50001));`)).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });
});

describe('Range.setValue (reference/spreadsheet/range#setValue): a text is read as though typed', () => {
  test.each([
    ['7E1', 70],
    ['1.5', 1.5],
    ['1,234', 1234],
    ['50%', 0.5],
    ['£3.20', 3.2],
    ['TRUE', true],
    ['false', false],
    ['-3', -3],
    [' 12 ', 12],
    ['Ann', 'Ann'],
    ['10A', '10A'],
    ["'7E1", '7E1'],
    ["'=A1", '=A1'],
    ['@ann', '@ann'],
    ['30/02/2026', '30/02/2026'],
  ])('%s becomes %p', async (text, value) => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setValue(${JSON.stringify(text)});`,
        `return sheet.getRange('A1').getValue();`,
      ),
    ).toBe(value);
  });

  test.each([
    ['21/11/2026', '2026-11-21'],
    ['1/2', '2026-02-01'],
    ['10-1', '2026-01-10'],
    ['2026-09-01', '2026-09-01'],
    ['1 September 2026', '2026-09-01'],
    ['13/1/2026', '2026-01-13'],
    ['1/13/2026', '2026-01-13'],
  ])('%s becomes the date %s in en_GB', async (text, date) => {
    const { sheets } = await runAll(`sheet.getRange('A1').setValue('${text}');`);
    expect(await cellsOf(sheets)).toEqual({ A1: { date } });
  });

  test('1/2/2026 is 2 January in an American spreadsheet', async () => {
    const { sheets } = await runAll(
      `ss.setSpreadsheetLocale('en_US'); sheet.getRange('A1').setValue('1/2/2026');`,
    );
    expect(await cellsOf(sheets)).toEqual({ A1: { date: '2026-01-02' } });
  });

  test("a cell formatted '@' keeps the text as it is, and makes text of a number", async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:C1').setNumberFormat('@').setValues([['7E1', '1/2', 7]]);`,
        `return sheet.getRange('A1:C1').getValues();`,
      ),
    ).toEqual([['7E1', '1/2', '7']]);
  });

  test('a text that begins with = + or - is a formula unless it is a number', async () => {
    const formulas = await valueAfter(
      `sheet.getRange('A1:C1').setValues([['=1+1', '+44 20', '-5']]);`,
      `return sheet.getRange('A1:C1').getFormulas();`,
    );
    expect(formulas).toEqual([['=1+1', '=+44 20', '']]);
  });

  test('fills every cell of the range with the one value', async () => {
    expect(
      await valueAfter(`sheet.getRange('A1:B2').setValue('x'); return sheet.getRange('A1:B2').getValues();`),
    ).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });
});

describe('Range.getValue (reference/spreadsheet/range#getValue): dates', () => {
  test("gives a Date of the script's own realm, at local midnight", async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setValue('21/11/2026');`,
        `const date = sheet.getRange('A1').getValue();
         return [date instanceof Date, date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()];`,
      ),
    ).toEqual([true, 2026, 10, 21, 0]);
  });

  test('takes a Date, with its time, and shows it as a date', async () => {
    const { sheets, last } = await runAll(
      `sheet.getRange('A1').setValue(new Date(2012, 6, 1)); sheet.getRange('B1').setValue(new Date(2012, 0, 1, 9, 30));`,
      `return sheet.getRange('A1:B1').getDisplayValues();`,
    );
    expect(last.value).toEqual([['01/07/2012', '01/01/2012 09:30:00']]);
    expect(await cellsOf(sheets)).toEqual({
      A1: { date: '2012-07-01' },
      B1: { date: '2012-01-01T09:30:00' },
    });
  });

  test('a number becomes a date when its format says so', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setValue(46347).setNumberFormat('dd/mm/yyyy');`,
        `return sheet.getRange('A1').getValue() instanceof Date;`,
      ),
    ).toBe(true);
  });

  test('gives arrays that are arrays to the script', async () => {
    expect(await valueAfter(`return sheet.getRange('A1:B2').getValues() instanceof Array;`)).toBe(true);
  });
});

describe('Range.getDisplayValue (reference/spreadsheet/range#getDisplayValue)', () => {
  test.each([
    ['0.5', '0%', '50%'],
    ['1234.5', '#,##0.00', '1,234.50'],
    ['46347', 'd mmm yyyy', '21 Nov 2026'],
    ['46347', 'dd/MM/yyyy', '21/11/2026'],
    ['true', 'General', 'TRUE'],
    ['0.1', 'General', '0.1'],
  ])('%s formatted %s shows %s', async (value, format, shown) => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setNumberFormat('${format}').setValue(${value});`,
        `return sheet.getRange('A1').getDisplayValue();`,
      ),
    ).toBe(shown);
  });
});

describe('Range.clearContent and Range.clearFormat (reference/spreadsheet/range#clearContent)', () => {
  test('clearContent keeps looks, notes and validation; clearFormat keeps values', async () => {
    const { sheets } = await runAll(
      `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x']).build();
       sheet.getRange('A1:A2').setValue('x').setBackground('#FF0000').setNote('n').setDataValidation(rule);
       sheet.getRange('A1').clearContent(); sheet.getRange('A2').clearFormat();`,
    );
    const dump = await firstSheet(sheets);
    expect(dump.cells.A1).toMatchObject({ value: '', background: '#ff0000', note: 'n' });
    expect(dump.cells.A2).toMatchObject({ value: 'x', background: '#ffffff', note: 'n' });
    expect(dump.validations.map((rule) => rule.range)).toEqual(['A1:A2']);
  });
});

describe('Range looks (reference/spreadsheet/range)', () => {
  test('backgrounds, weights, sizes, alignment, wrap and borders are kept a cell', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1:B1').setBackgrounds([['#fff', 'red']]).setFontWeights([['bold', 'normal']]).setFontSizes([[12, 9]])
         .setHorizontalAlignments([['center', null]]).setWraps([[true, false]]).setFontColors([['#123456', null]])
         .setVerticalAlignment('top').setFontLine('underline').setFontStyle('italic');
       sheet.getRange('A1:B2').setBorder(true, null, true, null, null, false, '#cccccc', SpreadsheetApp.BorderStyle.SOLID);`,
    );
    const { cells } = await firstSheet(sheets);
    expect(cells.A1).toMatchObject({
      background: '#ffffff',
      fontWeight: 'bold',
      fontSize: 12,
      horizontal: 'center',
      wrap: true,
      fontColor: '#123456',
      vertical: 'top',
      fontLine: 'underline',
      fontStyle: 'italic',
      border: 'top=SOLID #cccccc',
    });
    expect(cells.B1).toMatchObject({ background: '#ff0000', wrap: false, horizontal: '' });
    expect(cells.B2).toMatchObject({ border: 'bottom=SOLID #cccccc' });
  });

  test('one look for a whole range; formats and notes are read back cell by cell or for the first cell', async () => {
    const { sheets, last } = await runAll(
      `sheet.getRange('A1:B2').setFontFamily('Roboto').setFontSize(8).setFontWeight('bold').setHorizontalAlignment('right')
         .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setWrap(true).setNumberFormats([['0', '0.0'], ['@', 'dd/mm/yyyy']])
         .setVerticalAlignments([['top', 'middle'], ['bottom', null]]).setBackground('#EEE');
       sheet.getRange('A1').setNote('one');
       const range = sheet.getRange('A1:B2');
       return [range.getNumberFormat(), range.getNumberFormats(), range.getBackground(), range.getNote(), range.getFormula()];`,
    );
    expect(last.value).toEqual([
      '0',
      [
        ['0', '0.0'],
        ['@', 'dd/mm/yyyy'],
      ],
      '#eeeeee',
      'one',
      '',
    ]);
    const { cells } = await firstSheet(sheets);
    expect(cells.B2).toMatchObject({
      fontSize: 8,
      fontWeight: 'bold',
      horizontal: 'right',
      wrap: true,
      vertical: 'bottom',
    });
    expect(cells.B1).toMatchObject({ vertical: 'middle' });
  });

  test('refuses a colour that is none', async () => {
    expect(await refusal(`sheet.getRange('A1').setBackground('pinkish');`)).toContain('Invalid color');
  });
});

describe('Range.merge and breakApart (reference/spreadsheet/range#merge)', () => {
  test('keeps only the top-left value, and refuses half a merge', async () => {
    const { sheets, last } = await runAll(
      `sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]).merge();
       const within = sheet.getRange('B1:E9').getMergedRanges().map((range) => range.getA1Notation());
       return [sheet.getRange('B1').isPartOfMerge(), sheet.getRange('D1').isPartOfMerge(), within];`,
    );
    expect(last.value).toEqual([true, false, ['A1:C1']]);
    expect(await cellsOf(sheets)).toEqual({ A1: 'a' });
    expect((await firstSheet(sheets)).merges).toEqual(['A1:C1']);
    expect(
      await refusal(`sheet.getRange('A1:C1').merge();`, `sheet.getRange('A1:B1').breakApart();`),
    ).toContain('You must select all cells in a merged range');
  });
});

describe('Range.mergeAcross (reference/spreadsheet/range#mergeAcross)', () => {
  test('merges each row apart', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1:B2').setValues([['a', 'x'], ['b', 'y']]).mergeAcross();`,
    );
    expect((await firstSheet(sheets)).merges).toEqual(['A1:B1', 'A2:B2']);
    expect(await cellsOf(sheets)).toEqual({ A1: 'a', A2: 'b' });
  });
});

describe('Range.setNote (reference/spreadsheet/range#setNote)', () => {
  test('sets, reads and clears notes', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:B1').setNotes([['one', 'two']]); sheet.getRange('B1').setNote('');`,
        `return sheet.getRange('A1:B1').getNotes();`,
      ),
    ).toEqual([['one', '']]);
  });
});

describe('Range.copyTo (reference/spreadsheet/range#copyTo)', () => {
  test('shifts formulas and fills a destination that is a whole number of copies', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]); sheet.getRange('B1').setFormula('=A1*10');
         sheet.getRange('B1').copyTo(sheet.getRange('B2:B4'));`,
        `return [sheet.getRange('B1:B4').getFormulas(), sheet.getRange('B1:B4').getValues()];`,
      ),
    ).toEqual([
      [['=A1*10'], ['=A2*10'], ['=A3*10'], ['=A4*10']],
      [[10], [20], [30], [40]],
    ]);
  });

  test('PASTE_FORMAT and PASTE_DATA_VALIDATION leave values alone; transposed turns the block', async () => {
    const { sheets, last } = await runAll(
      `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x']).build();
       sheet.getRange('A1').setValue('x').setBackground('#00ff00').setDataValidation(rule); sheet.getRange('B1').setValue('y');
       sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
       sheet.getRange('A1').copyTo(sheet.getRange('C1'), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
       sheet.getRange('A1:B1').copyTo(sheet.getRange('A5'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
       return sheet.getRange('A5:A6').getValues();`,
    );
    const dump = await firstSheet(sheets);
    expect(dump.cells.B1).toMatchObject({ value: 'y', background: '#00ff00' });
    expect(dump.validations.map((rule) => rule.range)).toEqual(['A1', 'C1']);
    expect(last.value).toEqual([['x'], ['y']]);
  });
});
