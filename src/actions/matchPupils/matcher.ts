import { comparableName } from '../../rules/names';
import type { PupilMatch } from '../../server';
import type { ListedPupil } from '../pupilChoices';
import { likelyPupils } from './likely';
import { indexPupils, nameKey, namePart, type PupilIndex } from './pupilIndex';
import { type Line, readLine } from './readLine';

/** More than this many a person cannot weigh. */
const MOST_CANDIDATES = 6;

/** Finds whom a text names: see makeMatcher. */
export type Matcher = (text: string) => PupilMatch;

/**
 * Makes the function that finds whom a text names. It knows a Pupil ID, UPN, ULN or admission number; a name in either order, with
 * or without a comma, by forename or the name the pupil goes by; an account such as surname.forename@…; each with or without a
 * form or year group beside it, in one text or in cells with tabs between. Only a pupil on roll who fits exactly, and alone, is
 * taken; whom the spelling, a part of the name or an initial suggests is for a person to decide.
 *
 * @param pupils Everybody on the register, those who have left included.
 * @param years Year groups to which the list is narrowed; empty = all. Pupils of other years are candidates only.
 */
export function makeMatcher(pupils: readonly ListedPupil[], years: readonly string[] = []): Matcher {
  const index = indexPupils(pupils);
  const chosen = new Set(years);
  const known = new Map<string, PupilMatch>();
  const find: Matcher = (text) => {
    const line = readLine(text, index);
    if (line.numbers.length > 0) return byNumber(text, line, index, chosen);
    const exact = exactly(line.names, index);
    if (exact.pupils.length > 0) return byName(text, line, exact, chosen);
    const likely = likelyPupils(line.names, index);
    if (likely.length > 0) return doubtful(text, likely, whyLikely(likely, line));
    if (line.unknownNumber || (line.names.length === 0 && /\d/.test(text)))
      return doubtful(text, [], 'Nobody on the register has this number.');
    if (line.names.length === 0) return doubtful(text, [], 'There is no name or number in this line.');
    return doubtful(text, [], 'Nobody on the register has this name.');
  };
  // A column that names no pupils at all, taken for one that does, says the same thing over and over.
  return (text) => {
    const match = known.get(text) ?? find(text);
    known.set(text, match);
    return match;
  };
}

/** The pupil with this ID, for decisions that a person has made. */
export function pupilById(pupils: readonly ListedPupil[], pupilId: string): ListedPupil | undefined {
  return pupils.find(({ choice }) => choice.pupilId === pupilId);
}

/**
 * Matches a pasted list, a pupil a line; blank lines are left out. A line that names a pupil of an earlier line again keeps the
 * Pupil ID, and says so in `why`: nothing is to be decided there.
 */
export function matchLines(
  lines: readonly string[],
  pupils: readonly ListedPupil[],
  years: readonly string[] = [],
): PupilMatch[] {
  const match = makeMatcher(pupils, years);
  const lineOf = new Map<string, number>();
  const found: PupilMatch[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const one = match(text);
    const earlier = lineOf.get(one.pupilId);
    if (one.pupilId !== '' && earlier === undefined) lineOf.set(one.pupilId, at + 1);
    found.push(earlier === undefined ? one : { ...one, why: `Line ${earlier} names the same pupil.` });
  }
  return found;
}

const taken = (text: string, pupil: ListedPupil): PupilMatch => ({
  text,
  pupilId: pupil.choice.pupilId,
  candidates: [pupil.choice],
  why: '',
});

const doubtful = (text: string, candidates: readonly ListedPupil[], why: string): PupilMatch => ({
  text,
  pupilId: '',
  candidates: candidates.slice(0, MOST_CANDIDATES).map(({ choice }) => choice),
  why,
});

function byNumber(text: string, line: Line, index: PupilIndex, years: ReadonlySet<string>): PupilMatch {
  const all = [...new Set(line.numbers.flat())];
  const common = all.filter((pupil) => line.numbers.every((owners) => owners.includes(pupil)));
  if (common.length === 0) return doubtful(text, all, 'The numbers in this line belong to different pupils.');
  if (common.length > 1) {
    const named = common.filter((pupil) => isNamed(line.names, pupil, index));
    if (named.length === 1) return settled(text, named[0]!, years);
    return doubtful(text, onRollFirst(common), `${common.length} pupils on the register have this number.`);
  }
  const pupil = common[0]!;
  if (line.names.length > 0 && !isNamed(line.names, pupil, index)) {
    const others = exactly(line.names, index).pupils.filter((other) => other !== pupil);
    return doubtful(text, [pupil, ...others], 'The number is this pupil’s, but the name is not.');
  }
  return settled(text, pupil, years);
}

