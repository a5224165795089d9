import { DESTINATIONS } from '../../src/content/destinations';

/*
 * A plain reckoning of one leaver, written without the workbook's formulas and without src/rules: days are counted one by one.
 */

export const COHORT = 2023;
export const SETTINGS = { overdue: 60, tolerance: 90 };

export const POINTS = ['november', 'sustained', 'year1', 'year2', 'year3', 'year4'] as const;
export type Point = (typeof POINTS)[number];
export const ASKED = POINTS.filter((point) => point !== 'sustained');

/** Dates are 'yyyy-mm-dd' or ''. */
export interface Place {
  destination: string;
  from: string;
  to: string;
}

export interface Leaver {
  id: string;
  leaving: string;
  consent: string;
  withdrawnOn: string;
  at: Record<Exclude<Point, 'sustained'>, { destination: string; confirmed: string; by: string }>;
  /** The first is the destination of 1 November. */
  places: [Place, Place, Place];
  still: string;
  stillConfirmed: string;
}

export interface Reckoned {
  words: Record<Point, string>;
  rags: Record<Point, string>;
  months: string;
  rag: string;
  toDo: string;
  chaseNow: string;
  chaseDays: number | '';
}

const DUE: Record<Point, string> = {
  november: '2023-11-01',
  sustained: '2024-03-31',
  year1: '2024-11-01',
  year2: '2025-11-01',
  year3: '2026-11-01',
  year4: '2027-11-01',
};

const number = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const later = (a: string, b: string): string => (a > b ? a : b);
const of = (label: string) => DESTINATIONS.find((one) => one.label === label);

const groupOf = (label: string): string => (label === '' ? '' : (of(label)?.group ?? 'Not in the list'));

const WORK = /^3[2-8]/;
/** What a day at this destination counts as: study, work, an apprenticeship or nothing. */
function kindOf(label: string): '' | 'S' | 'W' | 'A' {
  const destination = of(label);
  if (destination?.group !== 'EET' || destination.code === '260') return '';
  if (destination.code === '310') return 'A';
  return WORK.test(destination.code) ? 'W' : 'S';
}

/** The last day for which it is known that somebody was where they had last gone. */
function knownTo(leaver: Leaver): string {
  const { still, stillConfirmed } = leaver;
  const told = leaver.at.november.confirmed;
  if (still === 'Yes' || still === 'Moved without a gap')
    return later(told, later(stillConfirmed, DUE.sustained));
  return still === 'No' && told >= DUE.sustained ? '' : told;
}

function placesOf(leaver: Leaver): Place[] {
  const [first, ...others] = leaver.places;
  return [{ ...first, destination: leaver.at.november.destination }, ...others].filter(
    ({ from }) => from !== '',
  );
}

