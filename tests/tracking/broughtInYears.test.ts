import { type BroughtInActivity, yearsBroughtIn } from '../../src/actions/earlierYears/broughtIn';

/** In Year 10 in 2026/27: Year 8 was 2024/25. */
const NOW = { yearNumber: 10, schoolYear: '2026/27' };

const activity = (more: Partial<BroughtInActivity>): BroughtInActivity => ({
  schoolYear: '2024/25',
  countsAs: ['Employer'],
  days: null,
  meaningful: 'Yes',
  ...more,
});

const after = (activities: readonly BroughtInActivity[], standing = {}): Record<string, unknown> =>
  Object.fromEntries(
    yearsBroughtIn(activities, NOW, standing).cells.map((cell) => [cell.column, cell.after]),
  );

test('a meaningful activity counts in the year group at the time, for each of its kinds', () => {
  expect(
    after([
      activity({}),
      activity({ countsAs: ['Employer', 'Workplace'], days: 2.5 }),
      activity({ schoolYear: '2025-26', countsAs: ['Apprenticeship or training', 'Curriculum'] }),
    ]),
  ).toEqual({
    y8Employer: 2,
    y8Workplace: 1,
    y8Days: 2.5,
    y8SchoolYear: '2024/25',
    y9Training: 1,
    y9SchoolYear: '2025/26',
  });
});

test('what is not known to be meaningful does not count; careers information counts as it is', () => {
  expect(
    after([
      activity({ meaningful: 'No' }),
      activity({ meaningful: 'Not known', countsAs: ['Workplace', 'Careers information'], days: 3 }),
    ]),
  ).toEqual({ y8Information: 1, y8SchoolYear: '2024/25' });
});

test('what stands there is raised, never lowered', () => {
  const standing = { y8SchoolYear: '2023/24', y8Employer: 3, y8College: 1 };
  const activities = [activity({}), activity({ countsAs: ['College'] }), activity({ countsAs: ['College'] })];
  expect(yearsBroughtIn(activities, NOW, standing)).toEqual({
    cells: [
      { column: 'y8College', before: 1, after: 2 },
      { column: 'y8SchoolYear', before: '2023/24', after: '2023/24, 2024/25' },
    ],
    already: 1,
    withoutYear: 0,
  });
});

test('what belongs to no year group that is kept is told', () => {
  const activities = [
    activity({ schoolYear: 'last year' }),
    activity({ schoolYear: '2019/20' }),
    activity({ schoolYear: '', meaningful: 'No' }),
  ];
  expect(yearsBroughtIn(activities, NOW, {})).toEqual({ cells: [], already: 0, withoutYear: 2 });
  expect(yearsBroughtIn([activity({})], { yearNumber: null, schoolYear: '' }, {}).withoutYear).toBe(1);
});
