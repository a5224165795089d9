import type { LocalSheets, SavedWorkbook } from '../../local/types';
import { ACTIVITY_KINDS, CRITERIA } from '../../src/content/activityKinds';
import { savedOnce } from './savedWorkbooks';
import {
  Book,
  build,
  check,
  days,
  importRows,
  openBuilt,
  openEmpty,
  paste,
  pupil,
  TODAY,
  type,
  typed,
} from './workbook';

jest.setTimeout(120_000);

const TAB = 'participation2027';

interface ActivityFacts {
  title: string;
  date: string;
  status: 'Planned' | 'Held' | 'Cancelled' | '';
  years: string;
  pathways: string;
  kinds: string[];
  criteria: string[];
  mode: string;
  schoolDay: string;
  providerAccess: boolean;
  workplaceDays: number | '';
}

/** mulberry32: the same numbers for the same seed everywhere. */
function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const some = <T>(all: readonly T[], chance: number): T[] => all.filter(() => next() < chance);
  return { next, pick, some };
}

const KINDS = ACTIVITY_KINDS.map((kind) => kind.key);
const CRITERION_KEYS = CRITERIA.map((one) => one.key);

function randomActivities(count: number, seed: number): ActivityFacts[] {
  const { next, pick, some } = randomFrom(seed);
  const statuses = ['Held', 'Held', 'Held', 'Planned', 'Planned', 'Cancelled', ''] as const;
  return Array.from({ length: count }, (_, i) => ({
    title: `Activity ${i + 1}`,
    // Up to the spring: some lie after 28 February.
    date: next() < 0.1 ? '' : days(Math.floor(next() * 220) - 70),
    status: pick(statuses),
    years: pick(['', '9', '9, 10', '7,8', '11, 13', 'X']),
    pathways: pick(['', '', 'Formal', 'Semi-formal, Formal']),
    kinds: some(KINDS, 0.35),
    criteria: next() < 0.5 ? [...CRITERION_KEYS] : some(CRITERION_KEYS, 0.8),
    mode: pick(['', 'In person', 'In person and online', 'Online']),
    schoolDay: pick(['', 'Yes', 'No']),
    providerAccess: next() < 0.5,
    workplaceDays: pick(['', 0.5, 1, 2] as const),
  }));
}

// ---- The plain reckoning, from the same facts ----

const ENCOUNTER_CRITERIA = {
  employer: ['purpose', 'outcomes', 'twoWay', 'reflection'],
  workplace: ['purpose', 'outcomes', 'twoWay', 'reflection', 'people', 'task', 'feedback'],
  provider: ['purpose', 'staffAndLearners', 'learnThere'],
};
const PROVIDERS = ['sixthForm', 'college', 'training', 'university'];

function countsOf(activity: ActivityFacts) {
  const live = activity.status !== 'Cancelled' && activity.status !== 'Planned';
  const planned = activity.status === 'Planned';
  const meetsAccess = activity.providerAccess && activity.schoolDay === 'Yes';
  const toFebruary = activity.date !== '' && activity.date <= '2027-02-28';
  const meets = (encounter: keyof typeof ENCOUNTER_CRITERIA) =>
    ENCOUNTER_CRITERIA[encounter].every((key) => activity.criteria.includes(key));
  const provider = live && meets('provider') && activity.mode.startsWith('In person');
  const workplace = live && activity.kinds.includes('workplace') && meets('workplace');
  return {
    live,
    employer: live && activity.kinds.includes('employer') && meets('employer'),
    workplace,
    days: workplace ? Number(activity.workplaceDays) : 0,
    providers: provider && activity.kinds.some((kind) => PROVIDERS.includes(kind)),
    ofProvider: (kind: string) => provider && activity.kinds.includes(kind),
    information: live && activity.kinds.includes('information'),
    providerAccess: live && meetsAccess,
    accessToFeb: live && meetsAccess && toFebruary,
    planned: (kind: string) => planned && activity.kinds.includes(kind),
    plannedAccess: planned && meetsAccess && toFebruary,
  };
}

interface PupilFacts {
  id: string;
  year: string;
  pathway: string;
  from: string;
  to: string;
}

const listed = (text: string) => text.split(',').map((part) => part.trim());

