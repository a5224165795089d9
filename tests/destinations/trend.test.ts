import type { LocalSheets } from '../../local/types';
import { DESTINATIONS } from '../../src/content/destinations';
import { Book, openBuilt, paste, type } from '../addOn/workbook';

jest.setTimeout(180_000);

/** What is typed of a leaver: column of the cohort's tab -> text. */
type Leaver = Record<string, string>;

const YEARS = [2026, 2025, 2024, 2023, 2022];
const CHECKPOINTS = ['november', 'year1', 'year2', 'year3', 'year4'];
const COLUMNS = ['b', 'c', 'd', 'e', 'f'];
const FE = 'Further education college, full time';
const LABELS = [
  FE,
  FE,
  'Apprenticeship',
  'Adult social care day opportunities',
  'Re-engagement programme',
  'Custody',
  'Seeking education, employment or training',
  'Start date agreed, something else',
  'Not known',
  'Moved abroad',
  'Gone fishing',
  '',
  '',
];

let seed = 7;
/** Numbers by chance that are the same in every run. */
const below = (limit: number): number => {
  seed = (seed * 16807) % 2147483647;
  return seed % limit;
};
const of = <T>(all: readonly T[]): T => all[below(all.length)]!;

const leaver = (cohort: number, i: number): Leaver => ({
  pupilId: `L${cohort}${i}`,
  surname: `Wrenfield ${i}`,
  leavingPoint: of(['Year 11', 'Year 13', 'Year 14']),
  leaving: of(['Leaving', 'Leaving', '', 'Staying']),
  wasAspiration: 'To earn my own money',
  wasPathway: of(['Formal', 'Semi-formal', '']),
  wasNeed: of(['ASD', 'SLD']),
  wasSen: of(['E', 'E', 'K']),
  wasPremium: of(['Yes', 'No', '']),
  wasCare: of(['Yes', 'No', '', '']),
  wasSex: of(['F', 'M']),
  ...Object.fromEntries(CHECKPOINTS.map((key) => [`${key}Destination`, of(LABELS)])),
  sustainedStill: of(['Yes', 'Yes', 'No', 'Moved without a gap', '']),
});

/** 2024 is a small cohort, and of the oldest but one nobody was asked after a year. */
const SIZES: Record<number, number> = { 2026: 23, 2025: 31, 2024: 6, 2023: 40, 2022: 27 };
const cohorts = new Map(
  YEARS.map((cohort) => [
    cohort,
    Array.from({ length: SIZES[cohort]! }, (_, i) => {
      const one = leaver(cohort, i);
      if (cohort === 2023) one.year1Destination = '';
      if (cohort === 2024 && i < 3) one.leaving = 'Staying';
      return one;
    }),
  ]),
);

const GROUPS = new Map<string, string>(DESTINATIONS.map(({ label, group }) => [label, group]));

/** The group at a checkpoint: who was outside the count stays so until something else is known. */
function groupAt(one: Leaver, checkpoint: number): string {
  const label = one[`${CHECKPOINTS[checkpoint]}Destination`]!;
  if (label !== '') return GROUPS.get(label) ?? 'Not in the list';
  return checkpoint > 0 && groupAt(one, checkpoint - 1) === 'Outside the count' ? 'Outside the count' : '';
}

const isDue = (cohort: number, checkpoint: number): boolean => cohort + checkpoint <= 2026;
const everybody = (): boolean => true;

interface Figures {
  counts: number[];
  whole: number;
  stays: number;
  outside: number;
}

const ORDER = ['EET', 'Adult services', 'Re-engagement', 'Other', 'NEET', 'Not known', 'Not in the list'];

/** By hand: of those in the group, how many are where. */
function count(
  years: number[],
  checkpoint: number,
  isIn: (one: Leaver) => boolean,
  withStayers = false,
): Figures {
  const all = years.flatMap((cohort) => cohorts.get(cohort)!.filter(isIn));
  const left = all.filter(({ leaving }) => leaving !== 'Staying');
  const stays = all.length - left.length;
  const groups = left.map((one) => groupAt(one, checkpoint) || 'Not known');
  const counts = ORDER.map((group) => groups.filter((one) => one === group).length);
  if (withStayers && checkpoint === 0) counts[0]! += stays;
  const outside = groups.filter((group) => group === 'Outside the count').length;
  return { counts, whole: counts.reduce((sum, one) => sum + one, 0), stays, outside };
}

/** Each share rounded down to a tenth of a per cent, and what is left to the largest remainders. */
function shares({ counts, whole }: Figures): number[] {
  const tenths = counts.map((one) => Math.floor((1000 * one) / whole));
  const left = 1000 - tenths.reduce((sum, one) => sum + one, 0);
  const rest = counts.map((one, i) => [(1000 * one) % whole, i] as const);
  rest.sort(([one, i], [other, j]) => other - one || i - j);
  for (const [, i] of rest.slice(0, left)) tenths[i]! += 1;
  return tenths;
}

