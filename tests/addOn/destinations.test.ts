import type { LocalSheets } from '../../local/types';
import { CHECKPOINTS, type Checkpoint } from '../../src/content/checkpoints';
import { DESTINATIONS } from '../../src/content/destinations';
import { INTENTIONS } from '../../src/content/intentions';
import { destinationOf } from '../../src/rules/destinationGroups';
import { Book, days, freeze, openBuilt, paste, typed } from './workbook';

jest.setTimeout(180_000);

const ASKED = CHECKPOINTS.filter(({ key }) => key !== 'sustained');
const COHORT = 2022;
const tab = `destinations${COHORT}`;
const dueOf = (checkpoint: Checkpoint) => `${COHORT + checkpoint.yearsAfter}-11-01`;

interface CheckpointEntry {
  destination: string;
  confirmed: string;
}

const FE = 'Further education college, full time';
const labelOf = (group: string) => DESTINATIONS.find((one) => one.group === group && !one.startAgreed)!.label;

/** Every kind of answer, each confirmed in every kind of way, or never. */
const KINDS = [
  '',
  FE,
  labelOf('Adult services'),
  labelOf('NEET'),
  labelOf('Re-engagement'),
  labelOf('Other'),
  labelOf('Not known'),
  DESTINATIONS.find((one) => one.startAgreed)!.label,
  ...DESTINATIONS.filter((one) => one.group === 'Outside the count').map(({ label }) => label),
];
const CONFIRMED = [0, 90, -90, 91, -91, null];
const entriesAt = (checkpoint: Checkpoint): CheckpointEntry[] =>
  KINDS.flatMap((destination) =>
    CONFIRMED.map((after) => ({
      destination,
      confirmed: after === null ? '' : days(after, dueOf(checkpoint)),
    })),
  );
const LEAVERS = KINDS.length * CONFIRMED.length;

let sheets: LocalSheets;
let empty: Book;

