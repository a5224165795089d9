import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { openSpreadsheet, readAddOn } from '../local/commands/addOn';
import { libreOfficeVersion } from '../local/commands/libreOffice';
import { runCommand } from '../local/commands/runCommand';
import { loadSample } from '../local/sample/loadSample';
import { createLocalSheets } from '../local/services';
import type { WorkbookDump } from '../local/types';
import { eightCohorts } from './eightCohorts';
import { type InLibreOffice, libreOfficeTable, measureLibreOffice } from './inLibreOffice';
import { type Limit, limitsOf, limitsOfCalls } from './limits';
import { resultsTable } from './resultsTable';
import { type Result, runWorkload } from './runWorkload';
import { callsTable, countServiceCalls, type Measured } from './serviceCalls';
import { measureForParent } from './worker';
import { workloads } from './workloads';

const TODAY = '2026-11-21';
const PARTS = ['calls', ...workloads.map(({ name }) => name), 'libreOffice'];

if (isMainThread) runCommand(run);
else measureForParent();

async function run(args: string[]): Promise<number> {
  const parts = readParts(args);
  const start = performance.now();
  const tell = (line: string): void =>
    console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const limits: Limit[] = [];

  const calls: Measured[] = parts.includes('calls') ? await countServiceCalls(tell) : [];
  if (calls.length > 0) limits.push(...limitsOfCalls(calls));

  const chosen = workloads.filter(({ name }) => parts.includes(name));
  const version = parts.includes('libreOffice') ? libreOfficeVersion() : '';
  const results: Result[] = [];
  let libreOffice: InLibreOffice | null = null;
  if (chosen.length > 0 || version) {
    let sample: WorkbookDump | null = null;
    const sampleSchool = async (): Promise<WorkbookDump> => {
      if (!sample) tell('The sample school’s workbook, whose formulas are measured');
      sample ??= await builtWorkbook();
      return sample;
    };
    for (const workload of chosen) {
      const own = workload.eightCohorts ? await eightCohorts(tell) : null;
      if (own) calls.push(...own.calls);
      const dump = own?.dump ?? (await sampleSchool());
      const result = await runWorkload(workload, dump, __filename, tell);
      results.push(result);
      limits.push(...limitsOf(result));
    }
    const compared = workloads.find(({ against }) => against);
    if (version && compared) libreOffice = await measureLibreOffice(compared, await sampleSchool(), tell);
  }
  tell('Done');

  if (calls.length > 0) print('Calls to Google’s services, and time in the local Sheets', callsTable(calls));
  if (results.length > 0)
    print(
      'The workbook’s own formulas as the school grows, in seconds by the clock or of the processor, whichever is less; less the same cells without formulas, and an edit less one on which nothing hangs',
      resultsTable(results),
    );
  if (libreOffice) {
    print(
      `Opened, computed and saved by ${version}; less the same cells without formulas`,
      libreOfficeTable(libreOffice),
    );
    for (const what of libreOffice.leftOut) console.log(`Left out: ${what}.`);
  } else if (parts.includes('libreOffice'))
    console.log('\nLibreOffice: not run, because there is no soffice on the PATH.');
  console.log('');
  for (const { holds, sentence } of limits) console.log(`${holds ? 'Holds' : 'DOES NOT HOLD'}: ${sentence}`);
  console.log(JSON.stringify({ calls, results: results.map(plain), libreOffice, limits }));
  return limits.every(({ holds }) => holds) ? 0 : 1;
}

/** Without every pupil's figures. */
function plain({ workload, ours, theirs, faster }: Result) {
  const bare = (series: Result['ours']) => ({
    ...series,
    points: series.points.map(({ figures: _, ...point }) => point),
  });
  return { name: workload.name, ours: bare(ours), theirs: theirs && bare(theirs), faster };
}

/** The sample school's workbook, whose own formulas are measured. */
async function builtWorkbook(): Promise<WorkbookDump> {
  const sheets = openSpreadsheet(createLocalSheets, readAddOn(), TODAY);
  try {
    await loadSample(sheets, 'special', TODAY);
    return await sheets.dump();
  } finally {
    sheets.dispose();
  }
}

function readParts(args: string[]): string[] {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  const parts = only === undefined ? PARTS : only.split(',');
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined)
    throw new Error(`--only takes ${PARTS.join(', ')}, or several with commas; not "${unknown}".`);
  return parts;
}

function print(title: string, text: string): void {
  console.log(`\n${title}\n\n${text}`);
}
