import { daysAfter, schoolYearStart } from './dates';
import { type Stop, type Story, stories } from './facts/stories';
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
      consent: story.consent,
      consentOn: story.consent ? `${cohort}-06-${10 + (at % 15)}` : '',
      contact: story.consent === 'Agreed' ? 'Through the family; number in the office' : '',
      notes: story.notes,
    };
    for (const [after, stop] of story.stops.entries())
      Object.assign(row, typedAt(checkpoints[after]!, `${cohort + after}-11-01`, stop, chance, today));
    return row;
  });
}

/** In a small cohort each story in turn, from another one each year; in a big one as often as it happens. */
function pick(school: School, cohort: number, count: number, chance: Random): Story[] {
  const told = stories.filter(({ share }) => share[school] > 0);
  if (count > 3 * told.length)
    return Array.from({ length: count }, () =>
      chance.weighted(told.map((story) => [story, story.share[school]] as const)),
    );
  return Array.from({ length: count }, (_, at) => told[(at + cohort * 4) % told.length]!);
}

function typedAt(key: string, date: string, stop: Stop, chance: Random, today: string): LeaverRow {
  if (!stop || today < date) return {};
  const near = daysAfter(date, chance.between(-12, 40));
  const confirmed = {
    near: near > today ? daysAfter(date, -chance.between(1, 12)) : near,
    stale: daysAfter(date, -190),
    undated: '',
  };
  return {
    [`${key}Destination`]: stop.destination,
    [`${key}Provider`]: stop.provider,
    [`${key}Level`]: stop.level,
    [`${key}Confirmed`]: confirmed[stop.confirmed],
    [`${key}ConfirmedBy`]: stop.by,
  };
}

/** How many leavers a cohort has in a school of this many pupils: never more than its tab has ready rows for. */
export function leaversIn(school: School, pupils: number): number {
  const usual = schools[school];
  return Math.max(12, Math.round((usual.leavers * pupils) / usual.pupils));
}
