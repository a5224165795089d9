import { readAddOn } from '../../local/commands/addOn';
import { buildWorkbook } from '../../local/commands/buildWorkbook';
import { compareWithLibreOffice } from '../../local/commands/compareResults';
import { libreOfficeVersion } from '../../local/commands/libreOffice';
import { loadSample } from '../../local/sample/loadSample';
import { builtSheets } from './builtParts';

const version = libreOfficeVersion();
if (!version) console.log('Not run: LibreOffice did not compute the workbooks, because there is none here.');

(version ? test.each : test.skip.each)([
  // The sample schools are computed by `npm run recompute`, which `npm test` runs as well.
  ['with no pupil', { empty: true }],
  ['of a school with twenty pupils', { pupils: 20 }],
])(
  'LibreOffice computes every cell of the workbook %s as we do',
  async (_which, options) => {
    const school = {
      type: 'special' as const,
      pupils: undefined,
      today: '2026-11-21',
      empty: false,
      report: '',
      ...options,
    };
    const { dump, summary } = await buildWorkbook(builtSheets(), readAddOn(), loadSample, school);
    expect(summary.problems.filter(({ message }) => message.startsWith('The formula shows'))).toEqual([]);
    const { agree, differences } = await compareWithLibreOffice(dump);
    expect(differences).toEqual([]);
    expect(agree).toBe(summary.formulas);
  },
  240_000,
);
