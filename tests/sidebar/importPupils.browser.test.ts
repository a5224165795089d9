import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ImportRequest } from '../../src/server';
import { axeFaults, from, openPanel, scrollsSideways, shots, startBrowser, tabTo } from './browser';
import { FakeServer } from './fakeServer';
import { csv, pupil, register } from './lists';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const DIALOG = { width: 1000, height: 640 };
const shot = (name: string) => ({ path: join(shots, `${name}.png`) });
const open = (server: FakeServer) => openPanel(browser, 'ImportPupils.html', from(server), DIALOG);

async function choose(page: Page, content: string | Buffer, name = 'register.csv'): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByLabel('.csv file', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const compare = (page: Page) => page.getByRole('button', { name: 'Compare with the register' });
const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name.replace('?', '\\?')}`) });

describe('the way through', () => {
  test('by keyboard alone: paste, match, decide, import', async () => {
    const server = new FakeServer();
    server.register = register(20);
    // One changes form, one is a namesake with another UPN, one is missing, one is new.
    const list = [
      ...register(18).map((each, i) => ({
        ...each,
        ...(i === 0 && { form: '8Z' }),
        ...(i === 1 && { upn: 'B990000009999' }),
      })),
      pupil(30),
    ];
    const { page, requests, faults } = await open(server);
    await page.getByText('The register holds 20 pupils').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-choose'));

    await tabTo(page, /^Rows copied/);
    await page.keyboard.insertText(csv(list, '\t'));
    await tabTo(page, 'Use the pasted list');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Which column fills which field?' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.screenshot(shot('import-match'));
    expect(await page.getByRole('status').textContent()).toBe('7 columns used; 1 stays in this browser.');

    await tabTo(page, 'Compare with the register');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What the import would do' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-preview-doubtful'));
    // The doubtful row is in front; arrows move between the tabs.
    await tabTo(page, /^Same pupil\?/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('tabpanel').textContent()).toMatch(/Form: 8A.*→.*8Z/);
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-preview-changed'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^Row 3, Cleo Copperfield/);
    await page.keyboard.type('The same');
    await tabTo(page, 'Update the preview');
    await page.keyboard.press('Enter');
    await server.called('previewImport', 2);
    await page.getByRole('heading', { name: 'What the import would do' }).waitFor();
    const second = server.argumentsOf('previewImport')[1]?.[0] as ImportRequest;
    expect(second.decisions.samePupil).toEqual({ 3: 'P00002' });

    await tabTo(page, /^New/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, 'For all 2:');
    await page.keyboard.type('Left');
    await page.keyboard.press('Tab');
    await page.keyboard.type('17072026');
    await tabTo(page, 'Apply to all');
    await page.keyboard.press('Enter');
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-preview-absent'));

    await tabTo(page, 'Import 3 pupils, mark 2 as left');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The import is finished' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-done'));
    const [request, fingerprint] = server.argumentsOf('confirmImport')[0] as [ImportRequest, string];
    expect(fingerprint).toBe('register of 20');
    expect(request.decisions.notInFile).toEqual({ P00019: '2026-07-17', P00020: '2026-07-17' });
    await tabTo(page, 'Show the register');
    await page.keyboard.press('Enter');
    await server.called('showTab');
    await page.waitForFunction(() => (window as unknown as { panelClosed: boolean }).panelClosed);
    expect([...requests, ...faults]).toEqual([]);
  });

  test('a column that is left out never leaves the browser', async () => {
    const server = new FakeServer();
    const { page } = await open(server);
    await choose(page, csv(register(3)));
    await compare(page).click();
    await page.getByRole('button', { name: 'Import 3 pupils' }).click();
    await page.getByRole('heading', { name: 'The import is finished' }).waitFor();
    expect(JSON.stringify(server.calls)).not.toMatch(/Secret Street|Home Address/);
  });

  test('nothing is written before Import is pressed, nor after going back', async () => {
    const server = new FakeServer();
    const { page } = await open(server);
    await choose(page, csv(register(3)));
    await compare(page).click();
    await page.getByText('Nothing has been written yet.').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Choose a .csv file' }).waitFor();
    expect(server.argumentsOf('confirmImport')).toEqual([]);
  });

  test('two columns to one field are refused in words until one is left out', async () => {
    const server = new FakeServer();
    const { page } = await open(server);
    await choose(page, csv(register(3)));
    await page.getByLabel('Home Address').selectOption({ label: 'Form' });
    await page.getByText('Form is also filled from “Reg Group”.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-match-twice'));
    await compare(page).press('Enter');
    expect(server.argumentsOf('previewImport')).toEqual([]);
    await page.getByLabel('Reg Group').selectOption('');
    await compare(page).click();
    await server.called('previewImport');
  });

  test('a school’s own choice of last time is taken', async () => {
    const server = new FakeServer();
    server.remembered = { 'Home Address': 'form', 'Reg Group': '' };
    const { page } = await open(server);
    await choose(page, csv(register(3)));
    expect(await page.getByLabel('Home Address').inputValue()).toBe('form');
    expect(await page.getByLabel('Reg Group').inputValue()).toBe('');
  });
});

describe('lists that cannot be read', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ['an empty file', '', 'empty.csv: this file is empty'],
    ['an image renamed to .csv', png, 'empty.csv: this is a picture, not a list of pupils'],
    [
      'no header row',
      csv(register(5)).split('\r\n').slice(1).join('\r\n'),
      'empty.csv: no header row was found',
    ],
    [
      '50,000 rows',
      `UPN,Surname\n${'A,Lee\n'.repeat(50_000)}`,
      'empty.csv: this file has 50,000 rows; one import takes at most 5,000',
    ],
  ])('%s', async (_, content, headline) => {
    const server = new FakeServer();
    const { page, faults } = await open(server);
    await page.getByRole('heading', { name: 'Choose a .csv file' }).waitFor();
    await choose(page, content, 'empty.csv');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.locator('.headline').textContent()).toContain(headline);
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-unreadable'));
    // The next, good file is taken.
    await choose(page, csv(register(3)));
    await compare(page).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('difficult lists', () => {
  test('markup and formulas in names are shown as text and run nothing', async () => {
    const server = new FakeServer();
    const { page, requests, faults } = await open(server);
    const hostile = [
      '=HYPERLINK("http://example.com","x")',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '+44',
      '@x',
    ];
    await choose(page, csv(hostile.map((surname, i) => ({ ...pupil(i + 1), surname, dob: 'never' }))));
    await compare(page).click();
    await page.getByRole('tabpanel').waitFor();
    for (const text of hostile) expect(await page.getByRole('tabpanel').textContent()).toContain(text);
    await page.screenshot(shot('import-hostile'));
    await tab(page, 'Problems').click();
    for (const text of hostile) expect(await page.getByRole('tabpanel').textContent()).toContain(text);
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    expect([...requests, ...faults]).toEqual([]);
  });

  test('30 % broken rows: each is listed by row, the others can be imported, the list can be copied', async () => {
    const server = new FakeServer();
    const list = register(100).map((each, i) => (i % 10 < 3 ? { ...each, surname: '' } : each));
    const { page } = await open(server);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
      });
    });
    await choose(page, csv(list));
    await compare(page).click();
    await page.getByText('30 rows have problems and are left out.').waitFor();
    await tab(page, 'Problems').click();
    expect(await page.getByRole('tabpanel').getByText('Row left out').count()).toBe(30);
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-problems'));
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
    expect(copied.split('\n')).toHaveLength(30);
    expect(copied).toMatch(/^Row 2 \(Bram, Surname\): /);
    await page.getByRole('button', { name: 'Import 70 pupils' }).waitFor();
  });

  test('2,000 pupils are shown a hundred at a time', async () => {
    const server = new FakeServer();
    const { page } = await open(server);
    await choose(page, csv(register(2000)));
    await compare(page).click();
    await page.getByText('Showing 100 pupils of 2,000.').waitFor();
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await page.getByText('Showing 200 pupils of 2,000.').waitFor();
    expect(await page.getByRole('tabpanel').locator('tbody tr').count()).toBe(200);
    await page.getByRole('button', { name: 'Import 2,000 pupils' }).waitFor();
  });

  test('a refusal stands out, and there is nothing to press but Back', async () => {
    const server = new FakeServer();
    server.previewImport = function (this: FakeServer, request) {
      const preview = FakeServer.prototype.previewImport.call(this, request);
      return { ...preview, refusal: 'This looks like next year’s file: close the school year first.' };
    };
    const { page } = await open(server);
    await choose(page, csv(register(3)));
    await compare(page).click();
    await page.getByRole('alert').getByText('next year’s file').waitFor();
    expect(await page.getByRole('button', { name: /^Import/ }).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot(shot('import-refused'));
  });

  test('an import that breaks off says so, and comparing again goes on', async () => {
    const server = new FakeServer();
    server.failures.confirmImport = ['Exceeded maximum execution time'];
    const { page } = await open(server);
    await choose(page, csv(register(3)));
    await compare(page).click();
    await page.getByRole('button', { name: 'Import 3 pupils' }).click();
    await page.getByRole('alert').getByText('not added twice').waitFor();
    await page.screenshot(shot('import-broken-off'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Import 3 pupils' }).waitFor();
  });

  test('a leaving date that cannot be right is shown before anything is written', async () => {
    const server = new FakeServer();
    server.register = register(10);
    const { page } = await open(server);
    await choose(page, csv(register(9)));
    await compare(page).click();
    await page.getByLabel('What to do with Bram Copperfield').selectOption('left');
    const left = page.getByLabel('Date on which Bram Copperfield left');
    await left.fill('2999-01-01');
    expect(
      await page.getByRole('button', { name: 'Mark 1 pupil as left' }).getAttribute('aria-disabled'),
    ).toBe('true');
    await left.fill('2001-07-17');
    await page.getByRole('button', { name: 'Mark 1 pupil as left' }).click();
    await page.getByText('A leaving date cannot be right.').waitFor();
    expect(await page.getByRole('tabpanel').textContent()).toContain('before the pupil came on roll');
    expect(server.argumentsOf('confirmImport')).toEqual([]);
    await tab(page, 'Not in the list').click();
    await left.fill('2026-07-17');
    await page.getByRole('button', { name: 'Mark 1 pupil as left' }).click();
    await page.getByRole('heading', { name: 'The import is finished' }).waitFor();
  });

  test('a register that changed since the preview is compared again with the same answers', async () => {
    const server = new FakeServer();
    server.register = register(10);
    server.confirmImport = () => ({
      refusal: 'The register changed since you looked. Look again, then import.',
      added: 0,
      changedPupils: 0,
      changedCells: 0,
      markedAsLeft: 0,
      unchanged: 0,
      messages: [],
    });
    const { page } = await open(server);
    await choose(page, csv([...register(10), { ...pupil(3), upn: 'B990000009999' }]));
    await compare(page).click();
    await page.getByLabel(/^Row 12, Dara Dovecote/).selectOption('new');
    await page.getByRole('button', { name: 'Update the preview' }).click();
    await page.getByRole('button', { name: 'Import 1 pupil' }).click();
    await page.getByRole('heading', { name: 'Nothing was imported' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Compare again' }).click();
    await page.getByRole('button', { name: 'Import 1 pupil' }).waitFor();
    await tab(page, 'Same pupil?').click();
    expect(await page.getByLabel(/^Row 12, Dara Dovecote/).inputValue()).toBe('new');
  });

  test('where an import cannot start, the reason is given', async () => {
    const server = new FakeServer();
    server.obstacle = 'This workbook is not set up yet. Run Set up or update this workbook first.';
    const { page } = await open(server);
    await page.getByText(server.obstacle).waitFor();
    expect(await page.getByLabel('.csv file', { exact: true }).count()).toBe(0);
  });
});
