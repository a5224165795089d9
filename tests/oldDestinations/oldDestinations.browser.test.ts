import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { LocalSheets } from '../../local/types';
import { openTracked } from '../addOn/trackedSchool';
import { addOn, Book } from '../addOn/workbook';
import { type Answer, axeFaults, openPanel, scrollsSideways, shots, startBrowser } from '../sidebar/browser';
import { aYearLater, COLOURED, LONG, MERGING, WIDE } from './sheets';

jest.setTimeout(240_000);

/** The local Sheets take seconds, and this computer may be busy. */
const patient = { timeout: 120_000 };

let browser: Browser;
let sheets: LocalSheets;
let answer: Answer;

beforeAll(async () => {
  [browser, sheets] = await Promise.all([startBrowser(), openTracked()]);
  answer = async (name, args) => (await sheets.run(name, ...args)).value;
  const { person } = sheets;
  person.addSheet(COLOURED.title);
  person.paste(COLOURED.title, 'A1', aYearLater(COLOURED.rows));
  for (const [colour, cells] of Object.entries(COLOURED.colours))
    for (const cell of cells) person.setBackground(COLOURED.title, cell, colour);
  sheets.loadBundle(MERGING, {});
  await sheets.run('mergeForTest', COLOURED.title, COLOURED.merges);
  sheets.loadBundle(addOn(), {});
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

/** The same steps of another list look the same: they are pictured, and examined once. */
async function lookAt(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(shots, `oldDestinations-${name}.png`) });
  if (name.startsWith('long') || name === 'coloured 4 preview') return;
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

const asText = (rows: readonly string[][]): string => rows.map((row) => row.join('\t')).join('\n');

/** From the columns to the end, as somebody does who agrees with every guess. */
async function throughTheSteps(page: Page, leavers: number, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'What does each column say?' }).waitFor(patient);
  await lookAt(page, `${name} 2 columns`);
  await page.getByRole('button', { name: 'Look at the words' }).click();
  await page.getByRole('heading', { name: 'What do these words mean?' }).waitFor(patient);
  await lookAt(page, `${name} 3 words`);
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await page.getByRole('button', { name: `Bring in ${leavers} leavers` }).waitFor(patient);
  await lookAt(page, `${name} 4 preview`);
  await page.getByRole('button', { name: `Bring in ${leavers} leavers` }).click();
  await page.getByRole('heading', { name: 'It is brought in' }).waitFor(patient);
}

/** What a cohort tab says of a leaver: at each checkpoint the word, the destination, where, and the note. */
function told(book: Book, cohort: number, name: string): string[] {
  const tab = `destinations${cohort}`;
  const at = book.column(tab, 'name').indexOf(name);
  if (at < 0) throw new Error(`${name} is not in ${tab}`);
  return ['november', 'year1', 'year2', 'year3', 'year4'].map((key) =>
    ['Word', 'Destination', 'Provider', 'Note']
      .map((part) => book.column(tab, `${key}${part}`)[at])
      .filter((text) => text !== '')
      .join(' | '),
  );
}

test('three old spreadsheets of different shapes come in by the dialog, four cohorts each', async () => {
  const { page, faults } = await openPanel(browser, 'OldDestinations.html', answer, {
    width: 1120,
    height: 680,
  });
  const paste = page.getByLabel('Rows copied from a spreadsheet');
  await paste.waitFor(patient);
  await lookAt(page, 'wide 1 source');
  await paste.fill(asText(aYearLater(WIDE)));
  await page.getByRole('button', { name: 'Use the pasted list' }).click();
  await throughTheSteps(page, 6, 'wide');
  await lookAt(page, 'wide 5 outcome');
  await page.getByRole('button', { name: 'Bring in something else' }).click();
  await page.getByLabel('Rows copied from a spreadsheet').fill(asText(aYearLater(LONG)));
  await page.getByRole('button', { name: 'Use the pasted list' }).click();
  await throughTheSteps(page, 4, 'long');
  await page.getByRole('button', { name: 'Bring in something else' }).click();
  await page.getByLabel('Tab', { exact: true }).selectOption({ label: COLOURED.title });
  await page.getByRole('button', { name: 'Use this tab' }).click();
  await throughTheSteps(page, 5, 'coloured');
  const book = await Book.of(sheets);
  expect(told(book, 2022, 'Quillfeather, Amber')).toEqual([
    'EET (brought in) | Further education college, full time | Oaklands L1 catering',
    'EET (brought in) | Further education college, full time | Oaklands L2 catering',
    'EET (brought in) | Supported internship | SI at the hospital',
    'EET (brought in) | Job without training | job at the hospital',
    'EET (brought in) | Job without training | job at the hospital',
  ]);
  expect(told(book, 2023, 'Fernsby, Dill')).toEqual([
    'Adult services (brought in) | Adult social care day opportunities | day centre',
    'Adult services (brought in) | Adult social care day opportunities | day centre',
    'Overdue | moved to Wales',
    'Due',
    'Not yet due',
  ]);
  expect(told(book, 2023, 'Hyssop, Mina').slice(0, 3)).toEqual([
    'EET (brought in) | School sixth form elsewhere | Larkhill | sixth form',
    'Not known (brought in) | Not known',
    'Adult services | Adult social care day opportunities | The Willows | day centre',
  ]);
  expect(told(book, 2024, 'Ivy, Peregrine').slice(0, 2)).toEqual([
    'EET (brought in) | Further education college, full time | Meadow Tech | college',
    'NEET (brought in) | Seeking education, employment or training | lives with aunt; NEET',
  ]);
  expect(told(book, 2022, 'MOSSBANK, Ferdy').slice(0, 3)).toEqual([
    'EET (brought in) | Further education college, full time | Oaklands | bus pass',
    'EET (brought in) | Further education college, full time | Oaklands',
    'EET (brought in) | Job without training | Hill Farm Shop',
  ]);
  expect(told(book, 2022, 'NETTLETON, Gwen').slice(0, 3)).toEqual([
    'Adult services (brought in) | Adult social care day opportunities | The Willows',
    'Adult services (brought in) | Adult social care day opportunities | The Willows',
    'Adult services (brought in) | Adult social care day opportunities',
  ]);
  expect(told(book, 2023, 'Ogilvy-Pond, Hattie')[1]).toBe(
    'Not known (brought in) | Not known | moved, no address',
  );
  expect(
    [2022, 2023, 2024, 2025].map(
      (cohort) => book.column(`destinations${cohort}`, 'name').filter((name) => name !== '').length,
    ),
  ).toEqual([5, 4, 3, 3]);

  await page.getByRole('button', { name: 'Take it back…' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByRole('heading', { name: 'Taken back' }).waitFor(patient);
  const back = await Book.of(sheets);
  expect(back.column('destinations2022', 'name').filter((name) => name !== '')).toHaveLength(3);
  expect(faults).toEqual([]);
});
