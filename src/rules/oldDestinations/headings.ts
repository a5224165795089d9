import { OLD_FIELDS, type OldWhat } from '../../content/oldDestinations';
import { plainWords } from '../reading';
import { isBlankRow, type OldGrid, textsOfRow } from './grid';
import { type OldTime, timeIn } from './times';

/** Rows with headings, from 1; both 0 where there are none. */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
}

/** What a column is taken for. */
export interface ColumnSays {
  /** '' = it is left out. */
  readonly what: OldWhat | '';
  readonly when: OldTime;
}

const ROWS_SEARCHED = 15;

const BY_WORDS = new Map<string, OldWhat>();
for (const { key, label, aliases } of OLD_FIELDS)
  for (const text of [label, ...aliases])
    if (!BY_WORDS.has(plainWords(text))) BY_WORDS.set(plainWords(text), key);

/** Words within a longer heading that tell what it says of a checkpoint. */
const PARTS: readonly (readonly [RegExp, OldWhat])[] = [
  [/\bccis\b|\bcode\b/, 'code'],
  [
    /\bprovider\b|\bemployer\b|\bestablishment\b|\bcollege name\b|\bname of\b|\borganisation\b|\bplace\b|^college$/,
    'provider',
  ],
  [/\blevel\b|\bcourse\b|\bqualification\b|\bprogramme\b|\bsubject\b/, 'level'],
  [/\bdate\b|\bconfirmed\b|\bchecked\b|\bcontacted\b/, 'confirmed'],
  [/\bnotes?\b|\bcomments?\b|\bdetails?\b|\binfo\b|\binformation\b/, 'note'],
];

/** Whether a text reads like a heading of such a list. */
function isHeading(text: string): boolean {
  const words = plainWords(text);
  if (words.length > 60) return false;
  return (
    BY_WORDS.has(words) ||
    timeIn(text) !== '' ||
    (PARTS.some(([part]) => part.test(words)) && words.length < 30)
  );
}

/** A row of which most of what stands in it reads like headings. A year alone is one only beside others. */
function readsLikeHeadings(row: readonly string[]): { headings: number; known: boolean } {
  const texts = textsOfRow(row);
  const found = texts.filter(isHeading);
  const named = found.filter((text) => BY_WORDS.has(plainWords(text))).length;
  const many = row.filter((cell) => cell !== '' && isHeading(cell)).length;
  return {
    headings: found.length,
    known: found.length * 10 >= texts.length * 6 && (named > 0 || found.length >= 2 || many >= 2),
  };
}

/**
 * Finds the rows that name the columns: one, or up to three where groups stand above.
 *
 * @returns both 0 where no row names anything that is known
 */
export function findHeadings(grid: OldGrid): HeadingRows {
  const searched = grid.texts.slice(0, ROWS_SEARCHED);
  const scores = searched.map(readsLikeHeadings);
  const best = scores.reduce(
    (most, { headings, known }, at) => (known && headings > (scores[most]?.headings ?? 0) ? at : most),
    -1,
  );
  const score = scores[best];
  if (!score || score.headings < 2) return { first: 0, last: 0 };
  let [first, last] = [best, best];
  while (first > 0 && best - first < 2 && isGroupRow(grid, first - 1)) first -= 1;
  while (last + 1 < searched.length && last - best < 2 && isSubHeading(grid, last + 1)) last += 1;
  return { first: first + 1, last: last + 1 };
}

/** A row of groups above the headings: it names times, or several things, and is no title. */
function isGroupRow(grid: OldGrid, at: number): boolean {
  const row = grid.texts[at] ?? [];
  const texts = textsOfRow(row);
  if (texts.length === 0 || isBlankRow(row)) return false;
  const timed = texts.filter((text) => timeIn(text) !== '');
  if (texts.length === 1) return timed.length === 1 && (row[0] ?? '') === '' && !/leaver/i.test(texts[0]!);
  return timed.length > 0 || readsLikeHeadings(row).known;
}

/** A row below the headings in which nothing but headings of parts stands. */
function isSubHeading(grid: OldGrid, at: number): boolean {
  const row = grid.texts[at] ?? [];
  const texts = textsOfRow(row);
  return (
    texts.length >= 2 &&
    texts.every((text) => isHeading(text) && !/\d{4}/.test(text)) &&
    texts.filter((text) => BY_WORDS.has(plainWords(text))).length >= 2
  );
}

