import type { Browser, Page } from 'playwright-core';
import type { RecordRequest } from '../../src/server';
import { axeFaults, from, openPanel, picture, scrollsSideways, startBrowser, tabTo } from './browser';
import { activity, activityForm, choices, matchByName, recordingServer } from './tracking';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const FILE = 'RecordActivity.html';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The step's heading has the keyboard, so that it is read out and Tab goes on from there. */
const keyboardIsAt = (page: Page, text: string) =>
  page.waitForFunction((words) => document.activeElement?.textContent === words, text);

async function sound(page: Page, name: string): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await picture(page, name);
}

test('by keyboard alone: pick, choose a year, untick the absent, save, see who missed it, undo', async () => {
  const form = activityForm();
  const server = recordingServer(form, { A27002: ['P00002'] });
  const { page, requests, faults } = await openPanel(browser, FILE, from(server));
  await heading(page, 'Which activity?');
  // What was on is listed newest first; what is to come stands below.
  const titles = await page.locator('.button.pick').allTextContents();
  expect(titles.map((text) => text.split(/[0-9]{2}\/|No date/)[0])).toEqual([
    'College taster day',
    'Café visit',
    'Spring careers fair',
    'Visit to the garage',
  ]);
  await sound(page, 'activity-pick');
  await tabTo(page, 'Search activities');
  await page.keyboard.type('cafe');
  await page.getByRole('button', { name: 'College taster day' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+A');
  await page.keyboard.type('college');
  await tabTo(page, /^College taster day/);
  await page.keyboard.press('Enter');

  await keyboardIsAt(page, 'Who was it for?');
  // The activity is for Year 9, so these are asked for; the one who has left is not offered.
  const year9 = form.pupils.filter((pupil) => pupil.year === '9');
  const here = year9.filter((pupil) => pupil.onRoll);
  expect(here.length).toBeLessThan(year9.length);
  expect(await page.getByLabel(`Year 9 (${here.length})`).isChecked()).toBe(true);
  await page.getByText(`${here.length} pupils fit.`).waitFor();
  await sound(page, 'activity-whom');
  await page.getByLabel('Show those who have left').check();
  await page.getByText(`${year9.length} pupils fit.`).waitFor();
  await page.getByLabel('Show those who have left').uncheck();
  await tabTo(page, `Add these ${here.length}`);
  await page.keyboard.press('Enter');
  await page.getByText(`${here.length} pupils chosen.`).waitFor();
  await tabTo(page, 'Next: who was there');
  await page.keyboard.press('Enter');

  await keyboardIsAt(page, 'Untick who was away');
  const [first, second] = here;
  if (!first || !second) throw new Error('the list is too short');
  expect(first.pupilId).toBe('P00002');
  expect(await page.getByLabel(first.name).isChecked()).toBe(true);
  await page.getByText('Recorded already').waitFor();
  await tabTo(page, new RegExp(`^${second.name}`));
  await page.keyboard.press('Space');
  await page.getByText(`${here.length - 1} of ${here.length} took part`).waitFor();
  await sound(page, 'activity-ticks');
  await tabTo(page, `Save ${here.length - 1} ticks`);
  await page.keyboard.press('Enter');

  await keyboardIsAt(page, 'Recorded');
  const request = server.argumentsOf('recordActivity')[0]?.[0] as RecordRequest;
  expect(request).toEqual({
    code: 'A27002',
    create: null,
    tookPart: here.filter((pupil) => pupil !== second).map((pupil) => pupil.pupilId),
    absent: [second.pupilId],
  });
  await page.getByText(`${here.length - 1} of ${here.length} took part.`).waitFor();
  await page.getByText(`${here.length - 2} ticks added.`).waitFor();
  await page.getByRole('heading', { name: 'Expected, and missed it (1)' }).waitFor();
  await sound(page, 'activity-recorded');
  await tabTo(page, 'Take it back…');
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, 'Take this back?');
  await page.getByText('College taster day: what was recorded just now.').waitFor();
  expect(server.argumentsOf('undoRecording')).toHaveLength(0);
  await tabTo(page, 'Yes, take it back');
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, 'Taken back');
  expect(server.argumentsOf('undoRecording')).toEqual([['last']]);
  await tabTo(page, 'Record another');
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, 'Which activity?');
  expect(server.argumentsOf('readActivityForm')).toHaveLength(2);
  expect([...requests, ...faults]).toEqual([]);
});

