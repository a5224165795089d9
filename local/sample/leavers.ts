import { daysAfter, schoolYearStart } from './dates';
import { type Stop, type Story, stories } from './facts/stories';
import { atLeaving } from './leaversThen';
import { nameGiver } from './names';
import { type Random, random } from './random';
import { type School, schools } from './schools';

/** What is typed in one row of a cohort's tab: column -> text; dates are 'yyyy-mm-dd'. */
export type LeaverRow = Record<string, string>;

/** Cohorts that are followed, newest first: this year's possible leavers, then the five before. */
export function cohortsAt(today: string): number[] {
  return Array.from({ length: 6 }, (_, back) => schoolYearStart(today) + 1 - back);
}

const checkpoints = ['november', 'year1', 'year2', 'year3', 'year4'] as const;

/** Every so many leavers there is one whom nobody has asked yet this autumn. */
const NOT_YET_ASKED = 5;
const THIS_AUTUMN_DAYS = 60;
/** For so long the school has had its workbook. */
const YEARS_OF_WORKBOOK = 2;

/**
 * The leavers of a closed cohort, as typed by `today`: nothing of a checkpoint that has not come.
 *
 * @param count How many.
 */
export function leaversOf(school: School, cohort: number, count: number, today: string): LeaverRow[] {
  const chance = random(cohort * 31 + (school === 'special' ? 1 : 2));
  const giveName = nameGiver(chance);
  return pick(school, cohort, count, chance).map((story, at) => {
    const { forename, surname } = giveName();
    const row: LeaverRow = {
      pupilId: `L${cohort % 100}${String(at + 1).padStart(3, '0')}`,
      surname,
      forename,
      leavingPoint: story.leavingPoint,
      leaving: 'Leaving',
      intention: story.intention,
      notes: story.notes,
      ...inTouch(story, cohort, at),
      ...before(story, cohort, today),
      ...atLeaving(school, story, cohort, at, chance),
      ...sustained(story, cohort, chance, today),
    };
    for (const [after, stop] of story.stops.entries()) {
      const date = `${cohort + after}-11-01`;
      const thisAutumn = today < daysAfter(date, THIS_AUTUMN_DAYS);
      const asked = !thisAutumn || (at + cohort) % NOT_YET_ASKED !== 1;
      Object.assign(row, typedAt(checkpoints[after]!, date, asked ? stop : null, chance, today));
      if (today >= date && (!asked || !stop)) Object.assign(row, tried(story, at, thisAutumn, today));
    }
    return row;
  });
}

/**
 * In a small cohort each story in turn, as often as it happens, cohort after cohort; in a big one by chance.
 */
function pick(school: School, cohort: number, count: number, chance: Random): Story[] {
  const told = stories.filter(({ share }) => share[school] > 0);
  if (count > 2 * told.length)
    return Array.from({ length: count }, () =>
      chance.weighted(told.map((story) => [story, story.share[school]] as const)),
    );
  const most = Math.max(...told.map(({ share }) => share[school]));
  const inTurn = Array.from({ length: most }, (_, round) =>
    told.filter(({ share }) => share[school] > round),
  ).flat();
  const first = leaversBefore(cohort);
  const step = stepThrough(inTurn.length);
  return Array.from({ length: count }, (_, at) => inTurn[((at + first) * step) % inTurn.length]!);
}

/** A step that meets every place of a list once before it comes round, and never two neighbours. */
function stepThrough(length: number): number {
  const common = (one: number, other: number): number => (other === 0 ? one : common(other, one % other));
  for (let step = Math.ceil(length * 0.38); ; step += 1) if (common(step, length) === 1) return step;
}

/** Whether and how they may be reached. */
function inTouch(story: Story, cohort: number, at: number): LeaverRow {
  const { consent, consentBy, contact = '', worker = '', alumni = '' } = story;
  return {
    consent,
    consentBy,
    consentOn: consent ? `${cohort}-06-${10 + (at % 15)}` : '',
    withdrawnOn: consent === 'Withdrawn' ? `${cohort}-10-05` : '',
    alumni,
    contact,
    namedWorker: worker,
  };
}

