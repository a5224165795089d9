// Builds each sidebar and dialog to ONE HTML file: Google serves them alone, and nothing may be loaded from outside.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { notices } from './notices.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'sidebar');
const out = join(root, 'dist');
const LARGEST = 150 * 1024;

const titles = {
  addAspirations: 'Add aspirations',
  addPlacements: 'Add placements',
  addTabs: 'Add tabs',
  catchUp: 'Catch-up',
  checkWorkbook: 'Check this workbook',
  destinations: 'Destinations',
  earlierYears: 'Bring in earlier years',
  closeLeavingYear: 'Close a leaving year',
  closeSchoolYear: 'Close the school year',
  fourYears: 'Four years to print',
  help: 'Help',
  importPupils: 'Import pupils',
  localAuthorityFile: 'File for the local authority',
  oldDestinations: 'Bring in my old destinations',
  pupilRecord: 'Pupil record',
  recordActivity: 'Record an activity',
  recordMeeting: 'Record a meeting',
  setUp: 'Set up this workbook',
};

/** A closing tag inside a string of the script would end the script element early. */
const safeInScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** The packages that a bundle has taken code from. */
const packagesOf = (bundle) => [
  ...new Set(
    Object.keys(bundle.metafile.inputs).flatMap((path) => /node_modules\/([^/]+)\//.exec(path)?.[1] ?? []),
  ),
];

async function page(folder) {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: [join(source, folder, 'main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  const styles = [join(source, 'ui', 'styles.css'), join(source, folder, 'styles.css')].filter(existsSync);
  const css = await build({
    stdin: {
      contents: styles.map((file) => `@import ${JSON.stringify(file)};`).join('\n'),
      loader: 'css',
      resolveDir: root,
    },
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'error',
  });
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titles[folder] ?? folder}</title>
<style>${css.outputFiles[0].text.trim()}</style>
</head>
<body>
<div id="app"></div>
<script>${safeInScript(`${notices(packagesOf(bundle))}\n${bundle.outputFiles[0].text.trim()}`)}</script>
</body>
</html>
`;
}

mkdirSync(out, { recursive: true });
const folders = readdirSync(source).filter((folder) => existsSync(join(source, folder, 'main.tsx')));
for (const folder of folders) {
  const html = await page(folder);
  const name = `${folder[0].toUpperCase()}${folder.slice(1)}.html`;
  const bytes = Buffer.byteLength(html);
  if (bytes > LARGEST)
    throw new Error(
      `${name} has ${Math.ceil(bytes / 1024)} KB; the largest allowed is ${LARGEST / 1024} KB.`,
    );
  writeFileSync(join(out, name), html);
}
