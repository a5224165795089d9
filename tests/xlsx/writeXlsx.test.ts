import ExcelJS, { type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { libreOfficeVersion, throughLibreOffice } from '../../local/commands/libreOffice';
import type { CellDump, SheetDump, WorkbookDump } from '../../local/types';
import { writeXlsx } from '../../local/xlsx/writeXlsx';
import { cell, sheet, workbook } from './makeDump';

async function readBack(dump: WorkbookDump): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeXlsx(dump)).slice().buffer as ArrayBuffer);
  return book;
}

async function readTab(partial: Partial<SheetDump>): Promise<Worksheet> {
  const book = await readBack(workbook([sheet({ name: 'Audit', ...partial })]));
  return book.getWorksheet('Audit')!;
}

async function sheetXml(dump: WorkbookDump, number = 1): Promise<string> {
  const zip = await JSZip.loadAsync(await writeXlsx(dump));
  return zip.file(`xl/worksheets/sheet${number}.xml`)!.async('string');
}

const cells = (given: Record<string, Partial<CellDump>>): Record<string, CellDump> =>
  Object.fromEntries(Object.entries(given).map(([address, partial]) => [address, cell(partial)]));

describe('values', () => {
  test('a formula keeps its result of each kind, zero, empty text and FALSE included', async () => {
    const results = { A1: 0, A2: '', A3: false, A4: 'Green', A5: 2 / 3, A6: '#N/A' };
    const given = Object.fromEntries(
      Object.entries(results).map(([at, value]) => [at, { value, formula: '=B1' }]),
    );
    const xml = await sheetXml(workbook([sheet({ name: 'Audit', cells: cells(given) })]));
    expect(xml).toContain('<c r="A1" s="1"><f>B1</f><v>0</v></c>');
    expect(xml).toContain('<c r="A2" s="1" t="str"><f>B1</f><v></v></c>');
    expect(xml).toContain('<c r="A3" s="1" t="b"><f>B1</f><v>0</v></c>');
    expect(xml).toContain('<c r="A4" s="1" t="str"><f>B1</f><v>Green</v></c>');
    expect(xml).toContain('<v>0.6666666666666666</v>');
    expect(xml).toContain('<c r="A6" s="1" t="e"><f>B1</f><v>#N/A</v></c>');
  });

  test('text that looks like a formula stays text, and would after F2 and Enter', async () => {
    const tab = await readTab({
      cells: cells({
        A1: { value: '=HYPERLINK("https://x.example","go")' },
        A2: { value: '+44 20 7946 0000' },
        A3: { value: '@x' },
      }),
    });
    expect(tab.getCell('A1').type).toBe(ExcelJS.ValueType.String);
    expect(tab.getCell('A1').value).toBe('=HYPERLINK("https://x.example","go")');
    expect(['A1', 'A2', 'A3'].map((at) => tab.getCell(at).numFmt)).toEqual(['@', '@', '@']);
  });

  test('a form called 7E1, a surname True and a number written as text stay what they are', async () => {
    const tab = await readTab({
      cells: cells({
        A1: { value: '7E1', numberFormat: '@' },
        A2: { value: 'True' },
        A3: { value: '00123' },
      }),
    });
    expect(['A1', 'A2', 'A3'].map((at) => tab.getCell(at).value)).toEqual(['7E1', 'True', '00123']);
  });
});

