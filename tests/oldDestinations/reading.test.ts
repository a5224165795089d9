import { collectWords } from '../../src/rules/oldDestinations/collect';
import { gridOf, type Merge } from '../../src/rules/oldDestinations/grid';
import { findHeadings, guessColumns, headingsOf } from '../../src/rules/oldDestinations/headings';
import { fullName, type OldMapping, readLeavers } from '../../src/rules/oldDestinations/leavers';
import { splitName } from '../../src/rules/oldDestinations/splitName';
import { cohortIn, cohortOfTitle, timeIn, timeOfRow } from '../../src/rules/oldDestinations/times';
import { guessLabel, placeOfWords } from '../../src/rules/oldDestinations/words';
import { COLOURED, LONG, WIDE } from './sheets';

/** Reads a sheet with every guess taken as it is. */
function read(
  rows: string[][],
  how: { repeats?: boolean; colours?: string[][]; merges?: Merge[]; cohort?: number } = {},
) {
  const grid = gridOf(rows, how.colours, how.merges);
  const headings = findHeadings(grid);
  const columns = guessColumns(headingsOf(grid, headings), how.repeats ?? false);
  const mapping: OldMapping = {
    headings,
    columns: new Map([...columns.entries()].filter(([, { what }]) => what !== '')),
    cohort: how.cohort ?? null,
    leavingPoint: '',
  };
  const reading = readLeavers(grid, mapping, 2027);
  return { headings, columns, ...reading, words: collectWords(grid, reading, mapping.columns) };
}

/** 'Quillfeather, Amber 2021: november Oaklands L1 catering; year1 …' */
const inWords = ({ leavers }: ReturnType<typeof read>): string[] =>
  leavers.map(
    (leaver) =>
      `${fullName(leaver)} ${leaver.cohort}: ${[...leaver.answers]
        .map(([key, said]) => `${key} ${said.map((one) => one.text || one.colour).join(' & ')}`)
        .join('; ')}`,
  );

describe('a year a column', () => {
  const wide = read(WIDE);

  test('a calendar year means another checkpoint for each cohort; titles, empty rows and sums are no leavers', () => {
    expect(wide.headings).toEqual({ first: 3, last: 3 });
    expect(inWords(wide)).toEqual([
      'Quillfeather, Amber 2021: november Oaklands L1 catering; year1 Oaklands L2 catering; year2 SI at the hospital; year3 job at the hospital; year4 job at the hospital',
      'Thistlewood, Basil 2021: november day centre; year1 day centre; year2 day centre; year3 ?',
      'Marrowby, Clove 2022: november Oaklands L1 catering; year1 NEET; year2 ?; year3 Oaklands L1 catering',
      'Fernsby, Dill 2022: november day centre; year1 day centre; year2 moved to Wales',
      'Birchcombe, Elder 2023: november SI at the hospital; year1 job at the hospital; year2 =1+1',
      'Hazelmere, Fennel 2024: november Oaklands L1 catering; year1 Oaklands L1 catering',
    ]);
    expect(wide.leftOut.map(({ line }) => line)).toEqual([11]);
    expect(wide.leavers.map(({ leavingPoint }) => leavingPoint)).toEqual([
      'Year 14',
      'Year 14',
      'Year 11',
      'Year 13',
      'Year 14',
      'Year 11',
    ]);
    expect(wide.leavers[0]!.notes).toEqual(['Likes cooking']);
    expect(wide.problems).toEqual([]);
  });

  test('each different text is asked about once, with how often it stands there', () => {
    expect(wide.words.map(({ text, times }) => `${times} ${text}`).slice(0, 4)).toEqual([
      '5 Oaklands L1 catering',
      '5 day centre',
      '3 job at the hospital',
      '2 ?',
    ]);
  });

  test('an answer outside the four years, a year that cannot be read and a row without a name are told with their cells', () => {
    const { problems, leavers } = read([
      ['Name', 'Left', '2020', '2021'],
      ['Amber Quillfeather', '2021', 'college', 'college'],
      ['Basil Thistlewood', 'ages ago', '', 'college'],
      ['', '2021', '', 'college'],
      ['Clove Marrowby', '2035', '', 'college'],
    ]);
    expect(leavers).toHaveLength(1);
    expect(problems.map(({ line, column, weight }) => [line, column, weight])).toEqual([
      [2, 2, 'stops'],
      [3, 1, 'stops'],
      [4, -1, 'stops'],
      [5, 1, 'stops'],
    ]);
  });
});

test('sums of a year of leavers are left out in words, and do not speak for the rows below', () => {
  const { leavers, leftOut, problems } = read([
    ['Name', 'Left', 'On leaving', 'After 1 year'],
    ['Leavers 2020', '', '', ''],
    ['Amber Quillfeather', '', 'college', 'college'],
    ['Total 2019', '', '', '4 leavers'],
    ['Subtotal', '', '3 of 4 in EET', '75%'],
    ['Total 2019: 4 leavers', '', '', ''],
    ['Basil Thistlewood', '', 'college', 'not known'],
    // Somebody may be called so.
    ['Count, Clove', '', 'not known', 'college 2'],
  ]);
  expect(leavers.map((leaver) => `${fullName(leaver)} ${leaver.cohort}`)).toEqual([
    'Quillfeather, Amber 2020',
    'Thistlewood, Basil 2020',
    'Count, Clove 2020',
  ]);
  expect(leftOut.slice(1)).toEqual(
    [4, 5, 6].map((line) => ({ line, why: 'Looks like a sum of other rows.' })),
  );
  expect(problems).toEqual([]);
});

