import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText, root } from './sources';

const TYPES = 'node_modules/@types/google-apps-script';

/** The names of the services that Google puts into every script (the manifest's test keeps advanced ones out). */
export function googleGlobals(): string[] {
  const texts = readdirSync(join(root, TYPES))
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readText(`${TYPES}/${file}`));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/^\s*declare (?:var|const|let) (\w+)/gm)].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)].filter((name) => name !== 'console');
}
