import type { School } from '../schools';

/** What is known of somebody on this year's tab in the autumn. '' = nobody has typed it. */
export interface NextStep {
  leaving: '' | 'Staying' | 'Leaving' | 'Undecided';
  intention: string;
  guarantee: string;
  offer: string;
  offerProvider: string;
  /** Days before the day of the sample on which the pupil was asked; 0 = not asked. */
  asked: number;
  /** Whether they have been asked already if the school may stay in touch. */
  consent?: 'Asked' | 'Agreed' | 'Declined';
  /** Only in this kind of school. */
  only?: School;
}

const college = 'Sallow Vale College';
const nothing: NextStep = {
  leaving: '',
  intention: '',
  guarantee: '',
  offer: '',
  offerProvider: '',
  asked: 0,
};
const staying: NextStep = {
  leaving: 'Staying',
  intention: 'Returning to this school',
  guarantee: 'Offer made',
  offer: 'Not needed',
  offerProvider: '',
  asked: 34,
};

/** Of those in years at whose end pupils leave. */
export const nextSteps: readonly NextStep[] = [
  {
    leaving: 'Leaving',
    intention: 'Further education college, full time',
    guarantee: 'Offer made',
    offer: 'Conditional offer',
    offerProvider: college,
    asked: 20,
    consent: 'Agreed',
  },
  staying,
  {
    leaving: 'Leaving',
    intention: 'Specialist post-16 institution',
    guarantee: 'Offer made',
    offer: 'Consulted through the EHC plan',
    offerProvider: 'Heronswood College',
    asked: 11,
    only: 'special',
  },
  {
    leaving: 'Undecided',
    intention: 'Undecided',
    guarantee: 'No offer',
    offer: '',
    offerProvider: '',
    asked: 50,
  },
  {
    leaving: 'Leaving',
    intention: 'Supported internship',
    guarantee: '',
    offer: 'Applied',
    offerProvider: 'Wendle General Hospital',
    asked: 27,
    consent: 'Asked',
    only: 'special',
  },
  { ...staying, asked: 41 },
  nothing,
  {
    leaving: 'Leaving',
    intention: 'Apprenticeship',
    guarantee: 'Offer not appropriate',
    offer: 'Refused',
    offerProvider: 'Copperkettle Bakery',
    asked: 8,
    consent: 'Agreed',
  },
  {
    leaving: 'Leaving',
    intention: 'Adult social care day opportunities',
    guarantee: 'Not recorded',
    offer: 'Named in the EHC plan',
    offerProvider: 'Millrace Day Service',
    asked: 62,
    consent: 'Agreed',
    only: 'special',
  },
  {
    leaving: 'Leaving',
    intention: 'Sixth-form college',
    guarantee: 'Offer made',
    offer: 'Accepted',
    offerProvider: 'Tamarisk Sixth Form College',
    asked: 15,
    consent: 'Declined',
  },
  { ...nothing, intention: 'Not yet asked' },
  { ...staying, guarantee: '', offer: '', asked: 90 },
  {
    leaving: 'Leaving',
    intention: 'University or other higher education',
    guarantee: '',
    offer: 'Applied',
    offerProvider: 'University of Wendle',
    asked: 18,
    only: 'mainstream',
  },
];

/** Of those in years at whose end nobody leaves: most stay, and the guarantee is owed to them as well. */
export const stayersSteps: readonly NextStep[] = [
  { ...staying, asked: 30 },
  { ...staying, guarantee: 'Not recorded', offer: '', asked: 0 },
  nothing,
  { ...staying, asked: 58 },
  {
    leaving: 'Undecided',
    intention: 'Further education college, full time',
    guarantee: 'Offer made',
    offer: 'Applied',
    offerProvider: college,
    asked: 16,
  },
  nothing,
];
