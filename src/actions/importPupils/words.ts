import { ENROLMENTS, type Enrolment, SEXES } from '../../content/lists';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from '../../rules/reading';

const enrolments = new Map<string, Enrolment>([
  ...ENROLMENTS.map((enrolment): [string, Enrolment] => [plainWords(enrolment), enrolment]),
  ['c', 'Current'],
  ['current single registration', 'Current'],
  ['current single registration at this school', 'Current'],
  ['single registration', 'Current'],
  ['on roll', 'Current'],
  ['dual main registration', 'Dual: main'],
  ['current main dual registration', 'Dual: main'],
  ['main dual registration', 'Dual: main'],
  ['main', 'Dual: main'],
  ['dual subsidiary registration', 'Dual: subsidiary'],
  ['current subsidiary dual registration', 'Dual: subsidiary'],
  ['subsidiary dual registration', 'Dual: subsidiary'],
  ['subsidiary', 'Dual: subsidiary'],
  ['leaver', 'Left'],
  ['former', 'Left'],
]);

/** Letters that systems use, whose meaning we have from samples only: understood, with a request to look. */
const enrolmentLetters: Readonly<Record<string, Enrolment>> = {
  m: 'Dual: main',
  s: 'Dual: subsidiary',
  g: 'Guest',
  l: 'Left',
};

/** Reads how a pupil is enrolled, from our words or those of common reports. */
export function parseEnrolment(text: string): Reading<Enrolment> {
  const words = plainWords(text);
  if (words === '') return BLANK;
  const known = enrolments.get(words);
  if (known) return understood(known);
  const letter = enrolmentLetters[words];
  if (letter) return understood(letter, `A letter, read as "${letter}". Please check it in the register.`);
  return notUnderstood(`Enrolment is one of: ${ENROLMENTS.join(', ')}.`);
}

/** Reads F, M or U, or the words. */
export function parseSex(text: string): Reading {
  const words = plainWords(text);
  if (words === '') return BLANK;
  const found = SEXES.find(({ code, label }) => words === plainWords(code) || words === plainWords(label));
  if (found) return understood(found.code);
  if (words === 'girl') return understood('F');
  if (words === 'boy') return understood('M');
  if (words === 'unknown' || words === 'not known') return understood('U');
  return notUnderstood('Sex is F, M or U (not recorded).');
}
