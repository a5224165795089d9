import type { PupilChoice } from '../../src/server';
import { findPupils } from '../ui/findPupils';

/** What the pupils have to have in common; '' and [] ask for nothing. */
export interface PupilFilter {
  /** Any of these. */
  years: string[];
  form: string;
  pathway: string;
  flag: string;
  name: string;
  /** Those who have left are looked at too. */
  left: boolean;
}

export const NO_FILTER: PupilFilter = { years: [], form: '', pathway: '', flag: '', name: '', left: false };

export const asksForSomething = (filter: PupilFilter): boolean =>
  filter.years.length > 0 ||
  [filter.form, filter.pathway, filter.flag, filter.name.trim()].some((part) => part !== '');

/** The pupils who fit all that is asked for, in the order of the register. */
export function fitting(pupils: readonly PupilChoice[], filter: PupilFilter): PupilChoice[] {
  const found = pupils.filter(
    (pupil) =>
      (filter.left || pupil.onRoll) &&
      (filter.years.length === 0 || filter.years.includes(pupil.year)) &&
      (filter.form === '' || pupil.form === filter.form) &&
      (filter.pathway === '' || pupil.pathway === filter.pathway) &&
      (filter.flag === '' || pupil.flags.includes(filter.flag)),
  );
  return findPupils(found, filter.name);
}

/** What can be asked for, and how many pupils would fit with all else that is asked for now. */
export interface Choice {
  value: string;
  pupils: number;
}

const byNature = new Intl.Collator('en-GB', { numeric: true }).compare;

/** Counts the pupils for every value of one part of the filter, the rest of the filter standing. */
function counted(pupils: readonly PupilChoice[], valuesOf: (pupil: PupilChoice) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const pupil of pupils)
    for (const value of valuesOf(pupil)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function choices(
  all: readonly PupilChoice[],
  now: readonly PupilChoice[],
  valuesOf: (pupil: PupilChoice) => readonly string[],
  asked: readonly string[] = [],
): Choice[] {
  const counts = counted(now, valuesOf);
  return [...new Set([...counted(all, valuesOf).keys(), ...asked])]
    .sort(byNature)
    .map((value) => ({ value, pupils: counts.get(value) ?? 0 }));
}

/** Every choice of each part of the filter, with its count: those that nobody fits any more stay, with a nought, to be unticked. */
export function filterChoices(pupils: readonly PupilChoice[], filter: PupilFilter) {
  const all = pupils.filter((pupil) => filter.left || pupil.onRoll);
  const without = (part: Partial<PupilFilter>) => fitting(pupils, { ...filter, ...part });
  return {
    years: choices(all, without({ years: [] }), (pupil) => [pupil.year], filter.years),
    forms: choices(all, without({ form: '' }), (pupil) => [pupil.form]),
    pathways: choices(all, without({ pathway: '' }), (pupil) => [pupil.pathway]),
    flags: choices(all, without({ flag: '' }), (pupil) => pupil.flags),
  };
}
