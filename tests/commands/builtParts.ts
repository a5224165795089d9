import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSheets } from '../../local/commands/addOn';
import type { SavedWorkbook } from '../../local/types';

declare global {
  /** Put there by tools/testEnvironment.cjs. */
  function requireOutside(path: string): unknown;
  /** What test files of one worker hand on to those after them: nothing of their own realm. */
  var handedOn: Map<string, unknown>;
}

/** A file of the build, which is made once before the tests. */
export function builtFile(name: string): string {
  const path = join(process.cwd(), 'build', 'local', name);
  if (!existsSync(path)) throw new Error(`${name} is not built: run "npm run build" first.`);
  return path;
}

/** What the built local Sheets give. */
interface BuiltSheets {
  createLocalSheets: NewSheets;
  packWorkbook(saved: SavedWorkbook): string;
  unpackWorkbook(text: string): SavedWorkbook;
}

/** The local Sheets as built, loaded once for all test files of a worker. Errors, dates and lists that they give are not of the test's realm. */
export const builtLocalSheets = (): BuiltSheets =>
  requireOutside(builtFile('localSheets.cjs')) as BuiltSheets;

export const builtSheets = (): NewSheets => builtLocalSheets().createLocalSheets;
