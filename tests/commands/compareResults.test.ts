import { compareWithLibreOffice } from '../../local/commands/compareResults';
import { libreOfficeVersion } from '../../local/commands/libreOffice';
import type { CellDump } from '../../local/types';
import { readResults } from '../../local/xlsx/readResults';
import { withoutResults } from '../../local/xlsx/withoutResults';
import { writeXlsx } from '../../local/xlsx/writeXlsx';
import { cell, sheet, workbook } from '../xlsx/makeDump';

const right: Record<string, Partial<CellDump>> = {
  B1: { formula: '=A1*2', value: 14 },
  B2: { formula: '=IFS(A1>5,"Red",TRUE,"")', value: 'Red' },
  B3: { formula: '=IF(A2="","",A2)', value: '' },
  B4: { formula: '=A1>5', value: true },
  B5: { formula: '=DATE(2026,11,21)', value: { date: '2026-11-21' }, numberFormat: 'dd/mm/yyyy' },
  B6: { formula: '=TEXTJOIN(", ",TRUE,A1:A3)', value: '7' },
  B7: { formula: '=1/3', value: 1 / 3 },
  B8: { formula: '=MATCH("x",A1:A3,0)', value: '#N/A' },
  B9: { formula: '=HYPERLINK("#gid=3&range=A1","Audit")', value: 'Audit' },
  B10: { formula: '=A1>50', value: false },
  B11: { formula: '=A1-7', value: 0 },
};

function dumpOf(formulas: Record<string, Partial<CellDump>>) {
  const cells = Object.fromEntries(Object.entries(formulas).map(([at, partial]) => [at, cell(partial)]));
  return workbook([sheet({ name: 'Audit', sheetId: 3, cells: { A1: cell({ value: 7 }), ...cells } })]);
}

test('every stored result is taken out, and nothing else', async () => {
  const xlsx = await writeXlsx(dumpOf(right));
  const emptied = await withoutResults(xlsx);
  expect(emptied.taken).toBe(Object.keys(right).length);
  const results = (await readResults(emptied.xlsx)).get('Audit')!;
  expect(new Set(results.values())).toEqual(new Set(['']));
  expect(results.size).toBe(Object.keys(right).length);
});

const version = libreOfficeVersion();
if (!version) console.log('Not run: there is no LibreOffice here to compute with.');

(version ? describe : describe.skip)('computed by LibreOffice', () => {
  test('results that are right agree', async () => {
    const { agree, differences } = await compareWithLibreOffice(dumpOf(right));
    expect(differences).toEqual([]);
    expect(agree).toBe(Object.keys(right).length);
  }, 120_000);

  test('a wrong result is named by tab and cell: LibreOffice computes, it does not repeat what was stored', async () => {
    const wrong = {
      B1: { ...right.B1, value: 15 },
      B2: { ...right.B2, value: 'Amber' },
      B3: { ...right.B3, value: 0 },
      B4: { ...right.B4, value: false },
      B5: { ...right.B5, value: { date: '2026-11-20' } },
      B7: { ...right.B7, value: 0.333333 },
      B8: { ...right.B8, value: '' },
      B11: { ...right.B11, value: '' },
    };
    const { agree, differences } = await compareWithLibreOffice(dumpOf({ ...right, ...wrong }));
    expect(differences.map(({ cell: at, theirs }) => [at, theirs])).toEqual([
      ['B1', 14],
      ['B2', 'Red'],
      ['B3', ''],
      ['B4', true],
      ['B5', 46347],
      // LibreOffice stores fifteen digits.
      ['B7', 0.333333333333333],
      ['B8', '#N/A'],
      ['B11', 0],
    ]);
    expect(agree).toBe(3);
  }, 120_000);
});
