import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { plain } from '../ui/findPupils';

/** Whom the list shows. */
export type View = 'chase' | 'all' | 'next';

/** '' = all of them. */
export interface Filter {
  search: string;
  cohort: string;
  checkpoint: string;
  worker: string;
}

export const NO_FILTER: Filter = { search: '', cohort: '', checkpoint: '', worker: '' };

/** Whether anything but the search narrows the list. */
export const isNarrowed = ({ cohort, checkpoint, worker }: Filter): boolean =>
  [cohort, checkpoint, worker].some((one) => one !== '');

/** @returns those of the view, in the order of the form: those to be asked come first in it, the longest overdue before the others. */
export function inView(form: DestinationsForm, view: View): FollowedLeaver[] {
  if (view === 'chase') return form.leavers.filter(({ chase }) => chase !== '');
  if (view === 'next')
    return byName(form.leavers.filter(({ cohort }) => cohort === form.thisYear)).sort(
      (one, other) => Number(other.toDo !== '') - Number(one.toDo !== ''),
    );
  return byName(form.leavers);
}

const byName = (leavers: readonly FollowedLeaver[]): FollowedLeaver[] =>
  [...leavers].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));

/** @returns those in whose name, Pupil ID or provider every word of the search is found, and who fit the rest of the filter. */
export function filtered(leavers: readonly FollowedLeaver[], filter: Filter): FollowedLeaver[] {
  const words = plain(filter.search)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return leavers.filter((leaver) => {
    if (filter.cohort !== '' && String(leaver.cohort) !== filter.cohort) return false;
    if (filter.checkpoint !== '' && leaver.chase !== filter.checkpoint) return false;
    if (filter.worker !== '' && (leaver.cells.namedWorker ?? '') !== filter.worker) return false;
    if (words.length === 0) return true;
    const text = textOf(leaver);
    return words.every((word) => text.includes(word));
  });
}

const texts = new WeakMap<FollowedLeaver, string>();

function textOf(leaver: FollowedLeaver): string {
  let text = texts.get(leaver);
  if (text === undefined) {
    const providers = Object.entries(leaver.cells).flatMap(([column, value]) =>
      column.endsWith('Provider') ? [value] : [],
    );
    text = plain([leaver.name, leaver.pupilId, ...providers].join(' '));
    texts.set(leaver, text);
  }
  return text;
}

/** Whoever is named as a worker, by name. */
export const workersIn = (leavers: readonly FollowedLeaver[]): string[] =>
  [...new Set(leavers.map(({ cells }) => cells.namedWorker ?? ''))].filter((name) => name !== '').sort();
