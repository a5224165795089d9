import type { ListRequest } from '../../server';
import { cleanText } from '../importPupils/text';
import type { ListRules } from './types';

/** Far beyond any list of a year group. */
const MOST_ROWS = 5_000;

/** Fields that say whose row it is; the form or year group only helps to tell namesakes apart. */
export const PUPIL_FIELDS = ['pupil', 'surname', 'forename', 'form'] as const;

const LABELS: Readonly<Record<string, string>> = {
  pupil: 'Pupil',
  surname: 'Surname',
  forename: 'Forename',
  form: 'Form',
};

/** Why nothing of this list can be used, in words, or ''. The words name no pupil. */
export function refusalOf({ fields, rows }: ListRequest, rules: ListRules): string {
  const double = fields.find((field, at) => fields.indexOf(field) !== at);
  if (double !== undefined) {
    const label = rules.fields.find(({ key }) => key === double)?.label ?? LABELS[double] ?? double;
    return `Two columns of the list are chosen for "${label}". Choose one of them and leave the other out.`;
  }
  if (!fields.includes('pupil') && !(fields.includes('surname') && fields.includes('forename')))
    return 'Nothing in the chosen columns says whose row it is. Choose the column of names or numbers for "Pupil", or those of surnames and forenames.';
  if (rows.every((row) => row.every((text) => cleanText(text) === '')))
    return 'There is nothing in this list: it has no rows, or no column was chosen.';
  if (rows.length > MOST_ROWS)
    return `The list has ${rows.length.toLocaleString('en-GB')} rows, more than any school has pupils. Paste a part of it.`;
  return '';
}
