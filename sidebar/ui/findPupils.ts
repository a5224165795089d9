import type { PupilChoice } from '../../src/server';

/** Pupils drawn at a time: more at once would freeze an old laptop, and nobody reads them. */
export const MOST_DRAWN = 200;

/** Text as it is compared in a search: without case, accents and apostrophes. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase();

const texts = new WeakMap<PupilChoice, string>();

function textOf(pupil: PupilChoice): string {
  let text = texts.get(pupil);
  if (text === undefined) {
    text = plain(`${pupil.name} ${pupil.form} ${pupil.pupilId}`);
    texts.set(pupil, text);
  }
  return text;
}

/**
 * Pupils in whose name, form or Pupil ID every word of the search is found, in the order of the list. An empty search finds all.
 *
 * @param pupils a thousand or more are searched at each key press, so their texts are worked out once.
 */
export function findPupils(pupils: readonly PupilChoice[], search: string): PupilChoice[] {
  const words = plain(search)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return pupils.filter((pupil) => words.every((word) => textOf(pupil).includes(word)));
}
