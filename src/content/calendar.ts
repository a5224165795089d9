export interface CalendarEntry {
  readonly key: string;
  readonly title: string;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Whom it concerns. */
  readonly audience: string;
  readonly note: string;
}

/** The dates of the careers year that come round every year, from September on. Dates that we chose ourselves say so in the note. */
export const CALENDAR: readonly CalendarEntry[] = [
  {
    key: 'newYear',
    title: 'New school year',
    month: 9,
    day: 1,
    audience: 'Everyone',
    note: 'Close the old school year first, so that nothing of it is lost; then import this year’s pupils.',
  },
  {
    key: 'septemberGuarantee',
    title: 'September Guarantee: an offer for all in the age group',
    month: 9,
    day: 30,
    audience: 'All of last year’s Year 11 and Year 12',
    note: 'Everyone of that age, staying or leaving, is owed a suitable offer by today. Check college enrolment lists and ask about those without a place.',
  },
  {
    key: 'novemberSnapshot',
    title: 'Where leavers are on 1 November',
    month: 11,
    day: 1,
    audience: 'Leavers of the last five years',
    note: 'The day of the local authority’s activity survey of Year 11 leavers, and of each later check.',
  },
  {
    key: 'ehcpReviews',
    title: 'Annual reviews held of all who move on next summer',
    month: 12,
    day: 1,
    audience: 'Pupils with an EHC plan who move on next summer',
    note: 'Our own date: annual reviews of those who transfer belong in the autumn, before the plan is amended.',
  },
  {
    key: 'surveyUpdates',
    title: 'Last answers for the local authority’s activity survey',
    month: 1,
    day: 31,
    audience: 'Last summer’s leavers',
    note: 'Answers about 1 November can be put right during January: chase those not known. Ask your local authority for its own last day.',
  },
  {
    key: 'intentions',
    title: 'Ask possible leavers what they want to do next',
    month: 2,
    day: 1,
    audience: 'Possible leavers of this year',
    note: 'Our own date for a first round of intended destinations, and for looking at who may be at risk of having no place.',
  },
  {
    key: 'providerAccess',
    title: 'Provider access: last day for Years 9, 11 and 13',
    month: 2,
    day: 28,
    audience: 'Years 9, 11 and 13',
    note: 'Two encounters each for Years 8 to 9 and 10 to 11; two offered for Years 12 to 13. After today this year group can no longer catch up.',
  },
  {
    key: 'ehcpAmendment',
    title: 'EHC plans amended for the move to post-16',
    month: 3,
    day: 31,
    audience: 'Pupils with an EHC plan who transfer to a post-16 institution this year',
    note: 'The local authority’s duty. Ask about every plan that has not come back, and about every pupil without a confirmed place.',
  },
  {
    key: 'sustained',
    title: 'Last summer’s leavers: are they still there?',
    month: 3,
    day: 31,
    audience: 'Last summer’s leavers',
    note: 'Six months on: are they still there?',
  },
  {
    key: 'beforeLastDay',
    title: 'Check leavers’ offers and ask who may be contacted',
    month: 5,
    day: 15,
    audience: 'Possible leavers of this year',
    note: 'Our own date: check intentions and offers again, ask for consent to keep in touch, invite to the alumni network.',
  },
  {
    key: 'results',
    title: 'Results days',
    month: 8,
    day: 20,
    audience: 'Leavers',
    note: 'A reminder in the middle of August, not the day itself: confirm where each leaver is going.',
  },
];
