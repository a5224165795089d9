import { type Area, contains } from './area';
import { compile } from './compile';
import type { Engine } from './engine';
import { type Place, tokensOf, toR1C1 } from './formulaText';
import type { Cell, SheetRecord, WorkbookRecord } from './records';

/** Cells that were changed since the last calculation: sheet id -> column -> rows. */
export class Changes {
  private bySheet = new Map<number, Map<number, Set<number>>>();
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

  rowsOf(sheetId: number, column: number): Set<number> | undefined {
    return this.bySheet.get(sheetId)?.get(column);
  }

  get any(): boolean {
    return this.everything || this.bySheet.size > 0;
  }

  clear(): void {
    this.bySheet.clear();
    this.everything = false;
  }
}

interface Group {
  text: string;
  row: number;
  column: number;
  volatile: boolean;
  references: { sheet: SheetRecord | null; start: Place; end: Place }[];
}

enum State {
  Waiting,
  Open,
  Same,
  Changed,
}

interface Formula {
  sheet: SheetRecord;
  row: number;
  column: number;
  cell: Cell;
  state: State;
  group?: Group;
  /** How many formulas were open when this one was opened. */
  depth: number;
  /** The formula that was opened first of the circle in which this one stands. */
  circle?: Formula;
}

interface Column {
  rows: number[];
  formulas: Map<number, Formula>;
  waiting: number;
  changed: Set<number>;
}

/** The R1C1 text that many cells of a column share. */
export function r1c1Of(cell: Cell, row: number, column: number): string {
  cell.rc ??= toR1C1(cell.f!, row, column);
  return cell.rc;
}

/**
 * One pass over the formulas of a workbook: finds which depend on what changed, computes these in the order in which they
 * need one another, and leaves the others alone.
 */
export class Calculation {
  private groups = new Map<string, Group>();
  private columns = new Map<number, Map<number, Column>>();
  private sheets = new Map<string, SheetRecord>();
  private settled = new Map<string, boolean>();

  constructor(
    private workbook: WorkbookRecord,
    private engine: Engine,
    private changes: Changes,
    private now: number,
    private dateFormat: string,
  ) {
    for (const sheet of workbook.sheets) {
      this.sheets.set(sheet.name.toLowerCase(), sheet);
      const columns = new Map<number, Column>();
      this.columns.set(sheet.id, columns);
      sheet.cells.forEach((cells, row) => {
        cells?.forEach((cell, column) => {
          if (cell?.f === undefined) return;
          let known = columns.get(column);
          if (!known) {
            known = this.emptyColumn(sheet.id, column);
            columns.set(column, known);
          }
          known.rows.push(row);
          known.waiting++;
          known.formulas.set(row, { sheet, row, column, cell, state: State.Waiting, depth: 0 });
        });
      });
    }
  }

  private emptyColumn(sheetId: number, column: number): Column {
    return {
      rows: [],
      formulas: new Map(),
      waiting: 0,
      changed: new Set(this.changes.rowsOf(sheetId, column) ?? []),
    };
  }

  private columnOf(sheetId: number, column: number): Column | undefined {
    const columns = this.columns.get(sheetId);
    if (!columns) return undefined;
    let known = columns.get(column);
    if (!known && this.changes.rowsOf(sheetId, column)) {
      known = this.emptyColumn(sheetId, column);
      columns.set(column, known);
    }
    return known;
  }

  private groupOf(formula: Formula): Group {
    formula.group ??= this.findGroup(formula);
    return formula.group;
  }

  private findGroup(formula: Formula): Group {
    const key = `${formula.sheet.id}!${r1c1Of(formula.cell, formula.row, formula.column)}`;
    let group = this.groups.get(key);
    if (group) return group;
    const { text, volatile } = compile(formula.cell.f!, this.workbook, this.now);
    group = { text, volatile, row: formula.row, column: formula.column, references: [] };
    for (const token of tokensOf(text)) {
      if (token.kind !== 'reference') continue;
      const { sheet, start, end } = token.reference;
      group.references.push({
        sheet: sheet === null ? formula.sheet : (this.sheets.get(sheet.toLowerCase()) ?? null),
        start,
        end: end ?? start,
      });
    }
    this.groups.set(key, group);
    return group;
  }

  private *precedents(formula: Formula): Generator<{ sheet: SheetRecord; area: Area; fixed: boolean }> {
    const group = this.groupOf(formula);
    const down = formula.row - group.row;
    const right = formula.column - group.column;
    for (const { sheet, start, end } of group.references) {
      if (!sheet) continue;
      const r1 = start.row === null ? 1 : start.row + (start.rowFixed ? 0 : down);
      const r2 = end.row === null ? sheet.maxRows : end.row + (end.rowFixed ? 0 : down);
      const c1 = start.column === null ? 1 : start.column + (start.columnFixed ? 0 : right);
      const c2 = end.column === null ? sheet.maxColumns : end.column + (end.columnFixed ? 0 : right);
      const area = {
        r1: Math.min(r1, r2),
        r2: Math.max(r1, r2),
        c1: Math.min(c1, c2),
        c2: Math.max(c1, c2),
      };
      yield { sheet, area, fixed: area.r2 - area.r1 > 8 };
    }
  }

