import type { RegisterRow } from './types';

/** A year group is asked about where the file holds at least this share of its pupils. */
const wholeYearGroup = 0.5;
/** The file is taken for the whole school, year groups that it lacks included, from this share of all current pupils on. */
const wholeSchool = 0.75;

/**
 * Who is on the register but not in the file. A part of a school (one year group, one class, the pupils of one trip) says
 * nothing about everybody else: a year group is asked about only where the file holds at least half of it, and one that the
 * file lacks altogether only where the file holds three in four of all current pupils.
 *
 * @param current Pupils of the register who have not left.
 * @param found Pupil IDs that the file speaks of, in whatever way.
 */
export function missingFromFile(current: readonly RegisterRow[], found: ReadonlySet<string>): RegisterRow[] {
  const missing = current.filter(({ pupilId }) => !found.has(pupilId));
  const nearlyAll = current.length - missing.length >= current.length * wholeSchool;
  const all = new Map<string, number>();
  const there = new Map<string, number>();
  for (const { pupilId, cells } of current) {
    const year = cells.year ?? '';
    all.set(year, (all.get(year) ?? 0) + 1);
    if (found.has(pupilId)) there.set(year, (there.get(year) ?? 0) + 1);
  }
  return missing.filter(({ cells }) => {
    const year = cells.year ?? '';
    const share = (there.get(year) ?? 0) / all.get(year)!;
    return nearlyAll || share >= wholeYearGroup;
  });
}
