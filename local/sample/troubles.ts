import { daysAfter, schoolYearStart } from './dates';
import { spoiltUln, spoiltUpn, temporaryUpn, uln } from './identifiers';
import type { SamplePupil } from './pupils';
import { otherSchools, type School, schools } from './schools';

/**
 * A pupil with what the report prints instead of the right text, cell by cell. What stands here is printed as it is, so that a
 * fault looks the same in every layout.
 */
export interface ReportedPupil {
  pupil: SamplePupil;
  printed: Partial<Record<keyof SamplePupil, string>>;
}

interface Trouble {
  /** What is unusual about the pupil. */
  name: string;
  only?: School;
  pupil?: (pupil: SamplePupil, others: readonly SamplePupil[], start: number) => Partial<SamplePupil>;
  printed?: (pupil: SamplePupil, others: readonly SamplePupil[]) => ReportedPupil['printed'];
}

/** One of everything that goes wrong in real reports, each on a pupil of its own. */
const troubles: readonly Trouble[] = [
  { name: 'UPN whose check letter does not fit', printed: ({ upn }) => ({ upn: spoiltUpn(upn) }) },
  { name: 'no UPN', pupil: () => ({ upn: '' }) },
  { name: 'temporary UPN', pupil: (_, __, start) => ({ upn: temporaryUpn(9001, start, 11) }) },
  { name: 'UPN of another pupil', pupil: (_, others) => ({ upn: others[0]!.upn }) },
  { name: 'ULN with a wrong last digit', printed: (_, __) => ({ uln: spoiltUln(uln(611_111_111)) }) },
  { name: 'ULN not known yet', pupil: () => ({ uln: '9999999999' }) },
  { name: 'a number shortened by a spreadsheet', printed: () => ({ uln: '6.1E+09' }) },
  {
    name: 'taught a year below their age',
    pupil: ({ dateOfBirth }) => ({ dateOfBirth: daysAfter(dateOfBirth, -365) }),
  },
  { name: 'a need that is not on the list', printed: () => ({ primaryNeed: 'AUT' }) },
  { name: 'SEN status of before 2014', printed: () => ({ senStatus: 'S' }) },
  { name: 'SEN status that nobody knows', printed: () => ({ senStatus: 'Q' }) },
  {
    name: 'SEN without a need',
    pupil: () => ({ senStatus: 'K', primaryNeed: '', secondaryNeed: '', ehcpFrom: '' }),
  },
  {
    name: 'a plan, though SEN status is K',
    pupil: () => ({ senStatus: 'K', primaryNeed: 'MLD', ehcpFrom: '2023-03-01' }),
  },
  { name: 'a day that is not in the calendar', printed: () => ({ dateOfBirth: '31/02/2013' }) },
  { name: 'no date of birth', pupil: () => ({ dateOfBirth: '' }) },
  { name: 'born next year', printed: () => ({ dateOfBirth: '03/05/2031' }) },
  { name: 'sex that is neither', printed: () => ({ sex: 'Z' }) },
  { name: 'a year group in words', printed: () => ({ year: 'Sixth form' }) },
  { name: 'no year group', pupil: () => ({ year: '' }) },
  { name: 'a pathway of last year', only: 'special', printed: () => ({ pathway: 'Explorers' }) },
  { name: 'attendance above 100', printed: () => ({ attendance: '104.2' }) },
  { name: 'attendance in words', printed: () => ({ attendance: 'n/a' }) },
  { name: 'neither yes nor no', printed: () => ({ pupilPremium: 'pending' }) },
  {
    name: 'on roll here and at another school',
    pupil: () => ({ enrolment: 'Dual: main', homeSchool: otherSchools.home[0] }),
  },
  {
    name: 'on roll at another school and here',
    pupil: () => ({ enrolment: 'Dual: subsidiary', homeSchool: otherSchools.home[1] }),
  },
  { name: 'a guest', pupil: () => ({ enrolment: 'Guest', homeSchool: otherSchools.home[2] }) },
  { name: 'a surname that reads as a yes', pupil: () => ({ surname: 'True' }) },
  {
    name: 'a surname of two words, with an accent',
    pupil: () => ({ surname: 'O’Bramblé-Thistle de la Nuit' }),
  },
  { name: 'a name that a spreadsheet would compute', pupil: () => ({ preferredName: '=Fern' }) },
  { name: 'no forename', pupil: () => ({ forename: '' }) },
  { name: 'hardly ever in school', pupil: () => ({ attendance: '41.5' }) },
];

/** Pupils of a school with the faults planted, evenly over the list; as many as it has room for. */
export function withTroubles(pupils: readonly SamplePupil[], school: School, today: string): ReportedPupil[] {
  const start = schoolYearStart(today);
  const wanted = troubles.filter(({ only }) => !only || only === school);
  const step = Math.max(3, Math.floor(pupils.length / (wanted.length + 1)));
  const reported = pupils.map((pupil): ReportedPupil => ({ pupil, printed: {} }));
  for (const [at, trouble] of wanted.entries()) {
    const here = reported[(at + 1) * step - 1];
    if (!here) break;
    const pupil = { ...here.pupil, ...trouble.pupil?.(here.pupil, pupils, start) };
    reported[(at + 1) * step - 1] = { pupil, printed: trouble.printed?.(pupil, pupils) ?? {} };
  }
  return [...reported, ...extraRows(pupils, school)];
}

/** Rows that are not pupils of ours: younger ones on transition visits, and one who is in the report twice. */
function extraRows(pupils: readonly SamplePupil[], school: School): ReportedPupil[] {
  const [first, second] = pupils;
  if (!first || !second) return [];
  const visitor = (pupil: SamplePupil, forename: string): ReportedPupil => ({
    pupil: { ...pupil, upn: '', uln: '', admissionNumber: '', forename, year: '6', form: 'Visit' },
    printed: {},
  });
  return [
    visitor(first, 'Clementine'),
    visitor(second, 'Tangerine'),
    ...(pupils.length >= schools[school].pupils / 2 ? [{ pupil: pupils.at(-1)!, printed: {} }] : []),
  ];
}
