import type { School } from '../schools';

/** Where a leaver was at one checkpoint. null = nobody has asked, or nobody knew and nothing was written. */
export type Stop = {
  destination: string;
  provider: string;
  level: string;
  /** When it was confirmed: near the checkpoint, half a year before it, or without a date. */
  confirmed: 'near' | 'stale' | 'undated';
  by: string;
} | null;

export interface Story {
  leavingPoint: 'Year 11' | 'Year 12' | 'Year 13' | 'Year 14' | 'Other';
  intention: string;
  consent: '' | 'Asked' | 'Agreed' | 'Declined' | 'Withdrawn';
  notes: string;
  /** 1 November after leaving, then after one to four years. */
  stops: readonly [Stop, Stop, Stop, Stop, Stop];
  /** How common it is in each kind of school. */
  share: Record<School, number>;
}

const at = (destination: string, provider = '', level = '', by = 'Provider'): Stop => ({
  destination,
  provider,
  level,
  confirmed: 'near',
  by,
});
const stale = (stop: Stop): Stop => stop && { ...stop, confirmed: 'stale' };
const undated = (stop: Stop): Stop => stop && { ...stop, confirmed: 'undated', by: '' };

const college = 'Sallow Vale College';
const fe = (level: string): Stop => at('Further education college, full time', college, level);
const specialist = (level: string): Stop => at('Specialist post-16 institution', 'Heronswood College', level);
const sixthForm = at('School sixth form elsewhere', 'Foxglove Academy', 'Level 3');
const collegeSixth = at('Sixth-form college', 'Tamarisk Sixth Form College', 'Level 3');
const university = at('University or other higher education', 'University of Wendle', 'Degree');
const apprentice = at('Apprenticeship', 'Copperkettle Bakery', 'Level 2');
const internship = at('Supported internship', 'Wendle General Hospital', 'Supported internship');
const job = at('Job without training', 'Pebble & Sons Garden Centre', '', 'Parent or carer');
const partTime = at('Part-time job', 'Thistle Tea Rooms', '', 'Pupil');
const seeking = at('Seeking education, employment or training', '', '', 'Local authority');
const notKnown = at('Not known', '', '', 'School');
const day = at('Adult social care day opportunities', 'Millrace Day Service', '', 'Parent or carer');

