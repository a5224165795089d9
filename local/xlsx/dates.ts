const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of a spreadsheet, so that 1 March 1900 and every day after it has the number that Excel gives. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * 'yyyy-mm-dd' or 'yyyy-mm-ddThh:mm:ss' -> serial day number. Counted in UTC from the written parts, so that this
 * computer's time zone never moves a day.
 * @throws Error where the text is neither
 */
export function serialOf(date: string): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?)?$/.exec(date);
  if (!found) throw new Error(`"${date}" is not a date written as yyyy-mm-dd.`);
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  return (Date.UTC(year!, month! - 1, day!, hour, minute, second) - DAY_ZERO) / DAY;
}

/** The same day as a Date at midnight UTC, which is how exceljs counts. */
export function utcDate(date: string): Date {
  return new Date(DAY_ZERO + Math.floor(serialOf(date)) * DAY);
}
