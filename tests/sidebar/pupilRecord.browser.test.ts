import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { BringInPreview, PupilChoice, PupilRecord, RecordForm } from '../../src/server';
import { axeFaults, from, openPanel, scrollsSideways, shots, startBrowser, tabTo } from './browser';
import { FakeServer } from './fakeServer';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const DIALOG = { width: 1120, height: 640 };
const shot = (name: string) => ({ path: join(shots, `${name}.png`) });

const amina: PupilChoice = {
  pupilId: 'P00001',
  name: 'Okafor, Amina',
  year: '10',
  form: '10B',
  pathway: 'Semi-formal',
  flags: [],
  onRoll: true,
};
const ben: PupilChoice = { ...amina, pupilId: 'P00002', name: 'Quick, Ben', year: '11', form: '11A' };

const form: RecordForm = {
  obstacle: '',
  pupils: [amina, ben],
  selected: 'P00001',
  today: '2026-11-21',
  transitions: ['Year 9 options', 'Year 11', 'Leaving'],
};

const long =
  'Look at the three colleges near home, ask what support they give on the bus and in the canteen, and try a taster day at each of them before the spring. ';

/** A pupil of whom more is recorded than of any other. */
const rich: PupilRecord = {
  school: 'Quillmarsh School',
  schoolYear: '2026/27',
  asOf: '2026-11-21',
  pupil: amina,
  aspirations: Array.from({ length: 9 }, (_, i) => ({
    date: `2026-0${(i % 9) + 1}-11`,
    aspiration: `To work with animals, and to live in a flat with a friend (${i})`,
    intended: 'School sixth form or sixth-form college',
    expressedBy: 'Pupil with support',
    fromSchool: i > 6 ? 'Oldbridge School' : '',
  })),
  soFar: ['This year', ...[13, 12, 11, 10, 9, 8, 7].map((year) => `Year ${year}`)].map((year, i) => ({
    year,
    schoolYear: `${2026 - i}/${27 - i}`,
    words: '2 employers, 1 workplace, 2 days at workplaces, 1 college, 1 activity with careers information',
  })),
  toCome: {
    notYet: Array.from({ length: 12 }, (_, i) => `met a provider of apprenticeships or training ${i + 1}`),
    later: Array.from({ length: 6 }, (_, i) => `been to ${i + 2} workplaces by the end of Year 13`),
  },
  participation: ['2026/27', '2025/26', '2024/25'].map((schoolYear) => ({
    schoolYear,
    activities: Array.from({ length: 24 }, (_, i) => ({
      date: `2026-10-${String(i + 1).padStart(2, '0')}`,
      title: `Visit number ${i + 1} to a place where people work with animals`,
      countsAs: ['Employer', 'Workplace'],
      fromSchool: schoolYear === '2026/27' ? '' : 'Oldbridge School',
    })),
  })),
  placements: Array.from({ length: 7 }, (_, i) => ({
    year: '10',
    employer: `Hollow Lane Farm ${i + 1}`,
    start: '2026-10-05',
    end: '2026-10-09',
    days: 2.5,
    task: long,
    feedback: long,
    reflection: long,
    fromSchool: '',
  })),
  meetings: Array.from({ length: 8 }, (_, i) => ({
    date: `2026-1${i % 2}-05`,
    adviser: 'Ms Parkhurst',
    advice: long.repeat(3),
    decisions: long.repeat(2),
    review: '2027-02-01',
    fromSchool: '',
  })),
  next: {
    intention: 'Further education college',
    offer: 'Conditional offer, Fenwater College',
    destination: '',
  },
  shared: [{ date: '2026-09-10', transition: 'Year 11' }],
};

const bare: PupilRecord = {
  ...rich,
  pupil: ben,
  aspirations: [],
  soFar: [],
  toCome: { notYet: [], later: [] },
  participation: [],
  placements: [],
  meetings: [],
  next: { intention: '', offer: '', destination: '' },
  shared: [],
};

/** Answers of a server with these two pupils. */
function recordServer(): FakeServer {
  const server = new FakeServer();
  const records: Record<string, PupilRecord> = { P00001: rich, P00002: bare };
  server.answers.readRecordForm = () => form;
  server.answers.readPupilRecord = (pupilId) => records[pupilId]!;
  server.answers.markShared = (pupilId, date, transition) => {
    const record = records[pupilId]!;
    records[pupilId] = { ...record, shared: [{ date, transition }, ...record.shared] };
  };
  server.answers.handOver = () => ({
    fileName: 'careers-record-P00001-2026-11-21.csv',
    csv: '\uFEFF"Golden Thread careers record, version 1"\r\nAmina’s 🐎 record\r\n',
  });
  return server;
}

