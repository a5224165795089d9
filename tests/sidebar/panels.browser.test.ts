import type { Browser } from 'playwright-core';
import type { SetUpAnswers } from '../../src/server';
import { axeFaults, from, openPanel, picture, scrollsSideways, startBrowser, tabTo } from './browser';
import { FakeServer, findings } from './fakeServer';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const ACCOUNTS =
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.';

describe('Set up', () => {
  test('by keyboard alone: answer, build with each tab named, follow a link', async () => {
    const server = new FakeServer();
    server.form = { ...server.form, localeAdvice: 'Its locale is en_US: dates would be read month first.' };
    const { page, requests, faults } = await openPanel(browser, 'SetUp.html', from(server));
    await page.getByText('Build the workbook').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);

    await tabTo(page, /^Set it to United Kingdom/);
    await page.keyboard.press('Enter');
    await page.getByText('Set to United Kingdom').waitFor();
    await tabTo(page, 'School name');
    await page.keyboard.type('Hillside School');
    await tabTo(page, 'School type');
    await page.keyboard.type('Special');
    await tabTo(page, 'Year 7');
    await page.keyboard.press('Space');
    await picture(page, 'set-up');
    await tabTo(page, 'Build the workbook');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The workbook is ready' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'set-up-done');

    const answers = server.argumentsOf('planSetUp')[0]?.[0] as SetUpAnswers;
    expect(answers.schoolName).toBe('Hillside School');
    // Year 7 was unticked with the space bar; the rest is what the school type proposed.
    expect(answers.yearGroups).toEqual(['8', '9', '10', '11', '12', '13', '14']);
    expect(answers.leavingPoints).toEqual(['11', '13', '14']);
    expect(server.argumentsOf('runSetUpStep').map((args) => args[1])).toEqual(
      server.steps.map((step) => step.key),
    );
    expect(server.argumentsOf('makeBritish')).toHaveLength(1);

    await tabTo(page, 'Start here');
    await page.keyboard.press('Enter');
    await server.called('showTab');
    expect(server.argumentsOf('showTab')).toEqual([['start', '']]);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);

    // Back to the questions: what was answered, and done, is not asked again.
    await page.getByRole('button', { name: 'Change an answer' }).click();
    expect(await page.getByLabel('School name').inputValue()).toBe('Hillside School');
    expect(await page.getByRole('button', { name: /^Set it to United Kingdom/ }).count()).toBe(0);
  });

  test('the tab being built is named while it is built', async () => {
    const server = new FakeServer();
    server.form = { ...server.form, answers: { ...readyAnswers(server) } };
    let release = () => {};
    server.held.runSetUpStep = new Promise((done) => {
      release = done;
    });
    const { page } = await openPanel(browser, 'SetUp.html', from(server));
    await page.getByRole('button', { name: 'Build the workbook' }).click();
    await page.getByRole('status').filter({ hasText: 'Reading your answers…' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'set-up-building');
    release();
    await page.getByRole('heading', { name: 'The workbook is ready' }).waitFor();
  });

  test('an interrupted build keeps the answers and is completed by running it again', async () => {
    const server = new FakeServer();
    server.form = { ...server.form, answers: readyAnswers(server) };
    server.failures.runSetUpStep = ['Somebody else is building this workbook. Wait a minute.'];
    const { page } = await openPanel(browser, 'SetUp.html', from(server));
    await page.getByLabel('School name').fill('Hillside School');
    await page.getByRole('button', { name: 'Build the workbook' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Run it again: it adds only what is missing.').waitFor();
    expect(await alert.textContent()).toContain('Somebody else is building this workbook.');
    expect(await page.getByLabel('School name').inputValue()).toBe('Hillside School');
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'set-up-interrupted');
    await page.getByRole('button', { name: 'Run it again' }).click();
    await page.getByRole('heading', { name: 'The workbook is ready' }).waitFor();
  });

  test('missing answers are named at their fields, and nothing is sent', async () => {
    const server = new FakeServer();
    const { page } = await openPanel(browser, 'SetUp.html', from(server));
    await page.getByRole('button', { name: 'Build the workbook' }).click();
    await page.getByText('Type the name of the school.').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.getByLabel('School name').getAttribute('aria-invalid')).toBe('true');
    expect(server.argumentsOf('planSetUp')).toEqual([]);
    await picture(page, 'set-up-faults');
  });

  test('where no year group is ticked, the keyboard is led to the tick boxes', async () => {
    const server = new FakeServer();
    server.form = { ...server.form, answers: { ...readyAnswers(server), yearGroups: [], leavingPoints: [] } };
    const { page } = await openPanel(browser, 'SetUp.html', from(server));
    await page.getByRole('button', { name: 'Build the workbook' }).click();
    await page.getByText('Tick at least one year group.').waitFor();
    await page.waitForFunction(() => document.activeElement?.parentElement?.textContent === 'Year 7');
  });

  test('a workbook that is set up keeps its answers when the school type changes, and offers the usual ones', async () => {
    const server = new FakeServer();
    server.form = { ...server.form, answers: readyAnswers(server), alreadySetUp: true };
    const { page } = await openPanel(browser, 'SetUp.html', from(server));
    await page.getByRole('button', { name: 'Update the workbook' }).waitFor();
    await page.getByLabel('School type').selectOption('Alternative provision');
    const year14 = page.getByRole('group', { name: 'Year groups taught' }).getByLabel('Year 14');
    expect(await year14.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Use the usual ones instead' }).click();
    expect(await year14.isChecked()).toBe(false);
  });

  test('several Google accounts are explained, with the way round', async () => {
    const server = new FakeServer();
    server.failures.readSetUpForm = [ACCOUNTS];
    const { page } = await openPanel(browser, 'SetUp.html', from(server));
    const alert = page.getByRole('alert');
    await alert.getByText('Google mixed up your accounts').waitFor();
    expect(await alert.textContent()).toMatch(
      /Chrome profile[\s\S]*incognito[\s\S]*Set up with standard choices/,
    );
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'accounts');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Build the workbook' }).waitFor();
  });
});

