import { openSpreadsheet, readAddOn } from '../local/commands/addOn';
import { callsOf, countingCalls, IMPORT_PUPILS, SET_UP, secondsOf } from '../local/commands/countCalls';
import { importReport, setUpSchool } from '../local/commands/school';
import { rowsBy } from '../local/sample/findColumn';
import { misExport } from '../local/sample/misExport';
import { createLocalSheets } from '../local/services';
import type { LocalSheets } from '../local/types';
import { table, time } from './table';

const SIZES = [100, 500, 2000];
const RECORDED = [10, 300];
const TODAY = '2026-11-21';

export interface Measured {
  /** On the register. */
  pupils: number;
  action: string;
  calls: number;
  reads: number;
  writes: number;
  seconds: number;
}

/** Service calls and time of set-up, import, and recording an activity for ten and for three hundred pupils. */
export async function countServiceCalls(tell: (line: string) => void): Promise<Measured[]> {
  const addOn = readAddOn();
  const measured: Measured[] = [];
  for (const pupils of SIZES) {
    tell(`Set-up, import and recording, ${pupils} pupils`);
    const spreadsheet = openSpreadsheet(createLocalSheets, addOn, TODAY);
    const { sheets, runs } = countingCalls(spreadsheet);
    await setUpSchool(sheets, 'special', { expectedPupils: pupils });
    await importReport(sheets, misExport('special', pupils));
    for (const count of RECORDED.filter((wanted) => wanted <= pupils)) await record(sheets, count);
    const add = (action: string, from: typeof runs, names: string[]): void => {
      const { total, reads, writes } = callsOf(from, names);
      measured.push({ pupils, action, calls: total, reads, writes, seconds: secondsOf(from, names) });
    };
    add('Set-up', runs, SET_UP);
    add('Import', runs, IMPORT_PUPILS);
    const recordings = runs.filter(({ functionName }) => functionName === 'recordActivity');
    for (const [at, run] of recordings.entries()) add(`Recording ${RECORDED[at]}`, [run], ['recordActivity']);
    spreadsheet.dispose();
  }
  return measured;
}

async function record(sheets: LocalSheets, count: number): Promise<void> {
  const tookPart = [...rowsBy(await sheets.dump(), 'pupils', 'pupilId').keys()].slice(0, count);
  const create = {
    title: `Visit of ${count}`,
    date: TODAY,
    provider: '',
    years: [],
    pathways: [],
    kinds: ['employer'],
    criteria: [],
    tags: [],
    schoolDay: 'Yes',
    mode: '',
    area: '',
    workplaceDays: null,
  };
  const run = await sheets.run('recordActivity', { code: '', create, tookPart, absent: [] });
  const { refusal } = run.value as { refusal: string };
  if (refusal) throw new Error(refusal);
}

/** Ratios are to the smallest school in the same run: they say more than seconds of one computer. */
export function callsTable(measured: readonly Measured[]): string {
  return table([
    ['Action', 'Pupils', 'Calls', 'Reads', 'Writes', 'Calls ratio', 'Time', 'Time ratio'],
    ...measured.map(({ pupils, action, calls, reads, writes, seconds }) => {
      const smallest = measured.find((each) => each.action === action)!;
      return [
        action,
        String(pupils),
        String(calls),
        String(reads),
        String(writes),
        `${(calls / smallest.calls).toFixed(2)}×`,
        time(seconds),
        `${(seconds / smallest.seconds).toFixed(1)}×`,
      ];
    }),
  ]);
}
