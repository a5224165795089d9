import type { Checkpoint } from '../content/checkpoints';
import type { Cohort } from './cohort';
import type { DateText } from './dates';

/** @returns the day for which a cohort is asked at a checkpoint. */
export function checkpointDate({ yearsAfter, month, day }: Checkpoint, cohort: Cohort): DateText {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${cohort + yearsAfter}-${two(month)}-${two(day)}`;
}
