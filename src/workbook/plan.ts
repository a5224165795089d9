import type { Rect } from './layout';
import type { Chart, Colour, Entry, Scalar } from './tab';

export type FaultKind =
  | 'typed over'
  | 'changed formula'
  | 'missing formula'
  | 'missing entry rule'
  | 'missing column'
  | 'missing row'
  | 'missing tab'
  | 'copied tab'
  | 'name taken';

/** Something that a person should know: found while planning, with its place; none stops at the first. */
export interface Fault {
  /** The same for the same fault in the same place. */
  id: string;
  tab: string;
  title: string;
  /** A1 of the cell or cells; '' for the whole tab. */
  cell: string;
  kind: FaultKind;
  message: string;
  /** Words of the button that puts it right; '' where only a person can. */
  remedy: string;
}

export interface Ranged<T> {
  what: T;
  ranges: Rect[];
}

/** How one cell is to look and what it takes. */
export interface Dress {
  numberFormat: string;
  background: string;
  ink: string;
  bold: boolean;
  size: number;
  align: 'left' | 'center' | 'right';
  vertical: 'top' | 'middle';
  wrap: boolean;
  entry: Entry | null;
}

/** A rectangle of cells to dress; its last row is repeated over `below` further rows. */
export interface Dressing {
  at: Rect;
  rows: Dress[][];
  notes: string[][] | null;
  below: number;
}

/** One row of formulas, filled down over the rectangle. */
export interface Fill {
  at: Rect;
  row: string[];
}

export interface ChartPlan {
  chart: Chart;
  at: Rect;
  row: number;
  column: number;
  /** A chart of this title is there and draws other cells. */
  exists: boolean;
}

export interface TabPlan {
  tab: string;
  title: string;
  /** null for a tab that this plan inserts. */
  sheetId: number | null;
  insertAt: number | null;
  /** An empty sheet that is taken over gets our title. */
  rename: boolean;
  /** Nothing has been typed into it yet: a row can be filled down whole. */
  fresh: boolean;
  /** A tab of this plan that comes before and looks the same: looks and entry rules are copied from it. */
  like: string | null;
  /** Measures wanted of a sheet that is new or still empty, with those it has. */
  resize: { rows: number; columns: number; fromRows: number; fromColumns: number } | null;
  insertColumns: { after: number; count: number }[];
  insertRows: { after: number; count: number }[];
  values: { at: Rect; values: Scalar[][] }[];
  fills: Fill[];
  formulas: Ranged<string>[];
  formulaBlocks: { at: Rect; rows: string[][] }[];
  dressings: Dressing[];
  bordered: Rect[];
  heights: { row: number; rows: number; height: number }[];
  widths: { column: number; count: number; width: number }[];
  /** Each row of a rectangle is merged across. */
  merges: Rect[];
  /** Missing validation, put back. */
  entries: Ranged<Entry>[];
  /** null = the colours are as they should be. */
  colours: { word: string; colour: Colour; ranges: Rect[] }[] | null;
  /** null = the protections are as they should be. */
  protections: Rect[] | null;
  filter: Rect | null;
  frozen: { rows: number; columns: number } | null;
  groups: { column: number; count: number }[];
  hideRows: { row: number; rows: number } | null;
  hideKeyColumn: boolean;
  hide: boolean;
  gridlinesOff: boolean;
  tabColour: string;
  charts: ChartPlan[];
}

export interface NamePlan {
  name: string;
  tab: string;
  at: Rect;
}

export interface Plan {
  tabs: TabPlan[];
  names: NamePlan[];
  faults: Fault[];
}
