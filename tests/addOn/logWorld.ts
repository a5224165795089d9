import fc from 'fast-check';
import type { LocalSheets } from '../../local/types';
import { ADVISER_LEVELS, MEETING_STATUSES, MODES, PLACEMENT_STATUSES } from '../../src/content/lists';
import { PLACEMENT_CRITERIA } from '../../src/content/placementCriteria';
import { keyStageOf, yearAtTheTime, yearNumber } from '../../src/rules/keyStage';
import { countsBy16, type MeetingEntry, openReview } from '../../src/rules/meeting';
import { countedDays, isMeaningful, type PlacementEntry } from '../../src/rules/placement';
import type { Guided } from '../../src/rules/whoNext';
import { type Book, days, paste, TODAY, typed } from './workbook';

/** A made-up pupil, as typed into the register. */
export interface WorldPupil {
  pupilId: string;
  year: string;
  dateOfBirth: string;
  senStatus: string;
  enrolment: string;
  onRollTo: string;
  lookedAfter: string;
  youngCarer: string;
  attendance: number | null;
  /** What Destinations says of them; null = they are not there. */
  intention: string | null;
}

export type WorldPlacement = { pupilId: string } & Omit<PlacementEntry, 'pupilKnown' | 'leftOn'>;
export type WorldMeeting = { pupilId: string } & Omit<MeetingEntry, 'pupilKnown' | 'leftOn'>;
export interface WorldAspiration {
  pupilId: string;
  date: string;
  aspiration: string;
  intended: string;
}

/** A school year of logs and the register that they are about: a plain model to reckon by. */
export interface World {
  pupils: WorldPupil[];
  placements: WorldPlacement[];
  meetings: WorldMeeting[];
  aspirations: WorldAspiration[];
}

export const YEAR = '2026/27';
const PUPILS = 40;
const ENTRIES = 60;
const LEAVERS = 20;

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((after) => days(after));
const orNothing = <T>(arb: fc.Arbitrary<T>, none: T) =>
  fc.oneof({ weight: 4, arbitrary: arb }, fc.constant(none));
const years = ['7', '8', '9', '10', '11', '12', '13', '14'] as const;

const pupil = (n: number): fc.Arbitrary<WorldPupil> =>
  fc.record({
    pupilId: fc.constant(`P${String(n + 1).padStart(5, '0')}`),
    year: fc.constantFrom<string>(...years, '9', '10', '11', '11', 'X', ''),
    dateOfBirth: orNothing(day(-19 * 365, -11 * 365), ''),
    senStatus: fc.constantFrom('E', 'E', 'K', 'N', ''),
    enrolment: fc.constantFrom('Current', 'Current', 'Current', 'Dual: main', 'Guest', 'Left', ''),
    onRollTo: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, day(-500, -10)),
    lookedAfter: fc.constantFrom('Yes', 'No', ''),
    youngCarer: fc.constantFrom('Yes', 'No', ''),
    attendance: fc.constantFrom(0.42, 0.9, 0.901, 1, null),
    intention: fc.constantFrom(null, null, '', 'Undecided', 'Not yet asked', 'Apprenticeship'),
  });

/** One of the register, rarely one that it does not know, rarely nobody. */
const whose = fc.oneof(
  { weight: 18, arbitrary: fc.integer({ min: 1, max: PUPILS }).map((n) => `P${String(n).padStart(5, '0')}`) },
  fc.constant('P99999'),
  fc.constant(''),
);

const ticks = fc.oneof(
  fc.constant(new Set<string>()),
  fc.constant(new Set(PLACEMENT_CRITERIA.map(({ key }) => key))),
  fc.subarray(PLACEMENT_CRITERIA.map(({ key }) => key)).map((keys) => new Set<string>(keys)),
);