beforeAll(async () => {
  sheets = await openBuilt({ expectedPupils: 300 });
  empty = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

const list = <T>(count: number, give: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => give(i));

it('knows code and group of every destination that a school may choose, retired ones included', async () => {
  paste(
    sheets,
    empty,
    tab,
    'pupilId',
    3,
    DESTINATIONS.map((_, i) => `L${i + 1}`),
  );
  paste(
    sheets,
    empty,
    tab,
    'surname',
    3,
    DESTINATIONS.map((_, i) => `Sparrowhawk ${i + 1}`),
  );
  paste(
    sheets,
    empty,
    tab,
    'novemberDestination',
    3,
    DESTINATIONS.map(({ label }) => label),
  );
  const book = await Book.of(sheets);
  const shown = DESTINATIONS.map((_, i) => [
    book.cell(tab, 'novemberDestination', i + 3),
    book.cell(tab, 'novemberCode', i + 3),
    book.cell(tab, 'novemberGroup', i + 3),
  ]);
  expect(shown).toEqual(DESTINATIONS.map(({ label, code, group }) => [label, code, group]));
  // A code is text: a number would not be found again by text.
  expect(typeof shown[0]![1]).toBe('string');
});

it('keeps past entries right when a school renames a destination in Lists, and shows one that is in no list', async () => {
  const row = empty.row('lists', String(DESTINATIONS.findIndex(({ label }) => label === FE) + 1));
  sheets.person.type('Lists', empty.at('lists', 'destination', row), 'College, full time');
  paste(sheets, empty, tab, 'novemberDestination', 3, [FE, 'College, full time', 'At the mill']);
  await freeze(sheets, '2022-11-02');
  const book = await Book.of(sheets);
  expect(
    list(3, (i) => [
      book.cell(tab, 'novemberCode', i + 3),
      book.cell(tab, 'novemberGroup', i + 3),
      book.cell(tab, 'novemberWord', i + 3),
    ]),
  ).toEqual([
    ['230', 'EET', 'EET?'],
    ['230', 'EET', 'EET?'],
    ['', 'Not in the list', 'Not in the list'],
  ]);
  expect(book.cell(tab, 'toDo', 5)).toContain('Choose from the list: first November');
  sheets.person.type('Lists', empty.at('lists', 'destination', row), FE);
});

it('tells whether the first destination was the intended one, under a new name too', async () => {
  const row = empty.row('lists', String(DESTINATIONS.findIndex(({ label }) => label === FE) + 1));
  const { label: meant } = INTENTIONS.find(({ destination }) => destination === FE)!;
  const { label: elsewhere } = INTENTIONS.find(({ destination }) => !['', FE].includes(destination))!;
  paste(sheets, empty, tab, 'pupilId', 3, ['L1', 'L2', 'L3', 'L4', 'L5', 'L6']);
  const renamed = 'College, full time';
  sheets.person.type('Lists', empty.at('lists', 'destination', row), renamed);
  paste(sheets, empty, tab, 'intention', 3, [meant, meant, elsewhere, 'Undecided', meant, meant]);
  const novembers = [FE, renamed, renamed, FE, 'At the mill', labelOf('Not known')];
  paste(sheets, empty, tab, 'novemberDestination', 3, novembers);
  const book = await Book.of(sheets);
  expect(list(6, (i) => book.cell(tab, 'asIntended', i + 3))).toEqual(['Yes', 'Yes', 'No', '', '', '']);
  sheets.person.type('Lists', empty.at('lists', 'destination', row), FE);
  paste(sheets, empty, tab, 'intention', 3, ['', '', '', '', '', '']);
});

describe('a cohort with every kind of answer at every checkpoint', () => {
  beforeAll(async () => {
    paste(
      sheets,
      empty,
      tab,
      'pupilId',
      3,
      list(LEAVERS, (i) => `L${i + 1}`),
    );
    paste(
      sheets,
      empty,
      tab,
      'surname',
      3,
      list(LEAVERS, (i) => `Sparrowhawk ${i + 1}`),
    );
    for (const checkpoint of ASKED) {
      const entries = entriesAt(checkpoint);
      paste(
        sheets,
        empty,
        tab,
        `${checkpoint.key}Destination`,
        3,
        entries.map((one) => one.destination),
      );
      paste(
        sheets,
        empty,
        tab,
        `${checkpoint.key}Confirmed`,
        3,
        entries.map((one) => typed(one.confirmed)),
      );
    }
    await sheets.settle();
  });

  it('never asks a leaver again who does not want to be asked', async () => {
    await freeze(sheets, '2026-12-31');
    paste(sheets, empty, tab, 'consent', 3, ['Declined', 'Withdrawn', 'Asked', 'Agreed']);
    const book = await Book.of(sheets);
    expect(list(4, (i) => book.cell(tab, 'chaseNow', i + 3))).toEqual(['', '', 'year4', 'year4']);
    expect(list(3, (i) => book.cell(tab, 'toDo', i + 3))).toEqual([
      'Not to be asked: consent withheld',
      'A day of confirmation lies ahead; Not to be asked: consent withheld',
      expect.stringContaining('Overdue: '),
    ]);
    expect(book.cell('startHere', 'value', 'week_chase')).toBe(
      book.column(tab, 'chaseNow').filter((key) => key !== '').length,
    );
    paste(sheets, empty, tab, 'consent', 3, ['', '', '', '']);
  });

  it('gives numbers and shares with the unknown in the denominator', async () => {
    await freeze(sheets, '2026-11-21');
    const book = await Book.of(sheets);
    const groupOf = (entry: CheckpointEntry) => destinationOf(entry.destination)?.group ?? '';
    const groups = entriesAt(ASKED[0]!).map(groupOf);
    const count = (group: string) => groups.filter((one) => one === group).length;
    const counted = LEAVERS - count('Outside the count');
    const figures = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'leavers'].map((at) =>
      book.cell('summary', at, `cohort${COHORT}`),
    );
    expect(figures).toEqual([
      count('EET'),
      count('Adult services'),
      count('Re-engagement'),
      count('Other'),
      count('NEET'),
      count('Not known') + count(''),
      counted,
      LEAVERS,
    ]);
    expect(book.cell('summary', 'h', `cohort${COHORT}`)).toBeCloseTo(count('EET') / counted, 10);
    for (const at of ['a', 'b', 'c', 'd', 'e'])
      expect(book.cell('summary', at, `followed${COHORT}`)).toBeCloseTo(count('EET') / counted, 10);
  });

  it('takes an overdue and a tolerance of the school’s own', async () => {
    await freeze(sheets, '2026-11-11');
    sheets.person.type('Start here', empty.at('startHere', 'value', 'setOverdueDays'), '10');
    sheets.person.type('Start here', empty.at('startHere', 'value', 'setToleranceDays'), '91');
    const book = await Book.of(sheets);
    const shown = (destination: string, after: number | null) => {
      const i = entriesAt(ASKED[4]!).findIndex(
        (one) =>
          one.destination === destination &&
          one.confirmed === (after === null ? '' : days(after, '2026-11-01')),
      );
      return book.cell(tab, 'year4Word', i + 3);
    };
    expect([shown('', null), shown(FE, 91), shown(FE, -91), shown(FE, null)]).toEqual([
      'Overdue',
      'EET',
      'EET',
      'EET?',
    ]);
    sheets.person.type('Start here', empty.at('startHere', 'value', 'setOverdueDays'), '60');
    sheets.person.type('Start here', empty.at('startHere', 'value', 'setToleranceDays'), '90');
  });
});

describe('the first destination to 31 March', () => {
  const word = async (asOf: string) => {
    await freeze(sheets, asOf);
    const book = await Book.of(sheets);
    return list(6, (i) => [book.cell(tab, 'sustainedWord', i + 3), book.cell(tab, 'sustainedRag', i + 3)]);
  };

  it('is asked from that day on, and overdue 60 days later', async () => {
    const still = ['Yes', 'Moved without a gap', 'No', 'Not known', '', ''];
    paste(sheets, empty, tab, 'sustainedStill', 3, still);
    paste(sheets, empty, tab, 'novemberDestination', 8, [
      DESTINATIONS.find((one) => one.group === 'Outside the count')!.label,
    ]);
    expect(await word('2023-03-30')).toEqual([
      ...list(5, () => ['Not yet due', 'Grey']),
      ['Not counted', 'Grey'],
    ]);
    const settled = [
      ['Sustained', 'Green'],
      ['Sustained', 'Green'],
      ['Not sustained', 'Red'],
    ];
    expect(await word('2023-03-31')).toEqual([
      ...settled,
      ['Due', 'Amber'],
      ['Due', 'Amber'],
      ['Not counted', 'Grey'],
    ]);
    expect((await word('2023-05-29'))[4]).toEqual(['Due', 'Amber']);
    expect(await word('2023-05-30')).toEqual([
      ...settled,
      ['Not known', 'Red'],
      ['Overdue', 'Red'],
      ['Not counted', 'Grey'],
    ]);
  });

  it('lasted with five months in work, in one of which there was a course as well', async () => {
    const job = 'Job without training';
    paste(sheets, empty, tab, 'novemberDestination', 3, [job, FE]);
    paste(sheets, empty, tab, 'novemberFrom', 3, [typed('2022-10-03'), typed('2022-10-03')]);
    paste(sheets, empty, tab, 'novemberTo', 3, [typed('2023-02-10'), typed('2023-02-10')]);
    paste(sheets, empty, tab, 'secondDestination', 3, [FE, job]);
    paste(sheets, empty, tab, 'secondFrom', 3, [typed('2022-10-10'), typed('2022-10-10')]);
    paste(sheets, empty, tab, 'secondTo', 3, [typed('2022-10-14'), typed('2022-10-14')]);
    expect((await word('2023-06-30')).slice(0, 2).map(([said]) => said)).toEqual([
      'Sustained',
      'Not sustained',
    ]);
    for (const column of ['novemberFrom', 'novemberTo', 'secondDestination', 'secondFrom', 'secondTo'])
      paste(sheets, empty, tab, column, 3, ['', '']);
  });

  it('did not last where somebody says so, though nobody wrote down when it ended', async () => {
    paste(sheets, empty, tab, 'novemberDestination', 3, [FE, FE, FE, FE]);
    paste(sheets, empty, tab, 'novemberConfirmed', 3, [
      ...list(3, () => typed('2022-11-05')),
      typed('2023-04-20'),
    ]);
    paste(
      sheets,
      empty,
      tab,
      'novemberFrom',
      3,
      list(4, () => typed('2022-09-05')),
    );
    paste(sheets, empty, tab, 'sustainedStill', 3, ['Yes', 'No', 'Not known', 'No']);
    paste(
      sheets,
      empty,
      tab,
      'sustainedConfirmed',
      3,
      list(4, () => typed('2023-04-20')),
    );
    expect((await word('2023-06-30')).slice(0, 4).map(([said]) => said)).toEqual([
      'Sustained',
      'Not sustained',
      'Not known',
      'Not sustained',
    ]);
  });
});

describe('Four years', () => {
  it('lists every counted leaver of all cohorts once, with their words, and nobody who stays', async () => {
    await freeze(sheets, '2026-11-21');
    for (const [cohort, count] of [
      [2027, 4],
      [2026, 3],
      [2024, 5],
    ] as const) {
      paste(
        sheets,
        empty,
        `destinations${cohort}`,
        'pupilId',
        3,
        list(count, (i) => `L${cohort}${i}`),
      );
      paste(
        sheets,
        empty,
        `destinations${cohort}`,
        'surname',
        3,
        list(count, (i) => `Kestrel ${cohort} ${i}`),
      );
      paste(sheets, empty, `destinations${cohort}`, 'novemberDestination', 3, [labelOf('NEET'), FE]);
      paste(sheets, empty, `destinations${cohort}`, 'leaving', 3, ['Leaving', 'Staying', 'Undecided', '']);
    }
    const book = await Book.of(sheets);
    const expected: unknown[][] = [];
    for (const cohort of [2026, 2025, 2024, 2023, 2022, 2027]) {
      const key = `destinations${cohort}`;
      book.column(key, 'name').forEach((name, i) => {
        if (name === '' || book.cell(key, 'leaving', i + 3) === 'Staying') return;
        expected.push([cohort, name, ...ASKED.map((one) => book.cell(key, `${one.key}Word`, i + 3))]);
      });
    }
    const listed = book
      .column('fourYears', 'name')
      .map((name, i) => [
        book.cell('fourYears', 'cohort', i + 3),
        name,
        ...ASKED.map((one) => book.cell('fourYears', `${one.key}Word`, i + 3)),
      ])
      .filter(([, name]) => name !== '');
    expect(listed).toEqual(expected);
    expect(listed).toHaveLength(LEAVERS + 3 + 2 + 4);
    expect(listed.flat()).not.toContain('Kestrel 2027 1');
  });

  it('says at the top of Summary how last year’s leavers fared', async () => {
    const book = await Book.of(sheets);
    expect(book.cell('summary', 'g', 'cohort2026')).toBe(2);
    expect(book.cell('summary', 'label', 'sayDestinations')).toMatch(
      /^0 of the 2 who left in 2026 \(0%\) were in education.*; 1 was not, and of 1 it is not known/,
    );
  });
});

describe('this year’s possible leavers', () => {
  const rag = async (changes: Record<string, string>) => {
    for (const key of ['intention', 'offer', 'leaving'])
      paste(sheets, empty, 'destinations2027', key, 3, [changes[key] ?? '']);
    const book = await Book.of(sheets);
    return [book.cell('destinations2027', 'rag', 3), book.cell('destinations2027', 'toDo', 3)];
  };

  it('are amber with words on what is missing until the next step is settled', async () => {
    expect(await rag({})).toEqual(['Amber', 'Staying or leaving? Ask about the next step; No offer yet']);
    expect(await rag({ leaving: 'Leaving', intention: 'Undecided', offer: 'Applied' })).toEqual([
      'Amber',
      'Ask about the next step; No offer yet',
    ]);
    const intention = INTENTIONS.find(({ destination }) => destination !== '')!.label;
    expect(await rag({ leaving: 'Leaving', intention, offer: 'Conditional offer' })).toEqual([
      'Amber',
      'Offer is not firm yet',
    ]);
    expect(await rag({ leaving: 'Leaving', intention, offer: 'Accepted' })).toEqual(['Green', '']);
    expect(await rag({ leaving: 'Staying' })).toEqual(['', '']);
  });
});