  /** Whether anything in the rectangle changed; null where formulas in it are still to be looked at (they are put on the stack). */
  private look(sheet: SheetRecord, area: Area, memo: boolean, stack: Formula[]): boolean | null {
    const key = memo ? `${sheet.id}:${area.r1}:${area.c1}:${area.r2}:${area.c2}` : '';
    const known = memo ? this.settled.get(key) : undefined;
    if (known !== undefined) return known;
    let changed = false;
    let waiting = false;
    for (let c = area.c1; c <= area.c2; c++) {
      const column = this.columnOf(sheet.id, c);
      if (!column) continue;
      if (column.waiting > 0) {
        const wait = (formula: Formula | undefined) => {
          if (formula?.state !== State.Waiting) return;
          stack.push(formula);
          waiting = true;
        };
        if (area.r2 - area.r1 < column.rows.length) {
          for (let row = area.r1; row <= area.r2; row++) wait(column.formulas.get(row));
        } else {
          for (const row of column.rows) if (row >= area.r1 && row <= area.r2) wait(column.formulas.get(row));
        }
      }
      if (!changed && column.changed.size > 0) changed = this.anyIn(column.changed, area.r1, area.r2);
    }
    if (waiting) return null;
    if (memo) this.settled.set(key, changed);
    return changed;
  }

  private anyIn(rows: Set<number>, first: number, last: number): boolean {
    if (first === last) return rows.has(first);
    if (rows.size > last - first + 1) {
      for (let row = first; row <= last; row++) if (rows.has(row)) return true;
      return false;
    }
    for (const row of rows) if (row >= first && row <= last) return true;
    return false;
  }

  private needsWork(formula: Formula, stack: Formula[]): boolean | 'later' | 'circle' {
    let changed =
      this.changes.everything ||
      formula.cell.pending === true ||
      this.groupOf(formula).volatile ||
      this.changes.rowsOf(formula.sheet.id, formula.column)?.has(formula.row) === true;
    let later = false;
    for (const { sheet, area, fixed } of this.precedents(formula)) {
      const answer = this.look(sheet, area, fixed, stack);
      if (answer === null) later = true;
      else if (answer) changed = true;
    }
    if (later) return 'later';
    if (this.inCircle(formula)) return 'circle';
    // A formula that stood in a circle and no longer does is out of date, though nothing it needs may show anything new.
    return changed || formula.cell.circular === true;
  }

  /** Formulas on the way from the one that was asked for to the one that is looked at, in that order. */
  private open = new Set<Formula>();
  /** Finished formulas that stand in a circle with one that is still open. */
  private circular: Formula[] = [];

  /**
   * True where the formula needs, by whatever way, its own value. All formulas of a circle are marked, whichever of them is
   * found first, so that the same workbook always shows the same.
   */
  private inCircle(formula: Formula): boolean {
    let first: Formula | undefined;
    const meet = (other: Formula) => {
      if (!first || other.depth < first.depth) first = other;
    };
    for (const { sheet, area } of this.precedents(formula)) {
      const within = (other: Formula) => other.sheet === sheet && contains(area, other.row, other.column);
      for (const other of this.open) if (within(other)) meet(other);
      for (const other of this.circular)
        if (this.open.has(other.circle!) && within(other)) meet(other.circle!);
    }
    if (first) {
      for (const other of this.open) {
        if (other.depth < first.depth) continue;
        const known = other.circle;
        other.circle = known && this.open.has(known) && known.depth < first.depth ? known : first;
      }
    }
    return formula.circle !== undefined;
  }

  private walk(from: Formula, compute: boolean): void {
    const stack: Formula[] = [from];
    while (stack.length > 0) {
      const formula = stack[stack.length - 1]!;
      if (formula.state === State.Same || formula.state === State.Changed) {
        stack.pop();
        continue;
      }
      if (formula.state === State.Waiting) {
        formula.state = State.Open;
        formula.depth = this.open.size;
        this.open.add(formula);
      }
      const needs = this.needsWork(formula, stack);
      if (needs === 'later') continue;
      stack.pop();
      this.open.delete(formula);
      if (formula.circle) this.circular.push(formula);
      if (this.open.size === 0) this.circular = [];
      const column = this.columns.get(formula.sheet.id)!.get(formula.column)!;
      column.waiting--;
      let changed = needs !== false;
      if (changed && compute) changed = this.compute(formula, needs === 'circle');
      formula.state = changed ? State.Changed : State.Same;
      if (changed) column.changed.add(formula.row);
      else column.changed.delete(formula.row);
    }
  }

  /** @returns whether the cell shows something else than before. */
  private compute(formula: Formula, circle: boolean): boolean {
    const { cell, sheet, row, column } = formula;
    const before = cell.v;
    const wasPending = cell.pending === true;
    const wasInferred = cell.inferred;
    cell.pending = undefined;
    cell.circular = circle || undefined;
    if (circle) {
      cell.v = '#REF!';
      cell.error = true;
      cell.inferred = undefined;
      return wasPending || before !== cell.v;
    }
    const group = this.groupOf(formula);
    const result = this.engine.compute(
      group.text,
      sheet,
      row,
      column,
      row - group.row,
      column - group.column,
    );
    cell.v = result.value;
    cell.error = result.error || undefined;
    cell.inferred = result.date ? this.dateFormat : undefined;
    return wasPending || before !== cell.v || wasInferred !== cell.inferred;
  }

  /** Computes everything that depends on what changed. */
  run(): void {
    this.engine.begin(this.workbook.sheets);
    for (const columns of this.columns.values()) {
      for (const { formulas } of columns.values()) {
        for (const formula of formulas.values()) {
          if (formula.state === State.Waiting) this.walk(formula, true);
        }
      }
    }
  }

  /** Whether a formula's value is out of date. Nothing is computed. */
  isStale(sheetId: number, row: number, column: number): boolean {
    const formula = this.columns.get(sheetId)?.get(column)?.formulas.get(row);
    if (!formula) return false;
    if (formula.state === State.Waiting) this.walk(formula, false);
    return formula.state === State.Changed;
  }
}
