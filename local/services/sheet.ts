import { type Area, splitSheet } from './area';
import type { Book } from './book';
import { ConditionalFormatRuleService } from './builders';
import {
  EmbeddedChartBuilderService,
  EmbeddedChartService,
  insertChart,
  newChartRecord,
  removeChart,
  updateChart,
} from './charts';
import { Service } from './guard';
import { colour } from './looks';
import type { RangeService } from './range';
import { RangeListService } from './rangeList';
import { defaultColumnWidth, hasContent, type SheetRecord } from './records';
import { refuse, wrongParameters } from './refusals';
import { FilterService, ProtectionService } from './sheetParts';
import { applyEdit, areaOn, deleteSpan, hideSheet, insertLike, renameSheet } from './structure';
import type { Workspace } from './workspace';

export function lastRow(sheet: SheetRecord): number {
  for (let row = sheet.cells.length - 1; row > 0; row--) {
    if (sheet.cells[row]?.some(hasContent)) return row;
  }
  return 0;
}

export function lastColumn(sheet: SheetRecord): number {
  let last = 0;
  for (const cells of sheet.cells) {
    for (let column = (cells?.length ?? 0) - 1; column > last; column--) {
      if (hasContent(cells![column])) last = column;
    }
  }
  return last;
}

export class SheetService extends Service {
  readonly service = 'Sheet';

  constructor(
    private workspace: Workspace,
    readonly sheet: SheetRecord,
  ) {
    super();
  }

  private get book(): Book {
    return this.workspace.book;
  }

  override checkStanding(): void {
    this.workspace.needSheet(this.sheet);
  }

  private bounds(axis: 'row' | 'column', first: unknown, count: unknown): { at: number; count: number } {
    const size = axis === 'row' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (typeof first !== 'number' || typeof count !== 'number')
      throw wrongParameters('Sheet', [first, count]);
    if (first < 1 || count < 1 || first + count - 1 > size) throw refuse(`Those ${axis}s are out of bounds.`);
    return { at: first, count };
  }

  getName(): string {
    return this.sheet.name;
  }
  setName(name: string): this {
    renameSheet(this.book, this.sheet, String(name));
    return this;
  }
  getSheetId(): number {
    return this.sheet.id;
  }
  getIndex(): number {
    return this.book.record.sheets.indexOf(this.sheet) + 1;
  }
  getParent(): Service {
    return this.workspace.spreadsheet;
  }
  getMaxRows(): number {
    return this.sheet.maxRows;
  }
  getMaxColumns(): number {
    return this.sheet.maxColumns;
  }
  getLastRow(): number {
    return lastRow(this.sheet);
  }
  getLastColumn(): number {
    return lastColumn(this.sheet);
  }
  activate(): this {
    this.workspace.select(this.sheet, { r1: 1, c1: 1, r2: 1, c2: 1 });
    return this;
  }

  // ---- ranges ----

  getRange(first: unknown, column?: number, rows = 1, columns = 1): RangeService {
    if (typeof first === 'string' && column === undefined) return this.byAddress(first);
    if (typeof first !== 'number' || typeof column !== 'number') {
      throw wrongParameters('Sheet.getRange', [first, column]);
    }
    return this.workspace.range(this.sheet, first, column, rows, columns);
  }
  private byAddress(text: string): RangeService {
    const { sheet: named, address } = splitSheet(text);
    const home = named === null ? this.sheet : this.book.sheetNamed(named);
    if (!home) throw refuse('Range not found');
    const name = this.book.record.names.find((record) => record.name.toLowerCase() === text.toLowerCase());
    const area: Area = name?.area ?? areaOn(home, address);
    return this.workspace.rangeOf(name?.area ? name.sheetId : home.id, area);
  }
  getRangeList(addresses: unknown): RangeListService {
    if (!Array.isArray(addresses) || addresses.length === 0) {
      throw wrongParameters('Sheet.getRangeList', [addresses]);
    }
    return new RangeListService(addresses.map((address) => this.byAddress(String(address))));
  }
  getDataRange(): RangeService {
    return this.workspace.range(
      this.sheet,
      1,
      1,
      Math.max(1, lastRow(this.sheet)),
      Math.max(1, lastColumn(this.sheet)),
    );
  }

