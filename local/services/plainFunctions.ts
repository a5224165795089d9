import { partsOf, serialOf } from './dates';
import { BY_ZERO, Fault, type Plain, textOf, WRONG_VALUE } from './plain';
import type { CellValue } from './records';

/** The engine decides: the values are none that these functions are sure of. */
export const UNSURE = Symbol('unsure');

export type Answer = Plain | typeof UNSURE;

/** A function of single values, none of which is an error. `dated` = the numbers among them that are dates, in order. */
type Scalar = (args: readonly (CellValue | null)[]) => Answer;

interface Known {
  fewest: number;
  most: number;
  answer: Scalar;
  /** Whether its result is a date. */
  gives?: 'date';
}

/** A number that is written plainly; anything else may be a date, a percentage or nothing at all. */
function numberOf(value: CellValue | null): number | typeof UNSURE {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : UNSURE;
}

/** Reckons with whole numbers; the engine reckons with fractions in decimals. */
export function reckon(sign: string, left: CellValue | null, right: CellValue | null): Answer {
  const a = numberOf(left);
  const b = numberOf(right);
  if (a === UNSURE || b === UNSURE) return UNSURE;
  if (sign === '/' && b === 0) return BY_ZERO;
  const result = sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b;
  if (!Number.isSafeInteger(result)) return UNSURE;
  // A blank or nothing taken away leaves no minus zero behind.
  return result === 0 ? 0 : result;
}

const byOrder: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

export function compare(sign: string, left: CellValue | null, right: CellValue | null): Answer {
  if (left === null && right === null) return byOrder[sign]!(0, 0);
  const a = left ?? blankAs(right!);
  const b = right ?? blankAs(left!);
  if (typeof a === 'number' && typeof b === 'number') return byOrder[sign]!(a, b);
  if (sign !== '=' && sign !== '<>')
    return typeof a === 'number' || typeof b === 'number' ? apart(sign, a, b) : UNSURE;
  const same = typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
  return same === (sign === '=');
}

const blankAs = (other: CellValue): CellValue =>
  typeof other === 'string' ? '' : typeof other === 'number' ? 0 : false;

/** Every text comes after every number. */
function apart(sign: string, a: CellValue, b: CellValue): Answer {
  if (typeof a === 'boolean' || typeof b === 'boolean') return UNSURE;
  return typeof a === 'number' ? sign.startsWith('<') : sign.startsWith('>');
}

const count = (value: CellValue | null | undefined, otherwise: number): number | typeof UNSURE => {
  if (value === undefined) return otherwise;
  return typeof value === 'number' ? Math.floor(value) : UNSURE;
};

function left([value, asked]: readonly (CellValue | null)[]): Answer {
  const n = count(asked, 1);
  if (n === UNSURE) return UNSURE;
  return n < 0 ? WRONG_VALUE : textOf(value!).slice(0, n);
}

function right([value, asked]: readonly (CellValue | null)[]): Answer {
  const n = count(asked, 1);
  if (n === UNSURE) return UNSURE;
  if (n < 0) return WRONG_VALUE;
  return n === 0 ? '' : textOf(value!).slice(-n);
}

function mid([value, start, length]: readonly (CellValue | null)[]): Answer {
  const from = count(start, 1);
  const n = count(length, 0);
  if (from === UNSURE || n === UNSURE) return UNSURE;
  return from <= 0 || n < 0 ? WRONG_VALUE : textOf(value!).slice(from - 1, from - 1 + n);
}

function find([wanted, within, start]: readonly (CellValue | null)[]): Answer {
  const from = count(start, 1);
  if (from === UNSURE) return UNSURE;
  const text = textOf(within!);
  if (within === null || from <= 0 || from > text.length) return WRONG_VALUE;
  const at = text.indexOf(textOf(wanted!), from - 1);
  return at < 0 ? WRONG_VALUE : at + 1;
}

/** 1 March 1900: before that day the engine reckons as the first spreadsheets did. */
const MARCH_1900 = 61;

