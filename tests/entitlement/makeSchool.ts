import { ACTIVITY_KINDS, CRITERIA } from '../../src/content/activityKinds';
import { ENTITLEMENT_CRITERIA, ENTITLEMENT_DECISIONS, HISTORY_KINDS } from '../../src/content/entitlement';
import { ENROLMENTS, MEETING_STATUSES, MODES, PLACEMENT_STATUSES } from '../../src/content/lists';
import { type Chance, chanceFrom } from './chance';
import type { ActivityFacts, DecisionFacts, HistoryFacts, PupilFacts, SchoolFacts } from './facts';
import { UNIVERSITY } from './reckon';

export const PATHWAYS = ['Formal', 'Semi-formal'];
const ACTIVITIES = 40;
/** What the log of decisions has room for to begin with. */
const MOST_DECISIONS = 60;

const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

function anActivity(chance: Chance, begins: number): ActivityFacts {
  const { between, happens, pick, some } = chance;
  const criteria = CRITERIA.map(({ key }) => key);
  const month = pick([9, 10, 11, 12, 1, 2, 3, 6]);
  const year = begins + (month >= 9 ? 0 : 1);
  const anyDay = pick([day(year, month, between(1, 27)), day(begins + 1, 2, 28), day(begins + 1, 3, 1)]);
  return {
    date: happens(0.1) ? '' : anyDay,
    status: pick(['Held', 'Held', 'Held', 'Planned', 'Planned', 'Cancelled', '']),
    years: pick(['', '9', '9, 10', '7,8', '11, 13', 'X', '12, 13, 14', '8']),
    pathways: pick(['', '', 'Formal', 'Semi-formal, Formal']),
    kinds: some(
      ACTIVITY_KINDS.map(({ key }) => key),
      0.25,
    ),
    criteria: happens(0.5) ? criteria : some(criteria, 0.85),
    mode: pick(['', 'In person', 'In person and online', 'Online']),
    schoolDay: pick(['Yes', 'Yes', '', 'No']),
    providerAccess: happens(0.35),
    workplaceDays: pick([0, 0.5, 1, 2]),
  };
}

function someHistory({ between, happens, some }: Chance, year: number): HistoryFacts {
  if (happens(0.25)) return {};
  // Whoever repeats a year has had some of it already.
  const last = happens(0.05) ? year : year - 1;
  const groups = [7, 8, 9, 10, 11, 12, 13, 14].filter((group) => group <= last && happens(0.8));
  const kinds = HISTORY_KINDS.map(({ key }) => key);
  const of = (group: number) => [
    group,
    Object.fromEntries([
      ...(happens(0.75) ? [['Employer', between(0, 2)]] : []),
      ...some(kinds.slice(1), 0.2).map((kind) => [kind, between(0, 2) / (kind === 'Days' ? 0.4 : 1)]),
    ]),
  ];
  return Object.fromEntries(groups.map(of));
}

function aDecision({ pick }: Chance): DecisionFacts {
  return { criterion: pick(ENTITLEMENT_CRITERIA).key, decision: pick(ENTITLEMENT_DECISIONS) };
}