  // ---- rows and columns ----

  private insert(axis: 'row' | 'column', beside: number, howMany: number, at: number): this {
    this.bounds(axis, beside, 1);
    if (howMany < 1) throw refuse(`The number of ${axis}s to insert must be at least 1.`);
    insertLike(this.book, this.sheet, axis, at, howMany, beside);
    return this;
  }
  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.insert('row', afterPosition, howMany, afterPosition + 1);
  }
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insert('row', beforePosition, howMany, beforePosition);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.insert('column', afterPosition, howMany, afterPosition + 1);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.insert('column', beforePosition, howMany, beforePosition);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    deleteSpan(this.book, this.sheet, 'row', rowPosition, howMany);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    deleteSpan(this.book, this.sheet, 'column', columnPosition, howMany);
  }
  moveColumns(columnSpec: unknown, destinationIndex: number): void {
    if (!(columnSpec instanceof Service) || columnSpec.service !== 'Range') {
      throw wrongParameters('Sheet.moveColumns', [columnSpec, destinationIndex]);
    }
    const { area, sheet } = columnSpec as RangeService;
    if (sheet !== this.sheet) throw refuse('The range must be on this sheet.');
    if (destinationIndex < 1 || destinationIndex > this.sheet.maxColumns + 1) {
      throw refuse('Those columns are out of bounds.');
    }
    applyEdit(this.book, this.sheet, {
      axis: 'column',
      kind: 'move',
      at: area.c1,
      count: area.c2 - area.c1 + 1,
      before: destinationIndex,
    });
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.sheet.maxRows)
      throw refuse("You can't freeze all visible rows on the sheet.");
    this.sheet.frozenRows = rows;
  }
  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.sheet.maxColumns) {
      throw refuse("You can't freeze all visible columns on the sheet.");
    }
    const split = this.sheet.merges.some((merge) => merge.c1 <= columns && merge.c2 > columns);
    if (split && columns > 0) {
      throw refuse("You can't freeze columns which contain only part of a merged cell.");
    }
    this.sheet.frozenColumns = columns;
  }
  getFrozenRows(): number {
    return this.sheet.frozenRows;
  }
  getFrozenColumns(): number {
    return this.sheet.frozenColumns;
  }

  hideSheet(): this {
    hideSheet(this.book, this.sheet);
    return this;
  }
  showSheet(): this {
    this.sheet.hidden = false;
    return this;
  }
  isSheetHidden(): boolean {
    return this.sheet.hidden;
  }

  private hide(axis: 'row' | 'column', first: number, howMany: number, hidden: boolean): void {
    const { at, count } = this.bounds(axis, first, howMany);
    const known = axis === 'row' ? this.sheet.hiddenRows : this.sheet.hiddenColumns;
    const size = axis === 'row' ? this.sheet.maxRows : this.sheet.maxColumns;
    const wouldBe = new Map(known);
    for (let index = at; index < at + count; index++) {
      if (hidden) wouldBe.set(index, true);
      else wouldBe.delete(index);
    }
    if (wouldBe.size >= size) throw refuse(`You can't hide all the ${axis}s on the sheet.`);
    if (axis === 'row') this.sheet.hiddenRows = wouldBe;
    else this.sheet.hiddenColumns = wouldBe;
  }
  hideRows(row: number, howMany = 1): void {
    this.hide('row', row, howMany, true);
  }
  showRows(row: number, howMany = 1): void {
    this.hide('row', row, howMany, false);
  }
  hideColumns(column: number, howMany = 1): void {
    this.hide('column', column, howMany, true);
  }
  showColumns(column: number, howMany = 1): void {
    this.hide('column', column, howMany, false);
  }
  isRowHiddenByUser(row: number): boolean {
    this.bounds('row', row, 1);
    return this.sheet.hiddenRows.has(row);
  }
  isColumnHiddenByUser(column: number): boolean {
    this.bounds('column', column, 1);
    return this.sheet.hiddenColumns.has(column);
  }

  private size(axis: 'row' | 'column', first: number, howMany: number, length: number): this {
    const { at, count } = this.bounds(axis, first, howMany);
    const known = axis === 'row' ? this.sheet.rowHeights : this.sheet.columnWidths;
    for (let index = at; index < at + count; index++) known.set(index, length);
    return this;
  }
  setColumnWidth(column: number, width: number): this {
    return this.size('column', column, 1, width);
  }
  setColumnWidths(start: number, howMany: number, width: number): this {
    return this.size('column', start, howMany, width);
  }
  getColumnWidth(column: number): number {
    this.bounds('column', column, 1);
    return this.sheet.columnWidths.get(column) ?? defaultColumnWidth;
  }
  setRowHeight(row: number, height: number): this {
    return this.size('row', row, 1, height);
  }
  setRowHeights(start: number, howMany: number, height: number): this {
    return this.size('row', start, howMany, height);
  }
  setRowHeightsForced(start: number, howMany: number, height: number): this {
    return this.size('row', start, howMany, height);
  }

  // ---- looks ----

  setTabColor(color: string | null): this {
    this.sheet.tabColor = colour(color, '');
    return this;
  }
  setHiddenGridlines(hidden: boolean): this {
    this.sheet.gridlinesHidden = hidden;
    return this;
  }
  hasHiddenGridlines(): boolean {
    return this.sheet.gridlinesHidden;
  }

  // ---- rules ----

  getConditionalFormatRules(): ConditionalFormatRuleService[] {
    return this.sheet.conditionalFormats.map(
      (rule) => new ConditionalFormatRuleService({ ...rule, sheet: this.sheet }, this.workspace.rangeOf),
    );
  }
  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRuleService)) {
      throw wrongParameters('Sheet.setConditionalFormatRules', [rules]);
    }
    this.sheet.conditionalFormats = rules.map(({ rule: { sheet, ...rule } }) => {
      if (sheet !== this.sheet)
        throw refuse('The ranges of a conditional format rule must be on the same sheet.');
      return { ...rule, ranges: rule.ranges.map((area) => ({ ...area })), values: [...rule.values] };
    });
  }
  clearConditionalFormatRules(): void {
    this.sheet.conditionalFormats = [];
  }
  getProtections(type: string): ProtectionService[] {
    if (type !== 'RANGE' && type !== 'SHEET') throw wrongParameters('Sheet.getProtections', [type]);
    return this.sheet.protections
      .filter((record) => (record.area === null) === (type === 'SHEET'))
      .map((record) => new ProtectionService(this.workspace, this.sheet, record));
  }
  getFilter(): FilterService | null {
    return this.sheet.filter ? new FilterService(this.workspace, this.sheet) : null;
  }

  // ---- charts ----

  getCharts(): EmbeddedChartService[] {
    return this.sheet.charts.map((chart) => new EmbeddedChartService(this.workspace, chart));
  }
  newChart(): EmbeddedChartBuilderService {
    return new EmbeddedChartBuilderService(this.workspace, newChartRecord());
  }
  private chart(chart: unknown, method: string): EmbeddedChartService {
    if (!(chart instanceof EmbeddedChartService)) throw wrongParameters(`Sheet.${method}`, [chart]);
    return chart;
  }
  insertChart(chart: unknown): void {
    insertChart(this.workspace, this.sheet, this.chart(chart, 'insertChart'));
  }
  updateChart(chart: unknown): void {
    updateChart(this.sheet, this.chart(chart, 'updateChart'));
  }
  removeChart(chart: unknown): void {
    removeChart(this.sheet, this.chart(chart, 'removeChart'));
  }

  // ---- column groups ----

  getColumnGroupDepth(column: number): number {
    this.bounds('column', column, 1);
    return this.sheet.groups.get(column)?.depth ?? 0;
  }
  private collapse(collapsed: boolean): this {
    for (const [column, group] of this.sheet.groups) this.sheet.groups.set(column, { ...group, collapsed });
    return this;
  }
  collapseAllColumnGroups(): this {
    return this.collapse(true);
  }
  expandAllColumnGroups(): this {
    return this.collapse(false);
  }
  setColumnGroupControlPosition(position: string): this {
    this.sheet.groupControl = position;
    return this;
  }
}
