import type { DateText } from './dates';
import { yearGroupAfter } from './yearGroup';

/** What of a pupil decides where the end of a school year brings them. */
export interface EndOfYearPupil {
  /** As the register writes it. */
  year: string;
  enrolment: string;
  /** 'yyyy-mm-dd' or ''. */
  onRollFrom: DateText;
  /** 'Staying', 'Leaving', 'Undecided' or '' as this year's Destinations says; null where the pupil is not on it. */
  leaving: string | null;
  /** A person has said that the pupil stays in the same year group for another year. */
  repeats: boolean;
}

export interface EndOfYearSchool {
  yearGroups: readonly string[];
  leavingPoints: readonly string[];
  /** The last day of the school year that closes. */
  lastDay: DateText;
}

export type EndOfYear =
  /** Has left already. */
  | { kind: 'left' }
  /** Is on the register for the next school year already. */
  | { kind: 'joins' }
  | { kind: 'up'; year: string }
  | { kind: 'same' }
  | { kind: 'leaves'; why: string }
  /** Nobody can say before a person has decided. */
  | { kind: 'waits'; why: string }
  /** No year group that this school has: stays as written. */
  | { kind: 'unknown' };

/**
 * Where the end of a school year brings a pupil. Who leaves is decided by the school, in this year's Destinations; nobody is taken
 * off the roll, or moved up past a leaving point, for want of an answer.
 */
export function endOfYear(pupil: EndOfYearPupil, school: EndOfYearSchool): EndOfYear {
  const { year, leaving } = pupil;
  if (pupil.enrolment === 'Left') return { kind: 'left' };
  if (pupil.onRollFrom > school.lastDay) return { kind: 'joins' };
  if (leaving === 'Leaving')
    return pupil.repeats
      ? { kind: 'waits', why: 'Marked Leaving in Destinations, and to stay in the same year group here' }
      : { kind: 'leaves', why: 'Marked Leaving in Destinations' };
  if (pupil.repeats) return { kind: 'same' };
  const isGuest = pupil.enrolment === 'Guest';
  // Below a leaving point nobody has to be asked; where somebody was, and could not say, a person decides.
  const undecided =
    !isGuest && leaving !== 'Staying' && (school.leavingPoints.includes(year) || leaving === 'Undecided');
  if (year === 'X') return undecided ? { kind: 'waits', why: whyUndecided(leaving) } : { kind: 'same' };
  const next = yearGroupAfter(year);
  const hasNext = next !== year && school.yearGroups.includes(next);
  if (!hasNext && !school.yearGroups.includes(year)) return { kind: 'unknown' };
  if (!hasNext)
    return leaving === 'Staying'
      ? { kind: 'waits', why: `Marked Staying, but the school has no Year ${next}` }
      : { kind: 'leaves', why: `The school has no Year ${next}` };
  return undecided ? { kind: 'waits', why: whyUndecided(leaving) } : { kind: 'up', year: next };
}

const whyUndecided = (leaving: string | null): string =>
  leaving === null
    ? 'Not on the Destinations tab'
    : leaving === 'Undecided'
      ? 'Undecided in Destinations'
      : 'Destinations does not say whether staying or leaving';
