import { readAddOn } from '../../local/commands/addOn';
import { buildWorkbook } from '../../local/commands/buildWorkbook';
import { compareWithLibreOffice } from '../../local/commands/compareResults';
import { libreOfficeVersion } from '../../local/commands/libreOffice';
import { loadSample } from '../../local/sample/loadSample';
import { builtSheets } from './builtParts';

const version = libreOfficeVersion();
if (!version) console.log('Not run: LibreOffice did not compute the workbooks, because there is none here.');

// The sample schools are computed by `npm run recompute`, which `npm test` runs as well.
(version ? test : test.skip)(
  'LibreOffice computes every cell of the workbook with no pupil as we do',
  async () => {
    const school = {
      type: 'special' as const,
      pupils: undefined,
      today: '2026-11-21',
      empty: true,
      report: '',
    };
    const { dump, summary } = await buildWorkbook(builtSheets(), readAddOn(), loadSample, school);
    expect(summary.problems.filter(({ message }) => message.startsWith('The formula shows'))).toEqual([]);
    const { agree, differences } = await compareWithLibreOffice(dump);
    expect(differences).toEqual([]);
    expect(agree).toBe(summary.formulas);
  },
  240_000,
);