const placement: fc.Arbitrary<WorldPlacement> = fc.record({
  pupilId: whose,
  yearThen: fc.constantFrom<string>('', '', 'X', ...years),
  employer: orNothing(fc.constantFrom('Copper Kettle Café', 'Wendle "Barn"'), ''),
  start: orNothing(day(-900, 60), ''),
  end: orNothing(day(-900, 60), ''),
  days: fc.constantFrom(null, 0, 0.5, 1, 4.5, 5, 12),
  status: fc.constantFrom(...PLACEMENT_STATUSES, 'Completed', 'Completed', ''),
  mode: fc.constantFrom(...MODES, ''),
  feedback: fc.constantFrom('', '', 'Asked for more to do.'),
  reflection: fc.constantFrom('', '', 'I liked the lift.'),
  ticks,
});

const meeting: fc.Arbitrary<WorldMeeting> = fc.record({
  pupilId: whose,
  yearThen: fc.constantFrom<string>('', 'X', ...years),
  date: orNothing(day(-900, 40), ''),
  status: fc.constantFrom(...MEETING_STATUSES, 'Held', 'Held', 'Held', ''),
  adviser: fc.constantFrom('', 'Yarrow Buttonacorn'),
  level: fc.constantFrom('', 'Level 6 or above', 'Level 6 or above', ...ADVISER_LEVELS, 'L6'),
  advice: fc.constantFrom('', 'Visit two colleges.'),
  decisions: fc.constantFrom('', 'Visit in May.', 'Visit in May.'),
  review: orNothing(day(-300, 60), ''),
  reviewDone: fc.constantFrom('', '', days(-3)),
  sharedOn: fc.constantFrom('', days(-20)),
});

const aspiration: fc.Arbitrary<WorldAspiration> = fc.record({
  pupilId: whose,
  date: orNothing(day(-900, 0), ''),
  aspiration: fc.constantFrom('', 'To work with horses', 'Baker', 'Own flat'),
  intended: fc.constantFrom('', 'Apprenticeship', 'Undecided'),
});

/** A world by chance, the same for the same seed. */
export function makeWorld(seed: number): World {
  const one = <T>(arb: fc.Arbitrary<T>): T => fc.sample(arb, { seed, numRuns: 1 })[0]!;
  const several = <T>(arb: fc.Arbitrary<T>) => fc.sample(arb, { seed: seed + 1, numRuns: ENTRIES });
  const pupils = one(fc.tuple(...Array.from({ length: PUPILS }, (_, n) => pupil(n))));
  // The Destinations tab has rows for so many.
  pupils
    .filter(({ intention }) => intention !== null)
    .slice(LEAVERS)
    .forEach((each) => {
      each.intention = null;
    });
  return {
    pupils,
    placements: several(placement),
    meetings: several(meeting),
    aspirations: several(aspiration),
  };
}

type Cell = string | number | boolean | null;

const DATES = new Set([
  'dateOfBirth',
  'onRollTo',
  'start',
  'end',
  'date',
  'review',
  'reviewDone',
  'sharedOn',
]);

/** Pastes rows written as column -> value, as somebody does who brings a list of the school's own. */
export function pasteRows(
  sheets: LocalSheets,
  book: Book,
  tab: string,
  rows: readonly Record<string, Cell>[],
  from = 3,
): void {
  for (const key of Object.keys(rows[0]!))
    paste(
      sheets,
      book,
      tab,
      key,
      from,
      rows.map((row) => {
        const value = row[key] ?? null;
        return DATES.has(key) && typeof value === 'string' ? typed(value) : value;
      }),
    );
}

/** Types the world into the workbook. */
export function enter(sheets: LocalSheets, book: Book, world: World): void {
  pasteRows(
    sheets,
    book,
    'pupils',
    world.pupils.map(({ intention, ...rest }, n) => ({
      ...rest,
      surname: 'Quillfeather',
      forename: `Rue ${n}`,
    })),
  );
  pasteRows(
    sheets,
    book,
    'destinations2027',
    world.pupils
      .filter((one) => one.intention !== null)
      .map(({ pupilId, intention }) => ({ pupilId, intention })),
  );
  pasteRows(
    sheets,
    book,
    'placements',
    world.placements.map(({ ticks: ticked, ...rest }) => ({
      ...rest,
      ...Object.fromEntries(PLACEMENT_CRITERIA.map(({ key }) => [key, ticked.has(key) ? true : null])),
    })),
  );
  pasteRows(
    sheets,
    book,
    'guidance',
    world.meetings.map((one) => ({ ...one })),
  );
  pasteRows(
    sheets,
    book,
    'aspirations',
    world.aspirations.map((one) => ({ ...one })),
  );
}

