import type { ListedPupil } from '../pupilChoices';
import { type KnownPupil, namePart, type PupilIndex, wordsOf } from './pupilIndex';
import type { Line } from './readLine';
import { lettersOf, mayBeNear, spellingDistance } from './spelling';

/** From this many letters on two slips are allowed, below it one. */
const LONG_NAME = 10;
const FAR = 9;

/** Pupils whom a name that nobody has exactly may mean, the likeliest first. All are for a person to decide. */
export function likelyPupils(names: Line['names'], index: PupilIndex): ListedPupil[] {
  const texts = [...new Set(names.map(({ parts }) => parts.join(' ')))].map(comparedName);
  const found: { pupil: ListedPupil; score: number }[] = [];
  for (const known of index.known) {
    let score = FAR;
    for (const text of texts) score = Math.min(score, unlikeness(text, known));
    if (score < FAR) found.push({ pupil: known.pupil, score });
  }
  return found
    .sort(
      (one, other) =>
        one.score - other.score || Number(other.pupil.choice.onRoll) - Number(one.pupil.choice.onRoll),
    )
    .map(({ pupil }) => pupil);
}

interface ComparedName {
  whole: string;
  letters: number;
  words: readonly string[];
}

function comparedName(text: string): ComparedName {
  const whole = namePart(text);
  return { whole, letters: lettersOf(whole), words: wordsOf(text) };
}

/** 0 = written alike; FAR = nothing in common that would make a person think of this pupil. */
function unlikeness({ whole, letters, words }: ComparedName, known: KnownPupil): number {
  if (whole === '') return FAR;
  const limit = whole.length >= LONG_NAME ? 2 : 1;
  let least = FAR;
  for (const spelling of known.spellings) {
    if (!mayBeNear(letters, spelling.letters, limit)) continue;
    const distance = spellingDistance(whole, spelling.text, limit);
    if (distance <= limit) least = Math.min(least, distance);
  }
  if (least <= 1) return least;
  if (words.length > 1 && hasWholeNameWithin(words, known)) return 1;
  if (words.length > 1 && words.every((word) => known.words.has(word))) return 1;
  if (hasSurnameAndInitial(whole, words, known)) return Math.min(least, 3);
  if (words.length === 1 && known.words.has(words[0]!)) return 4;
  return least;
}

/** A middle name more in the list than on the register. */
function hasWholeNameWithin(words: readonly string[], { pupil, given }: KnownPupil): boolean {
  const surname = wordsOf(pupil.surname);
  return (
    surname.length > 0 &&
    surname.every((word) => words.includes(word)) &&
    given.some((name) => words.includes(name))
  );
}

/** 'J Bloggs', 'Joe Bloggs' for Jo, 'bloggsj'. */
function hasSurnameAndInitial(
  whole: string,
  words: readonly string[],
  { surname, given }: KnownPupil,
): boolean {
  if (surname === '') return false;
  return given.some((name) => {
    const initial = name[0]!;
    if (whole === surname + initial || whole === initial + surname) return true;
    return words.includes(surname) && words.some((word) => word !== surname && word[0] === initial);
  });
}