const PLANNED = ['employer', 'workplace', 'sixthForm', 'college', 'training', 'university', 'information'];
const plannedColumn = (kind: string) => `planned${kind[0]!.toUpperCase()}${kind.slice(1)}`;

function reckon(pupilFacts: PupilFacts, activities: readonly ActivityFacts[], ticks: readonly boolean[]) {
  const took = activities.filter((_, i) => ticks[i]);
  const count = (is: (counts: ReturnType<typeof countsOf>) => boolean) =>
    took.filter((one) => is(countsOf(one))).length;
  const isForGroup = (one: ActivityFacts) =>
    (one.years === '' || listed(one.years).includes(pupilFacts.year)) &&
    (one.pathways === '' || listed(one.pathways).includes(pupilFacts.pathway));
  const isFor = (one: ActivityFacts) =>
    one.status === 'Held' &&
    one.kinds.some((kind) => kind !== 'staff' && kind !== 'parents') &&
    isForGroup(one) &&
    one.date !== '' &&
    (pupilFacts.from === '' || one.date >= pupilFacts.from) &&
    (pupilFacts.to === '' || one.date <= pupilFacts.to);
  const isOffered = (one: ActivityFacts, ticked: boolean) =>
    ticked || (Number(pupilFacts.year) >= 12 && isFor(one));
  const isPlannedFor = (i: number) => {
    const one = activities[i]!;
    return one.years === '' && one.pathways === '' ? ticks[i]! : isForGroup(one);
  };
  const planned = (is: (counts: ReturnType<typeof countsOf>) => boolean) =>
    activities.filter((one, i) => isPlannedFor(i) && is(countsOf(one))).length;
  return {
    ...Object.fromEntries(
      PLANNED.map((kind) => [plannedColumn(kind), planned((counts) => counts.planned(kind))]),
    ),
    plannedAccess: planned((counts) => counts.plannedAccess),
    tookPart: count((counts) => counts.live),
    employer: count((counts) => counts.employer),
    workplace: count((counts) => counts.workplace),
    providers: count((counts) => counts.providers),
    information: count((counts) => counts.information),
    sixthForm: count((counts) => counts.ofProvider('sixthForm')),
    college: count((counts) => counts.ofProvider('college')),
    training: count((counts) => counts.ofProvider('training')),
    university: count((counts) => counts.ofProvider('university')),
    providerAccess: activities.filter((one, i) => countsOf(one).providerAccess && isOffered(one, ticks[i]!))
      .length,
    accessToFeb: activities.filter((one, i) => countsOf(one).accessToFeb && isOffered(one, ticks[i]!)).length,
    workplaceDays: took.reduce((sum, one) => sum + countsOf(one).days, 0),
    missed: activities.filter((one, i) => isFor(one) && !ticks[i]).length,
  };
}

// ---- Into the workbook, as a person would ----

const codeOf = (i: number) => `A27${String(i + 1).padStart(3, '0')}`;

/** Pastes one column of Activities from its first row down. */
function pasteActivities(sheets: LocalSheets, book: Book, activities: readonly ActivityFacts[]) {
  const first = book.row('activities', 'A27001');
  const put = (column: string, give: (one: ActivityFacts) => string | number | boolean) =>
    paste(sheets, book, 'activities', column, first, activities.map(give));
  for (const key of ['title', 'status', 'years', 'pathways', 'mode', 'schoolDay', 'workplaceDays'] as const)
    put(key, (one) => one[key]);
  put('providerAccess', (one) => one.providerAccess);
  for (const key of KINDS) put(key, (one) => one.kinds.includes(key));
  for (const key of CRITERION_KEYS) put(key, (one) => one.criteria.includes(key));
  activities.forEach((one, i) => {
    if (one.date !== '') type(sheets, book, 'activities', 'date', codeOf(i), typed(one.date));
  });
}

const YEARS = ['7', '9', '10', '11', '13', 'X'];
const rows = Array.from({ length: 18 }, (_, n) =>
  pupil(n, {
    year: YEARS[n % YEARS.length]!,
    pathway: ['Formal', 'Semi-formal', ''][n % 3]!,
    form: `${YEARS[n % YEARS.length]}A`,
    onRollFrom: n % 5 === 0 ? typed(days(-30)) : '',
  }),
);

const yearGroups = ['7', '8', '9', '10', '11', '12', '13', '14', 'X'];
let built: SavedWorkbook;

