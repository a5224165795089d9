import type { Browser } from 'playwright-core';
import type { SavedWorkbook } from '../../local/types';
import { packWorkbook, savedOnce } from '../addOn/savedWorkbooks';
import { openEmpty, TODAY } from '../addOn/workbook';
import { launchBrowser, SheetsWindow, startServer, type TestServer } from './harness';

// The real add-on, as built, in the page: building a workbook takes seconds on two cores.
jest.setTimeout(180_000);

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

const builtWithStandardChoices = () =>
  savedOnce('standard choices', async () => {
    const sheets = openEmpty();
    const { events } = await sheets.run('setUpWithStandardChoices');
    expect(events).toMatchObject([{ kind: 'alert' }]);
    return sheets;
  });

/** Opens a saved workbook in the page, in place of the sample school. */
async function openInPage(saved: SavedWorkbook): Promise<SheetsWindow> {
  const context = await browser.newContext();
  await context.route('**/sample/**', (route) => route.fulfill({ body: packWorkbook(saved) }));
  return SheetsWindow.open(context, server.address, `?start=special&today=${TODAY}`);
}

test('a newcomer builds the workbook from the sidebar and goes to a tab from its list', async () => {
  const sheets = await SheetsWindow.open(browser, server.address);
  await sheets.openMenu('Extensions', 'Golden Thread', 'Set up or update this workbook…');
  const side = sheets.sidebarFrame();
  await side.getByLabel('School name').fill('Quillmarsh School');
  await side.getByRole('button', { name: 'Build the workbook' }).click();
  await side.getByText('The workbook is ready').waitFor({ timeout: 120_000 });
  await sheets.waitForIdle();
  const tabs = await sheets.page.getByRole('tab').allTextContents();
  expect(tabs).toEqual(['Start here', 'Audit', 'Pupils', 'Destinations 2027', 'Four years', 'Summary']);
  await side.getByText('Audit', { exact: true }).click();
  await sheets.page.locator('.grid-layer[data-sheet="Audit"]').waitFor();
  expect(sheets.errors).toEqual([]);
  await sheets.close();
});

test('a file goes through the import dialog into the register, and a name that looks like HTML stays a name', async () => {
  const sheets = await openInPage(await builtWithStandardChoices());
  await sheets.openMenu('Extensions', 'Golden Thread', 'Import pupils…');
  const dialog = sheets.dialogFrame();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'pupils.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Surname,Forename,DOB,Year,Form\r\nQuickwater,Juniper,03/02/2012,9,9E1\r\nFernhill,<b>Ash</b>,04/05/2011,Year 10,10-1\r\n',
    ),
  });
  await dialog.getByRole('button', { name: 'Compare with the register' }).click();
  await dialog.getByRole('button', { name: 'Import 2 pupils' }).click();
  await dialog
    .getByText(/2 pupils/)
    .first()
    .waitFor();
  await sheets.waitForIdle();
  await sheets.dialog().getByRole('button', { name: 'Close' }).click();
  await sheets.showSheet('Pupils');
  const row = (cell: string) => sheets.page.locator(`.grid-layer [data-a1="${cell}"]`).textContent();
  expect([await row('B3'), await row('C3'), await row('E3')]).toEqual(['Quickwater', 'Juniper', '9E1']);
  expect([await row('B4'), await row('C4'), await row('E4')]).toEqual(['Fernhill', '<b>Ash</b>', '10-1']);
  expect(sheets.errors).toEqual([]);
  await sheets.close();
});

test('the sample school opens with RAG words in their colours, and every tab passes axe-core', async () => {
  const sheets = await SheetsWindow.open(browser, server.address, `?start=special&today=${TODAY}`);
  const asked = await sheets.page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/sample/'))
      .map(({ responseStatus }) => responseStatus),
  );
  // Made beforehand: nobody waits for the page to build it.
  expect(asked).toEqual([200]);
  await sheets.showSheet('Audit');
  const words = sheets.page.locator('.cell', { hasText: /^(Green|Amber|Red)$/ });
  expect(await words.count()).toBeGreaterThan(5);
  for (const cell of await words.all()) {
    const background = await cell.evaluate((element) => getComputedStyle(element).backgroundColor);
    const word = await cell.textContent();
    expect({ word, background }).toEqual({
      word,
      background: { Green: 'rgb(215, 240, 221)', Amber: 'rgb(255, 233, 184)', Red: 'rgb(249, 211, 211)' }[
        word ?? ''
      ],
    });
  }
  for (const tab of await sheets.page.getByRole('tab').allTextContents()) {
    await sheets.showSheet(tab);
    expect({ tab, violations: await sheets.violations() }).toEqual({ tab, violations: [] });
  }
  expect(sheets.errors).toEqual([]);
  await sheets.close();
});
