import type { CallCount, Failure, LocalSheets, RunResult, SavedWorkbook, WorkbookDump } from '../types';
import { type AddOn, type NewSheets, openSpreadsheet } from './addOn';
import { countingCalls } from './countCalls';
import { dumpDifferences } from './dumpDifferences';

/** What a workbook is like: made once, and whatever begins with it gets a copy. */
export interface Preparation {
  /** What comes before; an empty spreadsheet where this is left out. */
  after?: Preparation;
  /** 'yyyy-mm-dd': the day on which this is done. */
  day: string;
  work(sheets: LocalSheets): Promise<void>;
}

/** Something a person does that may be cut off, and what the workbook is like before. */
export interface Scenario {
  name: string;
  /** What it begins with; it is done on the same day, on every try. */
  before: Preparation;
  /** Does the whole thing from its beginning, as the person would again after a failure. */
  act(sheets: LocalSheets): Promise<void>;
  /** A name that stands in the pupils' data and may be in no log line and no message; '' = none. */
  mark: string;
}

/** One service call to fail at, counted over all server calls of the scenario. */
export interface Trial {
  call: number;
  how: Failure['how'];
}

export interface FailedTrial extends Trial {
  /** Each in words: a path in the dump with both values, a message that stopped the second run, a name that leaked. */
  faults: string[];
}

export interface FaultReport {
  scenario: string;
  /** Service calls of the whole scenario when nothing fails. */
  calls: number;
  tried: number;
  failed: FailedTrial[];
}

const WAYS: Failure['how'][] = ['before', 'after', 'killed'];

/** Every service call in each of the three ways. */
export function everyTrial(calls: number): Trial[] {
  return Array.from({ length: calls }, (_, index) => WAYS.map((how) => ({ call: index + 1, how }))).flat();
}

/** So many trials, evenly over the service calls, the first and the last among them, the three ways in turn. */
export function spreadTrials(calls: number, count: number): Trial[] {
  if (count >= calls * WAYS.length) return everyTrial(calls);
  const step = count > 1 ? (calls - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => ({
    call: 1 + Math.round(index * step),
    how: WAYS[index % WAYS.length]!,
  }));
}

/**
 * Fails a scenario at one service call after another, does it again each time, and compares the workbook with one where
 * nothing failed.
 * @param choose which trials to make, of so many service calls
 * @param onTrial told after each trial
 */
export async function tryFaults(
  newSheets: NewSheets,
  addOn: AddOn,
  scenario: Scenario,
  choose: (calls: number) => Trial[],
  onTrial: (done: number, of: number) => void = () => {},
): Promise<FaultReport> {
  const open = await opener(newSheets, addOn, scenario);
  const clean = await cleanRun(open, scenario);
  const calls = clean.runs.reduce((sum, { total }) => sum + total, 0);
  const trials = choose(calls);
  const failed: FailedTrial[] = [];
  for (const [index, trial] of trials.entries()) {
    const faults = await tryOne(open, scenario, clean, trial);
    if (faults.length > 0) failed.push({ ...trial, faults });
    onTrial(index + 1, trials.length);
  }
  return { scenario: scenario.name, calls, tried: trials.length, failed };
}

interface CleanRun {
  runs: CallCount[];
  dump: WorkbookDump;
}

async function cleanRun(open: () => LocalSheets, scenario: Scenario): Promise<CleanRun> {
  return withSpreadsheet(open, async (spreadsheet) => {
    const { sheets, runs } = countingCalls(spreadsheet);
    await scenario.act(sheets);
    await spreadsheet.settle();
    return { runs: runs.map(({ calls }) => calls), dump: await spreadsheet.dump() };
  });
}

async function tryOne(
  open: () => LocalSheets,
  scenario: Scenario,
  clean: CleanRun,
  trial: Trial,
): Promise<string[]> {
  return withSpreadsheet(open, async (spreadsheet) => {
    const faults: string[] = [];
    const said: string[] = [];
    const { run, atCall } = place(clean.runs, trial.call);
    // A message is what a failure is meant to end in; its words are looked at below.
    await scenario.act(failingAt(spreadsheet, run, { atCall, how: trial.how }, said)).catch(() => {});
    try {
      await scenario.act(failingAt(spreadsheet, -1, { atCall, how: trial.how }, said));
    } catch (error) {
      faults.push(`the next run stopped: ${(error as Error).message}`);
    }
    await spreadsheet.settle();
    faults.push(...dumpDifferences(clean.dump, await spreadsheet.dump()));
    if (scenario.mark && said.some((text) => text.includes(scenario.mark))) {
      faults.unshift("a pupil's name stood in a log line or in a message");
    }
    return faults;
  });
}

const prepared = new WeakMap<Preparation, SavedWorkbook>();

async function preparedOnce(
  newSheets: NewSheets,
  addOn: AddOn,
  preparation: Preparation,
): Promise<SavedWorkbook> {
  const known = prepared.get(preparation);
  if (known) return known;
  const { after, day } = preparation;
  const from = after && (await preparedOnce(newSheets, addOn, after));
  const sheets = openSpreadsheet(newSheets, addOn, day, from);
  try {
    await preparation.work(sheets);
    await sheets.settle();
    const saved = sheets.saved();
    prepared.set(preparation, saved);
    return saved;
  } finally {
    sheets.dispose();
  }
}

/** Prepares the scenario once, and gives a way to open as many copies of it as there are trials. */
async function opener(newSheets: NewSheets, addOn: AddOn, scenario: Scenario): Promise<() => LocalSheets> {
  const from = await preparedOnce(newSheets, addOn, scenario.before);
  return () => openSpreadsheet(newSheets, addOn, scenario.before.day, from);
}

async function withSpreadsheet<T>(
  open: () => LocalSheets,
  use: (spreadsheet: LocalSheets) => Promise<T>,
): Promise<T> {
  const spreadsheet = open();
  try {
    return await use(spreadsheet);
  } finally {
    spreadsheet.dispose();
  }
}

/** Which server call holds the n-th service call of the scenario, and which of its own it is. */
function place(runs: CallCount[], call: number): { run: number; atCall: number } {
  let rest = call;
  for (const [run, { total }] of runs.entries()) {
    if (rest <= total) return { run, atCall: rest };
    rest -= total;
  }
  throw new Error(`The scenario has fewer than ${call} service calls.`);
}

/** The same spreadsheet, whose n-th server call (from 0) fails; what is logged and thrown is added to `said`. */
function failingAt(
  spreadsheet: LocalSheets,
  failingRun: number,
  failure: Failure,
  said: string[],
): LocalSheets {
  let runs = 0;
  const run = async (functionName: string, ...args: unknown[]): Promise<RunResult> => {
    if (runs++ === failingRun) spreadsheet.failNextRun(failure);
    try {
      const result = await spreadsheet.run(functionName, ...args);
      said.push(...result.logs);
      return result;
    } catch (error) {
      const { message, stack, logs } = error as Error & { logs?: string[] };
      said.push(message, stack ?? '', ...(logs ?? []));
      throw error;
    }
  };
  return new Proxy(spreadsheet, {
    get: (target, key) => {
      if (key === 'run') return run;
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
