import { compile, type NameTarget, nameTargets } from './compile';
import { type Reference, sharedText, tokensOf, toR1C1 } from './formulaText';
import type { Cell, SheetRecord, WorkbookRecord } from './records';

export enum State {
  Waiting,
  Open,
  /** All that it needs has been looked at, and it stands in a circle with a formula that is still open. */
  InCircle,
  Same,
  Changed,
}

/** A cell with a formula, and where a calculation stands with it. */
export interface Formula {
  readonly sheet: SheetRecord;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly text: string;
  readonly group: Group;
  /** The calculation to which the rest belongs; in any other, the formula is not looked at. */
  turn: number;
  state: State;
  /** How many formulas were opened and not finished when this one was opened. */
  order: number;
  /** The least order of all unfinished formulas that this one is known to need, by whatever way, or its own. */
  reach: number;
  needsItself: boolean;
}

/** What formulas of a sheet share that are the same in R1C1: they are written out for one cell and parsed once. */
export interface Template {
  formula: string;
  text: string;
  row: number;
  column: number;
  /** Whether the clock is in it. */
  volatile: boolean;
  /** The clock, in days, that is written into the text. */
  now: number;
}

/** The formulas of one template in one column. */
export interface Group {
  readonly template: Template;
  readonly column: FormulaColumn;
  readonly members: Formula[];
  readonly needs: Need[];
  /** The calculation in which all members have been marked. */
  markedIn: number;
}

/** Rows and columns that all who name them share, so that they are looked at once a calculation. */
export interface FixedArea {
  settledIn: number;
  changed: boolean;
}

/** A range that a group reads. A row is a row of the sheet where it is fixed, otherwise counted from the formula's own. */
export interface Need {
  readonly group: Group;
  readonly sheet: SheetRecord;
  readonly c1: number;
  readonly c2: number;
  readonly start: number;
  readonly startFixed: boolean;
  readonly end: number;
  readonly endFixed: boolean;
  /** There where both ends are fixed. */
  readonly fixed: FixedArea | null;
}

/** The formulas of a column, each at its row. */
export type FormulaColumn = (Formula | undefined)[];

/** What is known of one sheet's formulas; made anew when one of them is replaced. */
interface SheetFormulas {
  readonly columns: Map<number, FormulaColumn>;
  readonly all: Formula[];
  readonly volatile: Group[];
  /** What they read, in whichever sheet. */
  readonly needs: Need[];
}

/** The R1C1 text that many cells of a column share. */
export function r1c1Of(cell: Cell, row: number, column: number): string {
  cell.rc ??= sharedText(toR1C1(cell.f!, row, column));
  return cell.rc;
}

const NONE: readonly Need[] = [];

/**
 * The formulas of a workbook and which cells each reads, so that what hangs on a cell is found without looking at every formula. It holds as
 * long as no sheet comes, goes or is renamed. A sheet has to be forgotten when a formula in it is replaced or moved, or reads a name that stands
 * for other cells now.
 */
export class FormulaIndex {
  /** Those that needed their own value when they were last computed. */
  readonly circular = new Set<Formula>();
  /** Counts the calculations. */
  turn = 0;
  private readonly bySheet = new Map<number, SheetFormulas>();
  private readonly forgotten = new Set<SheetRecord>();
  private readonly sheets = new Map<string, SheetRecord>();
  private readonly readers = new Map<number, Map<number, Need[]>>();
  private readonly areas = new Map<string, FixedArea>();
  private targetOf: NameTarget;

  constructor(
    private readonly workbook: WorkbookRecord,
    private readonly now: number,
  ) {
    this.targetOf = nameTargets(workbook);
    for (const sheet of workbook.sheets) this.sheets.set(sheet.name.toLowerCase(), sheet);
    for (const sheet of workbook.sheets) this.addSheet(sheet);
  }

  forget(sheet: SheetRecord): void {
    this.forgotten.add(sheet);
  }

  /** Reads again what was forgotten. */
  refresh(): void {
    if (this.forgotten.size > 0) this.targetOf = nameTargets(this.workbook);
    for (const sheet of this.forgotten) {
      this.removeSheet(sheet);
      this.addSheet(sheet);
    }
    this.forgotten.clear();
  }

  private removeSheet(sheet: SheetRecord): void {
    const known = this.bySheet.get(sheet.id);
    if (!known) return;
    const own = new Set(known.needs);
    const cleared = new Map<SheetRecord, Set<number>>();
    for (const need of known.needs) {
      const done = cleared.get(need.sheet) ?? new Set();
      cleared.set(need.sheet, done);
      const readers = this.readers.get(need.sheet.id)!;
      for (let column = need.c1; column <= need.c2; column++) {
        if (done.has(column)) continue;
        done.add(column);
        readers.set(
          column,
          readers.get(column)!.filter((one) => !own.has(one)),
        );
      }
    }
    for (const formula of this.circular) if (formula.sheet === sheet) this.circular.delete(formula);
  }

