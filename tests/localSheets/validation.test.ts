import { firstSheet, refusal, runAll, valueAfter } from './open';

const refused = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
const strict = (rule: string) =>
  `sheet.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build());`;

describe('strict validation on scripted writes (reference/spreadsheet/data-validation-builder#setAllowInvalid)', () => {
  test.each([
    ["requireValueInList(['Yes', 'No'])", "'Yes'", "'Maybe'"],
    ["requireValueInList(['7', '8'])", '7', '9'],
    ['requireCheckbox()', 'true', "'x'"],
    ['requireNumberBetween(0, 5)', '5', '6'],
    ['requireNumberBetween(0, 5)', '0', "'two'"],
    ['requireNumberGreaterThanOrEqualTo(0)', '0', '-1'],
    ['requireDate()', "'21/11/2026'", "'soon'"],
    ['requireDate()', 'new Date(2026, 0, 1)', '46000'],
    ['requireDateOnOrAfter(new Date(2026, 8, 1))', "'01/09/2026'", "'31/08/2026'"],
    ['requireDateBetween(new Date(2026, 0, 1), new Date(2026, 11, 31))', "'31/12/2026'", "'01/01/2027'"],
    ["requireFormulaSatisfied('=COUNTIF(A$1:A$3,A1)=1')", "'P1'", "'P2'"],
    ['requireTextIsUrl()', "'https://example.org/x'", "'no link'"],
  ])('%s takes %s and refuses %s', async (rule, good, bad) => {
    const set = `sheet.getRange('A3').setValue('P2'); ${strict(rule)}`;
    expect(await refusal(set, `sheet.getRange('A1').setValue(${good});`)).toBe('');
    expect(await refusal(set, `sheet.getRange('A1').setValue(${bad});`)).toBe(refused('A1'));
  });

  test('one wrong cell refuses the whole rectangle, and nothing is written', async () => {
    const code = `${strict("requireValueInList(['a'])")}`;
    expect(await refusal(code, `sheet.getRange('A1:A3').setValues([['a'], ['b'], ['a']]);`)).toBe(
      refused('A2'),
    );
    expect(
      await valueAfter(
        code,
        `try { sheet.getRange('A1:A3').setValues([['a'], ['b'], ['a']]); } catch (error) {}
         return sheet.getRange('A1:A3').getValues();`,
      ),
    ).toEqual([[''], [''], ['']]);
  });

  test('a blank and a formula are always taken; a rule that allows invalid data refuses nothing', async () => {
    expect(
      await refusal(
        strict('requireNumberBetween(0, 5)'),
        `sheet.getRange('A1:A2').setValues([[''], [null]]); sheet.getRange('A3').setFormula('=99');`,
      ),
    ).toBe('');
    expect(
      await refusal(
        `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 5).build()).setValue(9);`,
      ),
    ).toBe('');
  });

  test('clearing the rule first, or writing before setting it, is allowed', async () => {
    expect(
      await refusal(
        strict("requireValueInList(['a'])"),
        `sheet.getRange('A1:A3').clearDataValidations().setValue('z');`,
        strict("requireValueInList(['a'])"),
      ),
    ).toBe('');
  });

  test('a list in cells follows its source: changed, moved and renamed', async () => {
    const set = `const lists = ss.insertSheet('Lists'); lists.getRange('A1:A3').setValues([['a'], ['b'], ['']]);
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(lists.getRange('A1:A3')).setAllowInvalid(false).build());`;
    expect(await refusal(set, `sheet.getRange('A1').setValue('c');`)).toBe(refused('A1'));
    expect(
      await refusal(
        set,
        `const lists = ss.getSheetByName('Lists'); lists.getRange('A3').setValue('c'); lists.insertRowsBefore(1, 2); lists.setName('Words');`,
        `sheet.getRange('A1').setValue('c');`,
      ),
    ).toBe('');
  });

  test('a custom formula goes with its cells: each is judged against its own row', async () => {
    const set = `sheet.getRange('B1:B3').setValues([[1], [2], [3]]); ${strict("requireFormulaSatisfied('=A1<=B1')")}`;
    expect(await refusal(set, `sheet.getRange('A3').setValue(3);`)).toBe('');
    expect(await refusal(set, `sheet.getRange('A2').setValue(3);`)).toBe(refused('A2'));
    expect(await refusal(set, `sheet.insertColumnsBefore(2, 1);`, `sheet.getRange('A3').setValue(4);`)).toBe(
      refused('A3'),
    );
  });
});

