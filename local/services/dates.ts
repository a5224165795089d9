/** Days between 1899-12-30, day 0 of Sheets, and 1970-01-01. */
const epoch = 25569;
const day = 86_400_000;

export function serialOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / day + epoch;
}

export interface ClockParts {
  year: number;
  month: number;
  day: number;
  hours: number;
  minutes: number;
  seconds: number;
}

export function partsOf(serial: number): ClockParts {
  const moment = new Date(Math.round((serial - epoch) * day));
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hours: moment.getUTCHours(),
    minutes: moment.getUTCMinutes(),
    seconds: moment.getUTCSeconds(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** 'yyyy-mm-dd', or with the time where there is one. */
export function isoOf(serial: number): string {
  const { year, month, day: date, hours, minutes, seconds } = partsOf(serial);
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return Number.isInteger(serial) ? text : `${text}T${two(hours)}:${two(minutes)}:${two(seconds)}`;
}

/** The serial of a moment as a clock on this computer shows it. */
export function serialOfMoment(moment: Date): number {
  const whole = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const within =
    moment.getHours() * 3600 +
    moment.getMinutes() * 60 +
    moment.getSeconds() +
    moment.getMilliseconds() / 1000;
  return whole + within / 86_400;
}

export function isRealDate(year: number, month: number, date: number): boolean {
  const moment = new Date(Date.UTC(year, month - 1, date));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
}

/** True where a number format shows a number as a date or a time. */
export function isDateFormat(format: string): boolean {
  if (format === 'General' || format === '@' || format === '') return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/^0+(\.0+)?e/i.test(bare);
}

/** Local midnight of a serial, with its time of day. */
export function dateOf(serial: number): Date {
  const whole = Math.floor(serial);
  const date = new Date(2000, 0, 1);
  date.setFullYear(1899, 11, 30 + whole);
  const seconds = Math.round((serial - whole) * 86_400);
  date.setHours(0, 0, seconds, 0);
  return date;
}
