import { columnLetters, columnNumber, quoteSheet } from './area';

/** One end of a reference: null where the reference has no such part ('A:A' has no rows). */
export interface Place {
  row: number | null;
  column: number | null;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** Name of the sheet it names, or null for the formula's own. */
  sheet: string | null;
  start: Place;
  /** null for a single cell. */
  end: Place | null;
}

export type Token =
  | { kind: 'text'; text: string }
  /** A word that is no reference: a named range, TRUE, FALSE. */
  | { kind: 'word'; text: string }
  | { kind: 'function'; text: string }
  | { kind: 'reference'; reference: Reference };

const a1Place = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const a1Column = /^(\$?)([A-Za-z]{1,3})$/;
const a1Row = /^(\$?)([0-9]{1,7})$/;
const r1c1Place = /^R(\[-?[0-9]+\]|[0-9]+)?C(\[-?[0-9]+\]|[0-9]+)?$/i;
const r1c1Row = /^R(\[-?[0-9]+\]|[0-9]+)$/i;
const r1c1Column = /^C(\[-?[0-9]+\]|[0-9]+)$/i;
const wordCharacter = /[A-Za-z0-9_.$\u00C0-\uFFFF]/;
const longestColumn = 18278;

function readPlace(text: string, whole: boolean): Place | null {
  const both = a1Place.exec(text);
  if (both) {
    return {
      column: columnNumber(both[2]!),
      columnFixed: both[1] === '$',
      row: Number(both[4]),
      rowFixed: both[3] === '$',
    };
  }
  if (!whole) return null;
  const column = a1Column.exec(text);
  if (column) {
    return { column: columnNumber(column[2]!), columnFixed: column[1] === '$', row: null, rowFixed: false };
  }
  const row = a1Row.exec(text);
  if (row) return { column: null, columnFixed: false, row: Number(row[2]), rowFixed: row[1] === '$' };
  return null;
}

/** Where the reader stands; `next` gives the longest word from here. */
function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && wordCharacter.test(text[end]!)) end++;
  return text.slice(from, end);
}

/** In R1C1 text a word may hold brackets: R[-1]C[2]. */
function r1c1WordAt(text: string, from: number): string {
  const found = /^(?:R(?:\[-?[0-9]+\]|[0-9]+)?)?(?:C(?:\[-?[0-9]+\]|[0-9]+)?)?/i.exec(
    text.slice(from, from + 40),
  );
  const word = found ? found[0] : '';
  const after = text[from + word.length];
  return word !== '' && (after === undefined || !/[A-Za-z0-9_.([]/.test(after)) ? word : '';
}

function quotedAt(text: string, from: number, quote: string): number {
  let end = from + 1;
  while (end < text.length) {
    if (text[end] === quote) {
      if (text[end + 1] !== quote) return end + 1;
      end++;
    }
    end++;
  }
  return text.length;
}

type PlaceReader = (word: string, whole: boolean) => Place | null;

function tokenize(
  formula: string,
  word: (text: string, from: number) => string,
  place: PlaceReader,
): Token[] {
  const tokens: Token[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain });
    plain = '';
  };
  /** Reads an address (one place, or two with a colon) here; null where there is none. */
  const addressHere = (from: number): { start: Place; end: Place | null; to: number } | null => {
    const first = word(formula, from);
    if (first === '') return null;
    if (formula[from + first.length] === ':') {
      const second = word(formula, from + first.length + 1);
      const start = place(first, true);
      const end = second === '' ? null : place(second, true);
      if (start && end) return { start, end, to: from + first.length + 1 + second.length };
    }
    const start = place(first, false);
    return start ? { start, end: null, to: from + first.length } : null;
  };
  while (at < formula.length) {
    const character = formula[at]!;
    if (character === '"') {
      const end = quotedAt(formula, at, '"');
      plain += formula.slice(at, end);
      at = end;
      continue;
    }
    let sheet: string | null = null;
    let from = at;
    if (character === "'") {
      const end = quotedAt(formula, at, "'");
      if (formula[end] === '!') {
        sheet = formula.slice(at + 1, end - 1).replace(/''/g, "'");
        from = end + 1;
      } else {
        plain += formula.slice(at, end);
        at = end;
        continue;
      }
    } else if (wordCharacter.test(character)) {
      const name = wordAt(formula, at);
      if (formula[at + name.length] === '!' && !/^[0-9]/.test(name)) {
        sheet = name;
        from = at + name.length + 1;
      }
    } else if (character === '#') {
      const error = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)/.exec(formula.slice(at));
      plain += error ? error[0] : character;
      at += error ? error[0].length : 1;
      continue;
    } else {
      plain += character;
      at++;
      continue;
    }
    const address = addressHere(from);
    if (address && formula[address.to] !== '(') {
      flush();
      tokens.push({ kind: 'reference', reference: { sheet, start: address.start, end: address.end } });
      at = address.to;
      continue;
    }
    if (sheet !== null) {
      plain += formula.slice(at, from);
      at = from;
      continue;
    }
    const name = wordAt(formula, at);
    if (formula[at + name.length] === '(') {
      flush();
      tokens.push({ kind: 'function', text: name });
    } else if (/^[0-9.]/.test(name)) {
      plain += name;
    } else {
      flush();
      tokens.push({ kind: 'word', text: name });
    }
    at += name.length;
  }
  flush();
  return tokens;
}