describe('formulas', () => {
  const formulaOf = async (formula: string) => {
    const book = await readBack(
      workbook([
        sheet({ name: 'Audit', sheetId: 7, cells: cells({ A1: { formula, value: 'x' } }) }),
        sheet({ name: "This year's leavers", sheetId: 42 }),
        sheet({ name: 'A tab of the school with a name over the limit', sheetId: 43 }),
      ]),
    );
    return book.getWorksheet('Audit')!.getCell('A1').formula;
  };

  test('newer functions are prefixed, the same words in quoted text or a tab name are not', async () => {
    expect(await formulaOf('=IFS(A2="IFS(",MAXIFS(B:B,C:C,1),TRUE,IFERROR(SWITCH(A3,1,2),""))')).toBe(
      '_xlfn.IFS(A2="IFS(",_xlfn.MAXIFS(B:B,C:C,1),TRUE,IFERROR(_xlfn.SWITCH(A3,1,2),""))',
    );
    expect(await formulaOf('=TEXTJOIN(", ",TRUE,\'IFNA(x)\'!A1:A3)&IFNA(1,2)')).toBe(
      '_xlfn.TEXTJOIN(", ",TRUE,\'IFNA(x)\'!A1:A3)&_xlfn.IFNA(1,2)',
    );
    expect(await formulaOf('=IF(COUNTIFS(A2:A9,"IFS")>0,"say ""IFS(1)""","")')).toBe(
      'IF(COUNTIFS(A2:A9,"IFS")>0,"say ""IFS(1)""","")',
    );
  });

  test('a link to a tab by its number becomes a link to its name', async () => {
    expect(await formulaOf('=HYPERLINK("#gid=42&range=B3","Leavers")')).toBe(
      'HYPERLINK("#\'This year\'\'s leavers\'!B3","Leavers")',
    );
    expect(await formulaOf('=HYPERLINK("#gid=7","Audit")')).toBe('HYPERLINK("#\'Audit\'!A1","Audit")');
    expect(await formulaOf('=HYPERLINK("#gid=7&range=A"&ROW(),"Audit")')).toBe(
      'HYPERLINK("#\'Audit\'!A"&ROW(),"Audit")',
    );
    expect(await formulaOf('=HYPERLINK("#gid=999&range=A1","gone")')).toBe(
      'HYPERLINK("#gid=999&range=A1","gone")',
    );
  });

  test('a tab whose name the format refuses is renamed, and formulas follow', async () => {
    expect(await formulaOf("=SUM('A tab of the school with a name over the limit'!A1:A2)")).toBe(
      "SUM('A tab of the school with a name'!A1:A2)",
    );
  });
});

describe('the look', () => {
  test('colours, weights, alignment, number formats and borders arrive', async () => {
    const tab = await readTab({
      cells: cells({
        A1: {
          value: 0.5,
          numberFormat: '0%',
          background: '#1a4d2e',
          fontColor: '#ffffff',
          fontWeight: 'bold',
          fontStyle: 'italic',
          fontSize: 14,
          fontLine: 'underline',
          horizontal: 'center',
          vertical: 'middle',
          wrap: true,
          border: 'bottom=SOLID #cccccc;left=SOLID_THICK #000000',
        },
      }),
    });
    const styled = tab.getCell('A1');
    expect(styled.numFmt).toBe('0%');
    expect(styled.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF1A4D2E' } });
    expect(styled.font).toMatchObject({
      bold: true,
      italic: true,
      underline: true,
      size: 14,
      color: { argb: 'FFFFFFFF' },
    });
    expect(styled.alignment).toEqual({ horizontal: 'center', vertical: 'middle', wrapText: true });
    expect(styled.border).toEqual({
      bottom: { style: 'thin', color: { argb: 'FFCCCCCC' } },
      left: { style: 'thick', color: { argb: 'FF000000' } },
    });
  });

  test('hidden key row, frozen headers, widths, heights, gridlines, tab colour, merges, notes and filter arrive', async () => {
    const help = 'The day of the meeting. '.repeat(12);
    const tab = await readTab({
      tabColor: '#b45309',
      gridlinesHidden: true,
      frozenRows: 3,
      frozenColumns: 2,
      hiddenRows: [1],
      hiddenColumns: [5],
      columnWidths: { 1: 68, 2: 250 },
      rowHeights: { 2: 40 },
      merges: ['A2:C2'],
      filter: 'A3:F20',
      cells: cells({ A3: { value: 'Date', note: help } }),
    });
    expect(tab.getRow(1).hidden).toBe(true);
    expect(tab.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3, showGridLines: false });
    expect(tab.getColumn(1).width).toBeCloseTo(9, 1);
    expect(tab.getColumn(2).width).toBeCloseTo(35);
    expect(tab.getColumn(5).hidden).toBe(true);
    expect(tab.getRow(2).height).toBe(30);
    expect(tab.properties.tabColor).toEqual({ argb: 'FFB45309' });
    expect(tab.getCell('B2').isMerged).toBe(true);
    expect(tab.autoFilter).toBe('A3:F20');
    expect(JSON.stringify(tab.getCell('A3').note)).toContain(help);
    expect(tab.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });

  test('a row is as high as its wrapped text needs and may be fitted again; other rows keep their height', async () => {
    const long = { value: 'Where each of last year’s leavers went, in a sentence. '.repeat(4), wrap: true };
    const xml = await sheetXml(
      workbook([
        sheet({
          name: 'Audit',
          cells: cells({
            A1: { value: 'short', wrap: true },
            A2: long,
            A3: { ...long, wrap: false },
            A4: long,
            A5: long,
            C1: long,
            D1: long,
          }),
          hiddenColumns: [3],
          columnGroups: { 4: { depth: 1, collapsed: true } },
          rowHeights: { 1: 40, 2: 40, 3: 40 },
          merges: ['A4:F4'],
        }),
      ]),
    );
    const rows = [...xml.matchAll(/<row [^>]*>/g)].map(([tag]) => ({
      height: Number(/ ht="([^"]*)"/.exec(tag)?.[1]),
      fixed: tag.includes('customHeight'),
    }));
    expect(rows.map(({ fixed }) => fixed)).toEqual([true, false, true, false, false]);
    expect([rows[0]!.height, rows[2]!.height]).toEqual([30, 30]);
    expect(rows[1]!.height).toBeGreaterThan(100);
    // Merged cells are wide: their text needs fewer lines, but more than one.
    expect(rows[3]!.height).toBeGreaterThan(25);
    expect(rows[3]!.height).toBeLessThan(rows[4]!.height / 2);
  });

  test('a collapsed column group is closed and an open one is open', async () => {
    const group = (collapsed: boolean) => ({ depth: 1, collapsed });
    const xml = await sheetXml(
      workbook([
        sheet({
          name: 'Pupils',
          columnGroups: { 3: group(true), 4: group(true), 7: group(false), 8: group(false) },
        }),
      ]),
    );
    const columns = [...xml.matchAll(/<col ([^>]*)\/>/g)].map(([, text]) =>
      text!.replace(/ ?(width|customWidth)="[^"]*"/g, ''),
    );
    expect(columns).toEqual([
      'min="3" max="4" hidden="1" outlineLevel="1"',
      'min="5" max="5" collapsed="1"',
      'min="7" max="8" outlineLevel="1"',
    ]);
  });

  test('a hidden tab is hidden, and the file opens on the first that is not', async () => {
    const book = await readBack(workbook([sheet({ name: 'Lists', hidden: true }), sheet({ name: 'Audit' })]));
    expect(book.getWorksheet('Lists')!.state).toBe('hidden');
    expect(book.views[0]!.activeTab).toBe(1);
  });

  test('names point at the same cells, and headers stand on every printed page', async () => {
    const xlsx = await writeXlsx(
      workbook(
        [sheet({ name: 'Start here' }), sheet({ name: "Pupil's", frozenRows: 3 })],
        [
          { name: 'AsOfDate', range: "'Start here'!C4" },
          { name: 'gt_pupils', range: "'Pupil''s'!A1:C1" },
        ],
      ),
    );
    const xml = await (await JSZip.loadAsync(xlsx)).file('xl/workbook.xml')!.async('string');
    expect(xml).toContain('<definedName name="AsOfDate">&apos;Start here&apos;!$C$4</definedName>');
    expect(xml).toContain(
      '<definedName name="gt_pupils">&apos;Pupil&apos;&apos;s&apos;!$A$1:$C$1</definedName>',
    );
  });
});