let sheets: LocalSheets;
let empty: Book;

beforeAll(async () => {
  sheets = await openBuilt({ expectedPupils: 300 });
  empty = await Book.of(sheets);
  for (const [cohort, leavers] of cohorts)
    for (const key of Object.keys(leavers[0]!))
      paste(
        sheets,
        empty,
        `destinations${cohort}`,
        key,
        3,
        leavers.map((one) => one[key]!),
      );
});
afterAll(() => sheets.dispose());

const choose = (changes: Record<string, string>): void => {
  for (const [row, text] of Object.entries(changes)) type(sheets, empty, 'trend', 'b', row, text);
};
const everyone = {
  kind: 'All leavers',
  value: '',
  count: 'Leavers only',
  checkpoint: 'On 1 November',
  target: '',
};

const lines = (text: unknown): string[] => String(text).split('\n');
const inTable = (book: Book, row: string, columns: readonly string[]) =>
  columns.map((at) => book.cell('trend', at, row));

describe('EET at each checkpoint', () => {
  it.each([
    ['All leavers', '', everybody],
    ['Leaving point', 'Year 13', (one: Leaver) => one.leavingPoint === 'Year 13'],
    ['Pathway', 'Semi-formal', (one: Leaver) => one.wasPathway === 'Semi-formal'],
    ['Primary need', 'SLD', (one: Leaver) => one.wasNeed === 'SLD'],
    ['SEN', 'K', (one: Leaver) => one.wasSen === 'K'],
    ['Pupil Premium', 'No', (one: Leaver) => one.wasPremium !== 'Yes'],
    ['Looked after', 'Yes', (one: Leaver) => one.wasCare === 'Yes'],
    ['Sex', 'F', (one: Leaver) => one.wasSex === 'F'],
  ])('is counted over the leavers of the group alone: %s %s', async (kind, value, isIn) => {
    choose({ ...everyone, kind, value });
    const book = await Book.of(sheets);
    for (const cohort of YEARS)
      for (const [i, at] of COLUMNS.entries()) {
        const [share, numbers] = lines(book.cell('trend', at, `t${cohort}`));
        const { counts, whole } = count([cohort], i, isIn);
        const nobodyAsked = cohorts
          .get(cohort)!
          .filter((one) => isIn(one) && one.leaving !== 'Staying')
          .every((one) => groupAt(one, i) === '' || groupAt(one, i) === 'Outside the count');
        if (!isDue(cohort, i)) expect(share).toBe('–');
        else if (whole === 0) expect(share).toBe('Nobody listed');
        else if (nobodyAsked) expect(share).toBe('Nobody asked yet');
        else
          expect([share, numbers]).toEqual([
            `${Math.round((100 * counts[0]!) / whole)}%`,
            `(${counts[0]} of ${whole})`,
          ]);
      }
    // Four cohorts together: sums of numerators and of denominators, of those whose date has come.
    for (const [i, at] of COLUMNS.entries()) {
      const due = YEARS.filter((cohort) => isDue(cohort, i)).slice(0, 4);
      const { counts, whole } = count(due, i, isIn);
      expect(lines(book.cell('trend', at, 'four'))[1]).toBe(`(${counts[0]} of ${whole})`);
    }
    const before = count([2025, 2024, 2023, 2022], 0, isIn);
    expect(lines(book.cell('trend', 'b', 'fourBefore'))[1]).toBe(`(${before.counts[0]} of ${before.whole})`);
  });

  it('says by how many points it changed on the cohort before', async () => {
    choose(everyone);
    const book = await Book.of(sheets);
    const share = (cohort: number) => {
      const { counts, whole } = count([cohort], 0, everybody);
      return counts[0]! / whole;
    };
    for (const cohort of YEARS.slice(0, -1)) {
      const change = Math.round(100 * (share(cohort) - share(cohort - 1)));
      const words = change === 0 ? 'the same' : `${change > 0 ? 'up' : 'down'} ${Math.abs(change)}`;
      expect(lines(book.cell('trend', 'b', `t${cohort}`))[2]).toBe(words);
    }
    expect(lines(book.cell('trend', 'b', 't2022'))).toHaveLength(2);
  });

  it('says when the group that was typed has nobody', async () => {
    choose({ ...everyone, kind: 'Pathway', value: 'Formall' });
    const book = await Book.of(sheets);
    expect(book.cell('trend', 'a', 'said')).toMatch(/^No leaver matches: Pathway, Formall\./);
    expect(book.cell('trend', 'b', 't2026')).toBe('Nobody listed');
    expect(book.cell('trend', 'g', 't2026')).toBe('');
  });

  it('names the pathways that may be typed, and asks for a value while there is none', async () => {
    const built = await Book.of(sheets);
    type(sheets, built, 'startHere', 'value', 'setPathways', 'Formal, Semi-formal');
    choose({ ...everyone, kind: 'Pathway', value: 'Formal' });
    expect((await Book.of(sheets)).cell('trend', 'e', 'value')).toBe('One of: Formal, Semi-formal.');
    choose({ ...everyone, kind: 'SEN', value: '' });
    expect((await Book.of(sheets)).cell('trend', 'a', 'said')).toMatch(/^Write beside Which/);
  });

  it('is coloured by the own target, then by the cohort before, and never for a small group', async () => {
    const colours = async (target: string) => {
      choose({ ...everyone, target });
      const book = await Book.of(sheets);
      return ['t2025', 't2024', 'four'].map((row) => [
        book.cell('trend', 'g', row),
        book.cell('trend', 'h', row),
      ]);
    };
    const { counts, whole } = count([2026, 2025, 2024, 2023], 0, everybody);
    const share = Math.round((100 * counts[0]!) / whole);
    const [, small, met] = await colours(`${share}%`);
    expect(small).toEqual(['Grey', 'After 2 years: small group, no colour']);
    expect(met![0]).toBe('Green');
    expect(met![1]).toMatch(/^On 1 November: at your target; /);
    const [, , near] = await colours(`${share + 15}%`);
    expect(near![0]).toBe('Amber');
    expect(near![1]).toMatch(/: 15 points below your target; /);
    const [later] = await colours('100%');
    // After a year, with some not asked yet who can still be asked.
    const year1 = count([2025], 1, everybody);
    const short = Math.round(100 * (1 - year1.counts[0]! / year1.whole));
    expect(later).toEqual([
      'Amber',
      expect.stringMatching(
        new RegExp(`^After 1 year: ${short} points below your target; .* not asked yet$`),
      ),
    ]);
  });
});

