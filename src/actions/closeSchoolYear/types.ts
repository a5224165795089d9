import type { Scalar } from '../../workbook/tab';

/** A pupil of the register, as far as closing a year needs to know. */
export interface YearPupil {
  pupilId: string;
  name: string;
  year: string;
  /** For X by age; null where it is not known. */
  yearNumber: number | null;
  enrolment: string;
  /** 'yyyy-mm-dd' or ''. */
  onRollFrom: string;
  onRollTo: string;
}

/** What is read of the workbook before a close is planned. */
export interface YearFacts {
  from: string;
  to: string;
  /** 'yyyy-mm-dd': AsOfDate. */
  today: string;
  yearGroups: readonly string[];
  leavingPoints: readonly string[];
  /** The setting as it stands. */
  recordsBegin: Scalar;
  academicYear: Scalar;
  pupils: readonly YearPupil[];
  /** What this year's Destinations says of staying or leaving, by Pupil ID. */
  leaving: ReadonlyMap<string, string>;
  /** What Participation counts of a pupil, by the keys of HISTORY_KINDS; nobody who has no row there. */
  counted: ReadonlyMap<string, Readonly<Record<string, Scalar>>>;
  /** A cell of History, by Pupil ID and column; undefined where the pupil has no row. */
  history(pupilId: string, column: string): Scalar | undefined;
  activities: readonly { code: string; title: string; date: string; why: string }[];
  /** Faults found while reading. */
  faults: readonly string[];
}

/** A cell before and after: absolute values, so that writing them again changes nothing. */
export type Change = readonly [before: Scalar, after: Scalar];

/** What is written for one pupil, by column. */
export interface PupilChanges {
  pupilId: string;
  /** Of History. */
  history: Readonly<Record<string, Change>>;
  /** Of Pupils. */
  register: Readonly<Record<string, Change>>;
}

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
  from: string;
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
