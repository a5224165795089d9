import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalSheets, SavedWorkbook } from '../../local/types';
import { builtFile } from '../commands/builtParts';

const { packWorkbook, unpackWorkbook } = require(builtFile('localSheets.cjs')) as {
  packWorkbook(saved: SavedWorkbook): string;
  unpackWorkbook(text: string): SavedWorkbook;
};

const root = join(__dirname, '..', '..');
const folder = join(root, 'build', 'saved');

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Of everything that a saved workbook comes from: the add-on, the local Sheets, the sample schools, the tests' own helpers. */
function findOrigin(): string {
  const hash = createHash('sha1');
  const helpers = filesUnder(__dirname).filter((path) => !path.endsWith('.test.ts'));
  const scripts = filesUnder(join(root, 'dist')).filter((path) => path.endsWith('.js'));
  const files = [
    ...scripts,
    builtFile('localSheets.cjs'),
    ...filesUnder(join(root, 'local', 'sample')),
    ...helpers,
  ];
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

let origin = '';
const known = new Map<string, SavedWorkbook>();

/**
 * A workbook that the first test file to ask for it makes: for all others it lies in build/saved, as long as nothing changes that it comes from.
 * @param name tells it from all other workbooks
 * @param make gives a spreadsheet that nobody else uses
 */
export async function savedOnce(name: string, make: () => Promise<LocalSheets>): Promise<SavedWorkbook> {
  const inMemory = known.get(name);
  if (inMemory) return inMemory;
  origin ||= findOrigin();
  const file = join(folder, `${createHash('sha1').update(origin).update(name).digest('hex')}.json`);
  const saved = read(file) ?? (await makeAndWrite(file, make));
  known.set(name, saved);
  return saved;
}

function read(file: string): SavedWorkbook | null {
  try {
    return unpackWorkbook(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function makeAndWrite(file: string, make: () => Promise<LocalSheets>): Promise<SavedWorkbook> {
  const sheets = await make();
  await sheets.settle();
  const saved = sheets.saved();
  sheets.dispose();
  mkdirSync(folder, { recursive: true });
  // Another worker may write or read the same file: it is there whole or not at all.
  writeFileSync(`${file}.${process.pid}`, packWorkbook(saved));
  renameSync(`${file}.${process.pid}`, file);
  return saved;
}
