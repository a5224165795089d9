import { findColumn } from '../local/sample/findColumn';
import { mapReferences, offsetReference, type Reference, tokensOf } from '../local/services/formulaText';
import type { CellDump, SheetDump, WorkbookDump } from '../local/types';
import { columnLetters, columnNumber, readRectangle, splitTab } from '../local/xlsx/a1';
import { serialOf } from '../local/xlsx/dates';
import type { Book, Content } from './book';

/** What of a built workbook is taken, and how it grows with the school. */
export interface Scaling {
  /** Key of a tab -> how many rows each pupil has in it. Other tabs stay as long as they are. */
  rowsEach: Record<string, number>;
  /** Key of a tab -> the keys of its columns whose formulas are computed, or all. Whatever else they read stands as values. */
  computed: Record<string, 'all' | readonly string[]>;
}

/** Where things stand in a book made from a workbook. Rows and columns count from 0. */
export interface Places {
  tab(key: string): string;
  /** The first row below the header. */
  firstRow(key: string): number;
  column(tab: string, key: string): number;
}

export const pupilIdOf = (at: number): string => `P${String(at + 1).padStart(5, '0')}`;

/**
 * A built workbook as it would stand with so many pupils: the tabs' own formulas copied down, their ranges stretched, and what was
 * typed in the sample school's rows over and over, given to all pupils in turn. Spare rows are left out.
 *
 * @throws Error where the workbook has no such tab or column
 */
export function scaledWorkbook(
  dump: WorkbookDump,
  { rowsEach, computed }: Scaling,
  pupils: number,
): { tabs: Book['tabs']; names: Book['names']; places: Places } {
  const sheetOf = (key: string): SheetDump => sheetByKey(dump, key);
  const grown = new Map(Object.entries(rowsEach).map(([key, each]) => [sheetOf(key).name, each * pupils]));
  const stretched = (own: string) => (reference: Reference) => stretch(dump, grown, own, reference);
  const tabs: Book['tabs'] = {};
  const read = new Set<string>();
  for (const [key, columns] of Object.entries(computed)) {
    const sheet = sheetOf(key);
    const only = columns === 'all' ? null : new Set(columns.map((one) => findColumn(dump, key, one).letters));
    const change = stretched(sheet.name);
    tabs[sheet.name] = rowsOf(dump, key, pupils, grown.get(sheet.name), (formula, column, down) => {
      if (only && !only.has(column)) return null;
      // The sample's formula is taken apart once for all rows that it is copied to.
      return mapReferences(formula, (reference) => {
        if (reference.sheet !== null) read.add(reference.sheet);
        const copied = offsetReference(reference, down, 0);
        return copied && change(copied);
      });
    });
  }
  for (const name of read) {
    const sheet = dump.sheets.find((one) => one.name === name)!;
    tabs[name] ??= rowsOf(dump, keyOf(sheet), pupils, grown.get(name), () => null);
  }
  const places: Places = {
    tab: (key) => sheetOf(key).name,
    firstRow: (key) => sheetOf(key).frozenRows,
    column: (tab, key) => columnNumber(findColumn(dump, tab, key).letters) - 1,
  };
  return { tabs, names: namesIn(dump), places };
}

/** The columns of a tab whose formulas look into one of these tabs. */
export function columnsReading(dump: WorkbookDump, key: string, tabs: readonly string[]): string[] {
  const sheet = sheetByKey(dump, key);
  const names = new Set(tabs.map((tab) => sheetByKey(dump, tab).name));
  const looksThere = (formula: string): boolean =>
    tokensOf(formula).some((token) => token.kind === 'reference' && names.has(token.reference.sheet ?? ''));
  return lettersOf(sheet)
    .filter((column) => looksThere(sheet.cells[`${column}${sheet.frozenRows + 1}`]?.formula ?? ''))
    .map((column) => keyOf(sheet, column, 'column'));
}

/** Rows of one tab. `take` gives the formula that is to stand `down` rows further down, or null where its value does. */
function rowsOf(
  dump: WorkbookDump,
  key: string,
  pupils: number,
  rows: number | undefined,
  take: (formula: string, column: string, down: number) => string | null,
): Content[][] {
  const sheet = sheetByKey(dump, key);
  const letters = lettersOf(sheet);
  const line = (from: number, to: number): Content[] =>
    letters.map((column) => {
      const cell = sheet.cells[`${column}${from}`];
      const formula = cell?.formula ? take(cell.formula, column, to - from) : null;
      return formula === null ? contentOf(cell) : { formula };
    });
  const fixed = rows === undefined ? sheet.rows : sheet.frozenRows;
  const made = Array.from({ length: fixed }, (_, at) => line(at + 1, at + 1));
  if (rows === undefined) return made;
  // A list counts its lines where other tabs name a pupil.
  const lines = lettersOf(sheet).some((column) => keyOf(sheet, column, 'column') === 'number');
  const id = columnNumber(findColumn(dump, key, lines ? 'number' : 'pupilId').letters) - 1;
  const samples = Array.from({ length: sheet.rows - fixed }, (_, at) => fixed + at + 1).filter(
    (row) => contentOf(sheet.cells[`${letters[id]}${row}`]) !== null,
  );
  // Ready rows have every formula before there is anybody in them.
  if (samples.length === 0) samples.push(fixed + 1);
  for (let at = 0; at < rows; at++) {
    const cells = line(samples[at % samples.length]!, fixed + at + 1);
    cells[id] = lines ? String(at + 1) : pupilIdOf(at % pupils);
    made.push(cells);
  }
  return made;
}

/** A range down to a tab's last row goes on to its new last row. */
function stretch(
  dump: WorkbookDump,
  grown: ReadonlyMap<string, number>,
  own: string,
  reference: Reference,
): Reference {
  const name = reference.sheet ?? own;
  const rows = grown.get(name);
  const { start, end } = reference;
  if (rows === undefined || !end?.rowFixed || !start.rowFixed || start.row === end.row) return reference;
  const sheet = dump.sheets.find((one) => one.name === name)!;
  return end.row === sheet.rows ? { ...reference, end: { ...end, row: sheet.frozenRows + rows } } : reference;
}

const lettersOf = ({ columns }: SheetDump): string[] =>
  Array.from({ length: columns }, (_, at) => columnLetters(at + 1));

/** The key of a tab, or of one of its columns, from the hidden first row. */
function keyOf(sheet: SheetDump, column = 'A', part: 'tab' | 'column' = 'tab'): string {
  const [tab = '', key = ''] = String(sheet.cells[`${column}1`]?.value ?? '').split('.');
  return part === 'tab' ? tab : key;
}

function sheetByKey(dump: WorkbookDump, key: string): SheetDump {
  const found = dump.sheets.find((sheet) => keyOf(sheet) === key);
  if (!found) throw new Error(`The workbook has no tab ${key}.`);
  return found;
}

function contentOf(cell: CellDump | undefined): Exclude<Content, { formula: string }> {
  if (cell === undefined || cell.value === '') return null;
  return typeof cell.value === 'object' ? serialOf(cell.value.date) : cell.value;
}

/** Every name that stands for one cell, with that cell's value. */
function namesIn(dump: WorkbookDump): Book['names'] {
  const names: Book['names'] = {};
  for (const { name, range } of dump.namedRanges) {
    const { tab, cells } = splitTab(range);
    const { top, left, bottom, right } = readRectangle(cells);
    if (top !== bottom || left !== right) continue;
    const sheet = dump.sheets.find((one) => one.name === tab);
    names[name] = contentOf(sheet?.cells[`${columnLetters(left)}${top}`]) ?? '';
  }
  return names;
}
