import type { Area } from './area';

export type CellValue = string | number | boolean;

/** How a cell looks. Shared between cells: never changed, only replaced. */
export interface Style {
  numberFormat: string;
  background: string;
  fontColor: string;
  fontWeight: string;
  fontStyle: string;
  fontSize: number;
  fontFamily: string;
  fontLine: string;
  horizontal: string;
  vertical: string;
  wrap: string;
  border: string;
}

/** A validation rule. Shared between cells: never changed, only replaced. */
export interface ValidationRecord {
  criteria: string;
  /** Plain values; dates as { serial }; ranges as { sheetId, area }; a custom formula is relative (R1C1), so that cells can share it. */
  args: ValidationArgument[];
  allowInvalid: boolean;
  helpText: string;
}

export type ValidationArgument =
  | string
  | number
  | boolean
  | null
  | string[]
  | { serial: number }
  | { sheetId: number; area: Area | null };

export interface Cell {
  /** undefined = blank. A formula's value is its last computed one. */
  v?: CellValue | undefined;
  /** A1 formula with its '='. */
  f?: string | undefined;
  /** The formula as R1C1, kept because many cells share it. */
  rc?: string | undefined;
  /** The value is one of Sheets' errors (text like '#N/A' that was typed is not). */
  error?: boolean | undefined;
  /** Format that a formula's result brings with it where the cell has none of its own. */
  inferred?: string | undefined;
  /** The formula needed its own value when it was last computed. */
  circular?: boolean | undefined;
  /** A formula without a computed value yet. */
  pending?: boolean | undefined;
  style?: Style | undefined;
  note?: string | undefined;
  rule?: ValidationRecord | undefined;
}

export interface ConditionalFormatRecord {
  ranges: Area[];
  criteria: string;
  /** A custom formula is written for the top-left cell of the first range. */
  values: (string | number)[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
}

export interface ProtectionRecord {
  /** null = the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
}

export interface ChartRecord {
  id: number;
  type: string;
  ranges: { sheetId: number; area: Area | null }[];
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  options: Record<string, unknown>;
  headers: number;
  transpose: boolean;
}

export interface SheetRecord {
  id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  /** 1-based: cells[row][column]. Rows and cells may be missing. */
  cells: ((Cell | undefined)[] | undefined)[];
  tabColor: string;
  gridlinesHidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: Map<number, true>;
  hiddenColumns: Map<number, true>;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  groups: Map<number, { depth: number; collapsed: boolean }>;
  groupControl: string;
  merges: Area[];
  conditionalFormats: ConditionalFormatRecord[];
  protections: ProtectionRecord[];
  filter: Area | null;
  charts: ChartRecord[];
}

export interface NamedRangeRecord {
  name: string;
  sheetId: number;
  /** null where its cells were deleted. */
  area: Area | null;
}

export interface WorkbookRecord {
  locale: string;
  timeZone: string;
  sheets: SheetRecord[];
  names: NamedRangeRecord[];
  active: { sheetId: number; area: Area };
  nextSheetId: number;
  nextChartId: number;
}

export const defaultStyle: Style = {
  numberFormat: 'General',
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontSize: 10,
  fontFamily: 'Arial',
  fontLine: 'none',
  horizontal: '',
  vertical: 'bottom',
  wrap: 'OVERFLOW',
  border: '',
};

export const defaultColumnWidth = 100;

export function newSheet(id: number, name: string): SheetRecord {
  return {
    id,
    name,
    hidden: false,
    maxRows: 1000,
    maxColumns: 26,
    cells: [],
    tabColor: '',
    gridlinesHidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenRows: new Map(),
    hiddenColumns: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    groups: new Map(),
    groupControl: 'AFTER',
    merges: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
    charts: [],
  };
}

/** An empty spreadsheet, as Google makes one. */
export function newWorkbook(locale: string, timeZone: string): WorkbookRecord {
  return {
    locale,
    timeZone,
    sheets: [newSheet(0, 'Sheet1')],
    names: [],
    active: { sheetId: 0, area: { r1: 1, c1: 1, r2: 1, c2: 1 } },
    nextSheetId: 1_000_001,
    nextChartId: 1,
  };
}

/** A cell to write to; made where it is missing. */
export function cellAt(sheet: SheetRecord, row: number, column: number): Cell {
  let cells = sheet.cells[row];
  if (!cells) {
    cells = [];
    sheet.cells[row] = cells;
  }
  let cell = cells[column];
  if (!cell) {
    cell = {};
    cells[column] = cell;
  }
  return cell;
}

export function peek(sheet: SheetRecord, row: number, column: number): Cell | undefined {
  return sheet.cells[row]?.[column];
}

export function styleOf(cell: Cell | undefined): Style {
  return cell?.style ?? defaultStyle;
}

const styles = new Map<string, Style>();

/** The one shared object for an equal style; undefined for the default one. */
export function sharedStyle(style: Style): Style | undefined {
  const key = Object.values(style).join('|');
  const known = styles.get(key);
  if (known) return known === defaultStyle ? undefined : known;
  styles.set(key, style);
  return style;
}
styles.set(Object.values(defaultStyle).join('|'), defaultStyle);

const changed = new Map<Style, Map<string, Style | undefined>>();

/** A cell's style after a change. The same change of the same style is looked up: thousands of cells are dressed alike. */
export function changedStyle(style: Style | undefined, change: Partial<Style>): Style | undefined {
  const before = style ?? defaultStyle;
  let known = changed.get(before);
  if (!known) {
    known = new Map();
    changed.set(before, known);
  }
  let key = '';
  for (const part in change) key += `${part}=${change[part as keyof Style]}|`;
  if (known.has(key)) return known.get(key);
  const after = sharedStyle({ ...before, ...change });
  known.set(key, after);
  return after;
}

const rules = new Map<string, ValidationRecord>();

/** The one shared object for an equal rule. */
export function sharedRule(rule: ValidationRecord): ValidationRecord {
  const key = JSON.stringify(rule);
  const known = rules.get(key);
  if (known) return known;
  rules.set(key, rule);
  return rule;
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== ''));
}

/** Sets a cell's note; a blank one takes it away. */
export function putNote(sheet: SheetRecord, row: number, column: number, note: unknown): void {
  const text = note === null || note === undefined ? '' : String(note);
  if (text === '' && !peek(sheet, row, column)) return;
  cellAt(sheet, row, column).note = text === '' ? undefined : text;
}

/** Sets a cell's validation; undefined takes it away. */
export function putRule(
  sheet: SheetRecord,
  row: number,
  column: number,
  rule: ValidationRecord | undefined,
): void {
  if (rule === undefined && !peek(sheet, row, column)) return;
  cellAt(sheet, row, column).rule = rule;
}