beforeAll(async () => {
  built = await savedOnce('participation', async () => {
    const sheets = await openBuilt({ yearGroups });
    await importRows(sheets, rows);
    return sheets;
  });
});

const withPupils = () => openEmpty({ from: built });

const factsOf = (book: Book): PupilFacts[] =>
  book
    .column('pupils', 'pupilId')
    .map(String)
    .filter((id) => id !== '')
    .map((id) => {
      const day = (column: string) => {
        const value = book.cell('pupils', column, id);
        return typeof value === 'object' ? value.date : '';
      };
      return {
        id,
        year: String(book.cell('pupils', 'year', id)),
        pathway: String(book.cell('pupils', 'pathway', id)),
        from: day('onRollFrom'),
        to: day('onRollTo'),
      };
    });

describe('participation', () => {
  test('every count of 18 pupils and 40 activities equals a plain reckoning', async () => {
    const sheets = withPupils();
    let book = await Book.of(sheets);
    const activities = randomActivities(40, 20261121);
    pasteActivities(sheets, book, activities);
    const facts = factsOf(book);
    const left = facts[3]!;
    type(sheets, book, 'pupils', 'enrolment', left.id, 'Left');
    type(sheets, book, 'pupils', 'onRollTo', left.id, typed(days(-25)));
    const { next } = randomFrom(7);
    const ticks = new Map(facts.map(({ id }) => [id, activities.map(() => next() < 0.4)]));
    for (const { id } of facts) {
      sheets.person.paste(book.title(TAB), book.at(TAB, 'A27001', id), [
        ticks.get(id)!.map((tick) => (tick ? true : next() < 0.5 ? false : null)),
      ]);
    }
    book = await Book.of(sheets);
    for (const one of factsOf(book)) {
      const wanted = reckon(one, activities, ticks.get(one.id)!);
      const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, book.cell(TAB, key, one.id)]));
      expect({ id: one.id, ...got }).toEqual({ id: one.id, ...wanted });
    }
    activities.forEach((_, i) => {
      const took = [...ticks.values()].filter((row) => row[i]).length;
      expect(book.cell('activities', 'tookPart', codeOf(i))).toBe(took);
    });
    expect(book.cell(TAB, 'problems', left.id)).toMatch(/^\d+ ticked after leaving$/);
    sheets.dispose();
  });

  test('a typed title has its column at once, and its counts follow what is ticked of it', async () => {
    const sheets = withPupils();
    let book = await Book.of(sheets);
    const id = factsOf(book)[0]!.id;
    type(sheets, book, 'activities', 'title', 'A27005', '🎪 "Careers" fair');
    type(sheets, book, TAB, 'A27005', id, 'TRUE');
    book = await Book.of(sheets);
    const header = book.row(TAB, 'Pupil ID');
    expect(book.cell(TAB, 'A27005', header)).toBe('🎪 "Careers" fair');
    expect(book.cell(TAB, 'tookPart', id)).toBe(1);
    expect(book.cell(TAB, 'employer', id)).toBe(0);
    expect(book.cell('activities', 'problems', 'A27005')).toBe('Tick what it counts as');
    for (const key of ['employer', 'purpose', 'outcomes', 'twoWay'])
      type(sheets, book, 'activities', key, 'A27005', 'TRUE');
    book = await Book.of(sheets);
    expect(book.cell('activities', 'meaningful', 'A27005')).toBe('No');
    type(sheets, book, 'activities', 'reflection', 'A27005', 'TRUE');
    book = await Book.of(sheets);
    expect(book.cell('activities', 'meaningful', 'A27005')).toBe('Yes');
    expect(book.cell(TAB, 'employer', id)).toBe(1);
    type(sheets, book, 'activities', 'status', 'A27005', 'Cancelled');
    book = await Book.of(sheets);
    expect(book.cell(TAB, 'employer', id)).toBe(0);
    expect(book.cell('activities', 'problems', 'A27005')).toContain('Cancelled, but pupils are ticked');
    sheets.dispose();
  });

  test('only rows with a pupil have boxes, and a box takes nothing but a tick', async () => {
    const sheets = withPupils();
    const book = await Book.of(sheets);
    const ids = factsOf(book).map(({ id }) => id);
    const boxes = book.sheet(TAB).validations.filter(({ criteria }) => criteria === 'CHECKBOX');
    const first = book.at(TAB, 'A27001', ids[0]!);
    const last = book.at(TAB, 'A27080', ids[ids.length - 1]!);
    expect(boxes.map(({ range }) => range)).toEqual([`${first}:${last}`]);
    expect(() => type(sheets, book, TAB, 'A27001', ids[0]!, 'yes')).toThrow(
      'violates the data validation rules',
    );
    sheets.dispose();
  });

  test('a pupil taken off the register keeps the ticks, and the row says so', async () => {
    const sheets = withPupils();
    let book = await Book.of(sheets);
    const { id } = factsOf(book)[2]!;
    type(sheets, book, 'activities', 'title', 'A27001', 'Visit');
    type(sheets, book, TAB, 'A27001', id, 'TRUE');
    sheets.person.deleteRows(book.title('pupils'), book.row('pupils', id), 1);
    await build(sheets, { yearGroups });
    book = await Book.of(sheets);
    expect(book.cell(TAB, 'A27001', id)).toBe(true);
    expect(book.cell(TAB, 'problems', id)).toBe('Not on the Pupils tab any more: the ticks are kept');
    sheets.dispose();
  });

  test('helper rows that were deleted, moved about or typed over come back, and no tick is lost', async () => {
    const sheets = withPupils();
    let book = await Book.of(sheets);
    const { id } = factsOf(book)[1]!;
    type(sheets, book, 'activities', 'title', 'A27002', 'Visit');
    type(sheets, book, TAB, 'A27002', id, 'TRUE');
    const title = book.title(TAB);
    sheets.person.insertRows(title, book.row(TAB, 'Date'), 2);
    book = await Book.of(sheets);
    sheets.person.deleteRows(title, book.row(TAB, 'Employer'), 1);
    sheets.person.clear(title, book.at(TAB, 'A27003', book.row(TAB, 'Date')));
    await build(sheets, { yearGroups });
    book = await Book.of(sheets);
    expect(book.cell(TAB, 'A27002', id)).toBe(true);
    expect(book.cell(TAB, 'tookPart', id)).toBe(1);
    expect(book.full(TAB, 'A27003', book.row(TAB, 'Date'))?.formula).not.toBe('');
    expect(book.full(TAB, 'A27003', book.row(TAB, 'Employer'))?.formula).not.toBe('');
    const { findings } = await check(sheets);
    expect(findings.filter(({ tab }) => tab === TAB)).toEqual([]);
    sheets.dispose();
  });
});

