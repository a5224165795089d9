import { parseArgs } from 'node:util';
import { createLocalSheets } from '../services';
import { readAddOn } from './addOn';
import { SCENARIOS } from './faultScenarios';
import { everyTrial, type FaultReport, spreadTrials, tryFaults } from './faultTrials';
import { runCommand } from './runCommand';

const PATHS_TOLD = 5;

runCommand(async (args) => {
  const spread = readSpread(args);
  const addOn = readAddOn();
  const choose = (calls: number) => (spread === undefined ? everyTrial(calls) : spreadTrials(calls, spread));
  let tried = 0;
  let failed = 0;
  for (const scenario of SCENARIOS) {
    const report = await tryFaults(createLocalSheets, addOn, scenario, choose, showProgress(scenario.name));
    tell(report);
    tried += report.tried;
    failed += report.failed.length;
  }
  console.log(`${tried} failures tried, ${failed} left a different workbook`);
  return failed === 0 ? 0 : 1;
});

/** How many service calls to try in each scenario; undefined = every one, in each of the three ways. */
function readSpread(args: string[]): number | undefined {
  const { values } = parseArgs({ args, options: { every: { type: 'boolean' }, spread: { type: 'string' } } });
  if (values.spread === undefined) return undefined;
  if (values.every) throw new Error('--every and --spread contradict each other: leave one out.');
  if (!/^[1-9]\d*$/.test(values.spread))
    throw new Error(`--spread is a whole number from 1, not "${values.spread}".`);
  return Number(values.spread);
}

function showProgress(name: string): (done: number, of: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, of) => process.stderr.write(`\r${name}: ${done} of ${of}${done === of ? '\n' : ''}`);
}

function tell({ scenario, calls, tried, failed }: FaultReport): void {
  console.log(
    `${scenario}: ${calls} service calls, ${tried} failures tried, ${failed.length} left a different workbook`,
  );
  for (const { call, how, faults } of failed) {
    console.log(`  at service call ${call}, ${how}: ${faults.length} differences`);
    for (const fault of faults.slice(0, PATHS_TOLD)) console.log(`    ${fault}`);
  }
}
