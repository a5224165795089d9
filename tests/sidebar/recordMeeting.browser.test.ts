import type { Browser, Page } from 'playwright-core';
import type { Meeting } from '../../src/server';
import { axeFaults, from, openPanel, picture, scrollsSideways, startBrowser, tabTo } from './browser';
import { choices, guidanceServer, meeting, meetingForm } from './tracking';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const FILE = 'RecordMeeting.html';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

const keyboardIsAt = (page: Page, text: string) =>
  page.waitForFunction((words) => document.activeElement?.textContent === words, text);

async function sound(page: Page, name: string): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await picture(page, name);
}

test('by keyboard alone: a pupil of Who next, a meeting, then the next pupil', async () => {
  const form = meetingForm();
  const server = guidanceServer(form);
  const { page, requests, faults } = await openPanel(browser, FILE, from(server));
  const [first, second] = form.next;
  if (!first || !second) throw new Error('nobody is next');
  await heading(page, 'Who is it about?').waitFor();
  await page.getByText(first.why).waitFor();
  await sound(page, 'meeting-choose');
  await tabTo(page, new RegExp(`^${first.name}`));
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, first.name);
  await page.getByText('No meeting of this pupil is recorded yet.').waitFor();
  // What is usual is filled in; the level is said once a sitting.
  await tabTo(page, 'Adviser’s level');
  await page.keyboard.type('Level 6');
  await tabTo(page, 'Advice given');
  await page.keyboard.type('=HYPERLINK("x") is what you asked about.');
  await tabTo(page, 'Agreed decisions');
  await page.keyboard.type('You try two days at the café.');
  await sound(page, 'meeting-new');
  await tabTo(page, 'Save the meeting');
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, 'Saved: Held, 21/11/2026');
  await heading(page, 'Meetings so far (1)').waitFor();
  expect(server.argumentsOf('recordMeeting')).toEqual([
    [
      {
        pupilId: first.pupilId,
        date: '2026-11-21',
        status: 'Held',
        adviser: 'R. Achebe',
        level: 'Level 6 or above',
        tookPart: '',
        advice: '=HYPERLINK("x") is what you asked about.',
        decisions: 'You try two days at the café.',
        review: '',
        sharedOn: '',
      },
      null,
    ],
  ]);
  await sound(page, 'meeting-saved');
  await tabTo(page, `Next: ${second.name}`);
  await page.keyboard.press('Enter');
  await keyboardIsAt(page, second.name);
  await heading(page, 'New meeting').waitFor();
  expect(await page.getByLabel('Adviser’s level').inputValue()).toBe('Level 6 or above');
  // Whoever was seen is no longer offered.
  await button(page, 'Another pupil').click();
  await heading(page, 'Who is it about?').waitFor();
  await button(page, new RegExp(`^${second.name}`)).waitFor();
  expect(await button(page, new RegExp(`^${first.name}`)).count()).toBe(0);
  expect([...requests, ...faults]).toEqual([]);
});

