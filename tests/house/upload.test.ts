import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readText, root } from './sources';

const SCRIPTS = [
  'Actions.js',
  'Code.js',
  'Common.js',
  'Content.js',
  'Leavers.js',
  'Lists.js',
  'Pages.js',
  'Sheets.js',
  'Tabs.js',
  'Workbook.js',
];

/** What clasp would upload from this folder: it needs no account to say so. */
function uploaded(folder: string): string[] {
  const bin = JSON.parse(readText('node_modules/@google/clasp/package.json')).bin.clasp as string;
  const clasp = join(root, 'node_modules/@google/clasp', bin);
  const said = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(said) as { filesToPush: string[] }).filesToPush.sort();
}

test('clasp uploads exactly what is built', () => {
  const built = readdirSync(join(root, 'dist')).map((file) => `dist/${file}`);
  expect(uploaded(root)).toEqual(built.sort());
  expect(built).toEqual(
    expect.arrayContaining([...SCRIPTS, 'appsscript.json'].map((file) => `dist/${file}`)),
  );
  const ours = new RegExp(`^dist/(${SCRIPTS.join('|')}|appsscript\\.json|[A-Z]\\w+\\.html)$`);
  expect(built.filter((file) => !ours.test(file))).toEqual([]);
});

test('a file that happens to lie beside the build stays on this computer', () => {
  const folder = mkdtempSync(join(tmpdir(), `${basename(root)}-`));
  try {
    for (const file of ['.clasp.json', '.claspignore']) cpSync(join(root, file), join(folder, file));
    mkdirSync(join(folder, 'dist', 'old'), { recursive: true });
    const ours = ['appsscript.json', ...SCRIPTS, 'Help.html'];
    const strays = ['pupils.csv', '.env', 'extra.js', 'old/Code.js', 'old/Help.html', 'old/appsscript.json'];
    for (const file of [...ours, ...strays]) writeFileSync(join(folder, 'dist', file), '{}');
    writeFileSync(join(folder, 'outside.js'), '');
    expect(uploaded(folder)).toEqual(ours.map((file) => `dist/${file}`).sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
