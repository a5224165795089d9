import type { CallCount, LocalSheets, RunResult } from '../types';

/** Service calls of one thing that a person asked for, over all its server calls. */
export interface ActionCalls {
  total: number;
  reads: number;
  writes: number;
  readsAfterFirstWrite: number;
}

/** One server call as it was made. */
export interface CountedRun {
  functionName: string;
  calls: CallCount;
  seconds: number;
}

/** The same spreadsheet, keeping a record of every server call that came to its end. */
export function countingCalls(sheets: LocalSheets): { sheets: LocalSheets; runs: CountedRun[] } {
  const runs: CountedRun[] = [];
  const run = async (functionName: string, ...args: unknown[]): Promise<RunResult> => {
    const start = performance.now();
    const result = await sheets.run(functionName, ...args);
    runs.push({ functionName, calls: result.calls, seconds: (performance.now() - start) / 1000 });
    return result;
  };
  const counted = new Proxy(sheets, {
    get: (target, key) => {
      if (key === 'run') return run;
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return { sheets: counted, runs };
}

/** The calls that do the work; forms and previews that come before them only read. */
export const SET_UP = ['runSetUpStep'];
export const IMPORT_PUPILS = ['confirmImport'];

/** The sum over the server calls of these names. */
export function callsOf(runs: CountedRun[], functionNames: string[]): ActionCalls {
  const sum: ActionCalls = { total: 0, reads: 0, writes: 0, readsAfterFirstWrite: 0 };
  for (const { functionName, calls } of runs) {
    if (!functionNames.includes(functionName)) continue;
    sum.total += calls.total;
    sum.reads += calls.reads;
    sum.writes += calls.writes;
    sum.readsAfterFirstWrite += calls.readsAfterFirstWrite;
  }
  return sum;
}

/** Seconds spent in the server calls of these names. */
export function secondsOf(runs: CountedRun[], functionNames: string[]): number {
  return runs
    .filter(({ functionName }) => functionNames.includes(functionName))
    .reduce((sum, { seconds }) => sum + seconds, 0);
}