describe('activities', () => {
  test('says in words what is wrong with an activity', async () => {
    const sheets = await openBuilt();
    let book = await Book.of(sheets);
    const put = (code: string, cells: Record<string, string>) => {
      for (const [column, text] of Object.entries(cells))
        type(sheets, book, 'activities', column, code, text);
    };
    put('A27001', { title: 'Two of one name', employer: 'TRUE' });
    put('A27002', { title: 'Two of one name', employer: 'TRUE' });
    put('A27003', { title: 'Too early', date: '31/08/2026', parents: 'TRUE' });
    put('A27004', { title: 'No kind' });
    put('A27005', { title: 'Backwards', date: '10/12/2026', until: '09/12/2026', parents: 'TRUE' });
    put('A27006', { title: 'Not dated', status: 'Held', staff: 'TRUE' });
    put('A27007', { title: 'Still to come', status: 'Held', date: typed(days(3)), staff: 'TRUE' });
    put('A27008', { title: 'Was it?', status: 'Planned', date: typed(days(-3)), parents: 'TRUE' });
    put('A27009', { title: 'Nobody', status: 'Held', date: typed(TODAY), curriculum: 'TRUE' });
    put('A27010', { title: 'Site visit', workplace: 'TRUE' });
    put('A27011', { title: 'For some', parents: 'TRUE', years: '9 to 11' });
    put('A27012', { title: 'For others', parents: 'TRUE', years: '9, Y10' });
    put('A27014', { title: 'Too late', date: '01/09/2027', parents: 'TRUE' });
    put('A27013', { title: 'For more', parents: 'TRUE', years: '9, 10,11, X' });
    book = await Book.of(sheets);
    const said = (code: string) => book.cell('activities', 'problems', code);
    expect(said('A27001')).toBe('');
    expect(said('A27002')).toBe('Another activity has this title as well');
    expect(said('A27003')).toMatch(/^Dated in an earlier school year, so it counts nowhere/);
    expect(said('A27004')).toBe('Tick what it counts as');
    expect(said('A27005')).toBe('Ends before it begins');
    expect(said('A27006')).toBe('Held, but without a date');
    expect(said('A27007')).toBe('Held, but its date is still to come');
    expect(said('A27008')).toBe('Its date has passed: was it held?');
    expect(said('A27009')).toBe('Nobody is ticked yet');
    expect(said('A27010')).toBe('How many days of workplace experience?');
    for (const code of ['A27011', 'A27012']) expect(said(code)).toMatch(/^For years: write year groups/);
    expect(said('A27013')).toBe('');
    expect(said('A27014')).toBe('The date is outside this school year');
    sheets.dispose();
  });

  test('the code of an activity whose row was deleted is given to nobody while its ticks stand', async () => {
    const sheets = withPupils();
    let book = await Book.of(sheets);
    const { id } = factsOf(book)[0]!;
    type(sheets, book, 'activities', 'title', 'A27002', 'Visit');
    type(sheets, book, TAB, 'A27002', id, 'TRUE');
    sheets.person.deleteRows(book.title('activities'), book.row('activities', 'A27002'), 2);
    await build(sheets, { yearGroups });
    book = await Book.of(sheets);
    expect(book.column('activities', 'code')).not.toContain('A27002');
    expect(book.column('activities', 'code')).toContain('A27003');
    expect(book.cell(TAB, 'A27002', id)).toBe(true);
    sheets.dispose();
  });

  test('a further set of codes with their columns is made before the ready ones run out', async () => {
    const sheets = await openBuilt();
    let book = await Book.of(sheets);
    paste(
      sheets,
      book,
      'activities',
      'title',
      book.row('activities', 'A27001'),
      Array.from({ length: 75 }, (_, i) => `Activity ${i + 1}`),
    );
    await build(sheets);
    book = await Book.of(sheets);
    expect(book.cell('activities', 'code', book.row('activities', 'A27160'))).toBe('A27160');
    type(sheets, book, 'activities', 'title', 'A27100', 'The hundredth');
    book = await Book.of(sheets);
    expect(book.cell(TAB, 'A27100', book.row(TAB, 'Pupil ID'))).toBe('The hundredth');
    sheets.dispose();
  });
});

