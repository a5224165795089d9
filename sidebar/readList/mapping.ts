import type { ImportField } from '../../src/server';
import { dictionary, plain } from './fields';
import type { FileColumn } from './readTable';

/** Header text -> field key; '' = the column stays in the browser. */
export type Mapping = Record<string, string>;

/**
 * Proposes which column fills which field. What the school chose last time wins; then the header's own meaning, and where two
 * columns mean one field, the one that stands nearer the top of that field's list of names.
 */
export function proposeMapping(
  columns: readonly FileColumn[],
  fields: readonly ImportField[],
  remembered: Mapping,
): Mapping {
  const mapping: Mapping = Object.fromEntries(columns.map((column) => [column.header, '']));
  const fieldKeys = new Set(fields.map((field) => field.key));
  const taken = new Set<string>();
  const settled = new Set<string>();
  for (const { header } of columns) {
    const key = Object.hasOwn(remembered, header) ? remembered[header] : undefined;
    if (key === undefined || (key !== '' && (!fieldKeys.has(key) || taken.has(key)))) continue;
    mapping[header] = key;
    settled.add(header);
    if (key !== '') taken.add(key);
  }
  const known = dictionary(fields);
  const recognised = columns
    .filter(({ header }) => !settled.has(header))
    .map(({ header }) => ({ header, meaning: known.get(plain(header)) }))
    .sort((a, b) => (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0));
  for (const { header, meaning } of recognised) {
    if (!meaning || taken.has(meaning.key)) continue;
    mapping[header] = meaning.key;
    taken.add(meaning.key);
  }
  return mapping;
}

/** Columns that are to fill a field which another column fills too: header text -> what to say beside it. */
export function mappingFaults(
  mapping: Mapping,
  columns: readonly FileColumn[],
  fields: readonly ImportField[],
): Map<string, string> {
  const faults = new Map<string, string>();
  const labels = new Map(fields.map((field) => [field.key, field.label]));
  for (const { header } of columns) {
    const key = mapping[header] ?? '';
    if (key === '') continue;
    const others = columns.filter((each) => each.header !== header && mapping[each.header] === key);
    if (others.length > 0) {
      faults.set(
        header,
        `${labels.get(key) ?? key} is also filled from “${others[0]?.header}”. Keep one of the two and leave the other out.`,
      );
    }
  }
  return faults;
}

/** What is remembered for next time: mapped columns, and recognised ones that the person left out. Other headers stay here. */
export function toRemember(
  mapping: Mapping,
  columns: readonly FileColumn[],
  fields: readonly ImportField[],
  remembered: Mapping,
): Mapping {
  const known = dictionary(fields);
  return Object.fromEntries(
    columns
      .map(({ header }) => [header, mapping[header] ?? ''] as const)
      .filter(([header, key]) => key !== '' || known.has(plain(header)) || Object.hasOwn(remembered, header)),
  );
}
