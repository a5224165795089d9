import { type Area, contains, overlaps, toA1 } from './area';
import type { Book } from './book';
import { DataValidationService, dateOf, looseRule, ruleRecord } from './builders';
import { r1c1Of } from './calculation';
import { isDateFormat } from './dates';
import { display } from './display';
import { fromR1C1, offsetFormula, toR1C1 } from './formulaText';
import { Service } from './guard';
import { type BorderCall, borderOf, colour } from './looks';
import {
  type Cell,
  cellAt,
  defaultStyle,
  hasContent,
  peek,
  type SheetRecord,
  type Style,
  sharedStyle,
  styleOf,
} from './records';
import { notHere, refuse, wrongParameters } from './refusals';
import { FilterService, ProtectionService } from './sheetParts';
import { type SortKey, sortRange } from './sorting';
import { checkStrict, type Proposed } from './validation';
import type { Workspace } from './workspace';

const mismatch = (what: 'rows' | 'columns', data: number, range: number) =>
  refuse(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );

export class RangeService extends Service {
  readonly service = 'Range';

  constructor(
    readonly workspace: Workspace,
    readonly sheet: SheetRecord,
    readonly area: Area,
  ) {
    super();
  }

  private get book(): Book {
    return this.workspace.book;
  }

  // ---- where it is ----

  getSheet(): Service {
    return this.workspace.sheetService(this.sheet);
  }
  getGridId(): number {
    return this.sheet.id;
  }
  getRow(): number {
    return this.area.r1;
  }
  getColumn(): number {
    return this.area.c1;
  }
  getLastRow(): number {
    return this.area.r2;
  }
  getLastColumn(): number {
    return this.area.c2;
  }
  getNumRows(): number {
    return this.area.r2 - this.area.r1 + 1;
  }
  getNumColumns(): number {
    return this.area.c2 - this.area.c1 + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return toA1(this.area);
  }
  getCell(row: number, column: number): RangeService {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw refuse('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(
    rows: number,
    columns: number,
    numRows: number = this.getNumRows(),
    numColumns: number = this.getNumColumns(),
  ): RangeService {
    return this.workspace.range(this.sheet, this.area.r1 + rows, this.area.c1 + columns, numRows, numColumns);
  }
  activate(): this {
    this.workspace.select(this.sheet, this.area);
    return this;
  }

  // ---- walking over its cells ----

  private grid<T>(of: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const grid: T[][] = [];
    for (let row = this.area.r1; row <= this.area.r2; row++) {
      const line: T[] = [];
      for (let column = this.area.c1; column <= this.area.c2; column++) {
        line.push(of(peek(this.sheet, row, column), row, column));
      }
      grid.push(line);
    }
    return grid;
  }

  private each(visit: (row: number, column: number, down: number, across: number) => void): this {
    for (let row = this.area.r1; row <= this.area.r2; row++) {
      for (let column = this.area.c1; column <= this.area.c2; column++) {
        visit(row, column, row - this.area.r1, column - this.area.c1);
      }
    }
    return this;
  }

  /** A two-dimensional array of exactly this range's shape, or Google's refusal. */
  private shape(method: string, values: unknown): unknown[][] {
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
      throw wrongParameters(`Range.${method}`, [values]);
    }
    const rows = values as unknown[][];
    if (rows.length !== this.getNumRows()) throw mismatch('rows', rows.length, this.getNumRows());
    for (const row of rows) {
      if (row.length !== this.getNumColumns()) throw mismatch('columns', row.length, this.getNumColumns());
    }
    return rows;
  }

  // ---- values ----

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

