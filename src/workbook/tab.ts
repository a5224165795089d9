import type { Formula } from './formula';

/** What a cell can hold. Dates are 'yyyy-mm-dd' in a column of format 'date'. */
export type Scalar = string | number | boolean;

export type Format = 'text' | 'words' | 'date' | 'number' | 'decimal' | 'percent';

/** What may be entered in a cell. `message` is shown beside the cell and when an entry is refused. */
export type Entry = { message: string; strict: boolean } & (
  | { kind: 'oneOf'; words: readonly string[] }
  | { kind: 'fromList'; tab: string; column: string }
  | { kind: 'date' }
  | { kind: 'number'; from: number; to: number }
);

/** A colour that follows a word. */
export interface Colour {
  background: string;
  ink: string;
}

export type Colours = Readonly<Record<string, Colour>>;

export type ColumnKind =
  /** Names the row: stored by the add-on, never by position. */
  | 'key'
  /** Typed by people (or written by an action on their word). */
  | 'typed'
  /** Written once by the add-on when its row is made; the school may reword it. */
  | 'given'
  /** One formula for every row. */
  | 'worked';

export interface Column {
  key: string;
  header: string;
  help: string;
  kind: ColumnKind;
  format: Format;
  /** Pixels. */
  width: number;
  wrap?: boolean;
  centred?: boolean;
  /** Columns side by side with the same detail stand in one collapsed group. */
  detail?: string;
  entry?: Entry;
  formula?: Formula;
  colours?: Colours;
  /** First values from the first row down, in a tab of lists. Written when the column is made, then the school's. */
  initial?: readonly Scalar[];
}

/** How a cell of a page looks. */
export type Look =
  | 'title'
  | 'lead'
  | 'section'
  | 'label'
  | 'input'
  | 'figure'
  | 'plain'
  | 'note'
  | 'link'
  | 'tableHead'
  | 'tableCell'
  | 'tableFigure'
  | 'sentence';

export interface PageCell {
  content: Scalar | Formula | null;
  look: Look;
  format?: Format;
  entry?: Entry;
  colours?: Colours;
  help?: string;
  /** How many columns the cell spreads over (merged), itself included. */
  span?: number;
}

/** A row with a key of its own. In a table `given` fills the given columns; on a page `cells` says each cell. */
export interface FixedRow {
  key: string;
  given?: Readonly<Record<string, Scalar>>;
  cells?: Readonly<Record<string, PageCell>>;
  /** Pixels; the sheet's default where left out. */
  height?: number;
}

export interface Chart {
  title: string;
  type: 'BAR' | 'COLUMN' | 'LINE' | 'PIE';
  /** Rows and columns (inclusive) that the chart draws, by key: the first row holds the names of the series. */
  firstRow: string;
  lastRow: string;
  columns: readonly string[];
  /** Where its top left corner stands. */
  atRow: string;
  atColumn: string;
  stacked: boolean;
  colours: readonly string[];
  width: number;
  height: number;
}

export interface SettingName {
  /** The named range: a formula writes it. */
  name: string;
  row: string;
  column: string;
}

export interface Tab {
  key: string;
  title: string;
  /** One sentence: what the tab is for. */
  purpose: string;
  group: string;
  tabColour: string;
  /** Hidden when it is made; a person may show it, and a later run leaves that alone. */
  startsHidden?: boolean;
  keyColumn: string;
  columns: readonly Column[];
  /** 'entries': ready rows for people to fill; 'fixed': rows that the add-on knows by key. */
  rows: { kind: 'entries'; ready: number } | { kind: 'fixed'; rows: readonly FixedRow[] };
  /** A page has no header row, no filter and no gridlines. */
  isPage?: boolean;
  frozenColumns: number;
  settings?: readonly SettingName[];
  charts?: readonly Chart[];
}

/** Row 1 of every tab is hidden and holds the keys of its columns. */
export const KEY_ROW = 1;
/** The header row of a table; a page starts its content here. */
const HEADER_ROW = 2;

/** The last row above the content: a table's headers, a page's keys. Counts from 1. */
export const headerRowOf = (tab: Tab): number => (tab.isPage ? KEY_ROW : HEADER_ROW);

/** The text in the hidden key row: 'pupils.surname'. */
export const columnMark = (tab: string, columnKey: string): string => `${tab}.${columnKey}`;

/** The workbook-wide name of a tab's key row. */
export const keyRowName = (tab: string): string => `gt_${tab}`;
