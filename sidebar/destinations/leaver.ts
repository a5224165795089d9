import type { DestinationsForm, FollowedLeaver, LeaverChange } from '../../src/server';
import { count, dayLabel } from '../ui/words';

export const SUSTAINED = 'sustained';

/** One leaver among all: a Pupil ID may stand in two cohorts, of which one says that they stayed. */
export const keyOf = ({ cohort, pupilId, cell }: FollowedLeaver): string => `${cohort} ${pupilId || cell}`;

export const titleOf = (form: DestinationsForm, checkpoint: string): string =>
  form.checkpoints.find(({ key }) => key === checkpoint)?.title ?? '';

export const tabOf = (form: DestinationsForm, cohort: number): string =>
  form.cohorts.find((one) => one.cohort === cohort)?.tab ?? '';

export const groupOf = (form: DestinationsForm, label: string): string =>
  form.destinations.find((one) => one.label === label)?.group ?? '';

/** 'Further education college, full time, Oaklands' */
export const placeWords = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

export const PLANNED = 'as planned';

/** Where a leaver was, so that nobody has to be asked from nothing. */
export interface Known {
  destination: string;
  provider: string;
  /** When that was: 'After 1 year'; PLANNED = it is what was planned. */
  when: string;
}

/**
 * What is known that may still hold: the answer of this checkpoint where there is one, else of the latest one before it, else what
 * was planned. "Not known" is no answer.
 */
export function knownBefore(
  form: DestinationsForm,
  leaver: FollowedLeaver,
  checkpoint: string,
): Known | null {
  const asked = form.checkpoints.filter(({ key }) => key !== SUSTAINED);
  // What may have lasted to March is the first destination.
  const at = checkpoint === SUSTAINED ? 0 : asked.findIndex(({ key }) => key === checkpoint);
  for (const { key, title } of asked.slice(0, at + 1).reverse()) {
    const destination = leaver.cells[`${key}Destination`] ?? '';
    const group = groupOf(form, destination);
    if (destination !== '' && group !== '' && group !== 'Not known')
      return { destination, provider: leaver.cells[`${key}Provider`] ?? '', when: title };
  }
  const intention = leaver.cells.intention ?? '';
  const planned = form.intentions.find(({ label }) => label === intention)?.destination ?? '';
  return planned === ''
    ? null
    : { destination: planned, provider: leaver.cells.offerProvider ?? '', when: PLANNED };
}

/** What is to be written: these cells, if they still hold what this page was given. */
export function changeOf(leaver: FollowedLeaver, cells: Record<string, string>): LeaverChange {
  return {
    cohort: leaver.cohort,
    pupilId: leaver.pupilId,
    cells,
    asRead: Object.fromEntries(
      Object.keys(cells).flatMap((column) => {
        const text = leaver.cells[column];
        return text === undefined ? [] : [[column, text]];
      }),
    ),
  };
}

/** The leaver as the row reads once the cells are written. */
export function withCells(leaver: FollowedLeaver, cells: Record<string, string>): FollowedLeaver {
  const filled = Object.entries({ ...leaver.cells, ...cells }).filter(([, text]) => text !== '');
  // What an answer comes to is worked out in the tab: until the list is read again it is not known here.
  const saved = Object.keys(leaver.words).filter((checkpoint) =>
    Object.keys(cells).some((column) => column.startsWith(checkpoint)),
  );
  return {
    ...leaver,
    cells: Object.fromEntries(filled),
    toDo: 'Just saved',
    words: { ...leaver.words, ...Object.fromEntries(saved.map((key) => [key, 'Just saved'])) },
  };
}

/** The same place as before, told today by this person. */
export function stillThere(
  checkpoint: string,
  { destination, provider }: Known,
  by: string,
  on: string,
): Record<string, string> {
  return {
    [`${checkpoint}Destination`]: destination,
    ...(provider !== '' && { [`${checkpoint}Provider`]: provider }),
    [`${checkpoint}Confirmed`]: on,
    [`${checkpoint}ConfirmedBy`]: by,
  };
}

/** A try is added to those before: what was tried already is not to be tried again. */
export function tried(leaver: FollowedLeaver, how: string, on: string): Record<string, string> {
  const words = how.trim() === '' ? '' : `${dayLabel(on)} ${how.trim()}`;
  const before = leaver.cells.tries ?? '';
  return {
    lastTried: on,
    ...(words !== '' && { tries: before === '' ? words : `${before}; ${words}` }),
  };
}

/** Whether somebody may be contacted, in words. */
export function consentWords({ cells }: FollowedLeaver): string {
  if (cells.withdrawnOn) return `Withdrawn on ${dayLabel(cells.withdrawnOn)}`;
  if (!cells.consent) return 'Not asked yet';
  const on = cells.consentOn ? ` on ${dayLabel(cells.consentOn)}` : '';
  return `${cells.consent}${on}`;
}

/** They do not want to be contacted, or have died: others may still say where they were. */
export const isWithheld = ({ cells }: FollowedLeaver): boolean =>
  cells.consent === 'Declined' ||
  cells.consent === 'Withdrawn' ||
  cells.withdrawnOn !== undefined ||
  Object.values(cells).includes('Deceased');

const NOT_REACHED: readonly string[] = ['Overdue', 'Not known'];

/** 'No answer for 82 days', with the tone in which it is shown: overdue at one checkpoint or another, or only due. */
export function pressing({ words, days }: FollowedLeaver): { words: string; tone: 'bad' | 'notice' } {
  return {
    words: `No answer for ${count(days, ['day', 'days'])}`,
    tone: Object.values(words).some((word) => NOT_REACHED.includes(word)) ? 'bad' : 'notice',
  };
}

/** Checkpoints of which an answer may be written: those whose date has come, and the one that comes next. */
export function openCheckpoints(form: DestinationsForm, leaver: FollowedLeaver): string[] {
  const keys = form.checkpoints.map(({ key }) => key);
  const next = keys.findIndex((key) => (leaver.words[key] ?? 'Not yet due') === 'Not yet due');
  return keys.filter((key, i) => i === next || (leaver.words[key] ?? 'Not yet due') !== 'Not yet due');
}
