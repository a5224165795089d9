import type { Scalar } from '../../workbook/tab';
import type { TickChange, Ticks } from './types';

/** Everything that taking a recording back needs; kept as JSON in a hidden tab. Pupils by Pupil ID only. */
export interface KeptUndo {
  code: string;
  title: string;
  /** The day of the activity, 'yyyy-mm-dd' or ''. */
  date: string;
  /** When it was recorded, 'yyyy-mm-dd hh:mm:ss' in the script's time zone. */
  at: string;
  ticks: TickChange[];
  /** The cells of the row that the recording made, by column; null where the activity was there before. */
  created: Readonly<Record<string, Scalar>> | null;
  /** The status before, where the recording changed it; null otherwise. */
  statusBefore: string | null;
  /** How many were ticked before: a planned activity has ticks already. */
  tickedBefore?: number;
}

export interface UndoPlan {
  changes: TickChange[];
  /** Ticks that somebody has changed since: they stay. */
  changedSince: number;
  /** Pupils who have no row in Participation any more. */
  rowGone: number;
}

/** Takes back what still holds what was written, and nothing else. An empty box and an unticked one are the same. */
export function planUndo(kept: Pick<KeptUndo, 'ticks'>, ticks: Ticks): UndoPlan {
  const plan: UndoPlan = { changes: [], changedSince: 0, rowGone: 0 };
  for (const { pupilId, before, after } of kept.ticks) {
    const now = ticks.get(pupilId);
    if (now === undefined) plan.rowGone += 1;
    else if ((now === true) !== after || (typeof now === 'string' && now !== '')) plan.changedSince += 1;
    else plan.changes.push({ pupilId, before: after, after: before === true });
  }
  return plan;
}

/**
 * Whether the row that a recording made is still as it was made, so that it may be taken away with it. A box that was
 * ticked and unticked again is as empty as one that was never touched.
 */
export function isAsMade(
  created: Readonly<Record<string, Scalar>>,
  typedColumns: readonly string[],
  cell: (column: string) => Scalar,
): boolean {
  const plain = (value: Scalar | undefined): Scalar => (value === undefined || value === false ? '' : value);
  return typedColumns.every((column) => plain(cell(column)) === plain(created[column]));
}
