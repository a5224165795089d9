/**
 * Where leavers go: the labels that people choose, and the activity codes of the local authority's client database (CCIS) that
 * stand behind them. Code and group are looked up here, never worked out from the number: 550 is education, employment or
 * training though 540 and 610 around it are not.
 */

export type DestinationGroup =
  | 'EET'
  | 'Re-engagement'
  | 'NEET'
  | 'Adult services'
  | 'Other'
  | 'Not known'
  | 'Outside the count';

/**
 * The groups in the order in which they are shown. NEET and Not known stand side by side, because a low NEET figure can hide
 * many unknowns; 'Outside the count' leaves the denominator and is shown on a line of its own.
 */
export const DESTINATION_GROUPS: readonly { group: DestinationGroup; label: string }[] = [
  { group: 'EET', label: 'In education, employment or training' },
  { group: 'Re-engagement', label: 'In re-engagement provision' },
  { group: 'Adult services', label: 'In an adult services place' },
  { group: 'Other', label: 'Other' },
  { group: 'NEET', label: 'Not in education, employment or training' },
  { group: 'Not known', label: 'Not known' },
  { group: 'Outside the count', label: 'Outside the count (moved abroad, deceased)' },
];

export interface CcisCode {
  readonly code: string;
  readonly label: string;
  readonly group: DestinationGroup;
  /** Whether the local authority's published participation figure counts it; 'not verified' where no source was found. */
  readonly rpa: 'yes' | 'no' | 'not verified';
}

/** CCIS activity codes from 210 on: those for people past compulsory school age. */
export const CCIS_CODES: readonly CcisCode[] = [
  { code: '210', label: 'School sixth form', group: 'EET', rpa: 'yes' },
  { code: '220', label: 'Sixth-form college', group: 'EET', rpa: 'yes' },
  { code: '230', label: 'Further education, full time', group: 'EET', rpa: 'yes' },
  { code: '240', label: 'Higher education', group: 'EET', rpa: 'yes' },
  { code: '250', label: 'Part-time education', group: 'EET', rpa: 'yes' },
  { code: '260', label: 'Gap year', group: 'EET', rpa: 'no' },
  { code: '270', label: 'Other full-time education', group: 'EET', rpa: 'yes' },
  { code: '280', label: 'Special post-16 institution', group: 'EET', rpa: 'yes' },
  { code: '290', label: 'Full-time education in custody', group: 'EET', rpa: 'yes' },
  { code: '310', label: 'Apprenticeship', group: 'EET', rpa: 'yes' },
  { code: '320', label: 'Full-time job with regulated study', group: 'EET', rpa: 'yes' },
  { code: '330', label: 'Job without training', group: 'EET', rpa: 'not verified' },
  { code: '340', label: 'Job with other training', group: 'EET', rpa: 'not verified' },
  { code: '350', label: 'Temporary job', group: 'EET', rpa: 'not verified' },
  { code: '360', label: 'Part-time job', group: 'EET', rpa: 'not verified' },
  { code: '380', label: 'Self-employment', group: 'EET', rpa: 'not verified' },
  { code: '381', label: 'Self-employment with regulated study', group: 'EET', rpa: 'yes' },
  { code: '410', label: 'Funded work-based learning', group: 'EET', rpa: 'yes' },
  { code: '430', label: 'Other training', group: 'EET', rpa: 'not verified' },
  { code: '440', label: 'DWP training and support', group: 'EET', rpa: 'not verified' },
  { code: '450', label: 'Traineeship', group: 'EET', rpa: 'yes' },
  { code: '460', label: 'Supported internship', group: 'EET', rpa: 'yes' },
  { code: '530', label: 'Re-engagement provision', group: 'Re-engagement', rpa: 'no' },
  { code: '540', label: 'Unpaid work without regulated study', group: 'NEET', rpa: 'not verified' },
  { code: '550', label: 'Unpaid work with regulated study', group: 'EET', rpa: 'yes' },
  { code: '610', label: 'Not yet ready for work or learning', group: 'NEET', rpa: 'no' },
  { code: '615', label: 'Start date agreed, other', group: 'NEET', rpa: 'no' },
  { code: '616', label: 'Start date agreed, counts for participation', group: 'NEET', rpa: 'no' },
  { code: '619', label: 'Seeking education, employment or training', group: 'NEET', rpa: 'no' },
  { code: '620', label: 'Not available: carer', group: 'NEET', rpa: 'no' },
  { code: '630', label: 'Not available: teenage parent', group: 'NEET', rpa: 'no' },
  { code: '640', label: 'Not available: illness', group: 'NEET', rpa: 'no' },
  { code: '650', label: 'Not available: pregnancy', group: 'NEET', rpa: 'no' },
  { code: '660', label: 'Not available: religious grounds', group: 'NEET', rpa: 'no' },
  {
    code: '670',
    label: 'Not available: unlikely ever to be economically active',
    group: 'NEET',
    rpa: 'no',
  },
  { code: '680', label: 'Not available: other reason', group: 'NEET', rpa: 'no' },
  { code: '710', label: 'Custody', group: 'Other', rpa: 'no' },
  { code: '810', label: 'Current situation not known', group: 'Not known', rpa: 'no' },
  { code: '820', label: 'Cannot be contacted, no current address', group: 'Not known', rpa: 'no' },
  { code: '830', label: 'Refused to say', group: 'Not known', rpa: 'no' },
];

