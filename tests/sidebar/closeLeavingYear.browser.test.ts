import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { LocalSheets } from '../../local/types';
import {
  decide,
  LAST_YEAR,
  LEAVERS,
  LEFT_IN_MAY,
  openLeaving,
  UNANSWERED,
  WHOLE,
} from '../addOn/leavingSchool';
import { Book, dateOf } from '../addOn/workbook';
import { type Answer, axeFaults, openPanel, scrollsSideways, shots, startBrowser, tabTo } from './browser';

jest.setTimeout(180_000);

/** A run in the local Sheets takes seconds, and this computer may be busy. */
const patient = { timeout: 60_000 };
const DIALOG = { width: 1000, height: 640 };
const shot = (name: string) => ({ path: join(shots, `${name}.png`) });

let browser: Browser;
let sheets: LocalSheets;
beforeAll(async () => {
  [browser, sheets] = await Promise.all([startBrowser(), openLeaving()]);
});
afterAll(async () => {
  await browser.close();
  sheets.dispose();
});

test('by keyboard: see who waits, close after a break-off, and take it back', async () => {
  let breaksOff = true;
  const answer: Answer = async (name, args) => {
    if (breaksOff && name === 'runLeavingYearStep' && args[1] === 'write') {
      breaksOff = false;
      sheets.failNextRun({ atCall: 30, how: 'killed' });
    }
    return (await sheets.run(name, ...args)).value;
  };
  const { page, requests, faults } = await openPanel(browser, 'CloseLeavingYear.html', answer, DIALOG);
  await page.getByRole('heading', { name: 'What closing the leaving year 2026/27 does' }).waitFor(patient);
  const panel = page.getByRole('tabpanel');
  expect(await panel.textContent()).toMatch(/Quickwater G.*Destinations does not say.*Undecided/);
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.screenshot(shot('leaving-waiting'));
  // Whoever presses all the same closes nothing.
  await tabTo(page, 'Close Destinations 2027');
  await page.keyboard.press('Enter');
  await page.getByText('2 pupils wait for a decision').waitFor();

  await decide(sheets);
  await page.getByLabel('Last day on roll').fill('2027-07-16');
  await page.getByText('The last day was changed: look again first.').waitFor();
  await tabTo(page, 'Look again');
  await page.keyboard.press('Enter');
  await page.getByText('4 leavers go into Destinations 2027').waitFor(patient);
  await page.getByRole('tab', { name: /^Leave/ }).click();
  const leave = (await panel.textContent()) ?? '';
  for (const words of [LEFT_IN_MAY, 'A new row', '16/07/2027', 'Left on 01/05/2027'])
    expect(leave).toContain(words);
  await page.screenshot(shot('leaving-leavers'));
  for (const [tab, name] of [
    [/^Ask before/, 'ask'],
    [/^Stay/, 'stay'],
    [/^Not followed/, 'others'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot(`leaving-${name}`));
  }

  await tabTo(page, 'Close Destinations 2027');
  await page.keyboard.press('Enter');
  await page.getByText('what was begun can be completed from there').waitFor(patient);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('heading', { name: 'Closing Destinations 2027 was interrupted' }).waitFor(patient);
  await page.screenshot(shot('leaving-interrupted'));
  await page.getByRole('button', { name: 'Complete it' }).click();
  await page.getByRole('heading', { name: 'The leaving year is closed' }).waitFor(patient);
  await page.getByText('4 leavers were settled').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('leaving-done'));
  const closed = await Book.of(sheets);
  const leftOn = (id: string) => dateOf(closed.cell(LEAVERS, 'leftOn', id));
  expect([WHOLE, LAST_YEAR, LEFT_IN_MAY, UNANSWERED].map(leftOn)).toEqual([
    '2027-07-16',
    '2027-06-25',
    '2027-05-01',
    '',
  ]);

  await tabTo(page, 'Take back this close');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The close was taken back' }).waitFor(patient);
  const back = await Book.of(sheets);
  expect([back.cell('pupils', 'enrolment', WHOLE), back.cell(LEAVERS, 'leftOn', WHOLE)]).toEqual([
    closed.cell('pupils', 'enrolment', UNANSWERED),
    '',
  ]);
  expect([...requests, ...faults]).toEqual([]);
});
