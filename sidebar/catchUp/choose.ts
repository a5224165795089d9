import type { CatchUpCriterion, CatchUpForm, CatchUpPupil, PupilChoice } from '../../src/server';
import { fitting, type PupilFilter } from '../recordActivity/filter';

/** Who is looked for. */
export interface Wanted {
  /** Key of what is missing; '' = anything. */
  criterion: string;
  /** Only those who were absent. */
  absentOnly: boolean;
  filter: PupilFilter;
}

export interface Listed {
  choice: PupilChoice;
  missing: CatchUpPupil;
}

/** The pupils who fit all that is asked for, the most pressing first. */
export function listedFor(form: CatchUpForm, wanted: Wanted): Listed[] {
  const missing = new Map(form.missing.map((one) => [one.pupilId, one]));
  return fitting(form.pupils, wanted.filter).flatMap((choice) => {
    const one = missing.get(choice.pupilId);
    if (!one || (wanted.absentOnly && one.absent === '')) return [];
    return wanted.criterion === '' || one.due.includes(wanted.criterion) ? [{ choice, missing: one }] : [];
  });
}

/** What somebody misses and can still have, in the order of the criteria, with how many pupils miss it. */
export function criteriaMissed(form: CatchUpForm): { criterion: CatchUpCriterion; pupils: number }[] {
  return form.criteria
    .map((criterion) => ({
      criterion,
      pupils: form.missing.filter(({ due }) => due.includes(criterion.key)).length,
    }))
    .filter(({ pupils }) => pupils > 0);
}
