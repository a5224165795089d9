export type CheckpointKey = 'november' | 'sustained' | 'year1' | 'year2' | 'year3' | 'year4';

export interface Checkpoint {
  readonly key: CheckpointKey;
  readonly title: string;
  /** The question asked of a leaver's situation. */
  readonly question: string;
  /** Calendar years after the one in which the school year of leaving ends. */
  readonly yearsAfter: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The moments at which leavers are looked for, in order. Four years follow the first 1 November. */
export const CHECKPOINTS: readonly Checkpoint[] = [
  {
    key: 'november',
    title: '1 November after leaving',
    question: 'Where are they on 1 November, a few weeks after leaving?',
    yearsAfter: 0,
    month: 11,
    day: 1,
  },
  {
    key: 'sustained',
    title: 'Sustained to 31 March',
    question: 'Are they still in education, employment or training at the end of March?',
    yearsAfter: 1,
    month: 3,
    day: 31,
  },
  {
    key: 'year1',
    title: 'After 1 year',
    question: 'Where are they one year on?',
    yearsAfter: 1,
    month: 11,
    day: 1,
  },
  {
    key: 'year2',
    title: 'After 2 years',
    question: 'Where are they two years on?',
    yearsAfter: 2,
    month: 11,
    day: 1,
  },
  {
    key: 'year3',
    title: 'After 3 years',
    question: 'Where are they three years on?',
    yearsAfter: 3,
    month: 11,
    day: 1,
  },
  {
    key: 'year4',
    title: 'After 4 years',
    question: 'Where are they four years on?',
    yearsAfter: 4,
    month: 11,
    day: 1,
  },
];

/**
 * Calendar years after the one in which the school year of leaving ends: from 1 November of that year on nobody is asked any more. What
 * somebody does then says nothing of any checkpoint, and contact with young people ends with its purpose. Our own choice.
 */
export const ASKED_UNTIL = 5;

/** Cohorts that are followed at once: this year's possible leavers and the five before, so that one has reached its fourth year. */
export const COHORTS_FOLLOWED = 6;