test('a pasted sign-in sheet: nothing is dropped unseen, each open line is settled', async () => {
  const pupils = choices(60);
  const server = recordingServer(activityForm({ pupils }), { A27001: ['P00003', 'P00004', 'P00013'] });
  server.answers.matchPupils = matchByName(pupils);
  const { page, faults } = await openPanel(browser, FILE, from(server));
  await button(page, /^College taster/).click();
  await page.getByText('Paste a list').click();
  await page
    .getByLabel('One pupil a line')
    .fill('Bram Birchwood\n\nCopperfield\n<b>Nobody</b> At All\nSomebody Unknown\n');
  await button(page, 'Find these pupils').click();
  await keyboardIsAt(page, '1 pupil found');
  await page.getByText('4 lines read. 3 lines need your answer.').waitFor();
  expect(server.argumentsOf('matchPupils')[0]?.[0]).toContain('<b>Nobody</b> At All');
  await sound(page, 'activity-paste');
  // A doubtful line: one of those whom it may be.
  await page.getByLabel('Who is Copperfield?').selectOption('P00010');
  // A line that nobody fits: the person finds the pupil.
  await page.getByLabel('Who is <b>Nobody</b> At All?').selectOption({ label: 'Somebody else: search…' });
  await page.getByLabel('Search for <b>Nobody</b> At All').fill('dovecote dara');
  await button(page, /^Dovecote, Dara/).click();
  const add = button(page, 'Add 3 pupils');
  expect(await add.getAttribute('aria-disabled')).toBe('true');
  // A list that is not added yet cannot be left behind.
  expect(await button(page, 'Next: who was there').getAttribute('aria-disabled')).toBe('true');
  await button(page, 'Leave the open line out').click();
  await page.getByText('4 lines read. 1 line left out.').waitFor();
  await add.click();
  await page.getByText('3 pupils chosen.').waitFor();

  // "Same pupils as" adds to them: of the three one has left.
  await page.getByText('Same pupils as another activity').click();
  await page.getByLabel('Activity', { exact: true }).selectOption('A27001');
  await button(page, 'Add its pupils').click();
  await page.getByText('2 pupils added. 1 pupil who is no longer on roll left out.').waitFor();
  await picture(page, 'activity-same');
  await button(page, 'Next: who was there').click();
  await button(page, /^Save/).click();
  await heading(page, 'Recorded');
  const saved = server.argumentsOf('recordActivity')[0]?.[0] as RecordRequest;
  const named = pupils.find((pupil) => pupil.name === 'Dovecote, Dara');
  const bram = pupils.find((pupil) => pupil.name === 'Birchwood, Bram');
  expect([...saved.tookPart].sort()).toEqual(
    [...new Set(['P00003', 'P00004', 'P00010', named?.pupilId, bram?.pupilId])].sort(),
  );
  expect(faults).toEqual([]);
});

