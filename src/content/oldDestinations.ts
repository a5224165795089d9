/**
 * What a school's own spreadsheet of leavers may hold, and the words by which it is recognised. Everything here only makes a guess,
 * which a person sees and may change.
 */

/** What one column of such a spreadsheet says. */
export type OldWhat =
  | 'name'
  | 'surname'
  | 'forename'
  | 'upn'
  | 'leavingYear'
  | 'leavingPoint'
  | 'aboutYear'
  | 'destination'
  | 'code'
  | 'provider'
  | 'level'
  | 'confirmed'
  | 'note'
  | 'sustained'
  | 'aspiration'
  | 'pathway'
  | 'need'
  | 'sen'
  | 'premium'
  | 'care'
  | 'sex'
  | 'notes';

export interface OldField {
  readonly key: OldWhat;
  readonly label: string;
  /** Headings that mean it, compared without case and punctuation. */
  readonly aliases: readonly string[];
  readonly hint: string;
  /** It is said of one checkpoint, so that the person also says of which. */
  readonly atCheckpoint: boolean;
}

const field = (
  key: OldWhat,
  label: string,
  aliases: readonly string[],
  hint = '',
  atCheckpoint = false,
): OldField => ({ key, label, aliases, hint, atCheckpoint });

export const OLD_FIELDS: readonly OldField[] = [
  field(
    'name',
    'Name',
    [
      'Pupil',
      'Student',
      'Leaver',
      'Learner',
      'Young person',
      'Pupil name',
      'Student name',
      'Full name',
      'Leaver name',
      'Name of pupil',
      'Name of student',
      'YP',
    ],
    'First name first, or surname first with a comma.',
  ),
  field('surname', 'Surname', ['Last name', 'Family name', 'Legal surname']),
  field('forename', 'Forename', ['First name', 'Given name', 'Legal forename', 'Preferred name']),
  field('upn', 'UPN', ['Unique pupil number']),
  field(
    'leavingYear',
    'When they left',
    [
      'Leaving year',
      'Year left',
      'Year of leaving',
      'Left',
      'Left in',
      'Left on',
      'Leavers',
      'Leaver year',
      'Cohort',
      'Leaving cohort',
      'Date left',
      'Leaving date',
      'Date of leaving',
      'School year of leaving',
      'Academic year left',
      'Yr left',
      'Leavers year',
      'Year leaving',
      'Left school',
      'Year of leaving school',
      'End date',
      'Leaving',
    ],
    '2023, 2022/23 or a date. A year alone is the one in which the school year of leaving ended.',
  ),
  field(
    'leavingPoint',
    'Leaving point',
    [
      'Year group',
      'NC year',
      'Left from',
      'Leaving from',
      'Year group on leaving',
      'Leaving year group',
      'Left at end of',
      'Yr group',
      'Year grp',
    ],
    'Year 11 to Year 14; anything else becomes Other.',
  ),
  field(
    'aboutYear',
    'The year that this row is about',
    [
      'Year',
      'Year checked',
      'Destination year',
      'Follow up year',
      'Checkpoint',
      'Survey',
      'As at',
      'Stage',
      'When',
      'Year of check',
      'Academic year',
      'School year',
      'Years after leaving',
    ],
    'Where a leaver has a row for each year: 2023, 2023/24, Year 2, or a date.',
  ),
  field(
    'destination',
    'Where they are',
    ['Destination', 'Outcome', 'Where', 'Status', 'Activity', 'Situation', 'Placement', 'Doing', 'Now'],
    'Each different text is asked about once, in the next step.',
    true,
  ),
  field(
    'code',
    'CCIS code',
    [
      'CCIS',
      'CCIS activity code',
      'Activity code',
      'Status code',
      'Code',
      'Current situation code',
      'NCCIS code',
    ],
    'Three digits, from the local authority’s system.',
    true,
  ),
  field(
    'provider',
    'Provider',
    [
      'College',
      'College name',
      'Employer',
      'Establishment',
      'Establishment name',
      'Name of college',
      'Name of provider',
      'Provider name',
      'Place',
      'Organisation',
    ],
    '',
    true,
  ),
  field('level', 'Level or course', ['Level', 'Course', 'Qualification', 'Programme', 'Subject'], '', true),
  field(
    'confirmed',
    'Confirmed on',
    ['Date', 'Confirmed', 'Date confirmed', 'Checked', 'Date checked', 'Contacted', 'Confirmed date'],
    'A date, the day first. Without it the answer is shown as brought in.',
    true,
  ),
  field(
    'note',
    'Note',
    ['Comment', 'Comments', 'Detail', 'Details', 'Info', 'Further information'],
    '',
    true,
  ),
  field(
    'sustained',
    'Still there on 31 March?',
    ['Sustained', 'Sustained to March', 'Still there'],
    'Yes or no.',
  ),
  field(
    'aspiration',
    'Aspiration',
    ['Career aspiration', 'Dream job', 'Hopes', 'Ambition'],
    'What they hoped for when they left.',
  ),
  field('pathway', 'Pathway', ['Curriculum pathway', 'Key pathway'], 'As it was when they left.'),
  field('need', 'Primary need', ['Need', 'SEN need', 'Primary SEN', 'Need type', 'Type of need']),
  field('sen', 'SEN status', ['SEN', 'SEN provision', 'SEND status']),
  field('premium', 'Pupil Premium', ['PP', 'Disadvantaged', 'FSM']),
  field('care', 'Looked after', ['LAC', 'CLA', 'Looked after child', 'In care', 'Care leaver']),
  field('sex', 'Sex', ['Gender', 'M F']),
  field('notes', 'Notes about the leaver', ['Notes', 'Other information']),
];

