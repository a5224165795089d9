import { type Shape, tabsFor } from '../../src/tabs';
import { definitionsOf } from '../../src/workbook/definitions';

const shape: Shape = {
  academicYear: '2026/27',
  expectedPupils: 40,
  rowsOf: () => 0,
  textsOf: () => [],
};

/** Key of a tab -> the definitions of its formulas, by column or by row and column. */
const definitions = (alsoCohorts: number[]) =>
  new Map(tabsFor({ ...shape, alsoCohorts }).map((tab) => [tab.key, definitionsOf(tab)]));

const standing = definitions([]);
const more = definitions([2021]);

it('an older cohort changes nothing that stands but the pages that show every cohort', () => {
  const touched = [...standing].flatMap(([key, before]) =>
    Object.entries(before).some(([at, hash]) => more.get(key)?.[at] !== hash) ? [key] : [],
  );
  // Start here counts and links every tab, and a pupil's record looks for the pupil in every cohort.
  expect(touched.sort()).toEqual(['alumni', 'fourYears', 'pupilRecord', 'startHere', 'summary', 'trend']);
  expect([...more.keys()].filter((key) => !standing.has(key))).toEqual(['destinations2021']);
});

it('Trend and Summary gain a line for it, and every cohort’s own tab stays as it was', () => {
  const lines = (all: typeof more, key: string, row: string) =>
    Object.keys(all.get(key)!).filter((at) => at.startsWith(`${row}|`)).length;
  expect(lines(standing, 'trend', 't2021')).toBe(0);
  expect(lines(more, 'trend', 't2021')).toBe(lines(more, 'trend', 't2022'));
  expect(lines(more, 'summary', 'cohort2021')).toBe(lines(standing, 'summary', 'cohort2022'));
  for (const cohort of [2022, 2023, 2024, 2025, 2026, 2027])
    expect(more.get(`destinations${cohort}`)).toEqual(standing.get(`destinations${cohort}`));
});

it('keeps a record of definitions that fits into one cell of Sheets, however many cohorts there are', () => {
  const many = definitions(Array.from({ length: 20 }, (_, i) => 2021 - i));
  expect(many.has('destinations2002')).toBe(true);
  for (const key of ['trend', 'fourYears', 'summary'])
    expect(JSON.stringify(many.get(key)).length).toBeLessThan(50_000);
});
