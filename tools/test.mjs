// What `npm test` runs: types, lint, build, the tests, and the recompute through LibreOffice where there is one.
// `node tools/test.mjs --only rules` runs the tests of one folder alone, against what was built last.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runJest } from './jestRun.mjs';
import { planRuns, testFiles } from './testPlan.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const total = { passed: 0, failed: 0 };

function add(name, started, { passed, failed, skipped = 0, failures, slow = [] }) {
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`);
  for (const line of slow) console.log(`  ${line}`);
  for (const failure of failures) {
    console.log(`\n  FAILED  ${failure.name}`);
    console.log(`${failure.message.trimEnd().replace(/^/gm, '    ')}\n`);
  }
}

/** A command counts as one test. */
function addCommand(name, command, args) {
  const started = Date.now();
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const ok = done.status === 0;
  const message = `${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`;
  add(name, started, {
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    failures: ok
      ? []
      : [{ name, message: message.length > 12_000 ? `${message.slice(0, 12_000)}\n…` : message }],
  });
}

function addTests(files) {
  let ran = 0;
  for (const run of planRuns(files)) {
    const started = Date.now();
    const result = runJest(run);
    ran += result.passed + result.failed;
    add(`${run.name}, ${run.timeZone}`, started, result);
  }
  if (ran === 0)
    add('Tests', Date.now(), {
      passed: 0,
      failed: 1,
      failures: [{ name: 'Tests', message: 'There was no test to run.' }],
    });
}

function addRecompute() {
  const command = join(root, 'build', 'local', 'recompute.cjs');
  if (!existsSync(command)) return;
  const office = spawnSync('soffice', ['--version'], { stdio: 'ignore' });
  if (office.status === 0) addCommand('Recompute through LibreOffice', process.execPath, [command]);
  else console.log('Recompute through LibreOffice: not run, because there is no soffice on the PATH.');
}

/** 'rules', 'tests/rules' and 'tests/rules/' are the same folder. */
const folderOf = (text) => `tests/${text.replace(/^\.?\/?tests\//, '').replace(/\/+$/, '')}/`;

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only === undefined) {
  addCommand('Types', 'npm', ['run', '--silent', 'types']);
  addCommand('Lint', 'npm', ['run', '--silent', 'lint']);
  addCommand('Build', 'npm', ['run', '--silent', 'build']);
  addTests(testFiles());
  addRecompute();
} else {
  addTests(testFiles().filter((file) => file.startsWith(folderOf(only))));
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
