import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { LocalSheets } from '../../local/types';
import { Book, days, importRows, openBuilt, pupil, TODAY, type, typed } from '../addOn/workbook';
import { type Answer, axeFaults, openPanel, scrollsSideways, shots, startBrowser } from './browser';

jest.setTimeout(240_000);

/** A call of the local Sheets takes seconds, and this computer may be busy. */
const patient = { timeout: 60_000 };

let browser: Browser;
let sheets: LocalSheets;
let answer: Answer;

beforeAll(async () => {
  [browser, sheets] = await Promise.all([startBrowser(), openBuilt()]);
  await importRows(sheets, [
    pupil(1, {
      year: '11',
      dateOfBirth: '2011-03-04',
      upn: 'H801200001001',
      uln: '1000000043',
      senStatus: 'E',
      primaryNeed: 'ASD',
    }),
    pupil(2, { year: '12', dateOfBirth: '2010-03-04', senStatus: 'K', primaryNeed: 'SPLD' }),
    pupil(3, { year: '14', dateOfBirth: '2008-03-04', senStatus: 'N' }),
    pupil(4, { year: '8', dateOfBirth: '2014-03-04' }),
    pupil(5, { year: '13', dateOfBirth: '2009-03-04', senStatus: 'E', primaryNeed: 'ASD' }),
  ]);
  const book = await Book.of(sheets);
  const row = book.column('pupils', 'surname').indexOf('Quickwater F') + 3;
  type(sheets, book, 'pupils', 'shareBlocked', row, 'By the pupil');
  type(sheets, book, 'sharing', 'what', 3, 'Intended destinations');
  type(sheets, book, 'sharing', 'due', 3, typed(days(9)));
  answer = async (name, args) => (await sheets.run(name, ...args)).value;
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

async function lookAt(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${shots}/localAuthorityFile ${name}.png` });
  expect([name, await axeFaults(page), await scrollsSideways(page)]).toEqual([name, [], false]);
}

test('a file is made in the authority’s own columns, saved, and noted in the line that asked for it', async () => {
  const { page, faults } = await openPanel(browser, 'LocalAuthorityFile.html', answer, {
    width: 1040,
    height: 660,
  });
  await page.getByLabel(/^Next steps/).waitFor(patient);
  await lookAt(page, '1 choose');
  await page.getByRole('button', { name: 'Move ULN up' }).click();
  await page.getByLabel('Header of ULN').fill('Learner no.');
  await page.getByRole('button', { name: 'Leave out Leaving point' }).click();
  await page.getByLabel('Add a column').selectOption('Sex');
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await page.getByText('3 pupils in the file.').waitFor(patient);
  await lookAt(page, '2 problems');
  await page.getByRole('tab', { name: /^Who is not/ }).click();
  await page.getByLabel(/^18 or over, without an EHC plan: 1 pupil/).check();
  await page.getByText('4 pupils in the file.').waitFor(patient);
  await lookAt(page, '3 who is not');
  await page.getByRole('tab', { name: /^Blocked/ }).click();
  await page.getByText('Quickwater F').waitFor();
  await page.getByRole('tab', { name: /^First rows/ }).click();
  await lookAt(page, '4 rows');
  const saving = page.waitForEvent('download', patient);
  await page.getByRole('button', { name: 'Make the file all the same' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`next-steps-made-${TODAY}.csv`);
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text.split('\r\n')[0]).toMatch(/^\uFEFFLearner no\.,UPN,Surname,.*,Sex$/);
  expect(text.split('\r\n')[1]).toMatch(/^1000000043,H801200001001,Quickwater B,/);
  expect(text.split('\r\n')).toHaveLength(6);
  await page.getByRole('heading', { name: 'The file is made' }).waitFor(patient);
  await page.getByLabel('To whom').fill('=Northshire');
  await page.getByLabel('How').selectOption('Secure website');
  await lookAt(page, '5 made');
  await page.getByRole('button', { name: 'Write it in the Sharing log' }).click();
  await page.getByText('The line in the Sharing log is marked as sent.').waitFor(patient);
  await lookAt(page, '6 noted');
  const book = await Book.of(sheets);
  expect(book.full('sharing', 'whom', 3)).toMatchObject({ value: '=Northshire', formula: '' });
  expect(['rag', 'pupils', 'blocked', 'how'].map((key) => book.cell('sharing', key, 3))).toEqual([
    'Green',
    4,
    1,
    'Secure website',
  ]);
  expect(faults).toEqual([]);
});
