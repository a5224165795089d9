import type { CellDump } from '../../types';
import type { CellLook } from './conditional';
import { DEFAULT_POINTS } from './measure';

export type Style = Record<string, string | number>;

const GRIDLINE = '#e2e5e9';

/** CSS of one cell from its own format and what the conditional formats make of it. */
export function cellStyle(cell: CellDump | undefined, look: CellLook | null, gridlines: boolean): Style {
  const style: Style = {};
  const background = look?.background || cell?.background || '';
  const filled = background !== '' && background.toLowerCase() !== '#ffffff';
  if (filled) style.backgroundColor = background;
  // A fill hides the lines round it, as in Sheets.
  const line = filled ? background : gridlines ? GRIDLINE : 'transparent';
  style.borderRight = `1px solid ${line}`;
  style.borderBottom = `1px solid ${line}`;
  const color = look?.fontColor || cell?.fontColor || '';
  if (color !== '') style.color = color;
  if (!cell) return style;
  if (look?.bold || cell.fontWeight === 'bold') style.fontWeight = 'bold';
  if (cell.fontStyle === 'italic') style.fontStyle = 'italic';
  const points = cell.fontSize || DEFAULT_POINTS;
  if (points !== DEFAULT_POINTS) style.fontSize = `${(points * 4) / 3}px`;
  if (cell.fontLine === 'underline') style.textDecoration = 'underline';
  if (cell.fontLine === 'line-through') style.textDecoration = 'line-through';
  style.justifyContent = { left: 'flex-start', center: 'center', right: 'flex-end' }[horizontalOf(cell)];
  style.textAlign = horizontalOf(cell);
  style.alignItems =
    { top: 'flex-start', middle: 'center', bottom: 'flex-end' }[cell.vertical.toLowerCase()] ?? 'flex-end';
  return { ...style, ...borders(cell.border) };
}

/** Numbers and dates stand right, TRUE, FALSE and errors in the middle, text left, unless somebody said otherwise. */
export function horizontalOf(cell: CellDump): 'left' | 'center' | 'right' {
  const said = cell.horizontal.toLowerCase();
  if (said.includes('center')) return 'center';
  if (said.includes('right')) return 'right';
  if (said === 'left') return 'left';
  if (typeof cell.value === 'number' || typeof cell.value === 'object') return 'right';
  if (typeof cell.value === 'boolean' || isError(cell.value)) return 'center';
  return 'left';
}

export function isError(value: CellDump['value']): boolean {
  return typeof value === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(value);
}

/** Borders come as 'bottom:SOLID:#1f5c4a;top:…', in any order and with any of the usual separators. */
function borders(text: string): Style {
  const style: Style = {};
  for (const part of text.split(';')) {
    const side = /top|bottom|left|right/i.exec(part)?.[0]?.toLowerCase();
    if (!side) continue;
    const color = /#[0-9a-f]{3,8}/i.exec(part)?.[0] ?? '#000000';
    const width = /THICK/i.test(part) ? 3 : /MEDIUM|DOUBLE/i.test(part) ? 2 : 1;
    const line = /DOTTED/i.test(part) ? 'dotted' : /DASHED/i.test(part) ? 'dashed' : 'solid';
    style[`border${side[0]!.toUpperCase()}${side.slice(1)}`] = `${width}px ${line} ${color}`;
  }
  return style;
}