/** Whether any reading of the name has a word in common with the pupil's, or sounds like a slip in it. */
function isNamed(names: Line['names'], pupil: ListedPupil, index: PupilIndex): boolean {
  const known = index.known.filter((one) => one.pupil === pupil);
  return likelyPupils(names, { ...index, known }).length > 0 || exactly(names, index).pupils.includes(pupil);
}

function byName(
  text: string,
  line: Line,
  { pupils: exact, besideHints }: Exact,
  years: ReadonlySet<string>,
): PupilMatch {
  const fits = besideHints ? exact.filter((pupil) => fitsHints(line, pupil)) : exact;
  if (fits.length === 0) {
    const [only] = exact;
    const where = [only!.choice.year && `Year ${only!.choice.year}`, only!.choice.form]
      .filter(Boolean)
      .join(', ');
    return doubtful(
      text,
      onRollFirst(exact),
      exact.length === 1 && where !== ''
        ? `The register has this pupil in ${where}.`
        : 'The name is on the register, but not in this form or year group.',
    );
  }
  const current = fits.filter(({ choice }) => choice.onRoll);
  const here = years.size === 0 ? current : current.filter(({ choice }) => years.has(choice.year));
  const among = here.length > 0 ? here : current.length > 0 ? current : fits;
  if (among.length === 1) {
    if (line.unknownNumber)
      return doubtful(text, among, 'The name is on the register, the number in this line is not.');
    return settled(text, among[0]!, years);
  }
  return doubtful(text, onRollFirst(fits), `${capital(inWords(among.length))} pupils have this name.`);
}

function settled(text: string, pupil: ListedPupil, years: ReadonlySet<string>): PupilMatch {
  if (!pupil.choice.onRoll) return doubtful(text, [pupil], 'This pupil has left.');
  if (years.size > 0 && !years.has(pupil.choice.year))
    return doubtful(text, [pupil], `This pupil is ${yearInWords(pupil.choice.year)}, which was not chosen.`);
  return taken(text, pupil);
}

function fitsHints(line: Line, { choice }: ListedPupil): boolean {
  if (line.forms.size > 0 && choice.form !== '') return line.forms.has(comparableName(choice.form));
  return line.years.size === 0 || choice.year === '' || line.years.has(choice.year);
}

interface Exact {
  pupils: ListedPupil[];
  besideHints: boolean;
}

/** Everybody whose name is exactly this one, by the first reading that fits anybody. */
function exactly(names: Line['names'], index: PupilIndex): Exact {
  for (const { parts, besideHints } of names) {
    const found = new Set<ListedPupil>();
    const look = (surname: string, given: string): void => {
      for (const pupil of index.byName.get(nameKey(namePart(surname), namePart(given))) ?? [])
        found.add(pupil);
    };
    if (parts.length === 2) {
      look(parts[0], parts[1]);
      // A surname stands before a comma; only where that fits nobody is it read the other way round.
      if (found.size === 0) look(parts[1], parts[0]);
    } else {
      const words = parts[0].split(/[\s,]+/u).filter((word) => word !== '');
      look(words.join(' '), '');
      look('', words.join(' '));
      for (let at = 1; at < words.length; at += 1) {
        const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
        look(after, before);
        look(before, after);
      }
    }
    if (found.size > 0) return { pupils: [...found], besideHints };
  }
  return { pupils: [], besideHints: false };
}

function whyLikely(likely: readonly ListedPupil[], line: Line): string {
  if (line.fromAccount) return 'An account does not say for certain whose it is.';
  const [only] = likely;
  if (likely.length === 1 && !only!.choice.onRoll)
    return 'Nobody has exactly this name. It may be this pupil, who has left.';
  if (likely.length > MOST_CANDIDATES)
    return `Nobody has exactly this name, and ${likely.length} pupils come near it. These are the nearest.`;
  return likely.length === 1
    ? 'Nobody has exactly this name. It may be this pupil.'
    : 'Nobody has exactly this name. It may be one of these pupils.';
}

const onRollFirst = (pupils: readonly ListedPupil[]): ListedPupil[] => [
  ...pupils.filter(({ choice }) => choice.onRoll),
  ...pupils.filter(({ choice }) => !choice.onRoll),
];

const inWords = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const yearInWords = (year: string): string =>
  /^\d+$/.test(year) ? `in Year ${year}` : year === '' ? 'in no year group' : `in year group ${year}`;