function aPupil(chance: Chance, n: number, begins: number): PupilFacts {
  const { between, happens, pick } = chance;
  const year = pick(['7', '8', '9', '10', '11', '12', '13', '14', '9', '11', '13', 'X', 'X']);
  const group = year === 'X' ? between(5, 16) : Number(year);
  // Around the birthday that divides two years; some are taught out of their year.
  const bornIn = begins - group - 4 + (year !== 'X' && happens(0.15) ? pick([-1, 1, 2]) : 0);
  const dateOfBirth = pick([day(bornIn, 8, 31), day(bornIn - 1, 9, 1), day(bornIn, 3, 4), day(bornIn, 1, 1)]);
  const ago = between(0, 5);
  const joined = pick(['', '', ...JOINED.map((monthAndDay) => `${begins - ago}-${monthAndDay}`)]);
  const enrolment = happens(0.06) ? 'Left' : pick(ENROLMENTS.filter((word) => word !== 'Left'));
  const out = happens(0.15);
  const when = () => `${begins - between(-1, 4)}-${pick(['09-01', '08-31', '11-11', '02-28', '05-04'])}`;
  const status = () => pick([...MEETING_STATUSES, 'Held', 'Held', '']);
  return {
    id: `P${String(n + 1).padStart(5, '0')}`,
    year: happens(0.02) ? '' : year,
    dateOfBirth: happens(0.05) ? '' : dateOfBirth,
    pathway: pick([...PATHWAYS, '', 'Sensory']),
    enrolment: happens(0.05) ? '' : enrolment,
    onRollFrom: joined,
    onRollTo: enrolment === 'Left' ? pick([day(begins, 11, 2), day(begins, 7, 21), '']) : '',
    attendance: pick([null, 97, 90, 90.04, 90.1, 89.9, 43]),
    benchmarkCohort: out ? 'Out' : pick(['In', '']),
    cohortReason: out ? pick(['', 'A sensory curriculum']) : '',
    cohortReview: out ? pick(['', day(begins + 1, 4, 19)]) : '',
    recordsFrom: happens(0.15) ? `${begins - between(0, 7)}-${pick(JOINED)}` : '',
    intention: happens(0.08) ? pick([UNIVERSITY, 'Apprenticeship']) : '',
    intended: happens(0.1) ? pick([UNIVERSITY, 'Undecided']) : '',
    history: someHistory(chance, group),
    ticks: [],
    placements: Array.from({ length: pick([0, 0, 0, 0, 1, 1, 2, 3]) }, () => ({
      yearThen: pick(['', '', 'X', String(Math.max(7, Math.min(14, group - between(0, 3))))]),
      ...daysOf(happens(0.1) ? '' : when(), pick([0, 12, 60])),
      days: pick([0, 0.5, 1, 4.5, 5, 10]),
      status: pick([...PLACEMENT_STATUSES, 'Completed', '']),
      mode: pick([...MODES, '']),
      allTicked: happens(0.6),
    })),
    meetings: Array.from({ length: pick([0, 0, 0, 1, 1, 2]) }, () => ({
      yearThen: pick(['', '', 'X', String(Math.max(7, Math.min(14, group - between(0, 3))))]),
      date: happens(0.1) ? '' : when(),
      status: status(),
    })),
    decisions: happens(0.04) ? [aDecision(chance), aDecision(chance)] : [],
  };
}

/** Longer than any number of days attended, so that no placement is impossible; 0 = the last day is not known. */
const daysOf = (start: string, length: number) => ({
  start,
  end: start === '' || length === 0 ? '' : later(start, length),
});

const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Just in time for the school year to be on record, a day late, in the middle of it, at its end. */
const JOINED = ['09-01', '09-30', '10-01', '01-08', '08-31'];

/** A school by chance, the same for the same seed: its pupils, and what it and they did in the school year that begins then. */
export function makeSchool(
  seed: number,
  size: number,
  settings: { yearBegins: number; recordsBegin: string; closingDays: number },
): { school: SchoolFacts; pupils: PupilFacts[] } {
  const chance = chanceFrom(seed);
  const activities = Array.from({ length: ACTIVITIES }, () => anActivity(chance, settings.yearBegins));
  const pupils = Array.from({ length: size }, (_, n) => ({
    ...aPupil(chance, n, settings.yearBegins),
    ticks: activities.map(() => chance.happens(0.1)),
  }));
  let decisions = MOST_DECISIONS;
  for (const pupil of pupils) {
    if (pupil.decisions.length > decisions) pupil.decisions = [];
    decisions -= pupil.decisions.length;
  }
  const school = {
    ...settings,
    programmeBegins: settings.yearBegins,
    pathways: PATHWAYS,
    activities,
  };
  return { school, pupils };
}
