import type { ImportSchool, RegisterRow } from './types';

/**
 * A short mark of everything in the register that a plan rests on. The order of the rows does not count: changes are written
 * by Pupil ID, so a person who sorts the register between preview and confirmation does no harm.
 *
 * @param fields Field keys that the file fills.
 */
export function fingerprint(
  register: readonly RegisterRow[],
  fields: readonly string[],
  school: ImportSchool,
): string {
  const keys = [...new Set([...identityFields, ...fields])].sort();
  const rows = register.map(({ pupilId, cells }) =>
    JSON.stringify([pupilId, ...keys.map((key) => cells[key] ?? '')]),
  );
  return hash(JSON.stringify([school.yearGroups, school.pathways, keys, rows.sort()]));
}

const identityFields = [
  'upn',
  'admissionNumber',
  'surname',
  'forename',
  'dateOfBirth',
  'year',
  'enrolment',
  'onRollTo',
];

/** Two FNV-1a sums of 32 bits from different starts: small, and two registers that differ do not meet by accident. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + index), 0x01000193);
  }
  return [first, second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
