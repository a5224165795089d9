import type { LocalSheets } from '../../local/types';
import { idOf, openTracked } from '../addOn/trackedSchool';
import { Book, check, pupil, type } from '../addOn/workbook';
import { bringIn, look, pasted } from './bringIn';
import { WIDE } from './sheets';

jest.setTimeout(120_000);

const SURNAMES =
  'Applegarth Brambleside Cloverdyke Dunnockhurst Elderwick Fallowmere Gorsefield Heronsgate Inglenook Jackdawson Kestrelby Larchmont Mallowdene Nightjarvis Orchardson Plovercombe Quillmarsh Rookwoodley Sorrelton Thrushcross'.split(
    ' ',
  );
const FORENAMES =
  'Amber Basil Clove Dill Elder Fennel Ginger Hazel Ivy Juniper Laurel Marjoram Nettle Olive Poppy'.split(
    ' ',
  );

let sheets: LocalSheets;
beforeEach(async () => {
  sheets = await openTracked();
});
afterEach(() => sheets.dispose());

/** Cells of a leaver's row, found by the name. */
function rowOf(book: Book, cohort: number, name: string, ...columns: string[]): unknown[] {
  const tab = `destinations${cohort}`;
  const at = book.column(tab, 'name').indexOf(name);
  if (at < 0) throw new Error(`${name} is not in ${tab}`);
  return columns.map((column) => book.column(tab, column)[at]);
}

const row = (book: Book, cohort: number, name: string): number =>
  book.place(`destinations${cohort}`, 'name').keyRow +
  2 +
  book.column(`destinations${cohort}`, 'name').indexOf(name);

test('leavers of a year that had no tab get one, nothing has to be mended, and the list twice changes nothing', async () => {
  const seen = await look(sheets, pasted(WIDE));
  expect(seen.preview.cohorts).toEqual([
    { cohort: 2024, isNew: false, newLeavers: 1, changed: 0, cells: 6 },
    { cohort: 2023, isNew: false, newLeavers: 1, changed: 0, cells: 7 },
    { cohort: 2022, isNew: false, newLeavers: 2, changed: 0, cells: 18 },
    { cohort: 2021, isNew: true, newLeavers: 2, changed: 0, cells: 27 },
  ]);
  const { outcome } = await bringIn(sheets, seen);
  expect(outcome.links.map(({ tab }) => tab)).toEqual([
    'destinations2024',
    'destinations2023',
    'destinations2022',
    'destinations2021',
  ]);
  let book = await Book.of(sheets);
  expect(
    rowOf(
      book,
      2021,
      'Quillfeather, Amber',
      'pupilId',
      'leavingPoint',
      'leaving',
      'notes',
      'year2Destination',
      'year2Provider',
      'year2ConfirmedBy',
      'year2Word',
      'year2Rag',
    ),
  ).toEqual([
    'L00001',
    'Year 14',
    'Leaving',
    'Likes cooking',
    'Supported internship',
    'SI at the hospital',
    'Brought in',
    'EET (brought in)',
    'Grey',
  ]);
  // What means nothing that is known stays words, and what looks like a formula stays a text.
  expect(rowOf(book, 2022, 'Fernsby, Dill', 'year2Destination', 'year2Note')).toEqual(['', 'moved to Wales']);
  expect(rowOf(book, 2023, 'Birchcombe, Elder', 'year2Note')).toEqual(['=1+1']);
  const fourYears = book.column('fourYears', 'name').filter((name) => name !== '');
  expect(fourYears).toEqual(expect.arrayContaining(['Quillfeather, Amber', 'Hazelmere, Fennel']));
  expect((await check(sheets)).findings).toEqual([]);

  const again = await look(sheets, pasted(WIDE));
  expect([again.preview.newLeavers, again.preview.changed, again.preview.differences]).toEqual([[], [], []]);
  expect(again.preview.already).toHaveLength(6);
  expect(new Set(again.words.words.map(({ from }) => from))).toEqual(new Set(['remembered']));

  // Taken back, but not what somebody has typed since.
  type(sheets, book, 'destinations2022', 'year3Provider', row(book, 2022, 'Marrowby, Clove'), 'Larkhill');
  await sheets.settle();
  await sheets.run('undoOldDestinations', outcome.undo!.id);
  book = await Book.of(sheets);
  expect(book.column('destinations2021', 'name').filter((name) => name !== '')).toEqual([]);
  expect(book.column('destinations2022', 'name').filter((name) => name !== '')).toEqual(['Marrowby, Clove']);
  expect(rowOf(book, 2022, 'Marrowby, Clove', 'year3Provider', 'year3Destination', 'year1Note')).toEqual([
    'Larkhill',
    '',
    '',
  ]);
});

