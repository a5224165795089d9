import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';

/** Jest's own process keeps the time zone that it started in, so that each zone gets a process. */
function plannedIn(zone: string): { offset: number; cells: Record<string, string> } {
  const built = buildSync({
    stdin: {
      contents: `
        import { planImport } from './src/actions/importPupils/planImport';
        const school = { yearGroups: ['9'], pathways: [], today: '2026-07-01' };
        const rows = [['Mossythimble', 'Fern', '01/07/2012', '46204', '9']];
        const { changes } = planImport(
          { fields: ['surname', 'forename', 'dateOfBirth', 'onRollFrom', 'year'], rows, lines: [2], mapping: {},
            decisions: { samePupil: {}, notInFile: {} } },
          [], school);
        console.log(JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), cells: changes.added[0].cells }));`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const run = spawnSync(process.execPath, ['-e', built.outputFiles[0]!.text], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout);
}

it('reads the same days in London, in UTC and in New York', () => {
  const planned = ['Europe/London', 'UTC', 'America/New_York'].map(plannedIn);
  expect(planned.map(({ offset }) => offset)).toEqual([-60, 0, 240]);
  for (const { cells } of planned)
    expect(cells).toMatchObject({ dateOfBirth: '2012-07-01', onRollFrom: '2026-07-01' });
});