test('opens on the pupil of the selected row; a booked meeting is completed and becomes held', async () => {
  const server = guidanceServer(meetingForm({ selected: 'P00001' }), [
    { ...meeting(), row: 9, toDo: 'Review overdue since 15/09/2026.' },
    {
      ...meeting({
        date: '2026-11-20',
        status: 'Booked',
        tookPart: '',
        advice: '',
        decisions: '',
        review: '',
      }),
      row: 7,
      toDo: 'Say what became of it.',
    },
    { ...meeting({ date: '2025-11-02', decisions: 'Long ago. '.repeat(40) }), row: 4, toDo: '' },
    { ...meeting({ date: '2025-03-02' }), row: 3, toDo: '' },
  ]);
  const { page, faults } = await openPanel(browser, FILE, from(server));
  await heading(page, 'Meetings so far (4)').waitFor();
  expect(await page.getByRole('listitem').locator('b').allTextContents()).toEqual([
    '20/11/2026',
    '12/06/2026',
  ]);
  await sound(page, 'meeting-earlier');
  await button(page, 'Show all 4').click();
  await button(page, /^Complete it/).click();
  await keyboardIsAt(page, 'Meeting of 20/11/2026');
  expect(await page.getByLabel('What became of it').inputValue()).toBe('Held');
  await page.getByLabel('Advice given').fill('We talked about travel training.');
  await page.getByLabel('Review on').fill('2026-11-01');
  await page.getByLabel('Shared with the pupil on').fill('2026-11-01');
  await button(page, 'Save the changes').click();
  await page.getByText('2 entries need another look.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  expect(server.argumentsOf('recordMeeting')).toEqual([]);
  await page.getByLabel('Review on').fill('2027-02-01');
  await button(page, /^Today.*as Shared with the pupil on/).click();
  // To leave now would lose what was written: it asks first.
  await button(page, 'Another pupil').click();
  await keyboardIsAt(page, 'This meeting is not saved');
  await sound(page, 'meeting-leaving');
  await button(page, 'Go on writing').click();
  await button(page, 'Save the changes').click();
  await heading(page, 'Saved: Held, 20/11/2026').waitFor();
  const [[written, row, read]] = server.argumentsOf('recordMeeting') as [[Meeting, number, Meeting]];
  // The server is told what was read, so that it can tell whether the row has moved.
  expect(read).toMatchObject({ status: 'Booked', advice: '' });
  expect(row).toBe(7);
  expect(written).toMatchObject({ status: 'Held', review: '2027-02-01', sharedOn: '2026-11-21' });
  expect(faults).toEqual([]);
});

test('the selected row is read again on request; one that is no pupil’s is said to be none', async () => {
  const form = meetingForm();
  const server = guidanceServer(form);
  const { page } = await openPanel(browser, FILE, from(server));
  await button(page, 'The pupil of the selected row').click();
  await page.getByText('That row is no pupil’s').waitFor();
  server.answers.readMeetingForm = () => ({ ...form, selected: 'P00005' });
  await button(page, 'The pupil of the selected row').click();
  const selected = form.pupils.find((pupil) => pupil.pupilId === 'P00005');
  await keyboardIsAt(page, selected?.name ?? '');
});

test('a refusal and a lost answer keep what was written, and nothing is written twice', async () => {
  const kept: Parameters<typeof guidanceServer>[1] = [];
  const server = guidanceServer(meetingForm({ selected: 'P00001' }), kept);
  const write = server.answers.recordMeeting!;
  server.answers.recordMeeting = () => ({ refusal: 'Somebody deleted this row meanwhile.', messages: [] });
  const { page } = await openPanel(browser, FILE, from(server));
  await page.getByLabel('What became of it').selectOption('Did not attend');
  // Advice is not asked for where nobody came.
  expect(await page.getByLabel('Advice given').count()).toBe(0);
  await page.getByLabel('Agreed decisions').fill('Offer another day.');
  await button(page, 'Save the meeting').click();
  await heading(page, 'It was not saved').waitFor();
  await page.getByText('Somebody deleted this row meanwhile.').waitFor();
  expect(await page.getByLabel('Agreed decisions').inputValue()).toBe('Offer another day.');

  server.answers.recordMeeting = (...args) => {
    write(...args);
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  };
  await button(page, 'Save the meeting').click();
  await page.getByText('The connection was lost').waitFor();
  await picture(page, 'meeting-not-saved');
  await button(page, 'Try again').click();
  await heading(page, 'Saved: Did not attend, 21/11/2026').waitFor();
  expect(kept).toHaveLength(1);
});

test('1,200 pupils are searched by part of a name; those who have left only on request', async () => {
  const pupils = choices(1200);
  const gone = pupils.find((pupil) => !pupil.onRoll);
  if (!gone) throw new Error('nobody has left');
  const { page } = await openPanel(browser, FILE, from(guidanceServer(meetingForm({ pupils, next: [] }))));
  await page.getByText('Nobody is waiting for a meeting.').waitFor();
  await page.getByLabel('Search pupils').fill('greenacre');
  await page.getByText(/^The first 12 of/).waitFor();
  await page.getByLabel('Search pupils').fill(gone.pupilId);
  await page.getByText('Nobody is found.', { exact: false }).waitFor();
  await page.getByLabel('Search those who have left too').check();
  await page.getByLabel('Search pupils').press('Enter');
  await keyboardIsAt(page, gone.name);
});
