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
    key: 'enrolmentLists',
    title: 'Ask colleges who has enrolled',
    month: 9,
    day: 15,
    audience: 'Last summer’s leavers',
    note: 'Our own date: ask colleges and providers for their lists, confirm who has begun an apprenticeship, and ask about everybody who is on no list.',
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
    key: 'sustainedBegins',
    title: 'The six months that count as sustained begin',
    month: 10,
    day: 1,
    audience: 'Last summer’s leavers',
    note: 'October to March: a place that is lost now can still be made good.',
  },
  {
    key: 'riskLists',
    title: 'The local authority’s list of pupils at risk of NEET',
    month: 10,
    day: 15,
    audience: 'Years 9 to 13, as your authority has it',
    note: 'Our own date: authorities send such lists in autumn, some in spring again. Add whom they do not know, and send it back by their date: write it in the Sharing log.',
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
    key: 'yearOneContact',
    title: 'Contact last summer’s leavers and Year 13',
    month: 3,
    day: 1,
    audience: 'Last summer’s leavers, Year 13',
    note: 'Our own date: hear whether each leaver is still in place before the six months end, and how to reach Year 13 after the summer.',
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
    key: 'offersChecked',
    title: 'Intentions and offers once more, before the last day',
    month: 6,
    day: 15,
    audience: 'Possible leavers of this year',
    note: 'Our own date: a list of offers that hang on results, and who to ask on results day.',
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
