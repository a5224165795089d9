/**
 * Entitlement once more, from the facts, as plainly as can be: nothing here looks at how the workbook works it out.
 * The rules are those of the updated benchmarks and of provider access, and the choices that the guide names.
 */
import { ENTITLEMENT_CRITERIA } from '../../src/content/entitlement';
import type { PlacementFacts, PupilFacts, SchoolFacts } from './facts';
import { passedLongAgo, programmeOf } from './tookPart';

type State = 'Met' | 'On track' | 'Due' | 'Missed' | 'Not recorded' | 'Another way' | 'Not right' | '';

interface Window {
  first: number;
  last: number;
  needed: number;
  closes: '08-31' | '02-28';
  /** Owed to every registered pupil, not only to those for whom the benchmarks are meant. */
  toAll: boolean;
  area: string;
}

const window = (
  area: string,
  first: number,
  last: number,
  needed: number,
  more: Partial<Window> = {},
): Window => ({ area, first, last, needed, closes: '08-31', toAll: false, ...more });
const access = { closes: '02-28', toAll: true } as const;

const WINDOWS: Readonly<Record<string, Window>> = {
  infoKs3: window('information', 7, 9, 1),
  infoKs4: window('information', 10, 11, 1),
  infoKs5: window('information', 12, 14, 1),
  employerNow: window('employers', 7, 14, 1),
  employerBefore: window('employers', 8, 14, 1),
  workplaceBy16: window('workplaces', 7, 11, 2),
  workplaceBy18: window('workplaces', 12, 13, 1),
  workplaceLeaving: window('workplaces', 14, 14, 1),
  daysKs3: window('workplaces', 7, 9, 5),
  daysKs4: window('workplaces', 10, 11, 5),
  sixthForm: window('providers', 7, 11, 1),
  college: window('providers', 7, 11, 1),
  training: window('providers', 7, 11, 1),
  university: window('providers', 7, 11, 1),
  heVisits: window('providers', 12, 13, 2),
  guidanceBy16: window('guidance', 7, 11, 1),
  guidanceBy18: window('guidance', 12, 13, 1),
  guidanceLeaving: window('guidance', 14, 14, 1),
  access1: window('access', 8, 9, 2, access),
  access2: window('access', 10, 11, 2, access),
  access3: window('access', 12, 13, 2, access),
};

/** Only what they are called is taken from where the workbook has it. */
const WORDS = Object.fromEntries(ENTITLEMENT_CRITERIA.map(({ key, spoken }) => [key, spoken]));

/** Each year anew, and the years before: the two that are no window of a course. */
const EVERY_YEAR = 'employerNow';
const EARLIER_YEARS = 'employerBefore';

const MOST_PRESSING: readonly State[] = [
  'Due',
  'Missed',
  'On track',
  'Not recorded',
  'Another way',
  'Not right',
  'Met',
];

export const UNIVERSITY = 'University or other higher education';

/** The calendar year in which the school year of this day begins. */
const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** The National Curriculum year that goes with the age on 31 August before the school year. */
function yearByAge(dateOfBirth: string, yearBegins: number): number {
  const age = yearBegins - Number(dateOfBirth.slice(0, 4)) - (dateOfBirth.slice(5) > '08-31' ? 1 : 0);
  return age - 4;
}

const hasLeft = ({ enrolment }: PupilFacts): boolean => enrolment === 'Left';

/** The school year that the year group belongs to: for who has left, the one of leaving. */
function lastYearHere(pupil: PupilFacts, school: SchoolFacts): number {
  if (!hasLeft(pupil) || pupil.onRollTo === '') return school.yearBegins;
  return Math.min(schoolYearOf(pupil.onRollTo), school.yearBegins);
}

/** The pupil's year group in the school year that begins then; null where nothing tells it. */
function yearGroupIn(pupil: PupilFacts, school: SchoolFacts, yearBegins: number): number | null {
  if (/^\d+$/.test(pupil.year)) return Number(pupil.year) - (lastYearHere(pupil, school) - yearBegins);
  return pupil.dateOfBirth === '' ? null : yearByAge(pupil.dateOfBirth, yearBegins);
}

