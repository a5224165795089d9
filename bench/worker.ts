import { parentPort, workerData } from 'node:worker_threads';
import { createLocalSheets } from '../local/services';
import type { Book } from './book';
import { withoutFormulas } from './book';
import { type EngineName, open } from './engines';
import { figuresIn, refuseErrors } from './opened';

/** What is measured: the book itself, and a small one of its kind by which the engine warms up. */
export interface Task {
  engine: EngineName;
  book: Book;
  warmUp: Book;
  /** The least of so many runs counts. */
  runs: number;
}

const EMPTY_RUNS = 2;

export type Message =
  /** The empty calculation is done: what follows is what is measured. */
  | { kind: 'begun' }
  | { kind: 'whole'; seconds: number; figures: unknown[][]; reached: number | null }
  | { kind: 'edit'; seconds: number }
  | { kind: 'fault'; message: string };

/** Measures in a thread of its own, so that whoever waits may lose patience, and no run suffers from what another left in memory. */
export async function measureForParent(): Promise<void> {
  const tell = (message: Message): void => parentPort!.postMessage(message);
  try {
    await measure(workerData as Task, tell);
  } catch (error) {
    tell({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  }
}

async function measure(
  { engine, book, warmUp, runs }: Task,
  tell: (message: Message) => void,
): Promise<void> {
  await leastSeconds(engine, warmUp, 1);
  const empty = await leastSeconds(engine, withoutFormulas(book), EMPTY_RUNS);
  tell({ kind: 'begun' });
  const others = await leastSeconds(engine, book, runs - 1);
  const opened = await open(engine, book, createLocalSheets);
  refuseErrors(opened, book);
  const seconds = Math.min(opened.seconds, others) - empty;
  tell({ kind: 'whole', seconds, figures: figuresIn(opened, book), reached: opened.reached() });
  tell({ kind: 'edit', seconds: await opened.secondsOfEdit() });
}

/** Of so many runs; endless for none. */
async function leastSeconds(engine: EngineName, book: Book, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const opened = await open(engine, book, createLocalSheets);
    least = Math.min(least, opened.seconds);
    opened.close();
  }
  return least;
}
