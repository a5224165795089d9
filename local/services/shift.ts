import type { Area } from './area';
import {
  mapReferences,
  type Place,
  type Reference,
  r1c1Tokens,
  settleReference,
  sharedText,
  type Token,
  writeR1C1,
  writeReference,
} from './formulaText';

/** Rows or columns that are put in, taken out or moved on one sheet. Indexes are 1-based. */
export type Edit =
  | { axis: 'row' | 'column'; kind: 'insert'; at: number; count: number }
  | { axis: 'row' | 'column'; kind: 'delete'; at: number; count: number }
  /** The block of `count` from `at` goes before what is now at `before`. */
  | { axis: 'row' | 'column'; kind: 'move'; at: number; count: number; before: number };

/** Where an index goes; null where it is taken out. */
export function shiftIndex(edit: Edit, index: number): number | null {
  if (edit.kind === 'insert') return index >= edit.at ? index + edit.count : index;
  if (edit.kind === 'delete') {
    if (index < edit.at) return index;
    return index < edit.at + edit.count ? null : index - edit.count;
  }
  const { at, count, before } = edit;
  const end = at + count;
  if (before >= at && before <= end) return index;
  if (before < at) {
    if (index >= at && index < end) return index - at + before;
    return index >= before && index < at ? index + count : index;
  }
  if (index >= at && index < end) return index - at + before - count;
  return index >= end && index < before ? index - count : index;
}

/**
 * Where a stretch of rows or columns goes; null where all of it is taken out. What is put inside it widens it; what is
 * moved out of it narrows it, as Sheets does when its first or last row is dragged away.
 */
export function shiftSpan(edit: Edit, first: number, last: number): [number, number] | null {
  if (edit.kind === 'insert') {
    return [first >= edit.at ? first + edit.count : first, last >= edit.at ? last + edit.count : last];
  }
  if (edit.kind === 'delete') {
    const end = edit.at + edit.count;
    if (first >= edit.at && last < end) return null;
    const start = first < edit.at ? first : first < end ? edit.at : first - edit.count;
    const stop = last < edit.at ? last : last < end ? edit.at - 1 : last - edit.count;
    return [start, stop];
  }
  const end = edit.at + edit.count - 1;
  if (first >= edit.at && last <= end) {
    return [shiftIndex(edit, first) as number, shiftIndex(edit, last) as number];
  }
  const start = first >= edit.at && first <= end ? end + 1 : first;
  const stop = last >= edit.at && last <= end ? edit.at - 1 : last;
  return [shiftIndex(edit, start) as number, shiftIndex(edit, stop) as number];
}

/** Where a rectangle goes; null where all of it is taken out. */
export function shiftArea(edit: Edit, area: Area): Area | null {
  if (edit.axis === 'row') {
    const span = shiftSpan(edit, area.r1, area.r2);
    return span && { ...area, r1: span[0], r2: span[1] };
  }
  const span = shiftSpan(edit, area.c1, area.c2);
  return span && { ...area, c1: span[0], c2: span[1] };
}

function shiftReference(edit: Edit, reference: Reference): Reference | null {
  const part = edit.axis;
  const from = reference.start[part];
  if (from === null) return reference;
  if (!reference.end) {
    const to = shiftIndex(edit, from);
    return to === null ? null : { ...reference, start: { ...reference.start, [part]: to } as Place };
  }
  const until = reference.end[part];
  if (until === null) return reference;
  const span = shiftSpan(edit, Math.min(from, until), Math.max(from, until));
  if (!span) return null;
  return {
    ...reference,
    start: { ...reference.start, [part]: span[0] } as Place,
    end: { ...reference.end, [part]: span[1] } as Place,
  };
}

/**
 * A formula after the edit.
 * @param edited name of the sheet that was edited.
 * @param home name of the sheet on which the formula stands.
 */