test('a new activity: only the title is needed; after a lost answer it is not made twice', async () => {
  const form = activityForm();
  const server = recordingServer(form);
  server.failures.recordActivity = ['NetworkError: Connection failure due to HTTP 0'];
  const { page, faults } = await openPanel(browser, FILE, from(server));
  await button(page, 'New activity…').click();
  await keyboardIsAt(page, 'A new activity');
  await button(page, 'Choose pupils').click();
  await page.getByText('Type a title.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await page.keyboard.type('college  TASTER day');
  await page.getByText('There is an activity of this title').waitFor();
  await page.getByLabel('Title').fill('Garage visit “Ünal & Söhne”');
  await page.getByLabel('Workplace').check();
  await page.getByLabel('Days at the workplace').fill('half');
  await button(page, 'Choose pupils').click();
  await page.getByText('Type a number of days, such as 1 or 0.5.').waitFor();
  await page.getByLabel('Days at the workplace').fill('0.5');
  // Only the criteria of what it counts as are asked.
  await page.getByLabel('Did a task').check();
  expect(await page.getByLabel('Saw what learning is like').count()).toBe(0);
  await page.getByText('For whom, how, and more').click();
  await sound(page, 'activity-new');
  await button(page, 'Choose pupils').click();
  await page.getByLabel('Form').selectOption('9A');
  await page.getByLabel('Group').selectOption('Pupil Premium');
  await page.getByLabel('Name').fill('copper');
  await button(page, /^Add (this|these)/).click();
  await button(page, 'Next: who was there').click();
  expect(await page.getByLabel('It was for Year 9 only: nobody else missed it').isChecked()).toBe(true);
  await button(page, /^Save/).click();
  await page.getByRole('alert').getByText('The connection was lost').waitFor();
  await picture(page, 'activity-not-saved');
  // The server had made it before the answer was lost.
  server.answers.readActivityForm = () => ({
    ...form,
    activities: [
      ...form.activities,
      activity('A27077', { title: 'Garage visit “Ünal & Söhne”', date: form.today }),
    ],
  });
  await button(page, 'Try again').click();
  await heading(page, 'Recorded');
  const [sent, again] = server.argumentsOf('recordActivity').map(([request]) => request as RecordRequest);
  expect(sent?.create).toMatchObject({
    title: 'Garage visit “Ünal & Söhne”',
    date: '2026-11-21',
    years: ['9'],
    kinds: ['workplace'],
    criteria: ['task'],
    workplaceDays: 0.5,
  });
  expect(again).toEqual({ ...sent, code: 'A27077', create: null });
  expect(faults).toEqual([]);
});

test('1,200 pupils: the first 200 are drawn, all are counted; a refusal keeps the list', async () => {
  const pupils = choices(1200);
  const server = recordingServer(activityForm({ pupils }));
  const saves = server.answers.recordActivity!;
  server.answers.recordActivity = (request) => ({
    ...saves(request),
    refusal: 'Somebody deleted this activity meanwhile. Nothing was changed.',
  });
  const { page } = await openPanel(browser, FILE, from(server));
  await button(page, /^Café visit/).click();
  const here = pupils.filter((pupil) => pupil.onRoll).length;
  await button(page, `Add the whole school (${here.toLocaleString('en-GB')})`).click();
  await button(page, 'Next: who was there').click();
  await page
    .getByText(`The first 200 of ${here.toLocaleString('en-GB')} are shown.`, { exact: false })
    .waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(200);
  await page.getByLabel('Find a pupil').fill('hazelmere ira');
  await page.getByText('The first 200', { exact: false }).waitFor({ state: 'detached' });
  const found = await page.getByRole('checkbox').count();
  await button(page, 'Untick those found').click();
  await button(page, /^Save/).click();
  await heading(page, 'Nothing was recorded');
  const request = server.argumentsOf('recordActivity')[0]?.[0] as RecordRequest;
  expect([request.tookPart.length, request.absent.length]).toEqual([here - found, found]);
  await button(page, 'Back to the list').click();
  await button(page, `Save ${(here - found).toLocaleString('en-GB')} ticks`).waitFor();
});

test('where nothing can be recorded, it says why', async () => {
  const obstacle = 'This workbook is not set up yet. Choose Set up or update this workbook.';
  const { page } = await openPanel(browser, FILE, from(recordingServer(activityForm({ obstacle }))));
  await page.getByText(obstacle).waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