/** Whether the register knows the ID, null where none is given, and when the pupil left. */
export const known = (world: World, pupilId: string) => ({
  pupilKnown: pupilId === '' ? null : world.pupils.some((one) => one.pupilId === pupilId),
  leftOn: pupilOf(world, pupilId)?.onRollTo ?? '',
});

export const pupilOf = (world: World, pupilId: string): WorldPupil | null =>
  world.pupils.find((one) => one.pupilId === pupilId) ?? null;

/** The year group in which an entry counts. */
export function countedYear(world: World, entry: { pupilId: string; yearThen: string }, date: string) {
  if (entry.pupilId === '') return null;
  const found = pupilOf(world, entry.pupilId);
  const leftOn = found?.enrolment === 'Left' ? found.onRollTo : '';
  return yearAtTheTime(entry.yearThen, date, found && { ...found, leftOn }, YEAR);
}

const latest = (dates: string[]): string => [...dates].sort().at(-1) ?? '';
const earliest = (dates: string[]): string => dates.filter((date) => date !== '').sort()[0] ?? '';

/** What no sum depends on. */
const ON_ROLL = { pupilKnown: true, leftOn: '' } as const;

/** What the logs say of one pupil, reckoned plainly. */
export function sumsOf(world: World, one: WorldPupil) {
  const meetings = world.meetings.filter(({ pupilId }) => pupilId === one.pupilId);
  const placements = world.placements.filter(({ pupilId }) => pupilId === one.pupilId);
  const withStatus = (status: string) =>
    meetings.filter((each) => each.status === status).map(({ date }) => date);
  const counting = (word: string) =>
    meetings.filter(
      (each) => countsBy16({ ...each, ...ON_ROLL }, countedYear(world, each, each.date)) === word,
    ).length;
  const daysOf = (stage: string) =>
    placements
      .filter((each) => keyStageOf(countedYear(world, each, each.start)) === stage)
      .reduce((sum, each) => sum + (countedDays({ ...each, ...ON_ROLL }) ?? 0), 0);
  // People write downwards: of one day the last one is the newest.
  const newest = world.aspirations
    .filter(({ pupilId }) => pupilId === one.pupilId)
    .reduce<WorldAspiration | null>((best, each) => (best && best.date > each.date ? best : each), null);
  return {
    aspiration: newest ? newest.aspiration || newest.intended : '',
    aspirationOn: newest?.date ?? '',
    meetingsOffered: meetings.length,
    meetingsBy16: counting('By 16'),
    meetingsAfter16: counting('After 16'),
    lastMeeting: latest(withStatus('Held')),
    nextMeeting: earliest(withStatus('Booked')),
    missedMeeting: latest(withStatus('Did not attend')),
    reviewDue: earliest(meetings.map((each) => openReview({ ...each, ...ON_ROLL }))),
    placementLines: placements.length,
    placements: placements.filter((each) => isMeaningful({ ...each, ...ON_ROLL }) === 'Yes').length,
    daysKs3: daysOf('KS3'),
    daysKs4: daysOf('KS4'),
    daysKs5: daysOf('KS5'),
  };
}

/** The same pupil as *Who next* looks at them. */
export function guided(world: World, one: WorldPupil): Guided {
  const sums = sumsOf(world, one);
  const onRoll = one.enrolment !== 'Left';
  return {
    onRoll,
    mayLeave: onRoll && one.enrolment !== 'Guest' && ['11', '13', '14'].includes(one.year),
    year: yearNumber(one, YEAR),
    by16: sums.meetingsBy16,
    after16: sums.meetingsAfter16,
    lastHeld: sums.lastMeeting,
    booked: sums.nextMeeting,
    missed: sums.missedMeeting,
    reviewDue: sums.reviewDue,
    intention: one.intention ?? '',
    senStatus: one.senStatus,
    lookedAfter: one.lookedAfter === 'Yes',
    youngCarer: one.youngCarer === 'Yes',
    attendance: one.attendance,
  };
}

export { TODAY };