describe('DataValidation (reference/spreadsheet/data-validation)', () => {
  test('gives back what was set, a copy can be changed, and null stands for none', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('B1:B2').setValues([['x'], ['y']]);
         const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('B1:B2')).setHelpText('Choose').setAllowInvalid(false).build();
         sheet.getRange('A1').setDataValidation(rule);
         sheet.getRange('A2').setDataValidation(rule.copy().requireCheckbox().setHelpText('').build());`,
        `const [[first], [second], [third]] = sheet.getRange('A1:A3').getDataValidations();
         return [first.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE, first.getCriteriaValues()[0].getA1Notation(),
                 first.getAllowInvalid(), first.getHelpText(), second.getCriteriaType(), second.getHelpText(), third,
                 sheet.getRange('A1').getDataValidation().getHelpText()];`,
      ),
    ).toEqual([true, 'B1:B2', false, 'Choose', 'CHECKBOX', null, null, 'Choose']);
  });

  test('gives dates back as dates, and a custom formula for the cell that is asked', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDateOnOrAfter(new Date(2026, 8, 1)).build());
         sheet.getRange('B1:B3').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=B1>$A$1').build());`,
        `const [date] = sheet.getRange('A1').getDataValidation().getCriteriaValues();
         return [date instanceof Date, date.getMonth(), sheet.getRange('B3').getDataValidation().getCriteriaValues()];`,
      ),
    ).toEqual([true, 8, ['=B3>$A$1']]);
  });

  test('setDataValidations takes a rule or null a cell, and refuses a wrong shape', async () => {
    const { sheets } = await runAll(
      `const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
       sheet.getRange('A1:B2').setDataValidations([[box, null], [box, box]]);`,
    );
    expect((await firstSheet(sheets)).validations.map((rule) => rule.range)).toEqual(['A1:A2', 'B2']);
    expect(await refusal(`sheet.getRange('A1:B2').setDataValidations([[null]]);`)).toContain(
      'does not match',
    );
    expect(await refusal(`sheet.getRange('A1').setDataValidation('list');`)).toContain(
      "don't match the method signature",
    );
  });

  test('a builder without a criterion, and wrong arguments, are refused', async () => {
    expect(await refusal(`SpreadsheetApp.newDataValidation().build();`)).toContain('no criteria');
    expect(await refusal(`SpreadsheetApp.newDataValidation().requireValueInList('a,b');`)).toContain(
      '(String)',
    );
    expect(await refusal(`SpreadsheetApp.newDataValidation().requireNumberBetween('0', 1);`)).toContain(
      '(String,number)',
    );
    expect(await refusal(`SpreadsheetApp.newDataValidation().requireDateOnOrAfter('2026-09-01');`)).toContain(
      '(String)',
    );
    expect(await refusal(`SpreadsheetApp.newDataValidation().requireValueInRange('A1');`)).toContain(
      '(String)',
    );
  });

  test('the same rule on neighbouring cells is one rectangle in the dump', async () => {
    const { sheets } = await runAll(
      `const rule = () => SpreadsheetApp.newDataValidation().requireCheckbox().build();
       sheet.getRange('B2:D4').setDataValidation(rule()); sheet.getRange('E2:E4').setDataValidation(rule()); sheet.getRange('E9').setDataValidation(rule());`,
    );
    expect((await firstSheet(sheets)).validations.map((rule) => rule.range)).toEqual(['B2:E4', 'E9']);
  });
});

describe('Range.setValue into a box made by requireCheckbox (reference/spreadsheet/data-validation-builder#requireCheckbox)', () => {
  test('setting the box writes no value: an untouched one stays blank', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A2').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); sheet.getRange('A1').setValue(true);`,
        `return sheet.getRange('A1:A2').getValues();`,
      ),
    ).toEqual([[true], ['']]);
  });
});

describe('conditional formats (reference/spreadsheet/conditional-format-rule-builder)', () => {
  const rule = (when: string, range: string) =>
    `SpreadsheetApp.newConditionalFormatRule().${when}.setBackground('#FF0000').setFontColor('#FFFFFF').setBold(true)
     .setRanges([sheet.getRange('${range}')]).build()`;

  test('are kept in order, replaced as a whole, read back and cleared', async () => {
    const { sheets, last } = await runAll(
      `sheet.setConditionalFormatRules([${rule("whenTextEqualTo('Red')", 'A2:A9')}, ${rule('whenCellNotEmpty()', 'B2:B9')}, ${rule('whenNumberLessThan(3)', 'C2:C9')}]);`,
      `const rules = sheet.getConditionalFormatRules(); const condition = rules[0].getBooleanCondition();
       const seen = [condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO, condition.getCriteriaValues(), condition.getBackground(),
                     condition.getFontColor(), condition.getBold(), rules[0].getRanges()[0].getA1Notation()];
       sheet.setConditionalFormatRules([rules[1], rules[0].copy().setRanges([sheet.getRange('D2:D9')]).build()]);
       return seen;`,
    );
    expect(last.value).toEqual([true, ['Red'], '#ff0000', '#ffffff', true, 'A2:A9']);
    expect((await firstSheet(sheets)).conditionalFormats).toEqual([
      {
        ranges: ['B2:B9'],
        criteria: 'CELL_NOT_EMPTY',
        values: [],
        background: '#ff0000',
        fontColor: '#ffffff',
        bold: true,
      },
      {
        ranges: ['D2:D9'],
        criteria: 'TEXT_EQUAL_TO',
        values: ['Red'],
        background: '#ff0000',
        fontColor: '#ffffff',
        bold: true,
      },
    ]);
    expect(
      await valueAfter(`sheet.setConditionalFormatRules([${rule('whenCellNotEmpty()', 'A1')}]); sheet.clearConditionalFormatRules();
      return sheet.getConditionalFormatRules().length;`),
    ).toBe(0);
  });

  test('refuse a formula that names another sheet', async () => {
    expect(
      await refusal(`ss.insertSheet('Lists'); ${rule("whenFormulaSatisfied('=A2=Lists!A1')", 'A2:A9')};`),
    ).toBe('Conditional format rule cannot reference a different sheet.');
    expect(await refusal(`${rule("whenFormulaSatisfied('=A2=Sheet1!A1')", 'A2:A9')};`)).toBe('');
  });

  test('refuse no range, no condition, ranges of two sheets and rules of another sheet', async () => {
    expect(await refusal(`SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().build();`)).toContain(
      'no ranges',
    );
    expect(
      await refusal(`SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build();`),
    ).toContain('no condition');
    expect(
      await refusal(`const other = ss.insertSheet('B');
        SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1'), other.getRange('A1')]);`),
    ).toContain('same sheet');
    expect(
      await refusal(`ss.insertSheet('B').setConditionalFormatRules([${rule('whenCellNotEmpty()', 'A1')}]);`),
    ).toContain('same sheet');
  });
});
