import { daysAfter, schoolYearStart, written } from '../dates';
import { type ActivityFact, activityFacts } from '../facts/activities';
import { unknownPupil } from '../facts/whom';
import { findColumn, rowsBy } from '../findColumn';
import { type Random, random } from '../random';
import type { School } from '../schools';
import type { Desk } from '../typing';
import { type OnRegister, readRoll } from './roll';

/** An activity with the day it falls on: 'yyyy-mm-dd', or what somebody mistyped, or ''. */
interface Dated {
  fact: ActivityFact;
  date: string;
  until: string;
}

/**
 * The school's programme: what people type into the Activities tab, whom they record in the sidebar, and whom they tick by hand.
 *
 * @throws Error in the add-on's own words where it refuses a recording
 */
export async function fillActivities(desk: Desk, school: School): Promise<void> {
  const roll = readRoll(desk.dump);
  const chance = random(school === 'special' ? 404 : 505);
  const all = activityFacts[school].map((fact) => dated(fact, desk.today));
  const typed = all.filter(({ fact }) => fact.by !== 'sidebar');
  // The sidebar refuses a title that is there already: whoever types it a second time does so afterwards.
  const madeInSidebar = new Set(all.filter((one) => !typed.includes(one)).map(({ fact }) => fact.title));
  const [first, again] = [
    typed.filter(({ fact }) => !madeInSidebar.has(fact.title)),
    typed.filter(({ fact }) => madeInSidebar.has(fact.title)),
  ];
  const codes = typeActivities(desk, first, 0);
  for (const one of all) {
    const { fact } = one;
    if (fact.asked === 0) continue;
    const asked = askedAlong(roll, fact, one.date, chance);
    const present = asked.filter((pupil) => isThere(pupil, chance));
    const code = codes.get(one) ?? '';
    if (fact.by === 'hand') tickByHand(desk, code, [...present, ...slippedIn(roll, fact)]);
    else await record(desk, one, code, asked, present);
  }
  typeActivities(desk, again, first.length + madeInSidebar.size);
  addStrayRows({ ...desk, dump: await desk.sheets.dump() }, codes.get(first[0]!)!, roll);
}

/** A day before the school year, or after it, is moved into it: the sample is loaded on any day of the year. */
function dated(fact: ActivityFact, today: string): Dated {
  const start = schoolYearStart(today);
  const day = (days: number): string => {
    const date = daysAfter(today, days);
    if (date < `${start}-09-02`) return `${start}-09-02`;
    return date > `${start + 1}-07-16` ? `${start + 1}-07-16` : date;
  };
  return {
    fact,
    date: typeof fact.on === 'number' ? day(fact.on) : (fact.on ?? ''),
    until: fact.until === undefined ? '' : day(fact.until),
  };
}

const texts = (fact: ActivityFact): Record<string, string | number | undefined> => ({
  title: fact.title,
  provider: fact.provider,
  lead: fact.lead,
  years: fact.years?.join(', '),
  pathways: fact.pathways?.join(', '),
  schoolDay: fact.schoolDay,
  mode: fact.mode,
  area: fact.area,
  workplaceDays: fact.workplaceDays,
  cost: fact.cost,
  evaluation: fact.evaluation,
  notes: fact.notes,
});

/**
 * Types rows one below the other.
 *
 * @param skip how many ready rows are in use already
 * @returns the code of each
 */
function typeActivities(desk: Desk, typed: readonly Dated[], skip: number): Map<Dated, string> {
  const prefix = `A${String((schoolYearStart(desk.today) + 1) % 100).padStart(2, '0')}`;
  const codes = [...rowsBy(desk.dump, 'activities', 'code')]
    .filter(([code]) => code.startsWith(prefix))
    .sort(([, one], [, other]) => one - other)
    .slice(skip);
  const rows = typed.map((one) => {
    const cells: Record<string, string | number | boolean | undefined> = {
      ...texts(one.fact),
      date: /^\d{4}-/.test(one.date) ? written(one.date, 'DD/MM/YYYY') : one.date,
      until: written(one.until, 'DD/MM/YYYY'),
      status: one.fact.status ?? (one.date !== '' && one.date <= desk.today ? 'Held' : 'Planned'),
      providerAccess: one.fact.providerAccess,
    };
    for (const key of ticksOf(one.fact)) cells[key] = true;
    return cells;
  });
  pasteColumns(desk, 'activities', codes[0]![1], rows);
  return new Map(typed.map((one, at) => [one, codes[at]![0]]));
}