describe('coverage', () => {
  test('says nothing is missing before there is a programme, and then which years miss what', async () => {
    const sheets = await openBuilt();
    let book = await Book.of(sheets);
    const at = (row: string, column: string) => book.cell('coverage', column, row);
    expect(at('kind_employer', 'missing')).toBe('');
    expect(at('lead', 'label')).toContain('Nothing is planned yet');
    type(sheets, book, 'activities', 'title', 'A27001', 'Talk');
    type(sheets, book, 'activities', 'years', 'A27001', '9, 10');
    for (const key of ['employer', 'purpose', 'outcomes', 'twoWay', 'reflection', 'tagSend'])
      type(sheets, book, 'activities', key, 'A27001', 'TRUE');
    book = await Book.of(sheets);
    expect([at('kind_employer', 'year9'), at('kind_employer', 'year11')]).toEqual([1, 0]);
    expect(at('kind_employer', 'yearX')).toBe('–');
    expect(at('kind_employer', 'missing')).toBe('Nothing for Y7, Y8, Y11, Y12, Y13, Y14');
    expect(at('kind_college', 'missing')).toBe('Nothing yet');
    expect([at('tag_tagSend', 'count'), at('tag_tagGender', 'count')]).toEqual([1, 0]);
    expect([at('benchmark5', 'count'), at('benchmark3', 'count'), at('benchmark7', 'count')]).toEqual([
      1, 1, 0,
    ]);
    // Of the meetings held only those of this school year.
    const held = [typed('2026-08-31'), typed('2026-09-01'), typed(TODAY), ''];
    held.forEach((date, i) => {
      if (date !== '') type(sheets, book, 'guidance', 'date', i + 3, date);
      type(sheets, book, 'guidance', 'status', i + 3, 'Held');
    });
    book = await Book.of(sheets);
    expect(at('benchmark8', 'count')).toBe(2);
    sheets.dispose();
  });
});
