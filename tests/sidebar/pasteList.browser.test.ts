import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Entry } from '../../src/actions/pasteLists/types';
import { ASPIRATION_FIELDS, PLACEMENT_FIELDS } from '../../src/content/pastedLists';
import { axeFaults, from, openPanel, scrollsSideways, shots, startBrowser, tabTo } from './browser';
import type { FakeServer } from './fakeServer';
import { listForm, listServer } from './pastedList';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const DIALOG = { width: 1000, height: 640 };
const shot = (name: string) => ({ path: join(shots, `${name}.png`) });
const placements = listForm('placements', PLACEMENT_FIELDS);
const aspirations = listForm('aspirations', ASPIRATION_FIELDS);
const open = (server: FakeServer, page = 'AddPlacements.html') =>
  openPanel(browser, page, from(server), DIALOG);

const natural = (at: number): string => {
  const [surname, forename] = placements.pupils[at]!.name.split(', ');
  return `${forename} ${surname}`;
};

test('placements by keyboard alone: names, one employer, whose is whose, look, add', async () => {
  const kept: Entry[] = [];
  const server = listServer(placements, kept);
  const { page, requests, faults } = await open(server);
  await page.getByText('Add the placements of a year group').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('placements-paste'));

  await tabTo(page, /^Rows copied/);
  await page.keyboard.insertText([natural(0), natural(1), `${natural(2)}x`, 'Nobody Atall'].join('\n'));
  await tabTo(page, 'Use the pasted list');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Which column fills which field?' }).waitFor();
  await tabTo(page, 'Employer');
  await page.keyboard.insertText('Copperkettle Café');
  // A day is typed part by part.
  await page.getByRole('textbox', { name: 'First day' }).focus();
  await page.keyboard.type('02112026');
  await tabTo(page, /^Purpose shared/);
  await page.keyboard.press('Space');
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.screenshot(shot('placements-match'));

  await tabTo(page, 'Look the pupils up');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What would be added' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.screenshot(shot('placements-whose'));
  expect(await page.locator('.summary').textContent()).toContain(
    '2 placements are added. 2 rows need your answer',
  );

  const third = page.getByLabel(/^Row 3/);
  await third.selectOption(placements.pupils[2]!.pupilId);
  await page.getByLabel(/^Row 4/).selectOption('Somebody else: search…');
  await page.getByLabel('A part of the name').fill(placements.pupils[3]!.name);
  await page.getByRole('button', { name: placements.pupils[3]!.name }).click();
  await page.getByRole('button', { name: 'Update the preview' }).click();
  await page.getByRole('button', { name: 'Add 4 placements' }).waitFor();
  await page.getByRole('tab', { name: /^To add/ }).click();
  await page.screenshot(shot('placements-look'));
  expect(kept).toEqual([]);
  await page.getByRole('button', { name: 'Add 4 placements' }).click();
  await page.getByRole('heading', { name: 'The list is in' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(kept.map(({ pupilId, cells }) => [pupilId, cells.employer, cells.start, cells.purpose])).toEqual(
    placements.pupils.slice(0, 4).map(({ pupilId }) => [pupilId, 'Copperkettle Café', '2026-11-02', true]),
  );

  await page.getByRole('button', { name: 'Show Placements' }).click();
  await page.waitForFunction(() => (window as unknown as { panelClosed: boolean }).panelClosed);
  expect([requests, faults]).toEqual([[], []]);
});

test('answers of a questionnaire become aspirations; what looks like code or a formula stays text', async () => {
  const kept: Entry[] = [];
  const server = listServer(aspirations, kept);
  const { page, faults } = await open(server, 'AddAspirations.html');
  const answers = [
    'Name,Dream job,Next step,Medical notes',
    `${natural(0)},"<img src=x onerror=alert(1)>",Sixth form,secret`,
    `"${placements.pupils[1]!.name}","=HYPERLINK(""http://x.example"")",Moon base,secret`,
    `<b>Bold</b> Nobody,Vet,,secret`,
  ].join('\n');
  await page
    .getByLabel('.csv file', { exact: true })
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(answers) });
  await page.getByText('3 columns used; 1 stays in this browser.').waitFor();
  await page.getByRole('button', { name: 'Look the pupils up' }).click();
  await page.getByText('<b>Bold</b> Nobody').first().waitFor();
  await page.getByRole('tab', { name: /^To add/ }).click();
  await page.getByText('<img src=x onerror=alert(1)>').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('aspirations-look'));
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.getByText('It is kept in the note.').waitFor();
  await page.getByRole('button', { name: 'Add 2 aspirations' }).click();
  await page.getByRole('heading', { name: 'The list is in' }).waitFor();
  expect(kept.map(({ cells }) => [cells.date, cells.aspiration, cells.intended ?? cells.note])).toEqual([
    ['2026-11-21', '<img src=x onerror=alert(1)>', 'Sixth form'],
    ['2026-11-21', '=HYPERLINK("http://x.example")', 'Intended next step: Moon base'],
  ]);
  expect(JSON.stringify(server)).not.toContain('secret');
  expect(faults).toEqual([]);
});

test('a list that cannot go in says why, and looking again goes on', async () => {
  const kept: Entry[] = [];
  const server = listServer(placements, kept);
  const { page } = await open(server);
  const rows = `Name,Company,Start date,End date\n${natural(0)},A,06/11/2026,02/11/2026\n${natural(1)},A,02/11/2026,06/11/2026`;
  await page.getByLabel(/^Rows copied/).fill(rows);
  await page.getByRole('button', { name: 'Use the pasted list' }).click();
  await page.getByLabel('Name', { exact: true }).selectOption('');
  await page.getByText('Say which column names the pupil').waitFor();
  await page.getByLabel('Name', { exact: true }).selectOption('Pupil');
  await page.getByRole('button', { name: 'Look the pupils up' }).click();
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.getByText('The last day (02/11/2026) is before the first (06/11/2026).').waitFor();

  const confirm = server.answers.confirmList!;
  server.answers.confirmList = () => {
    throw new Error('Google Sheets did not answer.');
  };
  await page.getByRole('button', { name: 'Add 1 placement' }).click();
  await page.getByText('what is there already is not added twice').waitFor();
  server.answers.confirmList = confirm;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Add 1 placement' }).click();
  await page.getByRole('heading', { name: 'The list is in' }).waitFor();
  expect(kept).toHaveLength(1);

  server.answers.readListForm = () => ({ ...placements, obstacle: 'The Placements tab is not there.' });
  const closed = await open(server);
  await closed.page.getByText('The Placements tab is not there.').waitFor();
  expect(await closed.page.getByRole('button').allTextContents()).toEqual(['Close']);
});
