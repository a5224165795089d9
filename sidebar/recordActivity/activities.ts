import type { ActivityChoice, NewActivity } from '../../src/server';
import { plain } from '../ui/findPupils';
import { dayLabel } from '../ui/words';

export interface ActivityOrder {
  /** What has been, newest first: this is what is usually recorded. */
  past: ActivityChoice[];
  /** What is to come, soonest first, and then what has no date. */
  coming: ActivityChoice[];
}

/**
 * Activities in whose title, code, date or kinds every word of the search is found, in the order in which they are wanted.
 *
 * @param today 'yyyy-mm-dd'; what is on that day counts as past.
 */
export function findActivities(
  activities: readonly ActivityChoice[],
  search: string,
  today: string,
): ActivityOrder {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = activities.filter((activity) => {
    const text = plain(
      [activity.title, activity.code, dayLabel(activity.date), ...activity.countsAs].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
  const dated = found.filter((activity) => activity.date !== '').sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    past: dated.filter((activity) => activity.date <= today).reverse(),
    coming: [
      ...dated.filter((activity) => activity.date > today),
      ...found.filter((activity) => activity.date === ''),
    ],
  };
}

const comparable = (title: string): string => plain(title).replace(/\s+/g, ' ').trim();

/** The activity that has this title already, on the same day if there are several; null where the title is new. */
export function namesake(
  activities: readonly ActivityChoice[],
  { title, date }: { title: string; date: string },
): ActivityChoice | null {
  const wanted = comparable(title);
  if (wanted === '') return null;
  const same = activities.filter((activity) => comparable(activity.title) === wanted);
  return same.find((activity) => activity.date === date) ?? same[0] ?? null;
}

export const emptyActivity = (date: string): NewActivity => ({
  title: '',
  date,
  provider: '',
  years: [],
  pathways: [],
  kinds: [],
  criteria: [],
  tags: [],
  schoolDay: '',
  mode: '',
  area: '',
  workplaceDays: null,
});

/** '2', '0,5' or '' as days; NaN where it is no number of days. */
export function readDays(text: string): number | null {
  const clean = text.trim().replace(',', '.');
  if (clean === '') return null;
  const days = /^\d+(\.\d+)?$/.test(clean) ? Number(clean) : Number.NaN;
  return days > 0 && days <= 366 ? days : Number.NaN;
}
