import type { LocalSheets, Person } from '../../local/types';
import type { ActivityForm } from '../../src/server';
import { idOf, openTracked, PUPILS_AT_FIRST, record, TICKS, tickedUnder, undo, visit } from './trackedSchool';
import { Book, check, freeze, importRows, mend, pupil, type, typed } from './workbook';

jest.setTimeout(180_000);

const opened: LocalSheets[] = [];
async function open(): Promise<LocalSheets> {
  const sheets = await openTracked();
  opened.push(sheets);
  return sheets;
}
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => idOf(from + i));

const all = ids(1, PUPILS_AT_FIRST);

/** A cell of one pupil's row in Participation. */
const ofPupil = (book: Book, pupilId: string, column: string) =>
  book.cell(TICKS, column, book.row(TICKS, pupilId));

const activity = (book: Book, column: string, code: string) =>
  book.cell('activities', column, book.column('activities', 'code').indexOf(code) + 3);

describe('a new activity', () => {
  it('takes the first ready row, ticks those who took part and counts them, and names who missed it', async () => {
    const sheets = await open();
    const { outcome } = await record(sheets, {
      create: visit({ years: ['8', '9', '10'], provider: '=1+1 Bakery' }),
      tookPart: [idOf(1), idOf(2)],
      absent: [idOf(3)],
    });
    expect([outcome.refusal, outcome.code, outcome.added, outcome.removed]).toEqual(['', 'A27001', 2, 0]);
    expect(outcome.missed.map(({ pupilId }) => pupilId)).toEqual([idOf(3), idOf(9), idOf(10), idOf(11)]);
    const book = await Book.of(sheets);
    expect(await tickedUnder(sheets, 'A27001')).toEqual([idOf(1), idOf(2)]);
    expect(ofPupil(book, idOf(1), 'employer')).toBe(1);
    expect(ofPupil(book, idOf(3), 'employer')).toBe(0);
    expect(ofPupil(book, idOf(3), 'missed')).toBe(1);
    expect(activity(book, 'status', 'A27001')).toBe('Held');
    expect(activity(book, 'tookPart', 'A27001')).toBe(2);
    expect(book.full('activities', 'provider', 3)).toMatchObject({ value: '=1+1 Bakery', formula: '' });
  });

  it('is refused where its title is there already, however it is written, and says which it is', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: all });
    const again = await record(sheets, { create: visit({ title: ' bakery  VISIT' }), tookPart: all });
    expect(again.outcome.refusal).toMatch(/A27001 on 03\/11\/2026/);
    expect(again.calls.writes).toBe(0);
    const other = await record(sheets, { create: visit({ title: 'Bakery visit 2' }), tookPart: all });
    expect(other.outcome.code).toBe('A27002');
  });

  it.each([
    ['no title', visit({ title: '  ' }), all, /title/],
    ['a day outside the school year', visit({ date: '2025-11-03' }), all, /03\/11\/2025.*school year/],
    ['a day that is none', visit({ date: '2026-02-30' }), all, /not a date/],
    ['no pupil', visit(), [], /at least one pupil/],
  ])('is refused with %s, and nothing is written', async (_, create, tookPart, message) => {
    const { outcome, calls } = await record(await open(), { create, tookPart });
    expect(outcome.refusal).toMatch(message);
    expect(calls.writes).toBe(0);
  });

  it('stays planned while its day is still to come, and says what it lacks', async () => {
    const sheets = await open();
    const { outcome } = await record(sheets, {
      create: visit({ date: '2026-12-24', kinds: [], criteria: [] }),
      tookPart: [idOf(1)],
    });
    expect(outcome.messages.join(' ')).toMatch(/what this activity counts as.*still to come/);
    const book = await Book.of(sheets);
    expect(activity(book, 'status', 'A27001')).toBe('Planned');
    expect(ofPupil(book, idOf(1), 'employer')).toBe(0);
    expect(ofPupil(book, idOf(1), 'tookPart')).toBe(0);
  });

  it('never takes a code under which somebody is ticked, though its row is empty', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    type(sheets, book, TICKS, 'A27001', idOf(4), 'TRUE');
    const { outcome } = await record(sheets, { create: visit(), tookPart: [idOf(1)] });
    expect(outcome.code).toBe('A27002');
    expect(await tickedUnder(sheets, 'A27001')).toEqual([idOf(4)]);
    const { findings } = await check(sheets);
    expect(findings.map(({ message }) => message).join(' ')).toMatch(/A27001\): one box is ticked/);
  });

  it('keeps a title of quotes, emoji and two hundred characters', async () => {
    const sheets = await open();
    const title = `"${'Café 🧁 o’clock & <b> '.repeat(9)}'=1`;
    await record(sheets, { create: visit({ title }), tookPart: [idOf(1)] });
    const book = await Book.of(sheets);
    expect(activity(book, 'title', 'A27001')).toBe(title);
    expect(book.cell(TICKS, 'A27001', book.row(TICKS, idOf(1)) - 1)).not.toBe(true);
  });
});

