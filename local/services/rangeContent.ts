import { dateOf, isDateFormat } from './dates';
import { display } from './display';
import { r1c1Of } from './formulaIndex';
import { fromR1C1, offsetFormula, toR1C1 } from './formulaText';
import { RangePlace } from './rangePlace';
import { type Cell, hasContent, peek, styleOf } from './records';
import { wrongParameters } from './refusals';
import { checkStrict, type Proposed } from './validation';

/** What is in the cells of a range: values, as typed and as shown, and formulas. */
export abstract class RangeContent extends RangePlace {
  private read(cell: Cell | undefined, row: number, column: number): unknown {
    this.needSettled(row, column);
    const value = cell?.v;
    if (cell === undefined || value === undefined) return '';
    if (typeof value === 'number') {
      const format = styleOf(cell).numberFormat;
      const shown = format === 'General' ? (cell.inferred ?? format) : format;
      if (isDateFormat(shown)) return dateOf(value);
    }
    return value;
  }

  getValues(): unknown[][] {
    return this.grid((cell, row, column) => this.read(cell, row, column));
  }
  getValue(): unknown {
    const { r1, c1 } = this.area;
    return this.read(peek(this.sheet, r1, c1), r1, c1);
  }
  getDisplayValues(): string[][] {
    return this.grid((cell, row, column) => {
      this.needSettled(row, column);
      return display(cell, this.book.record.locale);
    });
  }
  getDisplayValue(): string {
    const { r1, c1 } = this.area;
    this.needSettled(r1, c1);
    return display(peek(this.sheet, r1, c1), this.book.record.locale);
  }
  isBlank(): boolean {
    return this.grid(hasContent).every((row) => row.every((full) => !full));
  }

  /** Checks all before it writes any: a refused call changes nothing. */
  private write(contents: Proposed[][]): this {
    this.each((row, column, down, across) => {
      checkStrict(this.book, this.sheet, row, column, contents[down]![across]!);
    });
    return this.each((row, column, down, across) => {
      this.book.put(this.sheet, row, column, contents[down]![across]!);
    });
  }

  private proposed(method: string, value: unknown, row: number, column: number): Proposed {
    if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
      throw wrongParameters(`Range.${method}`, [value]);
    }
    if (typeof value === 'function') throw wrongParameters(`Range.${method}`, [value]);
    return this.book.read(value, peek(this.sheet, row, column));
  }

  setValues(values: unknown): this {
    const rows = this.shape('setValues', values);
    return this.write(
      this.grid((_, row, column) =>
        this.proposed('setValues', rows[row - this.area.r1]![column - this.area.c1], row, column),
      ),
    );
  }
  setValue(value: unknown): this {
    return this.write(this.grid((_, row, column) => this.proposed('setValue', value, row, column)));
  }
  clearContent(): this {
    this.book.clearContent(this.sheet, this.area);
    return this;
  }

  getFormulas(): string[][] {
    return this.grid((cell) => cell?.f ?? '');
  }
  getFormula(): string {
    return peek(this.sheet, this.area.r1, this.area.c1)?.f ?? '';
  }
  getFormulasR1C1(): string[][] {
    return this.grid((cell, row, column) => (cell?.f === undefined ? '' : r1c1Of(cell, row, column)));
  }

  private asFormula(method: string, formula: unknown): string {
    if (typeof formula !== 'string') throw wrongParameters(`Range.${method}`, [formula]);
    return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
  }

  setFormulas(formulas: unknown): this {
    const rows = this.shape('setFormulas', formulas);
    const texts = rows.map((row) => row.map((formula) => this.asFormula('setFormulas', formula)));
    return this.write(texts.map((row) => row.map((f) => (f === '' ? {} : { f }))));
  }
  /** On a block the references shift from cell to cell, as when a formula is copied down. */
  setFormula(formula: unknown): this {
    const text = this.asFormula('setFormula', formula);
    const { r1, c1 } = this.area;
    return this.write(this.oneFormula(text, (row, column) => offsetFormula(text, row - r1, column - c1)));
  }
  setFormulasR1C1(formulas: unknown): this {
    const rows = this.shape('setFormulasR1C1', formulas);
    const texts = rows.map((row) => row.map((formula) => this.asFormula('setFormulasR1C1', formula)));
    return this.write(
      this.grid((_, row, column) => {
        const text = texts[row - this.area.r1]![column - this.area.c1]!;
        return text === '' ? {} : { f: fromR1C1(text, row, column) };
      }),
    );
  }
  setFormulaR1C1(formula: unknown): this {
    const text = this.asFormula('setFormulaR1C1', formula);
    return this.write(this.oneFormula(text, (row, column) => fromR1C1(text, row, column)));
  }

  /** The contents of a block that takes one formula: its R1C1 text is found once and shared. */
  private oneFormula(text: string, at: (row: number, column: number) => string): Proposed[][] {
    if (text === '') return this.grid(() => ({}));
    let shared: string | undefined;
    return this.grid((_, row, column) => {
      const f = at(row, column);
      if (f.includes('#REF!')) return { f };
      shared ??= toR1C1(f, row, column);
      return { f, rc: shared };
    });
  }
}
