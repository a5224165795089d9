import { useState } from 'preact/hooks';
import type { SetUpStep } from '../../src/server';

export type Building =
  | { phase: 'idle' }
  | { phase: 'planning' }
  | { phase: 'running'; steps: SetUpStep[]; done: number }
  /** `started` tells whether anything may have been written before it failed. */
  | { phase: 'failed'; error: unknown; started: boolean }
  | { phase: 'done' };

interface Work {
  plan: () => Promise<SetUpStep[]>;
  runStep: (key: string) => Promise<void>;
  /** The last call, after all steps. */
  finish: () => Promise<void>;
}

/** Runs a plan of the server one call a step, so that a bar can move and no call comes near Google's six minutes. */
export function useSteps(): [Building, (work: Work) => Promise<void>, () => void] {
  const [state, setState] = useState<Building>({ phase: 'idle' });
  const run = async (work: Work) => {
    let started = false;
    setState({ phase: 'planning' });
    try {
      const steps = await work.plan();
      for (const [done, step] of steps.entries()) {
        setState({ phase: 'running', steps, done });
        started = true;
        await work.runStep(step.key);
      }
      setState({ phase: 'running', steps, done: steps.length });
      await work.finish();
      setState({ phase: 'done' });
    } catch (error) {
      setState({ phase: 'failed', error, started });
    }
  };
  return [state, run, () => setState({ phase: 'idle' })];
}
