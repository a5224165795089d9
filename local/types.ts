/**
 * What the local Sheets offers to tests, commands and the page. It imports nothing from src/: it loads the built bundle.
 */

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface CallCount {
  /** Every method call on a service object, getRange and builders included. */
  total: number;
  /** Calls that read cells, formats, rules, names, protections, filters, charts (everything but handles such as getRange, getSheets, getSheetByName, getSheetId, getName of a sheet, enums, builders). */
  reads: number;
  /** Calls that change the workbook. */
  writes: number;
  /** Reads made after the first write of the same server call. */
  readsAfterFirstWrite: number;
  /** Method name ('Range.setValues') -> times. */
  byMethod: Record<string, number>;
}

export type Failure = { atCall: number; how: 'before' | 'after' | 'killed' };

export interface MenuItem {
  label: string;
  functionName: string;
}

export type UiEvent =
  | { kind: 'sidebar'; title: string; file: string; html: string }
  | {
      kind: 'dialog';
      title: string;
      file: string;
      html: string;
      width: number;
      height: number;
      modal: boolean;
    }
  | { kind: 'toast'; title: string; message: string; seconds: number }
  | { kind: 'alert'; title: string; message: string; buttons: string };

/** A cell as it stands: for comparing whole workbooks and for writing .xlsx. */
export interface CellDump {
  /** What getValue gives; a date is { date: 'yyyy-mm-dd' } or with time 'yyyy-mm-ddThh:mm:ss'; an error is its text '#N/A'. */
  value: string | number | boolean | { date: string };
  /** A1 formula with its '=', or ''. */
  formula: string;
  numberFormat: string;
  background: string;
  fontColor: string;
  fontWeight: string;
  fontStyle: string;
  fontSize: number;
  fontLine: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  border: string;
  note: string;
}

export interface ValidationDump {
  /** A1 range; one entry for each maximal rectangle of cells that share an equal rule. */
  range: string;
  criteria: string;
  /** Ranges as "'Tab'!A1:B2", dates as yyyy-mm-dd. */
  values: (string | number | boolean)[];
  allowInvalid: boolean;
  helpText: string;
}

export interface ConditionalFormatDump {
  ranges: string[];
  criteria: string;
  values: (string | number)[];
  background: string;
  fontColor: string;
  bold: boolean;
}

export interface ChartDump {
  type: string;
  title: string;
  ranges: string[];
  row: number;
  column: number;
  options: Record<string, unknown>;
}

export interface SheetDump {
  name: string;
  sheetId: number;
  hidden: boolean;
  rows: number;
  columns: number;
  tabColor: string;
  gridlinesHidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Only those that differ from the default, by 1-based index. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  /** Column group depth by 1-based column, only where above 0, and whether the group at that column is collapsed. */
  columnGroups: Record<number, { depth: number; collapsed: boolean }>;
  merges: string[];
  /** Only cells that differ from an empty, unformatted cell, by A1 address. */
  cells: Record<string, CellDump>;
  validations: ValidationDump[];
  conditionalFormats: ConditionalFormatDump[];
  protections: { range: string; description: string; warningOnly: boolean }[];
  filter: string;
  charts: ChartDump[];
}

export interface WorkbookDump {
  locale: string;
  timeZone: string;
  sheets: SheetDump[];
  namedRanges: { name: string; range: string }[];
}

