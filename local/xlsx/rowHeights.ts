import type { CellDump, SheetDump } from '../types';
import { columnNumber, readRectangle, splitTab } from './a1';

const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;
/** Pixels of an average letter and of a line, for each point of the font's size. */
const LETTER = 0.62;
const LINE = 1.65;
const PADDING = 5;

/** What a row is given: its height in pixels, and whether Excel may fit it again when its text changes. */
export interface RowHeight {
  pixels: number;
  fits: boolean;
}

/**
 * Heights to write, by row. In Google a row grows with its wrapped text, whatever height it was given. In a file nothing
 * grows before somebody edits the row, so that each row with wrapped text gets what it needs; merged cells too, which
 * neither Excel nor LibreOffice looks at.
 */
export function rowHeights(dump: SheetDump): Map<number, RowHeight> {
  const heights = new Map<number, RowHeight>();
  for (const [row, pixels] of Object.entries(dump.rowHeights))
    heights.set(Number(row), { pixels, fits: false });
  const merged = new Map(
    dump.merges.map((range) => [range.split(':')[0]!, readRectangle(splitTab(range).cells)]),
  );
  const outOfSight = new Set(dump.hiddenColumns);
  for (const [column, { collapsed }] of Object.entries(dump.columnGroups)) {
    if (collapsed) outOfSight.add(Number(column));
  }
  for (const [address, cell] of Object.entries(dump.cells)) {
    if (!cell.wrap || cell.value === '') continue;
    const row = Number(address.replace(/\D+/, ''));
    const merge = merged.get(address);
    if (merge && merge.bottom > merge.top) continue;
    const left = columnNumber(address.replace(/\d+/, ''));
    if (outOfSight.has(left)) continue;
    const pixels = textHeight(cell, widthOf(dump, left, merge?.right ?? left));
    if (pixels > (heights.get(row)?.pixels ?? USUAL_HEIGHT)) heights.set(row, { pixels, fits: true });
  }
  return heights;
}

/** A tab's XML with the rows that may be fitted again no longer marked as fixed: exceljs marks every row with a height. */
export function letRowsFit(xml: string, heights: Map<number, RowHeight>): string {
  return xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, row) =>
    heights.get(Number(row))?.fits ? tag.replace(' customHeight="1"', '') : tag,
  );
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
