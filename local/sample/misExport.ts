import Papa from 'papaparse';
import { written } from './dates';
import { type SamplePupil, samplePupils } from './pupils';
import { type School, schools } from './schools';
import { type ReportedPupil, withTroubles } from './troubles';

/** Header -> what is printed of a pupil. */
type Layout = readonly (readonly [
  header: string,
  field: keyof SamplePupil,
  print?: (text: string) => string,
])[];

const slashes = (date: string): string => written(date, 'DD/MM/YYYY');
const worded = (date: string): string => written(date, 'DD MMM YYYY');
const yesNo = (text: string): string => (text === 'T' ? 'Yes' : 'No');
const lookedUp =
  (words: Record<string, string>) =>
  (text: string): string =>
    words[text] ?? text;

const enrolmentWords = lookedUp({
  Current: 'Current - Single Registration',
  'Dual: main': 'Main (dual registration)',
  'Dual: subsidiary': 'Subsidiary (dual registration)',
});
const senWords = lookedUp({ E: 'E - EHC plan', K: 'K - SEN support', N: 'N - No SEN' });
const needWords = lookedUp({
  ASD: 'Autistic spectrum disorder',
  HI: 'Hearing impairment',
  MLD: 'Moderate learning difficulty',
  OTH: 'Other difficulty/disability',
  PD: 'Physical disability',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  SPLD: 'Specific learning difficulty',
});

/** Two kinds of report, with the headers and the ways of writing that schools meet. */
const layouts: Record<School, Layout> = {
  special: [
    ['Adno', 'admissionNumber'],
    ['UPN', 'upn'],
    ['Legal Surname', 'surname'],
    ['Legal Forename', 'forename'],
    ['Preferred Forename', 'preferredName'],
    ['DOB', 'dateOfBirth', slashes],
    ['Gender', 'sex'],
    ['NC Year', 'year'],
    ['Reg', 'form'],
    ['Pathway', 'pathway'],
    ['Enrolment Status', 'enrolment', enrolmentWords],
    ['Date of Admission', 'onRollFrom', slashes],
    ['Other School', 'homeSchool'],
    ['ULN', 'uln'],
    ['SEN Status', 'senStatus'],
    ['SEN Need 1', 'primaryNeed'],
    ['SEN Need 2', 'secondaryNeed'],
    ['EHCP Start Date', 'ehcpFrom', slashes],
    ['Pupil Premium', 'pupilPremium'],
    ['FSM', 'freeSchoolMeals'],
    ['In Care', 'lookedAfter'],
    ['First Language', 'firstLanguage'],
    ['Young Carer', 'youngCarer'],
    ['% Attendance', 'attendance'],
  ],
  mainstream: [
    ['Arbor ID', 'admissionNumber'],
    ['Legal Last Name', 'surname'],
    ['Legal First Name', 'forename'],
    ['Preferred First Name', 'preferredName'],
    ['Unique Pupil Number', 'upn'],
    ['Unique Learner Number', 'uln'],
    ['Date of Birth', 'dateOfBirth', worded],
    ['Legal Sex', 'sex', lookedUp({ F: 'Female', M: 'Male' })],
    ['Year Group', 'year', (year) => year && `Year ${year}`],
    ['Registration Form', 'form'],
    ['SEN Status', 'senStatus', senWords],
    ['Primary SEN Need', 'primaryNeed', needWords],
    ['Secondary SEN Need', 'secondaryNeed', needWords],
    ['EHC Plan Start', 'ehcpFrom', worded],
    ['Enrolment Status', 'enrolment'],
    ['Main School', 'homeSchool'],
    ['Enrolment Date', 'onRollFrom', worded],
    ['Pupil Premium Eligible', 'pupilPremium', yesNo],
    ['FSM Eligible', 'freeSchoolMeals', yesNo],
    ['In LA Care', 'lookedAfter', yesNo],
    ['EAL', 'firstLanguage', (language) => (language.startsWith('EN') ? 'No' : 'Yes')],
    ['Is Young Carer', 'youngCarer', yesNo],
    ['Attendance %', 'attendance', (percent) => `${percent}%`],
  ],
};

/**
 * A report as a school's information system writes it, comma-separated, with the faults that real ones have.
 *
 * @param pupils How many pupils; the school's usual number where left out.
 * @param seed Another seed gives other pupils.
 * @param today 'yyyy-mm-dd': the school year that the report is of.
 */
export function misExport(
  school: School,
  pupils = schools[school].pupils,
  seed = school === 'special' ? 11 : 23,
  today = '2026-11-21',
): string {
  const layout = layouts[school];
  const rows = withTroubles(samplePupils(school, pupils, seed, today), school, today);
  // House and tutor stand in many reports, and are nobody's business here: they are never mapped.
  const headers = [...layout.map(([header]) => header), 'House'];
  return `${Papa.unparse([headers, ...rows.map((row, at) => [...printed(row, layout), houses[at % houses.length]])], { newline: '\r\n' })}\r\n`;
}

const houses = ['Otter', 'Heron', 'Badger'];

function printed({ pupil, printed: instead }: ReportedPupil, layout: Layout): string[] {
  return layout.map(([, field, print]) => instead[field] ?? (print ? print(pupil[field]) : pupil[field]));
}
