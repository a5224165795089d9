import type { LocalSheets } from '../../local/types';
import { ENTITLEMENT_CRITERIA, ENTITLEMENT_STATES } from '../../src/content/entitlement';
import { answers, Book, columnLetters, openBuilt, type, typed } from '../addOn/workbook';
import { enterSchool } from './enterSchool';
import type { PupilFacts, SchoolFacts } from './facts';
import { makeSchool } from './makeSchool';
import { readEntitlement } from './readEntitlement';
import { type Reckoned, reckon } from './reckon';

/*
 * Entitlement of pupils by chance beside the plain reckoning of reckon.ts, around every day on which something closes. The school year
 * has a 29 February. ENTITLEMENT_SEED=7 tries other pupils.
 */
const SEED = Number(process.env.ENTITLEMENT_SEED ?? 20261121);
const BEGINS = 2027;
const PUPILS = 250;

jest.setTimeout(180_000);

const COUNTS = [
  'met',
  'due',
  'missed',
  'unrecorded',
  'decided',
  'accessDue',
  'accessMissed',
  'closing',
] as const satisfies readonly (keyof Reckoned)[];

type Line = Record<string, unknown>;

/** What Entitlement is to show of one pupil, by column. */
function wantedOf({ states, have, areas, ...reckoned }: Reckoned, pupil: PupilFacts): Line {
  const silent = Object.keys(have).length === 0 && (pupil.enrolment === 'Left' || reckoned.isUnknown);
  return {
    rag: reckoned.rag,
    toDo: reckoned.toDo,
    weight: reckoned.weight || '',
    ...areas,
    ...states,
    ...Object.fromEntries(ENTITLEMENT_CRITERIA.map(({ key }) => [`${key}Have`, have[key] ?? ''])),
    ...Object.fromEntries(COUNTS.map((key) => [key, silent ? '' : reckoned[key]])),
  };
}

interface Compared {
  /** What differs, with the pupil's facts: nothing where all is well. */
  differences: unknown[];
  /** Every state and colour that was compared. */
  seen: Set<unknown>;
}

async function compare(
  sheets: LocalSheets,
  school: SchoolFacts,
  pupils: readonly PupilFacts[],
  asOf: string,
): Promise<Compared> {
  const rows = await readEntitlement(sheets);
  const seen = new Set<unknown>();
  const differences = pupils.flatMap((pupil): unknown[] => {
    const wanted = wantedOf(reckon(pupil, school, asOf), pupil);
    const found = rows.get(pupil.id);
    if (!found) return [`${pupil.id} has no row`];
    // The row number breaks ties of the weight.
    const shown: Line = { ...found, weight: found.weight === '' ? '' : Math.ceil(Number(found.weight)) };
    for (const column of ['rag', ...ENTITLEMENT_CRITERIA.map(({ key }) => key)]) seen.add(shown[column]);
    const wrong = Object.keys(wanted).filter((column) => shown[column] !== wanted[column]);
    if (wrong.length === 0) return [];
    const of = (line: Line) => Object.fromEntries(wrong.map((column) => [column, line[column]]));
    return [{ asOf, shown: of(shown), wanted: of(wanted), pupil: { ...pupil, ticks: undefined } }];
  });
  return { differences: differences.slice(0, 3), seen };
}

/** Tabs on which Entitlement stands. Without the formulas of all others every day is computed sooner. */
const LOOKED_AT = [
  'startHere',
  'lists',
  'pupils',
  `destinations${BEGINS + 1}`,
  'aspirations',
  'activities',
  `participation${BEGINS + 1}`,
  'placements',
  'guidance',
  'decisions',
  'history',
  'entitlement',
];

function clearBeside(sheets: LocalSheets, book: Book): void {
  const kept = LOOKED_AT.map((tab) => book.title(tab));
  for (const { name, columns, rows } of book.dump.sheets)
    if (!kept.includes(name)) sheets.person.clear(name, `A3:${columnLetters(columns)}${rows}`);
}

/** A workbook with a school by chance in it. */
async function openSchool(
  seed: number,
  size: number,
  settings: { recordsBegin: string; closingDays: number },
) {
  const sheets = await openBuilt(
    {
      academicYear: '2027/28',
      expectedPupils: PUPILS,
      yearGroups: [...answers.yearGroups, 'X'],
    },
    { now: '2027-11-21' },
  );
  const book = await Book.of(sheets);
  clearBeside(sheets, book);
  const made = makeSchool(seed, size, { yearBegins: BEGINS, ...settings });
  const set = (setting: string, text: string) =>
    type(sheets, book, 'startHere', 'value', `set${setting}`, text);
  set('RecordsBegin', settings.recordsBegin);
  set('ClosingDays', String(settings.closingDays));
  enterSchool(sheets, book, made.school, made.pupils);
  return { sheets, set, ...made };
}

beforeAll(() => {
  process.stdout.write(`Entitlement of pupils by chance: ENTITLEMENT_SEED=${SEED}\n`);
});

const seen = new Set<unknown>();

async function look(world: Awaited<ReturnType<typeof openSchool>>, asOf: string, school = world.school) {
  world.set('FreezeDate', typed(asOf));
  const compared = await compare(world.sheets, school, world.pupils, asOf);
  expect(compared.differences).toEqual([]);
  for (const one of compared.seen) seen.add(one);
}

test.each([
  { recordsBegin: '', closingDays: 60 },
  { recordsBegin: '2022/23', closingDays: 14 },
  { recordsBegin: '2026/27', closingDays: 0 },
])(
  'all that is said of 250 pupils equals the plain reckoning: records begin in “$recordsBegin”, notice $closingDays days',
  async (settings) => {
    const world = await openSchool(SEED + settings.closingDays, PUPILS, settings);
    for (const asOf of ['2028-02-28', '2028-08-31']) await look(world, asOf);
    world.sheets.dispose();
  },
);

test('of 250 more on each day around which something closes, the next school year begun or not', async () => {
  const world = await openSchool(SEED + 1, PUPILS, { recordsBegin: '2025/26', closingDays: 60 });
  for (const asOf of [
    '2027-09-01',
    '2027-12-29',
    '2027-12-30',
    '2028-02-29',
    '2028-03-01',
    // Two weeks after what was planned for the last of February.
    '2028-03-13',
    '2028-03-14',
    '2028-07-01',
    '2028-07-02',
    '2028-08-31',
    '2028-09-01',
  ])
    await look(world, asOf);
  // Nobody has closed the school year, so that pupils and Participation are still of the last one.
  world.set('AcademicYear', '2028/29');
  const next = { ...world.school, yearBegins: BEGINS + 1 };
  for (const asOf of ['2028-09-01', '2029-02-28', '2029-03-01']) await look(world, asOf, next);
  world.sheets.dispose();
});

test('among them was every state and every colour', () => {
  expect([...seen].sort()).toEqual([...ENTITLEMENT_STATES, 'Red', 'Amber', 'Green', 'Grey', ''].sort());
});
