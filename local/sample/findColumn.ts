import type { SheetDump, WorkbookDump } from '../types';

/** A column of the workbook, found by the hidden key in the first row of its tab. */
export interface ColumnPlace {
  sheet: SheetDump;
  /** 'AB' */
  letters: string;
}

/**
 * Finds a column, whatever its tab and its header are called.
 *
 * @param tab 'pupils'
 * @param key 'surname'
 * @throws Error where no tab has it
 */
export function findColumn(dump: WorkbookDump, tab: string, key: string): ColumnPlace {
  const place = columnsOf(dump).get(`${tab}.${key}`);
  if (!place) throw new Error(`The workbook has no column ${tab}.${key}.`);
  return place;
}

const known = new WeakMap<WorkbookDump, Map<string, ColumnPlace>>();

function columnsOf(dump: WorkbookDump): Map<string, ColumnPlace> {
  const before = known.get(dump);
  if (before) return before;
  const places = new Map<string, ColumnPlace>();
  for (const sheet of dump.sheets)
    for (const [address, { value }] of Object.entries(sheet.cells)) {
      const letters = /^([A-Z]+)1$/.exec(address)?.[1];
      if (letters && typeof value === 'string' && value.includes('.')) places.set(value, { sheet, letters });
    }
  known.set(dump, places);
  return places;
}

/**
 * The rows of a tab by what stands in one of its columns.
 *
 * @returns text of the cell -> row number; the first of equal ones
 */
export function rowsBy(dump: WorkbookDump, tab: string, key: string): Map<string, number> {
  const { sheet, letters } = findColumn(dump, tab, key);
  const pattern = new RegExp(`^${letters}(\\d+)$`);
  const found = Object.entries(sheet.cells)
    .map(([address, { value }]) => [String(value), Number(pattern.exec(address)?.[1] ?? 0)] as const)
    .filter(([text, row]) => row > 2 && text !== '')
    .sort(([, one], [, other]) => other - one);
  return new Map(found);
}
