/** By what leavers can be looked at on Trend: what stands in their own row, or else in Pupils. */
export interface TrendKind {
  readonly label: string;
  /** The column of the cohort tab that is typed, or written when a leaving year is closed. */
  readonly own: string;
  /** The column of Pupils that counts while that one is empty; '' where there is none. */
  readonly pupils: string;
  /** Empty counts as No. */
  readonly yesNo?: true;
  /** What may be typed for it. */
  readonly values: string;
}

export const ALL_LEAVERS = 'All leavers';

export const TREND_KINDS: readonly TrendKind[] = [
  {
    label: 'Leaving point',
    own: 'leavingPoint',
    pupils: '',
    values: 'Year 11, Year 12, Year 13, Year 14 or Other.',
  },
  {
    label: 'Pathway',
    own: 'wasPathway',
    pupils: 'pathway',
    values: 'One of your pathways, as written on Start here.',
  },
  {
    label: 'Primary need',
    own: 'wasNeed',
    pupils: 'primaryNeed',
    values: 'A code, such as ASD or SLD. Lists says what each stands for.',
  },
  {
    label: 'SEN',
    own: 'wasSen',
    pupils: 'senStatus',
    values: 'E (EHC plan), K (SEN support) or N (none).',
  },
  { label: 'Pupil Premium', own: 'wasPremium', pupils: 'pupilPremium', yesNo: true, values: 'Yes or No.' },
  { label: 'Looked after', own: 'wasCare', pupils: 'lookedAfter', yesNo: true, values: 'Yes or No.' },
  { label: 'Sex', own: 'wasSex', pupils: 'sex', values: 'F, M or U (not recorded).' },
];

export const WITH_STAYERS = 'With those who stay';

/** Whether those who stay on are counted beside the leavers. */
export const TREND_COUNTS = ['Leavers only', WITH_STAYERS] as const;

/** What Four years shows of who somebody is. */
export const NAMES_SHOWN = ['Names', 'Pupil IDs', 'Neither'] as const;

/** So many cohorts together: a small school's figures jump from year to year. */
export const ROLLING = 4;

/** The newest cohorts that Trend and Four years show: more than anybody follows. */
export const MOST_COHORTS_SHOWN = 15;

/** Cohorts in the picture of lines and in the table of sustained destinations: those that have left, the newest first. */
export const COHORTS_DRAWN = 5;
