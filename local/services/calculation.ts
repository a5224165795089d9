import type { Engine } from './engine';
import { type Formula, type FormulaColumn, type FormulaIndex, type Need, State } from './formulaIndex';
import type { SheetRecord } from './records';

/** Cells that were changed since the last calculation: sheet id -> column -> rows. */
export class Changes {
  readonly bySheet = new Map<number, Map<number, Set<number>>>();
  /** Something changed that cannot be told cell by cell (structure, names, sheets): everything is computed again. */
  everything = false;

  add(sheetId: number, row: number, column: number): void {
    let columns = this.bySheet.get(sheetId);
    if (!columns) {
      columns = new Map();
      this.bySheet.set(sheetId, columns);
    }
    let rows = columns.get(column);
    if (!rows) {
      rows = new Set();
      columns.set(column, rows);
    }
    rows.add(row);
  }

  has(sheetId: number, row: number, column: number): boolean {
    return this.bySheet.get(sheetId)?.get(column)?.has(row) === true;
  }

  get any(): boolean {
    return this.everything || this.bySheet.size > 0;
  }

  clear(): void {
    this.bySheet.clear();
    this.everything = false;
  }
}

/** What a calculation knows of a column in which something has changed or may change. */
interface Column {
  waiting: number;
  changed: Set<number>;
}

/** What stands in rows that a formula reads: nothing that is to be finished first; what is begun; what has to be looked at before. */
enum Unfinished {
  None,
  Begun,
  Waiting,
}

/** The clock now and at the last calculation, in days. */
export interface Clock {
  now: number;
  before: number;
}

/**
 * One pass over the formulas of a workbook: finds which depend on what changed, computes these in the order in which they
 * need one another, and leaves the others alone.
 */
export class Calculation {
  private readonly turn: number;
  private readonly columns = new Map<number, Map<number, Column>>();
  /** Formulas whose value may have to change, whatever makes it so. */
  private readonly marked: Formula[] = [];

  constructor(
    private readonly index: FormulaIndex,
    private readonly engine: Engine,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly dateFormat: string,
  ) {
    index.turn += 1;
    this.turn = index.turn;
    for (const [sheetId, columns] of changes.bySheet) {
      for (const [column, rows] of columns) this.columnOf(sheetId, column).changed = new Set(rows);
    }
    if (changes.everything) for (const formula of index.all()) this.mark(formula);
    else this.markWhatDepends();
  }

  // ---- which formulas ----

  private columnOf(sheetId: number, column: number): Column {
    let columns = this.columns.get(sheetId);
    if (!columns) {
      columns = new Map();
      this.columns.set(sheetId, columns);
    }
    let known = columns.get(column);
    if (!known) {
      known = { waiting: 0, changed: new Set() };
      columns.set(column, known);
    }
    return known;
  }

  private mark(formula: Formula): void {
    if (formula.turn === this.turn) return;
    formula.turn = this.turn;
    formula.state = State.Waiting;
    this.columnOf(formula.sheet.id, formula.column).waiting++;
    this.marked.push(formula);
  }

