import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSheets } from '../../local/commands/addOn';

/** A file of the build, which is made once before the tests. */
export function builtFile(name: string): string {
  const path = join(process.cwd(), 'build', 'local', name);
  if (!existsSync(path)) throw new Error(`${name} is not built: run "npm run build" first.`);
  return path;
}

/** The local Sheets as built: the engine's own modules cannot be loaded by jest. */
export function builtSheets(): NewSheets {
  return require(builtFile('localSheets.cjs')).createLocalSheets;
}
