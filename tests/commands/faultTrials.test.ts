import { everyTrial, type Scenario, spreadTrials, tryFaults } from '../../local/commands/faultTrials';
import type { Failure, LocalSheets, RunResult } from '../../local/types';
import { cell, sheet, workbook } from '../xlsx/makeDump';

/** A spreadsheet of one tab whose only server function writes cells one after the other, a service call each. */
function toySpreadsheet(
  write: (cells: Record<string, string>, step: number) => void,
  steps: number,
): LocalSheets {
  const cells: Record<string, string> = {};
  let failure: Failure | undefined;
  const run = async (): Promise<RunResult> => {
    const failing = failure;
    failure = undefined;
    for (let step = 1; step <= steps; step++) {
      if (failing?.atCall === step && failing.how !== 'after')
        throw new Error('Service Spreadsheets failed.');
      write(cells, step);
      if (failing?.atCall === step) throw new Error('Service Spreadsheets failed.');
    }
    return {
      value: null,
      calls: { total: steps, reads: 0, writes: steps, readsAfterFirstWrite: 0, byMethod: {} },
      events: [],
      logs: [],
    };
  };
  const toy: Partial<LocalSheets> = {
    loadBundle: () => {},
    open: () => [],
    run,
    failNextRun: (given) => {
      failure = given;
    },
    settle: async () => {},
    saved: () => ({ record: {} }),
    dump: async () =>
      workbook([
        sheet({
          name: 'Audit',
          cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, cell({ value })])),
        }),
      ]),
    dispose: () => {},
  };
  return toy as LocalSheets;
}

const scenario: Scenario = {
  name: 'toy',
  before: { day: '2026-11-21', work: async () => {} },
  mark: 'Zzmarkzz',
  act: async (sheets) => {
    await sheets.run('first');
    await sheets.run('second');
  },
};
const addOn = { code: '', htmlFiles: {} };

test('an action that does its work again from the beginning passes at every call in every way', async () => {
  const report = await tryFaults(
    () =>
      toySpreadsheet((cells, step) => {
        cells[`A${step}`] = 'done';
      }, 4),
    addOn,
    scenario,
    everyTrial,
  );
  expect(report).toEqual({ scenario: 'toy', calls: 8, tried: 24, failed: [] });
});

test('an action that adds again what it had added is caught at the calls where it does', async () => {
  const report = await tryFaults(
    () =>
      toySpreadsheet((cells, step) => {
        cells[`A${step}`] = `${cells[`A${step}`] ?? ''}x`;
      }, 2),
    addOn,
    scenario,
    everyTrial,
  );
  const harmless = report.tried - report.failed.length;
  // Only a failure before the very first write leaves nothing behind that the second run could add to.
  expect(harmless).toBe(2);
  expect(report.failed[0]).toEqual({
    call: 1,
    how: 'after',
    faults: ['sheets.Audit.cells.A1.value: "xx" became "xxx"'],
  });
});

test("a pupil's name in a thrown message is a fault", async () => {
  const leaking = toySpreadsheet(() => {}, 1);
  const report = await tryFaults(
    () => ({
      ...leaking,
      run: async (...args) => {
        await leaking.run(...args).catch(() => {
          throw new Error('Could not write Zzmarkzz');
        });
        return leaking.run(...args);
      },
    }),
    addOn,
    scenario,
    everyTrial,
  );
  expect(report.failed).not.toEqual([]);
  expect(report.failed[0]!.faults).toEqual(["a pupil's name stood in a log line or in a message"]);
});

test('a spread reaches from the first call to the last and uses all three ways', () => {
  const spread = spreadTrials(400, 9);
  expect(spread.map(({ call }) => call)).toEqual([1, 51, 101, 151, 201, 250, 300, 350, 400]);
  expect(new Set(spread.map(({ how }) => how))).toEqual(new Set(['before', 'after', 'killed']));
  expect(spreadTrials(2, 100)).toEqual(everyTrial(2));
});
