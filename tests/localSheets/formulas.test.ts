import fc from 'fast-check';
import { cellsOf, openWithoutScript, refusal, runAll, valueAfter } from './open';

describe('Range.setFormulaR1C1 and setFormula (reference/spreadsheet/range#setFormulaR1C1)', () => {
  test('one relative formula on a block shifts from cell to cell', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
         sheet.getRange('B1:B3').setFormulaR1C1('=RC[-1]*R1C1'); sheet.getRange('C1:C3').setFormula('=A1+$A$1');`,
        `return [sheet.getRange('B1:C3').getFormulas(), sheet.getRange('B1:C3').getValues(), sheet.getRange('B2:C2').getFormulasR1C1()];`,
      ),
    ).toEqual([
      [
        ['=A1*$A$1', '=A1+$A$1'],
        ['=A2*$A$1', '=A2+$A$1'],
        ['=A3*$A$1', '=A3+$A$1'],
      ],
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      [['=R[0]C[-1]*R1C1', '=R[0]C[-2]+R1C1']],
    ]);
  });

  test('quoted text and quoted sheet names are left alone, also where they look like addresses', async () => {
    expect(
      await valueAfter(
        `ss.insertSheet("R1C1's A1").getRange('B2').setValue('found');
         sheet.getRange('B2').setFormulaR1C1("='R1C1''s A1'!RC&\\"RC[-1] A1 'x'\\"");`,
        `return [sheet.getRange('B2').getFormula(), sheet.getRange('B2').getValue()];`,
      ),
    ).toEqual([`='R1C1''s A1'!B2&"RC[-1] A1 'x'"`, `foundRC[-1] A1 'x'`]);
  });

  test('a reference that would leave the sheet becomes #REF!', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setFormulaR1C1('=R[-1]C+1'); return sheet.getRange('A1').getFormula();`,
      ),
    ).toBe('=#REF!+1');
  });

  test('a missing = is added, an empty text clears, a number is refused', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1').setFormula('1+1'); sheet.getRange('A2').setFormula('=1').setFormula('');`,
        `return sheet.getRange('A1:A2').getFormulas();`,
      ),
    ).toEqual([['=1+1'], ['']]);
    expect(await refusal(`sheet.getRange('A1').setFormula(5);`)).toContain('(number)');
    expect(await refusal(`sheet.getRange('A1:A2').setFormulas([['=1']]);`)).toContain(
      'The data has 1 but the range has 2.',
    );
  });

  test('A1 to R1C1 and back is the same formula, wherever it stands', async () => {
    const place = fc
      .tuple(fc.boolean(), fc.integer({ min: 1, max: 26 }), fc.boolean(), fc.integer({ min: 1, max: 40 }))
      .map(
        ([fixedColumn, column, fixedRow, row]) =>
          `${fixedColumn ? '$' : ''}${String.fromCharCode(64 + column)}${fixedRow ? '$' : ''}${row}`,
      );
    const reference = fc
      .tuple(fc.constantFrom('', 'Sheet1!', "'It''s A1'!"), place, fc.option(place))
      .map(([sheet, start, end]) => sheet + start + (end === null ? '' : `:${end}`));
    const formulas = fc.array(reference, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(formulas, async (references) => {
        const texts = references.map((text) => `=COUNTA(${text})&"A1"`);
        const [before, afterwards] = (await valueAfter(
          `sheet.getRange('D7:F7').setFormulas([${JSON.stringify(texts)}]);
           sheet.getRange('D7:F7').setFormulasR1C1(sheet.getRange('D7:F7').getFormulasR1C1());
           return [${JSON.stringify(texts)}, sheet.getRange('D7:F7').getFormulas()[0]];`,
        )) as [string[], string[]];
        expect(afterwards).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reading before the calculation has settled', () => {
  const early = (read: string) =>
    refusal(
      `sheet.getRange('A1').setValue(1); sheet.getRange('B1').setFormula('=A1'); sheet.getRange('D1').setFormula('=9');`,
      read,
    );

  test('a formula written in this call cannot be read', async () => {
    expect(await early(`sheet.getRange('C1').setFormula('=1'); sheet.getRange('C1').getValue();`)).toBe(
      'not in the local Sheets: reading Sheet1!C1 before the calculation has settled',
    );
  });

  test('nor can one that depends on what was written; one that does not can', async () => {
    expect(await early(`sheet.getRange('A1').setValue(2); sheet.getRange('B1').getValues();`)).toContain(
      'reading Sheet1!B1',
    );
    expect(await early(`sheet.getRange('A1').setValue(2); sheet.getRange('D1').getDisplayValue();`)).toBe('');
    expect(await early(`sheet.getRange('B1').getValue();`)).toBe('');
  });
});

describe('what formulas come to', () => {
  const data = `sheet.getRange('A1:C4').setValues([['Red', 1, true], ['amber', 2, false], ['Red', 3, true], ['', '', '']]);`;

  test.each([
    ['=COUNTIF(A1:A4,"red")', 2],
    ['=COUNTIFS(A1:A4,"Red",C1:C4,TRUE)', 2],
    ['=COUNTIFS(B1:B4,">1")', 2],
    ['=SUMIFS(B1:B4,A1:A4,"Red")', 4],
    ['=MAXIFS(B1:B4,A1:A4,"Red")', 3],
    ['=MINIFS(B1:B4,A1:A4,"green")', 0],
    ['=SUMPRODUCT((A1:A4="Red")*(B1:B4>1))', 1],
    ['=INDEX(B1:B4,MATCH("AMBER",A1:A4,0))', 2],
    ['=IFNA(MATCH("green",A1:A4,0),"none")', 'none'],
    ['=MATCH("r*",A1:A4,0)', 1],
    ['=INDEX(A1:B2,2,2)', 2],
    ['=INDEX(A1:A4,9)', '#REF!'],
    ['=IF(A4="","blank",A4)', 'blank'],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IFS(B1=2,1/0,B1=1,"one")', 'one'],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=IFERROR(1/0,"caught")', 'caught'],
    ['=SWITCH(B2,1,"one",2,"two")', 'two'],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=TEXTJOIN(", ",TRUE,A1:A4)', 'Red, amber, Red'],
    ['=A1&" "&B1', 'Red 1'],
    ['=AND(C1,NOT(C2))', true],
    ['=TEXT(DATE(2026,9,1),"dd/mm/yyyy")', '01/09/2026'],
    ['=HYPERLINK("#gid=1","Go")', 'Go'],
    ['=LARGE(B1:B4,2)', 2],
    ['=EXACT(A1,"red")', false],
    ['=A1="red"', true],
    ['=LEFT(A1,2)&MID(A2,2,2)&LEN(A2)', 'Remb5'],
    ['=ROUND(2/3,2)', 0.67],
    ['=1/0', '#DIV/0!'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=B1+', '#ERROR!'],
    ['=A1*2', '#VALUE!'],
    ['=D1', '#REF!'],
    ['=ISBLANK(A4)', true],
    ['=N(C1)+ISNUMBER(B1)', 2],
  ])('%s is %p', async (formula, value) => {
    expect(
      await valueAfter(
        data,
        `sheet.getRange('D1').setFormula(${JSON.stringify(formula)});`,
        `return sheet.getRange('D1').getValue();`,
      ),
    ).toBe(value);
  });

  test('TODAY follows the clock, is a date, and so is a date plus days; two dates apart are days', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1').setFormula('=TODAY()'); sheet.getRange('A2').setFormula('=A1+7'); sheet.getRange('A3').setFormula('=A2-A1');
       sheet.getRange('A4').setFormula('=EDATE(A1,1)'); sheet.getRange('A5').setFormula('=IF(A1>0,A1,"")');`,
    );
    expect(await cellsOf(sheets)).toEqual({
      A1: { date: '2026-11-21' },
      A2: { date: '2026-11-28' },
      A3: 7,
      A4: { date: '2026-12-21' },
      A5: { date: '2026-11-21' },
    });
  });

  test("the script's own clock is the same", async () => {
    expect(
      await valueAfter(
        `return [new Date().getFullYear(), new Date(Date.now()).getDate(), new Date() instanceof Date, new Date(2020, 0, 5).getDate()];`,
      ),
    ).toEqual([2026, 21, true, 5]);
  });

  test('a circle of formulas is #REF!, and leaves the others alone', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1').setFormula('=B1+1'); sheet.getRange('B1').setFormula('=A1+1'); sheet.getRange('C1').setFormula('=SUM(C1:C3)'); sheet.getRange('D1').setFormula('=1+1');`,
    );
    expect(await cellsOf(sheets)).toEqual({ A1: '#REF!', B1: '#REF!', C1: '#REF!', D1: 2 });
  });

  test('every formula of a circle is #REF!, also where one of them would swallow the error', async () => {
    const { sheets } = await runAll(
      `sheet.getRange('A1').setFormula('=COUNTIF(B1:B3,"x")'); sheet.getRange('B2').setFormula('=C1+1'); sheet.getRange('C1').setFormula('=IFERROR(A1,5)');
       sheet.getRange('D1').setFormula('=IFERROR(A1,7)');`,
    );
    expect(await cellsOf(sheets)).toEqual({ A1: '#REF!', B2: '#REF!', C1: '#REF!', D1: 7 });
    sheets.person.clear('Sheet1', 'B2');
    expect(await cellsOf(sheets)).toEqual({ A1: 0, C1: 0, D1: 0 });
  });

  test('a chain is computed in the order of need, whatever the order of writing', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A499').setFormulaR1C1('=R[1]C+1'); sheet.getRange('A500').setValue(1);`,
        `return sheet.getRange('A1').getValue();`,
      ),
    ).toBe(500);
  });

  test('a change reaches everything that depends on it, through ranges, names and other sheets', async () => {
    expect(
      await valueAfter(
        `sheet.getRange('A1:A3').setValues([[1], [2], [3]]); ss.setNamedRange('All', sheet.getRange('A1:A3'));
         sheet.getRange('B1').setFormula('=SUM(All)'); ss.insertSheet('Two').getRange('A1').setFormula('=Sheet1!B1*10');
         sheet.getRange('C1').setFormula('=Two!A1+1');`,
        `sheet.getRange('A2').clearContent();`,
        `return sheet.getRange('C1').getValue();`,
      ),
    ).toBe(41);
  });

  test('after any edits every formula shows what computing all anew would show', async () => {
    const address = fc
      .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 6 }))
      .map(([c, r]) => c + r);
    const text = fc.oneof(
      fc.integer({ min: 0, max: 5 }).map(String),
      fc.constantFrom('x', 'TRUE', ''),
      address.map((at) => `=${at}`),
      fc.tuple(address, address).map(([a, b]) => `=SUM(${a}:${b})`),
      fc.tuple(address, address).map(([a, b]) => `=IF(${a}=1,${b},COUNTIF($A$1:$A$6,${a}))`),
      fc
        .tuple(address, address)
        .map(([a, b]) => `=IFERROR(INDEX($B$1:$B$6,MATCH(${a},$A$1:$A$6,0)),${b}&"!")`),
    );
    const edit = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), at: address, text }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom('insert' as const, 'delete' as const, 'sort' as const),
          row: fc.integer({ min: 1, max: 5 }),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 25 }), async (edits) => {
        const sheets = openWithoutScript();
        for (const one of edits) {
          if (one.kind === 'type') sheets.person.type('Sheet1', one.at, one.text);
          else if (one.kind === 'insert') sheets.person.insertRows('Sheet1', one.row, 1);
          else if (one.kind === 'delete') sheets.person.deleteRows('Sheet1', one.row, 1);
          else sheets.person.sort('Sheet1', 'A1:B6', 1, true);
          await sheets.settle();
        }
        const stepByStep = await cellsOf(sheets);
        sheets.person.renameSheet('Sheet1', 'Anew');
        expect(await cellsOf(sheets)).toEqual(stepByStep);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('a criterion may compare numbers or hold * and ?, along a row as down a column', async () => {
    const values = [',9,10,', ',10,', 'a.c', 'abc', 9, 10, 'TRUE', true, '', ',9,'];
    expect(
      await valueAfter(
        `sheet.getRange(1, 1, 1, 10).setValues([${JSON.stringify(values)}]);
         sheet.getRange(2, 1, 1, 6).setFormulas([['=COUNTIF(A1:J1,"*,9,*")', '=COUNTIF(A1:J1,"a.?")', '=COUNTIF(A1:J1,">=10")', '=COUNTIF(A1:J1,"<10")', '=COUNTIFS(A1:J1,"*,10,*",A1:J1,"*9*")', '=COUNTIF(A1:J1,"A?C")']]);`,
        `return sheet.getRange(2, 1, 1, 6).getValues()[0];`,
      ),
    ).toEqual([2, 1, 1, 1, 1, 2]);
  });

  test('counting and looking up agree with plain arithmetic over random columns', async () => {
    const word = fc.constantFrom('a', 'A', 'b', 'Bc', 'P01', '', 'x y');
    const cell = fc.oneof(word, fc.integer({ min: 0, max: 3 }), fc.boolean());
    const row = fc.tuple(cell, fc.integer({ min: 0, max: 9 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('a', 'bc', 'P01', 'x y'),
        async (rows, wanted) => {
          const n = rows.length;
          const range = (column: string) => `${column}1:${column}${n}`;
          const formulas = [
            `=COUNTIF(${range('A')},"${wanted}")`,
            `=SUMIFS(${range('B')},${range('A')},"${wanted}")`,
            `=IFNA(MATCH("${wanted}",${range('A')},0),0)`,
            `=COUNTIFS(${range('A')},TRUE,${range('B')},5)`,
            `=IFNA(INDEX(${range('B')},MATCH(TRUE,${range('A')},0)),-1)`,
            `=COUNTIF(${range('A')},"<>${wanted}")`,
            `=SUMIFS(${range('B')},${range('A')},"<>${wanted}",${range('B')},">2")`,
          ];
          const found = await valueAfter(
            `sheet.getRange(1, 1, ${n}, 2).setValues(${JSON.stringify(rows)}); sheet.getRange(1, 3, 1, 7).setFormulas([${JSON.stringify(formulas)}]);`,
            `return sheet.getRange(1, 3, 1, 7).getValues()[0];`,
          );
          const same = rows.filter(([value]) => String(value).toLowerCase() === wanted.toLowerCase());
          const ticked = rows.filter(([value]) => value === true);
          expect(found).toEqual([
            same.length,
            same.reduce((sum, [, number]) => sum + number, 0),
            rows.findIndex(([value]) => String(value).toLowerCase() === wanted.toLowerCase()) + 1,
            ticked.filter(([, number]) => number === 5).length,
            ticked[0]?.[1] ?? -1,
            n - same.length,
            rows.reduce((sum, row) => sum + (same.includes(row) || row[1] <= 2 ? 0 : row[1]), 0),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
