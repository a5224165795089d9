import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ClosePreview, CloseRequest, PupilChoice } from '../../src/server';
import { axeFaults, from, openPanel, scrollsSideways, shots, startBrowser, tabTo } from './browser';
import { FakeServer } from './fakeServer';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const DIALOG = { width: 1000, height: 640 };
const shot = (name: string) => ({ path: join(shots, `${name}.png`) });

const pupil = (n: number, year: string): PupilChoice => ({
  pupilId: `P0000${n}`,
  name: `Copperfield ${n}, Cleo`,
  year,
  form: `${year}A`,
  pathway: '',
  flags: [],
  onRoll: true,
});
const listed = (n: number, year: string, why: string) => ({
  pupilId: `P0000${n}`,
  name: `Copperfield ${n}, Cleo`,
  year,
  why,
});

const open: ClosePreview = {
  obstacle: '',
  state: 'open',
  from: '2026/27',
  to: '2027/28',
  undo: '',
  notOver: 'The school year 2026/27 is not over: today is 18/06/2027, its last day 31/08/2027.',
  faults: [],
  movesUp: [
    { year: '7', to: '8', pupils: 12 },
    { year: '8', to: '9', pupils: 14 },
    { year: '11', to: '12', pupils: 9 },
  ],
  staysAs: [{ words: 'stay in Year X', pupils: 3 }],
  leavers: [
    listed(3, '11', 'Marked Leaving in Destinations'),
    listed(4, '14', 'The school has no Year 15. A guest, whom the own school follows'),
  ],
  lastDay: '2027-08-31',
  waiting: [listed(1, '11', 'Undecided in Destinations'), listed(2, '13', 'Not on the Destinations tab')],
  waitingTab: 'destinations2027',
  withoutYear: [listed(5, '', '')],
  activities: [
    {
      code: 'A27004',
      title: 'Careers fair',
      date: '2027-05-11',
      why: 'Still planned: was it held, and who took part?',
    },
  ],
  counts: [
    { label: 'employers', total: 61, pupils: 33 },
    { label: 'workplace days', total: 12.5, pupils: 9 },
  ],
  pupilsCounted: 40,
  pupils: [pupil(6, '9'), pupil(7, '10')],
  fingerprint: 'first look',
};

test('by keyboard alone: see who waits, let one stay in the year, close, take it back', async () => {
  const server = new FakeServer();
  let decided = false;
  server.answers.previewCloseYear = (repeats) => ({
    ...open,
    ...(decided && { waiting: [] }),
    fingerprint: `repeats ${repeats.join()}`,
  });
  server.answers.planCloseYear = () => [
    { key: 'keep', label: 'Reckoning what is to be written' },
    { key: 'write', label: 'Writing History and moving year groups up' },
  ];
  server.answers.runCloseYearStep = () => undefined;
  server.answers.finishCloseYear = () => ({
    messages: ['The school year 2026/27 is closed, and the workbook goes by 2027/28.'],
    links: [{ tab: 'pupils', title: 'Pupils', purpose: 'Year groups have moved up.' }],
  });
  server.answers.planUndoCloseYear = () => [{ key: 'back', label: 'Putting History and year groups back' }];
  server.answers.runUndoCloseYearStep = () => undefined;
  const { page, requests, faults } = await openPanel(browser, 'CloseSchoolYear.html', from(server), DIALOG);
  await page.getByRole('heading', { name: 'What closing 2026/27 does' }).waitFor();
  expect(await page.getByRole('tabpanel').textContent()).toMatch(
    /Copperfield 1, Cleo.*Undecided in Destinations/,
  );
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.screenshot(shot('close-waiting'));
  // Whoever presses all the same closes nothing.
  await tabTo(page, 'Close 2026/27');
  await page.keyboard.press('Enter');
  expect(server.argumentsOf('planCloseYear')).toEqual([]);

  decided = true;
  await tabTo(page, 'Look again');
  await page.keyboard.press('Enter');
  await server.called('previewCloseYear', 2);
  await page.getByRole('tab', { name: /^Stay in their year/ }).click();
  await page.getByLabel('Find a pupil').fill('copperfield 7');
  await page.getByRole('button', { name: /^Copperfield 7/ }).click();
  await page.getByRole('button', { name: /^Let move up.*Copperfield 7/ }).waitFor();
  expect(server.argumentsOf('previewCloseYear')[2]).toEqual([['P00007']]);
  await page.screenshot(shot('close-repeats'));
  await page.getByRole('tab', { name: /^Leave/ }).click();
  await page.screenshot(shot('close-leavers'));
  await page.getByLabel('Close it all the same').check();
  await tabTo(page, 'Close 2026/27');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The school year is closed' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('close-done'));
  const [request] = server.argumentsOf('planCloseYear')[0] as [CloseRequest];
  expect(request).toEqual({ repeats: ['P00007'], early: true, fingerprint: 'repeats P00007' });
  expect(server.argumentsOf('runCloseYearStep').map(([, step]) => step)).toEqual(['keep', 'write']);

  await tabTo(page, 'Take back this close');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The close was taken back' }).waitFor();
  expect(server.argumentsOf('runUndoCloseYearStep')).toEqual([['back']]);
  expect([...requests, ...faults]).toEqual([]);
});

test('a close that broke off is said so, and completed', async () => {
  const server = new FakeServer();
  server.answers.previewCloseYear = () => ({ ...open, state: 'interrupted' });
  server.answers.planCloseYear = () => [{ key: 'write', label: 'Writing History and moving year groups up' }];
  server.answers.runCloseYearStep = () => undefined;
  server.answers.finishCloseYear = () => ({ messages: ['Closed.'], links: [] });
  server.failures.runCloseYearStep = ['Google Sheets did not answer.'];
  const { page } = await openPanel(browser, 'CloseSchoolYear.html', from(server), DIALOG);
  await page.getByRole('heading', { name: 'Closing 2026/27 was interrupted' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('close-interrupted'));
  await page.getByRole('button', { name: 'Complete it' }).click();
  await page.getByText('what was begun can be completed from there').waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Complete it' }).click();
  await page.getByRole('heading', { name: 'The school year is closed' }).waitFor();
});
