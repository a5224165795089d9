import type { Scalar } from './tab';

/** A rectangle of cells; rows and columns count from 1. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** One sheet of the workbook as it stands. */
export interface SheetLayout {
  sheetId: number;
  title: string;
  hidden: boolean;
  rows: number;
  columns: number;
  /** The key of our tab, or '' for a sheet of the school's own. */
  key: string;
  /** Where the hidden row of keys stands; 0 on the school's own sheets. */
  keyRow: number;
  /** Column key -> column. */
  columnAt: Readonly<Record<string, number>>;
  /** Values and R1C1 formulas of the whole sheet, [row - 1][column - 1]; empty on the school's own sheets. */
  values: readonly (readonly Scalar[])[];
  formulas: readonly (readonly string[])[];
  /** Whether a cell has a validation rule, over the same cells. */
  validated: readonly (readonly boolean[])[];
  /** Conditional format rules that are ours, in order, as 'word|background'. */
  colourRules: readonly string[];
  /** Protections that are ours, by A1 range. */
  protections: readonly string[];
  filter: string;
  charts: readonly { title: string; ranges: readonly string[] }[];
  /** Nothing at all in it: a sheet that an interrupted run made, or a new one. */
  empty: boolean;
}

/** What the hidden record tab says of one tab. */
export interface TabRecord {
  tab: string;
  sheetId: number;
  version: string;
  state: 'building' | 'built';
  /** Columns being made while the state is 'building'; '*' = the whole tab. */
  columns: readonly string[];
  /** Column key (or row|column of a page) -> short hash of the formula's definition when it was last written. */
  definitions: Readonly<Record<string, string>>;
}

export interface Layout {
  locale: string;
  timeZone: string;
  sheets: readonly SheetLayout[];
  /** Named ranges: name -> where it points. */
  names: Readonly<Record<string, { sheetId: number; a1: string }>>;
  records: readonly TabRecord[];
}

/** The sheet that is our tab of this key. */
export const sheetOf = (layout: Layout, key: string): SheetLayout | undefined =>
  layout.sheets.find((sheet) => sheet.key === key);

/** The value at a cell, '' outside the sheet. */
export const valueAt = (sheet: SheetLayout, row: number, column: number): Scalar =>
  sheet.values[row - 1]?.[column - 1] ?? '';

/** The R1C1 formula at a cell, '' where there is none. */
export const formulaAt = (sheet: SheetLayout, row: number, column: number): string =>
  sheet.formulas[row - 1]?.[column - 1] ?? '';
