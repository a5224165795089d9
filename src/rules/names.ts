import { plainWords } from './reading';

/** Letters that Unicode does not take apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * Brings a name into the form in which names are compared: no case, accents, spaces or punctuation.
 *
 * @param name as a file or a person writes it
 * @returns 'obrien' for "O'Brien", 'O’Brien' and 'O BRIEN'; 'smithjones' for 'Smith-Jones'
 */
export function comparableName(name: string): string {
  return plainWords(
    name.toLowerCase().replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter),
  ).replace(/ /g, '');
}

/** @returns whether two names are the same to a person who reads them. Two blanks are not a match. */
export function sameName(one: string, other: string): boolean {
  const comparable = comparableName(one);
  return comparable !== '' && comparable === comparableName(other);
}

/** @returns the name as registers are read out: 'Surname, Preferred' or 'Surname, Forename'; what there is, where one is blank. */
export function registerName(surname: string, forename: string, preferredName = ''): string {
  return [surname.trim(), preferredName.trim() || forename.trim()].filter((part) => part !== '').join(', ');
}
