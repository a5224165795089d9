// Takes the pictures of the guide from the page itself, with the sample special school on a fixed day. Needs "npm run build".
// `npm run pictures -- four-years trend` takes only these.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { pictures } from './guidePictures.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs', 'images');
const DAY = '2026-11-21';
const WINDOW = { width: 1366, height: 768 };
/** Finer than the window, so that small print can be read on any screen. */
const FINENESS = 1.5;
/** The sample school is made when it is first asked for. */
const MAKING_MS = 600_000;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(pictures, name));
if (unknown.length > 0) {
  console.error(
    `There is no picture called ${unknown.join(', ')}. There are: ${Object.keys(pictures).join(', ')}.`,
  );
  process.exit(1);
}

function serve() {
  const server = spawn(process.execPath, [join(root, 'tools', 'serve.mjs')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found) resolve(`http://127.0.0.1:${found[1]}/`);
    });
    server.on('exit', () => reject(new Error('The page could not be served.')));
  });
  return { server, address };
}

const { server, address } = serve();
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: ['--no-sandbox'],
});
try {
  mkdirSync(folder, { recursive: true });
  const at = await address;
  for (const [name, prepare] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: FINENESS });
    await page.goto(`${at}?start=special&today=${DAY}`);
    await page.locator('.grid-layer').waitFor({ timeout: MAKING_MS });
    await page.locator('html[data-busy="false"]').waitFor({ state: 'attached', timeout: MAKING_MS });
    await prepare(page);
    // What still moves or blinks would make another picture each time.
    await page.screenshot({
      path: join(folder, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
    await page.close();
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await browser.close();
  server.kill();
}
