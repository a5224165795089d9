// Runs jest over given files and tells in numbers what came of it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from './runProcess.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');
const order = join(root, 'tools', 'longestFirst.cjs');

/** Each run has a report of its own: two may be under way. */
let runs = 0;

/**
 * Workbooks come and go by the million cells: what is young has room (in megabytes) to die before anybody copies it. Two runs share two cores, so
 * that helpers of the one who tidies up would only stand in the other's way.
 */
const TIDYING = ['--min-semi-space-size=64', '--max-semi-space-size=128', '--single-threaded-gc'];

/** A browser that hangs must end as a failure, not as a run that never ends. A busy computer is no hang. */
const PATIENCE = 40 * 60_000;

/** Files that take longer are named: the whole has to stay under ten minutes on two cores. */
const SLOW = 30_000;

/**
 * @param {{ timeZone: string, files: string[] }} run they are run by one worker
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: { name: string, message: string }[], slow: string[] }>}
 *   a file that could not be run, and a jest that left no report, count as one failure each
 */
export async function runJest({ timeZone, files }) {
  runs += 1;
  const report = join(root, 'build', `test-report-${runs}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const flags = ['--ci', '--colors=false', '--silent', '--maxWorkers=1', `--testSequencer=${order}`];
  const done = await runProcess(
    process.execPath,
    [...TIDYING, jest, ...flags, '--json', `--outputFile=${report}`, '--runTestsByPath', ...files],
    { cwd: root, env: { ...process.env, TZ: timeZone }, timeout: PATIENCE },
  );
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')), done.status);
  } catch {
    return oneFailure('jest', `jest ended with code ${done.status}.\n${done.output.slice(-4000)}`);
  }
}

const oneFailure = (name, message) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [{ name, message }],
  slow: [],
});

const slowFiles = (files) =>
  files
    .filter((file) => file.endTime - file.startTime > SLOW)
    .map(
      (file) => `${relative(root, file.name)} took ${Math.round((file.endTime - file.startTime) / 1000)} s`,
    );

/** The runner's own stack lines tell a reader nothing. */
const readable = (message) =>
  message
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal)/.test(line))
    .join('\n');

function count(report, status) {
  const failures = [];
  for (const file of report.testResults) {
    const where = relative(root, file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed)
      failures.push({
        name: `${where} › ${test.fullName}`,
        message: readable(test.failureMessages.join('\n')),
      });
    // A file whose afterAll failed has this beside, or without, a failed test.
    const brokeDown = failed.length === 0 || file.message.includes('Test suite failed to run');
    if (file.status === 'failed' && brokeDown)
      failures.push({ name: where, message: readable(file.message) });
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // jest can end badly with every test passed: a coverage limit, a worker that died.
  if (status !== 0 && failed === 0 && failures.length === 0)
    failures.push({ name: 'jest', message: `Every test passed, and jest ended with code ${status}.` });
  return {
    passed: report.numPassedTests,
    failed: Math.max(failed, failures.length),
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    slow: slowFiles(report.testResults),
  };
}
