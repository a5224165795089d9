import { numfmt } from '@univerjs/core';
import type { Cell } from './records';
import { styleOf } from './records';

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(10)));
}

/** Sheets' format letters as the format library reads them: 'dd/MM/yyyy' there is 'dd/mm/yyyy'. */
function libraryFormat(format: string): string {
  return format.replace(/"[^"]*"|M+|a\/p|am\/pm/g, (part) => (/^M+$/.test(part) ? part.toLowerCase() : part));
}

/** What the grid shows in a cell. */
export function display(cell: Pick<Cell, 'v' | 'style' | 'inferred'> | undefined, locale: string): string {
  const value = cell?.v;
  if (cell === undefined || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const own = styleOf(cell).numberFormat;
  const format = own === 'General' ? (cell.inferred ?? own) : own;
  if (format === 'General' || format === '' || format === '@') return general(value);
  try {
    return String(numfmt.format(libraryFormat(format), value, { locale: locale.replace('_', '-') } as never));
  } catch {
    return general(value);
  }
}