const open = (server: FakeServer) => openPanel(browser, 'PupilRecord.html', from(server), DIALOG);
const sheet = (page: Page, name = 'Careers record') => page.getByRole('article', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** How many sheets of paper the printer would take. */
async function sheetsOf(page: Page, name: string): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, path: join(shots, `${name}.pdf`) });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('a rich record prints on one sheet in each version, counts what it leaves out, and prints whole on request', async () => {
  const { page, requests, faults } = await open(recordServer());
  await sheet(page).getByText('Hollow Lane Farm 1').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.screenshot(shot('pupil-record'));
  expect(await sheetsOf(page, 'pupil-record')).toBe(1);
  const hopes = sheet(page).locator('section').first();
  const shown = await hopes.getByRole('listitem').count();
  expect(await hopes.textContent()).toContain(`and ${rich.aspirations.length - shown} more`);

  await page.getByLabel('Easy read').check();
  await sheet(page, 'Easy-read page').getByText('I hope: To work with animals').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('pupil-record-easy'));
  expect(await sheetsOf(page, 'pupil-record-easy')).toBe(1);

  await page.getByLabel('For the next school').check();
  await sheet(page).getByText('Written by Quillmarsh School on 21/11/2026.').waitFor();
  expect(await sheetsOf(page, 'pupil-record-next')).toBe(1);

  await page.getByLabel('Everything, even on several sheets').check();
  await sheet(page).getByText('Hollow Lane Farm 7').waitFor();
  expect(await sheet(page).textContent()).not.toMatch(/and \d+ more|…/);
  expect(await sheetsOf(page, 'pupil-record-whole')).toBeGreaterThan(1);
  expect([...requests, ...faults]).toEqual([]);
});

test('by keyboard: another pupil, an empty record in words, and shared with the pupil', async () => {
  const server = recordServer();
  const { page } = await open(server);
  await sheet(page).waitFor();
  await tabTo(page, 'Another pupil');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whose record?' }).waitFor();
  await tabTo(page, 'Name, form or Pupil ID');
  await page.keyboard.type('quick');
  await page.keyboard.press('Enter');
  await sheet(page).getByText('There has been no meeting yet.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('pupil-record-bare'));

  await button(page, 'Note that it was shared').click();
  await page.getByText('Choose for what.').waitFor();
  expect(server.argumentsOf('markShared')).toEqual([]);
  await page.getByLabel('For', { exact: true }).selectOption('Year 11');
  await button(page, 'Note that it was shared').click();
  await page.getByText('Last on 21/11/2026, Year 11.').waitFor();
  expect(server.argumentsOf('markShared')).toEqual([['P00002', '2026-11-21', 'Year 11']]);
  await sheet(page).getByText('Shared with the pupil: 21/11/2026 (Year 11).').waitFor();
});

test('the file is handed to the person as the server wrote it', async () => {
  const { page, requests } = await open(recordServer());
  await sheet(page).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the file').click(),
  ]);
  expect(file.suggestedFilename()).toBe('careers-record-P00001-2026-11-21.csv');
  expect(readFileSync(await file.path(), 'utf8')).toBe(
    '\uFEFF"Golden Thread careers record, version 1"\r\nAmina’s 🐎 record\r\n',
  );
  await page.getByText('careers-record-P00001-2026-11-21.csv is in your downloads.').waitFor();
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

const previewOf = (more: Partial<BringInPreview>): BringInPreview => ({
  refusal: '',
  fromSchool: 'Oldbridge School',
  writtenOn: '2026-07-14',
  about: 'Quick, Ben, born 01/02/2011',
  match: {
    text: 'Quick, Ben',
    pupilId: '',
    candidates: [ben],
    why: 'Name and date of birth agree, the UPN does not. Is it the same pupil?',
  },
  parts: [
    { title: 'Aspirations', added: 2, already: 0 },
    { title: 'Guidance meetings', added: 1, already: 3 },
  ],
  problems: [],
  fingerprint: 'first',
  ...more,
});

test('bring in: a file that is something else is refused; a person says whose a doubtful one is; then it is written', async () => {
  const server = recordServer();
  server.answers.previewBringIn = (csv, pupilId) =>
    !csv.startsWith('Golden')
      ? previewOf({ refusal: 'This file is not a Golden Thread careers record.', parts: [] })
      : previewOf(
          pupilId === ''
            ? {}
            : { match: { text: '', pupilId, candidates: [ben], why: '' }, fingerprint: 'settled' },
        );
  server.answers.confirmBringIn = () => ({
    refusal: '',
    added: 3,
    messages: ['Quick, Ben: Aspirations 2, Guidance meetings 1.'],
  });
  const { page, requests, faults } = await open(server);
  await button(page, 'Bring in a file').click();
  const choose = (text: string | Buffer) =>
    page.getByLabel('Careers record, .csv file').setInputFiles({
      name: 'record.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  await choose(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]));
  await page.getByRole('alert').getByText('This is a PDF').waitFor();
  expect(server.argumentsOf('previewBringIn')).toEqual([]);
  await choose('Surname,Forename\nQuick,Ben\n');
  await page.getByText('This file is not a Golden Thread careers record.').waitFor();
  expect(await button(page, 'Bring it in').count()).toBe(0);

  await choose('Golden Thread careers record');
  await page.getByText('Name and date of birth agree').waitFor();
  expect(await button(page, 'Bring it in').count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot(shot('pupil-record-bring-in'));
  await button(page, /^It is Quick, Ben/).click();
  await page.getByText('This is not the pupil whose record you had open.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await button(page, 'Bring it in').click();
  await page.getByRole('heading', { name: 'The record is brought in' }).waitFor();
  expect(server.argumentsOf('confirmBringIn')).toEqual([
    ['Golden Thread careers record', 'P00002', 'settled'],
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await button(page, 'Show the record').click();
  await page.getByRole('heading', { name: 'Record of Ben Quick' }).waitFor();
  expect([...requests, ...faults]).toEqual([]);
});
