import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';

/** Commas, quotes, UTF-8, from the first line on, British English, quoted cells read like others, special numbers detected. */
const READ_AS = 'Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true';
/** The same; cells as they are shown, not as they are kept. */
const WRITTEN_AS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true';

/**
 * Opens a .csv file in LibreOffice as a person does who lets it guess dates and numbers, and gives what its cells then show.
 * @throws Error with LibreOffice's own words where it saved nothing
 */
export async function shownByLibreOffice(csv: string): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-csv-'));
  try {
    const source = join(folder, 'file.csv');
    const target = join(folder, 'shown');
    writeFileSync(source, csv, 'utf8');
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        `--infilter=${READ_AS}`,
        '--convert-to',
        WRITTEN_AS,
        '--outdir',
        target,
        source,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    let text = '';
    try {
      text = readFileSync(join(target, 'file.csv'), 'utf8');
    } catch {
      throw new Error(
        `LibreOffice saved nothing: ${run.error?.message ?? `${run.stdout}${run.stderr}`.trim()}`,
      );
    }
    return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
