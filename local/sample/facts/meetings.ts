import type { School } from '../schools';
import { pupil, unknownPupil, type Whom } from './whom';

/** A guidance meeting. Dates are days from the sample's own. */
export interface MeetingFact {
  /** Where it is a text, the Pupil ID as typed. */
  whom: Whom | string;
  /** A text is typed as it is; null = nobody typed a date. */
  on: number | string | null;
  status: 'Booked' | 'Held' | 'Declined' | 'Did not attend' | '';
  adviser?: string;
  /** One of the list, or what somebody pasted. */
  level?: string;
  tookPart?: string;
  advice?: string;
  decisions?: string;
  review?: number;
  reviewDone?: number;
  sharedOn?: number;
  /** Year group at the time, where it is not today's. */
  yearThen?: string;
  note?: string;
  /** Typed into the tab by hand; the others are recorded in the sidebar. */
  typed?: true;
}

const adviser = { special: 'Yarrow Buttonacorn', mainstream: 'Campion Velvetpuddle' };
const level = 'Level 6 or above';

const advices = [
  'Compared A levels with a technical course; likes to build things.',
  'Apprenticeships in the trades open in January; needs English at grade 4.',
  'Undecided between two colleges: what counts is the journey.',
  'Sixth form here fits; asked about medicine and what it takes.',
] as const;
const decisions = [
  'Visit the college before the holidays; apply by the end of January.',
  'Extra English on Thursdays; look at three vacancies together.',
  'List what matters most, then meet again.',
  'Work experience in a hospital or care home in the spring.',
] as const;

const pickOf = (list: readonly string[], at: number): string => list[at % list.length]!;

const specialMeetings: readonly MeetingFact[] = [
  {
    whom: pupil('11', 1),
    on: -67,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil, mother, class teacher',
    advice:
      'Looked at two colleges with pictures. College days are shorter than school days; that is a plus for her.',
    decisions: 'Visit Sallow Vale in October with the teaching assistant. Mother asks about transport.',
    review: -30,
    reviewDone: -29,
    sharedOn: -66,
  },
  {
    whom: pupil('11', 2),
    on: -60,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil',
    advice: 'He enjoys caring for the school hens. Animal care at college starts at Entry 3.',
    decisions: 'A placement with animals before Christmas. Apply by January.',
    review: -12,
    sharedOn: -59,
  },
  {
    whom: pupil('11', 3),
    on: -38,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil, key worker, speech therapist',
    advice: 'Choices shown with symbols; chose outdoors over indoors each time.',
    decisions: 'Garden centre visit again, then the college greenhouse.',
    review: 40,
  },
  { whom: pupil('11', 4), on: -24, status: 'Did not attend', adviser: adviser.special, level },
  {
    whom: pupil('11', 5),
    on: -19,
    status: 'Declined',
    adviser: adviser.special,
    level,
    note: 'Would like to come with a friend in the spring.',
    typed: true,
  },
  { whom: pupil('11', 6), on: 6, status: 'Booked', adviser: adviser.special, level },
  { whom: pupil('11', 7), on: -9, status: 'Booked', adviser: adviser.special, level, typed: true },
  {
    whom: pupil('13', 1),
    on: -52,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil, father, social worker',
    advice: 'Supported internship or day service: visited neither yet.',
    decisions: 'Visit both by half-term. Career goal goes into the plan’s review.',
    review: -3,
    sharedOn: -50,
  },
  {
    whom: pupil('13', 2),
    on: -33,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil, job coach',
    advice: 'The hospital would take him as an intern from September.',
    decisions: 'Apply in January; travel training to go on.',
    review: 55,
    sharedOn: -32,
  },
  {
    whom: pupil('14', 1),
    on: -46,
    status: 'Held',
    adviser: 'Work-experience coordinator',
    level: 'Level 4',
    tookPart: 'Pupil, mother',
    advice: 'Talked about the tea rooms and the noise.',
    decisions: 'Look for a quieter kitchen.',
    review: 10,
    sharedOn: -45,
    typed: true,
  },
  {
    whom: pupil('14', 2),
    on: -17,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil, family on the telephone',
    advice: 'The bakery did not work out: not a failure, we know more now.',
    decisions: 'Visit Millrace and the college’s catering kitchen.',
    review: 20,
    sharedOn: -16,
  },
  {
    whom: pupil('12', 1),
    on: -230,
    status: 'Held',
    adviser: adviser.special,
    level,
    tookPart: 'Pupil, mother',
    advice: 'Staying here for Year 12 gives time to try work outdoors.',
    decisions: 'Returns to school; placement in the spring.',
    review: -100,
    reviewDone: -98,
    sharedOn: -228,
    yearThen: '11',
    typed: true,
  },
  { whom: pupil('12', 2), on: 12, status: 'Booked', adviser: adviser.special, level },
  // Slips: held without a date, held in the future, level not filled in, no status.
  { whom: pupil('10', 1), on: null, status: 'Held', adviser: adviser.special, level, typed: true },
  { whom: pupil('10', 2), on: 33, status: 'Held', adviser: adviser.special, level, typed: true },
  { whom: pupil('12', 3), on: -11, status: 'Held', adviser: 'Visiting adviser', typed: true },
  { whom: pupil('12', 4), on: -11, status: '', adviser: adviser.special, typed: true },
  { whom: pupil('12', 5), on: null, status: 'Booked', adviser: adviser.special, typed: true },
  { whom: pupil('12', 6), on: 'last Tuesday', status: 'Held', adviser: adviser.special, level, typed: true },
  {
    whom: pupil('14', 3),
    on: -24,
    status: 'Held',
    adviser: adviser.special,
    level: 'Level 7',
    decisions: 'Visit Millrace.',
    sharedOn: -23,
    typed: true,
  },
  {
    whom: pupil('14', 4),
    on: -18,
    status: 'Held',
    adviser: adviser.special,
    level: 'Not known',
    decisions: 'Visit Heronswood.',
    review: -40,
    sharedOn: -17,
    typed: true,
  },
  { whom: unknownPupil, on: -18, status: 'Held', adviser: adviser.special, level, typed: true },
];

