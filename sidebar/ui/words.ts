/** '1 pupil', '2,000 pupils'. */
export function count(n: number, [one, many]: readonly [one: string, many: string]): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** '7' -> 'Year 7'; 'X' -> 'Not in a year group'. */
export function yearGroupLabel(yearGroup: string): string {
  if (yearGroup === 'X') return 'Not in a year group';
  if (yearGroup === 'R') return 'Reception';
  if (/^N\d?$/.test(yearGroup)) return `Nursery ${yearGroup.slice(1)}`.trim();
  return `Year ${yearGroup}`;
}

/** 'a, b and c' */
export function listing(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** A day as people here write it: '2026-11-21' -> '21/11/2026'. '' stays ''. */
export const dayLabel = (date: string): string => date.split('-').reverse().join('/');

/** Where a pupil is: 'Year 9, 9A'. Either may be missing. */
export function placeOf({ year, form }: { year: string; form: string }): string {
  return [year === '' ? '' : yearGroupLabel(year), form].filter((part) => part !== '').join(', ');
}
