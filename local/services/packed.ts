import type { SavedWorkbook } from '../types';
import {
  type Cell,
  type CellValue,
  type SheetRecord,
  type Style,
  sharedRule,
  sharedStyle,
  type ValidationRecord,
} from './records';
import type { Saved } from './saved';

/** A cell as it is written down: whatever many cells share stands in a table, and the cell names its place there. */
interface PackedCell {
  v?: CellValue;
  f?: string;
  rc?: number;
  e?: 1;
  i?: string;
  o?: 1;
  p?: 1;
  s?: number;
  n?: string;
  r?: number;
}

/** A column and its cell, by turns. */
type PackedRow = (number | PackedCell)[];

interface PackedSheet {
  rest: Omit<SheetRecord, 'cells'>;
  rows: [number, PackedRow][];
}

/** Values that many cells share, each written once. */
class Table<T> {
  readonly values: T[] = [];
  private readonly places = new Map<T, number>();

  placeOf(value: T): number {
    let place = this.places.get(value);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.places.set(value, place);
    }
    return place;
  }
}

const MAP = '\u0000map';

/** Whatever realm it was made in: a test has Maps of its own. */
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === '[object Map]';

const writeMap = (_: string, value: unknown): unknown => (isMap(value) ? { [MAP]: [...value] } : value);

const readMap = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && MAP in value
    ? new Map(value[MAP] as [unknown, unknown][])
    : value;

/** A saved workbook as a text, so that another process can open copies of it. */
export function packWorkbook(workbook: SavedWorkbook): string {
  const { record, ...rest } = workbook as Saved;
  const { sheets, ...others } = record;
  const styles = new Table<Style>();
  const rules = new Table<ValidationRecord>();
  const formulas = new Table<string>();
  const packCell = (cell: Cell): PackedCell => ({
    ...(cell.v !== undefined && { v: cell.v }),
    ...(cell.f !== undefined && { f: cell.f }),
    ...(cell.rc !== undefined && { rc: formulas.placeOf(cell.rc) }),
    ...(cell.error && { e: 1 }),
    ...(cell.inferred !== undefined && { i: cell.inferred }),
    ...(cell.circular && { o: 1 }),
    ...(cell.pending && { p: 1 }),
    ...(cell.style && { s: styles.placeOf(cell.style) }),
    ...(cell.note !== undefined && { n: cell.note }),
    ...(cell.rule && { r: rules.placeOf(cell.rule) }),
  });
  const packed = sheets.map(({ cells, ...sheet }): PackedSheet => {
    const rows: [number, PackedRow][] = [];
    cells.forEach((row, at) => {
      const line: PackedRow = [];
      row?.forEach((cell, column) => {
        if (cell) line.push(column, packCell(cell));
      });
      if (line.length > 0) rows.push([at, line]);
    });
    return { rest: sheet, rows };
  });
  const tables = { styles: styles.values, rules: rules.values, formulas: formulas.values };
  return JSON.stringify({ rest, others, packed, tables }, writeMap);
}

/** The workbook that `packWorkbook` wrote down. */
export function unpackWorkbook(text: string): SavedWorkbook {
  const { rest, others, packed, tables } = JSON.parse(text, readMap);
  const styles = (tables.styles as Style[]).map(sharedStyle);
  const rules = (tables.rules as ValidationRecord[]).map(sharedRule);
  const formulas = tables.formulas as string[];
  const unpackCell = (cell: PackedCell): Cell => ({
    ...(cell.v !== undefined && { v: cell.v }),
    ...(cell.f !== undefined && { f: cell.f }),
    ...(cell.rc !== undefined && { rc: formulas[cell.rc] }),
    ...(cell.e && { error: true }),
    ...(cell.i !== undefined && { inferred: cell.i }),
    ...(cell.o && { circular: true }),
    ...(cell.p && { pending: true }),
    ...(cell.s !== undefined && { style: styles[cell.s] }),
    ...(cell.n !== undefined && { note: cell.n }),
    ...(cell.r !== undefined && { rule: rules[cell.r] }),
  });
  const sheets = (packed as PackedSheet[]).map((sheet): SheetRecord => {
    const cells: SheetRecord['cells'] = [];
    for (const [at, line] of sheet.rows) {
      const row: (Cell | undefined)[] = [];
      for (let i = 0; i < line.length; i += 2) row[line[i] as number] = unpackCell(line[i + 1] as PackedCell);
      cells[at] = row;
    }
    return { ...sheet.rest, cells };
  });
  return { ...rest, record: { ...others, sheets } } as Saved;
}
