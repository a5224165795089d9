import type { Area } from './area';
import { Calculation, Changes } from './calculation';
import { compile, nameTargets } from './compile';
import { serialOfMoment } from './dates';
import { Engine } from './engine';
import { FormulaIndex } from './formulaIndex';
import {
  type Cell,
  type CellValue,
  cellAt,
  changedStyle,
  peek,
  type SheetRecord,
  type Style,
  sharedStyle,
  styleOf,
  type WorkbookRecord,
} from './records';
import { refuse } from './refusals';
import { readTyped } from './typed';

/** One open spreadsheet: its records, what changed in them since the last calculation, and the clock. */
export class Book {
  record: WorkbookRecord;
  changes = new Changes();
  /** The clock of the last calculation, in days. */
  computedAt = 0;
  private engine = new Engine();
  private staleCheck: Calculation | null = null;
  /** null where something has changed that it does not show. */
  private formulas: FormulaIndex | null = null;

  constructor(
    record: WorkbookRecord,
    private clock: () => Date,
  ) {
    this.record = record;
  }

  get now(): Date {
    return this.clock();
  }

  sheet(id: number): SheetRecord {
    const found = this.record.sheets.find((sheet) => sheet.id === id);
    if (!found) throw refuse(`Sheet ${id} not found`);
    return found;
  }

  sheetNamed(name: string): SheetRecord | undefined {
    const wanted = name.toLowerCase();
    return this.record.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Marks one cell's content as changed. */
  changed(sheet: SheetRecord, row: number, column: number): void {
    this.changes.add(sheet.id, row, column);
    this.staleCheck = null;
    if (this.formulas?.knows(sheet, row, column, peek(sheet, row, column)) === false)
      this.formulas.forget(sheet);
  }

  /** Marks everything as changed: structure, names or sheets. */
  changedAll(): void {
    this.changes.everything = true;
    this.staleCheck = null;
    this.formulas = null;
  }

  /**
   * Rows or columns went elsewhere; which formulas may come to something else is marked cell by cell.
   * @param otherwise the sheets whose formulas stand elsewhere now, or read other cells
   */
  restructured(otherwise: Iterable<SheetRecord>): void {
    // What waits to be computed stands where it no longer is.
    if (this.changes.any) this.changes.everything = true;
    this.staleCheck = null;
    for (const sheet of otherwise) this.formulas?.forget(sheet);
  }

  private calculation(now = serialOfMoment(this.now)): Calculation {
    this.formulas ??= new FormulaIndex(this.record, now);
    this.formulas.refresh();
    return new Calculation(
      this.formulas,
      this.engine,
      this.changes,
      { now, before: this.computedAt },
      this.record.locale === 'en_US' ? 'M/d/yyyy' : 'dd/MM/yyyy',
    );
  }

  /** Computes what has to be; with `always`, what the clock alone may have changed too. */
  calculate(always = false): void {
    if (!always && !this.changes.any) return;
    const now = serialOfMoment(this.now);
    this.calculation(now).run(this.record.sheets);
    this.computedAt = now;
    this.changes.clear();
    this.staleCheck = null;
  }

  /** Whether the value of this cell waits for a calculation. */
  isStale(sheet: SheetRecord, row: number, column: number): boolean {
    const cell = peek(sheet, row, column);
    if (cell?.f === undefined || !this.changes.any) return false;
    if (cell.pending) return true;
    this.staleCheck ??= this.calculation();
    return this.staleCheck.isStale(sheet.id, row, column);
  }

  /** The value of a formula that is not in any cell, as though it stood in this one. */
  evaluate(formula: string, sheet: SheetRecord, row: number, column: number): CellValue | undefined {
    this.engine.begin(this.record.sheets);
    const { text } = compile(formula, nameTargets(this.record), serialOfMoment(this.now));
    return this.engine.compute(text, sheet, row, column, 0, 0).value;
  }

  setFormat(sheet: SheetRecord, row: number, column: number, change: Partial<Style>): void {
    const cell = cellAt(sheet, row, column);
    cell.style = changedStyle(cell.style, change);
  }

  /** What a cell would hold after this input; nothing is written. */
  read(input: unknown, cell: Cell | undefined): { f?: string; v?: CellValue | undefined; format?: string } {
    const plain = styleOf(cell).numberFormat === '@';
    if (input === null || input === undefined || input === '') return {};
    if (typeof input === 'boolean') return plain ? { v: input ? 'TRUE' : 'FALSE' } : { v: input };
    if (typeof input === 'number') return plain ? { v: String(input) } : { v: input };
    if (input instanceof Date) {
      const serial = serialOfMoment(input);
      const day = this.record.locale === 'en_US' ? 'M/d/yyyy' : 'dd/MM/yyyy';
      return { v: serial, format: Number.isInteger(serial) ? day : `${day} HH:mm:ss` };
    }
    const text = String(input);
    if (text.length > 50_000) {
      throw refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    if (!plain && text.startsWith('=') && text.length > 1) return { f: text };
    const typed = readTyped(text, this.record.locale, this.now.getFullYear(), plain);
    // Sheets takes a text that begins with + or - and is no number for a formula.
    if (!plain && /^[+-]./.test(text) && typed.value === text) return { f: `=${text}` };
    return { v: typed.value, format: typed.format };
  }

  /** Writes what `read` gave. A number format comes with the text only where the cell had none. */
  put(
    sheet: SheetRecord,
    row: number,
    column: number,
    content: { f?: string; rc?: string; v?: CellValue | undefined; format?: string },
  ): void {
    const existing = peek(sheet, row, column);
    if (content.f === undefined && content.v === undefined && !existing) return;
    const cell = existing ?? cellAt(sheet, row, column);
    cell.rc = content.rc;
    cell.inferred = undefined;
    cell.error = undefined;
    cell.circular = undefined;
    if (content.f !== undefined) {
      cell.f = content.f;
      cell.pending = true;
    } else {
      cell.f = undefined;
      cell.pending = undefined;
      cell.v = content.v;
      if (content.format && styleOf(cell).numberFormat === 'General') {
        cell.style = sharedStyle({ ...styleOf(cell), numberFormat: content.format });
      }
    }
    this.changed(sheet, row, column);
  }

  clearContent(sheet: SheetRecord, area: Area): void {
    for (let row = area.r1; row <= area.r2; row++) {
      for (let column = area.c1; column <= area.c2; column++) {
        if (peek(sheet, row, column)) this.put(sheet, row, column, {});
      }
    }
  }
}
