import type { RealmMakers } from './realm';
import { refuse } from './refusals';

const forbidden = (what: string) =>
  refuse(
    `google.script.run cannot carry a ${what}: only plain objects, arrays, texts, numbers, booleans and null.`,
  );

/**
 * Copies what crosses between a page and the server, as google.script.run does: Date and functions are refused,
 * undefined in an array becomes null, an undefined property is left out.
 * Reference: guides/html/communication, "Parameters and return values".
 */
export function plainCopy(
  value: unknown,
  make: Pick<RealmMakers, 'array' | 'object'>,
  inside: readonly unknown[] = [],
): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw forbidden(typeof value);
  if (inside.includes(value)) throw forbidden('circular reference');
  const path = [...inside, value];
  if (Array.isArray(value)) {
    return make.array(Array.from(value, (item) => (item === undefined ? null : plainCopy(item, make, path))));
  }
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') throw forbidden('Date');
  if (kind !== '[object Object]') throw forbidden(kind.slice(8, -1));
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) entries.push([key, plainCopy(item, make, path)]);
  }
  return make.object(entries);
}

/** Makers of this side, for what is handed to the page or to a test. */
export const hostMakers: Pick<RealmMakers, 'array' | 'object'> = {
  array: (items) => items,
  object: (entries) => Object.fromEntries(entries),
};
