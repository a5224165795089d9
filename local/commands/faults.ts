import { parseArgs } from 'node:util';
import { createLocalSheets } from '../services';
import { readAddOn } from './addOn';
import { SCENARIOS } from './faultScenarios';
import { everyTrial, type FaultReport, type Scenario, spreadTrials, tryFaults } from './faultTrials';
import { runCommand } from './runCommand';

const PATHS_TOLD = 5;

runCommand(async (args) => {
  const { spread, scenarios } = readOptions(args);
  const addOn = readAddOn();
  const choose = (calls: number) => (spread === undefined ? everyTrial(calls) : spreadTrials(calls, spread));
  let tried = 0;
  let failed = 0;
  for (const scenario of scenarios) {
    const report = await tryFaults(createLocalSheets, addOn, scenario, choose, showProgress(scenario.name));
    tell(report);
    tried += report.tried;
    failed += report.failed.length;
  }
  console.log(`${tried} failures tried, ${failed} left a different workbook`);
  return failed === 0 ? 0 : 1;
});

interface Options {
  /** How many service calls to try in each scenario; undefined = every one, in each of the three ways. */
  spread: number | undefined;
  scenarios: readonly Scenario[];
}

/** @throws Error saying which option is wrong and what it takes */
function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { every: { type: 'boolean' }, spread: { type: 'string' }, only: { type: 'string' } },
  });
  if (values.every && values.spread !== undefined)
    throw new Error('--every and --spread contradict each other: leave one out.');
  return { spread: readSpread(values.spread), scenarios: readScenarios(values.only) };
}

function readSpread(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--spread is a whole number from 1, not "${text}".`);
  return Number(text);
}

/** Every scenario is hours of work: `--only "closing"` takes those with this in their name. */
function readScenarios(text: string | undefined): readonly Scenario[] {
  if (text === undefined) return SCENARIOS;
  const chosen = SCENARIOS.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  if (chosen.length === 0)
    throw new Error(
      `No scenario has "${text}" in its name: ${SCENARIOS.map(({ name }) => name).join('; ')}.`,
    );
  return chosen;
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
