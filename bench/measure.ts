import { Worker } from 'node:worker_threads';
import type { Book } from './book';
import { stopwatch } from './stopwatch';
import type { Message, Task } from './worker';

/** Null stands for what had not ended when patience did. */
export interface Measured {
  /** Seconds for computing everything from nothing, less the same cells without formulas. */
  whole: number | null;
  /** Seconds for one edit, less an edit on which nothing hangs. */
  edit: number | null;
  /** Formulas that hang on the edited cell. */
  reached: number | null;
  /** Of each pupil, where the book has some to compare. */
  figures: unknown[][];
}

/**
 * Computes a book in a thread of its own.
 *
 * @param script this program, which as a thread measures
 * @param patience seconds that the whole computation, and then the edit, may take
 * @throws Error where a formula comes to an error
 */
export function measure(script: string, task: Task, patience: number): Promise<Measured> {
  const found: Measured = { whole: null, edit: null, reached: null, figures: [] };
  const thread = new Worker(script, {
    workerData: task satisfies { book: Book },
    argv: [],
    // Room for what is young: else what is tidied up grows faster than what is computed.
    resourceLimits: { maxOldGenerationSizeMb: 6000, maxYoungGenerationSizeMb: 768 },
  });
  return new Promise((resolve, reject) => {
    let clock: NodeJS.Timeout | undefined;
    let waited = stopwatch();
    const end = (settle: () => void): void => {
      clearInterval(clock);
      thread.terminate().then(settle, reject);
    };
    const wait = (): void => {
      waited = stopwatch();
      clock ??= setInterval(() => {
        if (waited() > patience) end(() => resolve(found));
      }, 250);
    };
    thread.on('error', (error) => end(() => reject(error)));
    thread.on('message', (message: Message) => {
      if (message.kind === 'fault') return end(() => reject(new Error(message.message)));
      if (message.kind === 'edit') {
        found.edit = message.seconds;
        return end(() => resolve(found));
      }
      if (message.kind === 'whole') {
        const { seconds, figures, reached } = message;
        Object.assign(found, { whole: seconds, figures, reached });
      }
      wait();
    });
  });
}
