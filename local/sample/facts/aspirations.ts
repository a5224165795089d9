import type { School } from '../schools';
import { pupil, unknownPupil, type Whom } from './whom';

/** A dated entry of the Aspirations tab. Dates are days from the sample's own. */
export interface AspirationFact {
  /** Where it is a text, the Pupil ID as typed. */
  whom: Whom | string;
  /** A text is typed as it is; null = nobody typed a date. */
  on: number | string | null;
  aspiration: string;
  /** A label of the intentions, or ''. */
  intended?: string;
  expressedBy?: 'Pupil' | 'Pupil with support' | 'Family' | 'Staff who know the pupil';
  how?: 'Words' | 'Signs or symbols' | 'Pictures or objects' | 'Observation' | 'Questionnaire';
  note?: string;
}

/** A list as a form tutor pastes it: each pupil of a year group with an answer in turn. */
export interface AspirationList {
  on: number;
  year: string;
  most: number;
  expressedBy: NonNullable<AspirationFact['expressedBy']>;
  how: NonNullable<AspirationFact['how']>;
  answers: readonly string[];
}

/** Earlier school as it stands in a record that came with a pupil. */
export interface BroughtInFact {
  whom: Whom;
  /** How many years before this one. */
  yearsAgo: number;
  title: string;
  /** Days from the sample's own. */
  on: number | null;
  countsAs: string;
  days?: number;
  meaningful: 'Yes' | 'No' | 'Not known';
  fromSchool: string;
  note?: string;
}

/** A record that was shown to the pupil before a transition. */
export interface SharedFact {
  whom: Whom;
  on: number;
  transition:
    | 'Year 9 options'
    | 'Year 11'
    | 'Year 12 or 13'
    | 'Year 14'
    | 'Joining'
    | 'Leaving'
    | 'Annual review'
    | 'Other';
}

export const aspirationLists: Record<School, readonly AspirationList[]> = {
  special: [
    {
      on: -73,
      year: '9',
      most: 16,
      expressedBy: 'Pupil with support',
      how: 'Pictures or objects',
      answers: [
        'Working with animals',
        'Driving a bus',
        'Baking',
        'Being outdoors',
        'Helping in a nursery',
        'Making music',
      ],
    },
  ],
  mainstream: [
    {
      on: -69,
      year: '9',
      most: 200,
      expressedBy: 'Pupil',
      how: 'Questionnaire',
      answers: [
        'Engineer',
        'Nurse',
        'Something with computers',
        'Footballer, or physiotherapist',
        'Hairdresser',
        'Not sure yet',
        'Vet',
        'Plumber like my uncle',
        'Artist',
      ],
    },
  ],
};

const specialAspirations: readonly AspirationFact[] = [
  {
    whom: pupil('11', 1),
    on: -420,
    aspiration: 'To be a popstar',
    intended: 'Undecided',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('11', 1),
    on: -66,
    aspiration: 'To sing, and to work in a nursery with little children',
    intended: 'Further education college, full time',
    expressedBy: 'Pupil with support',
    how: 'Words',
  },
  {
    whom: pupil('11', 2),
    on: -60,
    aspiration: 'Looking after hens and goats',
    intended: 'Further education college, full time',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('11', 3),
    on: -38,
    aspiration: 'Being outdoors',
    intended: 'Undecided',
    expressedBy: 'Pupil with support',
    how: 'Signs or symbols',
    note: 'Chose the outdoor symbol five times out of five.',
  },
  {
    whom: pupil('12', 1),
    on: -300,
    aspiration: 'Growing tomatoes',
    intended: 'Returning to this school',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('12', 1),
    on: -20,
    aspiration: 'A paid job at the garden centre',
    intended: 'Supported internship',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('13', 1),
    on: -52,
    aspiration: 'Water, lights and music every day, with people he knows',
    intended: 'Adult social care day opportunities',
    expressedBy: 'Staff who know the pupil',
    how: 'Observation',
  },
  {
    whom: pupil('13', 1),
    on: -50,
    aspiration: 'To live near home and be among young people',
    intended: 'Adult social care day opportunities',
    expressedBy: 'Family',
    how: 'Words',
  },
  {
    whom: pupil('13', 2),
    on: -33,
    aspiration: 'Porter at the hospital',
    intended: 'Supported internship',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('14', 1),
    on: -45,
    aspiration: 'A quiet kitchen',
    intended: 'Supported internship',
    expressedBy: 'Pupil with support',
    how: 'Signs or symbols',
  },
  {
    whom: pupil('14', 2),
    on: -16,
    aspiration: '',
    intended: 'Undecided',
    expressedBy: 'Family',
    how: 'Words',
  },
];

