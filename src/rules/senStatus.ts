import type { SenStatus } from '../content/lists';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from './reading';

const WORDS: Readonly<Record<string, SenStatus>> = {
  e: 'E',
  ehcp: 'E',
  'ehc plan': 'E',
  'education health and care plan': 'E',
  'education health care plan': 'E',
  k: 'K',
  'sen support': 'K',
  'send support': 'K',
  n: 'N',
  none: 'N',
  no: 'N',
  'no sen': 'N',
  'no send': 'N',
  'no special educational need': 'N',
  'no special educational needs': 'N',
};

/** Codes of before 2014, which still turn up in old exports. */
const LEGACY: Readonly<Record<string, SenStatus>> = {
  a: 'K',
  'school action': 'K',
  p: 'K',
  'school action plus': 'K',
  s: 'E',
  statement: 'E',
  statemented: 'E',
};

/**
 * Reads SEN provision.
 *
 * @param text 'E', 'K', 'N', the words, both ('E - EHC plan'), or the codes of before 2014
 * @returns E, K or N; an old code is understood with a problem that asks to look at it
 */
export function parseSenStatus(text: string): Reading<SenStatus> {
  const words = plainWords(text);
  if (words === '') return BLANK;
  const [first = '', ...rest] = words.split(' ');
  const after = rest.join(' ');
  const exact =
    WORDS[words] ?? (first.length === 1 && WORDS[after] === WORDS[first] ? WORDS[first] : undefined);
  if (exact) return understood(exact);
  const legacy = LEGACY[words] ?? (first.length === 1 && LEGACY[after] ? LEGACY[after] : undefined);
  if (legacy)
    return understood(
      legacy,
      `An SEN status of before 2014, read as ${legacy}. Please check it in the register.`,
    );
  return notUnderstood('SEN status is E (EHC plan), K (SEN support) or N (none).');
}