test('pupils of the register are found again; what is typed stays; what is not certain waits for a person', async () => {
  const book = await Book.of(sheets);
  const nameOf = (n: number) => `${pupil(n).surname}, ${pupil(n).forename}`;
  for (const n of [3, 4]) {
    type(sheets, book, 'pupils', 'enrolment', idOf(n), 'Left');
    type(sheets, book, 'pupils', 'onRollTo', idOf(n), '21/07/2024');
  }
  type(sheets, book, 'destinations2024', 'pupilId', 3, idOf(4));
  type(sheets, book, 'destinations2024', 'novemberDestination', 3, 'Apprenticeship');
  type(sheets, book, 'destinations2024', 'year1Provider', 3, 'Larkhill');
  await sheets.settle();
  const list = [
    ['Name', 'Left', 'Year group', '1 November', 'Year 1', 'Year 1 date', 'Year 2 provider'],
    [nameOf(3), '2024', '14', 'college', '', '', 'Larkhill'],
    [nameOf(4), '2024', '14', 'college', 'college', '04/11/2025', ''],
    [nameOf(5), '2024', '11', 'college', '', '', ''],
    [nameOf(3).replace('Juniper', 'Junpier'), '2024', '11', 'job', '', '', ''],
    ['Sorrel Ashwater', '2023', '11', 'college', 'day centre', '', ''],
    ['Sorrel Ashwater', '2023', '11', 'college', 'NEET', '', ''],
    ['Tansy Bramblewick', '2026', '11', 'college', 'college', '', ''],
  ];
  const seen = await look(sheets, pasted(list));
  const { preview } = seen;
  expect(preview.newLeavers.map(({ name, pupilId }) => [name, pupilId])).toEqual([
    [nameOf(3), idOf(3)],
    ['Ashwater, Sorrel', ''],
    ['Bramblewick, Tansy', ''],
  ]);
  expect(preview.changed.map(({ pupilId, cells }) => [pupilId, cells])).toEqual([
    [
      idOf(4),
      [
        {
          field: 'After 1 year',
          text: 'Further education college, full time · confirmed on 04/11/2025 · note: college',
        },
      ],
    ],
  ]);
  expect(
    preview.differences.map(({ pupilId, field, there, list: said }) => [pupilId, field, there, said]),
  ).toEqual([[idOf(4), '1 November', 'Apprenticeship', 'Further education college, full time']]);
  expect(
    preview.doubtful.map(({ line, candidates }) => [line, candidates.map(({ pupilId }) => pupilId)]),
  ).toEqual([
    [4, [idOf(5), idOf(4), idOf(3)]],
    [5, [idOf(3)]],
  ]);
  expect(preview.problems.map(({ line, field, weight }) => [line, field, weight])).toEqual(
    [
      // The second November and the first year of who left last summer have not come.
      [2, 'G2', 'stops'],
      [6, 'E6', 'stops'],
      [7, 'E7', 'stops'],
      [8, 'E8', 'stops'],
    ].slice(1),
  );
  const decided = await look(sheets, pasted(list), { decisions: { '4': 'leave out', '5': 'new' } });
  expect(decided.preview.doubtful).toEqual([]);
  await bringIn(sheets, decided);
  const after = await Book.of(sheets);
  expect(
    rowOf(
      after,
      2024,
      nameOf(4),
      'novemberDestination',
      'year1Destination',
      'year1Provider',
      'year1ConfirmedBy',
      'year1Word',
    ),
  ).toEqual(['Apprenticeship', 'Further education college, full time', 'Larkhill', '', 'EET']);
  expect(rowOf(after, 2024, nameOf(3), 'pupilId', 'surname', 'novemberWord')).toEqual([
    idOf(3),
    '',
    'EET (brought in)',
  ]);
  expect(rowOf(after, 2023, 'Ashwater, Sorrel', 'novemberDestination', 'year1Destination')).toEqual([
    'Further education college, full time',
    '',
  ]);
});

test('the authority’s return fills rows by UPN and code; what changed since the preview stops it; 300 leavers cost no more calls than 20', async () => {
  const returned = (n: number) => [
    ['UPN', 'Surname', 'Forename', 'Leaving year', 'CCIS code', 'Date confirmed', 'Establishment'],
    ...Array.from({ length: n }, (_, i) => [
      '',
      SURNAMES[i % 20]!,
      FORENAMES[Math.floor(i / 20)]!,
      String(2022 + (i % 4)),
      '280',
      '',
      'Larkhill',
    ]),
  ];
  const few = await look(sheets, pasted(returned(20)));
  expect(few.words.words.map(({ text, label }) => [text, label])).toEqual([
    ['CCIS code 280', 'Specialist post-16 institution'],
  ]);
  const fewer = await bringIn(sheets, few);
  const book = await Book.of(sheets);
  expect(
    rowOf(book, 2022, 'Applegarth, Amber', 'novemberCode', 'novemberProvider', 'novemberConfirmedBy'),
  ).toEqual(['280', 'Larkhill', 'Brought in']);
  const many = await look(sheets, pasted(returned(300)));
  expect(many.preview.newLeavers).toHaveLength(280);
  // Somebody types a leaver of the list into a tab meanwhile.
  const free = row(book, 2023, 'Rookwoodley, Amber') + 1;
  type(sheets, book, 'destinations2023', 'surname', free, 'Brambleside');
  type(sheets, book, 'destinations2023', 'forename', free, 'Basil');
  await sheets.settle();
  await expect(bringIn(sheets, many)).rejects.toThrow('was changed after you saw the preview');
  const more = await bringIn(sheets, await look(sheets, many.request.source));
  const after = await Book.of(sheets);
  const names = [2022, 2023, 2024, 2025].flatMap((cohort) =>
    after.column(`destinations${cohort}`, 'name').filter((name) => name !== ''),
  );
  expect(new Set(names).size).toBe(300);
  expect(names).toHaveLength(300);
  const ids = [2022, 2023, 2024, 2025].flatMap((cohort) =>
    after.column(`destinations${cohort}`, 'pupilId').filter((id) => id !== ''),
  );
  expect(new Set(ids).size).toBe(300);
  // Rows have to be put in where many come; beyond that it is the same, whatever the number of leavers.
  expect(more.calls.total).toBeLessThan(fewer.calls.total + 20);
  expect(more.calls.total).toBeLessThan(140);
  expect(more.calls.readsAfterFirstWrite).toBe(0);
});