describe('an activity that is there', () => {
  it('keeps the ticks of those who are not named, and takes away those of the absent', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: ids(1, 6) });
    const { outcome } = await record(sheets, {
      code: 'A27001',
      tookPart: [idOf(6), idOf(7)],
      absent: [idOf(1), idOf(12)],
    });
    expect([outcome.added, outcome.removed]).toEqual([1, 1]);
    expect(await tickedUnder(sheets, 'A27001')).toEqual(ids(2, 7));
    expect((await sheets.run('readTicks', 'A27001')).value).toEqual(ids(2, 7));
  });

  it('is told of pupils who had left or not joined, and of those whom nobody knows', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    type(sheets, book, 'pupils', 'onRollTo', idOf(1), typed('2026-10-01'));
    type(sheets, book, 'pupils', 'onRollFrom', idOf(2), typed('2026-11-10'));
    const { outcome } = await record(sheets, { create: visit(), tookPart: [idOf(1), idOf(2), 'P09999'] });
    expect(outcome.messages.join(' ')).toMatch(/One pupil had left.*One pupil had not joined/);
    expect(outcome.messages.join(' ')).toMatch(/neither on the Pupils tab nor in Participation/);
    expect(outcome.added).toBe(2);
    expect(outcome.missed).toHaveLength(PUPILS_AT_FIRST - 2);
    expect(await tickedUnder(sheets, 'A27001')).toEqual([idOf(1), idOf(2)]);
  });

  it('finds pupils and column wherever they were sorted and moved to', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: ids(1, 3) });
    const book = await Book.of(sheets);
    const { sheet, keyRow } = book.place(TICKS, 'pupilId');
    const header = book.row(TICKS, 'Pupil ID');
    sheets.person.sort(
      sheet.name,
      `A${header + 1}:${lastColumn(sheet)}${header + PUPILS_AT_FIRST}`,
      1,
      false,
    );
    const from = columnOf(book, 'A27001');
    sheets.person.moveColumns(sheet.name, from, 1, columnOf(book, 'ticksEnd'));
    sheets.person.insertRows(sheet.name, keyRow + 1, 1);
    sheets.person.renameSheet(sheet.name, 'Who came');
    await record(sheets, { code: 'A27001', tookPart: [idOf(12)], absent: [idOf(2)] });
    expect((await tickedUnder(sheets, 'A27001')).sort()).toEqual([idOf(1), idOf(3), idOf(12)]);
    expect(await undo(sheets)).toMatch(/Taken back/);
    expect((await tickedUnder(sheets, 'A27001')).sort()).toEqual(ids(1, 3));
  });

  it('costs at most 30 service calls, for 112 pupils as for 10, and reads nothing once it writes', async () => {
    const sheets = await open();
    const few = await record(sheets, { create: visit(), tookPart: ids(1, 10) });
    await importRows(
      sheets,
      Array.from({ length: 100 }, (_, i) => pupil(i + 20)),
    );
    const created = await record(sheets, { create: visit({ title: 'Fair' }), tookPart: ids(1, 112) });
    const more = await record(sheets, { code: 'A27001', tookPart: ids(11, 112), absent: ids(1, 10) });
    expect(few.calls.total).toBeLessThanOrEqual(30);
    expect([created.calls.total, more.calls.total].filter((calls) => calls > 30)).toEqual([]);
    expect(created.calls.total).toBe(few.calls.total);
    for (const { calls } of [few, created, more]) expect(calls.readsAfterFirstWrite).toBe(0);
    expect([created.outcome.added, more.outcome.added, more.outcome.removed]).toEqual([112, 102, 10]);
    const book = await Book.of(sheets);
    expect(ofPupil(book, idOf(112), 'tookPart')).toBe(2);
    expect(ofPupil(book, idOf(1), 'tookPart')).toBe(1);
  });
});

