import type { Browser } from 'playwright-core';
import type { LocalSheets } from '../../local/types';
import { Book, importRows, openBuilt, pupil } from '../addOn/workbook';
import { type Answer, openPanel, startBrowser } from './browser';

jest.setTimeout(180_000);

/** A recording in the local Sheets takes seconds, and this computer may be busy. */
const patient = { timeout: 60_000 };

let browser: Browser;
let sheets: LocalSheets;
let answer: Answer;

beforeAll(async () => {
  [browser, sheets] = await Promise.all([startBrowser(), openBuilt()]);
  await importRows(
    sheets,
    [1, 2, 3, 9, 10].map((n) => pupil(n)),
  );
  answer = async (name, args) => (await sheets.run(name, ...args)).value;
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

test('the sidebars and the add-on itself: record a new activity, take it back, write a meeting', async () => {
  const activity = await openPanel(browser, 'RecordActivity.html', answer);
  const { page } = activity;
  await page.getByRole('button', { name: 'New activity…' }).click(patient);
  await page.getByLabel('Title').fill('=Garage "visit"');
  await page.getByLabel('Employer', { exact: true }).check();
  await page.getByRole('button', { name: 'Choose pupils' }).click();
  await page.getByText('Paste a list').click();
  // Two by name in either order, and one who is in the same year.
  await page.getByLabel('One pupil a line').fill('Juniper B Quickwater B\nQuickwater J, Juniper J\n004003');
  await page.getByRole('button', { name: 'Find these pupils' }).click();
  await page.getByRole('button', { name: 'Add 3 pupils' }).click(patient);
  await page.getByRole('button', { name: 'Next: who was there' }).click();
  await page.getByLabel('Quickwater D', { exact: false }).uncheck();
  await page.getByRole('button', { name: 'Save 2 ticks' }).click();
  await page.getByRole('heading', { name: 'Recorded' }).waitFor(patient);
  await page.getByText('2 of 3 took part.').waitFor();
  const book = await Book.of(sheets);
  expect(book.full('activities', 'title', 'A27001')).toMatchObject({ value: '=Garage "visit"', formula: '' });
  const ids = book.column('pupils', 'pupilId');
  const admission = book.column('pupils', 'admissionNumber');
  const idOf = (number: string) => String(ids[admission.indexOf(number)]);
  const ticked = (after: Book) =>
    ['004001', '004009', '004003', '004002'].map((number) =>
      after.cell('participation2027', 'A27001', idOf(number)),
    );
  expect(ticked(book).map((tick) => tick === true)).toEqual([true, true, false, false]);
  await page.getByRole('button', { name: 'Take it back…' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByRole('heading', { name: 'Taken back' }).waitFor(patient);
  expect(ticked(await Book.of(sheets))).not.toContain(true);

  // The row that is selected says whose meeting it is, whichever tab is in front.
  const participation = book.title('participation2027');
  sheets.person.showSheet(participation);
  sheets.person.select(participation, book.at('participation2027', 'name', idOf('004010')));
  const meeting = await openPanel(browser, 'RecordMeeting.html', answer);
  await meeting.page.getByRole('heading', { name: /^Quickwater K/ }).waitFor(patient);
  await meeting.page.getByLabel('Advice given').fill('=1+1 You asked about the mill.');
  await meeting.page.getByRole('button', { name: 'Save the meeting' }).click(patient);
  await meeting.page.getByRole('heading', { name: 'Saved: Held, 21/11/2026' }).waitFor(patient);
  const after = await Book.of(sheets);
  expect(after.full('guidance', 'advice', idOf('004010'))).toMatchObject({
    value: '=1+1 You asked about the mill.',
    formula: '',
  });
  expect(after.cell('pupils', 'lastMeeting', idOf('004010'))).toEqual({ date: '2026-11-21' });
  expect([...activity.faults, ...meeting.faults]).toEqual([]);
});
