import type { SavedWorkbook } from '../types';
import { dumpsLike } from './dumpedCells';
import type { SheetRecord, WorkbookRecord } from './records';

/** What a saved workbook holds: whatever of a spreadsheet outlives a run. */
export interface Saved extends SavedWorkbook {
  record: WorkbookRecord;
  documentProperties: Map<string, string>;
  userProperties: Map<string, string>;
  /** How many identifiers have been given out. */
  identifiers: number;
  /** The clock of the last calculation, in days. */
  computedAt: number;
}

/** A copy in which nothing is shared but what is never changed in place: styles, rules, values. */
export function copyWorkbook(workbook: WorkbookRecord): WorkbookRecord {
  return {
    ...workbook,
    sheets: workbook.sheets.map(copySheet),
    names: workbook.names.map((name) => ({ ...name, area: name.area && { ...name.area } })),
    active: { ...workbook.active, area: { ...workbook.active.area } },
  };
}

function copySheet(sheet: SheetRecord): SheetRecord {
  const { cells, ...rest } = sheet;
  const copy: SheetRecord = {
    ...structuredClone(rest),
    // Missing rows and cells stay missing.
    cells: cells.map((row) => row?.map((cell) => cell && { ...cell })),
  };
  dumpsLike(copy, sheet);
  return copy;
}
