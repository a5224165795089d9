import { CHECKPOINTS, type Checkpoint } from '../content/checkpoints';
import type { Formula } from '../workbook/formula';
import { f } from '../workbook/formula';

/** The checkpoints at which a destination is asked. Whether it was sustained is asked in a column of its own. */
export const ASKED = CHECKPOINTS.filter((checkpoint) => checkpoint.key !== 'sustained');

export const SUSTAINED = CHECKPOINTS.find((checkpoint) => checkpoint.key === 'sustained')!;

const SHORT_TITLE: Record<string, string> = {
  november: '1 November',
  sustained: 'To 31 March',
  year1: 'After 1 year',
  year2: 'After 2 years',
  year3: 'After 3 years',
  year4: 'After 4 years',
};

export const shortTitle = (checkpoint: Checkpoint): string => SHORT_TITLE[checkpoint.key]!;

/** A checkpoint inside a sentence. A text such as "1 November" would be taken for a date by some programs. */
const SPOKEN: Record<string, string> = {
  november: 'first November',
  sustained: 'sustained to March',
  year1: 'year 1',
  year2: 'year 2',
  year3: 'year 3',
  year4: 'year 4',
};

export const spoken = (checkpoint: Checkpoint): string => SPOKEN[checkpoint.key]!;

/** The day for which a cohort is asked, as a formula. */
export const dueDate = (checkpoint: Checkpoint, cohort: number): Formula =>
  f`DATE(${cohort + checkpoint.yearsAfter},${checkpoint.month},${checkpoint.day})`;