export interface Destination {
  /** What people choose in the drop-down list. */
  readonly label: string;
  /** CCIS activity code; '' where there is none, or where it must be agreed with the local authority. */
  readonly code: string;
  readonly group: DestinationGroup;
  /** Help for choosing it. May be ''. */
  readonly note: string;
  /** False: understood in past entries, not offered for new ones. */
  readonly offered: boolean;
  /** A place is waiting: NEET in the figures, but not red. */
  readonly startAgreed?: true;
  /** The label by itself tells of health, belief, pregnancy or an offence: never on a page for others, and often better recorded more broadly. */
  readonly sensitive?: true;
  /** Words that mean the same: labels of earlier versions and those that files use. */
  readonly alsoCalled?: readonly string[];
}

const sensitiveNote =
  'Says something very personal. Unless your local authority’s return needs it, choose "Not available: other reason".';

/** The drop-down list of destinations, in its order. */
export const DESTINATIONS: readonly Destination[] = [
  {
    label: 'Stayed on at this school',
    code: '210',
    group: 'EET',
    note: 'Some local authorities code a special school’s sixth form as 270: agree it with yours.',
    offered: true,
    alsoCalled: ['Stayed on', 'Staying on', 'Our sixth form'],
  },
  {
    label: 'School sixth form elsewhere',
    code: '210',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: [
      'School sixth form',
      'Other school sixth form',
      'Sixth form',
      'School sixth form or special school elsewhere',
    ],
  },
  {
    label: 'Special school elsewhere',
    code: '210',
    group: 'EET',
    note: 'Some local authorities code it as 270: agree it with yours.',
    offered: true,
    alsoCalled: ['Special school', 'Other special school'],
  },
  {
    label: 'Sixth-form college',
    code: '220',
    group: 'EET',
    note: '',
    offered: true,
  },
  {
    label: 'Further education college, full time',
    code: '230',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['FE college', 'FE college (full time)', 'College', 'Further education'],
  },
  {
    label: 'Specialist post-16 institution',
    code: '280',
    group: 'EET',
    note: 'A specialist college for learners with SEND.',
    offered: true,
    alsoCalled: ['Special post-16 institution', 'Specialist college', 'SPI'],
  },
  {
    label: 'Other full-time education',
    code: '270',
    group: 'EET',
    note: 'Full-time education that none of the lines above describes.',
    offered: true,
    alsoCalled: ['Full-time education: other'],
  },
  {
    label: 'Part-time education',
    code: '250',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Part-time college'],
  },
  {
    label: 'University or other higher education',
    code: '240',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['University', 'Higher education', 'HE', 'University / HE'],
  },
  {
    label: 'Supported internship',
    code: '460',
    group: 'EET',
    note: 'A study programme at an employer, with a job coach, for young people with an EHC plan.',
    offered: true,
  },
  { label: 'Apprenticeship', code: '310', group: 'EET', note: '', offered: true },
  {
    label: 'Job with study for a qualification',
    code: '320',
    group: 'EET',
    note: 'Full-time work with regulated study beside it.',
    offered: true,
    alsoCalled: ['Employment with study'],
  },
  {
    label: 'Job with other training',
    code: '340',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Employment with training'],
  },
  {
    label: 'Job without training',
    code: '330',
    group: 'EET',
    note: 'In education, employment or training; whether it counts as participating is for your local authority to say.',
    offered: true,
    alsoCalled: ['Employment', 'Employment without training', 'Full-time employment', 'Paid work', 'Work'],
  },
  {
    label: 'Part-time job',
    code: '360',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Part-time employment'],
  },
  {
    label: 'Temporary job',
    code: '350',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Temporary employment'],
  },
  {
    label: 'Self-employed',
    code: '380',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Self-employment'],
  },
  {
    label: 'Self-employed with study for a qualification',
    code: '381',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Self-employment with study'],
  },
  {
    label: 'Other training',
    code: '430',
    group: 'EET',
    note: 'Training that is neither an apprenticeship nor a supported internship.',
    offered: true,
    alsoCalled: ['Training'],
  },
  {
    label: 'DWP training and support',
    code: '440',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['DWP training and support programme'],
  },
  {
    label: 'Traineeship',
    code: '450',
    group: 'EET',
    note: 'For past entries.',
    offered: false,
  },
  {
    label: 'Funded work-based learning',
    code: '410',
    group: 'EET',
    note: 'For past entries.',
    offered: false,
    alsoCalled: ['ESFA-funded work-based learning', 'Work-based learning'],
  },
  {
    label: 'Volunteering with study for a qualification',
    code: '550',
    group: 'EET',
    note: '',
    offered: true,
    alsoCalled: ['Volunteering with study', 'Work not for reward with study'],
  },
  {
    label: 'Gap year',
    code: '260',
    group: 'EET',
    note: 'Not counted as participating in the local authority’s figures.',
    offered: true,
    alsoCalled: ['Gap year student'],
  },
  {
    label: 'Re-engagement programme',
    code: '530',
    group: 'Re-engagement',
    note: 'Shown by itself: neither in education, employment or training, nor NEET.',
    offered: true,
    alsoCalled: ['Re-engagement provision', 'Re-engagement'],
  },
  {
    label: 'Adult social care day opportunities',
    code: '',
    group: 'Adult services',
    note: 'Has no code of its own: agree one with your local authority.',
    offered: true,
    alsoCalled: ['Day opportunities', 'Day centre', 'Day service'],
  },
  {
    label: 'Residential placement',
    code: '',
    group: 'Adult services',
    note: 'A social care home without education or training. Has no code of its own: agree one with your local authority.',
    offered: true,
    alsoCalled: ['Residential'],
  },
  {
    label: 'Health-led placement',
    code: '',
    group: 'Adult services',
    note: 'Has no code of its own: agree one with your local authority.',
    offered: true,
    sensitive: true,
  },
  {
    label: 'Volunteering without study',
    code: '540',
    group: 'NEET',
    note: 'NEET in the local authority’s figures, however worthwhile: say more in the notes.',
    offered: true,
    alsoCalled: ['Volunteering', 'Voluntary work', 'Working not for reward'],
  },
  {
    label: 'Start date agreed, education or training',
    code: '616',
    group: 'NEET',
    note: 'A place in education, an apprenticeship or a job with study is waiting.',
    offered: true,
    startAgreed: true,
    alsoCalled: ['Start date agreed', 'Start date agreed (RPA compliant)'],
  },
  {
    label: 'Start date agreed, something else',
    code: '615',
    group: 'NEET',
    note: 'For example a job without study is waiting.',
    offered: true,
    startAgreed: true,
    alsoCalled: ['Start date agreed (other)'],
  },
  {
    label: 'Seeking education, employment or training',
    code: '619',
    group: 'NEET',
    note: '',
    offered: true,
    alsoCalled: ['Seeking EET', 'Seeking employment, education or training', 'NEET', 'Unemployed'],
  },
  {
    label: 'Not yet ready for work or learning',
    code: '610',
    group: 'NEET',
    note: '',
    offered: true,
    alsoCalled: ['Not yet ready', 'Not ready for work or learning'],
  },
  {
    label: 'Not available: carer',
    code: '620',
    group: 'NEET',
    note: '',
    offered: true,
    alsoCalled: ['Carer'],
  },
  {
    label: 'Not available: parent',
    code: '630',
    group: 'NEET',
    note: '',
    offered: true,
    alsoCalled: ['Not available: teenage parent', 'Teenage parent'],
  },
  {
    label: 'Not available: illness',
    code: '640',
    group: 'NEET',
    note: sensitiveNote,
    offered: true,
    sensitive: true,
    alsoCalled: ['Illness'],
  },
  {
    label: 'Not available: pregnancy',
    code: '650',
    group: 'NEET',
    note: sensitiveNote,
    offered: true,
    sensitive: true,
    alsoCalled: ['Pregnancy'],
  },
  {
    label: 'Not available: religious grounds',
    code: '660',
    group: 'NEET',
    note: sensitiveNote,
    offered: true,
    sensitive: true,
  },
  {
    label: 'Not available: unlikely ever to work',
    code: '670',
    group: 'NEET',
    note: 'The local authority’s words are harsh and its use must be agreed with them. Look at the adult services lines first.',
    offered: true,
    sensitive: true,
    alsoCalled: ['Not available: unlikely ever to be economically active'],
  },
  {
    label: 'Not available: other reason',
    code: '680',
    group: 'NEET',
    note: '',
    offered: true,
    alsoCalled: ['Not available'],
  },
  {
    label: 'Education in custody',
    code: '290',
    group: 'EET',
    note: 'Full-time education in a custodial institution. Tells of an offence: record it only where you must.',
    offered: true,
    sensitive: true,
    alsoCalled: ['Full-time education: custodial institution'],
  },
  {
    label: 'Custody',
    code: '710',
    group: 'Other',
    note: 'Tells of an offence: record it only where you must.',
    offered: true,
    sensitive: true,
  },
  {
    label: 'Not known',
    code: '810',
    group: 'Not known',
    note: 'You asked and have not found out. It stays in the count.',
    offered: true,
    alsoCalled: ['Unknown', 'Current situation not known', 'Moved away', 'Moved away, not known'],
  },
  {
    label: 'Not known: cannot be contacted',
    code: '820',
    group: 'Not known',
    note: 'No current address.',
    offered: true,
    alsoCalled: ['Cannot be contacted', 'Cannot be contacted: no current address'],
  },
  {
    label: 'Not known: would not say',
    code: '830',
    group: 'Not known',
    note: '',
    offered: true,
    alsoCalled: ['Refused', 'Refused to disclose activity'],
  },
  {
    label: 'Moved abroad',
    code: '',
    group: 'Outside the count',
    note: 'Shown on a line of its own. Someone who moved within England stays in the count.',
    offered: true,
    alsoCalled: ['Emigrated', 'Moved out of the country'],
  },
  {
    label: 'Deceased',
    code: '',
    group: 'Outside the count',
    note: 'Leaves every count, and every list of people to contact.',
    offered: true,
  },
];
