/**
 * The list that the special school kept before it had this workbook: a row a leaver, years apart from each other by a line, a colour for
 * whom nobody could reach, and words as the office wrote them.
 */
export const OLD_TITLE = 'Old destinations';

/** An older leaver: name as written, year group then, where they were in the autumn and after one to four years, who told. */
type OldLeaver = readonly [
  name: string,
  year: string,
  autumn: string,
  one: string,
  two: string,
  three: string,
  four: string,
  told: string,
];

/** Written behind a text whose cell the office had coloured. */
export const LOST = '#f4cccc';
export const OUT_OF_EVERYTHING = '#fce5cd';

/** Cohorts before those that are followed, as years before the oldest of these. */
export const oldCohorts: readonly { before: number; leavers: readonly OldLeaver[] }[] = [
  {
    before: 3,
    leavers: [
      [
        'Sorrel Candlewhistle',
        '14',
        'SVC, E3 catering',
        'SVC, L1 catering',
        'SI at the hospital',
        'Hospital kitchen',
        'Hospital kitchen',
        'mum',
      ],
      ['Teal Mossypuddle', '14', 'Millrace', 'Millrace', 'Millrace', 'Millrace', '', 'dad'],
      [
        'Flint Peppermarrow',
        '13',
        'SVC, E2',
        'dropped out',
        'looking for work',
        '?',
        '?',
        'college, then nobody',
      ],
      [
        'Aspen Velvetspindle',
        '11',
        'Heronswood',
        'Heronswood',
        'Heronswood',
        'day centre',
        'day centre',
        'sister',
      ],
    ],
  },
  {
    before: 2,
    leavers: [
      [
        'Isis Buttonthatch',
        '14',
        'SVC, E3 catering',
        'SVC, L1 catering',
        'job, tea rooms',
        'job, tea rooms',
        'job, tea rooms',
        'herself',
      ],
      [
        'Reed Gingeracorn',
        '13',
        'apprentice, bakery',
        'apprentice, bakery',
        'bakery',
        'bakery',
        '',
        'bakery',
      ],
      ['Myrtle Crumblebrolly', '14', 'Millrace', 'Millrace', 'moved to Spain', '', '', 'mum'],
      ['Onyx Paperkettle', '11', 'SVC, E2', 'SVC, E3 catering', 'SVC, L1 catering', '?', '', 'college'],
      ['Beryl Dapplestilton', '14', '?', '?', '', '', '', ''],
    ],
  },
  {
    before: 1,
    leavers: [
      [
        'Garnet Quickthimble',
        '13',
        'SI at the hospital',
        'porter at the hospital',
        'porter at the hospital',
        '',
        '',
        'himself',
      ],
      ['Sienna Lanternmeadow', '14', 'Heronswood', 'Heronswood', 'volunteering, hedgehogs', '', '', 'mum'],
      [
        'Linnet Feathercheddar',
        '11',
        'SVC, E3 catering',
        'looking for work',
        'SVC, L1 catering',
        '',
        '',
        'college',
      ],
      ['Moss Thunderpebble', '14', 'Millrace', 'Millrace', 'Millrace', '', '', 'key worker'],
    ],
  },
];

export const OLD_HEADINGS = [
  'Leaver',
  'Left',
  'Year group',
  'Autumn',
  'After 1 year',
  'After 2 years',
  'After 3 years',
  'After 4 years',
  'Comments',
] as const;
