import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Long enough for the large school on a slow computer. */
const PATIENCE = 300_000;

/** What `soffice --version` says, or '' where there is no LibreOffice. */
export function libreOfficeVersion(): string {
  const answer = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim().replace(/\s+/g, ' ') : '';
}

/**
 * Opens an .xlsx in LibreOffice and saves it as an .xlsx again. It runs under a profile of its own, so that a
 * LibreOffice that is open on this computer neither disturbs it nor is disturbed.
 * @throws Error with LibreOffice's own words where nothing was saved
 */
export function throughLibreOffice(xlsx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
  try {
    const source = join(folder, 'workbook.xlsx');
    const target = join(folder, 'saved');
    writeFileSync(source, xlsx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'xlsx',
        '--outdir',
        target,
        source,
      ],
      { encoding: 'utf8', timeout: PATIENCE },
    );
    try {
      return new Uint8Array(readFileSync(join(target, 'workbook.xlsx')));
    } catch {
      throw new Error(
        `LibreOffice saved nothing: ${run.error?.message ?? `${run.stdout}${run.stderr}`.trim()}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
