// Builds everything and speaks only when something fails, so that a command's own last line stays last.
import { spawnSync } from 'node:child_process';

const done = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
if (done.status !== 0) {
  process.stderr.write(done.stdout + done.stderr);
  process.exit(1);
}
