/**
 * What every pupil is to have had, criterion by criterion, and until when.
 * Source: the updated Gatsby Benchmarks 2 and 5 to 8, the workplace experience of the careers guidance of May 2025 and the provider
 * access legislation, as summarised in docs; where none gives a figure (how many experiences are "several"), the choice is ours.
 */

export type EntitlementState =
  | 'Met'
  | 'On track'
  | 'Due'
  | 'Missed'
  | 'Not recorded'
  | 'Another way'
  | 'Not right';

/** In the order in which a summary of several looks for them: the most pressing first. */
export const ENTITLEMENT_STATES: readonly EntitlementState[] = [
  'Due',
  'Missed',
  'On track',
  'Not recorded',
  'Another way',
  'Not right',
  'Met',
];

/** What may be decided for one pupil and one criterion in place of what is counted. */
export const ENTITLEMENT_DECISIONS = ['Met another way', 'Not right for this pupil'] as const;

/** The columns of Entitlement that stay open: each sums up its criteria. */
export type EntitlementArea =
  | 'information'
  | 'employers'
  | 'workplaces'
  | 'providers'
  | 'guidance'
  | 'access';

export interface EntitlementCriterion {
  /** The column in Entitlement. */
  readonly key: string;
  readonly area: EntitlementArea;
  readonly benchmark: number | null;
  /** What drop-downs and tables call it; never changed, since decisions store it. */
  readonly label: string;
  /** Inside a sentence: "Due: guidance by 16". */
  readonly spoken: string;
  /** As the pupil's own page says it: "You have not yet met an employer this year." is made from "met an employer this year". */
  readonly toThePupil: string;
  /** How many, or how many days. */
  readonly needed: number;
  /** Year groups in whose course it can be had; it closes at the end of the last. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** In the last year group it closes on 28 February already. */
  readonly closesInFebruary?: true;
  /** Each school year again: it opens and closes with the year. */
  readonly everyYear?: true;
  /** Only for whom the benchmark is meant: owed to every registered pupil otherwise (provider access). */
  readonly benchmarkCohortOnly: boolean;
}

const ofBenchmark = { benchmarkCohortOnly: true } as const;

