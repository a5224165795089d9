import type { LocalSheets, LocalSheetsOptions } from '../types';
import { createLocalSheets as createIn } from './createLocalSheets';
import { nodeRealm } from './nodeRealm';

/** A new, empty spreadsheet for Node (one sheet 'Sheet1', 1000 rows by 26 columns), or a copy of the saved workbook in the options. */
export function createLocalSheets(options: LocalSheetsOptions = {}): LocalSheets {
  return createIn(options, nodeRealm);
}

export { packWorkbook, unpackWorkbook } from './packed';
