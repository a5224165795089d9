import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { LocalSheets, SheetDump } from '../../local/types';
import { openEmpty } from '../addOn/workbook';
import { type Answer, axeFaults, openPanel, shots, startBrowser } from './browser';
import { csv, pupil, register } from './lists';

jest.setTimeout(180_000);

/** A set-up in the local Sheets takes seconds, and this computer may be busy. */
const patient = { timeout: 60_000 };

let browser: Browser;
let sheets: LocalSheets;
let answer: Answer;

beforeAll(async () => {
  browser = await startBrowser();
  sheets = openEmpty();
  answer = async (name, args) => (await sheets.run(name, ...args)).value;
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

async function tabOf(name: string): Promise<SheetDump> {
  const found = (await sheets.dump()).sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`there is no tab ${name}`);
  return found;
}

/** 'B' for the column with this key in the tab's hidden first row. */
function columnOf(sheet: SheetDump, key: string): string {
  const found = Object.entries(sheet.cells).find(([a1, cell]) => /^[A-Z]+1$/.test(a1) && cell.value === key);
  if (!found) throw new Error(`there is no column ${key}`);
  return found[0].slice(0, -1);
}

const picture = (name: string) => ({ path: join(shots, `${name}.png`) });

test('the panels and the add-on itself: set up, import, break a formula, mend it', async () => {
  const setUp = await openPanel(browser, 'SetUp.html', answer);
  await setUp.page.getByLabel('School name').fill('Hillside School');
  await setUp.page.getByRole('button', { name: 'Build the workbook' }).click();
  await setUp.page.getByRole('heading', { name: 'The workbook is ready' }).waitFor(patient);
  expect(await axeFaults(setUp.page)).toEqual([]);
  await setUp.page.screenshot(picture('real-set-up'));

  const dialog = await openPanel(browser, 'ImportPupils.html', answer, { width: 1040, height: 660 });
  const { page } = dialog;
  const list = csv([
    ...register(30),
    { ...pupil(31), surname: '=HYPERLINK("http://example.com")', form: '7E1' },
  ]);
  const file = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.getByLabel('.csv file', { exact: true }).setInputFiles(file);
  // Everything but the address is recognised by the real aliases.
  await page.getByText('7 columns used; 1 stays in this browser.').waitFor();
  await page.screenshot(picture('real-import-match'));
  await page.getByRole('button', { name: 'Compare with the register' }).click();
  await page.getByRole('button', { name: 'Import 31 pupils' }).waitFor(patient);
  await page.screenshot(picture('real-import'));
  await page.getByRole('button', { name: 'Import 31 pupils' }).click();
  await page.getByRole('heading', { name: 'The import is finished' }).waitFor(patient);
  const pupils = await tabOf('Pupils');
  const hostile = `${columnOf(pupils, 'pupils.surname')}33`;
  expect(pupils.cells[hostile]).toMatchObject({ value: '=HYPERLINK("http://example.com")', formula: '' });
  expect(pupils.cells[`${columnOf(pupils, 'pupils.form')}33`]?.value).toBe('7E1');

  // The same list once more changes nothing.
  await page.getByRole('button', { name: 'Import another list' }).click();
  await page.getByLabel('.csv file', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Compare with the register' }).click();
  await page.getByText('There is nothing to import.').waitFor(patient);
  expect(await page.getByRole('tab', { name: /^Unchanged/ }).textContent()).toBe('Unchanged 31');

  const broken = `${columnOf(pupils, 'pupils.dataProblems')}5`;
  const formula = pupils.cells[broken]?.formula;
  sheets.person.clear('Pupils', broken);
  const check = await openPanel(browser, 'CheckWorkbook.html', answer);
  const entry = check.page.getByRole('listitem').filter({ hasText: `Go to ${broken}` });
  await entry.getByRole('checkbox').check(patient);
  await check.page.screenshot(picture('real-check'));
  await entry.getByRole('button').click();
  await check.page.getByRole('button', { name: 'Mend the ticked (1)' }).click();
  await check.page.getByRole('heading', { name: '1 thing mended.' }).waitFor(patient);
  expect((await tabOf('Pupils')).cells[broken]?.formula).toBe(formula);
  expect([...setUp.faults, ...dialog.faults, ...check.faults]).toEqual([]);
});
