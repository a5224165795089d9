import type { Area } from './area';
import { type Meets, readCriterion } from './criteria';
import { type Cell, type CellValue, peek, type SheetRecord } from './records';

/** Texts are alike without regard to case. */
const alike = (value: CellValue): CellValue => (typeof value === 'string' ? value.toLowerCase() : value);

const NOWHERE: readonly number[] = [];

/** The numbers of a range. */
export interface Numbers {
  /** From the smallest to the largest. */
  readonly sorted: readonly number[];
  /** In the order in which they stand. */
  readonly cells: readonly Cell[];
  /** Whether an error stands among them. */
  readonly faulty: boolean;
}

/** What stands where in a range: positions from 0, row by row. */
export class RangeIndex {
  private byValue: Map<CellValue, number[]> | undefined;
  private readonly byCriterion = new Map<string, readonly number[]>();
  private knownNumbers: Numbers | undefined;

  constructor(
    private readonly sheet: SheetRecord,
    private readonly area: Area,
  ) {}

  private get places(): Map<CellValue, number[]> {
    if (!this.byValue) {
      const found = new Map<CellValue, number[]>();
      this.each((cell, at) => {
        if (cell.error) return;
        const key = alike(cell.v!);
        const known = found.get(key);
        if (known) known.push(at);
        else found.set(key, [at]);
      });
      this.byValue = found;
    }
    return this.byValue;
  }

  private each(visit: (cell: Cell, at: number) => void): void {
    const { r1, r2, c1, c2 } = this.area;
    const width = c2 - c1 + 1;
    for (let row = r1; row <= r2; row++) {
      const cells = this.sheet.cells[row];
      if (!cells) continue;
      for (let column = c1; column <= c2; column++) {
        const cell = cells[column];
        if (cell?.v !== undefined) visit(cell, (row - r1) * width + column - c1);
      }
    }
  }

  /** More than one row and more than one column. */
  get isBlock(): boolean {
    const { r1, r2, c1, c2 } = this.area;
    return r1 !== r2 && c1 !== c2;
  }

  hasShapeOf({ area }: RangeIndex): boolean {
    const { r1, r2, c1, c2 } = this.area;
    return r2 - r1 === area.r2 - area.r1 && c2 - c1 === area.c2 - area.c1;
  }

  /** Where this value stands; in order. */
  positions(value: CellValue): readonly number[] {
    return this.places.get(alike(value)) ?? NOWHERE;
  }

  /** Where values stand that meet a criterion, in any order; each distinct value is asked once. */
  meeting(text: string, meets: Meets): readonly number[] {
    let found = this.byCriterion.get(text);
    if (!found) {
      const all: number[] = [];
      for (const [value, at] of this.places) if (meets(value)) all.push(...at);
      found = all;
      this.byCriterion.set(text, found);
    }
    return found;
  }

  /** Where anything else than this value stands, or nothing; in order. */
  othersThan(value: CellValue): readonly number[] {
    const left = new Set(this.positions(value));
    const { r1, r2, c1, c2 } = this.area;
    const others: number[] = [];
    for (let at = 0; at < (r2 - r1 + 1) * (c2 - c1 + 1); at++) if (!left.has(at)) others.push(at);
    return others;
  }

  cellAt(position: number): Cell | undefined {
    const width = this.area.c2 - this.area.c1 + 1;
    const down = width === 1 ? position : Math.floor(position / width);
    return peek(this.sheet, this.area.r1 + down, this.area.c1 + position - down * width);
  }

  get numbers(): Numbers {
    if (!this.knownNumbers) {
      const cells: Cell[] = [];
      let faulty = false;
      this.each((cell) => {
        if (cell.error) faulty = true;
        else if (typeof cell.v === 'number') cells.push(cell);
      });
      const sorted = cells.map(({ v }) => v as number).sort((a, b) => a - b);
      this.knownNumbers = { sorted, cells, faulty };
    }
    return this.knownNumbers;
  }
}

/** The indexes of one calculation: a range is read only when all that it holds is computed, so it is indexed once. */
export class RangeIndexes {
  private readonly bySheet = new Map<SheetRecord, Map<string, RangeIndex>>();

