import type { School } from '../schools';
import { pupil, type Whom } from './whom';

/** Keys are columns of the Entitlement decisions tab; dates are days from the sample's own. */
export interface DecisionFact {
  whom: Whom;
  criterion: string;
  decision: 'Met another way' | 'Not right for this pupil';
  reason: string;
  decidedBy: string;
  date?: number;
  review?: number;
}

/** School years before this one that the school has on record. */
export const YEARS_ON_RECORD = 2;

/** What a class had in a school year, as a rule: how many pupils of ten had each, and how many of them it was. */
export interface ClassHad {
  years: readonly number[];
  kind: string;
  share: number;
  most: number;
}

export const classHad: readonly ClassHad[] = [
  { years: [7, 8, 9, 10, 11, 12, 13], kind: 'Employer', share: 0.9, most: 3 },
  { years: [7, 8, 9, 10, 11, 12, 13], kind: 'Information', share: 0.85, most: 2 },
  { years: [8, 9], kind: 'Workplace', share: 0.3, most: 1 },
  { years: [10, 11, 12, 13], kind: 'Workplace', share: 0.7, most: 2 },
  { years: [7, 8, 9, 10, 11], kind: 'Days', share: 0.6, most: 3 },
  { years: [9, 10, 11], kind: 'SixthForm', share: 0.4, most: 1 },
  { years: [9, 10, 11, 12, 13], kind: 'College', share: 0.75, most: 2 },
  { years: [8, 9, 10, 11, 12], kind: 'Training', share: 0.6, most: 1 },
  { years: [10, 11, 12], kind: 'University', share: 0.35, most: 1 },
  { years: [8, 9, 10, 11, 12, 13], kind: 'Access', share: 0.8, most: 2 },
  { years: [10, 11, 12, 13], kind: 'Meetings', share: 0.5, most: 1 },
];

export const decisionFacts: Readonly<Record<School, readonly DecisionFact[]>> = {
  special: [
    {
      whom: pupil('11', 3),
      criterion: 'Workplaces by 16',
      decision: 'Met another way',
      reason: 'Works two mornings a week in the school café, with an employer’s feedback each half term.',
      decidedBy: 'Annual review, with the family',
      date: -40,
      review: 320,
    },
    {
      whom: pupil('11', 5),
      criterion: 'A university by 16',
      decision: 'Not right for this pupil',
      reason: 'A busy campus is too much at present; a virtual visit is planned when ready.',
      decidedBy: 'Transition lead and pupil',
      date: -25,
      review: 20,
    },
    {
      whom: pupil('10', 2),
      criterion: 'A sixth form by 16',
      decision: 'Not right for this pupil',
      reason: 'Will stay in our own sixth form, which is visited every week.',
      decidedBy: 'Annual review',
      date: -200,
      review: -10,
    },
    {
      whom: pupil('13', 1),
      criterion: 'A workplace by 18',
      decision: 'Met another way',
      reason: 'Helps at the community garden with a job coach.',
      decidedBy: 'Careers leader and family',
      date: -60,
    },
    {
      whom: pupil('9', 4),
      criterion: 'Workplace days in Years 7 to 9',
      decision: 'Not right for this pupil',
      reason: '',
      decidedBy: '',
    },
  ],
  mainstream: [
    {
      whom: pupil('11', 7),
      criterion: 'A university by 16',
      decision: 'Met another way',
      reason: 'A summer week at a university with a charity.',
      decidedBy: 'Head of year',
      date: -80,
      review: 250,
    },
    {
      whom: pupil('11', 21),
      criterion: 'Workplaces by 16',
      decision: 'Not right for this pupil',
      reason: 'Long stay in hospital; a virtual placement instead.',
      decidedBy: 'SENCO and family',
      date: -30,
      review: 60,
    },
  ],
};