const ticksOf = ({ kinds = [], criteria = [], tags = [] }: ActivityFact): string[] => [
  ...kinds,
  ...criteria,
  ...tags,
];

function pasteColumns(
  desk: Desk,
  tab: string,
  firstRow: number,
  rows: readonly Record<string, string | number | boolean | undefined>[],
): void {
  const filled = (value: unknown): boolean => value !== undefined && value !== '';
  const keys = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => filled(row[key]))));
  for (const key of keys) {
    const { sheet, letters } = findColumn(desk.dump, tab, key);
    desk.sheets.person.paste(
      sheet.name,
      `${letters}${firstRow}`,
      rows.map((row) => [row[key] ?? null]),
    );
  }
}

const isMeantFor = (pupil: OnRegister, { years = [], pathways = [] }: ActivityFact): boolean =>
  (years.length === 0 || years.includes(pupil.year)) &&
  (pathways.length === 0 || pathways.includes(pupil.pathway));

function askedAlong(
  roll: readonly OnRegister[],
  fact: ActivityFact,
  date: string,
  chance: Random,
): OnRegister[] {
  return roll.filter(
    (pupil) =>
      !pupil.left &&
      isMeantFor(pupil, fact) &&
      (pupil.onRollFrom === '' || pupil.onRollFrom <= date || fact.title === JOINER_TICKED) &&
      chance.chance(fact.asked),
  );
}

/** Who is often away misses most of what happens. */
const isThere = (pupil: OnRegister, chance: Random): boolean =>
  chance.chance(pupil.attendance > 0.9 ? 0.97 : Math.max(0.1, pupil.attendance - 0.35));

/** Where somebody ticked the whole class list: the new pupil who was not there yet, and one who had left. */
const JOINER_TICKED = 'Looking after animals: a talk on the screen';

function slippedIn(roll: readonly OnRegister[], fact: ActivityFact): OnRegister[] {
  return fact.title === JOINER_TICKED || fact.title === 'Assembly: my first job'
    ? roll.filter((pupil) => pupil.left && isMeantFor(pupil, fact)).slice(0, 1)
    : [];
}

function tickByHand(desk: Desk, code: string, pupils: readonly OnRegister[]): void {
  const tab = `participation${schoolYearStart(desk.today) + 1}`;
  const { sheet, letters } = findColumn(desk.dump, tab, code);
  const rows = rowsBy(desk.dump, tab, 'pupilId');
  for (const { pupilId } of pupils) {
    const row = rows.get(pupilId);
    if (row !== undefined) desk.sheets.person.paste(sheet.name, `${letters}${row}`, [[true]]);
  }
}

/** Rows that a person typed below the others: a pupil whom the register does not know (any more), and one for the second time. */
function addStrayRows(desk: Desk, code: string, roll: readonly OnRegister[]): void {
  const tab = `participation${schoolYearStart(desk.today) + 1}`;
  const ids = findColumn(desk.dump, tab, 'pupilId');
  const ticks = findColumn(desk.dump, tab, code);
  const below = Math.max(...rowsBy(desk.dump, tab, 'pupilId').values()) + 1;
  const strays = [unknownPupil, roll.at(-1)?.pupilId ?? ''];
  desk.sheets.person.paste(
    ids.sheet.name,
    `${ids.letters}${below}`,
    strays.map((id) => [id]),
  );
  desk.sheets.person.paste(ticks.sheet.name, `${ticks.letters}${below}`, [[true]]);
}

/** As the sidebar sends it: all who were asked, without those who were then unticked. */
async function record(
  desk: Desk,
  { fact, date }: Dated,
  code: string,
  asked: readonly OnRegister[],
  present: readonly OnRegister[],
): Promise<void> {
  const { title, provider = '', years = [], pathways = [], kinds = [], criteria = [], tags = [] } = fact;
  const there = new Set(present);
  const request = {
    code,
    create: code
      ? null
      : {
          title,
          date,
          provider,
          years,
          pathways,
          kinds,
          criteria,
          tags,
          schoolDay: fact.schoolDay ?? '',
          mode: fact.mode ?? '',
          area: fact.area ?? '',
          workplaceDays: fact.workplaceDays ?? null,
        },
    tookPart: present.map(({ pupilId }) => pupilId),
    absent: asked.filter((pupil) => !there.has(pupil)).map(({ pupilId }) => pupilId),
  };
  if (request.tookPart.length + request.absent.length === 0) return;
  const { refusal } = (await desk.sheets.run('recordActivity', request)).value as { refusal: string };
  if (refusal) throw new Error(refusal);
}
