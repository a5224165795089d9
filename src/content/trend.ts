/** By what leavers can be looked at on Trend: what stands in their own row, or else in Pupils. */
export interface TrendKind {
  readonly label: string;
  /** The column of the cohort tab that is typed, or written when a leaving year is closed. */
  readonly own: string;
  /** The column of Pupils that counts while that one is empty; '' where there is none. */
  readonly pupils: string;
  /** Empty counts as No. */
  readonly yesNo?: true;
}

export const ALL_LEAVERS = 'All leavers';

export const TREND_KINDS: readonly TrendKind[] = [
  { label: 'Leaving point', own: 'leavingPoint', pupils: '' },
  { label: 'Pathway', own: 'wasPathway', pupils: 'pathway' },
  { label: 'Primary need', own: 'wasNeed', pupils: 'primaryNeed' },
  { label: 'SEN', own: 'wasSen', pupils: 'senStatus' },
  { label: 'Pupil Premium', own: 'wasPremium', pupils: 'pupilPremium', yesNo: true },
  { label: 'Looked after', own: 'wasCare', pupils: 'lookedAfter', yesNo: true },
  { label: 'Sex', own: 'wasSex', pupils: 'sex' },
];

/** Whether those who stay on are counted beside the leavers. */
export const TREND_COUNTS = ['Leavers only', 'With those who stay'] as const;

/** What Four years shows of who somebody is. */
export const NAMES_SHOWN = ['Names', 'Pupil IDs', 'Neither'] as const;
