import { comparableName } from '../../rules/names';
import type { ListedPupil } from '../pupilChoices';
import { numberKey, type PupilIndex } from './pupilIndex';

/** What a line of a list says about one pupil. */
export interface Line {
  /** Pupils whom a number of the line belongs to, a list for each number. */
  numbers: (readonly ListedPupil[])[];
  /** A UPN, ULN or Pupil ID that nobody on the register has. */
  unknownNumber: boolean;
  /** The name, in each way in which it may be read: whole, or in two parts where something stands between them. */
  names: {
    parts: readonly [text: string] | readonly [left: string, right: string];
    /** False where all of the text is the name, so that none of it is a form or year group. */
    besideHints: boolean;
  }[];
  /** The name is an account's: its digits and dots are not the pupil's. */
  fromAccount: boolean;
  forms: ReadonlySet<string>;
  years: ReadonlySet<string>;
}

/** Shorter numbers count only where nothing else stands in the line: '10' beside a name is a year group. */
const SHORTEST_NUMBER = 4;
/** Nobody's name is longer; a line that is, is a text. */
const MOST_WORDS = 14;
const NUMBER_LIKE = /^(?:P\d{4,}|[A-Z]\d{11}[A-Z0-9]|\d{10})$/;

/** Takes a line of a list apart: numbers, name, form and year group. */
export function readLine(text: string, index: PupilIndex): Line {
  const line = {
    numbers: [] as (readonly ListedPupil[])[],
    unknownNumber: false,
    names: [] as Line['names'][number][],
    fromAccount: false,
    forms: new Set<string>(),
    years: new Set<string>(),
  };
  const cells = text
    .split('\t')
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .filter((cell) => cell !== '');
  const accounts: string[] = [];
  const rest = cells
    .map((cell) => withoutNumbers(cell, cells.length === 1, index, line))
    .map((cell) =>
      cell.replace(/[^\s<>(),;]+@[^\s<>(),;]*/gu, (account) => {
        accounts.push(account.slice(0, account.indexOf('@')));
        return ' ';
      }),
    )
    .map((cell) =>
      cell
        .replace(/[<>[\]]/g, ' ')
        .replace(/,(?=\S)/g, ', ')
        .replace(/^[\s,;]+/, '')
        .trim(),
    )
    .filter((cell) => cell !== '');
  const bare = rest.map((cell) => withoutHints(cell, rest.length, index, line)).filter((cell) => cell !== '');
  const named = (found: readonly string[], besideHints: boolean): void => {
    const add = (parts: Line['names'][number]['parts']) => line.names.push({ parts, besideHints });
    for (const cell of found) if (isName(cell)) readings(cell).forEach(add);
    for (const [at, cell] of found.entries()) {
      const next = found[at + 1];
      if (next !== undefined && isName(cell) && isName(next)) add([cell, next]);
    }
  };
  if (rest.length === 1) named(rest, false);
  named(bare, true);
  if (line.names.length === 0 && accounts.length > 0) {
    line.fromAccount = true;
    named(
      accounts.map((account) =>
        account
          .replace(/\d+/g, '')
          .replace(/[._\-+]+/g, ' ')
          .trim(),
      ),
      true,
    );
  }
  return line;
}

function readings(cell: string): Line['names'][number]['parts'][] {
  const comma = cell.indexOf(',');
  if (comma < 0) return [[cell]];
  return [[cell.slice(0, comma), cell.slice(comma + 1)], [cell]];
}

const isName = (cell: string): boolean =>
  /[^\d\s.,:/()–—-]/u.test(cell) && cell.split(' ').length <= MOST_WORDS;

function withoutNumbers(
  cell: string,
  alone: boolean,
  index: PupilIndex,
  line: { numbers: (readonly ListedPupil[])[]; unknownNumber: boolean },
): string {
  const take = (text: string): boolean => {
    const found = /\d/.test(text) ? index.byNumber.get(numberKey(text)) : undefined;
    if (found) line.numbers.push(found);
    else if (NUMBER_LIKE.test(text.toUpperCase())) line.unknownNumber = true;
    else return false;
    return true;
  };
  const whole = cell.replace(/\s/g, '');
  if ((alone || whole.length >= SHORTEST_NUMBER) && take(whole)) return '';
  return cell.replace(/[^\s,;:()[\]<>]+/gu, (piece) =>
    piece.length >= SHORTEST_NUMBER && piece !== cell && take(piece) ? '' : piece,
  );
}

/** Takes off what stands around the name: '3.', '(10B)', '10B', 'Year 10', a date. What is a form or a year group is remembered. */
function withoutHints(
  cell: string,
  cells: number,
  index: PupilIndex,
  line: { forms: Set<string>; years: Set<string> },
): string {
  const hint = (text: string): boolean => {
    const plain = comparableName(text);
    const year = /^(?:year|yr|y)?0*(\d{1,2}|x)$/.exec(plain)?.[1]?.toUpperCase() ?? '';
    if (index.forms.has(plain)) line.forms.add(plain);
    else if (index.years.has(year)) line.years.add(year);
    else return /\d/.test(text) || /^(?:year|yr|y|form|class|group)?$/.test(plain);
    return true;
  };
  const words = cell
    .replace(/\(([^)]*)\)?/gu, (_, inner: string) => {
      hint(inner);
      return ' ';
    })
    .split(/\s+/u)
    .filter((word) => word !== '');
  // A cell of its own may be nothing but a form; a word of a name is one only where a name is left.
  if (cells > 1 && (/\d/.test(cell) || cells > 2) && hint(cell)) return '';
  while (words.length > 1 && /^(?:\d+[.):]?|[•*·–-])$/u.test(words[0]!)) words.shift();
  while (words.length > 1) {
    const two = words.slice(-2).join(' ');
    if (words.length > 2 && index.forms.has(comparableName(two)) && hint(two)) words.splice(-2);
    else if (hint(words[words.length - 1]!)) words.pop();
    else if (index.forms.has(comparableName(words[0]!)) && hint(words[0]!)) words.shift();
    else break;
  }
  return words.join(' ').replace(/[\s,;:–-]+$/u, '');
}
