import { comparableName } from '../../rules/names';
import { admissionKey } from '../importPupils/text';
import type { ListedPupil } from '../pupilChoices';
import { lettersOf } from './spelling';

/** A pupil with the forms of the name that are compared with a list. */
export interface KnownPupil {
  pupil: ListedPupil;
  surname: string;
  /** Forename and the name the pupil goes by. */
  given: string[];
  /** The whole name in both orders, without spaces. */
  spellings: { text: string; letters: number }[];
  /** Each word of any of the names. */
  words: ReadonlySet<string>;
}

/** The register, looked up by all that a list may name a pupil by. */
export interface PupilIndex {
  known: readonly KnownPupil[];
  byNumber: ReadonlyMap<string, readonly ListedPupil[]>;
  byName: ReadonlyMap<string, readonly ListedPupil[]>;
  byId: ReadonlyMap<string, ListedPupil>;
  forms: ReadonlySet<string>;
  years: ReadonlySet<string>;
}

/** A name that is written in signs alone is still a name. */
export const namePart = (text: string): string => comparableName(text) || text.trim().toLowerCase();

export const nameKey = (surname: string, given: string): string => `${surname}|${given}`;

/** Capitals and spaces do not count in numbers, nor do noughts in front, which spreadsheets drop. */
export const numberKey = (text: string): string => admissionKey(text.replace(/\s+/g, ''));

export function indexPupils(pupils: readonly ListedPupil[]): PupilIndex {
  const byNumber = new Map<string, ListedPupil[]>();
  const byName = new Map<string, ListedPupil[]>();
  const add = (map: Map<string, ListedPupil[]>, key: string, pupil: ListedPupil): void => {
    const there = map.get(key);
    if (!there) map.set(key, [pupil]);
    else if (!there.includes(pupil)) there.push(pupil);
  };
  const known = pupils.map((pupil) => knownPupil(pupil));
  for (const { pupil, surname, given } of known) {
    for (const number of [pupil.choice.pupilId, pupil.upn, pupil.uln, pupil.admissionNumber])
      if (number !== '') add(byNumber, numberKey(number), pupil);
    for (const name of given) add(byName, nameKey(surname, name), pupil);
    if (given.length === 0 && surname !== '') add(byName, nameKey(surname, ''), pupil);
  }
  return {
    known,
    byNumber,
    byName,
    byId: new Map(pupils.map((pupil) => [pupil.choice.pupilId, pupil])),
    forms: new Set(pupils.map(({ choice }) => comparableName(choice.form)).filter(Boolean)),
    years: new Set(pupils.map(({ choice }) => choice.year).filter(Boolean)),
  };
}

function knownPupil(pupil: ListedPupil): KnownPupil {
  const surname = namePart(pupil.surname);
  const given = [...new Set([pupil.forename, pupil.preferredName].map(namePart).filter(Boolean))];
  const spellings = [
    ...new Set((given.length > 0 ? given : ['']).flatMap((name) => [name + surname, surname + name])),
  ];
  const names = [pupil.surname, pupil.forename, pupil.preferredName];
  return {
    pupil,
    surname,
    given,
    spellings: spellings.map((text) => ({ text, letters: lettersOf(text) })),
    words: new Set([surname, ...given, ...names.flatMap(wordsOf)].filter(Boolean)),
  };
}

/** The words of a name as they are compared: 'smith' and 'jones' of 'Smith-Jones'. */
export const wordsOf = (name: string): string[] =>
  name
    .split(/[\s\-–_.,]+/u)
    .map((word) => comparableName(word))
    .filter(Boolean);
