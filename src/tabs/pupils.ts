import { BENCHMARK_COHORT, ENROLMENTS, SEN_STATUSES, SEXES, YES_NO } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { SHARE_BLOCKED } from '../content/sharing';
import {
  choice,
  date,
  fromList,
  longWords,
  number,
  percent,
  rowKey,
  words,
  worked,
} from '../workbook/columns';
import { column, f, own, setting } from '../workbook/formula';
import type { Tab } from '../workbook/tab';
import { ULN_PROBLEM, UPN_PROBLEM } from './identifierFormulas';
import { LISTS } from './lists';
import { firstRowWith, thisRow } from './lookUps';
import { career } from './pupilsCareer';
import { pupilsEntitlement } from './pupilsEntitlement';
import { ASPIRATIONS, PUPILS } from './tabKeys';

export { PUPILS };

const yesNo = (key: string, title: string, help: string) =>
  choice(key, title, help, YES_NO, { width: 70, detail: 'groups' });

const inList = (value: string, list: string) => f`ISNUMBER(MATCH(${own(value)},${column(LISTS, list)},0))`;

/** Problems of one row, in the order in which they are best put right. Each is '' where all is well. */
const problems = [
  f`IF(${own('pupilId')}="","No Pupil ID: give a new one, such as P00123",IF(${firstRowWith(PUPILS, 'pupilId')}<>${thisRow('pupilId')},"Pupil ID is used by another row as well",""))`,
  f`IF(OR(${own('surname')}="",${own('forename')}=""),"Surname or forename is missing","")`,
  f`IF(${own('upn')}="","No UPN",IF(${own('upnProblem')}<>"",${own('upnProblem')},IF(${firstRowWith(PUPILS, 'upn')}<>${thisRow('upn')},"UPN is used by another pupil as well","")))`,
  f`${own('ulnProblem')}`,
  f`IF(${own('dateOfBirth')}="","No date of birth","")`,
  f`IF(${own('year')}="","No year group",IF(${inList('year', 'yearGroup')},"","Year group is not one of the school’s"))`,
  f`IF(OR(${own('pathway')}="",${inList('pathway', 'pathway')}),"","Pathway is not on the list on Start here")`,
  f`IF(OR(${own('primaryNeed')}="",${inList('primaryNeed', 'need')}),"","Primary need is not a code on the Lists tab")`,
  f`IF(AND(OR(${own('senStatus')}="E",${own('senStatus')}="K"),${own('primaryNeed')}=""),"SEN without a primary need","")`,
  f`IF(AND(${own('ehcpFrom')}<>"",${own('senStatus')}<>"E"),"EHC plan date but SEN status is not E","")`,
  f`IF(AND(${own('enrolment')}="Left",${own('onRollTo')}=""),"Left, but no date of leaving","")`,
  f`IF(AND(${own('onRollTo')}<>"",${own('enrolment')}<>"Left"),"A date of leaving, but enrolment is not Left","")`,
  f`IF(AND(${own('onRollTo')}<>"",${own('onRollFrom')}<>"",${own('onRollTo')}<${own('onRollFrom')}),"Left before joining","")`,
  f`IF(AND(${own('benchmarkCohort')}="Out",${own('cohortReason')}=""),"Outside the benchmark cohort, but no reason","")`,
];