/** Every day from one to another, both included. */
function* daysOf(from: string, to: string): Generator<string> {
  for (let day = number(from); day <= number(to); day += 1)
    yield new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const MONTHS = ['2023-10', '2023-11', '2023-12', '2024-01', '2024-02', '2024-03'];

/** Six letters, or '' where no dates are given. */
export function monthsOf(leaver: Leaver): string {
  const places = placesOf(leaver);
  if (places.length === 0) return '';
  const found = new Map<string, string>();
  for (const { destination, from, to } of places) {
    const kind = kindOf(destination);
    const end = to === '' ? knownTo(leaver) : to;
    if (kind === '' || end === '' || end < from) continue;
    const letter = kind === 'W' ? 'W' : 'S';
    for (const day of daysOf(later(from, '2023-10-01'), end < '2024-03-31' ? end : '2024-03-31')) {
      const month = day.slice(0, 7);
      if (found.get(month) !== 'W') found.set(month, letter);
    }
  }
  return MONTHS.map((month) => found.get(month) ?? '-').join('');
}

/** A day of the same number six months on, or the last one of its month. */
function sixMonthsOn(date: string): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const month = m + 6 > 12 ? m - 6 : m + 6;
  const year = m + 6 > 12 ? y + 1 : y;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(d, last)).padStart(2, '0')}`;
}

function wasApprentice(leaver: Leaver): boolean {
  return placesOf(leaver).some(({ destination, from, to }) => {
    if (kindOf(destination) !== 'A') return false;
    const known = to === '' ? knownTo(leaver) : to;
    const end = known === '' || known > '2024-08-31' ? (known === '' ? '' : '2024-08-31') : known;
    return end !== '' && number(sixMonthsOn(later(from, '2023-09-01'))) <= number(end) + 1;
  });
}

function byDates(leaver: Leaver): '' | 'Sustained' | 'Not sustained' {
  const months = monthsOf(leaver);
  if (months === '') return '';
  const covered = [...months].filter((letter) => letter !== '-').length;
  if (covered === 6 || (covered === 5 && !months.includes('S')) || wasApprentice(leaver)) return 'Sustained';
  return placesOf(leaver).some(({ to }) => to === '') ? '' : 'Not sustained';
}

function groupsOf(leaver: Leaver): Record<string, string> {
  const groups: Record<string, string> = {};
  let gone = false;
  for (const point of ASKED) {
    const label = leaver.at[point].destination;
    groups[point] = label === '' && gone ? 'Outside the count' : groupOf(label);
    gone = groups[point] === 'Outside the count';
  }
  return groups;
}

function sustainedWord(leaver: Leaver, group: string, asOf: string): string {
  if (group === 'Outside the count') return 'Not counted';
  if (asOf < DUE.sustained) return 'Not yet due';
  const dated = byDates(leaver);
  if (dated !== '') return dated;
  if (leaver.still === 'Yes' || leaver.still === 'Moved without a gap') {
    if (group === 'Adult services') return group;
    return ['NEET', 'Re-engagement', 'Other'].includes(group) ? 'Not sustained' : 'Sustained';
  }
  if (leaver.still === 'No') return 'Not sustained';
  if (number(asOf) - number(DUE.sustained) < SETTINGS.overdue) return 'Due';
  return leaver.still === '' ? 'Overdue' : 'Not known';
}

function wordAt(leaver: Leaver, point: Exclude<Point, 'sustained'>, group: string, asOf: string): string {
  const { destination, confirmed, by } = leaver.at[point];
  if (group === 'Outside the count') return 'Not counted';
  if (asOf < DUE[point]) return 'Not yet due';
  if (group === 'Not in the list') return group;
  if (destination !== '' && confirmed === '' && by === 'Brought in') return `${group} (brought in)`;
  if (destination === '' || group === 'Not known') {
    if (number(asOf) - number(DUE[point]) < SETTINGS.overdue) return 'Due';
    return destination === '' ? 'Overdue' : 'Not known';
  }
  if (of(destination)!.startAgreed) return 'Start agreed';
  const near = confirmed !== '' && Math.abs(number(confirmed) - number(DUE[point])) <= SETTINGS.tolerance;
  return near ? group : `${group}?`;
}

function ragOf(word: string): string {
  if (['Not counted', 'Not yet due'].includes(word)) return 'Grey';
  if (['Overdue', 'Not known', 'Not sustained'].includes(word) || word.startsWith('NEET')) return 'Red';
  if (word.endsWith('(brought in)')) return 'Grey';
  return ['EET', 'Adult services', 'Sustained'].includes(word) ? 'Green' : 'Amber';
}

const SPOKEN: Record<Point, string> = {
  november: 'first November',
  sustained: 'sustained to March',
  year1: 'year 1',
  year2: 'year 2',
  year3: 'year 3',
  year4: 'year 4',
};

function toDoOf(
  leaver: Leaver,
  groups: Record<string, string>,
  words: Record<Point, string>,
  asOf: string,
): string {
  const where = (say: string, points: readonly Point[]): string[] =>
    points.length === 0 ? [] : [`${say}: ${points.map((point) => SPOKEN[point]).join(', ')}`];
  const saying = (word: string) => POINTS.filter((point) => words[point] === word);
  const [, ...laterPlaces] = leaver.places;
  const confirmations = [...ASKED.map((point) => leaver.at[point].confirmed), leaver.stillConfirmed];
  const problems = [
    ...where(
      'Choose from the list',
      ASKED.filter((point) => groups[point] === 'Not in the list'),
    ),
    ...(laterPlaces.some(({ destination }) => groupOf(destination) === 'Not in the list')
      ? ['Choose the later places from the list']
      : []),
    ...(confirmations.some((date) => date > asOf) ? ['A day of confirmation lies ahead'] : []),
    ...(leaver.places.some(({ from, to }) => from !== '' && to !== '' && to < from)
      ? ['A place ends before it begins']
      : []),
  ];
  if (asOf < DUE.november)
    return [
      ...problems,
      ...(leaver.leaving === '' ? ['Staying or leaving?'] : []),
      'Ask about the next step',
      'No offer yet',
    ]
      .join('; ')
      .replace('?; ', '? ');
  if (['Declined', 'Withdrawn'].includes(leaver.consent) || leaver.withdrawnOn !== '')
    return [
      ...problems,
      ...(POINTS.some((point) => ['Overdue', 'Not known', 'Due'].includes(words[point]))
        ? ['Not to be asked: consent withheld']
        : []),
    ].join('; ');
  return [
    ...problems,
    ...where('Overdue', saying('Overdue')),
    ...where('Not known', saying('Not known')),
    ...where('Ask now', saying('Due')),
    ...where(
      'Confirm the date',
      ASKED.filter((point) => words[point].endsWith('?')),
    ),
  ].join('; ');
}

/** What the cohort tab is to show of a leaver on a day. */
export function reckon(leaver: Leaver, asOf: string): Reckoned {
  const groups = groupsOf(leaver);
  const none = Object.fromEntries(POINTS.map((point) => [point, ''])) as Record<Point, string>;
  const months = monthsOf(leaver);
  if (leaver.leaving === 'Staying')
    return { words: none, rags: none, months, rag: '', toDo: '', chaseNow: '', chaseDays: '' };
  const words = Object.fromEntries(
    POINTS.map((point) => [
      point,
      point === 'sustained'
        ? sustainedWord(leaver, groups.november!, asOf)
        : wordAt(leaver, point, groups[point]!, asOf),
    ]),
  ) as Record<Point, string>;
  const rags = Object.fromEntries(POINTS.map((point) => [point, ragOf(words[point])])) as Record<
    Point,
    string
  >;
  const come = POINTS.filter((point) => DUE[point] <= asOf);
  const open = (point: Point): boolean => ['Overdue', 'Not known', 'Due'].includes(words[point]);
  const reached = POINTS.filter((point) => words[point] !== 'Not yet due');
  const latest = reached[reached.length - 1];
  const may =
    asOf < '2028-11-01' &&
    !['Declined', 'Withdrawn'].includes(leaver.consent) &&
    leaver.withdrawnOn === '' &&
    latest &&
    open(latest);
  let since = latest;
  for (const point of [...reached].reverse()) {
    if (!open(point)) break;
    since = point;
  }
  return {
    words,
    rags,
    months,
    rag: come.length === 0 ? 'Amber' : rags[come[come.length - 1]!],
    toDo: toDoOf(leaver, groups, words, asOf),
    chaseNow: may ? latest : '',
    chaseDays: may ? number(asOf) - number(DUE[since!]) : '',
  };
}
