/** What a pupil reads of the counts of a school year: "2 employers, 1 college". Provider access says nothing that these do not. */
export interface PupilCount {
  /** A kind of History. */
  readonly kind: string;
  /** The column of Participation that counts it this year; none for what has a list of its own on the page. */
  readonly participation: string | null;
  readonly one: string;
  readonly many: string;
}

export const PUPIL_COUNTS: readonly PupilCount[] = [
  { kind: 'Employer', participation: 'employer', one: 'employer', many: 'employers' },
  { kind: 'Workplace', participation: 'workplace', one: 'workplace', many: 'workplaces' },
  { kind: 'Days', participation: 'workplaceDays', one: 'day at a workplace', many: 'days at workplaces' },
  { kind: 'SixthForm', participation: 'sixthForm', one: 'sixth form', many: 'sixth forms' },
  { kind: 'College', participation: 'college', one: 'college', many: 'colleges' },
  {
    kind: 'Training',
    participation: 'training',
    one: 'provider of apprenticeships or training',
    many: 'providers of apprenticeships or training',
  },
  { kind: 'University', participation: 'university', one: 'university', many: 'universities' },
  {
    kind: 'Information',
    participation: 'information',
    one: 'activity with careers information',
    many: 'activities with careers information',
  },
  { kind: 'Meetings', participation: null, one: 'guidance meeting', many: 'guidance meetings' },
];

export const SO_FAR_TITLE = 'What I have had so far';
export const TO_COME_TITLE = 'What is still to come';
/** Before what is due this school year, and before what has time or is planned. */
export const NOT_YET = 'I have not yet';
export const THERE_IS_TIME = 'There is time, or it is planned';
export const NOTHING_TO_COME = 'Nothing is due now.';
