import { parseArgs } from 'node:util';
import { openSpreadsheet, readAddOn } from '../local/commands/addOn';
import { runCommand } from '../local/commands/runCommand';
import { loadSample } from '../local/sample/loadSample';
import { createLocalSheets } from '../local/services';
import type { WorkbookDump } from '../local/types';
import { readGrid } from './grids';
import { libreOfficeTable, measureLibreOffice } from './inLibreOffice';
import { callsTable, countServiceCalls } from './serviceCalls';
import { measureSideBySide, sideBySideTable } from './sideBySide';
import { measureSmallLogs, smallLogsTable } from './smallLogs';

const TODAY = '2026-11-21';
const PARTS = ['calls', 'counts'] as const;

runCommand(async (args) => {
  const part = readPart(args);
  const calls = part === 'counts' ? [] : await countServiceCalls();
  if (calls.length > 0) print('Calls to Google’s services, and time in the local Sheets', callsTable(calls));
  const counts = part === 'calls' ? {} : await measureCounts();
  console.log(JSON.stringify({ calls, ...counts }));
  return 0;
});

async function measureCounts() {
  const dump = await builtWorkbook();
  const grid = readGrid(dump);
  const sideBySide = measureSideBySide(grid, () => {});
  print(
    `Participation's grid beside the usual long log with COUNTIFS over it, ten entries a pupil, computed by ${sideBySide.engine}; less the time for the same cells without formulas`,
    sideBySideTable(sideBySide),
  );
  for (const what of sideBySide.leftOut) console.log(`Left out: ${what}.`);
  console.log(
    `At 1,000 pupils the grid is ${sideBySide.faster.toFixed(0)} times faster, and after one edit ${sideBySide.fasterEdit.toFixed(0)} times.`,
  );
  const smallLogs = measureSmallLogs(dump);
  print(
    'What the small logs cost: two placements, two meetings and two aspirations a pupil, same engine',
    smallLogsTable(smallLogs),
  );
  const libreOffice = await measureLibreOffice(grid);
  if (libreOffice) print(`The same grid and log in ${libreOffice.version}`, libreOfficeTable(libreOffice));
  else console.log('\nLibreOffice: not run, because there is no soffice on the PATH.');
  return { sideBySide, smallLogs, libreOffice };
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

function readPart(args: string[]): (typeof PARTS)[number] | undefined {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  const part = PARTS.find((one) => one === only);
  if (only !== undefined && !part) throw new Error(`--only is calls or counts, not "${only}".`);
  return part;
}

function print(title: string, text: string): void {
  console.log(`\n${title}\n\n${text}`);
}
