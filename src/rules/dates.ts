import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { BLANK, notUnderstood, type Reading, understood } from './reading';

// A date is the text 'yyyy-mm-dd' everywhere: a calendar day, in no time zone. dayjs reckons in UTC only, where every day has
// 24 hours, so that neither summer time nor the time zone of the computer moves a birthday.
dayjs.extend(utc);

/** A calendar day, 'yyyy-mm-dd'. */
export type DateText = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Two-digit years up to this one are read as 20yy, later ones as 19yy. */
const LAST_SHORT_YEAR_OF_THIS_CENTURY = 60;
/** Day 0 of spreadsheets (Google, Excel from 1 March 1900 on). */
const SERIAL_DAY_ZERO = '1899-12-30';

const HOW = 'Write the day first, as in 21/11/2026, or 2026-11-21.';

/**
 * @param year four digits
 * @param month 1 to 12
 * @param day 1 to 31
 * @returns the date, or '' where the calendar has no such day (31 February)
 */
export function dateOf(year: number, month: number, day: number): DateText | '' {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : '';
}

/** @returns whether the text is a day of the calendar, written 'yyyy-mm-dd'. */
export function isDate(text: string): boolean {
  // dayjs reads 31 February as 3 March: only a day that comes back unchanged exists.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= LAST_SHORT_YEAR_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
}

function monthNumber(text: string): number {
  const word = text.toLowerCase();
  const short = MONTHS.indexOf(word === 'sept' ? 'sep' : word);
  return (short >= 0 ? short : MONTH_NAMES.indexOf(word)) + 1;
}

function reading(year: number, month: number, day: number): Reading {
  const date = dateOf(year, month, day);
  return date ? understood(date) : notUnderstood(`There is no such day in the calendar. ${HOW}`);
}

function fromSerial(text: string): Reading {
  const days = Math.floor(Number(text));
  return understood(dayjs.utc(SERIAL_DAY_ZERO).add(days, 'day').format('YYYY-MM-DD'));
}

/**
 * Reads a date as British files write it.
 *
 * Understood: dd/mm/yyyy, d/m/yy, the same with dots, dashes or spaces, yyyy-mm-dd, yyyymmdd, 21 Nov 2026, 21-Nov-26, 21 November
 * 2026, Sat 21 Nov 2026, and the day numbers of a spreadsheet (five digits, from 1954 on). A time of day behind it is dropped.
 * A time that names a time zone is refused unless it is midnight UTC, because the day may have been moved by it. The day always
 * stands before the month: an American date with a day above 12 is refused.
 *
 * @param text what the cell holds
 * @returns 'yyyy-mm-dd'; '' and no problem for a blank; '' and a problem in words for anything else
 */
export function parseDate(text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return BLANK;
  if (/^[2-7]\d{4}(\.\d+)?$/.test(trimmed)) return fromSerial(trimmed);

  const [, dayPart = '', time = '', zone = ''] =
    /^(.*?)(?:(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      trimmed,
    ) ?? [];
  const midnightUtc = /^z$/i.test(zone) && /^0{1,2}:00(:00(\.0+)?)?$/.test(time);
  if (zone !== '' && !midnightUtc)
    return notUnderstood(`This is a moment in a time zone, which can fall on two days. ${HOW}`);

  const plain = dayPart.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i, '').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (iso) return reading(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (british) return reading(fullYear(british[3]!), Number(british[2]), Number(british[1]));
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]+)[-/., ]*(\d{4}|\d{2})$/i.exec(plain);
  if (worded && monthNumber(worded[2]!) > 0)
    return reading(fullYear(worded[3]!), monthNumber(worded[2]!), Number(worded[1]));
  return notUnderstood(`This is not a date that can be read. ${HOW}`);
}

/** @returns 'dd/mm/yyyy', as people in Britain read it. Anything that is not a date comes back as it is. */
export function britishDate(date: DateText): string {
  return isDate(date) ? `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}` : date;
}

/**
 * @param from a date
 * @param to a date
 * @returns whole days from the one to the other, negative where `to` is earlier
 */
export function daysBetween(from: DateText, to: DateText): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** @returns the date so many days later (earlier, where negative). */
export function addDays(date: DateText, days: number): DateText {
  return dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
}

/**
 * @param dateOfBirth a date
 * @param on a date, not before the other
 * @returns the age in whole years on that day. Someone born on 29 February is a year older on 1 March of a common year.
 */
export function ageOn(dateOfBirth: DateText, on: DateText): number {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}
