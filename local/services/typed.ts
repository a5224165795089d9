import { isRealDate, serialOf } from './dates';
import type { CellValue } from './records';

export interface Typed {
  value: CellValue | undefined;
  /** A number format that the text brings with it ('50%', '£3.20', a date); '' for none. */
  format: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function readDate(text: string, locale: string, thisYear: number): Typed | null {
  const american = locale === 'en_US';
  const shown = american ? 'M/d/yyyy' : 'dd/MM/yyyy';
  const made = (year: number, month: number, date: number, format: string): Typed | null =>
    month >= 1 && month <= 12 && isRealDate(year, month, date)
      ? { value: serialOf(year, month, date), format }
      : null;
  const iso = /^([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})$/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const numbers = /^([0-9]{1,2})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{4}|[0-9]{2}))?$/.exec(text);
  if (numbers && !(numbers[3] === undefined && text.includes('.'))) {
    const first = Number(numbers[1]);
    const second = Number(numbers[2]);
    const year = numbers[3] === undefined ? thisYear : fullYear(numbers[3]);
    const format = numbers[3] === undefined ? (american ? 'M/d' : 'dd/MM') : shown;
    const usual = american ? made(year, first, second, format) : made(year, second, first, format);
    // Sheets takes 13/1 in the other order where the locale's own order gives no date.
    return usual ?? (american ? made(year, second, first, format) : made(year, first, second, format));
  }
  const words = /^([0-9]{1,2})[ -]([A-Za-z]{3,9})(?:[ -,]+([0-9]{4}|[0-9]{2}))?$/.exec(text);
  if (words) {
    const month = months.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1;
    if (month > 0) return made(words[3] ? fullYear(words[3]) : thisYear, month, Number(words[1]), shown);
  }
  return null;
}

function readMoment(text: string, locale: string, thisYear: number): Typed | null {
  const found = /^(?:(\S+)[ T])?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?$/.exec(text);
  if (!found) return null;
  const hours = Number(found[2]);
  const minutes = Number(found[3]);
  const seconds = Number(found[4] ?? 0);
  if (minutes > 59 || seconds > 59 || hours > 23) return null;
  const within = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (found[1] === undefined) return { value: within, format: 'HH:mm:ss' };
  const date = readDate(found[1], locale, thisYear);
  return date && { value: (date.value as number) + within, format: `${date.format} HH:mm:ss` };
}

const plainNumber = /^[+-]?(?:[0-9]+(?:,[0-9]{3})*|[0-9]*)(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?$/;

function readNumber(text: string): Typed | null {
  const currency = /^(-?)([£$€])([0-9][0-9,]*(?:\.[0-9]+)?)$/.exec(text);
  if (currency) {
    const value = Number(currency[3]!.replace(/,/g, ''));
    return { value: currency[1] ? -value : value, format: `"${currency[2]}"#,##0.00` };
  }
  const bare = text.endsWith('%') ? text.slice(0, -1).trim() : text;
  if (!plainNumber.test(bare) || !/[0-9]/.test(bare) || /^[eE]/.test(bare)) return null;
  const value = Number(bare.replace(/,/g, ''));
  if (!Number.isFinite(value)) return null;
  if (text.endsWith('%')) return { value: value / 100, format: /\./.test(bare) ? '0.00%' : '0%' };
  if (/e/i.test(bare)) return { value, format: '0.00E+00' };
  return { value, format: bare.includes(',') ? '#,##0' : '' };
}

/**
 * What Sheets makes of a text that a person types or that setValue is given, other than a formula.
 * Reference: "values of various types … strings are parsed" (Range.setValue), the locale deciding the order of dates.
 * @param plainText the cell's format is '@': the text stays as it is.
 */
export function readTyped(text: string, locale: string, thisYear: number, plainText: boolean): Typed {
  if (text === '') return { value: undefined, format: '' };
  if (text.startsWith("'")) return { value: text.slice(1), format: '' };
  if (plainText) return { value: text, format: '' };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE', format: '' };
  return (
    readNumber(trimmed) ??
    readDate(trimmed, locale, thisYear) ??
    readMoment(trimmed, locale, thisYear) ?? { value: text, format: '' }
  );
}
