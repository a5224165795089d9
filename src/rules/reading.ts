/**
 * What was made of a text that a person or a file gave.
 *
 * - value and no problem: understood.
 * - no value ('') and no problem: the text was blank.
 * - no value and a problem: not understood; the problem says in plain words what to do.
 * - a value and a problem: understood with a doubt that somebody should look at.
 *
 * A problem never repeats the text: it may stand in logs and messages, where no pupil's data belongs.
 */
export interface Reading<T extends string | number = string> {
  readonly value: T | '';
  readonly problem: string;
}

/** Nothing was there to read. */
export const BLANK: Reading<never> = { value: '', problem: '' };

/** @returns a reading that was understood, perhaps with a doubt. */
export function understood<T extends string | number>(value: T, problem = ''): Reading<T> {
  return { value, problem };
}

/** @returns a reading that was not understood. */
export function notUnderstood(problem: string): Reading<never> {
  return { value: '', problem };
}

/**
 * Brings a word into the form in which words are compared: no case, no accents, no punctuation, single spaces.
 *
 * @param text any text
 * @returns for example 'dual main' for 'Dual: main'; '' where there is no letter or digit
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