const columnOf = (book: Book, key: string): number =>
  [...book.place(TICKS, key).letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

const lastColumn = (sheet: { columns: number }): string => {
  let letters = '';
  for (let n = sheet.columns; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
};

describe('taking a recording back', () => {
  it('leaves what somebody has changed since, and then has nothing more to take back', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: ids(1, 4) });
    await record(sheets, { code: 'A27001', tookPart: ids(5, 7), absent: [idOf(1)] });
    const form = (await sheets.run('readActivityForm')).value as ActivityForm;
    expect(form.undo?.words).toMatch(
      /^Bakery visit on 03\/11\/2026: 3 ticks and one tick that was taken away\. Recorded on 21\/11\/2026 at \d\d:\d\d\.$/,
    );
    const book = await Book.of(sheets);
    type(sheets, book, TICKS, 'A27001', idOf(5), 'FALSE');
    type(sheets, book, TICKS, 'A27001', idOf(9), 'TRUE');
    expect(await undo(sheets)).toMatch(/3 ticks\. One tick was changed by somebody since/);
    expect(await tickedUnder(sheets, 'A27001')).toEqual([...ids(1, 4), idOf(9)]);
    expect(await undo(sheets)).toBe('There is nothing to take back.');
  });

  it('takes nothing back but the recording that the person was shown', async () => {
    const sheets = await open();
    const mine = await record(sheets, { create: visit(), tookPart: ids(1, 4) });
    const theirs = await record(sheets, { create: visit({ title: 'Farm visit' }), tookPart: ids(5, 7) });
    await expect(sheets.run('undoRecording', mine.outcome.undo!.id)).rejects.toThrow(
      /Somebody has recorded something else since.*Farm visit on 03\/11\/2026: the new activity itself and 3 ticks/,
    );
    expect(await tickedUnder(sheets, 'A27001')).toEqual(ids(1, 4));
    expect(await tickedUnder(sheets, 'A27002')).toEqual(ids(5, 7));
    const said = (await sheets.run('undoRecording', theirs.outcome.undo!.id)).value;
    expect(said).toMatch(/Taken back: Farm visit, 3 ticks/);
    expect(await tickedUnder(sheets, 'A27002')).toEqual([]);
  });

  it('takes the new activity away with its ticks, so that its row is ready again', async () => {
    const sheets = await open();
    await record(sheets, { create: visit({ workplaceDays: 0.5, tags: ['tagSend'] }), tookPart: all });
    expect(await undo(sheets)).toMatch(/12 ticks and the activity itself/);
    const again = await record(sheets, { create: visit({ title: 'Something else' }), tookPart: [idOf(1)] });
    expect(again.outcome.code).toBe('A27001');
    const book = await Book.of(sheets);
    expect(activity(book, 'workplaceDays', 'A27001')).toBe('');
    expect(await tickedUnder(sheets, 'A27001')).toEqual([idOf(1)]);
  });

  it('leaves a new activity that somebody has worked on', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: all });
    const book = await Book.of(sheets);
    type(sheets, book, 'activities', 'evaluation', 3, 'The best day of the year');
    expect(await undo(sheets)).toMatch(/stays in Activities/);
    const after = await Book.of(sheets);
    expect(activity(after, 'title', 'A27001')).toBe('Bakery visit');
    expect(await tickedUnder(sheets, 'A27001')).toEqual([]);
  });

  it('keeps no name of a pupil, and no sight of the tab', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: all });
    const kept = (await Book.of(sheets)).named('Golden Thread undo');
    expect(kept.hidden).toBe(true);
    const texts = Object.values(kept.cells).map(({ value }) => String(value));
    expect(texts.join()).toContain(idOf(12));
    expect(texts.join()).not.toMatch(/Quickwater|Juniper/);
  });
});

