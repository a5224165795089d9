import type { CatchUpPlan, RecordOutcome } from '../../server';
import { planActivity } from '../recordActivity/run';

/**
 * Makes a planned activity and ticks the pupils who are meant for it. It is for those alone: nobody else will count as having
 * missed it. What made it meaningful is left open, since nobody knows beforehand.
 *
 * @throws Readable where a tab that it needs is gone
 */
export const planCatchUp = (plan: CatchUpPlan): RecordOutcome => {
  const { title, date, provider, kinds, providerAccess, pupilIds } = plan;
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
};