export interface TextGuess {
  /** A part of the text in plain words: lower case, no punctuation, spaces around. */
  readonly words: RegExp;
  /** A label of content/destinations; '' = leave the answer empty. */
  readonly label: string;
}

/** Key words of what people write, the surest first: the first that fits is the guess. */
export const TEXT_GUESSES: readonly TextGuess[] = [
  { words: /^ (n a|na|not applicable|not yet|too early|blank) $/, label: '' },
  { words: / (deceased|died|passed away|rip) /, label: 'Deceased' },
  { words: / (moved abroad|abroad|emigrated|left the uk|left uk|left the country) /, label: 'Moved abroad' },
  {
    words:
      / (no contact|cannot contact|can t contact|unable to contact|lost touch|lost contact|no reply|no answer|uncontactable|could (not|n t) reach|nobody could reach|can t reach|not reached|unreachable) /,
    label: 'Not known: cannot be contacted',
  },
  { words: / (refused|would not say|declined to say) /, label: 'Not known: would not say' },
  {
    words:
      / (unknown|not known|not sure|unsure|nk|n k|dk|don t know|do not know|tbc|tba|no info|no information) /,
    label: 'Not known',
  },
  { words: / (supported intern(ship)?s?|si|project search|dfn) /, label: 'Supported internship' },
  {
    words:
      / (seeking|looking for|job ?seek\w*|neet|unemployed|out of work|job ?centre|universal credit|at home|not in (education|employment)|nothing) /,
    label: 'Seeking education, employment or training',
  },
  {
    words: / (start date|starts in|starting in|due to start) /,
    label: 'Start date agreed, education or training',
  },
  { words: / (re ?engagement) /, label: 'Re-engagement programme' },
  { words: / (apprentice(ship)?s?|appr) /, label: 'Apprenticeship' },
  { words: / traineeships? /, label: 'Traineeship' },
  {
    words: / day (centre|center|service|services|opportunities|opportunity|opps|care|provision) /,
    label: 'Adult social care day opportunities',
  },
  {
    words: / (university|uni|higher education|degree|undergraduate) /,
    label: 'University or other higher education',
  },
  {
    words: / (specialist college|specialist post 16|residential college|spi|ispi|independent specialist) /,
    label: 'Specialist post-16 institution',
  },
  { words: / (residential|care home) /, label: 'Residential placement' },
  { words: / (sixth form college|6th form college) /, label: 'Sixth-form college' },
  { words: / (stayed on|staying on|stayed here|our sixth form) /, label: 'Stayed on at this school' },
  {
    words: / (sixth form|6th form) /,
    label: 'School sixth form elsewhere',
  },
  { words: / (special school|school) /, label: 'Special school elsewhere' },
  { words: / (part time|p t|pt) (college|course|education|study) /, label: 'Part-time education' },
  { words: / (custody|prison|yoi|young offenders?) /, label: 'Custody' },
  {
    words: / (volunteer|volunteers|volunteering|voluntary|unpaid work) /,
    label: 'Volunteering without study',
  },
  { words: / (self employed|own business) /, label: 'Self-employed' },
  { words: / part time (job|work|employment) /, label: 'Part-time job' },
  { words: / (temp|temporary|seasonal) /, label: 'Temporary job' },
  { words: / (gap year) /, label: 'Gap year' },
  { words: / (carer|caring for) /, label: 'Not available: carer' },
  {
    words:
      / (college|fe|further education|l[0-3]|level [0-3]|entry( level)?( [1-3])?|e[1-3]|btec|nvq|diploma|gcses?|a levels?|course|foundation learning) /,
    label: 'Further education college, full time',
  },
  { words: / (training|work based learning|study programme) /, label: 'Other training' },
  {
    words: / (job|work|works|working|employed|employment|paid|shop|cafe|warehouse) /,
    label: 'Job without training',
  },
];

/** Words that say what somebody does; a text in which others are left also says where. */
export const WORDS_OF_WHAT: ReadonlySet<string> = new Set(
  'a an and at for from full further higher in of on or the their to with year years time part one two three still now then probably maybe possibly education employment training apprentice apprenticeship intern internship supported si college fe uni university sixth 6th form school special specialist post 16 level l0 l1 l2 l3 entry e1 e2 e3 1 2 3 4 btec nvq diploma gcse gcses foundation learning course programme study studying student job work works working employed unemployed self paid unpaid volunteer volunteering voluntary temp temporary seasonal gap day centre center service services opportunities opportunity care home residential placement neet eet seeking looking not known unknown sure unsure no contact reply answer moved abroad away deceased custody prison start date agreed starts starting re engagement traineeship nothing adult social'.split(
    ' ',
  ),
);

/** The first text of a row that sums up others. */
export const SUMMARY_ROW =
  /^(sub ?totals?|totals?|grand total|number|numbers|no of|count|percentage|percent|per cent|average|mean|overall|sum|in eet|in neet|eet|neet|sustained)\b/;
/** Words that stand beside a number in a row of sums: "4 leavers", "3 of 4 in EET". */
export const WORDS_OF_SUMS =
  /\b(leavers?|pupils?|students?|learners?|young people|people|yps?|names?|rows?|in|of|out|from|all|total|eet|neet|not|known|unknown|sustained|and)\b/g;
/** A text that sums up others even where it stands alone and names a year of leavers. */
export const SUM_ALONE = /^(sub ?totals?|totals?|grand total)\b/;
/** The first text of a row below which the colours are explained. */
export const LEGEND_ROW = /^(key|legend|colour key|colour code|colours|rag key|code|codes)$/;