function readyAnswers(server: FakeServer): SetUpAnswers {
  const type = server.form.schoolTypes[0]!;
  const { label: schoolType, yearGroups, leavingPoints, pathways } = type;
  return {
    ...server.form.answers,
    schoolName: 'Hill School',
    schoolType,
    yearGroups,
    leavingPoints,
    pathways,
  };
}

describe('Add tabs', () => {
  test('by keyboard alone: tick a group, add it, open a tab', async () => {
    const server = new FakeServer();
    const { page, requests, faults } = await openPanel(browser, 'AddTabs.html', from(server));
    await page.getByLabel('Destinations, earlier cohorts').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, 'add-tabs');
    await tabTo(page, 'Destinations, earlier cohorts');
    await page.keyboard.press('Space');
    await tabTo(page, 'Add the ticked group');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tabs added' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(server.argumentsOf('runAddTabsStep')).toEqual([[['destinations'], 'one']]);
    await tabTo(page, 'Destinations 2026');
    await page.keyboard.press('Enter');
    await server.called('showTab');
    expect(server.argumentsOf('showTab')).toEqual([['destinations2026', '']]);
    expect([...requests, ...faults]).toEqual([]);
  });
});

describe('Check this workbook', () => {
  test('by keyboard alone: go to a place, tick, mend', async () => {
    const server = new FakeServer();
    server.report = { findings, tabsChecked: 7, cellsChecked: 8412 };
    const { page, requests, faults } = await openPanel(browser, 'CheckWorkbook.html', from(server));
    await page.getByRole('button', { name: 'Go to AB14' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, 'check');
    await page.setViewportSize({ width: 760, height: 580 });
    await picture(page, 'check-wide');
    await page.setViewportSize({ width: 300, height: 720 });
    await tabTo(page, 'Go to AB14');
    await page.keyboard.press('Enter');
    await server.called('showTab');
    expect(server.argumentsOf('showTab')).toEqual([['pupils', 'AB14']]);
    await tabTo(page, 'Put the formula back');
    await page.keyboard.press('Space');
    await tabTo(page, 'Mend the ticked (1)');
    await page.keyboard.press('Enter');
    await page.getByText('1 thing mended.').waitFor();
    expect(server.argumentsOf('mend')).toEqual([[['formula:pupils:problems:14']]]);
    await tabTo(page, 'Mend all that is broken (1)');
    await page.keyboard.press('Enter');
    await server.called('mend', 2);
    expect(server.argumentsOf('mend')[1]).toEqual([['validation:audit:status']]);
    expect([...requests, ...faults]).toEqual([]);
  });

  test('a sound workbook is said to be sound, with what was looked at', async () => {
    const { page } = await openPanel(browser, 'CheckWorkbook.html', from(new FakeServer()));
    const status = page.getByRole('status').filter({ hasText: 'Nothing is broken.' });
    await status.waitFor();
    expect(await status.textContent()).toContain('7 tabs and 8,412 cells checked.');
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'check-sound');
  });

  test('hundreds of findings are shown in parts', async () => {
    const server = new FakeServer();
    const many = Array.from({ length: 400 }, (_, i) => ({
      ...findings[0]!,
      id: `f${i}`,
      cell: `AB${i + 5}`,
    }));
    server.report = { findings: many, tabsChecked: 7, cellsChecked: 9000 };
    const { page } = await openPanel(browser, 'CheckWorkbook.html', from(server));
    await page.getByRole('button', { name: 'Show 50 more of 350' }).click();
    expect(await page.getByRole('button', { name: /^Go to/ }).count()).toBe(100);
  });
});

test('Help opens without the server, and reads well', async () => {
  const server = new FakeServer();
  const { page, requests, faults } = await openPanel(browser, 'Help.html', from(server));
  await page.getByRole('heading', { name: 'First steps' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(server.calls).toEqual([]);
  expect([...requests, ...faults]).toEqual([]);
  await picture(page, 'help');
});
