/** What a school is asked for about its pupils, or hands over by itself. */
export const SHARED_WHAT = [
  'List of leavers’ destinations',
  'September Guarantee',
  'Intended destinations',
  'Activity survey 1 November',
  'Risk of NEET list',
  'EHCP transition data',
  'Pupil’s record to next school',
  'Other',
] as const;

/** The way it went. What can be read by others on its way stands last but one, so that it is not chosen without a thought. */
export const SHARED_HOW = [
  'Secure website',
  'Secure e-mail',
  'Shared folder of the authority',
  'School-to-school transfer',
  'By hand',
  'Post',
  'Other',
] as const;

/** Days before the day on which it is due from which a request is amber. Our own choice. */
export const SHARE_SOON_DAYS = 14;

export type SharedWhat = (typeof SHARED_WHAT)[number];

/** Who has blocked the sharing of the extra information. Education and Skills Act 2008, section 72: a parent while the pupil is under 16, then the pupil. */
export const SHARE_BLOCKED = ['By the pupil', 'By a parent'] as const;
