import { type Area, toA1 } from './area';
import type { Book } from './book';
import { Service } from './guard';
import { type Cell, peek, type SheetRecord } from './records';
import { notHere, refuse, wrongParameters } from './refusals';
import type { Workspace } from './workspace';

const mismatch = (what: 'rows' | 'columns', data: number, range: number) =>
  refuse(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );

/** Where a range is, and how its cells are walked over. */
export abstract class RangePlace extends Service {
  readonly service = 'Range';

  constructor(
    readonly workspace: Workspace,
    readonly sheet: SheetRecord,
    readonly area: Area,
  ) {
    super();
  }

  protected get book(): Book {
    return this.workspace.book;
  }

  override checkStanding(): void {
    this.workspace.needSheet(this.sheet);
    if (this.area.r2 > this.sheet.maxRows || this.area.c2 > this.sheet.maxColumns) {
      throw refuse('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

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
  activate(): this {
    this.workspace.select(this.sheet, this.area);
    return this;
  }

  protected grid<T>(of: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
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

  protected each(visit: (row: number, column: number, down: number, across: number) => void): this {
    for (let row = this.area.r1; row <= this.area.r2; row++) {
      for (let column = this.area.c1; column <= this.area.c2; column++) {
        visit(row, column, row - this.area.r1, column - this.area.c1);
      }
    }
    return this;
  }

  /** A two-dimensional array of exactly this range's shape, or Google's refusal. */
  protected shape(method: string, values: unknown): unknown[][] {
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

  protected needSettled(row: number, column: number): void {
    if (!this.book.isStale(this.sheet, row, column)) return;
    const place = toA1({ r1: row, c1: column, r2: row, c2: column });
    throw notHere(`reading ${this.sheet.name}!${place} before the calculation has settled`);
  }
}