describe('a row for each leaver and year', () => {
  const long = read(LONG, { repeats: true });

  test('rows without a name go on with the leaver above, and say of which year they are', () => {
    expect(inWords(long)).toEqual([
      'Ginger, Otto 2021: november college; year1 college; year2 apprentice',
      'Hyssop, Mina 2022: november sixth form; year1 ?; year2 day centre',
      'Ivy, Peregrine 2023: november college; year1 NEET',
      'Juniper, Odette 2024: november college',
    ]);
    const [otto, mina, ivy] = long.leavers;
    expect(otto!.answers.get('november')![0]).toMatchObject({
      provider: 'Meadow Tech',
      confirmed: '2021-11-03',
    });
    expect(otto!.answers.get('year1')![0]!.note).toBe('second year');
    expect(mina!.answers.get('year2')![0]).toMatchObject({
      provider: 'The Willows',
      confirmed: '2024-11-12',
    });
    expect(ivy!.answers.get('year1')![0]!.note).toBe('lives with aunt');
    expect(long.problems).toEqual([]);
  });

  test('what the local authority sends back is read: UPN, activity code, date', () => {
    const { leavers, words, problems } = read(
      [
        [
          'UPN',
          'Legal surname',
          'Legal forename',
          'CCIS activity code',
          'Date confirmed',
          'Establishment name',
        ],
        ['A801200001001', 'Quillfeather', 'Amber', '230', '04/11/2025', 'Oaklands'],
        ['', 'Thistlewood', 'Basil', '999', '', ''],
      ],
      { cohort: 2025 },
    );
    expect(leavers[0]!.upn).toBe('A801200001001');
    expect(leavers[0]!.answers.get('november')![0]).toMatchObject({
      code: '230',
      confirmed: '2025-11-04',
      provider: 'Oaklands',
    });
    expect(words.map(({ key }) => key)).toEqual(['ccis 230']);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[3, 3]]);
  });
});

describe('merged headings and colours for meaning', () => {
  const columnOf = (letter: string): number => letter.charCodeAt(0) - 64;
  const place = (a1: string): [number, number] => [Number(a1.slice(1)), columnOf(a1[0]!)];
  const colours = COLOURED.rows.map((row) => row.map(() => '#ffffff'));
  for (const [colour, cells] of Object.entries(COLOURED.colours))
    for (const cell of cells) {
      const [row, column] = place(cell);
      colours[row - 1]![column - 1] = colour;
    }
  const merges = COLOURED.merges.map((range): Merge => {
    const [[top, left], [bottom, right]] = range.split(':').map(place) as [
      [number, number],
      [number, number],
    ];
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  });
  const coloured = read(COLOURED.rows, { colours, merges });

  test('headings over two rows, and bands between the rows that say when the leavers below left', () => {
    expect(coloured.headings).toEqual({ first: 3, last: 4 });
    expect(coloured.columns).toEqual([
      { what: 'name', when: '' },
      { what: 'destination', when: 'november' },
      { what: 'note', when: 'november' },
      { what: 'destination', when: 'year1' },
      { what: 'note', when: 'year1' },
      { what: 'destination', when: 'year2' },
    ]);
    expect(inWords(coloured)).toEqual([
      'MOSSBANK, Ferdy 2021: november Oaklands; year1 Oaklands; year2 Hill Farm Shop',
      'NETTLETON, Gwen 2021: november The Willows; year1 The Willows; year2 #ffd966',
      'Ogilvy-Pond, Hattie 2022: november Oaklands; year1 #cccccc',
      'Peverell, Ivor 2023: november Larkhill; year1 Larkhill',
      'Quince, Jago 2024: november Oaklands',
    ]);
  });

  test('colours are words too, and what the sheet’s own key says of them is found', () => {
    expect(
      coloured.words
        .filter(({ kind }) => kind === 'colour')
        .map(({ key, text, times }) => [key, text, times]),
    ).toEqual([
      ['#93c47d', 'college', 6],
      ['#ffd966', 'day service', 3],
      ['#6fa8dc', 'job', 1],
      ['#cccccc', 'not known', 1],
    ]);
  });

  test('a text is left to its colour only where each of its cells has one', () => {
    const { words } = read(
      [
        ['Name', 'Left', '1 November', 'Year 1'],
        ['Amber Quillfeather', '2021', 'Millrace', 'Millrace'],
        ['Linden Quillfeather', '2021', 'Heron', 'Heron'],
      ],
      {
        colours: [
          ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],
          ['#ffffff', '#ffffff', '#93c47d', '#ffffff'],
          ['#ffffff', '#ffffff', '#93c47d', '#93c47d'],
        ],
      },
    );
    expect(
      words.filter(({ kind }) => kind === 'text').map(({ text, uncoloured }) => [text, uncoloured]),
    ).toEqual([
      ['Heron', 0],
      ['Millrace', 1],
    ]);
  });

  test('groups that nobody has merged reach to the next group, as in a file', () => {
    expect(read(COLOURED.rows).columns).toEqual(coloured.columns);
  });

  test('a merged answer counts for every year that it covers', () => {
    const { leavers } = read(
      [
        ['Name', 'Left', '1 November', 'Year 1', 'Year 2'],
        ['Amber Quillfeather', '2021', 'college', '', ''],
      ],
      { merges: [{ row: 2, column: 3, rows: 1, columns: 3 }] },
    );
    expect([...leavers[0]!.answers].map(([key, [one]]) => [key, one!.text])).toEqual([
      ['november', 'college'],
      ['year1', 'college'],
      ['year2', 'college'],
    ]);
  });
});

