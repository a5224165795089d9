export interface HeaderField {
  readonly key: string;
  readonly label: string;
  readonly help: string;
}

/** Who was asked, about which school: what heads an audit conversation. */
export const INSPECTION_HEADER: readonly HeaderField[] = [
  { key: 'interviewer', label: 'Audit led by', help: 'Who asks the questions.' },
  { key: 'interviewee', label: 'Spoke with', help: 'Who answers for the school, with their role.' },
  { key: 'schoolName', label: 'School', help: '' },
  {
    key: 'schoolType',
    label: 'Kind of school',
    help: 'Choose from the list. It decides which audit rows are a legal duty for you.',
  },
  {
    key: 'structure',
    label: 'Pupils on roll and age range',
    help: 'For example: 118 pupils, aged 11 to 19, on two sites.',
  },
  {
    key: 'profile',
    label: 'Who your pupils are',
    help: 'Main needs and circumstances in general words: never a pupil’s name.',
  },
  {
    key: 'careersTeam',
    label: 'Careers team: who does what',
    help: 'Careers Leader, adviser, link governor, transition and work-experience staff, and the time each has.',
  },
  { key: 'leaversThisYear', label: 'Leavers expected this school year', help: 'A number.' },
  {
    key: 'lastDestinations',
    label: 'Where last year’s leavers went',
    help: 'In a sentence; the Destinations tabs hold the detail.',
  },
];
