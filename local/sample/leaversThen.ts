import type { Story } from './facts/stories';
import { upn } from './identifiers';
import { mainstreamSupport, needsOfPathway } from './pupils';
import type { Random } from './random';
import type { School } from './schools';

/** Four-digit number of the school at which the leavers had been given their UPN. */
const FIRST_SCHOOL: Record<School, number> = { special: 3001, mainstream: 3002 };
/** Of older leavers nobody has written down the UPN. */
const NO_UPN_EVERY = 6;
const SCHOOL_YEARS = 12;

const PLANNED_FOR_PLANS = new Set(['Supported internship', 'Specialist post-16 institution']);

/** What a leaver was when leaving, as closing a leaving year writes it: column -> text. */
export function atLeaving(
  school: School,
  story: Story,
  cohort: number,
  at: number,
  chance: Random,
): Record<string, string> {
  const special = school === 'special';
  const { senStatus, primaryNeed } = mainstreamSupport(chance);
  const hasPlan = special || PLANNED_FOR_PLANS.has(story.intention);
  const need = chance.pick(needsOfPathway[story.pathway]!);
  return {
    leftOn: story.leftOn ? `${cohort}-${story.leftOn}` : `${cohort}-08-31`,
    upn: at % NO_UPN_EVERY === 4 ? '' : upn(FIRST_SCHOOL[school], cohort - SCHOOL_YEARS, at),
    wasAspiration: chance.pick(story.hopes),
    wasPathway: special ? story.pathway : '',
    wasNeed: hasPlan ? need : primaryNeed,
    wasSen: hasPlan ? 'E' : senStatus,
    wasPremium: chance.chance(special ? 0.42 : 0.24) ? 'Yes' : 'No',
    wasCare: chance.chance(special ? 0.1 : 0.02) ? 'Yes' : 'No',
    wasSex: chance.pick(['F', 'M']),
  };
}
