import type { FakePupil } from './fakeServer';

const SURNAMES = [
  'Ashdown',
  'Birchwood',
  'Copperfield',
  'Dovecote',
  'Elmhurst',
  'Foxglove',
  'Greenacre',
  'Hazelmere',
];
const FORENAMES = ['Ada', 'Bram', 'Cleo', 'Dara', 'Edie', 'Finn', 'Gus', 'Hope', 'Ira'];

/** A UPN with its right check letter, of the LA number 990, which no authority has. */
function upn(n: number): string {
  const digits = `990${4000 + Math.floor(n / 1000)}17${String(n % 1000).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i + 2), 0);
  return `${'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]}${digits}`;
}

/** An invented register: the n-th pupil is the same on each run. */
export function pupil(n: number): FakePupil {
  const year = 7 + (n % 8);
  return {
    id: `P${String(n).padStart(5, '0')}`,
    upn: upn(n),
    surname: SURNAMES[n % SURNAMES.length] ?? '',
    forename: FORENAMES[n % FORENAMES.length] ?? '',
    dob: `${String(1 + (n % 28)).padStart(2, '0')}/0${1 + (n % 9)}/${2019 - year}`,
    year: String(year),
    form: `${year}A`,
    sen: 'E',
  };
}

export const register = (size: number) => Array.from({ length: size }, (_, i) => pupil(i + 1));

const HEADERS: [title: string, key: string][] = [
  ['UPN', 'upn'],
  ['Legal Surname', 'surname'],
  ['Legal Forename', 'forename'],
  ['DOB', 'dob'],
  ['Year Group', 'year'],
  ['Reg Group', 'form'],
  ['SEN Status', 'sen'],
];

/** Pupils as a MIS would export them, with a column that the register has no field for. */
export function csv(pupils: FakePupil[], separator = ','): string {
  const quoted = (text: string) => (/[",;\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return [
    [...HEADERS.map(([title]) => title), 'Home Address'].join(separator),
    ...pupils.map((each) =>
      [...HEADERS.map(([, key]) => quoted(each[key] ?? '')), quoted('1 Secret Street, Nowhere')].join(
        separator,
      ),
    ),
  ].join('\r\n');
}