describe('pupils and Participation', () => {
  it('gives a pupil who was typed into the register a row with boxes, and ticks it', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    const free = book.row('pupils', idOf(PUPILS_AT_FIRST)) + 1;
    type(sheets, book, 'pupils', 'pupilId', free, 'P00500');
    type(sheets, book, 'pupils', 'surname', free, 'O"Connor-🐝');
    type(sheets, book, 'pupils', 'forename', free, 'Bo');
    const { findings } = await check(sheets);
    expect(findings.map(({ message, remedy }) => `${message} ${remedy}`).join()).toMatch(
      /one pupil of the Pupils tab has no row there yet\. Add the row/,
    );
    const { outcome } = await record(sheets, { create: visit(), tookPart: ['P00500', idOf(12)] });
    expect(outcome.messages.join(' ')).toMatch(/One pupil was new in Participation/);
    expect((await tickedUnder(sheets, 'A27001')).sort()).toEqual([idOf(12), 'P00500']);
    const after = await Book.of(sheets);
    expect(ofPupil(after, 'P00500', 'name')).toBe('O"Connor-🐝, Bo');
    expect(ofPupil(after, 'P00500', 'employer')).toBe(1);
    expect((await check(sheets)).findings.filter(({ tab }) => tab === TICKS)).toEqual([]);
  });

  it('adds the row of a pupil on the word of Check this workbook', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    const free = book.row('pupils', idOf(PUPILS_AT_FIRST)) + 1;
    type(sheets, book, 'pupils', 'pupilId', free, 'P00500');
    type(sheets, book, 'pupils', 'surname', free, 'Newcomer');
    type(sheets, book, 'pupils', 'forename', free, 'Bo');
    const report = await check(sheets);
    await mend(
      sheets,
      report.findings.filter(({ tab }) => tab === TICKS),
    );
    const after = await Book.of(sheets);
    expect(ofPupil(after, 'P00500', 'name')).toBe('Newcomer, Bo');
    type(sheets, after, TICKS, 'A27003', 'P00500', 'TRUE');
    expect(await tickedUnder(sheets, 'A27003')).toEqual(['P00500']);
  });

  it('keeps the ticks of a pupil whose row of the register was deleted, and says so', async () => {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: ids(1, 3) });
    const book = await Book.of(sheets);
    sheets.person.deleteRows(book.title('pupils'), book.row('pupils', idOf(2)), 1);
    expect(await tickedUnder(sheets, 'A27001')).toEqual(ids(1, 3));
    const { findings } = await check(sheets);
    expect(findings.map(({ message }) => message).join()).toMatch(
      /one box is ticked, but no pupil on the Pupils tab has the ID/,
    );
    const { outcome } = await record(sheets, { code: 'A27001', tookPart: [], absent: [idOf(2)] });
    expect(outcome.removed).toBe(1);
  });

  it('says where two activities have one title', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    type(sheets, book, 'activities', 'title', 3, 'Careers fair');
    type(sheets, book, 'activities', 'title', 6, 'careers Fair');
    const { findings } = await check(sheets);
    const found = findings.filter(({ tab }) => tab === 'activities').map(({ message }) => message);
    expect(found.join()).toMatch(/row 6: another activity has this title, in row 3/);
  });

  it('says where a column of boxes was moved to where it is not counted', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    sheets.person.moveColumns(book.title(TICKS), columnOf(book, 'A27002'), 1, 2);
    const { findings } = await check(sheets);
    expect(findings.map(({ message }) => message).join()).toMatch(/\(A27002\): the column stands outside/);
  });
});

