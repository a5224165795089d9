import { join } from 'node:path';
import { build } from 'esbuild';
import type { ContractResult } from '../localSheets/contract';
import { performContract } from '../localSheets/contract';
import { openWith } from '../localSheets/open';
import { launchBrowser } from './harness';

const entry = `
  import { browserRealm } from './local/services/browserRealm';
  import { createLocalSheets } from './local/services/createLocalSheets';
  import { performContract } from './tests/localSheets/contract';
  window.performed = performContract(createLocalSheets({ now: '2026-11-21' }, () => browserRealm(document)));`;

test('in a browser the local Sheets does to the last cell what it does in Node', async () => {
  const built = await build({
    stdin: { contents: entry, resolveDir: join(__dirname, '../..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const browser = await launchBrowser();
  try {
    const page = await (
      await browser.newContext({ timezoneId: process.env.TZ ?? 'Europe/London' })
    ).newPage();
    await page.addScriptTag({ content: built.outputFiles[0]!.text });
    const there = await page.evaluate(
      () => (window as unknown as { performed: Promise<ContractResult> }).performed,
    );
    const here = await performContract(openWith(''));
    expect(there).toEqual(JSON.parse(JSON.stringify(here)));
  } finally {
    await browser.close();
  }
}, 120_000);
