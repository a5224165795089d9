import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalSheets, LocalSheetsOptions, SavedWorkbook } from '../types';

/** Makes an empty spreadsheet in the local Sheets. Commands hand it in, so that tests can hand in the built one. */
export type NewSheets = (options?: LocalSheetsOptions) => LocalSheets;

/** The add-on as it is built: what runs in Google, byte for byte. */
export interface AddOn {
  /** All script files one after the other, as Google evaluates them. */
  code: string;
  /** File name without ending -> content, as HtmlService knows them. */
  htmlFiles: Record<string, string>;
}

/**
 * Reads the built add-on.
 * @throws Error where it has not been built
 */
export function readAddOn(folder = 'dist'): AddOn {
  const path = join(folder, 'Code.js');
  if (!existsSync(path)) throw new Error(`${path} is not there: run "npm run build" first.`);
  const names = readdirSync(folder).sort();
  const pages = names.filter((name) => name.endsWith('.html'));
  const scripts = names.filter((name) => name.endsWith('.js'));
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    code: scripts.map(read).join('\n'),
    htmlFiles: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), read(name)])),
  };
}

/** A spreadsheet, empty or a copy of a saved one, with the add-on in it and its menu made. */
export function openSpreadsheet(
  newSheets: NewSheets,
  addOn: AddOn,
  today?: string,
  from?: SavedWorkbook,
): LocalSheets {
  const sheets = newSheets({ ...(today && { now: today }), ...(from && { from }) });
  sheets.loadBundle(addOn.code, addOn.htmlFiles);
  sheets.open('FULL');
  return sheets;
}