const remembered = new Map<string, Token[]>();

/** The parts of an A1 formula. Quoted text and quoted sheet names are left whole. The result is shared: do not change it. */
export function tokensOf(formula: string): readonly Token[] {
  let tokens = remembered.get(formula);
  if (!tokens) {
    tokens = tokenize(formula, wordAt, readPlace);
    if (remembered.size > 50_000) remembered.clear();
    remembered.set(formula, tokens);
  }
  return tokens;
}

function writePlace(place: Place): string {
  const column = place.column === null ? '' : (place.columnFixed ? '$' : '') + columnLetters(place.column);
  const row = place.row === null ? '' : (place.rowFixed ? '$' : '') + place.row;
  return column + row;
}

export function writeReference(reference: Reference): string {
  const sheet = reference.sheet === null ? '' : `${quoteSheet(reference.sheet)}!`;
  const start = writePlace(reference.start);
  return sheet + (reference.end ? `${start}:${writePlace(reference.end)}` : start);
}

/** Rewrites every reference of a formula; null from `change` leaves #REF!. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  let text = '';
  for (const token of tokensOf(formula)) {
    if (token.kind !== 'reference') {
      text += token.text;
      continue;
    }
    const changed = change(token.reference);
    text += changed ? writeReference(changed) : '#REF!';
  }
  return text;
}

function offsetPlace(place: Place, rows: number, columns: number): Place | null {
  const row = place.row === null || place.rowFixed ? place.row : place.row + rows;
  const column = place.column === null || place.columnFixed ? place.column : place.column + columns;
  if ((row !== null && row < 1) || (column !== null && (column < 1 || column > longestColumn))) return null;
  return { ...place, row, column };
}

/** A reference as it reads when copied so many rows down and columns right; null where it leaves the sheet. */
export function offsetReference(reference: Reference, rows: number, columns: number): Reference | null {
  const start = offsetPlace(reference.start, rows, columns);
  const end = reference.end && offsetPlace(reference.end, rows, columns);
  return start && (end || !reference.end) ? { ...reference, start, end } : null;
}

/** The formula as it reads when copied so many rows down and columns right. A reference that leaves the sheet becomes #REF!. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => offsetReference(reference, rows, columns));
}

function relative(letter: 'R' | 'C', value: number | null, fixed: boolean, own: number): string {
  if (value === null) return '';
  if (fixed) return letter + value;
  return value === own ? `${letter}[0]` : `${letter}[${value - own}]`;
}

/** A reference as R1C1, for a formula that stands in this cell. */
export function writeR1C1({ sheet, start, end }: Reference, row: number, column: number): string {
  const write = (place: Place) =>
    relative('R', place.row, place.rowFixed, row) + relative('C', place.column, place.columnFixed, column);
  return (sheet === null ? '' : `${quoteSheet(sheet)}!`) + write(start) + (end ? `:${write(end)}` : '');
}

