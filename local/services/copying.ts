import type { Area } from './area';
import type { Book } from './book';
import { r1c1Of } from './formulaIndex';
import { offsetFormula } from './formulaText';
import {
  type Cell,
  cellAt,
  changedStyle,
  peek,
  putNote,
  putRule,
  type SheetRecord,
  styleOf,
} from './records';
import type { Workspace } from './workspace';

export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_VALUES'
  | 'PASTE_CONDITIONAL_FORMATTING'
  | 'PASTE_COLUMN_WIDTHS';

interface Block {
  workspace: Workspace;
  sheet: SheetRecord;
  area: Area;
}

interface Place {
  sheet: SheetRecord;
  row: number;
  column: number;
}

/**
 * Copies a block of cells, as copy and paste in the grid does. A destination that is a whole number of copies is filled
 * with them; any other takes one copy from its top-left cell.
 * Reference: reference/spreadsheet/range#copyTo.
 */
export function copyCells(from: Block, to: Block, type: PasteType, transposed: boolean): void {
  const source: (Cell | undefined)[][] = [];
  for (let row = from.area.r1; row <= from.area.r2; row++) {
    const line: (Cell | undefined)[] = [];
    for (let column = from.area.c1; column <= from.area.c2; column++) {
      const cell = peek(from.sheet, row, column);
      if (cell?.f !== undefined) r1c1Of(cell, row, column);
      line.push(cell && { ...cell });
    }
    source.push(line);
  }
  const height = transposed ? source[0]!.length : source.length;
  const width = transposed ? source.length : source[0]!.length;
  const rows = to.area.r2 - to.area.r1 + 1;
  const columns = to.area.c2 - to.area.c1 + 1;
  const down = rows % height === 0 ? rows : height;
  const across = columns % width === 0 ? columns : width;
  // Refuses what does not fit on the sheet.
  const target = to.workspace.range(to.sheet, to.area.r1, to.area.c1, down, across);
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      const [i, j] = transposed ? [c % width, r % height] : [r % height, c % width];
      const home = { sheet: from.sheet, row: from.area.r1 + i, column: from.area.c1 + j };
      const place = { sheet: to.sheet, row: target.area.r1 + r, column: target.area.c1 + c };
      paste(to.workspace.book, source[i]![j], home, place, type);
    }
  }
  if (type === 'PASTE_COLUMN_WIDTHS') {
    for (let c = 0; c < across; c++) {
      const length = from.sheet.columnWidths.get(from.area.c1 + (c % width));
      if (length === undefined) to.sheet.columnWidths.delete(target.area.c1 + c);
      else to.sheet.columnWidths.set(target.area.c1 + c, length);
    }
  }
}

function paste(book: Book, cell: Cell | undefined, from: Place, to: Place, type: PasteType): void {
  const { sheet, row, column } = to;
  const all = type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS';
  if (all || type === 'PASTE_FORMULA') {
    const f = cell?.f === undefined ? undefined : offsetFormula(cell.f, row - from.row, column - from.column);
    // A copied formula is the same in R1C1, unless it was pushed off the sheet.
    const rc = f?.includes('#REF!') ? undefined : cell?.rc;
    book.put(sheet, row, column, f === undefined ? { v: cell?.v } : { f, ...(rc && { rc }) });
  }
  if (type === 'PASTE_VALUES') book.put(sheet, row, column, { v: cell?.v });
  if (all || type === 'PASTE_FORMAT') {
    const before = peek(sheet, row, column);
    const border = styleOf(type === 'PASTE_NO_BORDERS' ? before : cell).border;
    if (cell?.style || before?.style)
      cellAt(sheet, row, column).style = changedStyle(cell?.style, { border });
  }
  if (all || type === 'PASTE_DATA_VALIDATION') putRule(sheet, row, column, cell?.rule);
  if (all) putNote(sheet, row, column, cell?.note);
}
