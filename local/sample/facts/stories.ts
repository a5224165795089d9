import type { School } from '../schools';

/** Where a leaver was at one checkpoint. null = nobody has asked, or nobody knew and nothing was written. */
export type Stop = {
  destination: string;
  provider: string;
  level: string;
  /** When it was confirmed: near the checkpoint, half a year before it, without a date, or in an old spreadsheet. */
  confirmed: 'near' | 'stale' | 'undated' | 'brought in';
  by: string;
  /** Days a week. */
  days?: number;
  note?: string;
} | null;

/** A place with its days, as 'mm-dd' of the school year after leaving. */
export interface DatedPlace {
  at: 'november' | 'second' | 'third';
  /** Only for places after the first. */
  destination?: string;
  from: string;
  to?: string;
}

export interface Story {
  leavingPoint: 'Year 11' | 'Year 12' | 'Year 13' | 'Year 14' | 'Other';
  intention: string;
  /** What they hoped for; one of these. */
  hopes: readonly string[];
  /** In the special school. */
  pathway: 'Pre-formal' | 'Semi-formal' | 'Formal';
  consent: '' | 'Asked' | 'Agreed' | 'Declined' | 'Withdrawn';
  consentBy: '' | 'Young person' | 'Parent or carer' | 'Somebody else on their behalf';
  contact?: string;
  worker?: string;
  alumni?: 'Asked' | 'Agreed' | 'Declined';
  /** The last day on roll, 'mm-dd', for who did not stay to the end of August. */
  leftOn?: string;
  notes: string;
  /** 1 November after leaving, then after one to four years. */
  stops: readonly [Stop, Stop, Stop, Stop, Stop];
  /** Whether they were still there at the end of March. '' = nobody has asked. */
  still: '' | 'Yes' | 'Moved without a gap' | 'No' | 'Not known';
  /** Days on which places began and ended, where somebody wrote them down. */
  dated?: readonly DatedPlace[];
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
const broughtIn = (stop: Stop): Stop => stop && { ...stop, confirmed: 'brought in', by: 'Brought in' };
const week = (days: number, stop: Stop): Stop => stop && { ...stop, days };

const college = 'Sallow Vale College';
const fe = (level: string): Stop => at('Further education college, full time', college, level);
const specialist = (level: string): Stop => at('Specialist post-16 institution', 'Heronswood College', level);
const sixthForm = at('School sixth form elsewhere', 'Foxglove Academy', 'Level 3');
const specialSchool = at('Special school elsewhere', 'Larkspur Bank School', 'Entry 1');
const collegeSixth = at('Sixth-form college', 'Tamarisk Sixth Form College', 'Level 3');
const university = at('University or other higher education', 'University of Wendle', 'Degree');
const apprentice = at('Apprenticeship', 'Copperkettle Bakery', 'Level 2');
const internship = at('Supported internship', 'Wendle General Hospital', 'Supported internship');
const job = at('Job without training', 'Pebble & Sons Garden Centre', '', 'Parent or carer');
const trainedJob = at('Job with other training', 'Wendle General Hospital', '', 'Pupil');
const partTime = week(2, at('Part-time job', 'Thistle Tea Rooms', '', 'Pupil'));
const partStudy = week(3, at('Part-time education', college, 'Entry 3'));
const seeking = at('Seeking education, employment or training', '', '', 'Local authority');
const notKnown = at('Not known', '', '', 'School');
const day = week(3, at('Adult social care day opportunities', 'Millrace Day Service', '', 'Parent or carer'));
const residential = at('Residential placement', 'Larkfield House', '', 'Parent or carer');
const healthLed = at('Health-led placement', 'Wendle General Hospital', '', 'Parent or carer');
const deceased = at('Deceased', '', '', 'Parent or carer');

const family = 'Through the family; number in the office';
const byMail = 'E-mail, in the office list';
const council = 'Transitions worker, Wendle Council';
const adviser = 'Careers adviser';

/** What became of leavers: every group, and every way in which an answer can be missing, old or undated. */
export const stories: readonly Story[] = [
  {
    leavingPoint: 'Year 14',
    intention: 'Supported internship',
    hopes: ['To work in a hospital', 'A job with people, and my own money'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    alumni: 'Agreed',
    notes: 'Job coach stayed for the first year of paid work.',
    stops: [
      internship,
      at('Temporary job', 'Wendle General Hospital', '', 'Pupil'),
      trainedJob,
      trainedJob,
      partTime,
    ],
    still: 'Yes',
    share: { special: 4, mainstream: 1 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Further education college, full time',
    hopes: ['To cook', 'Cars', 'To look after small children', 'Hairdressing'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: family,
    notes: '',
    stops: [fe('Entry 3'), fe('Level 1'), fe('Level 1'), internship, job],
    still: 'Yes',
    share: { special: 6, mainstream: 14 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Specialist post-16 institution',
    hopes: ['To live with friends', 'A place with horses'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    contact: family,
    worker: council,
    notes: 'Residential weekdays.',
    stops: [specialist('Pre-entry'), specialist('Entry 1'), specialist('Entry 1'), day, day],
    still: 'Yes',
    share: { special: 5, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Adult social care day opportunities',
    hopes: ['Music, water and people who know me'],
    pathway: 'Pre-formal',
    consent: 'Agreed',
    consentBy: 'Somebody else on their behalf',
    contact: 'Through Millrace Day Service',
    worker: 'Social worker, adult team',
    notes: 'Three days a week, planned with the family from Year 12.',
    stops: [day, day, day, day, day],
    still: 'Yes',
    share: { special: 2, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Further education college, full time',
    hopes: ['Computer games', 'To work with animals'],
    pathway: 'Formal',
    consent: 'Asked',
    consentBy: '',
    worker: adviser,
    notes: '',
    stops: [fe('Entry 2'), stale(fe('Entry 3')), seeking, notKnown, null],
    still: 'No',
    share: { special: 1, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Specialist post-16 institution',
    hopes: ['To be outdoors', 'To grow things'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    contact: 'Through Heronswood College',
    notes: '',
    stops: [specialist('Entry 1'), specialist('Entry 2'), internship, trainedJob, trainedJob],
    still: 'Yes',
    share: { special: 4, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Job without training',
    hopes: ['A job at the garden centre'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    alumni: 'Asked',
    notes: 'Found through his placement.',
    stops: [
      at('Start date agreed, something else', 'Pebble & Sons Garden Centre', '', 'Parent or carer'),
      job,
      job,
      stale(job),
      seeking,
    ],
    still: 'Not known',
    dated: [{ at: 'second', destination: 'Job without training', from: '01-12' }],
    share: { special: 1, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Special school elsewhere',
    hopes: ['To stay near home', 'To travel on my own'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    contact: family,
    notes: '',
    stops: [specialSchool, specialSchool, specialSchool, partStudy, partTime],
    still: 'Yes',
    share: { special: 4, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Undecided',
    hopes: ['Not sure yet'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: family,
    worker: adviser,
    notes: 'Met the adviser twice; anxious about travel.',
    stops: [at('Re-engagement programme', 'Wendle Youth Hub'), fe('Entry 3'), fe('Level 1'), null, null],
    still: 'Moved without a gap',
    dated: [
      { at: 'november', from: '09-20', to: '02-12' },
      { at: 'second', destination: 'Further education college, full time', from: '02-16' },
    ],
    share: { special: 1, mainstream: 4 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Undecided',
    hopes: ['To help at the animal rescue'],
    pathway: 'Formal',
    consent: 'Asked',
    consentBy: '',
    worker: council,
    notes: '',
    stops: [
      seeking,
      at('Volunteering without study', 'Hedgehog Rescue', '', 'Parent or carer'),
      partStudy,
      notKnown,
      null,
    ],
    still: 'No',
    share: { special: 1, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Supported internship',
    hopes: ['An office job'],
    pathway: 'Formal',
    consent: 'Declined',
    consentBy: 'Young person',
    alumni: 'Declined',
    notes: 'Does not wish to hear from us.',
    stops: [at('Not known: would not say', '', '', 'Pupil'), null, null, null, null],
    still: '',
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Further education college, full time',
    hopes: ['To paint'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    contact: family,
    notes: '',
    stops: [undated(fe('Entry 3')), null, fe('Level 1'), at('Traineeship', 'Wendle Works'), apprentice],
    still: 'Moved without a gap',
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Moving abroad',
    hopes: ['To be with my grandparents'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    notes: 'The family moved in August.',
    stops: [at('Moved abroad', '', '', 'Parent or carer'), null, null, null, null],
    still: '',
    share: { special: 1, mainstream: 1 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Not yet asked',
    hopes: [''],
    pathway: 'Pre-formal',
    consent: '',
    consentBy: '',
    notes: '',
    stops: [null, null, null, null, null],
    still: '',
    share: { special: 1, mainstream: 4 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Apprenticeship',
    hopes: ['To bake', 'To be an electrician', 'Engineering'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    alumni: 'Agreed',
    notes: '',
    stops: [
      apprentice,
      apprentice,
      at('Job with study for a qualification', 'Copperkettle Bakery', 'Level 3', 'Pupil'),
      at('Job with other training', 'Copperkettle Bakery', '', 'Pupil'),
      at('Self-employed', 'Cake stall', '', 'Pupil'),
    ],
    still: '',
    dated: [{ at: 'november', from: '09-02' }],
    share: { special: 1, mainstream: 9 },
  },
  {
    leavingPoint: 'Year 12',
    intention: 'Other training',
    hopes: ['Bricklaying'],
    pathway: 'Formal',
    consent: 'Withdrawn',
    consentBy: 'Young person',
    alumni: 'Agreed',
    leftOn: '03-20',
    notes: 'Left in March.',
    stops: [
      at('Other training', 'Wendle Works'),
      at('Not known: cannot be contacted', '', '', 'Local authority'),
      null,
      null,
      null,
    ],
    still: 'Not known',
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Residential placement',
    hopes: ['A room of my own, and the sea'],
    pathway: 'Pre-formal',
    consent: 'Agreed',
    consentBy: 'Somebody else on their behalf',
    contact: 'Through Larkfield House',
    worker: 'Social worker, adult team',
    notes: '',
    stops: [residential, residential, day, day, day],
    still: 'Yes',
    share: { special: 1, mainstream: 0 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Volunteering with study for a qualification',
    hopes: ['To look after hedgehogs'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    alumni: 'Agreed',
    notes: '',
    stops: [
      at('Volunteering with study for a qualification', 'Hedgehog Rescue', 'Level 1'),
      at('Start date agreed, education or training', college),
      fe('Level 2'),
      at('Temporary job', 'Thistle Tea Rooms', '', 'Pupil'),
      at('Not available: carer', '', '', 'Pupil'),
    ],
    still: 'Moved without a gap',
    dated: [
      { at: 'november', from: '09-10', to: '01-31' },
      { at: 'second', destination: 'Part-time education', from: '02-02' },
    ],
    share: { special: 1, mainstream: 1 },
  },
  {
    leavingPoint: 'Other',
    intention: 'School sixth form elsewhere',
    hopes: ['To study history'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    leftOn: '02-12',
    notes: 'Moved within England in February; the new school told us.',
    stops: [
      sixthForm,
      sixthForm,
      collegeSixth,
      at('Not available: other reason', '', '', 'Parent or carer'),
      at('Custody', '', '', 'Local authority'),
    ],
    still: 'Yes',
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Further education college, full time',
    hopes: ['To work in a café', 'Trains'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    contact: family,
    notes: 'The first years are from our old list.',
    stops: [broughtIn(fe('Entry 2')), broughtIn(fe('Entry 3')), partStudy, partTime, partTime],
    still: 'Yes',
    share: { special: 2, mainstream: 3 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Part-time education',
    hopes: ['Swimming, and helping others to swim'],
    pathway: 'Semi-formal',
    consent: 'Agreed',
    consentBy: 'Parent or carer',
    contact: family,
    alumni: 'Agreed',
    notes: '',
    stops: [partStudy, partStudy, partTime, partTime, job],
    still: 'Yes',
    share: { special: 3, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Job with other training',
    hopes: ['To work in a kitchen'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    notes: '',
    stops: [
      at('Job with other training', 'Thistle Tea Rooms', '', 'Pupil'),
      at('Job with other training', 'Thistle Tea Rooms', '', 'Pupil'),
      seeking,
      job,
      job,
    ],
    still: '',
    dated: [{ at: 'november', from: '11-01' }],
    share: { special: 1, mainstream: 4 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Job without training',
    hopes: ['A job with my uncle'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: family,
    worker: adviser,
    notes: '',
    stops: [broughtIn(seeking), seeking, at('Re-engagement programme', 'Wendle Youth Hub'), job, job],
    still: 'No',
    share: { special: 1, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Further education college, full time',
    hopes: ['To look after people'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    worker: adviser,
    notes: 'Looks after a parent.',
    stops: [
      at('Not available: carer', '', '', 'Pupil'),
      fe('Level 1'),
      fe('Level 2'),
      apprentice,
      apprentice,
    ],
    still: 'No',
    share: { special: 0, mainstream: 2 },
  },
  {
    leavingPoint: 'Year 14',
    intention: 'Adult social care day opportunities',
    hopes: ['To be warm, and to hear singing'],
    pathway: 'Pre-formal',
    consent: 'Agreed',
    consentBy: 'Somebody else on their behalf',
    contact: family,
    worker: 'Community nurse',
    notes: '',
    stops: [healthLed, healthLed, healthLed, deceased, null],
    still: 'Yes',
    share: { special: 1, mainstream: 0.2 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Further education college, full time',
    hopes: ['Boxing, and a trade'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    worker: council,
    notes: '',
    stops: [
      fe('Entry 3'),
      at('Custody', '', '', 'Local authority'),
      at('Education in custody', '', 'Level 1', 'Local authority'),
      at('Re-engagement programme', 'Wendle Youth Hub'),
      job,
    ],
    still: '',
    dated: [{ at: 'november', from: '09-07', to: '12-18' }],
    share: { special: 1, mainstream: 0.5 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'University or other higher education',
    hopes: ['Nursing', 'Law', 'To teach', 'Biology', 'To write'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    alumni: 'Asked',
    notes: '',
    stops: [
      university,
      university,
      university,
      at('Job with study for a qualification', 'Wendle Council', 'Level 7', 'Social media'),
      job,
    ],
    still: 'Yes',
    share: { special: 0, mainstream: 28 },
  },
  {
    leavingPoint: 'Year 11',
    intention: 'Sixth-form college',
    hopes: ['Medicine', 'Something with numbers', 'Not sure yet', 'Journalism'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    notes: '',
    stops: [collegeSixth, collegeSixth, university, university, university],
    still: 'Yes',
    share: { special: 0, mainstream: 18 },
  },
  {
    leavingPoint: 'Year 13',
    intention: 'Gap year',
    hopes: ['To see the world, then study'],
    pathway: 'Formal',
    consent: 'Agreed',
    consentBy: 'Young person',
    contact: byMail,
    alumni: 'Agreed',
    notes: '',
    stops: [at('Gap year', '', '', 'Pupil'), university, university, stale(university), null],
    still: 'Not known',
    share: { special: 0, mainstream: 4 },
  },
];

/** What people mistype or leave half done in the tabs of earlier cohorts, pasted past every drop-down list. */
export interface LeaverSlip {
  /** How many cohorts before this year's. */
  ago: number;
  /** Which leaver of the cohort. */
  nth: number;
  typed: Record<string, string | { days: number }>;
}

export const leaverSlips: readonly LeaverSlip[] = [
  // Nobody has put it into Lists.
  { ago: 3, nth: 2, typed: { year2Destination: 'Family farm' } },
  { ago: 2, nth: 3, typed: { year1Confirmed: { days: 20 } } },
  { ago: 5, nth: 4, typed: { novemberFrom: { days: -1500 }, novemberTo: { days: -1520 } } },
];

/** A label of Lists that the school has reworded since: what stood there, and what stands there now. */
export const reworded = { column: 'destination', from: 'Temporary job', to: 'Temporary or seasonal job' };
