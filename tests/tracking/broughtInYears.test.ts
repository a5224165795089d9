import {
  type BroughtInActivity,
  type BroughtInCounts,
  yearsBroughtIn,
} from '../../src/actions/earlierYears/broughtIn';

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
    countsLeft: 0,
    wrong: 0,
  });
});

test('what belongs to no year group that is kept is told', () => {
  const activities = [
    activity({ schoolYear: 'last year' }),
    activity({ schoolYear: '2019/20' }),
    activity({ schoolYear: '', meaningful: 'No' }),
  ];
  expect(yearsBroughtIn(activities, NOW, {})).toMatchObject({ cells: [], already: 0, withoutYear: 2 });
  expect(yearsBroughtIn([activity({})], { yearNumber: null, schoolYear: '' }, {}).withoutYear).toBe(1);
});

describe('what the other school has counted', () => {
  const counted = (more: Partial<BroughtInCounts> = {}): BroughtInCounts => ({
    yearGroup: '8',
    schoolYear: '2024/25',
    counts: { Employer: 2, Access: 1, College: null },
    ...more,
  });
  const sums = (counts: BroughtInCounts[], activities: BroughtInActivity[] = [], standing = {}) =>
    yearsBroughtIn(activities, NOW, standing, counts);
  const cellsAfter = (...given: Parameters<typeof sums>) =>
    Object.fromEntries(sums(...given).cells.map(({ column, after: value }) => [column, value]));

  test('has its activities in it: the greater of the two holds', () => {
    expect(cellsAfter([counted()], [activity({})])).toEqual({
      y8Employer: 2,
      y8Access: 1,
      y8SchoolYear: '2024/25',
    });
    const three = [activity({}), activity({}), activity({})];
    expect(cellsAfter([counted()], three)).toMatchObject({ y8Employer: 3 });
  });

  test('stands in the year group that the school says, its activities too: the pupil repeated Year 8', () => {
    const repeated = counted({ schoolYear: '2024/25, 2025/26' });
    expect(cellsAfter([repeated], [activity({ schoolYear: '2025/26', countsAs: ['College'] })])).toEqual({
      y8Employer: 2,
      y8Access: 1,
      y8College: 1,
      y8SchoolYear: '2024/25, 2025/26',
    });
  });

  test('is found by its school year where no year group is said', () => {
    expect(cellsAfter([counted({ yearGroup: '', schoolYear: '2025-26' })])).toMatchObject({
      y9Employer: 2,
      y9SchoolYear: '2025/26',
    });
  });

  test('brought in twice changes nothing', () => {
    const first = cellsAfter([counted()], [activity({})]);
    expect(sums([counted()], [activity({})], first)).toMatchObject({ cells: [], already: 2 });
  });

  test('is left out, and told, where it belongs to no year group or cannot be right', () => {
    expect(
      sums([
        counted({ yearGroup: '6', schoolYear: '' }),
        counted({ counts: { Employer: 4000, Days: 2.5 } }),
        counted({ yearGroup: '', schoolYear: '', counts: { Employer: 0 } }),
      ]),
    ).toMatchObject({
      cells: [
        { column: 'y8Days', before: '', after: 2.5 },
        { column: 'y8SchoolYear', before: '', after: '2024/25' },
      ],
      countsLeft: 1,
      wrong: 1,
    });
  });
});
