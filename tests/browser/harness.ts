import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';

const root = join(__dirname, '..', '..');

/** The text of axe-core, to be evaluated in a page. */
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** An add-on made for a test: the text of Code.js, and HTML files by name ('Side.html'). Without it the built dist/ is served. */
export interface TestAddOn {
  code: string;
  html?: Record<string, string>;
}

/** A running server of the local page; `address` ends with a slash. */
export interface TestServer {
  address: string;
  stop(): void;
}

/**
 * Starts tools/serve.mjs on a free port of this computer. Needs build/page, which "npm run build" makes.
 * @throws Error with the server's own words where it does not start.
 */
export async function startServer(addOn?: TestAddOn): Promise<TestServer> {
  const folder = addOn ? mkdtempSync(join(tmpdir(), 'golden-thread-')) : '';
  if (addOn) {
    writeFileSync(join(folder, 'Code.js'), addOn.code);
    for (const [name, html] of Object.entries(addOn.html ?? {})) writeFileSync(join(folder, name), html);
  }
  const server = spawn(process.execPath, [join(root, 'tools', 'serve.mjs')], {
    env: { ...process.env, PORT: '0', ...(addOn && { DIST_DIR: folder }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await firstAddress(server);
  return {
    address,
    stop: () => {
      server.kill();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found) resolve(`http://127.0.0.1:${found[1]}/`);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(`The server did not start: ${said}`)));
  });
}

/** The Chromium of the npm package, or the one that CHROME_PATH names. */
export async function launchBrowser(): Promise<Browser> {
  // Unpacked by a process of its own, so that test files that start together do not unpack over each other.
  const unpacked = () =>
    execFileSync(process.execPath, [join(root, 'tools', 'chromium.mjs')], { encoding: 'utf8' }).trim();
  return chromium.launch({
    executablePath: process.env.CHROME_PATH || unpacked(),
    args: ['--no-sandbox'],
  });
}

/** A window with the local page in it, and what a person does there. */
export class SheetsWindow {
  /** Errors that the page threw; a test looks at them at its end. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  /** Opens the page with a query such as '?start=empty&today=2026-11-21' and waits until the cells are there. */
  static async open(
    browser: Browser | BrowserContext,
    address: string,
    query = '?start=empty&today=2026-11-21',
  ) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const window = new SheetsWindow(page);
    await page.goto(address + query);
    await page.locator('.grid-layer').waitFor({ timeout: 240_000 });
    await window.waitForIdle();
    return window;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Waits until no script runs and every formula is computed. */
  async waitForIdle(timeout = 120_000): Promise<void> {
    await this.page.locator('html[data-busy="false"]').waitFor({ state: 'attached', timeout });
  }

  /** Chooses a line of the menus: openMenu('Extensions', 'Golden Thread', 'Import pupils…'). */
  async openMenu(first: string, ...lines: string[]): Promise<void> {
    await this.page.locator('.menu-bar > .menu-button', { hasText: first }).click();
    for (const line of lines)
      await this.page.getByRole('menuitem', { name: line, exact: true }).last().click();
  }

  sidebar(): Locator {
    return this.page.locator('.sidebar');
  }

  sidebarFrame(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe');
  }

  dialog(): Locator {
    return this.page.locator('dialog[open]').last();
  }

  dialogFrame(): FrameLocator {
    return this.page.frameLocator('dialog[open] iframe');
  }

  /** Brings a visible tab to the front. */
  async showSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.locator(`.grid-layer[data-sheet=${JSON.stringify(name)}]`).waitFor();
  }

  /** Selects a cell or range of the tab in front by the name box, which also scrolls to it. */
  async goTo(range: string): Promise<void> {
    const box = this.page.getByLabel('Cell or named range');
    await box.fill(range);
    await box.press('Enter');
    await this.page.locator('.grid-layer:focus').waitFor();
  }

  /** The drawn cell of a visible tab, scrolled into sight. */
  async cell(sheet: string, a1: string): Promise<Locator> {
    if ((await this.page.locator('.grid-layer').getAttribute('data-sheet')) !== sheet)
      await this.showSheet(sheet);
    await this.goTo(a1);
    return this.page.locator(`.grid-layer [data-a1="${a1}"]`);
  }

  /** What a person reads in a cell. */
  async text(sheet: string, a1: string): Promise<string> {
    return ((await (await this.cell(sheet, a1)).textContent()) ?? '').trim();
  }

  /** Each violation of axe-core's rules in the page (not in its frames) as 'rule: element'. */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      type Axe = {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      const { axe } = window as never as { axe: Axe };
      // What passes or is not applicable is counted, not gathered: nobody reads it, and a tab has thousands of cells.
      const found = await axe.run({ iframes: false, resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
    });
  }

  /** Selects the cell, types and presses Enter; waits for the calculation. */
  async type(sheet: string, a1: string, text: string): Promise<void> {
    await this.cell(sheet, a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.waitForIdle();
  }
}
