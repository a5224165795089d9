import { TEXT_GUESSES, WORDS_OF_WHAT } from '../../content/oldDestinations';
import { ccisCode, destinationOf, destinationOfCode, groupOf } from '../destinationGroups';
import { plainWords } from '../reading';

/** How sure a guess is: 'known' = it means this; 'guess' = key words suggest it; '' = nothing suggests anything. */
export type Sureness = 'known' | 'guess' | '';

export interface LabelGuess {
  /** A label of content/destinations; '' = leave the answer empty. */
  readonly label: string;
  readonly sureness: Sureness;
}

/**
 * What a text of somebody's own list may mean.
 *
 * @param text 'Oaklands L1 catering', 'SI at the hospital', '?', '230'
 */
export function guessLabel(text: string): LabelGuess {
  const trimmed = text.trim();
  if (/^\?+$/.test(trimmed)) return { label: 'Not known', sureness: 'guess' };
  const code = /^(?:ccis )?(?:code )?(\d{3})\b/.exec(plainWords(trimmed))?.[1] ?? '';
  if (ccisCode(code)) return labelOfCode(code);
  const known = destinationOf(trimmed);
  if (known) return { label: known.label, sureness: 'known' };
  const words = ` ${plainWords(trimmed)} `;
  const guess = TEXT_GUESSES.find((one) => one.words.test(words));
  return guess ? { label: guess.label, sureness: 'guess' } : { label: '', sureness: '' };
}

/** Several labels have the code 210: whoever left did not stay on here. */
const SIXTH_FORM = '210';

/** The label that an activity code of the local authority stands for. */
export function labelOfCode(code: string): LabelGuess {
  if (code === SIXTH_FORM) return { label: 'School sixth form elsewhere', sureness: 'guess' };
  const destination = destinationOfCode(code);
  return destination ? { label: destination.label, sureness: 'known' } : { label: '', sureness: '' };
}

/** Whether a text says where somebody is, and not only what they do. */
export const saysWhere = (text: string): boolean =>
  plainWords(text)
    .split(' ')
    .some((word) => /\p{L}/u.test(word) && !WORDS_OF_WHAT.has(word));

/**
 * Where the words of an answer go, so that none are lost: to the provider where they say where somebody is, else to the note.
 *
 * @param label the destination that was chosen for the text; '' where none was
 */
export function placeOfWords(text: string, label: string): 'provider' | 'note' {
  const group = groupOf(label);
  const hasPlace = group === 'EET' || group === 'Adult services' || group === 'Re-engagement';
  return hasPlace && saysWhere(text) ? 'provider' : 'note';
}

/** Whether the words say nothing that the label does not say: they need not be kept beside it. */
export const saysNoMore = (text: string, label: string): boolean =>
  label !== '' && (plainWords(text) === '' || plainWords(text) === plainWords(label));
