/** Why a pupil should see the adviser. */
export interface Need {
  readonly key: string;
  /** As Who next says it. A day is put in place of {day}. */
  readonly words: string;
  /** How much it counts. Our own weights, there are no official ones. */
  readonly weight: number;
}

/**
 * What puts a pupil on the list. Of the first five only the first that holds counts: each says that no meeting has been held at
 * this stage, the most pressing first.
 */
export const NO_MEETING_YET = [
  { key: 'leaves', words: 'May leave this year, no meeting yet', weight: 50 },
  { key: 'year11', words: 'Year 11, no meeting yet', weight: 40 },
  { key: 'year10', words: 'Year 10, no meeting yet', weight: 25 },
  { key: 'after16', words: 'No meeting since Year 11', weight: 20 },
  { key: 'year9', words: 'Choices in Year 9, no meeting yet', weight: 10 },
] as const satisfies readonly Need[];

export const FOLLOW_UPS = [
  { key: 'reviewOverdue', words: 'Review overdue since {day}', weight: 30 },
  { key: 'missed', words: 'Did not attend on {day}', weight: 25 },
  { key: 'notSaid', words: 'Was the meeting of {day} held?', weight: 15 },
  { key: 'noNextStep', words: 'Next step not settled', weight: 10 },
] as const satisfies readonly Need[];

/** What moves a pupil who is on the list further up. It puts nobody on it: in a special school everybody has a plan. */
export const MOVES_UP = [
  { key: 'lookedAfter', words: 'looked after', weight: 15 },
  { key: 'ehcPlan', words: 'EHC plan', weight: 10 },
  { key: 'lowAttendance', words: 'low attendance', weight: 10 },
  { key: 'senSupport', words: 'SEN support', weight: 5 },
  { key: 'youngCarer', words: 'young carer', weight: 5 },
] as const satisfies readonly Need[];

/** The intentions that leave the next step open. */
export const OPEN_INTENTIONS = ['', 'Not yet asked', 'Undecided'] as const;

/** A pupil whose meeting is booked comes after all others: the weights are divided by this. */
export const BOOKED_DIVISOR = 1000;

/** The row number divided by this is taken off: two pupils never weigh the same, and the upper one comes first. */
export const TIES = 10_000_000;

/** Lines of Who next. */
export const WHO_NEXT_LINES = 60;
