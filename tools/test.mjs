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

/** One after the other on each of two cores, the longest first. @param {{ seconds: number, work: () => Promise<unknown> }[]} tasks */
async function shareOut(tasks) {
  const waiting = [...tasks].sort((a, b) => b.seconds - a.seconds);
  const oneCore = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task.work();
  };
  await Promise.all([oneCore(), oneCore()]);
}

async function addTests(runs, besides = []) {
  let ran = 0;
  const tests = runs.map((run) => ({
    seconds: run.seconds,
    work: async () => {
      ran += await runTests(run);
    },
  }));
  await shareOut([...tests, ...besides]);
  if (ran === 0) nothingRan();
}

const RECOMPUTE = 'Recompute through LibreOffice';
/** Of a school that has more: `npm run recompute` takes them all, which needs longer and shows no other formula. */
const PUPILS_RECOMPUTED = 60;

/** Recomputes where that can be, and tells what came of it. */
async function recompute() {
  const command = join(root, 'build', 'local', 'recompute.cjs');
  if (!existsSync(command)) return;
  const office = spawnSync('soffice', ['--version'], { stdio: 'ignore' });
  if (office.status !== 0) {
    console.log(`${RECOMPUTE}: not run, because there is no soffice on the PATH.`);
    return;
  }
  await addCommand(RECOMPUTE, process.execPath, [command, '--pupils', String(PUPILS_RECOMPUTED)]);
}

/** 'rules', 'tests/rules' and 'tests/rules/' are the same folder. */
const folderOf = (text) => `tests/${text.replace(/^\.?\/?tests\//, '').replace(/\/+$/, '')}/`;

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only === undefined) {
  const types = runCommand('Types', 'npm', ['run', '--silent', 'types']);
  await addCommand('Build', 'npm', ['run', '--silent', 'build']);
  add('Types', await types);
  // What earlier runs saved of workbooks that are built otherwise by now.
  rmSync(join(root, 'build', 'saved'), { recursive: true, force: true });
  await addTests(planRuns(testFiles()), [
    // Begun early, whatever it takes: at the end short runs are wanted, which fill both cores.
    { seconds: 200, work: recompute },
    { seconds: 5, work: () => addCommand('Lint', 'npm', ['run', '--silent', 'lint']) },
  ]);
} else {
  await addTests(planRuns(testFiles().filter((file) => file.startsWith(folderOf(only)))));
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
