import type { Change } from '../../rules/closeLeaving';
import type { PupilChanges } from '../../rules/closeYear';
import type { CloseWhat } from '../../sheets/yearClose';
import type { Scalar } from '../../workbook/tab';

/** A cell among the worked-out ones that holds something else than the formula of its column: it comes back as it was. */
export interface OwnCell {
  /** What stands in the key column of its row: a Pupil ID, the label of a helper row, the header. */
  row: string;
  column: number;
  formula: string;
  value: Scalar;
}

/** The whole of a close. Kept before anything else is written. */
export interface KeptClose {
  what: CloseWhat;
  from: string;
  /** The school year that opens; '' of a leaving year. */
  to: string;
  pupils: PupilChanges[];
  /** By named range. */
  settings: Readonly<Record<string, Change>>;
  /** Of the Participation of the year that closes. */
  ownCells: OwnCell[];
  /** Whether that tab was on show: the new one is then shown in its place. */
  shown: boolean;
  /** A mark of what the last recording kept for its own undo: another one means that somebody has recorded since. */
  lastRecording: string;
}