export function shiftFormula(edit: Edit, formula: string, edited: string, home: string): string {
  const wanted = edited.toLowerCase();
  return mapReferences(formula, (reference) =>
    (reference.sheet ?? home).toLowerCase() === wanted ? shiftReference(edit, reference) : reference,
  );
}

/**
 * Whether a stretch holds after the edit what it held before, in the same order: it lies whole in a part that goes as one. Where it does not,
 * what is computed from it may change.
 */
function keepsWhole(edit: Edit, first: number, last: number): boolean {
  const part = partOf(edit, Math.min(first, last));
  return part !== null && part === partOf(edit, Math.max(first, last));
}

/** A number for each part of the sheet that the edit moves as one, or leaves; null for what is taken out. */
function partOf(edit: Edit, index: number): number | null {
  if (edit.kind === 'insert') return index < edit.at ? 0 : 1;
  const end = edit.at + edit.count;
  if (edit.kind === 'delete') return index < edit.at ? 0 : index < end ? null : 1;
  if (index >= edit.at && index < end) return 2;
  if (index < Math.min(edit.at, edit.before)) return 0;
  return index >= Math.max(end, edit.before) ? 3 : 1;
}

/** Whether a rectangle of the edited sheet holds after the edit what it held before. */
export function areaKeepsWhole(edit: Edit, area: Area): boolean {
  return edit.axis === 'row' ? keepsWhole(edit, area.r1, area.r2) : keepsWhole(edit, area.c1, area.c2);
}

/** What tells its place, or reads one that is not written as a reference: never the same after an edit. */
const PLACES = /^(?:ROWS?|COLUMNS?|ADDRESS|CELL|INDIRECT|OFFSET)$/i;

/** A cell's formula after an edit. */
export interface ShiftedFormula {
  f: string;
  rc: string;
  /** Whether it may come to something else, though nothing else changes. */
  mayChange: boolean;
}

/** Where a formula stands. */
interface CellPlace {
  row: number;
  column: number;
}

/** What any edit has to know of a formula, read once for all cells that share its R1C1 text. */
interface FormulaParts {
  references: readonly Reference[];
  /** In lower case. */
  words: readonly string[];
  /** Whether one of `PLACES` is in it. */
  placed: boolean;
}

const knownParts = new Map<string, FormulaParts>();

function partsOfFormula(rc: string, tokens: readonly Token[]): FormulaParts {
  let parts = knownParts.get(rc);
  if (!parts) {
    if (knownParts.size > 20_000) knownParts.clear();
    parts = {
      references: tokens.flatMap((token) => (token.kind === 'reference' ? [token.reference] : [])),
      words: tokens.flatMap((token) => (token.kind === 'word' ? [token.text.toLowerCase()] : [])),
      placed: tokens.some((token) => token.kind === 'function' && PLACES.test(token.text)),
    };
    knownParts.set(rc, parts);
  }
  return parts;
}

/** What one edit has to know of a formula. */
interface ReadFormula {
  tokens: readonly Token[];
  /** Its references to the edited sheet. */
  references: readonly Reference[];
  /** Whether it may come to something else wherever its references lie. */
  mayChange: boolean;
}

/** An edit as the formulas of one sheet meet it. */
export class FormulaShift {
  private readonly read = new Map<string, ReadFormula>();
  private readonly edited: string;
  private readonly ownSheet: boolean;
  /** Whether any formula reads otherwise than before: its own text, or a name that stands for other cells. */
  readsOtherwise = false;

  /**
   * @param edited name of the sheet that was edited
   * @param home name of the sheet on which the formulas stand
   * @param bent names, in lower case, whose cells do not stay together
   * @param moved names, in lower case, that stand for other cells after the edit
   */
  constructor(
    private readonly edit: Edit,
    edited: string,
    home: string,
    private readonly bent: ReadonlySet<string>,
    private readonly moved: ReadonlySet<string>,
  ) {
    this.edited = edited.toLowerCase();
    this.ownSheet = home.toLowerCase() === this.edited;
  }