describe('rules', () => {
  const rule = { allowInvalid: false, helpText: 'Choose one of the list.' };

  test('a drop-down of a range or of words, a tick box, a number and a formula refuse what the workbook refuses', async () => {
    const xml = await sheetXml(
      workbook([
        sheet({
          name: 'Pupils',
          validations: [
            { ...rule, range: 'A2:A900', criteria: 'VALUE_IN_RANGE', values: ["'Lists'!A2:A9", true] },
            { ...rule, range: 'B2:B900', criteria: 'VALUE_IN_LIST', values: ['In place', 'Not yet', true] },
            { ...rule, range: 'C2:C900', criteria: 'CHECKBOX', values: [] },
            { ...rule, range: 'D2:D900', criteria: 'NUMBER_BETWEEN', values: [0, 100], allowInvalid: true },
            {
              ...rule,
              range: 'E2:E900',
              criteria: 'CUSTOM_FORMULA',
              values: ['=IFS(LEN(E2)=13,TRUE,TRUE,FALSE)'],
            },
          ],
        }),
        sheet({ name: 'Lists' }),
      ]),
    );
    expect(xml.match(/<dataValidation /g)).toHaveLength(5);
    expect(xml).toMatch(/sqref="A2:A900"><formula1>&apos;Lists&apos;!\$A\$2:\$A\$9</);
    expect(xml).toMatch(/sqref="B2:B900"><formula1>&quot;In place,Not yet&quot;</);
    expect(xml).toMatch(/sqref="C2:C900"><formula1>&quot;TRUE,FALSE&quot;</);
    expect(xml).toMatch(/type="decimal"[^>]*sqref="D2:D900"><formula1>0<\/formula1><formula2>100</);
    expect(xml).toMatch(/type="custom"[^>]*sqref="E2:E900"><formula1>_xlfn.IFS\(LEN\(E2\)=13/);
    expect(xml.match(/showErrorMessage="1"/g)).toHaveLength(4);
  });

  test('choices that no rule has room for are kept in a hidden tab', async () => {
    const choices = ['Work, paid', 'College'];
    const book = await readBack(
      workbook([
        sheet({
          name: 'Pupils',
          validations: [{ ...rule, range: 'A2:A9', criteria: 'VALUE_IN_LIST', values: choices }],
        }),
      ]),
    );
    expect(book.getWorksheet('Choices')!.state).toBe('veryHidden');
    expect(book.getWorksheet('Choices')!.getColumn(1).values.slice(1)).toEqual(choices);
    expect(book.getWorksheet('Pupils')!.getCell('A5').dataValidation.formulae).toEqual([
      "'Choices'!$A$1:$A$2",
    ]);
  });

  test('colours follow words in the order of the rules', async () => {
    const look = { fontColor: '#7f1d1d', bold: true };
    const tab = await readTab({
      conditionalFormats: [
        { ...look, ranges: ['C4:C90'], criteria: 'TEXT_EQUAL_TO', values: ['Red'], background: '#fecaca' },
        {
          ...look,
          ranges: ['C4:C90'],
          criteria: 'CUSTOM_FORMULA',
          values: ['=$C4="Amber"'],
          background: '#fde68a',
        },
      ],
    });
    const formats = (tab as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
      .conditionalFormattings;
    const rules = formats.flatMap(({ ref, rules: own }) => own.map((each) => ({ ref, ...each })));
    expect(rules).toMatchObject([
      {
        ref: 'C4:C90',
        priority: 1,
        formulae: ['C4="Red"'],
        style: { fill: { bgColor: { argb: 'FFFECACA' } } },
      },
      {
        ref: 'C4:C90',
        priority: 2,
        formulae: ['$C4="Amber"'],
        style: { fill: { bgColor: { argb: 'FFFDE68A' } } },
      },
    ]);
  });

  test('a list and a name whose tab was deleted are left out: the rest is written', async () => {
    const book = await readBack(
      workbook(
        [
          sheet({
            name: 'Pupils',
            validations: [{ ...rule, range: 'A2:A9', criteria: 'VALUE_IN_RANGE', values: ['#REF!', true] }],
          }),
        ],
        [{ name: 'Gone', range: '#REF!' }],
      ),
    );
    expect(book.getWorksheet('Pupils')!.getCell('A2').dataValidation).toBeUndefined();
    expect(book.definedNames.model).toEqual([]);
  });

  test('a rule of a kind that the format lacks is refused by name, not dropped', async () => {
    const odd = {
      ranges: ['A1'],
      criteria: 'DATE_IN_A_DREAM',
      values: [],
      background: '',
      fontColor: '',
      bold: false,
    };
    await expect(readTab({ conditionalFormats: [odd] })).rejects.toThrow('"DATE_IN_A_DREAM"');
  });
});

const version = libreOfficeVersion();
if (!version) console.log('Not run: there is no LibreOffice here to open the .xlsx with.');

(version ? describe : describe.skip)('in LibreOffice', () => {
  test('the file opens, computes, and keeps names, links, rules and hidden rows', async () => {
    const xlsx = await writeXlsx(
      workbook(
        [
          sheet({
            name: 'Audit',
            sheetId: 5,
            hiddenRows: [1],
            frozenRows: 2,
            cells: cells({
              A3: { value: 3 },
              B3: { formula: '=IFS(Limit>2,"Red",TRUE,"Green")', value: 'Red' },
              C3: { formula: '=HYPERLINK("#gid=5&range=A3","go")', value: 'go' },
            }),
            validations: [
              {
                range: 'D3:D9',
                criteria: 'VALUE_IN_LIST',
                values: ['Yes', 'No'],
                allowInvalid: false,
                helpText: '',
              },
            ],
            conditionalFormats: [
              {
                ranges: ['B3:B9'],
                criteria: 'TEXT_EQUAL_TO',
                values: ['Red'],
                background: '#fecaca',
                fontColor: '',
                bold: false,
              },
            ],
          }),
        ],
        [{ name: 'Limit', range: "'Audit'!A3" }],
      ),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(throughLibreOffice(xlsx).slice().buffer as ArrayBuffer);
    const tab = book.getWorksheet('Audit')!;
    expect(tab.getCell('B3').result).toBe('Red');
    expect(tab.getCell('B3').formula).toContain('IFS(Limit>2');
    expect(JSON.stringify(tab.getCell('C3').value)).toContain('go');
    expect(tab.getRow(1).hidden).toBe(true);
    expect(tab.getCell('D5').dataValidation?.formulae?.[0]).toBe('"Yes,No"');
    expect((tab as unknown as { conditionalFormattings: object[] }).conditionalFormattings).toHaveLength(1);
  }, 120_000);
});
