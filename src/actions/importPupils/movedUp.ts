/** A row of the file with the register's year group and the file's. */
export interface YearPair {
  before: string;
  now: string;
}

/**
 * Whether this is next year's file: at least 60 % of the matched pupils with a year in both, and at least five of them, are one
 * year further up. Importing it before the school year is closed would write next year's pupils into this year's record.
 */
export function isNextYearsFile(pairs: readonly YearPair[]): boolean {
  const both = pairs.filter(({ before, now }) => /^\d+$/.test(before) && /^\d+$/.test(now));
  const movedUp = both.filter(({ before, now }) => Number(now) === Number(before) + 1).length;
  return movedUp >= 5 && movedUp >= both.length * 0.6;
}
