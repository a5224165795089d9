import type { ImportField } from '../../src/server';
import type { Mapping } from '../readList/mapping';
import type { FileColumn } from '../readList/readTable';

/** Columns that say whose row it is: every list has some of them. */
export const PUPIL_FIELDS: readonly ImportField[] = [
  {
    key: 'pupil',
    label: 'Pupil',
    aliases: [
      'Pupil ID',
      'UPN',
      'Unique Pupil Number',
      'ULN',
      'Admission number',
      'Admission no',
      'Adno',
      'Pupil name',
      'Student name',
      'Full name',
      'Name',
      'Your name',
      'Student',
      'Learner',
      'Child',
      'Young person',
      'Email address',
      'Email',
      'Username',
    ],
    hint: 'A name in either order, a UPN, ULN, admission number or Pupil ID.',
  },
  {
    key: 'surname',
    label: 'Surname',
    aliases: ['Last name', 'Legal surname', 'Family name', 'Preferred surname', 'Legal last name'],
    hint: '',
  },
  {
    key: 'forename',
    label: 'Forename',
    aliases: [
      'First name',
      'Legal forename',
      'Preferred forename',
      'Preferred name',
      'Given name',
      'Known as',
    ],
    hint: '',
  },
  {
    key: 'form',
    label: 'Form or year group',
    aliases: [
      'Form',
      'Class',
      'Tutor group',
      'Reg group',
      'Registration group',
      'Year',
      'Year group',
      'NC year',
    ],
    hint: 'Tells pupils of one name apart. Nothing of it is written.',
  },
];

/** Why nobody could tell whose rows these are, in words, or ''. */
export function pupilLacking(mapping: Mapping, columns: readonly FileColumn[]): string {
  const mapped = new Set(columns.map(({ header }) => mapping[header] ?? ''));
  if (mapped.has('pupil') || (mapped.has('surname') && mapped.has('forename'))) return '';
  return 'Say which column names the pupil: Pupil, or both Surname and Forename.';
}
