// Which test files run together: those in a browser, in three time zones those that reckon with dates, and the rest in parts that two
// cores can share.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { secondsOf } = createRequire(import.meta.url)('./testWeights.cjs');

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

/** A part takes some minutes: short enough to share out evenly, long enough for its worker to be worth starting. */
const PART = 150;

const secondsOfAll = (files) => files.reduce((sum, file) => sum + secondsOf(file), 0);

/** The files in parts of about the same length. */
function inParts(files) {
  const count = Math.max(1, Math.round(secondsOfAll(files) / PART));
  const parts = Array.from({ length: count }, () => ({ seconds: 0, files: [] }));
  for (const file of [...files].sort((a, b) => secondsOf(b) - secondsOf(a))) {
    const shortest = parts.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    shortest.files.push(file);
    shortest.seconds += secondsOf(file);
  }
  return parts.map(({ files: own }) => own);
}

/**
 * @param {string[]} files test files, as `testFiles` gives them
 * @returns {{ name: string, timeZone: string, files: string[], seconds: number }[]} runs of one worker each, none without a file; any two
 *   of them may be under way at once, and the longest should begin first
 */
export function planRuns(files) {
  const browser = files.filter(isBrowser);
  const dated = files.filter((file) => isDated(file) && !browser.includes(file));
  const parts = inParts(files.filter((file) => !dated.includes(file) && !browser.includes(file)));
  return [
    // Each browser has processes of its own: two of them at once would starve one another.
    { name: 'Browser', timeZone: HOME, files: browser },
    ...parts.map((own, i) => ({ name: `The rest, ${i + 1} of ${parts.length}`, timeZone: HOME, files: own })),
    ...ZONES.map((timeZone) => ({ name: 'Rules, import and content', timeZone, files: dated })),
  ]
    .filter((run) => run.files.length > 0)
    .map((run) => ({ ...run, seconds: secondsOfAll(run.files) }));
}
