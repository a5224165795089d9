/** Field key -> canonical text: dates 'yyyy-mm-dd', attendance '0.934', 'Yes' / 'No', codes as on Lists, '' = blank. */
export type Cells = Record<string, string>;

/** One pupil of the register, as read from the Pupils tab. */
export interface RegisterRow {
  pupilId: string;
  cells: Cells;
}

/** What the plan must know of the school. */
export interface ImportSchool {
  /** '7' … '14', 'X', as set on Start here. */
  yearGroups: readonly string[];
  /** The school's own names of its pathways; may be empty. */
  pathways: readonly string[];
  /** 'yyyy-mm-dd' */
  today: string;
  /** The greatest Pupil ID ever given, where the workbook keeps it: other tabs may still hold the ID of a pupil whose row was deleted. */
  lastPupilId?: string;
}

/** What to write: new rows whole, known rows only where a cell changes. */
export interface RegisterChanges {
  added: { pupilId: string; cells: Cells }[];
  updated: { pupilId: string; cells: Cells }[];
  /** Those of `updated` who were not in the file and whom the person marked as left. */
  markedAsLeft: string[];
}

/** A row of the file after reading: what could not be read is left out of `values` and told in `problems`. */
export interface FileRow {
  line: number;
  /** The pupil as the file names them, or ''. */
  who: string;
  /** Only cells with a readable, non-blank value. */
  values: Cells;
}
