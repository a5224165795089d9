import type { ActivityChoice, NewActivity, PupilChoice, RecordRequest } from '../../src/server';

/** What is recorded: an activity that stands in the tab, or one that is made with the recording. */
export type Target = { activity: ActivityChoice } | { create: NewActivity };

export const titleOf = (target: Target): string =>
  'activity' in target ? target.activity.title : target.create.title.trim();

export const dateOf = (target: Target): string =>
  'activity' in target ? target.activity.date : target.create.date;

/** What is sent: of those on the list, who was there and who was not. */
export function requestOf(
  target: Target,
  listed: readonly PupilChoice[],
  absent: ReadonlySet<string>,
): RecordRequest {
  const ids = listed.map((pupil) => pupil.pupilId);
  return {
    code: 'activity' in target ? target.activity.code : '',
    create:
      'create' in target
        ? { ...target.create, title: target.create.title.trim(), provider: target.create.provider.trim() }
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

/** The list of those who missed it, to be pasted into a message or a sheet: a pupil a line, cells by tabs. */
export const missedAsText = (missed: readonly PupilChoice[]): string =>
  missed.map(({ name, year, form }) => [name, year, form].join('\t')).join('\n');