/** The group above each column and its own heading, for every column of the grid. */
export function headingsOf(grid: OldGrid, { first, last }: HeadingRows): { group: string; own: string }[] {
  const width = grid.texts[0]?.length ?? 0;
  if (first === 0) return Array.from({ length: width }, () => ({ group: '', own: '' }));
  const rows: (readonly string[])[] = [];
  for (let row = first; row <= last; row += 1)
    rows.push(row < last ? filledAcross(grid, row, last) : (grid.texts[row - 1] ?? []));
  return Array.from({ length: width }, (_, at) => {
    const parts = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    const different = parts.filter((text, i) => parts.indexOf(text) === i);
    const own = different.pop() ?? '';
    return { group: different.join(', '), own };
  });
}

/** A group that nobody merged stands above its first column only; it reaches to the next. */
function filledAcross(grid: OldGrid, row: number, last: number): string[] {
  const cells = [...(grid.texts[row - 1] ?? [])];
  if (grid.mergedAcross.has(row)) return cells;
  const below = grid.texts[last - 1] ?? [];
  for (let at = 1; at < cells.length; at += 1)
    if (cells[at] === '' && cells[at - 1] !== '' && below[at] !== '' && timeIn(cells[at - 1]!) !== '')
      cells[at] = cells[at - 1]!;
  return cells;
}

/**
 * What the columns are taken for, by their headings. A heading that names no time speaks of the year of the row where there is such
 * a column, else of the first November.
 *
 * @param repeats names stand in several rows: a column of years then says what each row is about
 */
export function guessColumns(
  headings: readonly { group: string; own: string }[],
  repeats: boolean,
): ColumnSays[] {
  const guesses = headings.map(({ group, own }) => guessOf(group, own));
  const has = (what: OldWhat): boolean => guesses.some((guess) => guess.what === what);
  // One column of years: where each leaver stands once, it is the year of leaving.
  if (has('aboutYear') && !has('leavingYear') && !repeats)
    for (const guess of guesses) if (guess.what === 'aboutYear') guess.what = 'leavingYear';
  const long = has('aboutYear');
  const untimed: OldTime = long ? 'row' : 'november';
  // Notes that name no time: in a list of a row a year they are about that year, beside several years about the leaver.
  const severalYears = guesses.some(({ what, when }) => what === 'destination' && when !== '');
  for (const guess of guesses) {
    if (long && guess.what === 'notes') guess.what = 'note';
    if (!long && severalYears && guess.what === 'note' && guess.when === '') guess.what = 'notes';
  }
  if (!long) besideTheirAnswer(guesses, headings);
  const taken = new Set<string>();
  return guesses.map((guess) => {
    if (guess.what === '') return { what: '', when: '' };
    const atCheckpoint = OLD_FIELDS.find(({ key }) => key === guess.what)!.atCheckpoint;
    const when = atCheckpoint ? guess.when || untimed : '';
    const place = `${guess.what} ${when}`;
    if (taken.has(place)) return { what: '', when: '' };
    taken.add(place);
    return { what: guess.what, when };
  });
}

/** A provider to the right of an answer belongs to it; a note only where there is one for each answer. */
function besideTheirAnswer(guesses: readonly Guess[], headings: readonly { own: string }[]): void {
  let last: OldTime = '';
  for (const [at, guess] of guesses.entries()) {
    if (guess.what === 'destination') last = guess.when;
    else if (guess.when === '' && last !== '' && OF_ANSWER.has(guess.what)) {
      const own = plainWords(headings[at]!.own);
      const several = headings.filter((one) => plainWords(one.own) === own).length > 1;
      if (several) guess.what = guess.what === 'notes' ? 'note' : guess.what;
      if (several || (guess.what !== 'note' && guess.what !== 'notes')) guess.when = last;
    }
  }
}

const OF_ANSWER: ReadonlySet<OldWhat | ''> = new Set([
  'code',
  'provider',
  'level',
  'confirmed',
  'note',
  'notes',
]);

interface Guess {
  what: OldWhat | '';
  when: OldTime;
}

function guessOf(group: string, own: string): Guess {
  const words = plainWords(own);
  if (words === '') return { what: '', when: '' };
  const named = BY_WORDS.get(words);
  const when = timeIn(group) || timeIn(own);
  if (named === 'sustained' || (when === 'sustained' && timeIn(group) === ''))
    return { what: 'sustained', when: '' };
  const isPart = named !== undefined && OLD_FIELDS.find(({ key }) => key === named)!.atCheckpoint;
  if (timeIn(group) === '' && named !== undefined && !isPart) return { what: named, when: '' };
  if (when === '' || when === 'sustained') {
    if (isPart) return { what: named, when: '' };
    const part = PARTS.find(([pattern]) => pattern.test(words))?.[1];
    return { what: part ?? (/\bdestination\b|\boutcome\b/.test(words) ? 'destination' : ''), when: '' };
  }
  if (isPart) return { what: named, when };
  if (named === 'notes') return { what: 'note', when };
  const part = PARTS.find(([pattern]) => pattern.test(words))?.[1];
  return { what: part ?? 'destination', when };
}