describe('where they were', () => {
  const rows = (book: Book, cohort: number | string) => ({
    numbers: inTable(book, `n_${cohort}`, [...'bcdefgh']),
    whole: book.cell('trend', 'i', `n_${cohort}`),
    stays: book.cell('trend', 'j', `n_${cohort}`),
    outside: book.cell('trend', 'k', `n_${cohort}`),
    tenths: inTable(book, `s_${cohort}`, [...'bcdefgh']).map((share) => Math.round(1000 * Number(share))),
  });

  it.each([
    ['On 1 November', 0, 'Leavers only'],
    ['On 1 November', 0, 'With those who stay'],
    ['After 2 years', 2, 'With those who stay'],
    ['After 3 years', 3, 'Leavers only'],
  ] as const)('is counted and shared out %s, %i, %s', async (checkpoint, i, who) => {
    choose({ ...everyone, checkpoint, count: who });
    const book = await Book.of(sheets);
    const due = YEARS.filter((cohort) => isDue(cohort, i));
    const inAll = [
      ...due.map((cohort) => [`t${cohort}`, [cohort]] as const),
      ['four', due.slice(0, 4)] as const,
    ];
    for (const [row, years] of inAll) {
      const figures = count([...years], i, everybody, who !== 'Leavers only');
      const found = rows(book, row);
      expect(found).toEqual({
        numbers: figures.counts,
        whole: figures.whole,
        stays: figures.stays,
        outside: figures.outside,
        tenths: shares(figures),
      });
      expect(found.tenths.reduce((sum, one) => sum + one, 0)).toBe(1000);
    }
    for (const cohort of YEARS.filter((one) => !due.includes(one)))
      expect(inTable(book, `n_t${cohort}`, ['b', 'i', 'l'])).toEqual(['–', '–', 'Not yet due']);
  });

  it('tells what is behind the numbers: starts agreed, who was not asked, labels that are not in the list', async () => {
    choose(everyone);
    const book = await Book.of(sheets);
    const left = cohorts.get(2023)!.filter(({ leaving }) => leaving !== 'Staying');
    const typed = (label: string) => left.filter((one) => one.novemberDestination === label).length;
    expect(book.cell('trend', 'l', 'n_t2023')).toBe(
      [
        `${typed('Start date agreed, something else')} of NEET with a start agreed`,
        `${typed('Not known')} not known though asked`,
        `${typed('')} not asked yet`,
        `${typed('Gone fishing')} not in the list: choose from it on the Destinations tab`,
      ].join('; '),
    );
    // Summary counts them in none of its columns either, and says so.
    const unlisted = YEARS.reduce((sum, cohort) => sum + count([cohort], 0, everybody).counts[6]!, 0);
    expect(book.cell('summary', 'label', 'cohortUnlisted')).toContain(`: ${unlisted} whose destination`);
    expect([...'abcdef'].map((at) => book.cell('summary', at, 'cohort2023'))).toEqual(
      count([2023], 0, everybody).counts.slice(0, 6),
    );
  });
});

