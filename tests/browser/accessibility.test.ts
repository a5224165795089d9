import type { Browser } from 'playwright-core';
import { SMALL_ADD_ON } from './addOn';
import { axeSource, launchBrowser, SheetsWindow, startServer, type TestServer } from './harness';

jest.setTimeout(60_000);

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer(SMALL_ADD_ON);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

test('the first page has no axe-core violation', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(server.address);
  await page.getByRole('button', { name: /Start empty/ }).waitFor();
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  await page.close();
  expect(found).toEqual([]);
});

test('the page with cells, sidebar, menus, dropdown and dialogs has no axe-core violation', async () => {
  const sheets = await SheetsWindow.open(browser, server.address);
  await sheets.openMenu('Extensions', 'Golden Thread', 'Build');
  await sheets.waitForIdle();
  await sheets.openMenu('Extensions', 'Golden Thread', 'Open sidebar');
  await sheets.waitForIdle();
  await sheets.sidebar().waitFor();
  expect(await sheets.violations()).toEqual([]);

  await sheets.page.locator('.menu-bar > .menu-button', { hasText: 'Insert' }).click();
  expect(await sheets.violations()).toEqual([]);
  await sheets.page.keyboard.press('Escape');

  await sheets.cell('Audit', 'B2');
  await sheets.page.keyboard.press('Enter');
  await sheets.page.locator('.choices').waitFor();
  expect(await sheets.violations()).toEqual([]);
  await sheets.page.keyboard.press('Escape');

  await sheets.cell('Audit', 'C2');
  await sheets.page.keyboard.press('Enter');
  await sheets.page.locator('.calendar').waitFor();
  expect(await sheets.violations()).toEqual([]);
  await sheets.page.keyboard.press('Escape');

  await sheets.type('Audit', 'C2', 'soon');
  await sheets.page.locator('.problem-text').waitFor();
  expect(await sheets.violations()).toEqual([]);
  await sheets.close();
});

test('Tab leaves the cells at the edge of the sheet, so that nobody is caught in them', async () => {
  const sheets = await SheetsWindow.open(browser, server.address);
  await sheets.goTo('Z1');
  await sheets.page.keyboard.press('Tab');
  expect(await sheets.page.locator('.grid-layer:focus').count()).toBe(0);
  await sheets.close();
});
