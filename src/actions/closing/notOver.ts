import { endsIn, lastDayOf } from '../../rules/academicYear';
import { britishDate } from '../../rules/dates';

/** Why the school year is not over, in words, or '': it may be closed all the same, by who says so. */
export function notOver({ from, today }: { from: string; today: string }): string {
  return today < `${endsIn(from)}-07-01`
    ? `The school year ${from} is not over: today is ${britishDate(today)}, its last day ${britishDate(lastDayOf(from))}.`
    : '';
}