describe('two people at once', () => {
  it('waits its turn, and says so where the other takes too long', async () => {
    const sheets = await open();
    sheets.holdLock(true);
    await expect(record(sheets, { create: visit(), tookPart: all })).rejects.toThrow(
      /Somebody else is using/,
    );
    sheets.holdLock(false);
    const both = await Promise.all([
      record(sheets, { create: visit(), tookPart: ids(1, 6) }),
      record(sheets, { create: visit({ title: 'Fair' }), tookPart: ids(4, 12) }),
    ]);
    expect(both.map(({ outcome }) => outcome.code)).toEqual(['A27001', 'A27002']);
    expect(await tickedUnder(sheets, 'A27001')).toEqual(ids(1, 6));
    expect(await tickedUnder(sheets, 'A27002')).toEqual(ids(4, 12));
  });

  /** A recording that writes ticks alone, broken into before its last reads, when all else was read. */
  async function brokenInto(edit: (book: Book, person: Person) => void) {
    const sheets = await open();
    await record(sheets, { create: visit(), tookPart: [idOf(1)] });
    const { calls } = await record(sheets, { code: 'A27001', tookPart: [idOf(3)] });
    const book = await Book.of(sheets);
    let edited = false;
    sheets.beforeNextRead((person) => {
      edit(book, person);
      edited = true;
    }, calls.reads - 1);
    const { outcome } = await record(sheets, { code: 'A27001', tookPart: [idOf(2)] });
    expect(edited).toBe(true);
    expect(outcome.refusal).toBe('');
    expect((await tickedUnder(sheets, 'A27001')).sort()).toEqual(ids(1, 3));
    return sheets;
  }

  it('starts over where somebody sorts between the reading and the writing', async () => {
    await brokenInto((book, person) => {
      const header = book.row(TICKS, 'Pupil ID');
      const sheet = book.sheet(TICKS);
      person.sort(sheet.name, `A${header + 1}:${lastColumn(sheet)}${header + PUPILS_AT_FIRST}`, 1, false);
    });
  });

  it('starts over where somebody moves the activity’s column at that moment: nobody is ticked for another', async () => {
    const sheets = await brokenInto((book, person) =>
      person.moveColumns(book.title(TICKS), columnOf(book, 'A27001'), 1, columnOf(book, 'A27003')),
    );
    expect(await tickedUnder(sheets, 'A27002')).toEqual([]);
  });

  it('starts over where somebody sorts Activities at that moment: no other activity becomes held', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    for (const [row, title] of [
      [3, 'Fair'],
      [4, 'Assembly'],
      [5, 'Bakery'],
    ] as const) {
      type(sheets, book, 'activities', 'title', row, title);
      type(sheets, book, 'activities', 'status', row, 'Planned');
    }
    const reads = (await record(sheets, { code: 'A27001', tookPart: [idOf(1)] })).calls.reads;
    const sheet = book.sheet('activities');
    sheets.beforeNextRead((person) => {
      person.sort(sheet.name, `A3:${lastColumn(sheet)}5`, 1, false);
    }, reads);
    await record(sheets, { code: 'A27003', tookPart: [idOf(2)] });
    const after = await Book.of(sheets);
    expect(after.column('activities', 'code').slice(0, 3)).toEqual(['A27003', 'A27002', 'A27001']);
    expect(after.column('activities', 'status').slice(0, 3)).toEqual(['Held', 'Planned', 'Held']);
    expect(await tickedUnder(sheets, 'A27003')).toEqual([idOf(2)]);
  });

  it('does not take a ready row into which somebody types at that moment', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    sheets.beforeNextRead((person) => {
      person.type(book.title('activities'), book.at('activities', 'title', 3), 'Assembly');
    }, 9);
    const { outcome } = await record(sheets, { create: visit(), tookPart: [idOf(1)] });
    const after = await Book.of(sheets);
    expect(activity(after, 'title', 'A27001')).toBe('Assembly');
    expect(outcome.code).toBe('A27002');
  });

  it('leaves a box alone that somebody ticks while it writes', async () => {
    const sheets = await open();
    const book = await Book.of(sheets);
    sheets.beforeNextWrite((person) => {
      person.type(book.title(TICKS), book.at(TICKS, 'A27001', book.row(TICKS, idOf(5))), 'TRUE');
    });
    await record(sheets, { create: visit(), tookPart: [idOf(1), idOf(9)] });
    expect(await tickedUnder(sheets, 'A27001')).toEqual([idOf(1), idOf(5), idOf(9)]);
  });
});

it('goes by the day of the workbook, not of the computer', async () => {
  const sheets = await open();
  await freeze(sheets, '2026-10-01');
  const { outcome } = await record(sheets, { create: visit(), tookPart: [idOf(1)] });
  expect(outcome.messages.join()).toMatch(/still to come/);
});