describe('sustained destinations', () => {
  it('has those who stay under Stayed on here where they are counted', async () => {
    const sustainedOf = async (who: string) => {
      choose({ ...everyone, count: who });
      const book = await Book.of(sheets);
      const cell = (row: string) => Number(lines(book.cell('trend', 'd', `sustained_${row}`))[0]);
      return [cell('cohort'), cell('sustained'), cell('m0')];
    };
    const leaversOnly = await sustainedOf('Leavers only');
    const { stays, whole } = count([2025], 0, everybody);
    expect(leaversOnly[0]).toBe(whole);
    expect(await sustainedOf('With those who stay')).toEqual(leaversOnly.map((one) => one + stays));
  });

  it('is said on Summary with the four-year picture', async () => {
    const book = await Book.of(sheets);
    const { counts, whole } = count([2026, 2025, 2024, 2023], 0, everybody);
    const last = count([2025], 0, everybody);
    const sustained = Number(book.cell('summary', 'f', 'followed2025'));
    expect(sustained).toBeGreaterThan(0);
    expect(book.cell('summary', 'label', 'sayFourYears')).toMatch(
      new RegExp(
        `^Of the ${whole} who left from 2023 to 2026, ${counts[0]} \\(${Math.round((100 * counts[0]!) / whole)}%\\) were in education, employment or training on their first 1 November\\. Of the ${last.whole} who left in 2025, ${sustained} \\(${Math.round((100 * sustained) / last.whole)}%\\) were still there on 31 March, .* of the cohort before\\.$`,
      ),
    );
  });
});

describe('Four years', () => {
  const shown = async (changes: Record<string, string>) => {
    choose({ names: 'Names', fromCohort: '', toCohort: '', ...changes });
    const book = await Book.of(sheets);
    const rows = book.column('fourYears', 'number').map((_, i) => i + 3);
    return rows
      .filter(
        (row) => book.cell('fourYears', 'rowAt', row) !== '' || book.cell('fourYears', 'name', row) !== '',
      )
      .map((row) => ({
        cohort: book.cell('fourYears', 'cohort', row),
        name: book.cell('fourYears', 'name', row),
        hope: book.cell('fourYears', 'aspiration', row),
        words: ['novemberWord', 'sustainedWord', 'year1Word', 'year2Word', 'year3Word', 'year4Word'].map(
          (key) => book.cell('fourYears', key, row),
        ),
      }));
  };
  const leftIn = (cohort: number) => cohorts.get(cohort)!.filter(({ leaving }) => leaving !== 'Staying');

  it('shows the cohorts chosen, by name or by Pupil ID', async () => {
    const names = await shown({ fromCohort: '2024', toCohort: '2025' });
    expect(names.map(({ cohort, name }) => [cohort, name])).toEqual(
      [2025, 2024].flatMap((cohort) => leftIn(cohort).map(({ surname }) => [cohort, surname])),
    );
    const ids = await shown({ fromCohort: '2024', toCohort: '2025', names: 'Pupil IDs' });
    expect(ids.map(({ name }) => name)).toEqual(
      [2025, 2024].flatMap((cohort) => leftIn(cohort).map(({ pupilId }) => pupilId)),
    );
    expect(ids.map(({ words }) => words)).toEqual(names.map(({ words }) => words));
  });

  it('without names shows the same rows in an order that is not the register’s', async () => {
    const named = await shown({ fromCohort: '2023', toCohort: '2023' });
    const nameless = await shown({ fromCohort: '2023', toCohort: '2023', names: 'Neither' });
    const texts = (all: typeof named) => all.map(({ words }) => words.join());
    expect(nameless.map(({ name, hope }) => `${name}${hope}`)).toEqual(named.map(() => ''));
    expect(named.every(({ hope }) => hope === 'To earn my own money')).toBe(true);
    expect([...texts(nameless)].sort()).toEqual([...texts(named)].sort());
    expect(texts(nameless)).not.toEqual(texts(named));
    // Sorted by what became of them on 1 November.
    const firsts = nameless.map(({ words }) => String(words[0]).slice(0, 3));
    expect(firsts).toEqual([...firsts].sort((one, other) => firsts.indexOf(one) - firsts.indexOf(other)));
  });

  it('says so where the cohorts chosen have nobody', async () => {
    expect(await shown({ fromCohort: '2027', toCohort: '2027' })).toEqual([
      expect.objectContaining({ name: 'Nobody is listed in the cohorts chosen on Trend.' }),
    ]);
  });
});
