import type { AcademicYear } from '../../rules/academicYear';
import type { DateText } from '../../rules/dates';
import type { YearNow } from '../../rules/earlierYear';
import type { Scalar } from '../../workbook/tab';
import type { ListedPupil } from '../pupilChoices';

/** A pupil with what decides in which year group something was, and how far back the records reach. */
export interface EarlierPupil extends ListedPupil {
  now: YearNow;
  /** Calendar year in which the first school year on record began; 0 where nothing tells it. */
  onRecordFrom: number;
  /** Records from, as typed in Pupils, 'yyyy-mm-dd' or ''. */
  recordsFrom: Scalar;
}

/** Cells of a row of Earlier years by column; blank ones may be missing. */
export type EarlierCells = Readonly<Record<string, Scalar>>;

/** What the plan must know of the school. */
export interface EarlierSchool {
  today: DateText;
  /** '2026/27' */
  academicYear: AcademicYear;
  pupils: readonly EarlierPupil[];
  /** Rows of Earlier years by Pupil ID. */
  standing: ReadonlyMap<string, EarlierCells>;
}

/** What one row of a list, or a line for a whole class, says of one pupil and one school year. */
export interface Fact {
  /** Row of the list; 0 in a line for a whole class. */
  line: number;
  pupilId: string;
  name: string;
  yearGroup: number;
  schoolYear: AcademicYear;
  /** Somebody said the school year: otherwise it was reckoned from the year group. */
  yearSaid: boolean;
  /** Kind -> how many. */
  counts: ReadonlyMap<string, number>;
}

/** A cell that changes. '' = blank. */
export interface CellChange {
  column: string;
  before: Scalar;
  after: Scalar;
}

/** What changes in the row of one pupil. */
export interface RowChange {
  pupilId: string;
  cells: CellChange[];
}

/** A pupil whose records reach further back than they did. */
export interface RecordsChange {
  pupilId: string;
  before: Scalar;
  /** 'yyyy-mm-dd' */
  after: DateText;
}
