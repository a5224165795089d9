/** What a former pupil would do for the pupils of today. Empty counts as not yet asked. */
export const ALUMNI_OFFERS = ['Speak', 'Host a visit', 'Mentor', 'Other', 'Not yet asked'] as const;

/** Months without a word after which it is time to get in touch again. Our own choice. */
export const ALUMNI_QUIET_MONTHS = 12;
