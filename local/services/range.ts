import { contains, overlaps } from './area';
import { DataValidationService, looseRule, ruleRecord } from './builders';
import { copyCells, type PasteType } from './copying';
import { RangeLooks } from './rangeLooks';
import { type Cell, peek, putNote, putRule } from './records';
import { refuse, wrongParameters } from './refusals';
import { FilterService, ProtectionService } from './sheetParts';
import { readSortKeys, sortRange } from './sorting';

/** SpreadsheetApp's Range: to its place, content and looks it adds merges, notes, rules, order and copies. */
export class RangeService extends RangeLooks {
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
    return this;
  }
  isPartOfMerge(): boolean {
    return this.sheet.merges.some((merge) => overlaps(merge, this.area));
  }
  getMergedRanges(): RangeService[] {
    return this.sheet.merges
      .filter((merge) => overlaps(merge, this.area))
      .map(({ r1, c1, r2, c2 }) => this.workspace.range(this.sheet, r1, c1, r2 - r1 + 1, c2 - c1 + 1));
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
  setNote(note: unknown): this {
    return this.each((row, column) => putNote(this.sheet, row, column, note));
  }
  setNotes(notes: unknown): this {
    const rows = this.shape('setNotes', notes);
    return this.each((row, column, down, across) => putNote(this.sheet, row, column, rows[down]![across]));
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
    return this.each((row, column) => putRule(this.sheet, row, column, record ?? undefined));
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
      putRule(this.sheet, row, column, rule ? ruleRecord(rule, row, column) : undefined);
    });
  }
  clearDataValidations(): this {
    return this.each((row, column) => putRule(this.sheet, row, column, undefined));
  }

  // ---- filter, protection, order, copies, groups ----

  createFilter(): FilterService {
    if (this.sheet.filter) {
      throw refuse("You can't create a filter in a sheet that already has a filter.");
    }
    this.sheet.filter = { ...this.area };
    return new FilterService(this.workspace, this.sheet);
  }
  getFilter(): FilterService | null {
    const { filter } = this.sheet;
    return filter && overlaps(filter, this.area) ? new FilterService(this.workspace, this.sheet) : null;
  }
  protect(): ProtectionService {
    const record = { area: { ...this.area }, description: '', warningOnly: false };
    this.sheet.protections.push(record);
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
    if (kind === 'PASTE_VALUES') this.each((row, column) => this.needSettled(row, column));
    copyCells(this, destination, kind as PasteType, transposed);
  }

  shiftColumnGroupDepth(delta: number): this {
    for (let column = this.area.c1; column <= this.area.c2; column++) {
      const group = this.sheet.groups.get(column);
      const depth = Math.max(0, Math.min(8, (group?.depth ?? 0) + delta));
      if (depth === 0) this.sheet.groups.delete(column);
      else this.sheet.groups.set(column, { depth, collapsed: group?.collapsed ?? false });
    }
    return this;
  }
}