function yearGroupThen(pupil: PupilFacts, school: SchoolFacts, entry: { yearThen: string }, day: string) {
  if (/^\d+$/.test(entry.yearThen)) return Number(entry.yearThen);
  return yearGroupIn(pupil, school, day === '' ? lastYearHere(pupil, school) : schoolYearOf(day));
}

/** The first school year on record: one that had begun a month before is whole enough. */
function onRecordFrom(pupil: PupilFacts, school: SchoolFacts): number {
  const ofSchool = school.recordsBegin === '' ? school.yearBegins : Number(school.recordsBegin.slice(0, 4));
  const reaches = pupil.recordsFrom || [`${ofSchool}-09-01`, pupil.onRollFrom].sort().at(-1)!;
  return Number(reaches.slice(0, 4)) + (reaches.slice(5) > '09-30' ? 1 : 0);
}

const isMeaningful = ({ allTicked, status }: PlacementFacts) =>
  allTicked && ['Under way', 'Completed', 'Ended early'].includes(status);
/** Planned, or under way and nobody can say yet whether it is meaningful. */
function isAhead(one: PlacementFacts, { yearBegins }: SchoolFacts, asOf: string): boolean {
  if (one.start > `${yearBegins + 1}-08-31`) return false;
  if (one.status === 'Planned') return !passedLongAgo(one.end || one.start, asOf);
  return one.status === 'Under way' && !isMeaningful(one) && !passedLongAgo(one.end, asOf);
}
const daysThatCount = ({ days, status, mode }: PlacementFacts) =>
  ['Under way', 'Completed', 'Ended early'].includes(status) && mode !== 'Online' ? days : 0;

/** What the pupil has had, and what is planned, in the year groups from … to. */
function counts(pupil: PupilFacts, school: SchoolFacts, year: number, asOf: string) {
  const programme = programmeOf(pupil, school, year, asOf);
  const between = (from: number, to: number, group: number | null) =>
    group !== null && group >= from && group <= to;
  const past = (kind: string, from: number, to: number) =>
    Object.entries(pupil.history)
      .filter(([group]) => between(from, to, Number(group)))
      .reduce((sum, [, kinds]) => sum + (kinds[kind] ?? 0), 0);
  const now = (from: number, to: number, value: number) => (between(from, to, year) ? value : 0);
  const placements = (from: number, to: number) =>
    pupil.placements.filter((one) => between(from, to, yearGroupThen(pupil, school, one, one.start)));
  const meetings = (from: number, to: number) =>
    pupil.meetings.filter(
      (one) =>
        one.status === 'Held' &&
        one.date !== '' &&
        between(from, to, yearGroupThen(pupil, school, one, one.date)),
    ).length;
  const ofProgramme = (kind: string, inHistory: string, from: number, to: number) =>
    past(inHistory, from, to) + now(from, to, programme.count(kind));
  const workplaces = (from: number, to: number) =>
    placements(from, to).filter(isMeaningful).length + ofProgramme('workplace', 'Workplace', from, to);
  const workplaceDays = (from: number, to: number) =>
    placements(from, to).reduce((sum, one) => sum + daysThatCount(one), 0) +
    past('Days', from, to) +
    now(from, to, programme.workplaceDays);
  const provider = (first: number) =>
    past('Access', first, first) +
    past('AccessToFeb', first + 1, first + 1) +
    now(first, first, programme.access) +
    now(first + 1, first + 1, programme.accessToFebruary);
  const have: Record<string, number> = {
    infoKs3: ofProgramme('information', 'Information', 7, 9),
    infoKs4: ofProgramme('information', 'Information', 10, 11),
    infoKs5: ofProgramme('information', 'Information', 12, 14),
    employerNow: programme.count('employer'),
    workplaceBy16: workplaces(-99, 11),
    workplaceBy18: workplaces(12, 13),
    workplaceLeaving: workplaces(12, 99),
    daysKs3: workplaceDays(7, 9),
    daysKs4: workplaceDays(10, 11),
    sixthForm: ofProgramme('sixthForm', 'SixthForm', 7, 11),
    college: ofProgramme('college', 'College', 7, 11),
    training: ofProgramme('training', 'Training', 7, 11),
    university: ofProgramme('university', 'University', 7, 11),
    heVisits: ofProgramme('university', 'University', 7, 13),
    guidanceBy16: past('Meetings', 7, 11) + meetings(-99, 11),
    guidanceBy18: past('Meetings', 12, 13) + meetings(12, 13),
    guidanceLeaving: past('Meetings', 12, 14) + meetings(12, 99),
    access1: provider(8),
    access2: provider(10),
    access3: provider(12),
  };
  const booked = pupil.meetings.some(
    ({ status, date }) =>
      status === 'Booked' &&
      date !== '' &&
      date <= `${school.yearBegins + 1}-08-31` &&
      !passedLongAgo(date, asOf),
  )
    ? 1
    : 0;
  const workplacesPlanned =
    programme.planned('workplace') + pupil.placements.filter((one) => isAhead(one, school, asOf)).length;
  const enough = workplacesPlanned > 0 ? 5 : 0;
  const information = programme.planned('information');
  const planned: Record<string, number> = {
    infoKs3: information,
    infoKs4: information,
    infoKs5: information,
    employerNow: programme.planned('employer'),
    workplaceBy16: workplacesPlanned,
    workplaceBy18: workplacesPlanned,
    workplaceLeaving: workplacesPlanned,
    daysKs3: enough,
    daysKs4: enough,
    sixthForm: programme.planned('sixthForm'),
    college: programme.planned('college'),
    training: programme.planned('training'),
    university: programme.planned('university'),
    heVisits: programme.planned('university'),
    guidanceBy16: booked,
    guidanceBy18: booked,
    guidanceLeaving: booked,
    access1: programme.plannedAccess,
    access2: programme.plannedAccess,
    access3: programme.plannedAccess,
  };
  return { have, planned, programme };
}