/** What was known before they left: more since the workbook was there. */
function before({ leavingPoint, intention, stops }: Story, cohort: number, today: string): LeaverRow {
  const place = stops[0];
  const guaranteed = leavingPoint === 'Year 11' || leavingPoint === 'Year 12';
  const guarantee = guaranteed ? (place ? 'Offer made' : 'No offer') : '';
  if (cohort < schoolYearStart(today) - YEARS_OF_WORKBOOK + 1) return { guarantee };
  return {
    guarantee,
    offer: place?.provider ? 'Accepted' : '',
    offerProvider: place?.provider ?? '',
    intentionAsked: intention === 'Not yet asked' ? '' : `${cohort}-03-1${cohort % 10}`,
  };
}

/** That somebody has tried to reach a leaver who may be asked and of whom nothing is known. */
function tried({ consent }: Story, at: number, thisAutumn: boolean, today: string): LeaverRow {
  if (consent === 'Declined' || consent === 'Withdrawn' || at % 2 === 0) return {};
  return {
    lastTried: daysAfter(today, thisAutumn ? -3 - at : -140),
    tries: at % 3 === 0 ? 'Two calls, one letter' : 'One call',
    nextReview: at % 4 === 1 ? daysAfter(today, 14) : '',
  };
}

/** What is known of the winter after leaving; nothing before it is over but the days on which places began and ended. */
function sustained(story: Story, cohort: number, chance: Random, today: string): LeaverRow {
  const row: LeaverRow = {};
  for (const { at, destination = '', from, to } of story.dated ?? []) {
    const began = inSchoolYearAfter(cohort, from);
    if (began > today) continue;
    if (destination) row[`${at}Destination`] = destination;
    row[`${at}From`] = began;
    if (to && inSchoolYearAfter(cohort, to) <= today) row[`${at}To`] = inSchoolYearAfter(cohort, to);
  }
  const confirmed = `${cohort + 1}-04-${String(chance.between(1, 28)).padStart(2, '0')}`;
  if (story.still && confirmed <= today) {
    row.sustainedStill = story.still;
    row.sustainedConfirmed = story.still === 'Not known' ? '' : confirmed;
    row.sustainedConfirmedBy =
      story.still === 'Not known' ? '' : chance.pick(['Provider', 'Parent or carer', 'Pupil']);
  }
  return row;
}

/** 'mm-dd' as a day of the school year after leaving, which begins in September. */
const inSchoolYearAfter = (cohort: number, day: string): string =>
  `${day < '09' ? cohort + 1 : cohort}-${day}`;

function typedAt(key: string, date: string, stop: Stop, chance: Random, today: string): LeaverRow {
  if (!stop || today < date) return {};
  const near = daysAfter(date, chance.between(-12, 40));
  const confirmed = {
    near: near > today ? daysAfter(date, -chance.between(1, 12)) : near,
    stale: daysAfter(date, -190),
    undated: '',
    'brought in': '',
  };
  // What has been asked since the workbook began came from no old list.
  const recent = stop.confirmed === 'brought in' && daysAfter(date, YEARS_OF_WORKBOOK * 365) > today;
  if (recent) confirmed['brought in'] = confirmed.near;
  return {
    [`${key}Destination`]: stop.destination,
    [`${key}Provider`]: stop.provider,
    [`${key}Level`]: stop.level,
    [`${key}Days`]: stop.days ? String(stop.days) : '',
    [`${key}Confirmed`]: confirmed[stop.confirmed],
    [`${key}ConfirmedBy`]: recent ? 'Provider' : stop.by,
    [`${key}Note`]: stop.note ?? '',
  };
}

/** How large the cohorts of the special school are, one year after the other. */
const SMALL_COHORTS = [11, 12, 8, 14, 10] as const;

const sizeOf = (cohort: number): number => SMALL_COHORTS[cohort % SMALL_COHORTS.length]!;

/** How many left the special school before this cohort, counted from a year that is a multiple of five. */
function leaversBefore(cohort: number): number {
  const years = cohort % SMALL_COHORTS.length;
  const rounds = (cohort - years) / SMALL_COHORTS.length;
  const ofARound = SMALL_COHORTS.reduce<number>((sum, size) => sum + size, 0);
  return rounds * ofARound + SMALL_COHORTS.slice(0, years).reduce<number>((sum, size) => sum + size, 0);
}

/** How many leavers a cohort has in a school of this many pupils: never more than its tab has ready rows for. */
export function leaversIn(school: School, cohort: number, pupils: number): number {
  if (school === 'special') return sizeOf(cohort);
  const usual = schools[school];
  const oneYear = usual.leavers + ((cohort * 7) % 15) - 7;
  return Math.max(12, Math.round((oneYear * pupils) / usual.pupils));
}
