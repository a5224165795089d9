import type { LocalSheets, SavedWorkbook } from '../../local/types';
import type { BringInPreview, HandOver, ListOutcome, PupilRecord, RecordForm } from '../../src/server';
import { savedOnce } from './savedWorkbooks';
import { openTracked, record, visit } from './trackedSchool';
import { Book, dateOf, freeze, openEmpty, paste, TODAY, type } from './workbook';

jest.setTimeout(60_000);

/** The pupil of whom much is recorded, and another of whom little is. */
const AMINA = 'P00003';
const OTHER = 'P00005';

const NASTY = 'She said "yes", 🐎\nthen; no\t= fine';
const FORMULA = '=HYPERLINK("http://example.com","x")';
const FULL_CELL = 'a'.repeat(50_000);

type Rows = Record<string, string>[];

/** Types rows into a log from its first free row on, as a person does; long and multi-line texts are pasted. */
function fill(sheets: LocalSheets, book: Book, tab: string, rows: Rows): void {
  rows.forEach((row, i) => {
    for (const [column, text] of Object.entries(row)) {
      const at = book.at(tab, column, 3 + i);
      if (/\n/.test(text) || text.length > 1000 || text.startsWith('='))
        sheets.person.paste(book.title(tab), at, [[text.startsWith('=') ? `'${text}` : text]]);
      else sheets.person.type(book.title(tab), at, text);
    }
  });
}

const aspirations: Rows = [
  { pupilId: OTHER, date: '05/09/2026', aspiration: 'To be an astronaut' },
  { pupilId: AMINA, date: '11/11/2026', aspiration: NASTY, expressedBy: 'Pupil', how: 'Words' },
  ...[1, 2, 3, 4].map((month) => ({
    pupilId: AMINA,
    date: `10/0${month}/2026`,
    aspiration: `Hope of month ${month}`,
    expressedBy: 'Family',
  })),
  { pupilId: AMINA, date: '10/09/2026', aspiration: 'To be a vet', intended: 'Sixth-form college' },
  { pupilId: AMINA, date: '10/12/2024', aspiration: 'The oldest hope' },
];

const guidance: Rows = [
  {
    pupilId: AMINA,
    date: '05/10/2026',
    status: 'Held',
    adviser: 'Ms Parkhurst',
    level: 'Level 6 or above',
    advice: FULL_CELL,
    decisions: FORMULA,
    review: '01/02/2027',
    yearThen: '10',
  },
  { pupilId: AMINA, date: '01/12/2026', status: 'Booked', adviser: 'Mr Never', advice: 'Not said yet' },
  { pupilId: OTHER, date: '06/10/2026', status: 'Held', adviser: 'Ms Parkhurst', advice: 'For the other' },
];

const placements: Rows = [
  {
    pupilId: AMINA,
    employer: 'Hollow Lane Farm',
    start: '06/07/2026',
    end: '08/07/2026',
    days: '2.5',
    status: 'Completed',
    mode: 'In person',
    yearThen: '9',
    task: 'Feeding the goats',
    feedback: 'Careful and kind',
    reflection: 'I liked it',
    ...Object.fromEntries(
      ['purpose', 'outcomes', 'twoWay', 'people', 'taskDone'].map((key) => [key, 'TRUE']),
    ),
  },
  { pupilId: AMINA, employer: 'Planned Works', start: '01/03/2027', status: 'Planned' },
];

let saved: SavedWorkbook;

/** The pupil's row of Earlier years, or the first that is free. */
function earlierLine(book: Book): number {
  const ids = book.column('history', 'pupilId');
  const at = ids.indexOf(AMINA);
  return 3 + (at >= 0 ? at : ids.filter((id) => id !== '').length);
}

