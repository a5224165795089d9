import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { LocalSheets } from '../../local/types';
import { idOf, openTracked } from '../addOn/trackedSchool';
import { pupil } from '../addOn/workbook';
import { type Answer, axeFaults, openPanel, scrollsSideways, shots, startBrowser } from './browser';

jest.setTimeout(180_000);

/** The local Sheets take seconds, and this computer may be busy. */
const patient = { timeout: 60_000 };

let browser: Browser;
let sheets: LocalSheets;
let answer: Answer;

beforeAll(async () => {
  [browser, sheets] = await Promise.all([startBrowser(), openTracked()]);
  answer = async (name, args) => (await sheets.run(name, ...args)).value;
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

const nameOf = (n: number): string => `${pupil(n).forename} ${pupil(n).surname}`;

const figure = (n: number, column: string): unknown => {
  const [keys = [], ...rows] = sheets.peek('Earlier years');
  return rows.find((row) => row[0] === idOf(n))?.[keys.indexOf(`history.${column}`)] ?? null;
};

async function lookAt(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(shots, `earlierYears-${name}.png`) });
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

test('a list whose Year column holds school years, then one line for a class, which is taken back', async () => {
  const { page, faults } = await openPanel(browser, 'EarlierYears.html', answer, {
    width: 1040,
    height: 660,
  });
  const list = page.getByLabel('Rows copied from a spreadsheet, with their headings');
  await list.waitFor(patient);
  await lookAt(page, '1 list');
  await list.fill(
    [
      'Name\tYear\tEmployer encounters\tFE college\tShoe size',
      `${nameOf(3)}\t24/25\t2\t1\t6`,
      `${nameOf(4)}\t2025-26\t0\t\t5`,
      `Juniper\t2025-26\t1\t\t5`,
      `${nameOf(5)}\t2026/27\t1\t\t5`,
    ].join('\n'),
  );
  await page.getByRole('button', { name: 'Use the pasted list' }).click();
  expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('schoolYear');
  await page.getByLabel('Where the figures come from').fill('=old tracker');
  await lookAt(page, '2 columns');
  await page.getByRole('button', { name: 'Look the pupils up' }).click();
  await page.getByText('Earlier years changes for 2 pupils.').waitFor(patient);
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.getByText('2026/27 is not over').waitFor();
  await page.getByRole('tab', { name: /^New/ }).click();
  await lookAt(page, '3 preview');
  await page.getByRole('button', { name: 'Bring in for 2 pupils' }).click();
  await page.getByRole('heading', { name: 'It is brought in' }).waitFor(patient);
  await lookAt(page, '4 outcome');
  expect([figure(3, 'y8Employer'), figure(3, 'y8College'), figure(4, 'y10Employer')]).toEqual([2, 1, 0]);
  expect(figure(3, 'note')).toBe('Brought in 21/11/2026, from =old tracker');

  await page.getByRole('button', { name: 'Bring in something else' }).click();
  await page.getByRole('button', { name: 'Choose the pupils…' }).click();
  await page.getByLabel('Year 10 (').check();
  await page.getByLabel('Year 11 (').check();
  await page.getByRole('button', { name: /^Add these/ }).click();
  await lookAt(page, '5 pupils');
  await page.getByRole('button', { name: 'Say what they had' }).click();
  await page.getByLabel('When was that?').selectOption('Year 7');
  await page.getByLabel('Employers', { exact: true }).fill('1');
  await lookAt(page, '6 line');
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await page.getByLabel(/^They are whole/).check(patient);
  await lookAt(page, '7 class');
  await page.getByRole('button', { name: /^Bring in for/ }).click();
  await page.getByRole('heading', { name: 'It is brought in' }).waitFor(patient);
  expect(figure(4, 'y7Employer')).toBe(1);
  await page.getByRole('button', { name: 'Take it back…' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByRole('heading', { name: 'Taken back' }).waitFor(patient);
  await lookAt(page, '8 taken back');
  expect([figure(4, 'y7Employer') || null, figure(4, 'y10Employer')]).toEqual([null, 0]);
  expect(faults).toEqual([]);
});
