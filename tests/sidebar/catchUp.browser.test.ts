import type { Browser, Page } from 'playwright-core';
import type { CatchUpPlan, MeetingsPlan } from '../../src/server';
import { axeFaults, from, openPanel, picture, scrollsSideways, startBrowser, tabTo } from './browser';
import { catchUpForm, planningServer } from './catchUpForm';
import { activity, activityForm, recordingServer } from './tracking';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const keyboardIsAt = (page: Page, text: string) =>
  page.waitForFunction((words) => document.activeElement?.textContent === words, text);

async function sound(page: Page, name: string): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await picture(page, name);
}

test('the most pressing first, absent ones marked, some unticked: planned, taken back, and meetings booked', async () => {
  const form = catchUpForm();
  const server = planningServer(form);
  const { page, requests, faults } = await openPanel(browser, 'CatchUp.html', from(server));
  await page.getByRole('heading', { name: 'Who is missing what?' }).waitFor();
  const { missing } = form;
  const lacking = missing.filter(({ due }) => due.includes('employerNow'));
  await page.getByText(`${missing.length} pupils ticked.`).waitFor();
  await sound(page, 'catch-up-anything');

  // What is missing, and who was absent.
  await page.getByLabel('What is missing').selectOption('employerNow');
  await page.getByText(`${lacking.length} pupils ticked.`).waitFor();
  await page.getByLabel(/^Only who was absent/).check();
  const absent = lacking.filter((one) => one.absent !== '');
  await page.getByText(`${absent.length} pupils, the most pressing first.`).waitFor();
  expect(await page.locator('.tick.pupil').count()).toBe(absent.length);
  expect(await page.getByText('Absent', { exact: true }).count()).toBe(absent.length);
  await page.getByLabel(/^Only who was absent/).uncheck();
  const names = await page.locator('.tick.pupil').allTextContents();
  const nameOf = (id: string) => form.pupils.find(({ pupilId }) => pupilId === id)!.name;
  expect(names.map((text) => text.split(/ (Year|Not)/)[0])).toEqual(
    lacking.map(({ pupilId }) => nameOf(pupilId)),
  );
  const [first] = lacking;
  await tabTo(page, new RegExp(`^${nameOf(first!.pupilId)}`));
  await page.keyboard.press('Space');
  await page.getByText(`${lacking.length - 1} pupils ticked.`).waitFor();
  await sound(page, 'catch-up-employer');
  await tabTo(page, 'Plan it…');
  await page.keyboard.press('Enter');

  // A day is asked for; title and kind are there.
  await keyboardIsAt(page, 'Plan it');
  const save = page.getByRole('button', { name: `Plan it for ${lacking.length - 1} pupils` });
  await save.click();
  await page.getByText('Say for which day.').waitFor();
  await page.getByLabel('Date').fill('2026-11-21');
  await page.getByText('choose a later day').waitFor();
  await page.getByLabel('Date').fill('2027-09-01');
  await page.getByText('This school year ends on 31/08/2027').waitFor();
  await page.getByLabel('Date').fill('2026-12-03');
  await page.getByLabel('With whom').fill(' Hobb’s Bakery ');
  await sound(page, 'catch-up-plan');
  await save.click();
  await keyboardIsAt(page, 'Planned');
  expect(server.argumentsOf('planCatchUp')[0]?.[0]).toEqual({
    title: 'Catch-up: employer encounter',
    date: '2026-12-03',
    provider: 'Hobb’s Bakery',
    kinds: ['employer'],
    providerAccess: false,
    pupilIds: lacking.slice(1).map(({ pupilId }) => pupilId),
  } satisfies CatchUpPlan);
  await sound(page, 'catch-up-planned');
  await page.getByRole('button', { name: 'Take it back…' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await keyboardIsAt(page, 'Taken back');
  expect(server.argumentsOf('undoRecording')[0]).toEqual(['last']);

  // A meeting is no activity.
  await page.getByRole('button', { name: 'Plan something else' }).click();
  await keyboardIsAt(page, 'Who is missing what?');
  await page.getByLabel('What is missing').selectOption('guidanceBy16');
  await page.getByRole('button', { name: 'Book meetings…' }).click();
  await page.getByLabel('Date').fill('2026-12-10');
  await sound(page, 'catch-up-meetings');
  const met = missing.filter(({ due }) => due.includes('guidanceBy16'));
  await page.getByRole('button', { name: `Book ${met.length} meetings` }).click();
  await keyboardIsAt(page, 'Booked');
  expect(server.argumentsOf('bookMeetings')[0]?.[0]).toEqual({
    date: '2026-12-10',
    adviser: 'R. Achebe',
    pupilIds: met.map(({ pupilId }) => pupilId),
  } satisfies MeetingsPlan);
  await sound(page, 'catch-up-booked');
  await page.getByRole('button', { name: 'Take it back…' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await keyboardIsAt(page, 'Taken back');
  expect(server.argumentsOf('undoMeetings')[0]).toEqual(['booked']);

  // Whoever comes back later finds the way back too.
  await page.getByRole('button', { name: 'Plan something else' }).click();
  await page.getByRole('region', { name: 'The meetings booked last' }).waitFor();
  expect([...requests, ...faults]).toEqual([]);
});

test('what was planned is recorded in two presses: its pupils are on the list already', async () => {
  const planned = activity('A27007', {
    title: 'Catch-up: employer encounter',
    date: '2026-11-20',
    status: 'Planned',
    years: ['Those ticked'],
  });
  const form = activityForm({ activities: [planned] });
  const server = recordingServer(form, { A27007: ['P00002', 'P00003'] });
  const { page, faults } = await openPanel(browser, 'RecordActivity.html', from(server));
  await page.getByRole('button', { name: /^Catch-up: employer encounter/ }).click();
  await keyboardIsAt(page, 'Untick who was away');
  await sound(page, 'activity-planned');
  await page.getByRole('button', { name: 'Save 2 ticks' }).click();
  await page.getByRole('heading', { name: 'Recorded', exact: true }).waitFor();
  expect(server.argumentsOf('recordActivity')[0]?.[0]).toEqual({
    code: 'A27007',
    create: null,
    tookPart: ['P00002', 'P00003'],
    absent: [],
  });
  expect(faults).toEqual([]);
});
