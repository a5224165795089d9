import type { ActivityChoice, NewActivity, PupilChoice, RecordRequest } from '../../src/server';
import { dayLabel, placeOf } from '../ui/words';

/** What is recorded: an activity that stands in the tab, or one that is made with the recording. */
export type Target = { activity: ActivityChoice } | { create: NewActivity };

export const titleOf = (target: Target): string =>
  'activity' in target ? target.activity.title : target.create.title.trim();

/** Title and date: two activities may have one title. */
export function aboutOf(target: Target): string {
  const { date } = 'activity' in target ? target.activity : target.create;
  return [titleOf(target), dayLabel(date)].filter((part) => part !== '').join(', ');
}

/**
 * The years that a new activity is for where the person named none: those of the pupils on the list. Pupils of other years would
 * else count as having missed it.
 *
 * @param yearGroups those of the school, in its order
 * @returns [] where the list is of every year, or of none that the school has
 */
export function yearsOf(listed: readonly PupilChoice[], yearGroups: readonly string[]): string[] {
  const there = new Set(listed.map((pupil) => pupil.year));
  const years = yearGroups.filter((year) => there.has(year));
  return years.length < yearGroups.length ? years : [];
}

/**
 * What is sent: of those on the list, who was there and who was not.
 *
 * @param years given to a new activity for which none are named
 */
export function requestOf(
  target: Target,
  listed: readonly PupilChoice[],
  absent: ReadonlySet<string>,
  years: readonly string[] = [],
): RecordRequest {
  const ids = listed.map((pupil) => pupil.pupilId);
  return {
    code: 'activity' in target ? target.activity.code : '',
    create:
      'create' in target
        ? {
            ...target.create,
            title: target.create.title.trim(),
            provider: target.create.provider.trim(),
            years: target.create.years.length > 0 ? target.create.years : [...years],
          }
        : null,
    tookPart: ids.filter((id) => !absent.has(id)),
    absent: ids.filter((id) => absent.has(id)),
  };
}

/**
 * The same request once more, after a call of which nobody knows whether it arrived: where the new activity is there by now, it is
 * recorded for that one, and not made twice.
 *
 * @param known what was there before the first call
 * @param now what is there now
 */
export function requestAgain(
  request: RecordRequest,
  known: readonly ActivityChoice[],
  now: readonly ActivityChoice[],
): RecordRequest {
  const { create } = request;
  if (!create) return request;
  const before = new Set(known.map((activity) => activity.code));
  const made = now.find(
    (activity) =>
      !before.has(activity.code) && activity.title.trim() === create.title && activity.date === create.date,
  );
  return made ? { ...request, code: made.code, create: null } : request;
}

/** A sheet into which the list is pasted would compute a cell that begins like a formula. */
const guarded = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);

/**
 * The list of those who missed it, to be pasted into a message or a sheet: a pupil a line, the name and, after a tab, year and form
 * in words, since a form such as 7E1 or 10-1 alone would be read as a number or a date.
 */
export const missedAsText = (missed: readonly PupilChoice[]): string =>
  missed.map((pupil) => `${guarded(pupil.name)}\t${placeOf(pupil)}`).join('\n');
