import type { Browser, Page } from 'playwright-core';
import type { LocalSheets } from '../../local/types';
import { FE, openFollowed } from '../addOn/followedSchool';
import { Book, dateOf, TODAY, type } from '../addOn/workbook';
import { type Answer, axeFaults, openPanel, picture, scrollsSideways, startBrowser, tabTo } from './browser';

jest.setTimeout(180_000);

/** An answer in the local Sheets takes seconds, and this computer may be busy. */
const patient = { timeout: 60_000 };

let browser: Browser;
let sheets: LocalSheets;
let answer: Answer;

beforeAll(async () => {
  [browser, sheets] = await Promise.all([startBrowser(), openFollowed()]);
  answer = async (name, args) => (await sheets.run(name, ...args)).value;
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

async function sound(page: Page, name: string): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await picture(page, name);
}

const keyboardIsAt = (page: Page, text: string) =>
  page.waitForFunction((words) => document.activeElement?.textContent === words, text, patient);

const atYear1 = (book: Book) =>
  ['Destination', 'Provider', 'Confirmed', 'ConfirmedBy'].map((part) => {
    const value = book.cell('destinations2025', `year1${part}`, 'L00011');
    return part === 'Confirmed' ? dateOf(value) : value;
  });

test('with the add-on itself: an answer in two presses by keyboard, a try, consent withdrawn, an answer taken back', async () => {
  const { page, requests, faults } = await openPanel(browser, 'Destinations.html', answer);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  // Whoever is longest without an answer stands open.
  await page.getByRole('heading', { name: 'Dunlin, Di' }).waitFor(patient);
  await sound(page, 'destinations-ask');
  await tabTo(page, /^Heron, Bo/);
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, 'Heron, Bo');
  await page.getByText(`${FE}, Oaklands (1 November after leaving)`).waitFor();
  await tabTo(page, 'Still there');
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, 'Who told you?');
  await sound(page, 'destinations-who');
  await tabTo(page, /^Provider$/);
  await page.keyboard.press('Enter');
  // The next one is open, and has the keyboard.
  await keyboardIsAt(page, 'Kestrel, Ada');
  await page.getByText('Saved: Heron, Bo').waitFor();
  await page.getByText('3 to ask').waitFor();
  expect(atYear1(await Book.of(sheets))).toEqual([FE, 'Oaklands', TODAY, 'Provider']);
  await sound(page, 'destinations-saved');

  await button('Not reached…').click();
  await page.getByLabel('How did you try?').fill('voicemail');
  await button('Note the try').click();
  await page.getByText('The try is noted.').waitFor(patient);
  await page.getByText('3 to ask').waitFor();
  await button(/^Kestrel, Ada/).click();
  await page.getByText('21/11/2026 voicemail').waitFor();
  await button('Somewhere else…').click();
  await button('Save the answer').click();
  await page.getByText('Choose who told you.').waitFor();
  await sound(page, 'destinations-elsewhere');
  await button('Contact, consent').click();
  await page.getByLabel('May we stay in touch?').selectOption('Declined');
  await page.getByLabel('Said by').selectOption('Young person');
  await page.getByLabel('Alumni network').selectOption('Agreed');
  await sound(page, 'destinations-consent');
  await button('Save').click();
  await page.getByText('2 to ask').waitFor(patient);
  const book = await Book.of(sheets);
  expect(
    ['consent', 'consentBy', 'alumni', 'tries', 'novemberDestination'].map((column) =>
      book.cell('destinations2026', column, 'L00001'),
    ),
  ).toEqual(['Declined', 'Young person', 'Agreed', '21/11/2026 voicemail', '']);

  await button('Undo').click();
  await page.getByText('Undone').waitFor(patient);
  await page.getByText('3 to ask').waitFor(patient);
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await button(/^Avocet/).click();
  await button(/^Answer it.*Sustained to 31 March/).click();
  await button('Moved without a gap').click();
  await button('Pupil').click();
  await page.getByText('Saved: Avocet, Cy').waitFor(patient);
  await button('Read the list again').click();
  await button(/^Avocet/).click(patient);
  await page.getByText('Sustained', { exact: true }).waitFor();
  await sound(page, 'destinations-all');

  await page.getByLabel('Show', { exact: true }).selectOption('next');
  await button(/^Plover/).click();
  await page.getByLabel('Staying or leaving').selectOption('Staying');
  // Somebody types into the same cell meanwhile: nothing is written over it.
  type(sheets, book, 'destinations2027', 'leaving', 'L00031', 'Undecided');
  await button('Save the next step').click();
  await keyboardIsAt(page, 'Not saved: Plover, Ed');
  await sound(page, 'destinations-refused');
  await button('Read the list again').first().click();
  await button(/^Plover/).click(patient);
  expect(await page.getByLabel('Staying or leaving').inputValue()).toBe('Undecided');
  await page.getByLabel('Staying or leaving').selectOption('Staying');
  await button('Save the next step').click();
  await page.getByText('Saved: Plover, Ed').waitFor(patient);
  await sound(page, 'destinations-next');
  expect((await Book.of(sheets)).cell('destinations2027', 'leaving', 'L00031')).toBe('Staying');
  expect([...requests, ...faults]).toEqual([]);
});
