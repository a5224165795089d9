import type { CellDump, SheetDump } from '../types';
import { columnNumber, readRectangle, splitTab } from './a1';

const USUAL_WIDTH = 100;
/** Pixels of an average letter and of a line, for each point of the font's size. */
const LETTER = 0.62;
const LINE = 1.65;
const PADDING = 5;

/**
 * Heights to write, in pixels, by row. In Google a row's height is the least it has: it grows with wrapped text. In a
 * file a written height is fixed, so that rows whose text needs more get what it needs. Rows without a height are left
 * out, for Excel and LibreOffice to fit, unless their wrapped text stands in merged cells, which neither looks at.
 */
export function rowHeights(dump: SheetDump): Map<number, number> {
  const heights = new Map(Object.entries(dump.rowHeights).map(([row, pixels]) => [Number(row), pixels]));
  const merged = new Map(
    dump.merges.map((range) => [range.split(':')[0]!, readRectangle(splitTab(range).cells)]),
  );
  for (const [address, cell] of Object.entries(dump.cells)) {
    if (!cell.wrap || cell.value === '') continue;
    const row = Number(address.replace(/\D+/, ''));
    const merge = merged.get(address);
    const known = heights.get(row);
    if (known === undefined && !merge) continue;
    if (merge && merge.bottom > merge.top) continue;
    const left = columnNumber(address.replace(/\d+/, ''));
    const needed = textHeight(cell, widthOf(dump, left, merge?.right ?? left));
    if (needed > (known ?? 0)) heights.set(row, needed);
  }
  return heights;
}

function widthOf(dump: SheetDump, left: number, right: number): number {
  const hidden = new Set(dump.hiddenColumns);
  let width = 0;
  for (let column = left; column <= right; column++) {
    if (!hidden.has(column)) width += dump.columnWidths[column] ?? USUAL_WIDTH;
  }
  return width;
}

function textHeight({ value, fontSize, fontWeight }: CellDump, width: number): number {
  const text = typeof value === 'object' ? value.date : String(value);
  const letter = fontSize * LETTER * (fontWeight === 'bold' ? 1.08 : 1);
  const letters = Math.max(1, Math.floor((width - PADDING) / letter));
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
  return Math.ceil(lines * fontSize * LINE + PADDING);
}
