import { HISTORY_KINDS } from './entitlement';

/** A column of a list of earlier years: its key is the kind of Earlier years that it counts, or says when that was. */
export interface EarlierField {
  readonly key: string;
  readonly label: string;
  /** Header texts that mean this field, compared without case, spaces and punctuation. */
  readonly aliases: readonly string[];
  readonly hint: string;
}

/** What says when it was. One of the two is enough: the other is reckoned from the year group that the pupil is in now. */
export const EARLIER_WHEN: readonly EarlierField[] = [
  {
    key: 'schoolYear',
    label: 'School year',
    aliases: ['Academic year', 'School year then', 'Session', 'AY'],
    hint: '2023/24, 23/24 or 2023-2024: one that is over.',
  },
  {
    key: 'yearGroup',
    label: 'Year group then',
    aliases: ['Year group', 'Year', 'Year then', 'NC year', 'NC year then', 'Year group at the time', 'Yr'],
    hint: '7 to 14: the year group in that school year, not the present one.',
  },
];

interface KindWords {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly hint: string;
}

const WORDS: Readonly<Record<string, KindWords>> = {
  Employer: {
    label: 'Employers',
    aliases: [
      'Employer',
      'Employer encounters',
      'Employer encounter',
      'Encounters with employers',
      'Meaningful employer encounters',
      'Benchmark 5',
      'BM5',
      'GB5',
    ],
    hint: 'Meaningful encounters with employers and employees.',
  },
  Workplace: {
    label: 'Workplaces',
    aliases: [
      'Workplace',
      'Workplace visits',
      'Workplace experiences',
      'Experiences of workplaces',
      'Work experience',
      'Benchmark 6',
      'BM6',
      'GB6',
    ],
    hint: 'Meaningful experiences of workplaces, apart from those that stand in Placements: these count already.',
  },
  Days: {
    label: 'Workplace days',
    aliases: ['Days', 'Days at workplaces', 'Work experience days', 'Days of work experience', 'WEX days'],
    hint: 'Days of workplace experience, such as 5 or 2.5, apart from those that stand in Placements.',
  },
  SixthForm: {
    label: 'Sixth forms',
    aliases: ['Sixth form', 'School sixth form', 'Sixth form encounters', '6th form', '6th forms'],
    hint: 'Encounters with sixth forms.',
  },
  College: {
    label: 'Colleges',
    aliases: ['College', 'FE college', 'FE colleges', 'Further education', 'College encounters', 'FE'],
    hint: 'Encounters with further education and specialist colleges.',
  },
  Training: {
    label: 'Apprenticeships or training',
    aliases: [
      'Apprenticeship or training',
      'Apprenticeships',
      'Apprenticeship',
      'Training providers',
      'Training provider',
      'Training',
      'ITP',
      'Independent training provider',
    ],
    hint: 'Encounters with providers of apprenticeships, training or supported internships.',
  },
  University: {
    label: 'Universities',
    aliases: ['University', 'Higher education', 'HE', 'HE encounters', 'University visits', 'HEI'],
    hint: 'Encounters with universities and other places of higher education.',
  },
  Information: {
    label: 'Careers information',
    aliases: [
      'Information',
      'LMI',
      'Labour market information',
      'Careers and LMI',
      'Benchmark 2',
      'BM2',
      'GB2',
    ],
    hint: 'Times that the pupil found and used careers information.',
  },
  Access: {
    label: 'Provider access',
    aliases: [
      'Provider access encounters',
      'Provider encounters',
      'PAL',
      'PAL encounters',
      'Provider access legislation',
    ],
    hint: 'Encounters that meet the provider access rules, in the whole school year. For Years 9, 11 and 13 give those up to 28 February as well.',
  },
  AccessToFeb: {
    label: 'Provider access to 28 February',
    aliases: [
      'Provider access by 28 February',
      'Provider access to February',
      'PAL to February',
      'PAL by 28 Feb',
    ],
    hint: 'The same, up to 28 February: in Years 9, 11 and 13 these alone count, since the window closes on that day.',
  },
  Meetings: {
    label: 'Guidance meetings',
    aliases: [
      'Meetings',
      'Guidance',
      'Guidance interviews',
      'Careers interviews',
      'Careers interview',
      'Adviser meetings',
      'Benchmark 8',
      'BM8',
      'GB8',
    ],
    hint: 'Meetings with the careers adviser, apart from those that stand in Guidance: these count already.',
  },
};

/** What can be brought in of an earlier year, in the order of the tab. */
export const EARLIER_KINDS: readonly EarlierField[] = HISTORY_KINDS.map(({ key, header }) => ({
  key,
  ...(WORDS[key] ?? { label: header, aliases: [], hint: '' }),
}));
