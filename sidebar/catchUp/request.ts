import type { CatchUpCriterion, CatchUpForm, CatchUpPlan } from '../../src/server';
import { dayLabel } from '../ui/words';

/** What the person fills in. */
export interface Draft {
  title: string;
  /** 'yyyy-mm-dd' or ''. */
  date: string;
  provider: string;
  kinds: string[];
  providerAccess: boolean;
  adviser: string;
}

/**
 * What is proposed for a criterion. What the person has typed so far about day and people stays; title and kinds follow what is
 * missing.
 *
 * @param criterion undefined where anything may be missing
 */
export function proposal(
  form: CatchUpForm,
  criterion: CatchUpCriterion | undefined,
  typed: Partial<Pick<Draft, 'date' | 'provider' | 'adviser'>> = {},
): Draft {
  return {
    title: criterion?.title || form.title,
    kinds: [...(criterion?.kinds ?? [])],
    providerAccess: criterion?.providerAccess ?? false,
    date: '',
    provider: '',
    adviser: form.advisers[0] ?? '',
    ...typed,
  };
}

/** What is wrong with the day for which something is planned; '' where nothing is. */
export function faultOfDate({ today, lastDay }: CatchUpForm, date: string): string {
  if (date === '') return 'Say for which day.';
  if (date <= today) return 'Planned is what is still to come: choose a later day.';
  if (date > lastDay) return `This school year ends on ${dayLabel(lastDay)}: choose an earlier day.`;
  return '';
}

export const planOf = (draft: Draft, pupilIds: readonly string[]): CatchUpPlan => ({
  title: draft.title.trim(),
  date: draft.date,
  provider: draft.provider.trim(),
  kinds: draft.kinds,
  providerAccess: draft.providerAccess,
  pupilIds: [...pupilIds],
});