  /**
   * The formula of a cell after the edit. It is read as R1C1, since cells that share that text share its parts.
   * @param to where the cell stands after the edit
   * @returns null where it stays as it is and comes to the same
   */
  shifted(f: string, rc: string, from: CellPlace, to: CellPlace): ShiftedFormula | null {
    const known = this.readOnce(rc);
    if (!this.ownSheet && known.references.length === 0) {
      const mayChange = known.mayChange && (this.bent.size > 0 || rc.toLowerCase().includes(this.edited));
      return mayChange ? { f, rc, mayChange } : null;
    }
    if (!known.mayChange && from.row === to.row && from.column === to.column && this.leaves(known, from))
      return null;
    return this.rewritten(known, from, to);
  }

  private readOnce(rc: string): ReadFormula {
    let known = this.read.get(rc);
    if (!known) {
      const tokens = r1c1Tokens(rc);
      const { references, words, placed } = partsOfFormula(rc, tokens);
      known = {
        tokens,
        references: references.filter((reference) => this.isEdited(reference)),
        mayChange: placed || words.some((word) => this.bent.has(word)),
      };
      if (words.some((word) => this.moved.has(word))) this.readsOtherwise = true;
      this.read.set(rc, known);
    }
    return known;
  }

  private isEdited({ sheet }: Reference): boolean {
    return sheet === null ? this.ownSheet : sheet.toLowerCase() === this.edited;
  }

  /** Whether the edit leaves every reference where it is, with what it holds. */
  private leaves({ references }: ReadFormula, from: CellPlace): boolean {
    const { axis } = this.edit;
    const fixed = axis === 'row' ? 'rowFixed' : 'columnFixed';
    return references.every(({ start, end }) => {
      const last = end ?? start;
      if (start[axis] === null || last[axis] === null) return false;
      const a = start[axis] + (start[fixed] ? 0 : from[axis]);
      const b = last[axis] + (last[fixed] ? 0 : from[axis]);
      const other = axis === 'row' ? 'column' : 'row';
      const otherFixed = axis === 'row' ? 'columnFixed' : 'rowFixed';
      // One that leaves the sheet is no reference.
      const inside = (place: Place) => (place[other] ?? 1) + (place[otherFixed] ? 0 : from[other]) >= 1;
      if (a < 1 || b < 1 || !inside(start) || !inside(last)) return false;
      return shiftIndex(this.edit, a) === a && shiftIndex(this.edit, b) === b && keepsWhole(this.edit, a, b);
    });
  }

  private rewritten({ tokens, mayChange }: ReadFormula, from: CellPlace, to: CellPlace): ShiftedFormula {
    const { edit } = this;
    this.readsOtherwise = true;
    const shifted: ShiftedFormula = { f: '', rc: '', mayChange };
    for (const token of tokens) {
      if (token.kind !== 'reference') {
        shifted.f += token.text;
        shifted.rc += token.text;
        continue;
      }
      let reference = settleReference(token.reference, from.row, from.column);
      if (reference && this.isEdited(token.reference)) {
        const first = reference.start[edit.axis];
        const last = (reference.end ?? reference.start)[edit.axis];
        if (first === null || last === null || !keepsWhole(edit, first, last)) shifted.mayChange = true;
        reference = shiftReference(edit, reference);
      }
      shifted.f += reference ? writeReference(reference) : '#REF!';
      shifted.rc += reference ? writeR1C1(reference, to.row, to.column) : '#REF!';
    }
    shifted.rc = sharedText(shifted.rc);
    return shifted;
  }
}

/** Records kept by index (hidden rows, widths) after the edit. */
export function shiftKeys<T>(edit: Edit, records: Map<number, T>): Map<number, T> {
  const shifted = new Map<number, T>();
  for (const [index, record] of records) {
    const to = shiftIndex(edit, index);
    if (to !== null) shifted.set(to, record);
  }
  return shifted;
}