/** A school in which much is recorded of one pupil. */
async function fillSchool(): Promise<LocalSheets> {
  const sheets = await openTracked();
  let book = await Book.of(sheets);
  const title = book.title('pupils');
  const at = (column: string) => book.at('pupils', column, book.row('pupils', AMINA));
  sheets.person.type(title, at('preferredName'), 'Amina');
  sheets.person.type(title, at('senStatus'), 'E');
  sheets.person.type(title, at('primaryNeed'), 'SEMH');
  sheets.person.type(title, at('lookedAfter'), 'Yes');
  sheets.person.type(title, at('upn'), 'A820200320001');
  fill(sheets, book, 'aspirations', aspirations);
  fill(sheets, book, 'guidance', guidance);
  fill(sheets, book, 'placements', placements);
  fill(sheets, book, 'broughtIn', [
    {
      pupilId: AMINA,
      schoolYear: '2024/25',
      title: 'Careers fair',
      countsAs: 'Employer, College',
      fromSchool: 'Oldbridge School',
    },
  ]);
  await record(sheets, { create: visit(), tookPart: [AMINA, OTHER] });
  await record(sheets, {
    create: visit({ title: 'College visit', date: '2026-10-02', kinds: ['college'] }),
    tookPart: [AMINA],
  });
  await record(sheets, { create: visit({ title: 'Not hers' }), tookPart: [OTHER] });
  book = await Book.of(sheets);
  const earlier: Record<string, string | number> = {
    pupilId: AMINA,
    y8SchoolYear: '2024/25',
    y8Employer: 2,
    y8College: 1,
    y9SchoolYear: '2025/26',
    y9Days: 2.5,
    y9Meetings: 1,
  };
  const line = earlierLine(book);
  for (const [column, value] of Object.entries(earlier))
    paste(sheets, book, 'history', column, line, [value]);
  type(sheets, book, 'startHere', 'value', 'head_schoolName', 'Quillmarsh School');
  return sheets;
}

beforeAll(async () => {
  saved = await savedOnce('pupil record', fillSchool);
});

const open = (): LocalSheets => openEmpty({ now: TODAY, from: saved });

async function choose(sheets: LocalSheets, pupilId: string): Promise<Book> {
  const book = await Book.of(sheets);
  const label = String(book.cell('pupils', 'label', book.row('pupils', pupilId)));
  type(sheets, book, 'pupilRecord', 'what', 'choose', label);
  return Book.of(sheets);
}

const SHOWN = ['first', 'what', 'more', 'last'] as const;

/** The lines of a part of the page; dates as 'yyyy-mm-dd'. Lines that are empty are left out. */
function part(book: Book, key: string): string[][] {
  const lines: string[][] = [];
  for (let k = 1; k <= 9; k += 1) {
    try {
      book.row('pupilRecord', `${key}${k}`);
    } catch {
      break;
    }
    const line = SHOWN.map((column) => {
      const value = book.cell('pupilRecord', column, `${key}${k}`);
      return dateOf(value) || String(value);
    });
    if (line.some((text) => text !== '')) lines.push(line);
  }
  return lines;
}

const wholePage = (book: Book): string =>
  Object.entries(book.sheet('pupilRecord').cells)
    .filter(([at]) => /^[B-E]\d+$/.test(at))
    .map(([, { value }]) => String(value))
    .join('\n');

