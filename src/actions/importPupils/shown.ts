import { IMPORT_FIELDS } from '../../content/importFields';
import { britishDate } from '../../rules/dates';

const labels = new Map<string, string>(IMPORT_FIELDS.map(({ key, label }) => [key, label]));

/** The field's name as the person reads it: 'Date of birth' for dateOfBirth; '' stays ''. */
export function shownField(field: string): string {
  return labels.get(field) ?? field;
}

/** A canonical text as the register's cell shows it: 01/09/2011, 93.4%. */
export function shownValue(field: string, value: string): string {
  if (field === 'attendance' && /^[\d.]+$/.test(value)) return `${Math.round(Number(value) * 1000) / 10}%`;
  return britishDate(value);
}
