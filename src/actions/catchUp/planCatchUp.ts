import type { CatchUpPlan, RecordOutcome } from '../../server';
import { today } from '../recordActivity/open';
import { planActivity, refused } from '../recordActivity/run';

const NO_DAY = 'Say on which day it is planned.';
const NOT_AHEAD =
  'Planned is what is still to come: choose a later day. For something that has been, choose Record an activity in the menu.';

/**
 * Makes a planned activity and ticks the pupils who are meant for it. It is for those alone: nobody else will count as having
 * missed it. What made it meaningful is left open, since nobody knows beforehand.
 *
 * @throws Readable where a tab that it needs is gone
 */
export function planCatchUp(plan: CatchUpPlan): RecordOutcome {
  const { title, date, provider, kinds, providerAccess, pupilIds } = plan;
  if (date === '') return refused(NO_DAY);
  if (date <= today(SpreadsheetApp.getActiveSpreadsheet())) return refused(NOT_AHEAD);
  return planActivity(
    {
      title,
      date,
      provider,
      years: [],
      pathways: [],
      kinds,
      criteria: [],
      tags: [],
      schoolDay: providerAccess ? 'Yes' : '',
      mode: '',
      area: '',
      workplaceDays: null,
      providerAccess,
    },
    pupilIds,
  );
}