describe('the page in the workbook', () => {
  test('shows what is recorded of the pupil chosen, the newest first, and nothing of anybody else', async () => {
    const book = await choose(open(), AMINA);
    expect(book.cell('pupilRecord', 'first', 'title')).toMatch(/^Amina .*: my careers record$/);
    expect(part(book, 'hopes').map(([date, what]) => `${date} ${what}`)).toEqual([
      `2026-11-11 ${NASTY}`,
      '2026-09-10 To be a vet',
      '2026-04-10 Hope of month 4',
    ]);
    expect(book.cell('pupilRecord', 'last', 'hopesTitle')).toBe('and 4 more');
    expect(part(book, 'activities').map(([date, what, about]) => `${date} ${what}: ${about}`)).toEqual([
      '2026-11-03 Bakery visit: Employer',
      '2026-10-02 College visit: College',
    ]);
    const said = (row: string) => String(book.cell('pupilRecord', 'what', row));
    expect(said('soFar')).toBe(
      'This year: 1 employer. Year 9 (2025/26): 2.5 days at workplaces, 1 guidance meeting. Year 8 (2024/25): 2 employers, 1 college.',
    );
    expect(said('toCome')).not.toMatch(/missed|Red|met an employer this year/i);
    expect(part(book, 'earlier')).toEqual([
      ['2024/25', 'Careers fair', 'Employer, College', 'Oldbridge School'],
    ]);
    expect(part(book, 'placements')).toEqual([
      ['2026-07-06', 'Hollow Lane Farm, 2.5 days', 'Feeding the goats', 'I liked it'],
    ]);
    // A text that is too long for the page ends in …, and the meeting that is only booked is not there.
    expect(part(book, 'meetings')).toEqual([
      ['2026-10-05', `${'a'.repeat(165)}…`, FORMULA, 'Ms Parkhurst; 01/02/2027'],
    ]);
    expect(wholePage(book)).not.toMatch(/astronaut|Not hers|For the other|SEMH|Looked after|A820200320001|#/);
  });

  test('follows the pupil when logs and register are sorted by hand, and stays empty in words for a pupil without entries', async () => {
    const sheets = open();
    let book = await choose(sheets, AMINA);
    const before = ['hopes', 'activities', 'placements', 'meetings'].map((key) => part(book, key));
    for (const [tab, column] of [
      ['aspirations', 'aspiration'],
      ['guidance', 'adviser'],
      ['pupils', 'forename'],
    ] as const) {
      const { letters, sheet } = book.place(tab, column);
      const last = sheet.filter.split(':')[1] ?? '';
      const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      sheets.person.sort(sheet.name, `A3:${last}`, number, false);
    }
    book = await Book.of(sheets);
    expect(['hopes', 'activities', 'placements', 'meetings'].map((key) => part(book, key))).toEqual(before);

    book = await choose(sheets, 'P00009');
    expect(
      ['hopes', 'activities', 'earlier', 'placements', 'meetings'].map((key) => part(book, key)[0]?.[1]),
    ).toEqual([
      'Nothing has been noted yet.',
      'Nothing has been ticked yet.',
      'No earlier record has been brought in.',
      'No experience of a workplace has been recorded yet.',
      'There has been no guidance meeting yet.',
    ]);
    // Nobody chosen: no heading speaks of anybody, no error is shown.
    sheets.person.clear(book.title('pupilRecord'), book.at('pupilRecord', 'what', 'choose'));
    book = await Book.of(sheets);
    expect(book.cell('pupilRecord', 'first', 'title')).toBe('Pupil record: choose a pupil');
    expect(wholePage(book)).not.toMatch(/P000|#|yet\./);
  });

  test('has the shape of an A4 sheet inside its margins, and nothing that prints beside it', async () => {
    const sheet = (await Book.of(open())).sheet('pupilRecord');
    const hidden = new Set([
      ...sheet.hiddenColumns,
      ...Object.entries(sheet.columnGroups).flatMap(([at, group]) => (group.collapsed ? [Number(at)] : [])),
    ]);
    const columns = Array.from({ length: sheet.columns }, (_, i) => i + 1).filter((at) => !hidden.has(at));
    const width = columns.reduce((sum, at) => sum + (sheet.columnWidths[at] ?? 100), 0);
    const rows = Array.from({ length: sheet.rows }, (_, i) => i + 1).filter(
      (at) => !sheet.hiddenRows.includes(at),
    );
    const height = rows.reduce((sum, at) => sum + (sheet.rowHeights[at] ?? 21), 0);
    expect(columns).toHaveLength(4);
    expect(height / width).toBeLessThan(277 / 190);
  });
});

const value = async <T>(sheets: LocalSheets, name: string, ...args: unknown[]): Promise<T> =>
  (await sheets.run(name, ...args)).value as T;
const recordOf = (sheets: LocalSheets, pupilId: string) =>
  value<PupilRecord>(sheets, 'readPupilRecord', pupilId);

describe('the dialog’s record', () => {
  test('holds what the page holds, without groups, needs and numbers of the pupil', async () => {
    const sheets = open();
    const read = await recordOf(sheets, AMINA);
    expect(read.aspirations.map(({ date }) => date)).toEqual([
      '2026-11-11',
      '2026-09-10',
      '2026-04-10',
      '2026-03-10',
      '2026-02-10',
      '2026-01-10',
      '2024-12-10',
    ]);
    expect(read.participation).toEqual([
      {
        schoolYear: '2026/27',
        activities: [
          { date: '2026-11-03', title: 'Bakery visit', countsAs: ['Employer'], fromSchool: '' },
          { date: '2026-10-02', title: 'College visit', countsAs: ['College'], fromSchool: '' },
        ],
      },
      {
        schoolYear: '2024/25',
        activities: [
          {
            date: '',
            title: 'Careers fair',
            countsAs: ['Employer', 'College'],
            fromSchool: 'Oldbridge School',
          },
        ],
      },
    ]);
    expect(read.meetings).toHaveLength(1);
    expect(read.placements.map(({ employer }) => employer)).toEqual(['Hollow Lane Farm']);
    expect(read.soFar).toEqual([
      { year: 'This year', schoolYear: '2026/27', words: '1 employer' },
      { year: 'Year 9', schoolYear: '2025/26', words: '2.5 days at workplaces, 1 guidance meeting' },
      { year: 'Year 8', schoolYear: '2024/25', words: '2 employers, 1 college' },
    ]);
    const page = String((await choose(sheets, AMINA)).cell('pupilRecord', 'what', 'toCome'));
    expect(page).toBe(`There is time, or it is planned: ${read.toCome.later.join('; ')}.`);
    // In Year 11 it is due.
    const { toCome } = await recordOf(sheets, 'P00004');
    expect(toCome.notYet).toContain('had a meeting with a careers adviser by the end of Year 11');
    expect((await choose(sheets, 'P00004')).cell('pupilRecord', 'what', 'toCome')).toMatch(
      /^I have not yet: /,
    );
    expect(read.pupil.flags).toEqual([]);
    expect(JSON.stringify(read)).not.toMatch(/EHC|SEMH|Looked|A820200320001/);
  });

  test('opens on the pupil whose row is selected in whichever tab, and on nobody beside the rows', async () => {
    const sheets = open();
    const book = await Book.of(sheets);
    sheets.person.showSheet(book.title('guidance'));
    sheets.person.select(book.title('guidance'), 'F5');
    expect((await value<RecordForm>(sheets, 'readRecordForm')).selected).toBe(OTHER);
    sheets.person.select(book.title('guidance'), 'F2');
    expect((await value<RecordForm>(sheets, 'readRecordForm')).selected).toBe('');
  });

  test('notes when the pupil was given the record; a day to come, an unknown transition and an unknown pupil are refused', async () => {
    const sheets = open();
    await sheets.run('markShared', AMINA, '2026-11-20', 'Year 11');
    expect((await recordOf(sheets, AMINA)).shared).toEqual([{ date: '2026-11-20', transition: 'Year 11' }]);
    expect(String((await choose(sheets, AMINA)).cell('pupilRecord', 'what', 'shared'))).toBe(
      'I was given this record on 20/11/2026 (Year 11)',
    );
    await expect(sheets.run('markShared', AMINA, '2026-11-22', 'Year 11')).rejects.toThrow(
      'not in the future',
    );
    await expect(sheets.run('markShared', AMINA, '2026-11-20', 'Party')).rejects.toThrow(
      'Choose from the list',
    );
    await expect(sheets.run('markShared', 'P99999', '2026-11-20', 'Year 11')).rejects.toThrow(
      'not on the Pupils tab',
    );
    expect((await recordOf(sheets, AMINA)).shared).toHaveLength(1);
  });
});

const fileOf = async (pupilId = AMINA): Promise<string> =>
  (await value<HandOver>(open(), 'handOver', pupilId)).csv;

/** The next school: the same register of made-up pupils, nothing recorded; P00003 is the pupil. */
async function nextSchool(): Promise<LocalSheets> {
  const sheets = await openTracked();
  const book = await Book.of(sheets);
  type(sheets, book, 'startHere', 'value', 'head_schoolName', 'Fenwater School');
  type(sheets, book, 'pupils', 'upn', book.row('pupils', AMINA), 'A820200320001');
  return sheets;
}

const preview = (sheets: LocalSheets, csv: string, pupilId = '') =>
  value<BringInPreview>(sheets, 'previewBringIn', csv, pupilId);

async function bringIn(sheets: LocalSheets, csv: string, pupilId = '') {
  const seen = await preview(sheets, csv, pupilId);
  const run = await sheets.run('confirmBringIn', csv, seen.match.pupilId, seen.fingerprint);
  return { seen, outcome: run.value as ListOutcome, calls: run.calls };
}

/** The record as it is at the next school, without what only says whose page it is. */
function marked(read: PupilRecord, school: string) {
  const from = <T extends { fromSchool: string }>(all: T[]): T[] =>
    all.map((one) => ({ ...one, fromSchool: one.fromSchool || school }));
  return {
    aspirations: from(read.aspirations),
    participation: read.participation.map((year) => ({ ...year, activities: from(year.activities) })),
    placements: from(read.placements),
    meetings: from(read.meetings),
  };
}

describe('hand over and bring in', () => {
  test('the next school has the same record, each entry marked with its school; twice adds nothing', async () => {
    const csv = await fileOf();
    expect(csv.split('\r\n')[0]).toContain('Golden Thread careers record, version 1');
    // Year group, school year, then the counts in the order of the headings: employers first.
    expect(csv.split('Counts by school year')[1]).toMatch(
      /\r\nYear group then,School year,Employers,.*\r\n10,2026\/27,1,.*\r\n9,2025\/26,,,2\.5,.*\r\n8,2024\/25,2,/,
    );
    const sheets = await nextSchool();
    const { seen, outcome } = await bringIn(sheets, csv);
    expect(seen).toMatchObject({
      refusal: '',
      fromSchool: 'Quillmarsh School',
      writtenOn: TODAY,
      problems: [],
    });
    expect(seen.match).toMatchObject({ pupilId: AMINA, why: '' });
    expect(seen.parts).toEqual([
      { title: 'Aspirations', added: 7, already: 0 },
      { title: 'Activities', added: 3, already: 0 },
      { title: 'Placements', added: 1, already: 0 },
      { title: 'Guidance meetings', added: 1, already: 0 },
      { title: 'Figures in Earlier years', added: 5, already: 0 },
    ]);
    expect(outcome).toMatchObject({ refusal: '', added: 12 });
    expect(marked(await recordOf(sheets, AMINA), '')).toEqual(
      marked(await recordOf(open(), AMINA), 'Quillmarsh School'),
    );
    expect((await recordOf(sheets, OTHER)).aspirations).toEqual([]);

    const book = await Book.of(sheets);
    expect(book.full('guidance', 'decisions', 3)).toMatchObject({ value: FORMULA, formula: '' });
    // What counts at the next school: the meeting, and a placement whose criteria came along.
    const row = book.row('pupils', AMINA);
    expect([book.cell('pupils', 'meetingsBy16', row), book.cell('pupils', 'placements', row)]).toEqual([
      1, 1,
    ]);
    expect(dateOf(book.cell('pupils', 'recordReceived', row))).toBe(TODAY);
    // The employer of Year 10 is an activity and in the counts of the file as well: it is one. Years 8 and 9 stand in the counts alone.
    const earlierYears = (now: Book) =>
      ['y10SchoolYear', 'y10Employer', 'y9SchoolYear', 'y9Days', 'y8Employer', 'y10College', 'note'].map(
        (column) => now.cell('history', column, AMINA),
      );
    expect(earlierYears(book)).toEqual([
      '2026/27',
      1,
      '2025/26',
      2.5,
      2,
      '',
      'Brought in 21/11/2026, from Quillmarsh School',
    ]);
    // Of the placement, and of what was in no log: as many as at the school that hands over.
    const days = (now: Book) => now.cell('entitlement', 'daysKs3Have', AMINA);
    expect([days(book), days(await Book.of(open()))]).toEqual([5, 5]);

    await freeze(sheets, '2026-12-01');
    const again = await bringIn(sheets, csv);
    expect(again.outcome).toMatchObject({ refusal: '', added: 0 });
    expect(again.seen.parts.map(({ added, already }) => [added, already])).toEqual([
      [0, 7],
      [0, 3],
      [0, 1],
      [0, 1],
      [0, 5],
    ]);
    // The day on which it was first received stays.
    const twice = await Book.of(sheets);
    expect(dateOf(twice.cell('pupils', 'recordReceived', row))).toBe(TODAY);
    expect(earlierYears(twice)).toEqual(earlierYears(book));
    expect((await sheets.run('checkWorkbook')).value).toMatchObject({ findings: [] });
  });

  test('a file that a spreadsheet program has saved again gives the same', async () => {
    const csv = await fileOf();
    const [first, second] = [await nextSchool(), await nextSchool()];
    await bringIn(first, csv);
    const resaved = csv
      .replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3/$2/$1')
      .replace(/"(?:[^"]|"")*"|,/g, (piece) => (piece === ',' ? ';' : piece))
      .replace(/\r\n/g, '\n')
      .replace(';2.5;', ';2,5;');
    const { seen } = await bringIn(second, resaved);
    expect(seen.problems).toEqual([]);
    expect(await recordOf(second, AMINA)).toEqual(await recordOf(first, AMINA));
  });

  test('what is no whole careers record of this version is refused in words, and nothing is written', async () => {
    const sheets = await nextSchool();
    const csv = await fileOf();
    const refusals = await Promise.all(
      [
        'Surname,Forename,UPN\nQuick,Ben,A123\n',
        '',
        csv.slice(0, csv.length / 2),
        csv.slice(0, csv.indexOf('Guidance meetings')),
        csv.replace('version 1', 'version 2'),
      ].map(async (text) => (await preview(sheets, text)).refusal),
    );
    expect(refusals.map((refusal) => /not a Golden|breaks off|another version/.exec(refusal)?.[0])).toEqual([
      'not a Golden',
      'not a Golden',
      'breaks off',
      'breaks off',
      'another version',
    ]);
    expect(
      await value(sheets, 'confirmBringIn', csv.replace('version 1', 'version 2'), AMINA, 'x'),
    ).toMatchObject({
      added: 0,
      refusal: expect.stringContaining('another version'),
    });
    expect((await recordOf(sheets, AMINA)).aspirations).toEqual([]);
  });

  test('a person says whose it is where the UPN does not; a UPN of somebody else is pointed out', async () => {
    const sheets = await nextSchool();
    const csv = (await fileOf()).replace('A820200320001', '');
    const doubtful = await preview(sheets, csv);
    expect(doubtful.match).toMatchObject({ pupilId: '', candidates: [{ pupilId: AMINA }] });
    expect(await value(sheets, 'confirmBringIn', csv, '', doubtful.fingerprint)).toMatchObject({ added: 0 });
    expect((await bringIn(sheets, csv, AMINA)).outcome.added).toBe(12);

    const book = await Book.of(sheets);
    type(sheets, book, 'pupils', 'upn', book.row('pupils', OTHER), 'T820200320016');
    const wrong = await preview(sheets, await fileOf(), OTHER);
    expect(wrong.problems.join()).toContain('The UPN in the file is not the UPN of the pupil you chose');
    const stranger = (await fileOf())
      .replace('A820200320001', '')
      .replace(/^Surname,.*$/m, 'Surname,Nobodyknown,,');
    expect((await preview(sheets, stranger)).match).toMatchObject({ pupilId: '', candidates: [] });
  });

  test('words that this school’s lists lack go into the note; texts of the file never become formulas', async () => {
    const sheets = await nextSchool();
    const csv = (await fileOf())
      .replace('Sixth-form college', 'Circus school')
      .replace('Level 6 or above', 'Level 7');
    const { seen } = await bringIn(sheets, csv);
    expect(seen.problems).toHaveLength(2);
    const book = await Book.of(sheets);
    const notes = (tab: string) => book.column(tab, 'note').filter((note) => note !== '');
    expect(notes('aspirations')).toEqual(['Intended next step: Circus school']);
    expect(notes('guidance')).toEqual(['Adviser’s level: Level 7']);
  });

  test('what changed since the preview is not written over, and rows that move meanwhile stay with their pupils', async () => {
    const csv = await fileOf();
    const sheets = await nextSchool();
    const seen = await preview(sheets, csv);
    let book = await Book.of(sheets);
    fill(sheets, book, 'aspirations', [{ pupilId: AMINA, date: '10/09/2026', aspiration: 'To be a vet' }]);
    expect(await value(sheets, 'confirmBringIn', csv, AMINA, seen.fingerprint)).toMatchObject({
      added: 0,
      refusal: expect.stringContaining('changed after you saw the preview'),
    });

    // Somebody puts a row in just before the last look at the Pupil IDs: it starts over, and nothing is written over.
    const now = await preview(sheets, csv);
    const probe = openEmpty({ now: TODAY, from: sheets.saved() });
    const { reads } = (await probe.run('confirmBringIn', csv, AMINA, now.fingerprint)).calls;
    book = await Book.of(sheets);
    sheets.beforeNextRead(
      (person) => person.type(book.title('guidance'), book.at('guidance', 'pupilId', 3), OTHER),
      reads - 1,
    );
    const { value: outcome, calls } = await sheets.run('confirmBringIn', csv, AMINA, now.fingerprint);
    expect(outcome).toMatchObject({ refusal: '', added: 11 });
    expect(calls.readsAfterFirstWrite).toBe(0);
    expect((await Book.of(sheets)).column('guidance', 'pupilId').slice(0, 2)).toEqual([OTHER, AMINA]);
  });
});