const mainstreamMeetings: readonly MeetingFact[] = [
  ...Array.from({ length: 40 }, (_, at): MeetingFact => {
    const state = at % 10;
    const on = -73 + at + Math.floor((at + 2) / 5) * 2 - (at > 25 ? 21 : 0);
    const base = { whom: pupil('11', at + 1), adviser: adviser.mainstream, level } as const;
    if (state === 4) return { ...base, on, status: 'Did not attend', typed: true };
    if (state === 8) return { ...base, on, status: 'Declined', typed: true };
    return {
      ...base,
      on,
      status: 'Held',
      tookPart: state === 1 ? 'Pupil, mother' : 'Pupil',
      advice: pickOf(advices, at),
      decisions: pickOf(decisions, at),
      review: state === 2 ? -4 : 30 + at,
      ...(state === 6 ? {} : { sharedOn: on + 1 }),
      typed: true,
    };
  }),
  { whom: pupil('11', 45), on: 5, status: 'Booked', adviser: adviser.mainstream, level },
  { whom: pupil('11', 46), on: 5, status: 'Booked', adviser: adviser.mainstream, level },
  {
    whom: pupil('13', 1),
    on: -10,
    status: 'Held',
    adviser: adviser.mainstream,
    level,
    tookPart: 'Pupil',
    advice: 'Law degree or solicitor apprenticeship: compared both side by side.',
    decisions: 'Apply for both; personal statement by the end of the month.',
    review: 9,
    sharedOn: -10,
  },
  { whom: pupil('12', 1), on: null, status: 'Held', adviser: adviser.mainstream, level, typed: true },
  { whom: pupil('12', 2), on: 40, status: 'Held', adviser: adviser.mainstream, level, typed: true },
];

/** Guidance meetings of each sample school: every status, reviews done, due and overdue, shared with the pupil and not yet. */
export const meetingFacts: Record<School, readonly MeetingFact[]> = {
  special: specialMeetings,
  mainstream: mainstreamMeetings,
};