/** A1 -> R1C1 for a formula that stands in this cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  let text = '';
  for (const token of tokensOf(formula))
    text += token.kind === 'reference' ? writeR1C1(token.reference, row, column) : token.text;
  return text;
}

const sharedTexts = new Map<string, string>();

/** The same text, one for all: whoever looks it up among others compares no letters. */
export function sharedText(text: string): string {
  const known = sharedTexts.get(text);
  if (known !== undefined) return known;
  if (sharedTexts.size > 50_000) sharedTexts.clear();
  sharedTexts.set(text, text);
  return text;
}

function r1c1Part(text: string | undefined): { value: number; fixed: boolean } {
  if (text === undefined) return { value: 0, fixed: false };
  return text.startsWith('[')
    ? { value: Number(text.slice(1, -1)), fixed: false }
    : { value: Number(text), fixed: true };
}

const outside = Symbol('outside');

function settlePlace(place: Place, row: number, column: number): Place | typeof outside {
  const r = place.row === null || place.rowFixed ? place.row : place.row + row;
  const c = place.column === null || place.columnFixed ? place.column : place.column + column;
  return (r !== null && r < 1) || (c !== null && c < 1) ? outside : { ...place, row: r, column: c };
}

/** A reference of an R1C1 formula that stands in this cell, with places of the sheet; null where it leaves the sheet. */
export function settleReference(reference: Reference, row: number, column: number): Reference | null {
  const start = settlePlace(reference.start, row, column);
  const end = reference.end && settlePlace(reference.end, row, column);
  return start === outside || end === outside ? null : { sheet: reference.sheet, start, end };
}

/** R1C1 -> A1 for a formula that is to stand in this cell. A reference that leaves the sheet becomes #REF!. */
export function fromR1C1(formula: string, row: number, column: number): string {
  let text = '';
  for (const token of r1c1Tokens(formula)) {
    if (token.kind !== 'reference') {
      text += token.text;
      continue;
    }
    const settled = settleReference(token.reference, row, column);
    text += settled ? writeReference(settled) : '#REF!';
  }
  return text;
}

const rememberedR1C1 = new Map<string, Token[]>();

/** The parts of an R1C1 formula, in which a relative place is a distance. The result is shared: do not change it. */
export function r1c1Tokens(formula: string): readonly Token[] {
  let tokens = rememberedR1C1.get(formula);
  if (!tokens) {
    tokens = tokenize(
      formula,
      (text, from) => r1c1WordAt(text, from),
      (word, whole) => {
        const both = r1c1Place.exec(word);
        if (both) {
          const r = r1c1Part(both[1]);
          const c = r1c1Part(both[2]);
          return { row: r.value, rowFixed: r.fixed, column: c.value, columnFixed: c.fixed };
        }
        if (!whole) return null;
        const row = r1c1Row.exec(word);
        if (row) {
          const r = r1c1Part(row[1]);
          return { row: r.value, rowFixed: r.fixed, column: null, columnFixed: false };
        }
        const column = r1c1Column.exec(word);
        if (column) {
          const c = r1c1Part(column[1]);
          return { row: null, rowFixed: false, column: c.value, columnFixed: c.fixed };
        }
        return null;
      },
    );
    if (rememberedR1C1.size > 20_000) rememberedR1C1.clear();
    rememberedR1C1.set(formula, tokens);
  }
  return tokens;
}

/** The formula after a sheet was given another name. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const old = from.toLowerCase();
  if (!formula.toLowerCase().includes(old.replace(/'/g, "''"))) return formula;
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === old ? { ...reference, sheet: to } : reference,
  );
}
