import { DESTINATIONS } from './destinations';

export interface Intention {
  readonly label: string;
  /** The destination label that fulfils it; '' where no destination can. */
  readonly destination: string;
}

/** Nobody plans for these; they are things that happen. */
const notIntended = new Set([
  'Stayed on at this school',
  'Temporary job',
  'Health-led placement',
  'Education in custody',
  'Start date agreed, education or training',
  'Start date agreed, something else',
]);
const intendedGroups = new Set(['EET', 'Re-engagement', 'Adult services']);

/**
 * What a pupil means to do after school: the destinations that one can plan for, in the same words so that the two can be
 * compared, between the answers that are not a destination.
 */
export const INTENTIONS: readonly Intention[] = [
  { label: 'Not yet asked', destination: '' },
  { label: 'Undecided', destination: '' },
  { label: 'Returning to this school', destination: 'Stayed on at this school' },
  ...DESTINATIONS.filter(
    (destination) =>
      destination.offered &&
      !notIntended.has(destination.label) &&
      (intendedGroups.has(destination.group) || destination.label === 'Volunteering without study'),
  ).map(({ label }) => ({ label, destination: label })),
  { label: 'Moving abroad', destination: 'Moved abroad' },
];
