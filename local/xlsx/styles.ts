import type { Alignment, Border, BorderStyle, Borders, Fill, Font, Style } from 'exceljs';
import type { CellDump } from '../types';

const NAMED_COLOURS: Record<string, string> = { black: '000000', white: 'FFFFFF', red: 'FF0000' };

/** '#aabbcc' (or '#abc', or a plain name) -> exceljs colour; undefined where there is none. */
export function colour(text: string): { argb: string } | undefined {
  const hex = text.startsWith('#') ? text.slice(1) : (NAMED_COLOURS[text.toLowerCase()] ?? '');
  if (/^[0-9a-f]{3}$/i.test(hex)) return { argb: `FF${hex.replace(/./g, '$&$&')}`.toUpperCase() };
  return /^[0-9a-f]{6}$/i.test(hex) ? { argb: `FF${hex}`.toUpperCase() } : undefined;
}

const TEXT_FORMAT = '@';
/** Text that Excel would take for a formula if a person pressed F2 and Enter in its cell. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

/** A cell's look for exceljs. Only what differs from a plain cell is given. */
export function cellStyle(cell: CellDump): Partial<Style> {
  const style: Partial<Style> = {};
  const numberFormat = fileNumberFormat(cell);
  if (numberFormat) style.numFmt = numberFormat;
  style.font = font(cell);
  const back = colour(cell.background);
  // White is how a cell without a fill reads; a real white fill would hide the gridlines.
  if (back && back.argb !== 'FFFFFFFF') style.fill = solid(back);
  const border = borders(cell.border);
  if (border) style.border = border;
  const place = alignment(cell);
  if (place) style.alignment = place;
  return style;
}

/** A fill of one colour for a cell. */
function solid(fgColor: { argb: string }): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor };
}

function fileNumberFormat(cell: CellDump): string {
  const written = /^(|general|0\.#+)$/i.test(cell.numberFormat) ? '' : cell.numberFormat;
  if (typeof cell.value === 'object' && (written === '' || written === TEXT_FORMAT)) {
    return cell.value.date.includes('T') ? 'dd/mm/yyyy hh:mm:ss' : 'dd/mm/yyyy';
  }
  // A formula in a cell formatted as text would be shown as its own text after the next edit.
  if (cell.formula) return written === TEXT_FORMAT ? '' : written;
  if (typeof cell.value === 'string' && LOOKS_LIKE_FORMULA.test(cell.value)) return TEXT_FORMAT;
  return written;
}

function font(cell: CellDump): Partial<Font> {
  const result: Partial<Font> = { name: 'Arial', size: cell.fontSize || 10 };
  if (cell.fontWeight === 'bold') result.bold = true;
  if (cell.fontStyle === 'italic') result.italic = true;
  if (cell.fontLine.includes('underline')) result.underline = true;
  if (cell.fontLine.includes('line-through')) result.strike = true;
  const ink = colour(cell.fontColor);
  if (ink) result.color = ink;
  return result;
}

function alignment(cell: CellDump): Partial<Alignment> | undefined {
  const result: Partial<Alignment> = {};
  if (cell.horizontal === 'left' || cell.horizontal === 'center' || cell.horizontal === 'right') {
    result.horizontal = cell.horizontal;
  }
  if (cell.vertical === 'top' || cell.vertical === 'bottom') result.vertical = cell.vertical;
  if (cell.vertical === 'middle') result.vertical = 'middle';
  if (cell.wrap) result.wrapText = true;
  return Object.keys(result).length > 0 ? result : undefined;
}

const LINE_STYLES: Record<string, BorderStyle> = {
  solid: 'thin',
  solid_medium: 'medium',
  solid_thick: 'thick',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
};

const SIDES = new Set(['top', 'left', 'bottom', 'right'] as const);
type Side = typeof SIDES extends Set<infer S> ? S : never;

/** Lines around a cell, from their written form 'top=SOLID #cccccc;left=SOLID_THICK #000000'. */
function borders(text: string): Partial<Borders> | undefined {
  const result: Partial<Borders> = {};
  for (const part of text.split(';')) {
    const [side = '', style = '', ink = ''] = part.split(/[= ]/);
    if (!SIDES.has(side as Side)) continue;
    const line: Partial<Border> = { style: LINE_STYLES[style.toLowerCase()] ?? 'thin' };
    const inkColour = colour(ink);
    if (inkColour) line.color = inkColour;
    result[side as Side] = line;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}
