import type { PastedField } from '../../content/pastedLists';
import type { ListKind } from '../../server';
import type { Scalar } from '../../workbook/tab';
import type { ListedPupil } from '../pupilChoices';

/** What the plan must know of the school and of the tab into which a list goes. */
export interface ListSchool {
  /** 'yyyy-mm-dd': AsOfDate. */
  today: string;
  /** '2026/27' */
  academicYear: string;
  /** '7' … '14', 'X', as set on Start here. */
  yearGroups: readonly string[];
  /** Intentions as the Lists tab has them. */
  intentions: readonly string[];
  /** Everybody on the register. */
  pupils: readonly ListedPupil[];
  /** What the tab holds now. */
  standing: readonly Entry[];
}

/** Cells of one entry by column, as they are written: dates 'yyyy-mm-dd', numbers, TRUE for a tick. Blank cells are missing. */
export type EntryCells = Record<string, Scalar>;

/** An entry of the tab. */
export interface Entry {
  pupilId: string;
  cells: EntryCells;
}

/** What sets one list apart from the other. */
export interface ListRules {
  kind: ListKind;
  fields: readonly PastedField[];
  /** The day of the entry. */
  dateOf(cells: EntryCells): string;
  /** Fills what follows from the rest, and says what cannot be. */
  settle(cells: EntryCells, school: ListSchool, tell: Tell): void;
  /** What a second entry of the same thing has in common with the first. */
  keyOf(entry: Entry): string;
  /** Keys of rows that would say less than this entry. */
  coveredBy(entry: Entry): string[];
}

/** Tells of a fault in a field; '' = of the whole row. `stops` = the row is left out. */
export type Tell = (field: string, message: string, weight: 'stops' | 'warns') => void;