  of(sheet: SheetRecord, area: Area): RangeIndex {
    let known = this.bySheet.get(sheet);
    if (!known) {
      known = new Map();
      this.bySheet.set(sheet, known);
    }
    const key = `${area.r1}:${area.c1}:${area.r2}:${area.c2}`;
    let index = known.get(key);
    if (!index) {
      index = new RangeIndex(sheet, area);
      known.set(key, index);
    }
    return index;
  }
}

/** A criterion of COUNTIFS and its kin that was understood. */
export interface Criterion {
  /** Where the values stand that meet it. */
  in(index: RangeIndex): readonly number[];
  /** True where one more than a value equal to it can meet it, so that a list of places costs more. */
  wide: boolean;
  met(cell: Cell | undefined): boolean;
  /** Whether the engine has to say what meets it in a range with errors. */
  unsureOfErrors?: true;
}

const readCriteria = new Map<string, Meets | null>();

function meetsOf(text: string): Meets | null {
  let meets = readCriteria.get(text);
  if (meets === undefined) {
    if (readCriteria.size > 10_000) readCriteria.clear();
    meets = readCriterion(text);
    readCriteria.set(text, meets);
  }
  return meets;
}

/** @returns null for a criterion that is the engine's to decide. */
export function criterionOf(wanted: CellValue): Criterion | null {
  if (typeof wanted === 'string' && wanted.startsWith('<>')) return anythingBut(wanted.slice(2));
  const meets = typeof wanted === 'string' ? meetsOf(wanted) : null;
  if (meets)
    return {
      in: (index) => index.meeting(String(wanted), meets),
      wide: true,
      met: (cell) => cell?.v !== undefined && !cell.error && meets(alike(cell.v)),
    };
  if (typeof wanted === 'string' && /^(0|[1-9]\d{0,8})$/.test(wanted)) return numberOrText(wanted);
  if (!isPlainCriterion(wanted)) return null;
  const key = alike(wanted);
  return {
    in: (index) => index.positions(wanted),
    wide: false,
    met: (cell) => cell?.v !== undefined && !cell.error && alike(cell.v) === key,
  };
}

/** "<>Out" is met by other texts, by numbers and booleans, and by blank cells. */
function anythingBut(word: string): Criterion | null {
  if (!isPlainCriterion(word)) return null;
  const key = alike(word);
  return {
    in: (index) => index.othersThan(word),
    wide: true,
    met: (cell) => cell?.v === undefined || alike(cell.v) !== key,
    unsureOfErrors: true,
  };
}

/** "7" is met by the number 7 and by the text. */
function numberOrText(wanted: string): Criterion {
  const number = Number(wanted);
  return {
    in: (index) => {
      const numbers = index.positions(number);
      const texts = index.positions(wanted);
      return numbers.length === 0 ? texts : texts.length === 0 ? numbers : [...numbers, ...texts];
    },
    wide: false,
    met: (cell) => (cell?.v === number || cell?.v === wanted) && !cell.error,
  };
}

/** Criteria that mean "equal to this": numbers, booleans, and texts that are no operator, pattern, number, boolean or date. */
function isPlainCriterion(wanted: CellValue): boolean {
  if (typeof wanted !== 'string') return true;
  if (!/^[A-Za-z]/.test(wanted) || /[*?~]/.test(wanted) || /^(true|false)$/i.test(wanted)) return false;
  return !(/[0-9]/.test(wanted) && /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(wanted));
}

/** Positions at which every criterion is met: the shortest list is looked through. */
export function whereAll(tests: readonly { index: RangeIndex; criterion: Criterion }[]): readonly number[] {
  let best: readonly number[] | null = null;
  let listed = -1;
  tests.forEach(({ index, criterion }, i) => {
    if (criterion.wide) return;
    const list = criterion.in(index);
    if (best === null || list.length < best.length) {
      best = list;
      listed = i;
    }
  });
  if (best === null) {
    listed = 0;
    best = tests[0]!.criterion.in(tests[0]!.index);
  }
  if (tests.length === 1) return best;
  return best.filter((at) =>
    tests.every(({ index, criterion }, i) => i === listed || criterion.met(index.cellAt(at))),
  );
}
