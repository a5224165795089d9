/** Key of a column of the register that an import can fill. */
export type RegisterField =
  | 'upn'
  | 'uln'
  | 'admissionNumber'
  | 'surname'
  | 'forename'
  | 'preferredName'
  | 'dateOfBirth'
  | 'sex'
  | 'year'
  | 'form'
  | 'pathway'
  | 'enrolment'
  | 'onRollFrom'
  | 'onRollTo'
  | 'homeSchool'
  | 'senStatus'
  | 'primaryNeed'
  | 'secondaryNeed'
  | 'ehcpFrom'
  | 'pupilPremium'
  | 'freeSchoolMeals'
  | 'lookedAfter'
  | 'eal'
  | 'youngCarer'
  | 'attendance';

export interface ImportFieldContent {
  readonly key: RegisterField;
  readonly label: string;
  /** Header texts that mean this field, compared without case, spaces and punctuation. No alias stands under two fields. */
  readonly aliases: readonly string[];
  readonly hint: string;
}

const yesNoHint = 'T/F, Y/N, Yes/No, True/False and 1/0 are all understood.';
const dateHint = 'Day first: 21/11/2026, 21 Nov 2026 or 2026-11-21.';

/** The fields in the order of the register. Headers differ from report to report, so a school can change every match. */
export const IMPORT_FIELDS: readonly ImportFieldContent[] = [
  {
    key: 'upn',
    label: 'UPN',
    aliases: ['UPN', 'Unique Pupil Number', 'Pupil UPN', 'Student UPN', 'UPN Number'],
    hint: 'Thirteen characters. A pupil without one can be matched by admission number.',
  },
  {
    key: 'uln',
    label: 'ULN',
    aliases: ['ULN', 'Unique Learner Number', 'UniqueLearnerNumber', 'ULN Number', 'Learner Number'],
    hint: 'Ten digits.',
  },
  {
    key: 'admissionNumber',
    label: 'Admission number',
    aliases: [
      'Admission Number',
      'Adno',
      'Adm No',
      'Adm',
      'Adm Number',
      'Admission No',
      'Admissions Number',
      'Admis No',
      'MIS ID',
      'Student ID',
      'Arbor ID',
      'SIMS ID',
      'Bromcom ID',
      'School ID Number',
      'Pupil Number',
    ],
    hint: 'Your own number for the pupil; leading noughts are kept.',
  },
  {
    key: 'surname',
    label: 'Surname',
    aliases: [
      'Surname',
      'Legal Surname',
      'Last Name',
      'Lastname',
      'Legal Last Name',
      'Family Name',
      'Pupil Surname',
      'Student Surname',
    ],
    hint: '',
  },
  {
    key: 'forename',
    label: 'Forename',
    aliases: [
      'Forename',
      'Legal Forename',
      'First Name',
      'Firstname',
      'Legal First Name',
      'Given Name',
      'Forenames',
      'Pupil Forename',
      'Student Forename',
    ],
    hint: '',
  },
  {
    key: 'preferredName',
    label: 'Preferred name',
    aliases: [
      'Preferred Name',
      'Preferred Forename',
      'Preferred First Name',
      'Chosen Name',
      'Chosen Forename',
      'Chosen First Name',
      'Known As',
      'Known Name',
    ],
    hint: 'The first name that the pupil goes by.',
  },
  {
    key: 'dateOfBirth',
    label: 'Date of birth',
    aliases: ['Date of Birth', 'DOB', 'D.O.B.', 'Birth Date', 'Birthdate', 'Pupil DOB', 'Student DOB'],
    hint: dateHint,
  },
  {
    key: 'sex',
    label: 'Sex',
    aliases: ['Sex', 'Gender', 'Legal Sex', 'M/F'],
    hint: 'M, F, or the words.',
  },
  {
    key: 'year',
    label: 'Year group',
    aliases: [
      'Year',
      'Year Group',
      'NC Year',
      'NCyearActual',
      'NC Year Actual',
      'National Curriculum Year',
      'Curriculum Year',
      'Yr',
      'Year Taught In',
      'Actual NC Year',
      'YearGroup',
    ],
    hint: '11, Y11 and Year 11 are the same; X = not in a year group.',
  },
  {
    key: 'form',
    label: 'Form or class',
    aliases: [
      'Form',
      'Reg',
      'Reg Group',
      'Registration Group',
      'Registration Form',
      'Reg Form',
      'Tutor Group',
      'Class',
      'Form Group',
      'Class Name',
    ],
    hint: '',
  },
  {
    key: 'pathway',
    label: 'Pathway',
    aliases: ['Pathway', 'Curriculum Pathway', 'Learning Pathway', 'Stream', 'Curriculum Group'],
    hint: 'One of the pathways in your settings.',
  },
  {
    key: 'enrolment',
    label: 'Enrolment',
    aliases: [
      'Enrolment',
      'Enrolment Status',
      'EnrolStatus',
      'Enrol Status',
      'Enrollment Status',
      'Registration Status',
      'Registration Type',
    ],
    hint: 'Current, Dual: main, Dual: subsidiary, Guest or Left.',
  },
  {
    key: 'onRollFrom',
    label: 'On roll from',
    aliases: [
      'On Roll From',
      'Entry Date',
      'EntryDate',
      'Admission Date',
      'Date of Admission',
      'Start Date',
      'Date of Entry',
      'Enrolment Date',
      'DOA',
    ],
    hint: dateHint,
  },
  {
    key: 'onRollTo',
    label: 'On roll to',
    aliases: ['On Roll To', 'Leaving Date', 'Date of Leaving', 'Leave Date', 'End Date', 'DOL'],
    hint: dateHint,
  },
  {
    key: 'homeSchool',
    label: 'Home school',
    aliases: [
      'Home School',
      'Main School',
      'Other School',
      'Dual School',
      'Mainstream School',
      'Commissioning School',
      'Referring School',
    ],
    hint: 'For pupils who are on another school’s roll as well.',
  },
  {
    key: 'senStatus',
    label: 'SEN status',
    aliases: [
      'SEN Status',
      'SEN Provision',
      'SENprovision',
      'SEN',
      'SEND',
      'SEND Status',
      'SEN Stage',
      'SEN Code',
      'SEN Status Code',
    ],
    hint: 'E (EHC plan), K (SEN support), N (none), or the words.',
  },
  {
    key: 'primaryNeed',
    label: 'Primary need',
    aliases: [
      'Primary Need',
      'SEN Need 1',
      'SENneed1',
      'SEN Need',
      'SEN Type 1',
      'Primary SEN Need',
      'SEN Primary Need',
      'Primary SEN Type',
      'Need Type',
      'SEN Needs',
      'Main Need',
      'Area of Need',
    ],
    hint: 'The code or the words: ASD or autistic spectrum disorder.',
  },
  {
    key: 'secondaryNeed',
    label: 'Secondary need',
    aliases: [
      'Secondary Need',
      'SEN Need 2',
      'SENneed2',
      'SEN Type 2',
      'Secondary SEN Need',
      'SEN Secondary Need',
      'Secondary SEN Type',
    ],
    hint: 'The code or the words.',
  },
  {
    key: 'ehcpFrom',
    label: 'EHC plan from',
    aliases: [
      'EHC Plan From',
      'EHCP',
      'EHCP Date',
      'EHCP Start',
      'EHCP Start Date',
      'EHC Plan Start',
      'EHC Plan Date',
      'EHCP From',
      'Date of EHCP',
    ],
    hint: dateHint,
  },
  {
    key: 'pupilPremium',
    label: 'Pupil premium',
    aliases: [
      'Pupil Premium',
      'PP',
      'Disadvantaged',
      'Pupil Premium Indicator',
      'Pupil Premium Eligible',
      'PP Eligible',
      'PPI',
    ],
    hint: yesNoHint,
  },
  {
    key: 'freeSchoolMeals',
    label: 'Free school meals',
    aliases: [
      'Free School Meals',
      'FSM',
      'FSM Eligible',
      'FSM Eligibility',
      'FSM6',
      'FSM Ever 6',
      'Ever 6',
      'Ever6FSM',
      'FSME on Census Day',
      'Eligible for Free Meals',
      'FSM Status',
    ],
    hint: yesNoHint,
  },
  {
    key: 'lookedAfter',
    label: 'Looked after',
    aliases: [
      'Looked After',
      'LAC',
      'CLA',
      'In Care',
      'Looked After Child',
      'Child Looked After',
      'In LEA Care',
      'In LA Care',
      'In Care Status',
      'Looked After Status',
    ],
    hint: yesNoHint,
  },
  {
    key: 'eal',
    label: 'English as an additional language',
    aliases: [
      'EAL',
      'English as an Additional Language',
      'English Additional Language',
      'First Language',
      'Language',
      'Home Language',
      'EAL Status',
    ],
    hint: `${yesNoHint} A column of first languages works too: ENG, ENB and English mean No.`,
  },
  {
    key: 'youngCarer',
    label: 'Young carer',
    aliases: ['Young Carer', 'Is Young Carer', 'Young Carer Status', 'YC'],
    hint: yesNoHint,
  },
  {
    key: 'attendance',
    label: 'Attendance',
    aliases: [
      'Attendance',
      '% Attendance',
      'Attendance %',
      'Attendance Percentage',
      'Attendance Percent',
      'Percentage Attendance',
      '% Attend',
      'Overall Attendance',
      'Year to Date Attendance',
      'Attendance Rate',
    ],
    hint: '93.4, 93.4% and 0.934 are all understood; the whole column is read in one way.',
  },
];
