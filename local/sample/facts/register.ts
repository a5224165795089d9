import { spoiltUln, spoiltUpn, uln, upn } from '../identifiers';
import type { School } from '../schools';

/** What people type into the register after the import. Keys are columns of the Pupils tab; dates are days from the sample's own. */
export interface RegisterFact {
  /** Which pupil: the n-th in the register. */
  nth: number;
  typed: Record<string, string | number | { days: number }>;
}

/** Support, questionnaire scores and the benchmark cohort, for pupils early in the list so that a small sample has them too. */
export const registerFacts: readonly RegisterFact[] = [
  {
    nth: 2,
    typed: {
      barriers: 'Worried about travelling alone',
      support: 'Travel training on Tuesdays',
      skillsStart: 41,
      skillsLatest: 55,
    },
  },
  { nth: 3, typed: { skillsStart: 60, skillsLatest: 58 } },
  {
    nth: 5,
    typed: {
      barriers: 'Finds new people hard',
      support: 'Meets each visitor beforehand, with a photograph',
      skillsStart: 22,
      skillsLatest: 39,
    },
  },
  {
    nth: 6,
    typed: {
      benchmarkCohort: 'Out',
      cohortReason: 'Health comes first this year; sensory programme with the family’s agreement',
      cohortDecidedBy: 'Head, with family and nurse',
      cohortReview: { days: 150 },
    },
  },
  { nth: 8, typed: { benchmarkCohort: 'In', recordReceived: { days: -70 }, skillsStart: 48 } },
  {
    nth: 9,
    typed: {
      barriers: 'Often absent',
      support: 'Phone call on Mondays; sessions repeated on Thursdays',
      skillsStart: 35,
    },
  },
  {
    nth: 11,
    typed: {
      benchmarkCohort: 'Out',
      cohortReason: 'Long stay in hospital',
      cohortDecidedBy: 'Careers Leader and SENCO',
      cohortReview: { days: -8 },
    },
  },
  { nth: 12, typed: { recordReceived: { days: -30 }, skillsStart: 70, skillsLatest: 82 } },
  // Who joined this autumn was not there for everything.
  { nth: 5, typed: { onRollFrom: { days: -9 } } },
  { nth: 50, typed: { onRollFrom: { days: -61 }, recordReceived: { days: -50 } } },
];

/** What goes wrong by hand, pasted as people paste it: past every drop-down list. */
export const slips: Record<School, readonly RegisterFact[]> = {
  special: [...commonSlips(7001), { nth: 22, typed: { pathway: 'Explorers' } }],
  mainstream: commonSlips(4001),
};

function commonSlips(school: number): RegisterFact[] {
  const twice = upn(school, 2024, 1);
  return [
    { nth: 14, typed: { upn: spoiltUpn(upn(school, 2023, 7)) } },
    { nth: 15, typed: { upn: twice } },
    { nth: 16, typed: { upn: twice } },
    { nth: 17, typed: { uln: spoiltUln(uln(612_345_678)) } },
    { nth: 18, typed: { year: '6' } },
    { nth: 19, typed: { primaryNeed: 'AUT' } },
    { nth: 20, typed: { benchmarkCohort: 'Out' } },
    { nth: 23, typed: { enrolment: 'Left', onRollTo: { days: -29 } } },
    { nth: 24, typed: { enrolment: 'Left' } },
    { nth: 25, typed: { onRollTo: { days: -29 } } },
    { nth: 26, typed: { enrolment: 'Left', onRollTo: { days: -5000 } } },
  ];
}
