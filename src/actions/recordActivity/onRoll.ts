import type { RollPupil } from './types';

/** Where a pupil stood on a day: 'yes' on roll, or 'left' or 'not yet'. Days that nobody has written down do not bar. */
export function rollOn(pupil: RollPupil, day: string): 'yes' | 'left' | 'not yet' {
  if (pupil.onRollFrom !== '' && day < pupil.onRollFrom) return 'not yet';
  if (pupil.onRollTo !== '' && day > pupil.onRollTo) return 'left';
  return pupil.choice.onRoll || pupil.onRollTo !== '' ? 'yes' : 'left';
}
