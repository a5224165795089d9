import {
  CCIS_CODES,
  type CcisCode,
  DESTINATIONS,
  type Destination,
  type DestinationGroup,
} from '../content/destinations';
import { plainWords } from './reading';

const BY_WORDS = new Map<string, Destination>();
for (const destination of DESTINATIONS) {
  for (const other of destination.alsoCalled ?? []) BY_WORDS.set(plainWords(other), destination);
}
// Last, so that a label is never taken for another one's former name.
for (const destination of DESTINATIONS) BY_WORDS.set(plainWords(destination.label), destination);

const BY_CODE = new Map(CCIS_CODES.map((code) => [code.code, code]));

/**
 * Finds the destination that a label means, labels of earlier versions and retired ones included.
 *
 * @param label case, punctuation and accents do not matter
 * @returns undefined where the label is not known: it is then a matter for a person, never a guess
 */
export function destinationOf(label: string): Destination | undefined {
  return BY_WORDS.get(plainWords(label));
}

/** @returns the group of a label, or undefined where the label is not known. */
export function groupOf(label: string): DestinationGroup | undefined {
  return destinationOf(label)?.group;
}

/**
 * What a CCIS activity code means. By table: 550 counts as education, employment or training though its neighbours do not.
 *
 * @param code three digits
 * @returns undefined where the code is not one of those from 210 on
 */
export function ccisCode(code: string): CcisCode | undefined {
  return BY_CODE.get(code.trim());
}

/** @returns the first label that is offered for the code, or failing that one for past entries; undefined where there is none. */
export function destinationOfCode(code: string): Destination | undefined {
  const wanted = code.trim();
  if (wanted === '') return undefined;
  const matches = DESTINATIONS.filter((destination) => destination.code === wanted);
  return matches.find((destination) => destination.offered) ?? matches[0];
}
