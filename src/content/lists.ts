/** The short drop-down lists. Where the register holds a code, the words stand beside it. */

export interface CodedWord {
  readonly code: string;
  readonly label: string;
}

/** SEN provision, as in the school census. */
export const SEN_STATUSES = [
  { code: 'E', label: 'EHC plan' },
  { code: 'K', label: 'SEN support' },
  { code: 'N', label: 'No SEN' },
] as const satisfies readonly CodedWord[];

/** Kinds of primary and secondary need, as in the DfE's SEN collections. */
export const NEEDS = [
  { code: 'ASD', label: 'Autistic spectrum disorder' },
  { code: 'DS', label: 'Down syndrome' },
  { code: 'HI', label: 'Hearing impairment' },
  { code: 'MLD', label: 'Moderate learning difficulty' },
  { code: 'MSI', label: 'Multi-sensory impairment' },
  { code: 'NSA', label: 'SEN support, kind of need not yet assessed' },
  { code: 'OTH', label: 'Other difficulty' },
  { code: 'PD', label: 'Physical disability' },
  { code: 'PMLD', label: 'Profound and multiple learning difficulty' },
  { code: 'SEMH', label: 'Social, emotional and mental health' },
  { code: 'SLCN', label: 'Speech, language and communication needs' },
  { code: 'SLD', label: 'Severe learning difficulty' },
  { code: 'SPLD', label: 'Specific learning difficulty' },
  { code: 'VI', label: 'Vision impairment' },
] as const satisfies readonly CodedWord[];

export const SEXES = [
  { code: 'F', label: 'Female' },
  { code: 'M', label: 'Male' },
  { code: 'U', label: 'Not recorded' },
] as const satisfies readonly CodedWord[];

export const YES_NO = ['Yes', 'No'] as const;

/** Where a pupil is on roll. All but Left are on roll; a guest or a subsidiary registration is counted by the other school. */
export const ENROLMENTS = ['Current', 'Dual: main', 'Dual: subsidiary', 'Guest', 'Left'] as const;

/** Whether the pupil belongs to the cohort for whom the benchmarks are appropriate. The school decides and says why. */
export const BENCHMARK_COHORT = ['In', 'Out'] as const;

/** Consent to be contacted after leaving. Blank = not asked yet. */
export const CONSENTS = ['Asked', 'Agreed', 'Declined', 'Withdrawn'] as const;

/** What a possible leaver of this year will do, as far as is known. */
export const STAYING_OR_LEAVING = ['Staying', 'Leaving', 'Undecided'] as const;

/** The statuses in which September Guarantee figures are published. */
export const SEPTEMBER_GUARANTEE = [
  'Offer made',
  'Offer not appropriate',
  'No offer',
  'Not recorded',
] as const;

/** How far the place for after school has come. Blank = nothing yet. */
export const OFFER_STATUSES = [
  'Applied',
  'Consulted through the EHC plan',
  'Conditional offer',
  'Offer',
  'Named in the EHC plan',
  'Accepted',
  'Refused',
  'Withdrawn',
  'Not needed',
] as const;

/** Whether the first destination lasted to the end of March. */
export const STILL_THERE = ['Yes', 'Moved without a gap', 'No', 'Not known'] as const;

/** Who told us where a leaver is now. */
export const CONFIRMED_BY = [
  'Pupil',
  'Parent or carer',
  'Provider',
  'Local authority',
  'Social media',
  'School',
] as const;

/** In place of who told us: an answer without a date that came from an older spreadsheet. */
export const BROUGHT_IN = 'Brought in';

/** Who gave, declined or withdrew consent to be contacted after leaving. */
export const CONSENT_GIVEN_BY = ['Young person', 'Parent or carer', 'Somebody else on their behalf'] as const;

/** Whether a leaver will join the alumni network. Blank = not asked yet. */
export const ALUMNI_ANSWERS = ['Asked', 'Agreed', 'Declined'] as const;

/** The point at which a leaver left. */
export const LEAVING_POINTS = ['Year 11', 'Year 12', 'Year 13', 'Year 14', 'Other'] as const;

/** How an activity or a placement was held. Only the first two can make an encounter with a provider meaningful. */
export const MODES = ['In person', 'In person and online', 'Online'] as const;

/** How far a placement has come. */
export const PLACEMENT_STATUSES = ['Planned', 'Under way', 'Completed', 'Ended early'] as const;

/** How far a personal guidance meeting has come. Each of them counts as offered, only Held as held. */
export const MEETING_STATUSES = ['Booked', 'Held', 'Declined', 'Did not attend'] as const;

/** How far the adviser is trained. Level 6 is the usual reading of "trained to the appropriate level". */
export const ADVISER_LEVELS = ['Level 6 or above', 'Level 4', 'Other', 'Not known'] as const;

/** Who spoke when an aspiration was noted. */
export const EXPRESSED_BY = ['Pupil', 'Pupil with support', 'Family', 'Staff who know the pupil'] as const;

/** How the aspiration was expressed. */
export const EXPRESSED_HOW = [
  'Words',
  'Signs or symbols',
  'Pictures or objects',
  'Observation',
  'Questionnaire',
] as const;

/** Whether something done at an earlier school was meaningful, as that school says. */
export const YES_NO_NOT_KNOWN = ['Yes', 'No', 'Not known'] as const;

/** The moment for which a pupil is given the own record to read. */
export const TRANSITIONS = [
  'Year 9 options',
  'Year 11',
  'Year 12 or 13',
  'Year 14',
  'Joining',
  'Leaving',
  'Annual review',
  'Other',
] as const;

/** What an activity teaches. A plain list to begin with: schools put the areas of their own framework in its place. */
export const LEARNING_AREAS = [
  'Knowing what I am good at',
  'Finding out about jobs',
  'Finding out about courses',
  'Making a choice',
  'Skills for work',
  'Applying and interviews',
  'Being at work',
  'Rights, pay and money',
  'Getting about',
  'Living independently',
  'Taking part in the community',
  'Working for oneself',
] as const;

export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export type AdviserLevel = (typeof ADVISER_LEVELS)[number];
export type Mode = (typeof MODES)[number];
export type SenStatus = (typeof SEN_STATUSES)[number]['code'];
export type NeedCode = (typeof NEEDS)[number]['code'];
export type YesNo = (typeof YES_NO)[number];
export type Enrolment = (typeof ENROLMENTS)[number];
export type Consent = (typeof CONSENTS)[number];
export type LeavingPoint = (typeof LEAVING_POINTS)[number];
