// What `npm test` runs: types, lint, build, the tests, and the recompute through LibreOffice where there is one.
// `node tools/test.mjs --only rules` runs the tests of one folder alone, against what was built last.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runJest } from './jestRun.mjs';
import { runProcess } from './runProcess.mjs';
import { planRuns, testFiles } from './testPlan.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const total = { passed: 0, failed: 0 };

function add(name, { passed, failed, skipped = 0, failures, slow = [], seconds }) {
  total.passed += passed;
  total.failed += failed;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`);
  for (const line of slow) console.log(`  ${line}`);
  for (const failure of failures) {
    console.log(`\n  FAILED  ${failure.name}`);
    console.log(`${failure.message.trimEnd().replace(/^/gm, '    ')}\n`);
  }
}

const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/** A command counts as one test. */
async function runCommand(name, command, args) {
  const started = Date.now();
  const { status, output } = await runProcess(command, args, { cwd: root });
  const ok = status === 0;
  const told = output.trim() === '' ? `${command} ended with ${status}.` : output;
  const message = told.length > 12_000 ? `${told.slice(0, 12_000)}\n…` : told;
  return {
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    failures: ok ? [] : [{ name, message }],
    seconds: secondsSince(started),
  };
}

const addCommand = async (name, command, args) => add(name, await runCommand(name, command, args));

async function runTests(run) {
  const started = Date.now();
  const result = await runJest(run);
  add(`${run.name}, ${run.timeZone}`, { ...result, seconds: secondsSince(started) });
  return result.passed + result.failed;
}

const nothingRan = () => {
  const failures = [{ name: 'Tests', message: 'There was no test to run.' }];
  add('Tests', { passed: 0, failed: 1, failures, seconds: 0 });
};

async function addTests(runs) {
  let ran = 0;
  for (const run of runs) ran += await runTests(run);
  if (ran === 0) nothingRan();
}

const RECOMPUTE = 'Recompute through LibreOffice';
/** Of a school that has more: `npm run recompute` takes them all, which needs longer and shows no other formula. */
const PUPILS_RECOMPUTED = 200;

/** Starts the recompute where it can be; what comes of it is told by the function that this gives. */
function startRecompute() {
  const command = join(root, 'build', 'local', 'recompute.cjs');
  if (!existsSync(command)) return async () => {};
  const office = spawnSync('soffice', ['--version'], { stdio: 'ignore' });
  if (office.status !== 0)
    return async () => console.log(`${RECOMPUTE}: not run, because there is no soffice on the PATH.`);
  const running = runCommand(RECOMPUTE, process.execPath, [command, '--pupils', String(PUPILS_RECOMPUTED)]);
  return async () => add(RECOMPUTE, await running);
}

/** 'rules', 'tests/rules' and 'tests/rules/' are the same folder. */
const folderOf = (text) => `tests/${text.replace(/^\.?\/?tests\//, '').replace(/\/+$/, '')}/`;

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only === undefined) {
  const types = runCommand('Types', 'npm', ['run', '--silent', 'types']);
  const lint = runCommand('Lint', 'npm', ['run', '--silent', 'lint']);
  add('Types', await types);
  add('Lint', await lint);
  await addCommand('Build', 'npm', ['run', '--silent', 'build']);
  // What earlier runs saved of workbooks that are built otherwise by now.
  rmSync(join(root, 'build', 'saved'), { recursive: true, force: true });
  const runs = planRuns(testFiles());
  await addTests(runs.filter((run) => run.when === 'both cores'));
  // Tests in a browser use one core, and the recompute and the short tests the other.
  const onOneCore = async (when) => {
    for (const run of runs.filter((one) => one.when === when)) await runTests({ ...run, workers: 1 });
  };
  const tellRecompute = startRecompute();
  await Promise.all([onOneCore('browser'), tellRecompute().then(() => onOneCore('beside the browser'))]);
} else {
  await addTests(planRuns(testFiles().filter((file) => file.startsWith(folderOf(only)))));
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
