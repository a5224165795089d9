import type { PupilChoice } from '../../server';
import type { Scalar } from '../../workbook/tab';

/** A pupil of the register with the days between which they are on roll, 'yyyy-mm-dd' or ''. */
export interface RollPupil {
  choice: PupilChoice;
  onRollFrom: string;
  onRollTo: string;
}

/** What of an activity decides who was expected at it. */
export interface ActivityFacts {
  title: string;
  /** 'yyyy-mm-dd' or ''. */
  date: string;
  status: string;
  /** As the register writes them; empty = all. */
  years: readonly string[];
  pathways: readonly string[];
  /** Labels of what it counts as. */
  countsAs: readonly string[];
  /** 'Yes', 'No' or 'In part' where it is there already and counts as an encounter. */
  meaningful?: string;
}

/** What stands in the activity's column, by Pupil ID: TRUE, FALSE, '' or whatever somebody typed. */
export type Ticks = ReadonlyMap<string, Scalar>;

/** A tick as it was and as it is written. */
export interface TickChange {
  pupilId: string;
  before: Scalar;
  after: boolean;
}

export interface RecordingPlan {
  changes: TickChange[];
  /** Pupils of the register who have no row in Participation yet. */
  joining: string[];
  added: number;
  removed: number;
  missed: PupilChoice[];
  /** '' where the status stays as it is. */
  newStatus: string;
  messages: string[];
}
