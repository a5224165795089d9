import type { LocalSheets } from '../../local/types';
import { ENTITLEMENT_AREAS, ENTITLEMENT_CRITERIA } from '../../src/content/entitlement';
import { Book, build, freeze, openEmpty } from '../addOn/workbook';
import { enterSchool } from './enterSchool';
import type { PupilFacts, SchoolFacts } from './facts';
import { makeSchool } from './makeSchool';
import { reckon } from './reckon';

jest.setTimeout(300_000);
const SEED = Number(process.env.ENTITLEMENT_SEED ?? 20261121);
const T = Number(process.env.SIZE ?? 250);
let t0 = performance.now();
const lap = (what: string) => {
  console.log(what, Math.round(performance.now() - t0));
  t0 = performance.now();
};

const COUNTS = [
  'rag',
  'toDo',
  'met',
  'due',
  'missed',
  'unrecorded',
  'decided',
  'accessDue',
  'accessMissed',
  'closing',
] as const;

function expectEqual(book: Book, school: SchoolFacts, pupils: readonly PupilFacts[], asOf: string) {
  const differences: unknown[] = [];
  const ids = book.column('entitlement', 'pupilId');
  const col = (key: string) => book.column('entitlement', key);
  const columns = new Map<string, ReturnType<typeof col>>();
  const at = (key: string, row: number) => {
    if (!columns.has(key)) columns.set(key, col(key));
    return columns.get(key)![row];
  };
  for (const pupil of pupils) {
    const row = ids.indexOf(pupil.id);
    const wanted = reckon(pupil, school, asOf);
    const got: Record<string, unknown> = {};
    const want: Record<string, unknown> = {};
    const put = (key: string, w: unknown, column = key) => {
      const g = at(column, row);
      if (g !== w) {
        got[key] = g;
        want[key] = w;
      }
    };
    for (const { key } of ENTITLEMENT_CRITERIA) {
      put(key, wanted.states[key]);
      put(`${key}Have`, wanted.have[key] ?? '');
    }
    for (const { key } of ENTITLEMENT_AREAS) put(key, wanted.areas[key]);
    for (const key of COUNTS) {
      const silent = typeof wanted[key] === 'number' && at('entitledYear', row) === '';
      put(key, silent ? '' : wanted[key]);
    }
    if (Object.keys(want).length) differences.push({ ...pupil, ticks: 0, got, want });
  }
  return differences;
}

test('all', async () => {
  const settings = { yearBegins: 2026, recordsBegin: '2024/25', closingDays: 60 };
  const { school, pupils } = makeSchool(SEED, T, settings);
  const sheets: LocalSheets = openEmpty();
  await build(sheets, { expectedPupils: T, yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14', 'X'] });
  lap('build');
  let book = await Book.of(sheets);
  lap('dump');
  enterSchool(sheets, book, school, pupils);
  lap('enter');
  book = await Book.of(sheets);
  lap('settle');
  const d = expectEqual(book, school, pupils, '2026-11-21');
  lap('compare');
  console.log(d.length, JSON.stringify(d.slice(0, 4), null, 1));
  await freeze(sheets, '2027-02-28');
  lap('freeze');
  book = await Book.of(sheets);
  lap('dump');
  const e = expectEqual(book, school, pupils, '2027-02-28');
  console.log(e.length, JSON.stringify(e.slice(0, 4), null, 1));
});