/** Edits as a person makes them in the grid: no service call is counted, Google's own rules (validation, en_GB typing) hold. */
export interface Person {
  /** Types text into a cell and presses Enter: '21/11/2026' becomes a date, '7E1' a number, '=A1' a formula. Throws Google's message where a strict validation refuses. */
  type(sheet: string, a1: string, text: string): void;
  /** Pastes a block of texts (or plain values) with its top-left at a1: validation is not asked, and is replaced as Google does when `withFormats`. */
  paste(
    sheet: string,
    a1: string,
    block: (string | number | boolean | null)[][],
    withFormats?: boolean,
  ): void;
  clear(sheet: string, a1: string): void;
  insertRows(sheet: string, before: number, count: number): void;
  deleteRows(sheet: string, first: number, count: number): void;
  insertColumns(sheet: string, before: number, count: number): void;
  deleteColumns(sheet: string, first: number, count: number): void;
  moveColumns(sheet: string, first: number, count: number, before: number): void;
  moveRows(sheet: string, first: number, count: number, before: number): void;
  sort(sheet: string, a1: string, column: number, ascending: boolean): void;
  /** Data ▸ Sort sheet: every row below the frozen ones, whole. */
  sortSheet(sheet: string, column: number, ascending: boolean): void;
  renameSheet(from: string, to: string): void;
  deleteSheet(name: string): void;
  duplicateSheet(name: string): string;
  addSheet(name: string): void;
  moveSheet(name: string, toIndex: number): void;
  setBackground(sheet: string, a1: string, colour: string): void;
  setColumnWidth(sheet: string, column: number, width: number): void;
  setNote(sheet: string, a1: string, note: string): void;
  select(sheet: string, a1: string): void;
  hideSheet(name: string): void;
  /** Shows a hidden tab and makes it the active one, as choosing it from the list of all sheets does. */
  showSheet(name: string): void;
  /** The + or - control of the column group that holds this 1-based column. */
  setColumnGroupCollapsed(sheet: string, column: number, collapsed: boolean): void;
}

/** A workbook to open copies of; `packWorkbook` writes it down for another process. Nothing that is done in a copy changes it. */
export interface SavedWorkbook {
  /** The local Sheets' own record, which nobody else reads. */
  readonly record: object;
}

export interface LocalSheetsOptions {
  locale?: string;
  timeZone?: string;
  /** Fixed clock for new Date() in the bundle and TODAY(): 'yyyy-mm-dd' or with time. Without it the real clock. */
  now?: string;
  /** Opens this workbook instead of an empty one; locale and time zone are then its own, and may not be given. */
  from?: SavedWorkbook;
  /** Asks the person at once what they answer to an alert ('OK', 'YES' …): the page sets it; it goes before answerAlerts. */
  answerAlert?: (alert: { title: string; message: string; buttons: string }) => string;
}

/** What a run left behind: the value given back, or the message thrown. */
export interface RunResult {
  value: unknown;
  calls: CallCount;
  events: UiEvent[];
  logs: string[];
}

/**
 * One spreadsheet open in the local Sheets. `run` behaves as a menu click or google.script.run does: arguments and the
 * returned value are copied as plain data, Date is refused, the calculation has settled before and after.
 */
export interface LocalSheets {
  /** Loads the script files of dist/, joined into one text, in a realm of its own, with the HTML files that HtmlService may serve. No service may be called while it loads. */
  loadBundle(code: string, htmlFiles: Record<string, string>): void;
  /** Calls onOpen in this mode; gives the menu it built. */
  open(mode?: AuthMode): MenuItem[];
  /** True where the bundle has a top-level function of this name. */
  has(functionName: string): boolean;
  /** Rejects with the thrown error (its message is what the person would see). */
  run(functionName: string, ...args: unknown[]): Promise<RunResult>;
  /** Fails the next run at its n-th service call. */
  failNextRun(failure: Failure): void;
  /** Runs this once, between the last read and the first write of the next run (just before the n-th write where n is given; 1 by default). */
  beforeNextWrite(edit: (person: Person) => void, n?: number): void;
  /** Runs this once, just before the n-th read of the next run. */
  beforeNextRead(edit: (person: Person) => void, n: number): void;
  /** At most ten calls of `run` are under way at once; the rest wait, as for google.script.run. */
  readonly queue: { readonly underWay: number; readonly waiting: number; readonly mostUnderWay: number };
  /** While held, tryLock answers false and waitLock throws, as when another person's run has the document lock. */
  holdLock(held: boolean): void;
  /** What ui.alert answers, in order; 'OK' when empty. */
  answerAlerts(...answers: string[]): void;
  person: Person;
  /** The tab in front and the selected A1 range in it: what the page shows after a run. */
  active(): { sheet: string; range: string };
  /** Waits until every formula is computed. */
  settle(): Promise<void>;
  dump(): Promise<WorkbookDump>;
  /**
   * The values of a sheet as they stand, row by row, without computing what waits: for tests that look after every edit.
   * A formula has the value that was computed last.
   */
  peek(sheet: string): (string | number | boolean | null)[][];
  /**
   * The workbook as it stands, with what was computed: `createLocalSheets({ from })` opens as many copies as are wanted, and no formula is
   * computed anew in them but those with TODAY, where the clock has moved on.
   */
  saved(): SavedWorkbook;
  dispose(): void;
}
