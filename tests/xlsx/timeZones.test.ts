import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { cell, sheet, workbook } from './makeDump';

/** Jest's own process keeps the time zone that it started in, so that each zone gets a process. */
function sheetWrittenIn(zone: string): { offset: number; xml: string } {
  const built = buildSync({
    stdin: {
      contents: `
        import JSZip from 'jszip';
        import { writeXlsx } from './local/xlsx/writeXlsx';
        (async () => {
          const zip = await JSZip.loadAsync(await writeXlsx(JSON.parse(process.env.DUMP!)));
          const xml = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
          console.log(JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), xml }));
        })();`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  });
  const dump = workbook([
    sheet({
      name: 'Audit',
      cells: {
        A1: cell({ value: { date: '2026-07-01' } }),
        A2: cell({ value: { date: '2026-11-21' }, formula: '=TODAY()', numberFormat: 'dd/mm/yyyy' }),
        A3: cell({ value: { date: '2026-11-21T18:00:00' } }),
      },
      validations: [
        {
          range: 'A1:A9',
          criteria: 'DATE_ON_OR_AFTER',
          values: ['2026-07-01'],
          allowInvalid: false,
          helpText: '',
        },
      ],
    }),
  ]);
  const run = spawnSync(process.execPath, ['-'], {
    input: built.outputFiles[0]!.text,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, DUMP: JSON.stringify(dump) },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

test.each([
  ['Europe/London', -60],
  ['UTC', 0],
  ['America/New_York', 240],
])('a date is the same day in %s', (zone, minutes) => {
  const { offset, xml } = sheetWrittenIn(zone);
  expect(offset).toBe(minutes);
  expect(xml).toContain('<v>46204</v>');
  expect(xml).toContain('<f>TODAY()</f><v>46347</v>');
  expect(xml).toContain('<v>46347.75</v>');
  expect(xml).toContain('<formula1>46204</formula1>');
});
