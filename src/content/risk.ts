/**
 * The risk-of-NEET score: which indicators, how many points, from how many points which colour.
 * Source: the indicators and weights that a local authority (Oxfordshire) has published for its schools, as quoted in a study with the
 * data of another. That study found that such a score was right about few of those whom it flagged: it is a prompt for a
 * conversation, never a forecast, and the workbook says so wherever it shows one.
 */
export interface RiskIndicator {
  /** By which formulas find the line on the Lists tab, however its words are changed. */
  readonly code: string;
  /** As *Why* names it. */
  readonly words: string;
  /** Points by the published scheme. */
  readonly standard: number;
  /** Points where everybody has an EHC plan, so that the plan tells nobody apart. */
  readonly special: number;
}

/**
 * What the register can tell, and being taught elsewhere, which is typed. SEN support has no points in a special school either:
 * a pupil who is still to get a plan would else come before all who have one.
 */
export const RISK_INDICATORS = [
  { code: 'EAL', words: 'English as an additional language', standard: 1, special: 1 },
  { code: 'EHCP', words: 'EHC plan', standard: 2, special: 0 },
  { code: 'SEN', words: 'SEN support', standard: 1, special: 0 },
  { code: 'ATT90', words: 'Attendance below 90 %', standard: 1, special: 1 },
  { code: 'ATT85', words: 'Attendance below 85 %', standard: 2, special: 2 },
  { code: 'LAC', words: 'Looked after', standard: 2, special: 2 },
  { code: 'FSM', words: 'Free school meals', standard: 2, special: 2 },
  { code: 'CARER', words: 'Young carer', standard: 2, special: 2 },
  { code: 'AWAY', words: 'Educated off site', standard: 1, special: 1 },
] as const satisfies readonly RiskIndicator[];

export type RiskCode = (typeof RISK_INDICATORS)[number]['code'];

/** The most points that may be given, and the most that a score of an authority can be. */
export const MOST_RISK_POINTS = 100;

/** Attendance in per cent below which a line counts; the lower one in place of the other. */
export const RISK_ATTENDANCE = { ATT90: 90, ATT85: 85 } as const;

/**
 * What the published scheme counts besides. None of it is ever written into the workbook: who looks after the pupil adds the points
 * up and gives one number.
 */
export const OTHER_RISK_POINTS =
  '1 for suspensions in the last school year, 2 for a permanent exclusion; 2 each for an early help assessment, for expecting or having a child, for the youth justice service, for custody';

/** Which of the two weights count. */
export const RISK_PROFILES = ['Standard', 'Special school'] as const;

/** Points from which a score is red and amber; below, any point at all is green. Of the published scheme. */
export const RISK_FROM = { red: 4, amber: 2 } as const;

/**
 * Scores of the Future Skills Questionnaire, in per cent: low below the first, falling where the latest is this much under the
 * first one. There is no official line: both are our own.
 */
export const SKILLS_SCORE = { lowBelow: 50, fallsBy: 5 } as const;
