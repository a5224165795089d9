import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

// Calendar days, reckoned in UTC: neither summer time nor the computer's time zone moves a birthday.
dayjs.extend(utc);

/** @returns 'yyyy-mm-dd', so many days later. */
export function daysAfter(date: string, days: number): string {
  return dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
}

/** @returns the date in dayjs's own pattern, 'DD/MM/YYYY'. */
export function written(date: string, pattern: string): string {
  return date && dayjs.utc(date).format(pattern);
}

/** @returns the calendar year in which the school year of this day began. */
export function schoolYearStart(date: string): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1;
}