function date(args: readonly (CellValue | null)[]): Answer {
  const [year, month, day] = args.map(numberOf);
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return UNSURE;
  if (year < 1901 || year > 9998 || Math.abs(month) > 1000 || Math.abs(day) > 100_000) return UNSURE;
  return serialOf(Math.floor(year), Math.floor(month), Math.floor(day));
}

const partOfDate =
  (part: 'year' | 'month' | 'day'): Scalar =>
  ([value]) =>
    typeof value === 'number' && value >= MARCH_1900 && value < 2_900_000
      ? partsOf(Math.floor(value))[part]
      : UNSURE;

const onWhole =
  (reckonWith: (value: number) => number): Scalar =>
  ([value]) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? reckonWith(value) : UNSURE;

function substitute([value, old, fresh]: readonly (CellValue | null)[]): Answer {
  const text = textOf(value!);
  const from = textOf(old!);
  return from === '' ? text : text.split(from).join(textOf(fresh!));
}

function rept([value, times]: readonly (CellValue | null)[]): Answer {
  const n = count(times, 0);
  if (n === UNSURE || n > 500) return UNSURE;
  return n < 0 ? WRONG_VALUE : textOf(value!).repeat(n);
}

function mod([value, by]: readonly (CellValue | null)[]): Answer {
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(by) || by === 0) return UNSURE;
  const a = value as number;
  const b = by as number;
  return Math.abs(b) * 1e12 <= Math.abs(a) ? UNSURE : a - b * Math.floor(a / b);
}

function value([text]: readonly (CellValue | null)[]): Answer {
  return typeof text === 'boolean' ? WRONG_VALUE : numberOf(text!);
}

function not([condition]: readonly (CellValue | null)[]): Answer {
  return typeof condition === 'string' ? UNSURE : !condition;
}

const once = (answer: Scalar): Known => ({ fewest: 1, most: 1, answer });

/** The functions of the workbook's closed list that take single values and no errors. */
export const SCALARS: Readonly<Record<string, Known>> = {
  LEFT: { fewest: 1, most: 2, answer: left },
  RIGHT: { fewest: 1, most: 2, answer: right },
  MID: { fewest: 3, most: 3, answer: mid },
  FIND: { fewest: 2, most: 3, answer: find },
  SUBSTITUTE: { fewest: 3, most: 3, answer: substitute },
  REPT: { fewest: 2, most: 2, answer: rept },
  EXACT: { fewest: 2, most: 2, answer: ([a, b]) => textOf(a!) === textOf(b!) },
  LEN: once(([text]) => textOf(text!).length),
  TRIM: once(([text]) => textOf(text!).trim().replace(/\s+/g, ' ')),
  UPPER: once(([text]) => textOf(text!).toUpperCase()),
  LOWER: once(([text]) => textOf(text!).toLowerCase()),
  VALUE: once(value),
  NOT: once(not),
  DATE: { fewest: 3, most: 3, answer: date, gives: 'date' },
  YEAR: once(partOfDate('year')),
  MONTH: once(partOfDate('month')),
  DAY: once(partOfDate('day')),
  MOD: { fewest: 2, most: 2, answer: mod },
  ABS: once(onWhole(Math.abs)),
  INT: once(([number]) => (typeof number === 'number' ? Math.floor(number) : UNSURE)),
  ROUND: {
    fewest: 2,
    most: 2,
    answer: ([number, digits]) => (Number(digits) >= 0 && Number.isSafeInteger(number) ? number! : UNSURE),
  },
  HYPERLINK: { fewest: 2, most: 2, answer: ([, label]) => (label === null ? '0' : textOf(label!)) },
};

/** Functions that say what kind of value they were given, errors included. */
export const KINDS: Readonly<Record<string, (value: Plain) => boolean>> = {
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
  ISBLANK: (value) => value === null,
  ISERROR: (value) => value instanceof Fault,
};