export const ENTITLEMENT_CRITERIA: readonly EntitlementCriterion[] = [
  {
    key: 'infoKs3',
    area: 'information',
    benchmark: 2,
    label: 'Careers information in Years 7 to 9',
    spoken: 'careers information in Years 7 to 9',
    toThePupil: 'used careers information in Years 7 to 9',
    needed: 1,
    firstYear: 7,
    lastYear: 9,
    ...ofBenchmark,
  },
  {
    key: 'infoKs4',
    area: 'information',
    benchmark: 2,
    label: 'Careers information in Years 10 and 11',
    spoken: 'careers information in Years 10 and 11',
    toThePupil: 'used careers information in Years 10 and 11',
    needed: 1,
    firstYear: 10,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'infoKs5',
    area: 'information',
    benchmark: 2,
    label: 'Careers information after Year 11',
    spoken: 'careers information after Year 11',
    toThePupil: 'used careers information after Year 11',
    needed: 1,
    firstYear: 12,
    lastYear: 14,
    ...ofBenchmark,
  },
  {
    key: 'employerNow',
    area: 'employers',
    benchmark: 5,
    label: 'An employer this year',
    spoken: 'an employer this year',
    toThePupil: 'met an employer this year',
    needed: 1,
    firstYear: 7,
    lastYear: 14,
    everyYear: true,
    ...ofBenchmark,
  },
  {
    key: 'employerBefore',
    area: 'employers',
    benchmark: 5,
    label: 'An employer in each earlier year',
    spoken: 'an employer in an earlier year',
    toThePupil: 'met an employer in each earlier year',
    needed: 1,
    firstYear: 8,
    lastYear: 14,
    ...ofBenchmark,
  },
  {
    key: 'workplaceBy16',
    area: 'workplaces',
    benchmark: 6,
    label: 'Workplaces by 16',
    spoken: 'workplaces by 16',
    toThePupil: 'been to two workplaces by the end of Year 11',
    needed: 2,
    firstYear: 7,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'workplaceBy18',
    area: 'workplaces',
    benchmark: 6,
    label: 'A workplace by 18',
    spoken: 'a workplace by 18',
    toThePupil: 'been to a workplace in Years 12 and 13',
    needed: 1,
    firstYear: 12,
    lastYear: 13,
    ...ofBenchmark,
  },
  {
    key: 'workplaceLeaving',
    area: 'workplaces',
    benchmark: 6,
    label: 'A workplace by the end of Year 14',
    spoken: 'a workplace by the end of Year 14',
    toThePupil: 'been to a workplace since Year 11',
    needed: 1,
    firstYear: 14,
    lastYear: 14,
    ...ofBenchmark,
  },
  {
    key: 'daysKs3',
    area: 'workplaces',
    benchmark: 6,
    label: 'Workplace days in Years 7 to 9',
    spoken: 'workplace days in Years 7 to 9',
    toThePupil: 'had a week of workplace experience in Years 7 to 9',
    needed: 5,
    firstYear: 7,
    lastYear: 9,
    ...ofBenchmark,
  },
  {
    key: 'daysKs4',
    area: 'workplaces',
    benchmark: 6,
    label: 'Workplace days in Years 10 and 11',
    spoken: 'workplace days in Years 10 and 11',
    toThePupil: 'had a week of workplace experience in Years 10 and 11',
    needed: 5,
    firstYear: 10,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'sixthForm',
    area: 'providers',
    benchmark: 7,
    label: 'A sixth form by 16',
    spoken: 'a sixth form by 16',
    toThePupil: 'met a sixth form',
    needed: 1,
    firstYear: 7,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'college',
    area: 'providers',
    benchmark: 7,
    label: 'A college by 16',
    spoken: 'a college by 16',
    toThePupil: 'met a college',
    needed: 1,
    firstYear: 7,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'training',
    area: 'providers',
    benchmark: 7,
    label: 'Apprenticeships or training by 16',
    spoken: 'apprenticeships or training by 16',
    toThePupil: 'met a provider of apprenticeships or training',
    needed: 1,
    firstYear: 7,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'university',
    area: 'providers',
    benchmark: 7,
    label: 'A university by 16',
    spoken: 'a university by 16',
    toThePupil: 'met a university',
    needed: 1,
    firstYear: 7,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'heVisits',
    area: 'providers',
    benchmark: 7,
    label: 'University visits by 18',
    spoken: 'university visits by 18',
    toThePupil: 'visited two universities',
    needed: 2,
    firstYear: 12,
    lastYear: 13,
    ...ofBenchmark,
  },
  {
    key: 'guidanceBy16',
    area: 'guidance',
    benchmark: 8,
    label: 'Guidance by 16',
    spoken: 'guidance by 16',
    toThePupil: 'had a meeting with a careers adviser by the end of Year 11',
    needed: 1,
    firstYear: 7,
    lastYear: 11,
    ...ofBenchmark,
  },
  {
    key: 'guidanceBy18',
    area: 'guidance',
    benchmark: 8,
    label: 'Guidance by 18',
    spoken: 'guidance by 18',
    toThePupil: 'had a meeting with a careers adviser in Years 12 and 13',
    needed: 1,
    firstYear: 12,
    lastYear: 13,
    ...ofBenchmark,
  },
  {
    key: 'guidanceLeaving',
    area: 'guidance',
    benchmark: 8,
    label: 'Guidance by the end of Year 14',
    spoken: 'guidance by the end of Year 14',
    toThePupil: 'had a meeting with a careers adviser since Year 11',
    needed: 1,
    firstYear: 14,
    lastYear: 14,
    ...ofBenchmark,
  },
  {
    key: 'access1',
    area: 'access',
    benchmark: null,
    label: 'Provider access: Years 8 and 9',
    spoken: 'provider access in Years 8 and 9',
    toThePupil: 'met two providers of courses or apprenticeships in Years 8 and 9',
    needed: 2,
    firstYear: 8,
    lastYear: 9,
    closesInFebruary: true,
    benchmarkCohortOnly: false,
  },
  {
    key: 'access2',
    area: 'access',
    benchmark: null,
    label: 'Provider access: Years 10 and 11',
    spoken: 'provider access in Years 10 and 11',
    toThePupil: 'met two providers of courses or apprenticeships in Years 10 and 11',
    needed: 2,
    firstYear: 10,
    lastYear: 11,
    closesInFebruary: true,
    benchmarkCohortOnly: false,
  },
  {
    key: 'access3',
    area: 'access',
    benchmark: null,
    label: 'Provider access: Years 12 and 13',
    spoken: 'provider access in Years 12 and 13',
    toThePupil: 'been offered two providers of courses or apprenticeships in Years 12 and 13',
    needed: 2,
    firstYear: 12,
    lastYear: 13,
    closesInFebruary: true,
    benchmarkCohortOnly: false,
  },
];