test.each([
  ['Year 1', 'year1'],
  ['After two years', 'year2'],
  ['36 months', 'year3'],
  ['1 year on', 'year1'],
  ['Y4', 'year4'],
  ['Year 11', ''],
  ['November after leaving', 'november'],
  ['Destination on leaving', 'november'],
  ['2021', '2021'],
  ['2021/22', '2021'],
  ['Nov 2022', '2022'],
  ['2019-2022', ''],
  ['Sustained to 31 March', 'sustained'],
  ['Comments', ''],
])('a heading %j speaks of %j', (heading, time) => {
  expect(timeIn(heading)).toBe(time);
});

test('what a row is about may be a bare number of years, a checkpoint or a date', () => {
  expect(
    ['0', '2', '2 years', '2022', '2022/23', '15/11/2023', '20/02/2023'].map((text) => timeOfRow(text, 2021)),
  ).toEqual(['november', 'year2', 'year2', '2022', '2022', 'year2', 'year1']);
});

test.each([
  ['2023', 2023],
  ['2022/23', 2023],
  ['22/23', 2023],
  ['July 2023', 2023],
  ['October 2022', 2023],
  ['21/07/2023', 2023],
  ['01/09/2022', 2023],
  ['Leavers 2023', 2023],
  ['23', 2023],
  ['ages ago', null],
  ['2019-2023', null],
])('%j is the cohort %j', (text, cohort) => {
  expect(cohortIn(text)).toBe(cohort);
});

test('a title names a cohort only where it speaks of one year of leavers', () => {
  expect(
    ['Leavers 2022', 'Destinations 2021/22', 'Kept since 2019', 'Leavers 2019-2022', 'Room 2022 rota'].map(
      cohortOfTitle,
    ),
  ).toEqual([2022, 2022, null, null, null]);
});

test.each([
  ['Oaklands L1 catering', 'Further education college, full time', 'guess', 'provider'],
  ['SI at the hospital', 'Supported internship', 'guess', 'provider'],
  ['day centre', 'Adult social care day opportunities', 'known', 'note'],
  ['?', 'Not known', 'guess', 'note'],
  ['230', 'Further education college, full time', 'known', 'note'],
  ['550', 'Volunteering with study for a qualification', 'known', 'note'],
  ['looking for work', 'Seeking education, employment or training', 'guess', 'note'],
  ['Uni of Leeds', 'University or other higher education', 'guess', 'provider'],
  ['blue folder', '', '', 'note'],
])('%j may mean %j', (text, label, sureness, keep) => {
  expect(guessLabel(text)).toEqual({ label, sureness });
  expect(placeOfWords(text, label)).toBe(keep);
});

test('a provider beside an answer belongs to it, and notes at the end belong to the leaver', () => {
  const { columns } = read([
    ['Student', 'Left', 'Nov 21', 'College', 'Notes', 'Nov 22', 'College', 'Notes', 'Comments'],
    ['Amber Quillfeather', '2021', 'college', 'Oaklands', '', 'job', 'Hill Farm', '', ''],
  ]);
  expect(columns.map(({ what, when }) => `${what} ${when}`.trim())).toEqual([
    'name',
    'leavingYear',
    'destination 2021',
    'provider 2021',
    'note 2021',
    'destination 2022',
    'provider 2022',
    'note 2022',
    'notes',
  ]);
});

test('names in one cell are taken apart', () => {
  const split = (text: string) => Object.values(splitName(text, '', '')).join('|');
  expect(
    [
      'Amber Finch',
      'Finch, Amber',
      'FINCH Amber',
      'Amber Rose Finch',
      'Pim van der Laan',
      'Finch',
      'Amber Finch (11B)',
    ].map(split),
  ).toEqual([
    'Finch|Amber',
    'Finch|Amber',
    'FINCH|Amber',
    'Finch|Amber Rose',
    'van der Laan|Pim',
    'Finch|',
    'Finch|Amber',
  ]);
});
