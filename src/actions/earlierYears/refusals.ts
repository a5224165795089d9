import { EARLIER_KINDS, EARLIER_WHEN } from '../../content/earlierYears';
import type { EarlierList, EarlierYearsRequest } from '../../server';
import { cleanText } from '../importPupils/text';

/** Far beyond any list of a whole school over its years. */
const MOST_ROWS = 5_000;

const LABELS: ReadonlyMap<string, string> = new Map([
  ...[...EARLIER_WHEN, ...EARLIER_KINDS].map(({ key, label }) => [key, label] as const),
  ['pupil', 'Pupil'],
  ['surname', 'Surname'],
  ['forename', 'Forename'],
  ['form', 'Form'],
]);

/** Why nothing of this can be used, in words, or ''. The words name no pupil. */
export function refusalOf(request: EarlierYearsRequest): string {
  const saysWhen = request.schoolYear.trim() !== '' || request.yearGroup.trim() !== '';
  if (request.list) return refusalOfList(request.list, saysWhen);
  const { pupilIds = [], counts = {} } = request.group ?? {};
  if (pupilIds.length === 0) return 'Choose at least one pupil.';
  if (!saysWhen) return 'Say in which school year or year group this was.';
  if (EARLIER_KINDS.every(({ key }) => (counts[key] ?? '').trim() === ''))
    return 'Say what they had: write at least one number.';
  return '';
}

function refusalOfList({ fields, rows }: EarlierList, saysWhen: boolean): string {
  const double = fields.find((field, at) => fields.indexOf(field) !== at);
  if (double !== undefined)
    return `Two columns of the list are chosen for "${LABELS.get(double) ?? double}". Choose one of them and leave the other out.`;
  if (!fields.includes('pupil') && !(fields.includes('surname') && fields.includes('forename')))
    return 'Nothing in the chosen columns says whose row it is. Choose the column of names or numbers for "Pupil", or those of surnames and forenames.';
  if (!saysWhen && !EARLIER_WHEN.some(({ key }) => fields.includes(key)))
    return 'Nothing says when this was. Choose the column of the school year or of the year group then, or say it once for all rows.';
  if (!EARLIER_KINDS.some(({ key }) => fields.includes(key)))
    return 'No column is chosen that says how many there were of anything.';
  if (rows.every((row) => row.every((text) => cleanText(text) === '')))
    return 'There is nothing in this list: it has no rows, or no column was chosen.';
  if (rows.length > MOST_ROWS)
    return `The list has ${rows.length.toLocaleString('en-GB')} rows; ${MOST_ROWS.toLocaleString('en-GB')} can be brought in at a time. Bring it in by parts.`;
  return '';
}