export const ENTITLEMENT_AREAS: readonly {
  readonly key: EntitlementArea;
  readonly header: string;
  readonly help: string;
}[] = [
  { key: 'information', header: 'Information', help: 'Benchmark 2: careers information in each key stage.' },
  { key: 'employers', header: 'Employers', help: 'Benchmark 5: an employer in every school year.' },
  {
    key: 'workplaces',
    header: 'Workplaces',
    help: 'Benchmark 6: workplaces by 16 and by 18, and days of experience.',
  },
  {
    key: 'providers',
    header: 'Next places',
    help: 'Benchmark 7: sixth form, college, apprenticeships or training, university.',
  },
  {
    key: 'guidance',
    header: 'Guidance',
    help: 'Benchmark 8: a meeting with the adviser by 16, another by 18.',
  },
  {
    key: 'access',
    header: 'Provider access',
    help: 'Two encounters in each of three windows, for every registered pupil of Years 8 to 13.',
  },
];

/** The counts that History keeps for each year group. */
export interface HistoryKind {
  /** In a column's key: y9Employer. */
  readonly key: string;
  readonly header: string;
  /** The column of Participation that it takes when a school year is closed; none for what the logs keep for ever. */
  readonly participation: string | null;
}

export const HISTORY_KINDS: readonly HistoryKind[] = [
  { key: 'Employer', header: 'employers', participation: 'employer' },
  { key: 'Workplace', header: 'workplaces', participation: 'workplace' },
  { key: 'Days', header: 'workplace days', participation: 'workplaceDays' },
  { key: 'SixthForm', header: 'sixth forms', participation: 'sixthForm' },
  { key: 'College', header: 'colleges', participation: 'college' },
  { key: 'Training', header: 'training', participation: 'training' },
  { key: 'University', header: 'universities', participation: 'university' },
  { key: 'Information', header: 'information', participation: 'information' },
  { key: 'Access', header: 'provider access', participation: 'providerAccess' },
  { key: 'AccessToFeb', header: 'provider access to 28 February', participation: 'accessToFeb' },
  { key: 'Meetings', header: 'guidance meetings', participation: null },
];

/** Year groups that History has columns for. */
export const HISTORY_YEARS: readonly number[] = [7, 8, 9, 10, 11, 12, 13, 14];

/** The column of History with what a pupil had in a year group: 'y9Employer'. */
export const historyColumn = (yearGroup: number, kind: string): string => `y${yearGroup}${kind}`;
/** The column of History that says in which school year, or years, that was: 'y9SchoolYear'. */
export const historyYearColumn = (yearGroup: number): string => `y${yearGroup}SchoolYear`;
