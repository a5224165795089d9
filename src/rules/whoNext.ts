import { DEFAULTS } from '../content/defaults';
import { BOOKED_DIVISOR, FOLLOW_UPS, MOVES_UP, NO_MEETING_YET, OPEN_INTENTIONS } from '../content/whoNext';
import { isLowAttendance } from './attendance';
import { britishDate, type DateText } from './dates';
import { inOneText } from './sayings';

/** What is known of a pupil for *Who next*. Dates are 'yyyy-mm-dd' or ''. */
export interface Guided {
  readonly onRoll: boolean;
  readonly mayLeave: boolean;
  /** The year group as a number; null where nothing tells it. */
  readonly year: number | null;
  /** Meetings held up to the end of Year 11, and after. */
  readonly by16: number;
  readonly after16: number;
  readonly lastHeld: DateText;
  /** The earliest meeting that is still marked as booked. */
  readonly booked: DateText;
  /** The latest meeting that the pupil did not attend. */
  readonly missed: DateText;
  /** The earliest review that has not taken place. */
  readonly reviewDue: DateText;
  readonly intention: string;
  readonly senStatus: string;
  readonly lookedAfter: boolean;
  readonly youngCarer: boolean;
  /** 0 to 1; null where not known. */
  readonly attendance: number | null;
}

export interface Order {
  /** The higher, the sooner. null = not on the list. */
  readonly score: number | null;
  /** Why, in words: '' where not on the list. */
  readonly why: string;
}

const NOT_LISTED: Order = { score: null, why: '' };

/**
 * Whom the adviser should see next. Our own definition: a pupil on roll is listed for the want of a meeting at this stage and for
 * what is left over from earlier ones; groups only move up who is listed; a booked meeting ahead moves down below all others.
 *
 * @param asOf the day on which it is looked at
 * @param lowAttendance per cent at which attendance begins to be low
 */
export function seeNext(
  pupil: Guided,
  asOf: DateText,
  lowAttendance: number = DEFAULTS.lowAttendance,
): Order {
  if (!pupil.onRoll) return NOT_LISTED;
  const { year } = pupil;
  const noneBy16 = year !== null && year <= 11 && pupil.by16 === 0;
  const noneAfter16 = year !== null && year >= 12 && pupil.after16 === 0;
  const holds: Record<string, boolean> = {
    leaves:
      pupil.mayLeave && (noneBy16 || noneAfter16 || (year === null && pupil.by16 + pupil.after16 === 0)),
    year11: noneBy16 && year === 11,
    year10: noneBy16 && year === 10,
    after16: noneAfter16,
    year9: noneBy16 && year === 9,
    reviewOverdue: pupil.reviewDue !== '' && pupil.reviewDue < asOf,
    missed: pupil.missed !== '' && pupil.missed > pupil.lastHeld,
    notSaid: pupil.booked !== '' && pupil.booked < asOf,
    noNextStep: pupil.mayLeave && (OPEN_INTENTIONS as readonly string[]).includes(pupil.intention),
    lookedAfter: pupil.lookedAfter,
    ehcPlan: pupil.senStatus === 'E',
    lowAttendance: isLowAttendance(pupil.attendance, lowAttendance),
    senSupport: pupil.senStatus === 'K',
    youngCarer: pupil.youngCarer,
  };
  const days: Record<string, DateText> = {
    reviewOverdue: pupil.reviewDue,
    missed: pupil.missed,
    notSaid: pupil.booked,
  };
  const lists = [
    ...NO_MEETING_YET.filter(({ key }) => holds[key]).slice(0, 1),
    ...FOLLOW_UPS.filter(({ key }) => holds[key]),
  ];
  if (lists.length === 0) return NOT_LISTED;
  const movesUp = MOVES_UP.filter(({ key }) => holds[key]);
  const weight = [...lists, ...movesUp].reduce((sum, one) => sum + one.weight, 0);
  const bookedAhead = pupil.booked !== '' && pupil.booked >= asOf;
  const why = inOneText([
    ...(bookedAhead ? [`Booked for ${britishDate(pupil.booked)}`] : []),
    ...[...lists, ...movesUp].map(({ key, words }) => words.replace('{day}', britishDate(days[key] ?? ''))),
  ]);
  return { score: bookedAhead ? weight / BOOKED_DIVISOR : weight, why };
}
