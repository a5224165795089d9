import { PATIENCE } from './patience';
import type { Result } from './runWorkload';
import type { Measured as CountedCalls } from './serviceCalls';

export interface Limit {
  holds: boolean;
  sentence: string;
}

/** What a recording may cost, however many pupils took part. */
const CALLS_OF_RECORDING = 30;

/** What each workload promises: how it grows, what an edit reaches, how much faster it is than the usual way. */
export function limitsOf({ workload, ours, faster }: Result): Limit[] {
  const { exponent, sameReach, editExponent, against } = workload;
  const { title } = ours;
  const limits: Limit[] = [];
  if (exponent !== undefined) {
    const endless = ours.points.find(({ whole }) => whole === null);
    limits.push({
      holds: !endless && ours.exponent <= exponent,
      sentence: endless
        ? `${title}: had not ended after ${PATIENCE.ours} s with ${endless.pupils} pupils.`
        : `${title}: grows with exponent ${ours.exponent.toFixed(2)}; at most ${exponent}.`,
    });
  }
  if (sameReach) {
    const reached = ours.points.flatMap((point) => (point.reached === null ? [] : [point.reached]));
    limits.push({
      holds: reached.every((formulas) => formulas === reached[0]),
      sentence: `${title}: one edit reaches ${[...new Set(reached)].join(', ')} formulas; the same number whatever the school's size.`,
    });
  }
  if (editExponent !== undefined)
    limits.push({
      holds: ours.editExponent <= editExponent,
      sentence: `${title}: one edit grows with exponent ${ours.editExponent.toFixed(2)}; at most ${editExponent}.`,
    });
  if (against && faster) {
    const { times, pupils } = against.faster;
    limits.push({
      holds: faster.times >= times,
      sentence: `${title}: ${faster.atLeast ? 'at least ' : ''}${faster.times.toFixed(0)} times faster than the usual way at ${pupils} pupils; at least ${times}.`,
    });
  }
  return limits;
}

/** No action asks more of Google's services for more pupils. */
export function limitsOfCalls(counted: readonly CountedCalls[]): Limit[] {
  const callsOf = (wanted: (action: string) => boolean): number[] => [
    ...new Set(counted.filter(({ action }) => wanted(action)).map(({ calls }) => calls)),
  ];
  const setUp = callsOf((action) => action === 'Set-up');
  const recording = callsOf((action) => action.startsWith('Recording'));
  return [
    {
      holds: setUp.length === 1,
      sentence: `Set-up makes ${setUp.join(', ')} service calls; the same whatever the school's size.`,
    },
    {
      holds: recording.length === 1 && recording[0]! <= CALLS_OF_RECORDING,
      sentence: `Recording an activity makes ${recording.join(', ')} service calls; at most ${CALLS_OF_RECORDING}, the same for 10 and for 300 pupils.`,
    },
  ];
}
