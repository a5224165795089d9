import { NEEDS, type NeedCode } from '../content/lists';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from './reading';

/** Other words that reports use. */
const ALSO: Readonly<Record<string, NeedCode>> = {
  autism: 'ASD',
  asc: 'ASD',
  'autism spectrum disorder': 'ASD',
  'autism spectrum condition': 'ASD',
  'autistic spectrum condition': 'ASD',
  'down s syndrome': 'DS',
  'downs syndrome': 'DS',
  'social emotional mental health': 'SEMH',
  'speech language communication needs': 'SLCN',
  'speech language and communication': 'SLCN',
  'profound multiple learning difficulty': 'PMLD',
  'visual impairment': 'VI',
  'multisensory impairment': 'MSI',
  'no specialist assessment': 'NSA',
  'sen support but no specialist assessment of type of need': 'NSA',
  'other difficulty disability': 'OTH',
  'other difficulty or disability': 'OTH',
  other: 'OTH',
};

/** 'difficulties' and 'difficulty', 'needs' and 'need' are the same to people. */
const singular = (words: string): string =>
  words
    .replace(/difficulties/g, 'difficulty')
    .replace(/needs/g, 'need')
    .replace(/disabilities/g, 'disability');

const BY_WORDS = new Map<string, NeedCode>([
  ...NEEDS.map(({ code }): [string, NeedCode] => [plainWords(code), code]),
  ...NEEDS.map(({ code, label }): [string, NeedCode] => [singular(plainWords(label)), code]),
  ...Object.entries(ALSO).map(([words, code]): [string, NeedCode] => [singular(words), code]),
]);

/**
 * Reads a kind of need.
 *
 * @param text the code or the words, or both: 'ASD', 'Autistic spectrum disorder', 'ASD - Autistic spectrum disorder'
 * @returns the code, as in content/lists
 */
export function parseNeed(text: string): Reading<NeedCode> {
  const words = singular(plainWords(text));
  if (words === '') return BLANK;
  const [first = '', ...rest] = words.split(' ');
  const byFirst = BY_WORDS.get(first);
  const code =
    BY_WORDS.get(words) ?? (byFirst && BY_WORDS.get(rest.join(' ')) === byFirst ? byFirst : undefined);
  if (code) return understood(code);
  return notUnderstood(
    `This is not a kind of need on the list: ${NEEDS.map((need) => need.code).join(', ')}.`,
  );
}
