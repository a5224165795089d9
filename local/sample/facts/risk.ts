import { pupil, type Whom } from './whom';

/** What people type into the Risk of NEET tab. Dates are days from the sample's own. */
export interface RiskFact {
  whom: Whom;
  typed: Record<string, string | number | { days: number }>;
}

/** The same for either school: pupils early in their year group, so that a small sample has them too. */
export const riskFacts: readonly RiskFact[] = [
  {
    whom: pupil('11', 1),
    typed: { otherPoints: 4, talked: { days: -20 }, note: 'Weekly check-in with the mentor' },
  },
  { whom: pupil('11', 2), typed: { laScore: 5, laColour: 'Red' } },
  { whom: pupil('10', 1), typed: { otherPoints: 2, laScore: 3, laColour: 'Amber' } },
  { whom: pupil('10', 2), typed: { offSite: 'Yes', otherPoints: 3, note: 'College on two days' } },
  { whom: pupil('9', 1), typed: { laScore: 1, laColour: 'Green', talked: { days: -400 } } },
  { whom: pupil('13', 1), typed: { otherPoints: 1 } },
];
