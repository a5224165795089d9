import { columnLetters } from './area';
import { type Reference, tokensOf } from './formulaText';
import type { RangeIndex, RangeIndexes } from './rangeIndexes';
import { type Node, referenceOf } from './walker';

/** A reference in the shape of a formula: which one it is, in the order in which they stand there. */
export interface Blank {
  at: number;
  isRange: boolean;
}

/** A reference as it is wanted at each computation. */
export interface PlaceInSheet {
  /** In small letters; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly r1: number;
  readonly r2: number;
  readonly c1: number;
  readonly c2: number;
  readonly r1Fixed: boolean;
  readonly r2Fixed: boolean;
  readonly c1Fixed: boolean;
  readonly c2Fixed: boolean;
  /** Whether it is the same cells wherever the formula stands. */
  readonly everywhere: boolean;
  /** Their index in the calculation that looked for it last. */
  index: RangeIndex | null;
  during: RangeIndexes | null;
}

export type Places = readonly PlaceInSheet[];

/** What formulas share that differ in nothing but their references. */
export interface Shape {
  /** The formula with a blank for each reference, which parses as the formula does. */
  text: string;
  places: Places;
}

/** Cells that no sheet has stand for the references, so that a reference that was overlooked is not taken for one of them. */
const BLANK_COLUMN = 18_000;
const FIRST_ROW = 900_001;

const blankPlace = (at: number): string => `$${columnLetters(BLANK_COLUMN)}$${FIRST_ROW + at}`;

/** @returns null where a reference is to whole rows or columns */
export function shapeOf(formula: string): Shape | null {
  const places: PlaceInSheet[] = [];
  let text = '';
  for (const token of tokensOf(formula)) {
    if (token.kind !== 'reference') {
      text += token.text;
      continue;
    }
    const place = placeInSheet(token.reference);
    if (!place) return null;
    const blank = blankPlace(places.length);
    text += token.reference.end ? `${blank}:${blank}` : blank;
    places.push(place);
  }
  return { text, places };
}

function placeInSheet({ sheet, start, end }: Reference): PlaceInSheet | null {
  const last = end ?? start;
  if (start.row === null || start.column === null || last.row === null || last.column === null) return null;
  return {
    sheet: sheet === null ? null : sheet.toLowerCase(),
    r1: start.row,
    r2: last.row,
    c1: start.column,
    c2: last.column,
    r1Fixed: start.rowFixed,
    r2Fixed: last.rowFixed,
    c1Fixed: start.columnFixed,
    c2Fixed: last.columnFixed,
    everywhere: sheet !== null && start.rowFixed && start.columnFixed && last.rowFixed && last.columnFixed,
    index: null,
    during: null,
  };
}

/** The blank that a node of a parsed shape is; null where it is something else. */
export function blankOf(node: Node): Blank | null {
  const reference = referenceOf(node);
  if (!reference || reference.start.column !== BLANK_COLUMN || reference.start.row === null) return null;
  return { at: reference.start.row - FIRST_ROW, isRange: reference.end !== null };
}
