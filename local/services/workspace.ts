import type { Area } from './area';
import type { Book } from './book';
import type { Service } from './guard';
import { RangeService } from './range';
import type { SheetRecord } from './records';
import { refuse } from './refusals';
import { SheetService } from './sheet';

/** Makes the service objects of one spreadsheet, and knows what is selected. */
export class Workspace {
  private sheets = new WeakMap<SheetRecord, SheetService>();

  /** The Spreadsheet service of this workbook, which Sheet.getParent gives. */
  spreadsheet!: Service;

  constructor(readonly book: Book) {}

  sheetService(sheet: SheetRecord): SheetService {
    let service = this.sheets.get(sheet);
    if (!service) {
      service = new SheetService(this, sheet);
      this.sheets.set(sheet, service);
    }
    return service;
  }

  /** Google's refusal of a call on a sheet that was deleted. */
  needSheet(sheet: SheetRecord): void {
    if (!this.book.record.sheets.includes(sheet)) throw refuse(`Sheet ${sheet.id} not found`);
  }

  /** A range by position and size, with Google's refusals for what is not on the sheet. */
  range(sheet: SheetRecord, row: number, column: number, rows: number, columns: number): RangeService {
    if (row < 1) throw refuse('The starting row of the range is too small.');
    if (column < 1) throw refuse('The starting column of the range is too small.');
    if (rows < 1) throw refuse('The number of rows in the range must be at least 1.');
    if (columns < 1) throw refuse('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) {
      throw refuse('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeService(this, sheet, {
      r1: row,
      c1: column,
      r2: row + rows - 1,
      c2: column + columns - 1,
    });
  }

  readonly rangeOf = (sheetId: number, area: Area): RangeService =>
    new RangeService(this, this.book.sheet(sheetId), { ...area });

  select(sheet: SheetRecord, area: Area): void {
    this.book.record.active = { sheetId: sheet.id, area: { ...area } };
  }
}
