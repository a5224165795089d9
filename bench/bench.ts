import { openSpreadsheet, readAddOn } from '../local/commands/addOn';
import { callsOf, countingCalls, IMPORT_PUPILS, SET_UP, secondsOf } from '../local/commands/countCalls';
import { runCommand } from '../local/commands/runCommand';
import { importReport, setUpSchool } from '../local/commands/school';
import { misExport } from '../local/sample/misExport';
import { createLocalSheets } from '../local/services';

const SIZES = [100, 500, 2000];
const TODAY = '2026-11-21';

interface Measured {
  pupils: number;
  action: string;
  calls: number;
  reads: number;
  writes: number;
  seconds: number;
}

runCommand(async () => {
  const addOn = readAddOn();
  const measured: Measured[] = [];
  for (const pupils of SIZES) {
    const spreadsheet = openSpreadsheet(createLocalSheets, addOn, TODAY);
    const { sheets, runs } = countingCalls(spreadsheet);
    await setUpSchool(sheets, 'special', { expectedPupils: pupils });
    await importReport(sheets, misExport('special', pupils));
    for (const [action, names] of [
      ['Set-up', SET_UP],
      ['Import', IMPORT_PUPILS],
    ] as const) {
      const { total, reads, writes } = callsOf(runs, [...names]);
      measured.push({ pupils, action, calls: total, reads, writes, seconds: secondsOf(runs, [...names]) });
    }
    spreadsheet.dispose();
  }
  console.log(table(measured));
  return 0;
});

/** Ratios are to the smallest school in the same run: they say more than seconds of one computer. */
function table(measured: Measured[]): string {
  const rows = measured.map(({ pupils, action, calls, reads, writes, seconds }) => {
    const smallest = measured.find((each) => each.action === action)!;
    return [
      action,
      String(pupils),
      String(calls),
      String(reads),
      String(writes),
      `${(calls / smallest.calls).toFixed(2)}×`,
      `${seconds.toFixed(1)} s`,
      `${(seconds / smallest.seconds).toFixed(1)}×`,
    ];
  });
  const all = [
    ['Action', 'Pupils', 'Calls', 'Reads', 'Writes', 'Calls ratio', 'Time', 'Time ratio'],
    ...rows,
  ];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
