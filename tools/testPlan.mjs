// Which test files run when: first whatever keeps both cores busy, then the browser and beside it, in three time zones, what reckons with dates.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const HOME = 'Europe/London';
const ZONES = [HOME, 'UTC', 'America/New_York'];
const DATED_FOLDERS = ['tests/rules/', 'tests/import/', 'tests/content/'];

const startsWithOneOf = (file, folders) => folders.some((folder) => file.startsWith(folder));
const fileName = (file) => file.slice(file.lastIndexOf('/') + 1);
const isBrowser = (file) => file.startsWith('tests/browser/') || file.endsWith('.browser.test.ts');
const isDated = (file) => startsWithOneOf(file, DATED_FOLDERS) || /dates/i.test(fileName(file));

/** @returns {string[]} every test file, as 'tests/area/name.test.ts', in a fixed order. */
export function testFiles() {
  const files = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.name.endsWith('.test.ts')) files.push(relative(root, path).split(sep).join('/'));
    }
  };
  const tests = join(root, 'tests');
  if (existsSync(tests)) visit(tests);
  return files.sort();
}

/**
 * @param {string[]} files test files, as `testFiles` gives them
 * @returns {{ name: string, timeZone: string, workers: number, when: 'both cores' | 'browser' | 'beside the browser', files: string[] }[]}
 *   the runs in order, none without a file
 */
export function planRuns(files) {
  const browser = files.filter(isBrowser);
  const dated = files.filter((file) => isDated(file) && !browser.includes(file));
  const rest = files.filter((file) => !dated.includes(file) && !browser.includes(file));
  return [
    { name: 'The rest', timeZone: HOME, workers: 2, when: 'both cores', files: rest },
    ...ZONES.map((timeZone) => ({
      name: 'Rules, import and content',
      timeZone,
      workers: 2,
      when: 'beside the browser',
      files: dated,
    })),
    // Each browser has processes of its own: two of them beside two workers would starve one another.
    { name: 'Browser', timeZone: HOME, workers: 1, when: 'browser', files: browser },
  ].filter((run) => run.files.length > 0);
}
