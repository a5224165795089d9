import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FourYearsRequest, FourYearsSheets } from '../../src/server';
import { axeFaults, from, openPanel, scrollsSideways, shots, startBrowser } from './browser';
import { FakeServer } from './fakeServer';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const WORDS = ['EET', 'Not sustained', 'Re-engagement?', 'NEET (brought in)', 'Overdue', 'Not yet due'];
const red = { background: '#F4B4B4', ink: '#7F1D1D' };
const green = { background: '#D7F0DD', ink: '#14532D' };

/** A school with so many leavers in each of two cohorts. */
const sheetsOf = (request: FourYearsRequest, leavers: number): FourYearsSheets => {
  const cohorts = [2026, 2025].filter((cohort) => cohort >= request.from && cohort <= request.to);
  return {
    obstacle: '',
    school: 'Quillmarsh School',
    today: '2026-11-21',
    cohorts: [2027, 2026, 2025],
    whoChoices: ['Names', 'Pupil IDs', 'Neither'],
    request,
    columns: WORDS.map((_, i) => ({
      key: `at${i}`,
      title: ['1 November', 'To 31 March'][i] ?? `After ${i} years`,
    })),
    lines: cohorts.flatMap((cohort) =>
      Array.from({ length: leavers }, (_, i) => ({
        who: request.who === 'Names' ? `Heron-Sanderling, Bartholomew ${i + 1}` : '',
        cohort,
        leavingPoint: 'Year 13',
        aspiration: request.hopes ? 'To work with animals, and to live in a flat with a friend' : '',
        intention: 'Further education college, full time',
        words: WORDS,
      })),
    ),
    few: leavers < 6 ? cohorts.map((cohort) => ({ cohort, leavers })) : [],
    colours: { EET: green, 'Not sustained': red, Overdue: red },
  };
};

const CHOSEN: FourYearsRequest = { from: 2025, to: 2026, who: 'Names', hopes: true };

async function open(leavers: number) {
  const server = new FakeServer();
  server.answers.readFourYears = (request) => sheetsOf(request ?? CHOSEN, leavers);
  return {
    server,
    ...(await openPanel(browser, 'FourYears.html', from(server), { width: 1180, height: 660 })),
  };
}

const sheet = (page: Page) => page.getByRole('article', { name: 'Four years' });

test('prints on A4 on its side, as many sheets as it takes, with the head on each', async () => {
  const { page, requests, faults } = await open(40);
  await sheet(page).getByText('80 leavers').waitFor();
  // What a word means stands on the sheet even where it only stands there with a mark.
  expect(await sheet(page).getByRole('listitem').allTextContents()).toEqual([
    'EET in education, employment or training',
    'Re-engagement in a re-engagement programme',
    'NEET not in education, employment or training',
    'Overdue nobody has found out',
    'Not sustained there was a gap before 31 March',
    'Not yet due this date is still to come',
    '? known, but confirmed long before or after the date',
    'brought in from older records, without a date',
  ]);
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.screenshot({ path: join(shots, 'four-years.png') });
  // The whole width is seen beside the choices.
  const desk = page.getByRole('region', { name: 'The sheets as they print' });
  expect(
    await desk.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: false,
    path: join(shots, 'four-years.pdf'),
  });
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(boxes.length).toBeGreaterThan(1);
  // 297 by 210 mm, in points.
  for (const [, width, height] of boxes)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  await page.emulateMedia({ media: 'print' });
  const shown = await sheet(page).evaluate((article) => ({
    head: getComputedStyle(article.querySelector('thead')!).display,
    colours: getComputedStyle(article.querySelector('table')!).getPropertyValue('print-color-adjust'),
    wide: article.scrollWidth > article.clientWidth,
  }));
  expect(shown).toEqual({ head: 'table-header-group', colours: 'exact', wide: false });
  expect(await page.getByLabel('From the leavers of').isVisible()).toBe(false);
  expect([...requests, ...faults]).toEqual([]);
});

test('without names nothing is asked for that tells who somebody is, and few leavers are warned of', async () => {
  const { page, server } = await open(4);
  await sheet(page).getByText('8 leavers').waitFor();
  expect(await page.getByText('Few leavers can be recognised').count()).toBe(0);
  await page.getByLabel('Neither name nor ID').check();
  await page.getByText('2026 (4 leavers) and 2025 (4 leavers)', { exact: false }).waitFor();
  expect(await sheet(page).getByRole('columnheader').allTextContents()).toEqual([
    'Left',
    'At end of',
    'Intention',
    '1 November',
    'To 31 March',
    'After 2 years',
    'After 3 years',
    'After 4 years',
    'After 5 years',
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot({ path: join(shots, 'four-years-neither.png') });
  await page.getByLabel('To the leavers of').selectOption('2025');
  await sheet(page).getByText('4 leavers').waitFor();
  expect(server.argumentsOf('readFourYears').slice(1)).toEqual([
    [{ from: 2025, to: 2026, who: 'Neither', hopes: false }],
    [{ from: 2025, to: 2025, who: 'Neither', hopes: false }],
  ]);
  await sheet(page).getByRole('heading', { name: 'The leavers of 2025' }).waitFor();
});
