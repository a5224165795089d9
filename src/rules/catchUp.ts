/**
 * What tells that a pupil was absent, as Catch-up says it: low attendance, and activities held for the pupil's year and
 * pathway this school year without a tick.
 *
 * @param attendance 0 to 1; null where not known
 * @param isLow whether it is at or below the line set on Start here
 * @param missed how many activities
 * @returns '' where nothing tells it
 */
export const absentWords = (attendance: number | null, isLow: boolean, missed: number): string =>
  [
    ...(isLow && attendance !== null ? [`attendance ${Math.round(attendance * 100)}%`] : []),
    ...(missed > 0 ? [`missed ${missed} ${missed === 1 ? 'activity' : 'activities'}`] : []),
  ].join('; ');
