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

/**
 * What is missing, as Catch-up says it. What is not recorded is left out: nobody can make that good.
 *
 * @param due criteria that can still be met, in words with commas between; '' where none
 * @param missed criteria whose time is over, likewise
 * @param inCohort whether the benchmarks are meant for the pupil: if not, what is missing is provider access
 */
export const missingWords = (due: string, missed: string, inCohort: boolean): string =>
  [
    ...(inCohort ? [] : ['Outside the benchmark cohort.']),
    ...(due === '' ? [] : [`Due: ${due}.`]),
    ...(missed === '' ? [] : [`Missed: ${missed}.`]),
  ].join(' ');