/** The register: a row a pupil, dual-registered pupils and returners included. Who has left stays, marked Left. */
export const pupils = (ready: number, thisYearsDestinations: string): Tab => ({
  key: PUPILS,
  title: 'Pupils',
  purpose: 'The register: who is on roll, year and pathway.',
  group: 'track',
  tabColour: TAB_COLOURS.track,
  keyColumn: 'pupilId',
  frozenColumns: 3,
  columns: [
    rowKey(
      'pupilId',
      'Pupil ID',
      'Starts with a letter, for example P00123. Given by the import; type a new one for a pupil you add by hand. Never change it.',
      { width: 62 },
    ),
    words('surname', 'Surname', 'As your information system has it.', { width: 110 }),
    words('forename', 'Forename', 'As your information system has it.', { width: 110 }),
    fromList(
      'year',
      'Year',
      'Year group as your information system has it, never worked out from the date of birth. X = not in a year group.',
      'yearGroup',
      { width: 56, centred: true },
    ),
    words('form', 'Form', 'Class or tutor group.', { width: 62, centred: true }),
    fromList('pathway', 'Pathway', 'One of your own pathways, from Start here.', 'pathway', { width: 110 }),
    choice(
      'senStatus',
      'SEN',
      SEN_STATUSES.map((one) => `${one.code} = ${one.label}`).join(', '),
      SEN_STATUSES.map((one) => one.code),
      { width: 62, centred: true },
    ),
    fromList(
      'primaryNeed',
      'Primary need',
      'Code of the primary need. The Lists tab says what each stands for.',
      'need',
      { width: 76, centred: true },
    ),
    fromList('secondaryNeed', 'Secondary need', 'Code of the secondary need.', 'need', {
      width: 84,
      centred: true,
      detail: 'needs',
    }),
    date('ehcpFrom', 'EHC plan from', 'Start of the education, health and care plan.', { detail: 'needs' }),
    choice(
      'enrolment',
      'Enrolment',
      'Current, a dual registration, a guest, or Left. Whoever has left stays here, marked Left.',
      ENROLMENTS,
      { width: 96 },
    ),
    words('upn', 'UPN', 'Unique Pupil Number: 13 characters.', { width: 116, detail: 'identity' }),
    words('uln', 'ULN', 'Unique Learner Number: 10 digits.', { width: 96, detail: 'identity' }),
    words('admissionNumber', 'Admission no.', 'The number your information system knows the pupil by.', {
      width: 90,
      detail: 'identity',
    }),
    words('preferredName', 'Preferred name', 'Used on lists and on the pupil’s own page.', {
      detail: 'identity',
    }),
    date('dateOfBirth', 'Date of birth', 'Day/month/year.', { detail: 'identity' }),
    choice(
      'sex',
      'Sex',
      SEXES.map((one) => `${one.code} = ${one.label}`).join(', '),
      SEXES.map((one) => one.code),
      { width: 50, centred: true, detail: 'identity' },
    ),
    date('onRollFrom', 'On roll from', 'First day on your roll.', { detail: 'roll' }),
    date('onRollTo', 'On roll to', 'Last day on your roll.', { detail: 'roll' }),
    words('homeSchool', 'Home school', 'For dual registrations and guests: the other school.', {
      width: 140,
      detail: 'roll',
    }),
    yesNo('pupilPremium', 'Pupil Premium', 'Yes or No.'),
    yesNo('freeSchoolMeals', 'FSM', 'Free school meals: Yes or No.'),
    yesNo('lookedAfter', 'Looked after', 'In the care of a local authority: Yes or No.'),
    yesNo('eal', 'EAL', 'English as an additional language: Yes or No.'),
    yesNo('youngCarer', 'Young carer', 'Yes or No.'),
    percent('attendance', 'Attendance', 'This school year, in per cent.', { detail: 'groups' }),
    date('annualReview', 'Annual review', 'Date of the next annual review of the plan.', {
      detail: 'support',
    }),
    words(
      'transitionLead',
      'Transition lead',
      'Who sees the pupil through to the next place: a name or a role.',
      { detail: 'support' },
    ),
    date(
      'recordReceived',
      'Earlier record received',
      'When the careers record of the pupil’s last school reached you.',
      { detail: 'support' },
    ),
    date(
      'recordsFrom',
      'Records from',
      'The first day from which this pupil’s records are whole, where that is not the day of joining: for example when the last school’s record was brought in.',
      { detail: 'support' },
    ),
    longWords(
      'barriers',
      'Barriers',
      'What stands between the pupil and the next step, in words the pupil may read.',
      { detail: 'support' },
    ),
    longWords('support', 'Support', 'What is done about it.', { detail: 'support' }),
    number('skillsStart', 'Skills score: first', 'Future Skills Questionnaire, first score.', 0, 100, {
      detail: 'support',
    }),
    number('skillsLatest', 'Skills score: latest', 'Future Skills Questionnaire, latest score.', 0, 100, {
      detail: 'support',
    }),
    choice(
      'shareBlocked',
      'Sharing blocked',
      'Who has told the school not to share more with the local authority than name, address and date of birth: a parent where the pupil is under 16, the pupil from 16 on. Whoever it was does not decide for the other. Empty: nobody has.',
      SHARE_BLOCKED,
      { width: 96, detail: 'support' },
    ),
    date('shareBlockedOn', 'Blocked on', 'The day on which they said so.', { detail: 'support' }),
    choice(
      'benchmarkCohort',
      'Benchmark cohort',
      'In or Out of the cohort for whom the benchmarks are appropriate. Empty counts as In.',
      BENCHMARK_COHORT,
      { width: 84, detail: 'cohort' },
    ),
    longWords('cohortReason', 'Reason', 'Why the pupil is outside the benchmark cohort.', {
      detail: 'cohort',
    }),
    words('cohortDecidedBy', 'Decided by', 'Who decided, and with whom.', { detail: 'cohort' }),
    date('cohortReview', 'Review', 'When it is looked at again.', { detail: 'cohort' }),
    worked(
      'aspiration',
      'Aspiration',
      'The latest entry on the Aspirations tab: what the pupil hopes for, or else the next step.',
      f`IF(N(${own('aspirationAt')})=0,"",IF(INDEX(${column(ASPIRATIONS, 'aspiration')},${own('aspirationAt')})="",INDEX(${column(ASPIRATIONS, 'intended')},${own('aspirationAt')})&"",INDEX(${column(ASPIRATIONS, 'aspiration')},${own('aspirationAt')})))`,
      { width: 150, wrap: true },
    ),
    worked(
      'intention',
      'Intention',
      'What the pupil means to do next: from this year’s Destinations tab.',
      f`IF(${own('pupilId')}="","",IFERROR(INDEX(${column(thisYearsDestinations, 'intention')},MATCH(${own('pupilId')},${column(thisYearsDestinations, 'pupilId')},0))&"",""))`,
      { width: 150, wrap: true },
    ),
    worked(
      'dataProblems',
      'Data problems',
      'What looks wrong in this row, in words. Nothing is blocked while you sort it out.',
      f`IF(AND(${own('pupilId')}="",${own('surname')}="",${own('forename')}="",${own('upn')}=""),"",TEXTJOIN(". ",TRUE,${problems.reduce((all, one) => f`${all},${one}`)}))`,
      { width: 250, wrap: true },
    ),
    ...career,
    ...pupilsEntitlement,
    worked(
      'name',
      'Name',
      'Surname and the name the pupil goes by.',
      f`TEXTJOIN(", ",TRUE,${own('surname')},IF(${own('preferredName')}="",${own('forename')},${own('preferredName')}))`,
      { width: 160, detail: 'behind' },
    ),
    worked(
      'onRoll',
      'On roll?',
      'Yes unless the pupil has left.',
      f`IF(AND(${own('pupilId')}="",${own('surname')}=""),"",IF(${own('enrolment')}="Left","No","Yes"))`,
      { width: 64, centred: true, detail: 'behind' },
    ),
    worked(
      'mayLeave',
      'May leave this year?',
      'Yes where the year group is one of the leaving points on Start here. Guests are followed by their own school.',
      f`IF(AND(${own('onRoll')}="Yes",${own('enrolment')}<>"Guest",${own('year')}<>"",${inList('year', 'leavingPoint')}),"Yes","")`,
      { width: 84, centred: true, detail: 'behind' },
    ),
    worked(
      'yearNumber',
      'Year as a number',
      'The year group; for X by age on 31 August before the school year.',
      f`IF(${own('pupilId')}="","",IFERROR(VALUE(IF(${own('year')}="","none",${own('year')})),IF(ISNUMBER(${own('dateOfBirth')}),IFERROR(VALUE(LEFT(${setting('AcademicYear')},4))-YEAR(${own('dateOfBirth')})-IF(MONTH(${own('dateOfBirth')})>8,1,0)-4,""),"")))`,
      { format: 'number', centred: true, detail: 'behind' },
    ),
    worked(
      'label',
      'Name and ID',
      'What drop-downs of pupils offer: two pupils of one name can be told apart.',
      f`IF(OR(${own('pupilId')}="",${own('name')}=""),"",${own('name')}&" ("&${own('pupilId')}&")")`,
      { width: 200, detail: 'behind' },
    ),
    worked(
      'upnProblem',
      'UPN check',
      'What is wrong with the UPN; empty where its check letter is right.',
      UPN_PROBLEM,
      { width: 150, detail: 'behind' },
    ),
    worked(
      'ulnProblem',
      'ULN check',
      'What is wrong with the ULN; empty where its check digit is right.',
      ULN_PROBLEM,
      { width: 150, detail: 'behind' },
    ),
  ],
  rows: { kind: 'entries', ready },
});
