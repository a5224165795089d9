// Serves the local page: build/page at /, the built add-on at /dist/, a sample school at /sample/special/2026-11-21.json. Prints the
// address. PORT, DIST_DIR and OPEN_AT are respected; --prepare makes today's special school at once.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import dayjs from 'dayjs';
import { runProcess } from './runProcess.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pageFolder = join(root, 'build', 'page');
const distFolder = process.env.DIST_DIR ?? join(root, 'dist');
const openAt = process.env.OPEN_AT ?? '?start=special';
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** The file that a path of the address means, or null where it would lie outside the folder. */
function fileIn(folder, path) {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** What is under way, so that whoever asks meanwhile waits for the same. */
const making = new Map();

/**
 * The file with this sample school, made by a process of its own where it is not kept yet; null where it cannot be made. Of an add-on in
 * another folder there is none.
 */
function sampleFile(school, day) {
  if (process.env.DIST_DIR) return null;
  const name = `${school} ${day}`;
  // Asked anew each time: the add-on may have been built again since.
  if (!making.has(name))
    making.set(
      name,
      makeSample(school, day).finally(() => making.delete(name)),
    );
  return making.get(name);
}

async function makeSample(school, day) {
  const command = join(root, 'build', 'local', 'sample.cjs');
  const { status, output } = await runProcess(process.execPath, [command, school, day], { cwd: root });
  if (status === 0) return join(root, output.trim());
  console.error(`The sample school could not be made beforehand: ${output.trim()}`);
  return null;
}

const server = createServer(async (request, response) => {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (path === '/dist/') {
    const names = existsSync(distFolder) ? readdirSync(distFolder) : [];
    response.writeHead(200, { 'content-type': types['.json'], 'cache-control': 'no-store' });
    response.end(JSON.stringify(names));
    return;
  }
  const [, school, day] = /^\/sample\/(special|mainstream)\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path) ?? [];
  const file = school
    ? await sampleFile(school, day)
    : path.startsWith('/dist/')
      ? fileIn(distFolder, path.slice('/dist/'.length))
      : fileIn(pageFolder, path === '/' ? 'index.html' : path.slice(1));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  createReadStream(file).pipe(response);
});

server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken ? `Port ${process.env.PORT ?? 8080} is in use. Set PORT to another number.` : error.message,
  );
  process.exit(1);
});

if (!existsSync(join(pageFolder, 'index.html'))) {
  console.error('The page is not built yet. Run "npm run build" first.');
  process.exit(1);
}

// Only this computer may ask: the page holds whatever a person types or imports into it.
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  const { port } = server.address();
  console.log(`Golden Thread is at http://localhost:${port}/${openAt}`);
  if (parseArgs({ options: { prepare: { type: 'boolean' } } }).values.prepare)
    sampleFile('special', dayjs().format('YYYY-MM-DD'));
});