/** Everything that Entitlement says of one pupil. */
export interface Reckoned {
  states: Record<string, State>;
  /** How many the pupil has had, where the criterion is asked. */
  have: Record<string, number>;
  areas: Record<string, State>;
  rag: 'Red' | 'Amber' | 'Green' | 'Grey' | '';
  /** Nobody can be reckoned without a year group. */
  isUnknown: boolean;
  /** Of the benchmarks; provider access is counted apart. */
  met: number;
  due: number;
  missed: number;
  unrecorded: number;
  decided: number;
  accessDue: number;
  accessMissed: number;
  closing: number;
  toDo: string;
  /** Weight for Catch-up before ties are broken; 0 = not on the list. */
  weight: number;
}

/** What there is to say of one pupil on one day, where anything at all has been recorded in the workbook. */
export function reckon(pupil: PupilFacts, school: SchoolFacts, asOf: string): Reckoned {
  const left = hasLeft(pupil);
  const { yearBegins } = school;
  const year = yearGroupIn(pupil, school, yearBegins);
  const { have, planned, programme } = counts(pupil, school, year ?? 0, asOf);
  const recordBegins = onRecordFrom(pupil, school);

  /** Whether the pupil's school year in this year group is on record. */
  const isOnRecord = (group: number) => yearBegins - (year! - group) >= recordBegins;

  const earlierGroups = [7, 8, 9, 10, 11, 12, 13, 14].filter((group) => group < (year ?? 0));
  const without = earlierGroups.filter((group) => !((pupil.history[group]?.Employer ?? 0) >= 1));
  have[EARLIER_YEARS] = earlierGroups.length - without.length;

  const lastDayOf = (key: string) => `${yearBegins + 1}-${WINDOWS[key]!.closes}`;
  const closesThisYear = (key: string) => key === EVERY_YEAR || year === WINDOWS[key]!.last;
  const isClosed = (key: string) =>
    (key !== EVERY_YEAR && year! > WINDOWS[key]!.last) || (closesThisYear(key) && asOf > lastDayOf(key));

  const isAsked = (key: string): boolean => {
    if (left || year === null || year < WINDOWS[key]!.first) return false;
    if (!WINDOWS[key]!.toAll && pupil.benchmarkCohort === 'Out') return false;
    return key !== 'heVisits' || pupil.intention === UNIVERSITY || pupil.intended === UNIVERSITY;
  };

  const isMet = (key: string) =>
    key === EARLIER_YEARS ? without.length === 0 : have[key]! >= WINDOWS[key]!.needed;

  const stateOf = (key: string): State => {
    if (!isAsked(key)) return '';
    if (isMet(key)) return 'Met';
    const decision = pupil.decisions.find(({ criterion }) => criterion === key)?.decision;
    if (decision) return decision === 'Met another way' ? 'Another way' : 'Not right';
    if (key === EARLIER_YEARS) return without.some(isOnRecord) ? 'Missed' : 'Not recorded';
    const { first, needed } = WINDOWS[key]!;
    if (isClosed(key)) return isOnRecord(key === EVERY_YEAR ? year! : first) ? 'Missed' : 'Not recorded';
    return !closesThisYear(key) || have[key]! + planned[key]! >= needed ? 'On track' : 'Due';
  };

  const keys = Object.keys(WINDOWS);
  const states = Object.fromEntries(keys.map((key) => [key, stateOf(key)]));
  const having = (...wanted: State[]) => keys.filter((key) => wanted.includes(states[key]!));
  const ofBenchmarks = (...wanted: State[]) => having(...wanted).filter((key) => !WINDOWS[key]!.toAll);
  const ofAccess = (...wanted: State[]) => having(...wanted).filter((key) => WINDOWS[key]!.toAll);
  const closing = having('Due').filter((key) => daysFrom(asOf, lastDayOf(key)) <= school.closingDays);
  const missedThisYear = having('Missed').filter((key) => key !== EARLIER_YEARS && closesThisYear(key));

  const rag = () => {
    if (left) return '';
    if (closing.length + missedThisYear.length > 0) return 'Red';
    if (having('Due').length > 0) return 'Amber';
    return having('Met', 'On track').length > 0 ? 'Green' : 'Grey';
  };

  const areaOf = (area: string) =>
    MOST_PRESSING.find((state) => having(state).some((key) => WINDOWS[key]!.area === area)) ?? '';
  const areas = [...new Set(keys.map((key) => WINDOWS[key]!.area))];

  const spoken = (key: string) => {
    const { needed } = WINDOWS[key]!;
    const words = WORDS[key];
    return needed === 1 ? words : `${words} (${have[key]} of ${needed})`;
  };
  const said = (state: State) =>
    having(state).length > 0 ? [`${state}: ${having(state).map(spoken).join(', ')}.`] : [];
  const outside = () => {
    const reason = pupil.cohortReason && `: ${pupil.cohortReason}`;
    const review = pupil.cohortReview && ` (review ${pupil.cohortReview.split('-').reverse().join('/')})`;
    const activities = programme.tookPart === 1 ? '1 activity' : `${programme.tookPart} activities`;
    return `Outside the benchmark cohort${reason}${review}. Took part in ${activities}.`;
  };
  const toDo = () => {
    if (left) return '';
    if (year === null) return 'No year group or date of birth on Pupils, so nothing can be reckoned.';
    const unknown = having('Not recorded').length;
    return [
      ...(year < 7 ? ['Below Year 7: nothing is counted yet.'] : []),
      ...(pupil.benchmarkCohort === 'Out' ? [outside()] : []),
      ...said('Due'),
      ...said('Missed'),
      ...(unknown > 0 ? [`Not recorded: ${unknown} of earlier years.`] : []),
    ].join(' ');
  };

  const gaps = having('Due', 'Missed').length;
  const isAbsent =
    (pupil.attendance !== null && Math.round(pupil.attendance * 10) <= 900) || programme.missed > 0;
  return {
    states,
    have: Object.fromEntries(keys.filter(isAsked).map((key) => [key, have[key]!])),
    areas: Object.fromEntries(areas.map((area) => [area, areaOf(area)])),
    rag: rag(),
    isUnknown: year === null,
    met: ofBenchmarks('Met').length,
    due: ofBenchmarks('Due').length,
    missed: ofBenchmarks('Missed').length,
    unrecorded: ofBenchmarks('Not recorded').length,
    decided: ofBenchmarks('Another way', 'Not right').length,
    accessDue: ofAccess('Due').length,
    accessMissed: ofAccess('Missed').length,
    closing: closing.length,
    toDo: toDo(),
    weight: gaps === 0 ? 0 : 10 * gaps + 5 * closing.length + (isAbsent ? 5 : 0),
  };
}
