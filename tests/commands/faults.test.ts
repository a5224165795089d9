import { readAddOn } from '../../local/commands/addOn';
import { SCENARIOS } from '../../local/commands/faultScenarios';
import { spreadTrials, tryFaults } from '../../local/commands/faultTrials';
import { builtSheets } from './builtParts';

const TRIALS = 3;
/** One that takes as long as several others is cut off once, in its middle. */
const LONG = 'Closing a school year';

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  '%s: cut off anywhere, the next run completes it to the same workbook',
  async (_name, scenario) => {
    const report = await tryFaults(builtSheets(), readAddOn(), scenario, (calls) => {
      const trials = spreadTrials(calls, TRIALS);
      return scenario.name === LONG ? trials.slice(1, 2) : trials;
    });
    console.log(
      `${scenario.name}: ${report.tried} of ${report.calls * 3} failures tried ("npm run faults" tries all)`,
    );
    expect(report.failed).toEqual([]);
  },
  240_000,
);