const forgotten: readonly AspirationFact[] = [
  { whom: pupil('10', 1), on: null, aspiration: 'Something with horses', expressedBy: 'Pupil', how: 'Words' },
  { whom: pupil('10', 2), on: 'in May', aspiration: 'Bus driver', expressedBy: 'Pupil', how: 'Words' },
  { whom: pupil('10', 3), on: 30, aspiration: 'Chef', expressedBy: 'Family', how: 'Words' },
  { whom: pupil('10', 4), on: -20, aspiration: '', expressedBy: 'Pupil', how: 'Signs or symbols' },
  { whom: unknownPupil, on: -20, aspiration: 'Gardener', expressedBy: 'Pupil', how: 'Words' },
];

const mainstreamAspirations: readonly AspirationFact[] = [
  {
    whom: pupil('11', 1),
    on: -400,
    aspiration: 'Footballer',
    intended: 'Undecided',
    expressedBy: 'Pupil',
    how: 'Questionnaire',
  },
  {
    whom: pupil('11', 1),
    on: -71,
    aspiration: 'Physiotherapist',
    intended: 'Sixth-form college',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('11', 2),
    on: -70,
    aspiration: 'Baker with a shop of my own',
    intended: 'Apprenticeship',
    expressedBy: 'Pupil',
    how: 'Words',
  },
  {
    whom: pupil('13', 1),
    on: -10,
    aspiration: 'Solicitor',
    intended: 'University or other higher education',
    expressedBy: 'Pupil',
    how: 'Words',
  },
];

export const aspirationFacts: Record<School, readonly AspirationFact[]> = {
  special: [...specialAspirations, ...forgotten],
  mainstream: [...mainstreamAspirations, ...forgotten],
};

const fromFoxglove = 'Foxglove Academy';

/** What another school sent of a pupil who changed school. */
export const broughtInFacts: Record<School, readonly BroughtInFact[]> = {
  special: [
    {
      whom: pupil('10', 5),
      yearsAgo: 1,
      title: 'Visit to the recycling works',
      on: -245,
      countsAs: 'Employer, Workplace',
      days: 1,
      meaningful: 'Yes',
      fromSchool: fromFoxglove,
    },
    {
      whom: pupil('10', 5),
      yearsAgo: 1,
      title: 'College roadshow',
      on: -190,
      countsAs: 'College',
      meaningful: 'Not known',
      fromSchool: fromFoxglove,
    },
    {
      whom: pupil('10', 5),
      yearsAgo: 2,
      title: 'Talk by a paramedic',
      on: null,
      countsAs: 'Employer',
      meaningful: 'No',
      fromSchool: fromFoxglove,
      note: 'The record gives no date.',
    },
  ],
  mainstream: [
    {
      whom: pupil('9', 4),
      yearsAgo: 1,
      title: 'Engineers in the classroom',
      on: -210,
      countsAs: 'Employer',
      meaningful: 'Yes',
      fromSchool: 'Thimble Green Academy',
    },
    {
      whom: pupil('9', 4),
      yearsAgo: 1,
      title: 'A week at the docks',
      on: -160,
      countsAs: 'Employer, Workplace',
      days: 5,
      meaningful: 'Yes',
      fromSchool: 'Thimble Green Academy',
    },
  ],
};

export const sharedFacts: Record<School, readonly SharedFact[]> = {
  special: [
    { whom: pupil('11', 1), on: -29, transition: 'Annual review' },
    { whom: pupil('11', 2), on: -12, transition: 'Year 11' },
    { whom: pupil('12', 1), on: -150, transition: 'Year 11' },
    { whom: pupil('13', 1), on: -50, transition: 'Annual review' },
    { whom: pupil('14', 1), on: -9, transition: 'Year 14' },
    { whom: pupil('10', 5), on: -60, transition: 'Joining' },
  ],
  mainstream: [
    { whom: pupil('11', 1), on: -20, transition: 'Year 11' },
    { whom: pupil('13', 1), on: -9, transition: 'Year 12 or 13' },
    { whom: pupil('9', 4), on: -55, transition: 'Joining' },
  ],
};
