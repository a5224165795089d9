import type { YesNo } from '../content/lists';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from './reading';

const YES = new Set(['y', 'yes', 't', 'true', '1', 'x', 'checked']);
const NO = new Set(['n', 'no', 'f', 'false', '0', 'none', 'unchecked']);
/** The school census codes for English, and for "believed to be English". */
const ENGLISH = new Set(['eng', 'enb', 'english', 'believed to be english']);
/** Asked and not told: neither yes nor no. */
const NOT_TOLD = new Set(['not obtained', 'refused', 'not known', 'unknown', 'nob', 'ref', 'zzz']);

/**
 * Reads a yes or no, as different systems write it.
 *
 * @param text T/F, Y/N, Yes/No, True/False, 1/0, a tick
 * @returns 'Yes' or 'No'; a blank stays blank, because a blank may mean "no" or "not recorded"
 */
export function parseYesNo(text: string): Reading<YesNo> {
  const trimmed = text.trim();
  if (trimmed === '') return BLANK;
  if (/^[✓✔☑✅]/u.test(trimmed)) return understood('Yes');
  if (/^[☐✗✘❌]/u.test(trimmed)) return understood('No');
  const words = plainWords(trimmed.replace(/^([01])\.0+$/, '$1'));
  if (YES.has(words)) return understood('Yes');
  if (NO.has(words)) return understood('No');
  return notUnderstood('This is neither yes nor no.');
}

/**
 * Reads English as an additional language from a yes or no, or from a first language.
 *
 * @param text as for parseYesNo, or a language or its census code: ENG and ENB are English
 * @returns 'No' for English, 'Yes' for another language; blank where the language was not told
 */
export function parseEal(text: string): Reading<YesNo> {
  const answer = parseYesNo(text);
  if (answer.problem === '') return answer;
  const words = plainWords(text);
  if (words === '' || NOT_TOLD.has(words)) return BLANK;
  if (/^\p{L}/u.test(words)) {
    const [first = ''] = words.split(' ');
    const english = ENGLISH.has(words) || first === 'eng' || first === 'enb';
    return understood(english ? 'No' : 'Yes');
  }
  return answer;
}
