import { daysAfter, schoolYearStart } from './dates';
import { uln, upn } from './identifiers';
import { nameGiver } from './names';
import { type Random, random } from './random';
import { otherSchools, type School, schools } from './schools';

/** What a school's information system knows of a pupil. Dates are 'yyyy-mm-dd', yes and no 'T' and 'F', '' = blank. */
export interface SamplePupil {
  admissionNumber: string;
  upn: string;
  uln: string;
  surname: string;
  forename: string;
  preferredName: string;
  dateOfBirth: string;
  sex: string;
  year: string;
  form: string;
  pathway: string;
  enrolment: string;
  onRollFrom: string;
  homeSchool: string;
  senStatus: string;
  primaryNeed: string;
  secondaryNeed: string;
  ehcpFrom: string;
  pupilPremium: string;
  freeSchoolMeals: string;
  lookedAfter: string;
  firstLanguage: string;
  youngCarer: string;
  /** Per cent. */
  attendance: string;
}

/**
 * The pupils of a sample school, without any fault in them.
 *
 * @param today 'yyyy-mm-dd': the school year in which they are on roll.
 */
export function samplePupils(school: School, count: number, seed: number, today: string): SamplePupil[] {
  const chance = random(seed);
  const giveName = nameGiver(chance);
  const start = schoolYearStart(today);
  const years = spreadOver(schools[school].spread, count);
  return years.map((year, at) => {
    const { forename, surname } = giveName();
    const age = year === 'X' ? chance.between(7, 11) : Number(year);
    const dateOfBirth = daysAfter(`${start - age - 5}-09-01`, chance.between(0, 364));
    const firstSchool = chance.between(2001, 2012);
    const support = school === 'special' ? specialSupport(chance, year) : mainstreamSupport(chance);
    const joined = chance.chance(0.85) ? Math.min(age, 7) : age;
    return {
      admissionNumber: String(3400 + at * 3).padStart(6, '0'),
      // The serial is the place in the list, so that no two pupils of one first school share a UPN.
      upn: upn(firstSchool, start - age, at % 1000),
      uln: age >= 10 ? uln(610_000_000 + at * 7 + (seed % 1000) * 100_000) : '',
      surname,
      forename,
      preferredName: chance.chance(0.08) ? forename.slice(0, 3) : '',
      dateOfBirth,
      sex: chance.pick(['F', 'M']),
      year,
      form: formOf(chance, school, year),
      enrolment: 'Current',
      onRollFrom: `${start - (age - joined)}-09-0${chance.between(1, 6)}`,
      homeSchool: '',
      pupilPremium: chance.chance(school === 'special' ? 0.42 : 0.24) ? 'T' : 'F',
      freeSchoolMeals: chance.chance(school === 'special' ? 0.38 : 0.2) ? 'T' : 'F',
      lookedAfter: chance.chance(school === 'special' ? 0.05 : 0.012) ? 'T' : 'F',
      firstLanguage: chance.weighted([
        ['ENG', 80],
        ['ENB', 5],
        ['POL', 5],
        ['BNG', 5],
        ['SOM', 5],
      ]),
      youngCarer: chance.chance(0.03) ? 'T' : 'F',
      attendance: attendance(chance),
      ...support,
    };
  });
}

/** Repeats each year group as often as its share of `count` asks, and exactly `count` in all. */
function spreadOver(spread: Record<string, number>, count: number): string[] {
  const total = Object.values(spread).reduce((sum, share) => sum + share, 0);
  const years: string[] = [];
  let soFar = 0;
  for (const [year, share] of Object.entries(spread)) {
    soFar += share;
    while (years.length < Math.round((soFar / total) * count)) years.push(year);
  }
  return years;
}

/** Most pupils come nearly every day; some hardly ever do. */
function attendance(chance: Random): string {
  const missed = chance.weighted([
    [chance.between(0, 60), 62],
    [chance.between(60, 130), 22],
    [chance.between(130, 300), 12],
    [chance.between(300, 620), 4],
  ]);
  return String((1000 - missed) / 10);
}

function formOf(chance: Random, school: School, year: string): string {
  if (school === 'mainstream') return `${year}${chance.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])}`;
  // Class names that a spreadsheet would take for a number or a date are common in special schools.
  return year === 'X' ? 'Acorn' : chance.pick([`${year}E1`, `${year}-1`, `${year}W`]);
}

type Support = Pick<SamplePupil, 'pathway' | 'senStatus' | 'primaryNeed' | 'secondaryNeed' | 'ehcpFrom'>;

/** Primary needs on each pathway of the special school, as often as they are met. */
export const needsOfPathway: Readonly<Record<string, readonly string[]>> = {
  'Pre-formal': ['PMLD', 'PMLD', 'SLD', 'MSI'],
  'Semi-formal': ['SLD', 'ASD', 'ASD', 'DS', 'SLCN', 'PD'],
  Formal: ['MLD', 'MLD', 'ASD', 'SEMH', 'SLCN', 'HI', 'VI'],
};

function specialSupport(chance: Random, year: string): Support {
  const pathway =
    year === 'X'
      ? 'Pre-formal'
      : chance.weighted([
          ['Pre-formal', 20],
          ['Semi-formal', 45],
          ['Formal', 35],
        ]);
  const primaryNeed = chance.pick(needsOfPathway[pathway]!);
  const other = chance.pick(['SLCN', 'SEMH', 'PD', 'OTH', 'ASD', 'VI']);
  return {
    pathway,
    senStatus: 'E',
    primaryNeed,
    secondaryNeed: chance.chance(0.5) && other !== primaryNeed ? other : '',
    ehcpFrom: daysAfter('2017-09-01', chance.between(0, 2600)),
  };
}

export function mainstreamSupport(chance: Random): Support {
  const senStatus = chance.weighted([
    ['N', 83],
    ['K', 13],
    ['E', 4],
  ]);
  const need = chance.pick(['MLD', 'SPLD', 'SEMH', 'SLCN', 'ASD', 'HI', 'PD', 'OTH']);
  return {
    pathway: '',
    senStatus,
    primaryNeed: senStatus === 'N' ? '' : senStatus === 'K' && chance.chance(0.1) ? 'NSA' : need,
    secondaryNeed: '',
    ehcpFrom: senStatus === 'E' ? daysAfter('2019-09-01', chance.between(0, 1900)) : '',
  };
}

/** Schools that hold the other half of a dual registration. */
export const homeSchool = (chance: Random): string => chance.pick(otherSchools.home);
