import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('build', 'saved');

/** The files in a folder and below it, in a fixed order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * A hash of everything that a saved workbook comes from: the add-on, the local Sheets, the sample schools. To be called where the project
 * stands.
 * @param more further files that it comes from
 */
export function originOf(more: readonly string[] = []): string {
  const hash = createHash('sha1');
  const files = [
    ...filesUnder('dist').filter((path) => path.endsWith('.js')),
    join('build', 'local', 'localSheets.cjs'),
    ...filesUnder(join('local', 'sample')),
    ...more,
  ];
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Where the packed workbook of this name and origin lies, or is to lie. */
export const savedFile = (name: string, origin: string): string =>
  join(FOLDER, `${createHash('sha1').update(origin).update(name).digest('hex')}.json`);

/** The text that was kept there; null where there is none. */
export function readSaved(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Another process may write or read the same file: it is there whole or not at all. */
export function writeSaved(file: string, text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Takes away what was kept before yesterday: each change and each new day leaves a file behind that nobody asks for again. */
export function forgetOld(): void {
  for (const file of filesUnder(FOLDER))
    if (statSync(file).mtimeMs < Date.now() - A_DAY) rmSync(file, { force: true });
}

/** The name under which a sample school of the usual size is kept, as it stands on a day. */
export const sampleName = (school: string, day: string): string => `sample ${school} ${day}`;
