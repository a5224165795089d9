import type { ActivityFacts, PupilFacts, SchoolFacts } from './facts';

const MEANINGFUL: Readonly<Record<string, readonly string[]>> = {
  employer: ['purpose', 'outcomes', 'twoWay', 'reflection'],
  workplace: ['purpose', 'outcomes', 'twoWay', 'reflection', 'people', 'task', 'feedback'],
  provider: ['purpose', 'staffAndLearners', 'learnThere'],
};
const PROVIDERS = ['sixthForm', 'college', 'training', 'university'];
const FOR_NO_PUPIL = ['staff', 'parents'];
const YEARS = ['7', '8', '9', '10', '11', '12', '13', '14', 'X'];

const isMeaningful = (activity: ActivityFacts, encounter: string): boolean =>
  MEANINGFUL[encounter]!.every((key) => activity.criteria.includes(key));

/** Whether an activity that took place counts as this. */
function countsAs(activity: ActivityFacts, kind: string): boolean {
  if (!activity.kinds.includes(kind)) return false;
  if (kind === 'information') return true;
  if (!PROVIDERS.includes(kind)) return isMeaningful(activity, kind);
  return isMeaningful(activity, 'provider') && activity.mode.startsWith('In person');
}

const tookPlace = ({ status }: ActivityFacts): boolean => status === 'Held' || status === '';
const entries = (list: string): string[] => list.split(',').map((part) => part.trim());
const givesAccess = (activity: ActivityFacts): boolean =>
  activity.providerAccess && activity.schoolDay === 'Yes';

function isFor(activity: ActivityFacts, pupil: PupilFacts, pathways: readonly string[]): boolean {
  const among = (list: string, own: string, known: readonly string[]) =>
    list === '' || (known.includes(own) && entries(list).includes(own));
  return among(activity.years, pupil.year, YEARS) && among(activity.pathways, pupil.pathway, pathways);
}

/** What is planned counts as planned for two weeks after its day: by then somebody has said whether it took place. */
export const passedLongAgo = (lastDay: string, asOf: string): boolean =>
  lastDay !== '' && Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${lastDay}T00:00:00Z`) > 14 * 86_400_000;

/** A school year's programme as one pupil had it: how many of what, and what is planned. */
export interface Programme {
  tookPart: number;
  count(kind: string): number;
  workplaceDays: number;
  /** Provider access in the whole school year, and up to 28 February. */
  access: number;
  accessToFebruary: number;
  /** Held for the pupil's year and pathway while on roll, and not attended. */
  missed: number;
  planned(kind: string): number;
  plannedAccess: number;
}

/** @param year the pupil's year group as a number, null where it is not known */
export function programmeOf(
  pupil: PupilFacts,
  school: SchoolFacts,
  year: number | null,
  asOf: string,
): Programme {
  const lastDay = `${school.programmeBegins + 1}-02-28`;
  const had = school.activities.filter((activity, i) => pupil.ticks[i] && tookPlace(activity));
  const whileOnRoll = ({ date }: ActivityFacts) =>
    date !== '' &&
    (pupil.onRollFrom === '' || date >= pupil.onRollFrom) &&
    (pupil.onRollTo === '' || date <= pupil.onRollTo);
  const missed = school.activities.filter(
    (activity, i) =>
      !pupil.ticks[i] &&
      activity.status === 'Held' &&
      activity.kinds.some((kind) => !FOR_NO_PUPIL.includes(kind)) &&
      isFor(activity, pupil, school.pathways) &&
      whileOnRoll(activity),
  );
  // From Year 12 on the school has to offer, and the pupil may choose.
  const offered = (year ?? 0) >= 12 ? missed : [];
  const encounters = [...had, ...offered].filter(givesAccess);
  const planned = school.activities.filter(
    (activity, i) =>
      activity.status === 'Planned' &&
      !passedLongAgo(activity.date, asOf) &&
      // Whoever it names; where it names nobody, who is ticked.
      (activity.years === '' && activity.pathways === ''
        ? pupil.ticks[i]
        : isFor(activity, pupil, school.pathways)),
  );
  return {
    tookPart: had.length,
    count: (kind) => had.filter((activity) => countsAs(activity, kind)).length,
    workplaceDays: had
      .filter((activity) => countsAs(activity, 'workplace'))
      .reduce((sum, { workplaceDays }) => sum + workplaceDays, 0),
    missed: missed.length,
    access: encounters.length,
    accessToFebruary: encounters.filter(({ date }) => date !== '' && date <= lastDay).length,
    planned: (kind) => planned.filter(({ kinds }) => kinds.includes(kind)).length,
    plannedAccess: planned.filter(
      (activity) => givesAccess(activity) && activity.date !== '' && activity.date <= lastDay,
    ).length,
  };
}