  private needSettled(row: number, column: number): void {
    if (!this.book.isStale(this.sheet, row, column)) return;
    const place = toA1({ r1: row, c1: column, r2: row, c2: column });
    throw notHere(`reading ${this.sheet.name}!${place} before the calculation has settled`);
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

  // ---- formulas ----

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

  // ---- looks ----

  private restyle(change: (row: number, column: number) => Partial<Style>): this {
    return this.each((row, column) => {
      this.book.setFormat(this.sheet, row, column, change(row, column));
    });
  }

  /** One change for all cells: each style that they had becomes another one style. */
  private restyleAll(change: Partial<Style>): this {
    const changed = new Map<Style | undefined, Style | undefined>();
    return this.each((row, column) => {
      const cell = cellAt(this.sheet, row, column);
      if (!changed.has(cell.style)) changed.set(cell.style, sharedStyle({ ...styleOf(cell), ...change }));
      cell.style = changed.get(cell.style);
    });
  }

  private restyleEach(method: string, values: unknown, change: (value: unknown) => Partial<Style>): this {
    const rows = this.shape(method, values);
    return this.restyle((row, column) => change(rows[row - this.area.r1]![column - this.area.c1]));
  }

  private firstStyle<K extends keyof Style>(key: K): Style[K] {
    return styleOf(peek(this.sheet, this.area.r1, this.area.c1))[key];
  }

  /** A changed number format can turn numbers into dates, which formulas see. */
  private reformat(change: (row: number, column: number) => string): this {
    return this.each((row, column) => {
      const had = peek(this.sheet, row, column);
      const format = change(row, column);
      const matters = hasContent(had) && isDateFormat(styleOf(had).numberFormat) !== isDateFormat(format);
      this.book.setFormat(this.sheet, row, column, { numberFormat: format === '' ? 'General' : format });
      if (matters) this.book.changed(this.sheet, row, column);
    });
  }

  getNumberFormat(): string {
    return this.firstStyle('numberFormat');
  }
  getNumberFormats(): string[][] {
    return this.grid((cell) => styleOf(cell).numberFormat);
  }
  setNumberFormat(format: unknown): this {
    if (typeof format !== 'string') throw wrongParameters('Range.setNumberFormat', [format]);
    return this.reformat(() => format);
  }
  setNumberFormats(formats: unknown): this {
    const rows = this.shape('setNumberFormats', formats);
    return this.reformat((row, column) => String(rows[row - this.area.r1]![column - this.area.c1]));
  }
  getBackground(): string {
    return this.firstStyle('background');
  }
  getBackgrounds(): string[][] {
    return this.grid((cell) => styleOf(cell).background);
  }
  setBackground(value: unknown): this {
    const background = colour(value, defaultStyle.background);
    return this.restyleAll({ background });
  }
  setBackgrounds(values: unknown): this {
    return this.restyleEach('setBackgrounds', values, (value) => ({
      background: colour(value, defaultStyle.background),
    }));
  }
  setFontColor(value: unknown): this {
    const fontColor = colour(value, defaultStyle.fontColor);
    return this.restyleAll({ fontColor });
  }
  setFontColors(values: unknown): this {
    return this.restyleEach('setFontColors', values, (value) => ({
      fontColor: colour(value, defaultStyle.fontColor),
    }));
  }
  setFontWeight(weight: string | null): this {
    return this.restyleAll({ fontWeight: weight ?? 'normal' });
  }
  setFontWeights(values: unknown): this {
    return this.restyleEach('setFontWeights', values, (value) => ({ fontWeight: String(value ?? 'normal') }));
  }
  setFontStyle(style: string | null): this {
    return this.restyleAll({ fontStyle: style ?? 'normal' });
  }
  setFontSize(size: number): this {
    return this.restyleAll({ fontSize: size });
  }
  setFontSizes(values: unknown): this {
    return this.restyleEach('setFontSizes', values, (value) => ({ fontSize: Number(value) }));
  }
  setFontFamily(family: string | null): this {
    return this.restyleAll({ fontFamily: family ?? defaultStyle.fontFamily });
  }
  setFontLine(line: string | null): this {
    return this.restyleAll({ fontLine: line ?? 'none' });
  }
  setWrap(wrap: boolean): this {
    return this.restyleAll({ wrap: wrap ? 'WRAP' : 'OVERFLOW' });
  }
  setWraps(values: unknown): this {
    return this.restyleEach('setWraps', values, (value) => ({ wrap: value ? 'WRAP' : 'OVERFLOW' }));
  }
  setWrapStrategy(strategy: string): this {
    return this.restyleAll({ wrap: strategy });
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.restyleAll({ vertical: alignment ?? defaultStyle.vertical });
  }
  setVerticalAlignments(values: unknown): this {
    return this.restyleEach('setVerticalAlignments', values, (value) => ({
      vertical: value === null ? defaultStyle.vertical : String(value),
    }));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.restyleAll({
      horizontal: alignment === null || alignment === 'normal' ? '' : alignment,
    });
  }
  setHorizontalAlignments(values: unknown): this {
    return this.restyleEach('setHorizontalAlignments', values, (value) => ({
      horizontal: value === null || value === 'normal' ? '' : String(value),
    }));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = '#000000',
    style: string | null = 'SOLID',
  ): this {
    const call: BorderCall = {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color: colour(color, '#000000'),
      style: style ?? 'SOLID',
    };
    return this.restyle((row, column) => ({
      border: borderOf(styleOf(peek(this.sheet, row, column)).border, this.area, row, column, call),
    }));
  }
  clearFormat(): this {
    return this.each((row, column) => {
      const cell = peek(this.sheet, row, column);
      if (!cell?.style) return;
      cell.style = undefined;
      this.book.changed(this.sheet, row, column);
    });
  }

  // ---- merges ----

  merge(): this {
    this.refuseHalfMerges();
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.area));
    if (this.getNumRows() > 1 || this.getNumColumns() > 1) {
      this.sheet.merges.push({ ...this.area });
      this.each((row, column) => {
        const first = row === this.area.r1 && column === this.area.c1;
        if (!first && peek(this.sheet, row, column)) this.book.put(this.sheet, row, column, {});
      });
    }
    this.book.touched.add(this.sheet.id);
    return this;
  }
  mergeAcross(): this {
    for (let row = 1; row <= this.getNumRows(); row += 1) {
      this.offset(row - 1, 0, 1, this.getNumColumns()).merge();
    }
    return this;
  }
  breakApart(): this {
    this.refuseHalfMerges();
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.area));
    this.book.touched.add(this.sheet.id);
    return this;
  }
  isPartOfMerge(): boolean {
    return this.sheet.merges.some((merge) => overlaps(merge, this.area));
  }
  private refuseHalfMerges(): void {
    const half = this.sheet.merges.some(
      (merge) =>
        overlaps(merge, this.area) &&
        !(contains(this.area, merge.r1, merge.c1) && contains(this.area, merge.r2, merge.c2)),
    );
    if (half) throw refuse('You must select all cells in a merged range to merge or unmerge them.');
  }

  // ---- notes ----

  getNote(): string {
    return peek(this.sheet, this.area.r1, this.area.c1)?.note ?? '';
  }
  getNotes(): string[][] {
    return this.grid((cell) => cell?.note ?? '');
  }
  private putNote(row: number, column: number, note: unknown): void {
    const text = note === null || note === undefined ? '' : String(note);
    if (text === '' && !peek(this.sheet, row, column)) return;
    cellAt(this.sheet, row, column).note = text === '' ? undefined : text;
    this.book.touched.add(this.sheet.id);
  }
  setNote(note: unknown): this {
    return this.each((row, column) => this.putNote(row, column, note));
  }
  setNotes(notes: unknown): this {
    const rows = this.shape('setNotes', notes);
    return this.each((row, column, down, across) => this.putNote(row, column, rows[down]![across]));
  }

  // ---- validation ----

  private ruleOf(cell: Cell | undefined, row: number, column: number): DataValidationService | null {
    if (!cell?.rule) return null;
    return new DataValidationService(looseRule(cell.rule, row, column), this.workspace.rangeOf);
  }
  getDataValidation(): DataValidationService | null {
    const { r1, c1 } = this.area;
    return this.ruleOf(peek(this.sheet, r1, c1), r1, c1);
  }
  getDataValidations(): (DataValidationService | null)[][] {
    return this.grid((cell, row, column) => this.ruleOf(cell, row, column));
  }
  /** A custom formula is written for the range's top-left cell and goes with the cells, as in the grid. */
  setDataValidation(rule: unknown): this {
    if (rule !== null && !(rule instanceof DataValidationService)) {
      throw wrongParameters('Range.setDataValidation', [rule]);
    }
    const record = rule && ruleRecord(rule, this.area.r1, this.area.c1);
    return this.each((row, column) => this.putRule(row, column, record ?? undefined));
  }
  setDataValidations(rules: unknown): this {
    const rows = this.shape('setDataValidations', rules);
    for (const rule of rows.flat()) {
      if (rule !== null && !(rule instanceof DataValidationService)) {
        throw wrongParameters('Range.setDataValidations', [rules]);
      }
    }
    return this.each((row, column, down, across) => {
      const rule = rows[down]![across] as DataValidationService | null;
      this.putRule(row, column, rule ? ruleRecord(rule, row, column) : undefined);
    });
  }
  clearDataValidations(): this {
    return this.each((row, column) => this.putRule(row, column, undefined));
  }
  private putRule(row: number, column: number, rule: Cell['rule']): void {
    if (rule === undefined && !peek(this.sheet, row, column)) return;
    cellAt(this.sheet, row, column).rule = rule;
    this.book.touched.add(this.sheet.id);
  }

  // ---- filter, protection, order, copies, groups ----

  createFilter(): FilterService {
    if (this.sheet.filter) {
      throw refuse("You can't create a filter in a sheet that already has a filter.");
    }
    this.sheet.filter = { ...this.area };
    this.book.touched.add(this.sheet.id);
    return new FilterService(this.workspace, this.sheet);
  }
  getFilter(): FilterService | null {
    const { filter } = this.sheet;
    return filter && overlaps(filter, this.area) ? new FilterService(this.workspace, this.sheet) : null;
  }
  protect(): ProtectionService {
    const record = { area: { ...this.area }, description: '', warningOnly: false };
    this.sheet.protections.push(record);
    this.book.touched.add(this.sheet.id);
    return new ProtectionService(this.workspace, this.sheet, record);
  }
  sort(spec: unknown): this {
    sortRange(this.book, this.sheet, this.area, readSortKeys(spec));
    return this;
  }

  copyTo(
    destination: unknown,
    type: string | { contentsOnly?: boolean } = 'PASTE_NORMAL',
    transposed = false,
  ): void {
    if (!(destination instanceof RangeService)) throw wrongParameters('Range.copyTo', [destination]);
    const kind = typeof type === 'string' ? type : type.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
    const height = transposed ? this.getNumColumns() : this.getNumRows();
    const width = transposed ? this.getNumRows() : this.getNumColumns();
    const source = this.grid((cell, row, column) => {
      if (kind === 'PASTE_VALUES') this.needSettled(row, column);
      if (cell?.f !== undefined) r1c1Of(cell, row, column);
      return cell ? { ...cell } : undefined;
    });
    // A destination that is a whole number of copies is filled with them; any other takes one copy from its top-left cell.
    const down = destination.getNumRows() % height === 0 ? destination.getNumRows() / height : 1;
    const across = destination.getNumColumns() % width === 0 ? destination.getNumColumns() / width : 1;
    const target = this.workspace.range(
      destination.sheet,
      destination.area.r1,
      destination.area.c1,
      height * down,
      width * across,
    );
    target.each((row, column, r, c) => {
      const [i, j] = transposed ? [c % width, r % height] : [r % height, c % width];
      target.paste(source[i]![j], this.area.r1 + i, this.area.c1 + j, row, column, kind);
    });
    if (kind === 'PASTE_COLUMN_WIDTHS') {
      for (let c = 0; c < target.getNumColumns(); c++) {
        const length = this.sheet.columnWidths.get(this.area.c1 + (c % width));
        if (length === undefined) target.sheet.columnWidths.delete(target.area.c1 + c);
        else target.sheet.columnWidths.set(target.area.c1 + c, length);
      }
    }
  }

  private paste(
    cell: Cell | undefined,
    fromRow: number,
    fromColumn: number,
    row: number,
    column: number,
    kind: string,
  ): void {
    const all = kind === 'PASTE_NORMAL' || kind === 'PASTE_NO_BORDERS';
    if (all || kind === 'PASTE_FORMULA') {
      const f = cell?.f === undefined ? undefined : offsetFormula(cell.f, row - fromRow, column - fromColumn);
      // A copied formula is the same in R1C1, unless it was pushed off the sheet.
      const rc = f?.includes('#REF!') ? undefined : cell?.rc;
      this.book.put(this.sheet, row, column, f === undefined ? { v: cell?.v } : { f, ...(rc && { rc }) });
    }
    if (kind === 'PASTE_VALUES') this.book.put(this.sheet, row, column, { v: cell?.v });
    if (all || kind === 'PASTE_FORMAT') {
      const before = peek(this.sheet, row, column);
      if (cell?.style || before?.style) {
        const style = styleOf(cell);
        const border = kind === 'PASTE_NO_BORDERS' ? styleOf(before).border : style.border;
        this.book.setFormat(this.sheet, row, column, { ...style, border });
      }
    }
    if (all || kind === 'PASTE_DATA_VALIDATION') this.putRule(row, column, cell?.rule);
    if (all) this.putNote(row, column, cell?.note ?? '');
  }

  shiftColumnGroupDepth(delta: number): this {
    for (let column = this.area.c1; column <= this.area.c2; column++) {
      const group = this.sheet.groups.get(column);
      const depth = Math.max(0, Math.min(8, (group?.depth ?? 0) + delta));
      if (depth === 0) this.sheet.groups.delete(column);
      else this.sheet.groups.set(column, { depth, collapsed: group?.collapsed ?? false });
    }
    this.book.touched.add(this.sheet.id);
    return this;
  }
}

export function readSortKeys(spec: unknown): SortKey[] {
  const one = (item: unknown): SortKey => {
    if (typeof item === 'number') return { column: item, ascending: true };
    if (typeof item === 'object' && item !== null && 'column' in item) {
      const { column, ascending = true } = item as { column: number; ascending?: boolean };
      return { column, ascending };
    }
    throw wrongParameters('Range.sort', [spec]);
  };
  return Array.isArray(spec) ? spec.map(one) : [one(spec)];
}
