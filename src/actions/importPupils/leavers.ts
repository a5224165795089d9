import { britishDate, isDate } from '../../rules/dates';
import type { RegisterRow } from './types';

/**
 * Why a pupil cannot be marked as left on this date, in words, or ''.
 *
 * @param date What the person gave.
 * @param today 'yyyy-mm-dd'
 */
export function leavingDateProblem(date: string, pupil: RegisterRow, today: string): string {
  const kept = 'so the pupil stays as they are';
  if (!isDate(date)) return `The leaving date is not a day of the calendar, ${kept}.`;
  if (date > today) return `The leaving date has not come yet, ${kept}. Mark them as left once they have.`;
  const from = pupil.cells.onRollFrom ?? '';
  if (isDate(from) && date < from)
    return `The leaving date is before the pupil came on roll (${britishDate(from)}), ${kept}.`;
  return '';
}
