import { ProgressBar } from './ProgressBar';
import type { Building } from './useSteps';
import { Working } from './Working';

/** What a run of steps shows while it goes on; nothing before and after. */
export function Steps({ state }: { state: Building }) {
  if (state.phase === 'planning') return <Working>Looking at what is there…</Working>;
  if (state.phase !== 'running') return null;
  const { steps, done } = state;
  const step = steps[done];
  return <ProgressBar label={step ? `${step.label}…` : 'Finishing…'} done={done} of={steps.length} />;
}
