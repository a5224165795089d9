import type { FourYearsLine } from '../../src/server';

/** Word -> what it means, in the order in which they are explained. */
const MEANS: readonly (readonly [word: string, means: string])[] = [
  ['EET', 'in education, employment or training'],
  ['Adult services', 'in an adult services place'],
  ['Re-engagement', 'in a re-engagement programme'],
  ['Start agreed', 'a place is agreed but has not begun'],
  ['Other', 'none of these'],
  ['NEET', 'not in education, employment or training'],
  ['Not known', 'asked, and not known'],
  ['Overdue', 'nobody has found out'],
  ['Due', 'to be asked now'],
  ['Sustained', 'still there on 31 March, or moved on without a gap'],
  ['Not sustained', 'there was a gap before 31 March'],
  ['Not in the list', 'an entry that is not in the school’s list'],
  ['Not yet due', 'this date is still to come'],
  ['Not counted', 'outside the count, such as moved abroad'],
];

const STALE = '?';
const BROUGHT_IN = ' (brought in)';

/** @returns the words that stand on the sheets, explained; those that only qualify others come last. */
export function legendOf(lines: readonly FourYearsLine[]): { word: string; means: string }[] {
  const words = [...new Set(lines.flatMap((line) => line.words))];
  const bare = new Set(words.map((word) => word.replace(STALE, '').replace(BROUGHT_IN, '')));
  const found = MEANS.filter(([word]) => bare.has(word)).map(([word, means]) => ({ word, means }));
  const some = (ending: string) => words.some((word) => word.endsWith(ending));
  if (some(STALE)) found.push({ word: '?', means: 'known, but confirmed long before or after the date' });
  if (some(BROUGHT_IN)) found.push({ word: 'brought in', means: 'from older records, without a date' });
  return found;
}
