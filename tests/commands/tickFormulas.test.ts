import { compareWithLibreOffice } from '../../local/commands/compareResults';
import { libreOfficeVersion } from '../../local/commands/libreOffice';
import { builtSheets } from './builtParts';

const version = libreOfficeVersion();
if (!version) console.log('Not run: LibreOffice did not count ticks, because there is none here.');

/** Ticks in D5:H9 (TRUE, FALSE and blank), what their columns count as in D1:H3, texts in A5:A9, numbers in B5:B9. */
const SCRIPT = `function make() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('D1:H3').setValues([[1, 0, 1, 1, ''], ['', 1, 1, 0, 1], ['7, 8', 'all', '9', '10, 7', '']]);
  sheet.getRange('A5:B9').setValues([['P00001', 3], ['P00002', 8], ['P00003', ''], ['', 1], ['P00005', 8]]);
  sheet.getRange('D5:H9').setValues([[true, '', false, true, true], ['', '', '', '', ''], [true, true, true, true, true],
    [false, false, false, false, false], ['', true, '', false, true]]);
  sheet.getRange('D5:H9').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  const columns = [
    '=COUNTIF(RC4:RC8,TRUE)',
    '=COUNTIF(RC4:RC8,FALSE)',
    '=COUNTIFS(RC4:RC8,TRUE,R1C4:R1C8,1)',
    '=COUNTIFS(RC4:RC8,TRUE,R1C4:R1C8,1,R2C4:R2C8,1)',
    '=SUMIFS(R1C4:R1C8,RC4:RC8,TRUE)',
    '=SUMPRODUCT((RC4:RC8=TRUE)*(R1C4:R1C8=1))',
    '=SUMPRODUCT((RC4:RC8<>TRUE)*(R2C4:R2C8=1))',
    '=SUMPRODUCT((R5C4:R9C4=TRUE)*(R5C2:R9C2>=RC2))',
    '=SUMPRODUCT(ISNUMBER(FIND("7",R3C4:R3C8))*(RC4:RC8=TRUE))',
    '=SUMPRODUCT(ISNUMBER(FIND(", "&RC2&",",", "&R3C4:R3C8&","))*1)',
    '=INDEX(RC4:RC8,2)',
    '=IFERROR(INDEX(R3C4:R3C8,MATCH(TRUE,RC4:RC8,0)),"none")',
    '=IFERROR(LARGE(R5C2:R9C2,ROW()-4),"")',
    '=IFERROR(MATCH(LARGE(R5C2:R9C2,1),R5C2:R9C2,0),0)',
    '=IF(RC4,"ticked","not")',
    '=AND(RC4,RC5)',
    '=N(R[-1]C)+IF(RC1="P00003",1,0)',
  ];
  columns.forEach((formula, index) => sheet.getRange(5, 10 + index, 5, 1).setFormulaR1C1(formula));
  sheet.getRange('D4:H4').setFormulaR1C1('=COUNTIF(R5C:R9C,TRUE)');
}`;

(version ? test : test.skip)(
  'LibreOffice counts ticks along rows and down columns, looks up and ranks as we do',
  async () => {
    const sheets = builtSheets()({ now: '2026-11-21' });
    sheets.loadBundle(SCRIPT, {});
    await sheets.run('make');
    const dump = await sheets.dump();
    sheets.dispose();
    const { cells } = dump.sheets[0]!;
    expect(['J5', 'L5', 'O5', 'L7', 'K8', 'R5'].map((at) => cells[at]?.value)).toEqual([3, 2, 2, 3, 5, 2]);
    const { agree, differences } = await compareWithLibreOffice(dump);
    expect(differences).toEqual([]);
    expect(agree).toBe(17 * 5 + 5);
  },
  60_000,
);
