import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { SMALL_ADD_ON } from './addOn';
import { startServer, type TestServer } from './harness';

const root = join(__dirname, '..', '..');
let server: TestServer;

beforeAll(async () => {
  server = await startServer(SMALL_ADD_ON);
});
afterAll(() => server?.stop());

/** Asks with a path as it is: fetch would tidy the dots away. */
function statusOf(path: string): Promise<number> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
    socket.once('data', (data) => resolve(Number(data.toString().split(' ')[1])));
    socket.once('error', reject);
  });
}

test('the page, the list of the built files and each of them are served', async () => {
  expect(await (await fetch(server.address)).text()).toContain('page.js');
  expect(await (await fetch(`${server.address}dist/`)).json()).toEqual(
    expect.arrayContaining(['Code.js', 'Side.html']),
  );
  expect(await (await fetch(`${server.address}dist/Code.js`)).text()).toBe(SMALL_ADD_ON.code);
});

test('no file outside the two folders is given away', async () => {
  for (const path of [
    '/../package.json',
    '/dist/../package.json',
    '/dist/%2e%2e/package.json',
    '/..%2fpackage.json',
  ]) {
    expect({ path, status: await statusOf(path) }).toEqual({ path, status: 404 });
  }
});

test('a port that is in use is said in one line', () => {
  const { port } = new URL(server.address);
  const second = spawnSync(process.execPath, [join(root, 'tools', 'serve.mjs')], {
    env: { ...process.env, PORT: port },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toBe(`Port ${port} is in use. Set PORT to another number.\n`);
});