/** What became of leavers: every group, and every way in which an answer can be missing, old or undated. */
export const stories: readonly Story[] = [
  {
    leavingPoint: 'Year 14',
    intention: 'Supported internship',
    consent: 'Agreed',
    notes: 'Job coach stayed for the first year of paid work.',
    stops: [
      internship,
      at('Job with other training', 'Wendle General Hospital', '', 'Pupil'),
      at('Job with other training', 'Wendle General Hospital', '', 'Pupil'),
      partTime,
      partTime,
    ],
    share: { special: 3, mainstream: 1 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Further education college, full time',
    consent: 'Agreed',
    notes: '',
    stops: [fe('Entry 3'), fe('Level 1'), fe('Level 1'), internship, job],
    share: { special: 3, mainstream: 14 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Specialist post-16 institution',
    consent: 'Agreed',
    notes: 'Residential weekdays.',
    stops: [specialist('Pre-entry'), specialist('Entry 1'), specialist('Entry 1'), day, day],
    share: { special: 3, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Adult social care day opportunities',
    consent: 'Agreed',
    notes: 'Three days a week, planned with the family from Year 12.',
    stops: [day, day, day, day, day],
    share: { special: 2, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Further education college, full time',
    consent: 'Asked',
    notes: '',
    stops: [fe('Entry 2'), stale(fe('Entry 3')), seeking, notKnown, null],
    share: { special: 2, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Job without training',
    consent: 'Agreed',
    notes: 'Found through his placement.',
    stops: [
      at('Start date agreed, something else', 'Pebble & Sons Garden Centre', '', 'Parent or carer'),
      job,
      job,
      stale(job),
      seeking,
    ],
    share: { special: 1, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Undecided',
    consent: 'Agreed',
    notes: 'Met the adviser twice; anxious about travel.',
    stops: [at('Re-engagement programme', 'Wendle Youth Hub'), fe('Entry 3'), fe('Level 1'), null, null],
    share: { special: 2, mainstream: 4 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Undecided',
    consent: 'Asked',
    notes: '',
    stops: [
      seeking,
      at('Volunteering without study', 'Hedgehog Rescue', '', 'Parent or carer'),
      at('Part-time education', college, 'Entry 3'),
      notKnown,
      null,
    ],
    share: { special: 2, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Supported internship',
    consent: 'Declined',
    notes: 'Does not wish to hear from us.',
    stops: [at('Not known: would not say', '', '', 'Pupil'), null, null, null, null],
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Further education college, full time',
    consent: 'Agreed',
    notes: '',
    stops: [undated(fe('Entry 3')), null, fe('Level 1'), at('Traineeship', 'Wendle Works'), apprentice],
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Moving abroad',
    consent: 'Agreed',
    notes: 'The family moved in August.',
    stops: [at('Moved abroad', '', '', 'Parent or carer'), null, null, null, null],
    share: { special: 1, mainstream: 1 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Not yet asked',
    consent: '',
    notes: '',
    stops: [null, null, null, null, null],
    share: { special: 2, mainstream: 4 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Apprenticeship',
    consent: 'Agreed',
    notes: '',
    stops: [
      apprentice,
      apprentice,
      at('Job with study for a qualification', 'Copperkettle Bakery', 'Level 3', 'Pupil'),
      at('Job with other training', 'Copperkettle Bakery', '', 'Pupil'),
      at('Self-employed', 'Cake stall', '', 'Pupil'),
    ],
    share: { special: 1, mainstream: 9 },
  },
  {
    leavingPoint: 'Year 12',
    intention: 'Other training',
    consent: 'Withdrawn',
    notes: 'Left in March.',
    stops: [
      at('Other training', 'Wendle Works'),
      at('Not known: cannot be contacted', '', '', 'Local authority'),
      null,
      null,
      null,
    ],
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Residential placement',
    consent: 'Agreed',
    notes: '',
    stops: [
      at('Residential placement', 'Larkfield House', '', 'Parent or carer'),
      at('Residential placement', 'Larkfield House', '', 'Parent or carer'),
      day,
      day,
      day,
    ],
    share: { special: 1, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Volunteering with study for a qualification',
    consent: 'Agreed',
    notes: '',
    stops: [
      at('Volunteering with study for a qualification', 'Hedgehog Rescue', 'Level 1'),
      at('Start date agreed, education or training', college),
      fe('Level 2'),
      at('Temporary job', 'Thistle Tea Rooms', '', 'Pupil'),
      at('Not available: carer', '', '', 'Pupil'),
    ],
    share: { special: 1, mainstream: 1 },
  },
  {
    leavingPoint: 'Other',
    intention: 'School sixth form elsewhere',
    consent: 'Agreed',
    notes: 'Moved within England in February; the new school told us.',
    stops: [
      sixthForm,
      sixthForm,
      collegeSixth,
      at('Not available: other reason', '', '', 'Parent or carer'),
      at('Custody', '', '', 'Local authority'),
    ],
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'University or other higher education',
    consent: 'Agreed',
    notes: '',
    stops: [
      university,
      university,
      university,
      at('Job with study for a qualification', 'Wendle Council', 'Level 7', 'Social media'),
      job,
    ],
    share: { special: 0, mainstream: 28 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Sixth-form college',
    consent: 'Agreed',
    notes: '',
    stops: [collegeSixth, collegeSixth, university, university, university],
    share: { special: 0, mainstream: 18 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Gap year',
    consent: 'Agreed',
    notes: '',
    stops: [at('Gap year', '', '', 'Pupil'), university, university, stale(university), null],
    share: { special: 0, mainstream: 4 },
  },
];

/** What is known of a possible leaver of this year in the autumn. '' = nobody has typed it. */
export interface NextStep {
  leaving: '' | 'Staying' | 'Leaving' | 'Undecided';
  intention: string;
  guarantee: string;
  offer: string;
  offerProvider: string;
  /** Days before the day of the sample on which the pupil was asked; 0 = not asked. */
  asked: number;
  /** Only in this kind of school. */
  only?: School;
}

export const nextSteps: readonly NextStep[] = [
  {
    leaving: 'Leaving',
    intention: 'Further education college, full time',
    guarantee: 'Offer made',
    offer: 'Conditional offer',
    offerProvider: college,
    asked: 20,
  },
  {
    leaving: 'Staying',
    intention: 'Returning to this school',
    guarantee: 'Offer made',
    offer: 'Not needed',
    offerProvider: '',
    asked: 34,
  },
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
    only: 'special',
  },
  {
    leaving: 'Staying',
    intention: 'Returning to this school',
    guarantee: 'Offer made',
    offer: 'Not needed',
    offerProvider: '',
    asked: 41,
  },
  { leaving: '', intention: '', guarantee: '', offer: '', offerProvider: '', asked: 0 },
  {
    leaving: 'Leaving',
    intention: 'Apprenticeship',
    guarantee: 'Offer not appropriate',
    offer: 'Refused',
    offerProvider: 'Copperkettle Bakery',
    asked: 8,
  },
  {
    leaving: 'Leaving',
    intention: 'Adult social care day opportunities',
    guarantee: 'Not recorded',
    offer: 'Named in the EHC plan',
    offerProvider: 'Millrace Day Service',
    asked: 62,
    only: 'special',
  },
  {
    leaving: 'Leaving',
    intention: 'Sixth-form college',
    guarantee: 'Offer made',
    offer: 'Accepted',
    offerProvider: 'Tamarisk Sixth Form College',
    asked: 15,
  },
  { leaving: '', intention: 'Not yet asked', guarantee: '', offer: '', offerProvider: '', asked: 0 },
  {
    leaving: 'Staying',
    intention: 'Returning to this school',
    guarantee: '',
    offer: '',
    offerProvider: '',
    asked: 90,
  },
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
