import { IMPORT_FIELDS } from '../../content/importFields';
import type { ImportRequest } from '../../server';
import { cleanText } from './text';
import type { RegisterRow } from './types';

/** Far beyond any school: such a file is something else, and a run over it would be cut off half-way. */
const mostRows = 10_000;

export const nextYearsFile =
  'This looks like next year’s file: close the school year first, then import it. Most pupils are one year group further up than on the register.';

/**
 * Why nothing of this file can be imported, in words, or ''. The words name no pupil.
 */
export function refusalOf(request: ImportRequest, register: readonly RegisterRow[]): string {
  const double = request.fields.find((field, at) => field && request.fields.indexOf(field) !== at);
  if (double) {
    const label = IMPORT_FIELDS.find(({ key }) => key === double)?.label ?? double;
    return `Two columns of the file are chosen for "${label}". Choose one of them and leave the other out.`;
  }
  if (request.rows.every((row) => row.every((text) => !cleanText(text))))
    return 'There are no pupils in this file: it has no rows below its header, or no column was chosen.';
  if (request.rows.length > mostRows)
    return `The file has ${request.rows.length.toLocaleString('en-GB')} rows, more than any school has pupils. Check that it is a list of pupils, one row a pupil.`;
  if (!identities.some((keys) => keys.every((key) => request.fields.includes(key))))
    return 'Nothing in the chosen columns tells pupils apart. Choose the column of UPNs, of admission numbers, or those of surnames and forenames.';
  return registerRefusal(register);
}

const identities = [
  ['upn'],
  ['admissionNumber'],
  ['surname', 'forename'],
  ['surname', 'dateOfBirth'],
  ['surname', 'preferredName'],
];

/** Changes are written by Pupil ID: where one is missing or doubled they could reach the wrong pupil. */
function registerRefusal(register: readonly RegisterRow[]): string {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { pupilId } of register) {
    if (seen.has(pupilId)) doubled.add(pupilId);
    seen.add(pupilId);
  }
  if (seen.has(''))
    return 'Some rows of the register have no Pupil ID, so an import could mix pupils up. Type a new one for each, such as P00123 (the Data problems column shows where), then import again.';
  if (doubled.size > 0)
    return `${doubled.size === 1 ? 'A Pupil ID stands' : `${doubled.size} Pupil IDs stand`} on the register more than once (${[...doubled].slice(0, 3).join(', ')}), so an import could mix pupils up. Put that right in the Pupils tab, then import again.`;
  return '';
}
