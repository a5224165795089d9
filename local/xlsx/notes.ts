import type { Cell } from 'exceljs';
import type { SheetDump } from '../types';
import { columnNumber } from './a1';

const WIDTH = 280;
const CHARACTERS_A_LINE = 42;
const LINE_HEIGHT = 16;
const PADDING = 14;
const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;
/** exceljs counts the part of a column or row that an anchor ends in by these. */
const ANCHOR_COLUMN = 68;
const ANCHOR_ROW = 18;

/**
 * Gives a cell its note in a box large enough to show all of it: a note in Excel does not scroll, and exceljs makes
 * every box the size of four short lines.
 */
export function writeNote(cell: Cell, text: string, sheet: SheetDump): void {
  cell.note = text;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const hiddenRows = new Set(sheet.hiddenRows);
  const widthOf = (n: number) => (hiddenColumns.has(n) ? 0 : (sheet.columnWidths[n] ?? USUAL_WIDTH));
  const heightOf = (n: number) => (hiddenRows.has(n) ? 0 : (sheet.rowHeights[n] ?? USUAL_HEIGHT));
  const column = columnNumber(cell.address.replace(/\d+/, ''));
  const row = Number(cell.address.replace(/\D+/, ''));
  const anchor = {
    left: column,
    top: Math.max(0, row - 1),
    right: reach(column, WIDTH, widthOf, ANCHOR_COLUMN),
    bottom: reach(Math.max(0, row - 1), lines * LINE_HEIGHT + PADDING, heightOf, ANCHOR_ROW),
  };
  const note = (cell as unknown as { _comment: { model: object } })._comment;
  Object.defineProperty(note, 'model', { value: { ...note.model, anchor } });
}

/** From the edge after `start` columns or rows, where `pixels` more end: a whole number and a part in anchor units. */
function reach(start: number, pixels: number, sizeOf: (number: number) => number, unit: number): number {
  let rest = pixels;
  let edge = start;
  for (; rest > sizeOf(edge + 1); edge++) rest -= sizeOf(edge + 1);
  return edge + Math.min(0.99, rest / unit);
}
