import type { LocalSheets, LocalSheetsOptions } from '../types';
import { openLocalSheets } from './localSheets';
import { nodeRealm } from './nodeRealm';

/** A new, empty spreadsheet for Node: one sheet 'Sheet1', 1000 rows by 26 columns. */
export function createLocalSheets(options: LocalSheetsOptions = {}): LocalSheets {
  return openLocalSheets(options, { realm: nodeRealm });
}