  private addSheet(sheet: SheetRecord): void {
    const known: SheetFormulas = { columns: new Map(), all: [], volatile: [], needs: [] };
    this.bySheet.set(sheet.id, known);
    const templates = new Map<string, { template: Template; groups: Map<number, Group> }>();
    sheet.cells.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell?.f === undefined) return;
        const rc = r1c1Of(cell, row, column);
        let shared = templates.get(rc);
        if (!shared) {
          shared = { template: this.template(cell.f, row, column), groups: new Map() };
          templates.set(rc, shared);
        }
        let group = shared.groups.get(column);
        if (!group) {
          group = this.group(shared.template, sheet, column, known);
          shared.groups.set(column, group);
        }
        const formula: Formula = {
          sheet,
          row,
          column,
          cell,
          text: cell.f,
          group,
          turn: 0,
          state: State.Same,
          order: 0,
          reach: 0,
          needsItself: false,
        };
        group.column[row] = formula;
        group.members.push(formula);
        known.all.push(formula);
        if (cell.circular) this.circular.add(formula);
      });
    });
  }

  private template(formula: string, row: number, column: number): Template {
    const { text, volatile } = compile(formula, this.targetOf, this.now);
    return { formula, text, volatile, row, column, now: this.now };
  }

  private group(template: Template, sheet: SheetRecord, column: number, known: SheetFormulas): Group {
    let formulas = known.columns.get(column);
    if (!formulas) {
      formulas = [];
      known.columns.set(column, formulas);
    }
    const group: Group = { template, column: formulas, members: [], needs: [], markedIn: 0 };
    if (template.volatile) known.volatile.push(group);
    for (const token of tokensOf(template.text)) {
      if (token.kind !== 'reference') continue;
      const named = token.reference.sheet;
      const target = named === null ? sheet : this.sheets.get(named.toLowerCase());
      if (target) this.addNeed(group, target, token.reference, column);
    }
    known.needs.push(...group.needs);
    return group;
  }

  private addNeed(group: Group, sheet: SheetRecord, { start, end }: Reference, column: number): void {
    const { template } = group;
    const last = end ?? start;
    const across = column - template.column;
    const from = start.column === null ? 1 : start.column + (start.columnFixed ? 0 : across);
    const to = last.column === null ? sheet.maxColumns : last.column + (last.columnFixed ? 0 : across);
    // Whole columns have no rows: they reach from the first to the last.
    const startFixed = start.rowFixed || start.row === null;
    const endFixed = last.rowFixed || last.row === null;
    const startRow = start.row ?? 1;
    const endRow = last.row ?? sheet.maxRows;
    const need: Need = {
      group,
      sheet,
      c1: Math.min(from, to),
      c2: Math.max(from, to),
      start: startFixed ? startRow : startRow - template.row,
      startFixed,
      end: endFixed ? endRow : endRow - template.row,
      endFixed,
      fixed: startFixed && endFixed ? this.area(sheet, startRow, endRow, from, to) : null,
    };
    group.needs.push(need);
    let readers = this.readers.get(sheet.id);
    if (!readers) {
      readers = new Map();
      this.readers.set(sheet.id, readers);
    }
    for (let c = need.c1; c <= need.c2; c++) {
      const list = readers.get(c);
      if (list) list.push(need);
      else readers.set(c, [need]);
    }
  }

  private area(sheet: SheetRecord, r1: number, r2: number, c1: number, c2: number): FixedArea {
    const key = `${sheet.id}:${r1}:${c1}:${r2}:${c2}`;
    let area = this.areas.get(key);
    if (!area) {
      area = { settledIn: 0, changed: false };
      this.areas.set(key, area);
    }
    return area;
  }

  /** Every formula of the workbook. */
  *all(): Iterable<Formula> {
    for (const { all } of this.bySheet.values()) yield* all;
  }

  /** Those with the clock in them. */
  *volatile(): Iterable<Group> {
    for (const { volatile } of this.bySheet.values()) yield* volatile;
  }

  formulasOf(sheetId: number, column: number): FormulaColumn | undefined {
    return this.bySheet.get(sheetId)?.columns.get(column);
  }

  at(sheetId: number, row: number, column: number): Formula | undefined {
    return this.formulasOf(sheetId, column)?.[row];
  }

  /** The ranges in which cells of this column lie. */
  readersOf(sheetId: number, column: number): readonly Need[] {
    return this.readers.get(sheetId)?.get(column) ?? NONE;
  }

  /** Whether this cell still holds the formula, or none, that is known of it, or its sheet is forgotten anyway. */
  knows(sheet: SheetRecord, row: number, column: number, cell: Cell | undefined): boolean {
    if (this.forgotten.has(sheet)) return true;
    const known = this.at(sheet.id, row, column);
    return known ? known.cell === cell && known.text === cell.f : cell?.f === undefined;
  }

  /** The template with this clock written into it. */
  settle(template: Template, now: number): Template {
    if (template.volatile && template.now !== now) {
      template.text = compile(template.formula, this.targetOf, now).text;
      template.now = now;
    }
    return template;
  }
}
