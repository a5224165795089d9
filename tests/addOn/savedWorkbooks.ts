import { relative } from 'node:path';
import { filesUnder, originOf, readSaved, savedFile, writeSaved } from '../../local/commands/savedFiles';
import type { LocalSheets, SavedWorkbook } from '../../local/types';
import { builtLocalSheets } from '../commands/builtParts';

export const { packWorkbook, unpackWorkbook } = builtLocalSheets();

/** Of what tests make, their own helpers are a part. */
const helpers = (): string[] =>
  filesUnder(relative(process.cwd(), __dirname)).filter((path) => !path.endsWith('.test.ts'));

let origin = '';
let productOrigin = '';

/** The workbooks that were asked for last, for all test files of this worker: each holds tens of thousands of cells. */
const known = handedOn as Map<string, SavedWorkbook>;
const MOST_KEPT = 8;

function keep(file: string, saved: SavedWorkbook): SavedWorkbook {
  known.delete(file);
  known.set(file, saved);
  for (const oldest of known.keys()) if (known.size > MOST_KEPT) known.delete(oldest);
  return saved;
}

/**
 * A workbook that the first test file to ask for it makes: for all others it lies in build/saved, as long as nothing changes that it comes from.
 * @param name tells it from all other workbooks
 * @param make gives a spreadsheet that nobody else uses
 */
export function savedOnce(name: string, make: () => Promise<LocalSheets>): Promise<SavedWorkbook> {
  origin ||= originOf(helpers());
  return keptAs(savedFile(name, origin), make);
}

/** The same for a workbook that commands and the server of the page keep too: no test has a part in it. */
export function savedForAll(name: string, make: () => Promise<LocalSheets>): Promise<SavedWorkbook> {
  productOrigin ||= originOf();
  return keptAs(savedFile(name, productOrigin), make);
}

async function keptAs(file: string, make: () => Promise<LocalSheets>): Promise<SavedWorkbook> {
  const inMemory = known.get(file);
  return keep(file, inMemory ?? read(file) ?? (await makeAndWrite(file, make)));
}

function read(file: string): SavedWorkbook | null {
  const text = readSaved(file);
  try {
    return text === null ? null : unpackWorkbook(text);
  } catch {
    return null;
  }
}

async function makeAndWrite(file: string, make: () => Promise<LocalSheets>): Promise<SavedWorkbook> {
  const sheets = await make();
  await sheets.settle();
  const saved = sheets.saved();
  sheets.dispose();
  writeSaved(file, packWorkbook(saved));
  return saved;
}
