import { readAddOn } from '../../local/commands/addOn';
import { SCENARIOS } from '../../local/commands/faultScenarios';
import { spreadTrials, tryFaults } from '../../local/commands/faultTrials';
import { builtSheets } from './builtParts';

/** In the middle and at the end; at the beginning nothing has been written yet. In the middle alone where one takes as long as several others, or is cut off with 200 leavers elsewhere. */
const TRIALS = { usually: 2, once: 1 };
const ONCE = ['Closing a school year', 'Closing a leaving year'];

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  '%s: cut off anywhere, the next run completes it to the same workbook',
  async (_name, scenario) => {
    const report = await tryFaults(builtSheets(), readAddOn(), scenario, (calls) => {
      const [, ...later] = spreadTrials(calls, 3);
      return later.slice(0, ONCE.includes(scenario.name) ? TRIALS.once : TRIALS.usually);
    });
    console.log(
      `${scenario.name}: ${report.tried} of ${report.calls * 3} failures tried ("npm run faults" tries all)`,
    );
    expect(report.failed).toEqual([]);
  },
  240_000,
);
