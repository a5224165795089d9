// Prints the path of a Chromium for the browser tests: CHROME_PATH, else the one that @sparticuz/chromium brings.
//
// The package unpacks straight to its final place, so that of two test workers starting together one finds half a
// browser. Here it is unpacked aside and moved into place in one go: whoever comes second keeps the first one's.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<string>} an executable file. */
export async function chromiumPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const manifest = JSON.parse(
    readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const home = join(root, 'node_modules/.cache/chromium', manifest.version);
  const executable = join(home, 'chromium');
  if (existsSync(executable)) return executable;
  mkdirSync(dirname(home), { recursive: true });
  const aside = mkdtempSync(join(dirname(home), 'unpacking-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return executable;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(await chromiumPath());
