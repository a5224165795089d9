import type { School } from '../schools';

/** A request or a return in the Sharing log. Days are counted from the sample's own day; undefined = nobody typed it. */
export interface ShareFact {
  what: string;
  whom: string;
  due?: number;
  sentOn?: number;
  how?: string;
  sentBy?: string;
  pupils?: number;
  blocked?: number;
  askedOn?: number;
  askedBy?: string;
  note?: string;
  /** Only in this kind of school. */
  only?: School;
}

const council = 'Wendle Council, participation team';

/** Sent, due soon, due later, overdue, and rows that cannot be or are unfinished. */
export const shareFacts: readonly ShareFact[] = [
  {
    what: 'September Guarantee',
    whom: council,
    due: -52,
    sentOn: -55,
    how: 'Secure website',
    sentBy: 'Careers Leader',
    pupils: 33,
    blocked: 1,
    askedOn: -80,
    askedBy: 'Participation team',
    note: 'They confirmed that it arrived.',
  },
  {
    what: 'List of leavers’ destinations',
    whom: council,
    due: -30,
    sentOn: -28,
    how: 'Secure e-mail',
    sentBy: 'Office',
    pupils: 12,
    note: 'Two days late: they were told beforehand.',
  },
  {
    what: 'Activity survey 1 November',
    whom: council,
    due: 9,
    pupils: 12,
    askedOn: -19,
    askedBy: 'Participation team',
  },
  { what: 'Risk of NEET list', whom: council, due: -6, askedOn: -35, askedBy: 'Youth support' },
  {
    what: 'EHCP transition data',
    whom: 'Wendle Council, SEND team',
    due: 84,
    askedOn: -12,
    askedBy: 'SEND officer',
    only: 'special',
  },
  {
    what: 'Pupil’s record to next school',
    whom: 'Heronswood College',
    sentOn: -71,
    how: 'School-to-school transfer',
    sentBy: 'Transition lead',
    pupils: 3,
  },
  { what: 'Intended destinations', whom: '', askedOn: -2, askedBy: 'A letter without a sender' },
];
