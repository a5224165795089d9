import type { Formula } from './formula';

/** What a cell can hold. Dates are 'yyyy-mm-dd' in a column of format 'date'. */
export type Scalar = string | number | boolean;

export type Format = 'text' | 'words' | 'date' | 'number' | 'decimal' | 'percent' | 'share' | 'tick';

/** What may be entered in a cell. `message` is shown beside the cell and when an entry is refused. */
export type Entry = { message: string; strict: boolean } & (
  | { kind: 'oneOf'; words: readonly string[] }
  | { kind: 'fromList'; tab: string; column: string }
  | { kind: 'date' }
  | { kind: 'number'; from: number; to: number }
  | { kind: 'tick' }
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
  /** Has the helper rows of its tab above its header, and a header that they look up. */
  topped?: boolean;
  /** First values from the first row down, in a tab of lists. Written when the column is made, then the school's. */
  initial?: readonly Scalar[];
  /** Of a key with `initial` values: one that may give way to another where nothing else is typed in its row. */
  outdated?: (value: Scalar) => boolean;
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
  | 'plainFigure'
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

/** A helper row between the row of keys and the header row: one formula for every column that is `topped`. */
export interface Top {
  key: string;
  /** Stands in the key column; the row is found again by it. */
  label: string;
  formula: Formula;
  format: Format;
  hidden: boolean;
}

/** Entries whose rows follow those of another tab: one for each of its keys for which `includes` holds. */
export interface Following {
  tab: string;
  /** Told the values of that tab's row by column; dates are 'yyyy-mm-dd'. */
  includes(value: (column: string) => Scalar): boolean;
  /** Nobody is missed who has no row: a build makes it all the same, so that there is one to write into. */
  optional?: true;
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
  rows:
    | { kind: 'entries'; ready: number; follows?: Following }
    | { kind: 'fixed'; rows: readonly FixedRow[] };
  /** Helper rows, the hidden ones first, and what the headers of the topped columns look up. */
  tops?: { rows: readonly Top[]; header: Formula };
  /** A page has no header row, no filter and no gridlines. */
  isPage?: boolean;
  frozenColumns: number;
  settings?: readonly SettingName[];
  charts?: readonly Chart[];
}

/** Row 1 of every tab is hidden and holds the keys of its columns. */
export const KEY_ROW = 1;

/** The text in the hidden key row: 'pupils.surname'. */
export const columnMark = (tab: string, columnKey: string): string => `${tab}.${columnKey}`;

/** The workbook-wide name of a tab's key row. */
export const keyRowName = (tab: string): string => `gt_${tab}`;
