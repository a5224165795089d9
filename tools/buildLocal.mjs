// Bundles what runs on this computer: the local Sheets, the commands and the page. A part that is not there is left out.

import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

const node = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
  mainFields: ['main', 'module'],
  outExtension: { '.js': '.cjs' },
  sourcemap: false,
};

const entries = {};
if (existsSync('local/services/index.ts')) entries.localSheets = 'local/services/index.ts';
for (const folder of ['local/commands', 'bench']) {
  if (!existsSync(folder)) continue;
  for (const file of readdirSync(folder)) {
    const name = file.replace(/\.ts$/, '');
    if (file.endsWith('.ts') && ['workbook', 'recompute', 'faults', 'bench', 'sample'].includes(name))
      entries[name] = `${folder}/${file}`;
  }
}
if (Object.keys(entries).length > 0) await build({ ...node, entryPoints: entries, outdir: 'build/local' });

if (existsSync('local/page/main.ts')) {
  mkdirSync('build/page', { recursive: true });
  await build({
    entryPoints: ['local/page/main.ts'],
    outfile: 'build/page/page.js',
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  for (const file of ['index.html', 'page.css'])
    if (existsSync(`local/page/${file}`)) cpSync(`local/page/${file}`, `build/page/${file}`);
}