  private markWhatDepends(): void {
    for (const [sheetId, columns] of this.changes.bySheet) {
      for (const [column, rows] of columns) {
        const formulas = this.index.formulasOf(sheetId, column);
        const readers = this.index.readersOf(sheetId, column);
        for (const row of rows) {
          const formula = formulas?.[row];
          if (formula) this.mark(formula);
          this.markReaders(readers, row);
        }
      }
    }
    for (const formula of this.index.circular) this.mark(formula);
    const { now, before } = this.clock;
    if (now !== before) {
      for (const { template, members } of this.index.volatile()) {
        // TODAY changes by the day, NOW all the time.
        if (Math.floor(now) === Math.floor(before) && !/\bNOW\(/i.test(template.formula)) continue;
        for (const formula of members) this.mark(formula);
      }
    }
    // The list grows while it is gone through.
    for (const { sheet, column, row } of this.marked)
      this.markReaders(this.index.readersOf(sheet.id, column), row);
  }

  private markReaders(readers: readonly Need[], row: number): void {
    for (const { group, start, startFixed, end, endFixed } of readers) {
      if (group.markedIn === this.turn) continue;
      if (startFixed && endFixed) {
        if (row < start || row > end) continue;
        group.markedIn = this.turn;
        for (const formula of group.members) this.mark(formula);
      } else if (!startFixed && !endFixed) {
        const first = row - Math.max(start, end);
        const last = row - Math.min(start, end);
        if (last - first < group.members.length) {
          for (let at = Math.max(first, 0); at <= last; at++) {
            const formula = group.column[at];
            if (formula?.group === group) this.mark(formula);
          }
        } else {
          for (const formula of group.members)
            if (formula.row >= first && formula.row <= last) this.mark(formula);
        }
      } else {
        for (const formula of group.members) {
          const from = startFixed ? start : start + formula.row;
          const to = endFixed ? end : end + formula.row;
          if (row >= Math.min(from, to) && row <= Math.max(from, to)) this.mark(formula);
        }
      }
    }
  }

  // ---- in which order ----

  /** Formulas that have been opened and are not finished, in the order in which they were opened. */
  private readonly begun: Formula[] = [];

  /**
   * Whether anything changed in a range that the formula reads; null where formulas in it are still to be looked at (they are put on the stack).
   * Tells the formula how far back it reaches among those that are not finished.
   */
  private look(need: Need, formula: Formula, stack: Formula[]): boolean | null {
    const { sheet, c1, c2, fixed } = need;
    if (fixed?.settledIn === this.turn) return fixed.changed;
    const columns = this.columns.get(sheet.id);
    const r1 = firstRow(need, formula.row);
    const r2 = lastRow(need, formula.row);
    let changed = false;
    let settled = true;
    let waiting = false;
    if (columns) {
      for (let c = c1; c <= c2; c++) {
        const column = columns.get(c);
        if (!column) continue;
        if (column.waiting > 0) {
          const unfinished = this.lookUnfinished(formula, this.index.formulasOf(sheet.id, c)!, r1, r2, stack);
          if (unfinished !== Unfinished.None) settled = false;
          if (unfinished === Unfinished.Waiting) waiting = true;
        }
        if (!changed && column.changed.size > 0) changed = anyIn(column.changed, r1, r2);
      }
    }
    if (waiting) return null;
    // What is not finished stands in a circle with this formula, and may still change for others that read the same cells.
    if (fixed && settled) {
      fixed.settledIn = this.turn;
      fixed.changed = changed;
    }
    return changed;
  }

  /**
   * Puts those of these rows that wait on the stack, and lets the formula reach as far back as whatever is begun there and not finished. A chain
   * down a column may be as long as the column: they are found by row.
   */
  private lookUnfinished(
    formula: Formula,
    formulas: FormulaColumn,
    r1: number,
    r2: number,
    stack: Formula[],
  ): Unfinished {
    const last = Math.min(r2, formulas.length - 1);
    let found = Unfinished.None;
    for (let row = r1; row <= last; row++) {
      const other = formulas[row];
      if (other === undefined || other.turn !== this.turn) continue;
      if (other.state === State.Waiting) {
        stack.push(other);
        found = Unfinished.Waiting;
      } else if (other.state === State.Open || other.state === State.InCircle) {
        if (found === Unfinished.None) found = Unfinished.Begun;
        if (other === formula) formula.needsItself = true;
        else if (other.reach < formula.reach) formula.reach = other.reach;
      }
    }
    return found;
  }

  private needsWork(formula: Formula, stack: Formula[]): boolean | 'later' {
    const { group, cell } = formula;
    // A formula that stood in a circle and no longer does is out of date, though nothing it needs may show anything new.
    let changed =
      this.changes.everything ||
      cell.pending === true ||
      cell.circular === true ||
      group.template.volatile ||
      this.changes.has(formula.sheet.id, formula.row, formula.column);
    let later = false;
    for (const need of group.needs) {
      const answer = this.look(need, formula, stack);
      if (answer === null) later = true;
      else if (answer) changed = true;
    }
    return later ? 'later' : changed;
  }

  private walk(from: Formula): void {
    const stack: Formula[] = [from];
    while (stack.length > 0) {
      const formula = stack[stack.length - 1]!;
      if (formula.state === State.Waiting) this.begin(formula);
      if (formula.state !== State.Open) {
        stack.pop();
        continue;
      }
      const needs = this.needsWork(formula, stack);
      if (needs === 'later') continue;
      stack.pop();
      this.finish(formula, needs);
    }
  }

  private begin(formula: Formula): void {
    formula.state = State.Open;
    formula.order = this.begun.length;
    formula.reach = formula.order;
    formula.needsItself = false;
    this.begun.push(formula);
  }

  /**
   * Computes the formula, or all of the circle of which it was opened first. Those that need one another are found as Tarjan does (Depth-first
   * search and linear graph algorithms, 1972), so that they are the same wherever the search begins.
   */
  private finish(formula: Formula, needsWork: boolean): void {
    if (formula.reach < formula.order) {
      formula.state = State.InCircle;
      return;
    }
    const members = this.begun.splice(formula.order);
    const circle = members.length > 1 || formula.needsItself;
    for (const member of members) {
      const column = this.columns.get(member.sheet.id)!.get(member.column)!;
      column.waiting--;
      const changed = (circle || needsWork) && this.compute(member, circle);
      member.state = changed ? State.Changed : State.Same;
      if (changed) column.changed.add(member.row);
      else column.changed.delete(member.row);
    }
  }

  /** @returns whether the cell shows something else than before. */
  private compute(formula: Formula, circle: boolean): boolean {
    const { cell, sheet, row, column } = formula;
    const before = cell.v;
    const wasPending = cell.pending === true;
    const wasInferred = cell.inferred;
    const wasError = cell.error;
    cell.pending = undefined;
    cell.circular = circle || undefined;
    if (circle) {
      this.index.circular.add(formula);
      cell.v = '#REF!';
      cell.error = true;
      cell.inferred = undefined;
      return wasPending || before !== cell.v || !wasError;
    }
    this.index.circular.delete(formula);
    const template = this.index.settle(formula.group.template, this.clock.now);
    const result = this.engine.compute(
      template.text,
      sheet,
      row,
      column,
      row - template.row,
      column - template.column,
    );
    cell.v = result.value;
    cell.error = result.error || undefined;
    cell.inferred = result.date ? this.dateFormat : undefined;
    return wasPending || before !== cell.v || wasError !== cell.error || wasInferred !== cell.inferred;
  }

  /** Computes everything that depends on what changed. */
  run(sheets: readonly SheetRecord[]): void {
    if (this.marked.length === 0) return;
    this.engine.begin(sheets);
    for (const formula of this.marked) if (formula.state === State.Waiting) this.walk(formula);
  }

  /** Whether a formula's value may be out of date. Nothing is computed. */
  isStale(sheetId: number, row: number, column: number): boolean {
    return this.index.at(sheetId, row, column)?.turn === this.turn;
  }
}

const firstRow = ({ start, startFixed, end, endFixed }: Need, row: number): number =>
  Math.min(startFixed ? start : start + row, endFixed ? end : end + row);

const lastRow = ({ start, startFixed, end, endFixed }: Need, row: number): number =>
  Math.max(startFixed ? start : start + row, endFixed ? end : end + row);

function anyIn(rows: Set<number>, first: number, last: number): boolean {
  if (first === last) return rows.has(first);
  if (rows.size > last - first + 1) {
    for (let row = first; row <= last; row++) if (rows.has(row)) return true;
    return false;
  }
  for (const row of rows) if (row >= first && row <= last) return true;
  return false;
}
