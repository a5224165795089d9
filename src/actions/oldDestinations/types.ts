import type { Cohort } from '../../rules/cohort';
import type { DateText } from '../../rules/dates';
import type { OpenTab } from '../../sheets/openTab';
import type { Scalar } from '../../workbook/tab';
import type { ListedPupil } from '../pupilChoices';

/** A row of a cohort tab. */
export interface CohortRow {
  /** In the sheet. */
  row: number;
  /** '' where somebody typed a name and no ID. */
  pupilId: string;
  surname: string;
  forename: string;
  preferredName: string;
  /** Capitals, or ''. */
  upn: string;
  /** What stands in a column; '' where it is blank. */
  there(column: string): Scalar;
}

export interface CohortTab {
  cohort: Cohort;
  tab: OpenTab;
  rows: CohortRow[];
}

/** What the plan must know of the school. */
export interface OldSchool {
  today: DateText;
  /** The cohort of this school year. */
  thisCohort: Cohort;
  /** Destinations of Lists, as they are called now and as they were called before. */
  labels: readonly { label: string; former: string }[];
  register: readonly ListedPupil[];
  /** Every cohort that has a tab. */
  cohorts: ReadonlyMap<Cohort, CohortTab>;
  /** The greatest number of an ID such as L00012 in any of them. */
  lastNumber: number;
}

/** What is written into one row. */
export interface RowWrite {
  /** In the sheet; 0 = a row below the last. */
  row: number;
  pupilId: string;
  /** The row is new, or gets its ID only now. */
  isNew: boolean;
  cells: Record<string, string>;
}

/** What is written, cohort by cohort. */
export type CohortWrites = ReadonlyMap<Cohort, readonly RowWrite[]>;
