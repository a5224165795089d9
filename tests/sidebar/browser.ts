import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Server } from '../../src/server';
import type { FakeServer } from './fakeServer';

const root = join(__dirname, '..', '..');
export const shots = join(root, 'build', 'shots');

/** Starts a browser, and builds the sidebars where nobody has. */
export async function startBrowser(): Promise<Browser> {
  mkdirSync(shots, { recursive: true });
  if (!existsSync(join(root, 'dist', 'ImportPupils.html'))) {
    execFileSync(process.execPath, ['tools/buildSidebars.mjs'], { cwd: root });
  }
  return chromium.launch({
    // Asked of another process: the package that brings it is an ES module, which jest cannot import.
    executablePath: execFileSync(process.execPath, ['tools/chromium.mjs'], { cwd: root, encoding: 'utf8' }),
    args: [
      '--lang=en-GB',
      '--no-sandbox',
      '--disable-gpu',
      '--single-process',
      '--no-zygote',
      '--disable-dev-shm-usage',
    ],
  });
}

/** Answers as Google does: plain data only, later, through the handler that was named. */
const googleScript = () => {
  type Handlers = { done: (value: unknown) => void; failed: (error: Error) => void };
  const ask = (name: string, args: unknown[]) =>
    (window as unknown as { askServer(n: string, a: string): Promise<string> }).askServer(
      name,
      JSON.stringify(args),
    );
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === 'withSuccessHandler') return (done: Handlers['done']) => runner({ ...handlers, done });
          if (name === 'withFailureHandler')
            return (failed: Handlers['failed']) => runner({ ...handlers, failed });
          return (...args: unknown[]) => {
            void ask(name, args).then((answer) => {
              const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
              if (error === undefined) handlers.done(value);
              else handlers.failed(new Error(error));
            });
          };
        },
      },
    );
  const page = window as unknown as { google: unknown; panelClosed: boolean };
  page.panelClosed = false;
  page.google = {
    script: {
      run: runner({ done: () => {}, failed: () => {} }),
      host: {
        close() {
          page.panelClosed = true;
        },
      },
    },
  };
};

/** What stands behind google.script.run: gives the answer, or throws. */
export type Answer = (name: keyof Server, args: unknown[]) => unknown;

/** The fake server as an answer. */
export const from =
  (server: FakeServer): Answer =>
  async (name, args) => {
    await server.held[name];
    return (server[name] as (...values: unknown[]) => unknown)(...args);
  };

export interface Opened {
  page: Page;
  /** Whatever the page asked for from outside: must stay empty. */
  requests: string[];
  /** Errors on the page's console. */
  faults: string[];
}

/** Opens a built file in a frame of the given size, with this answer behind google.script.run. */
export async function openPanel(
  browser: Browser,
  file: string,
  answer: Answer,
  size = { width: 300, height: 720 },
): Promise<Opened> {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith(`/dist/${file}`)) requests.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('askServer', async (name: keyof Server, args: string) => {
    try {
      const value = await answer(name, JSON.parse(args) as unknown[]);
      return JSON.stringify({ value });
    } catch (error) {
      return JSON.stringify({ error: (error as Error).message });
    }
  });
  await page.addInitScript(googleScript);
  await page.goto(pathToFileURL(join(root, 'dist', file)).href);
  return { page, requests, faults };
}

/** Takes a picture of a sidebar at its full height, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 300, height: 720 };
  const height = await page.evaluate(() => {
    const tall = (selector: string) => document.querySelector(selector)?.scrollHeight ?? 0;
    return tall('.scroll') + tall('.sidebar > footer') + tall('.prose') + 1;
  });
  await page.setViewportSize({ width: size.width, height });
  await page.screenshot({ path: join(shots, `${name}.png`) });
  await page.setViewportSize(size);
}

/**
 * Presses Tab until the keyboard stands on the control with this name, as a person without a mouse does.
 *
 * @throws where it is not reached: it is missing, or the keyboard is caught.
 */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page
    .getByRole('button', { name })
    .or(page.getByRole('checkbox', { name }))
    .or(page.getByRole('combobox', { name }))
    .or(page.getByRole('textbox', { name }))
    .or(page.getByRole('tab', { name }))
    .first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** Accessibility faults that axe-core finds (the size of targets, WCAG 2.2, is off unless asked for), each with the elements concerned. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    return (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations;
  });
  return violations.map(
    (each) => `${each.id}: ${each.nodes.map((node) => `${node.html} ${node.failureSummary}`).join('; ')}`,
  );
}

/** True where the page is wider than its frame: a sidebar must never scroll sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.scroll, .body')].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
  );
}
