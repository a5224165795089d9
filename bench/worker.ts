import { parentPort, workerData } from 'node:worker_threads';
import type { Book } from './book';
import { withoutFormulas } from './book';
import { figuresIn, formulasReached, open, refuseErrors, secondsOfEdit } from './hyperFormula';

/** What is measured: the book itself, and a small one of its kind by which the engine warms up. */
export interface Task {
  book: Book;
  warmUp: Book;
  /** The least of so many runs counts. */
  runs: number;
}

const EMPTY_RUNS = 2;

export type Message =
  /** The empty calculation is done: what follows is what is measured. */
  | { kind: 'begun' }
  | { kind: 'whole'; seconds: number; figures: unknown[][]; reached: number }
  | { kind: 'edit'; seconds: number }
  | { kind: 'fault'; message: string };

/** Measures in a thread of its own, so that whoever waits may lose patience, and no run suffers from what another left in memory. */
export function measureForParent(): void {
  const tell = (message: Message): void => parentPort!.postMessage(message);
  try {
    measure(workerData as Task, tell);
  } catch (error) {
    tell({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  }
}

function measure({ book, warmUp, runs }: Task, tell: (message: Message) => void): void {
  secondsOf(warmUp);
  const bare = withoutFormulas(book);
  const empty = Math.min(...Array.from({ length: EMPTY_RUNS }, () => secondsOf(bare)));
  tell({ kind: 'begun' });
  const others = Array.from({ length: runs - 1 }, () => secondsOf(book));
  const { seconds, engine } = open(book);
  refuseErrors(engine, book);
  tell({
    kind: 'whole',
    seconds: Math.min(seconds, ...others) - empty,
    figures: figuresIn(engine, book),
    reached: formulasReached(engine, book),
  });
  tell({ kind: 'edit', seconds: secondsOfEdit(engine, book) });
}

function secondsOf(book: Book): number {
  const { seconds, engine } = open(book);
  engine.destroy();
  return seconds;
}
