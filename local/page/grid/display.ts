import dayjs from 'dayjs';
import { DAYS, MONTHS } from '../../calendarNames';
import type { CellDump } from '../../types';

/** The text that a cell shows, by its number format (a plain date is dd/mm/yyyy, as in a British spreadsheet). */
export function displayText(cell: Pick<CellDump, 'value' | 'numberFormat'> | undefined): string {
  if (!cell) return '';
  const { value, numberFormat } = cell;
  if (typeof value === 'object') return formatDate(value.date, numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return formatNumber(value, numberFormat);
  return value;
}

/** The text with which editing begins: what a person would type to get this value. */
export function editText(cell: CellDump | undefined): string {
  if (!cell) return '';
  if (cell.formula !== '') return cell.formula;
  if (typeof cell.value === 'object') return formatDate(cell.value.date, '');
  if (typeof cell.value === 'number' && cell.numberFormat.includes('%')) {
    return `${Number((cell.value * 100).toPrecision(12))}%`;
  }
  if (typeof cell.value === 'string' && cell.numberFormat !== '@' && /^[=+\-@']./.test(cell.value)) {
    return `'${cell.value}`;
  }
  return displayText({ value: cell.value, numberFormat: '' });
}

function formatDate(text: string, format: string): string {
  const date = dayjs(text);
  const pattern = /[dmy]/i.test(format) ? format : text.includes('T') ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
  const clock = /h/i.test(pattern);
  return pattern.replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|am\/pm/gi, (token, quoted, escaped, offset) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    const width = token.length;
    switch (token[0]?.toLowerCase()) {
      case 'y':
        return width > 2 ? String(date.year()) : String(date.year()).slice(-2);
      case 'm':
        if (clock && /h[^dmy]*$/i.test(pattern.slice(0, offset))) {
          return String(date.minute()).padStart(width, '0');
        }
        return width > 3
          ? MONTHS[date.month()]!
          : width === 3
            ? MONTHS[date.month()]!.slice(0, 3)
            : String(date.month() + 1).padStart(width, '0');
      case 'd':
        return width > 3
          ? DAYS[date.day()]!
          : width === 3
            ? DAYS[date.day()]!.slice(0, 3)
            : String(date.date()).padStart(width, '0');
      case 'h':
        return String(date.hour()).padStart(width, '0');
      case 's':
        return String(date.second()).padStart(width, '0');
      default:
        return date.hour() < 12 ? 'AM' : 'PM';
    }
  });
}

function formatNumber(value: number, format: string): string {
  const sections = format.split(';');
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0]!;
  const shape = /[#0][#0,]*(?:\.[#0]+)?/.exec(section);
  if (section === '' && sections.length > 1) return '';
  if (section === '' || section === '@' || /^general$/i.test(section)) return plainNumber(value);
  if (!shape) return section.replace(/["\\]/g, '');
  const percent = section.includes('%');
  const decimals = shape[0].split('.')[1] ?? '';
  const negativeShownBySection = value < 0 && sections[1] !== undefined;
  const size = Math.abs(value) * (percent ? 100 : 1);
  const digits = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals.replaceAll('#', '').length,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(1, (shape[0].split('.')[0]!.match(/0/g) ?? []).length),
    useGrouping: shape[0].includes(','),
  }).format(size);
  const around = (text: string) => text.replace(/["\\]/g, '').replace(/\[[^\]]*\]/g, '');
  const sign = value < 0 && !negativeShownBySection ? '-' : '';
  return (
    sign +
    around(section.slice(0, shape.index)) +
    digits +
    around(section.slice(shape.index + shape[0].length))
  );
}

function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(10))).toUpperCase();
}
