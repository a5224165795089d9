import { growthExponent } from '../../bench/growth';
import { type Limit, limitsOf } from '../../bench/limits';
import type { MeasuredAt, Result } from '../../bench/runWorkload';
import { workloads } from '../../bench/workloads';

const named = (name: string) => workloads.find((each) => each.name === name)!;
/** What the grid promises by whichever engine. */
const grid = { ...named('gridInSheets'), ...named('grid'), exponent: named('gridInSheets').exponent! };

const at = (pupils: number, whole: number | null, reached = 6): MeasuredAt => ({
  pupils,
  formulas: pupils,
  whole,
  edit: 0.001,
  reached,
  figures: [],
});

const result = (points: MeasuredAt[], faster: Result['faster']): Result => ({
  workload: grid,
  ours: {
    title: grid.title,
    points,
    exponent: growthExponent(points.map(({ pupils, whole }) => ({ pupils, seconds: whole! }))),
    editExponent: 0,
  },
  theirs: null,
  faster,
});

const broken = (limits: Limit[]): string[] =>
  limits.filter(({ holds }) => !holds).map(({ sentence }) => sentence);

const TIMES = { times: 25, atLeast: true };

describe('growth', () => {
  it.each([
    [1, [3, 6, 12, 24]],
    [2, [1, 4, 16, 64]],
    [0, [5, 5, 5, 5]],
  ])('is %p where times are %p with twice the pupils each time', (exponent, seconds) => {
    const points = seconds.map((each, step) => ({ pupils: 500 * 2 ** step, seconds: each }));
    expect(growthExponent(points)).toBeCloseTo(exponent, 10);
  });

  it('is unknown with one point', () => {
    expect(growthExponent([{ pupils: 500, seconds: 1 }])).toBeNaN();
  });
});

describe('what the grid promises', () => {
  it('holds for time that grows with the pupils, edits that reach the same, and a log that takes 25 times as long', () => {
    expect(broken(limitsOf(result([at(500, 1), at(1000, 2), at(2000, 4)], TIMES)))).toEqual([]);
  });

  it('is broken by time that grows with their square, and says so', () => {
    expect(broken(limitsOf(result([at(500, 1), at(1000, 4), at(2000, 16)], TIMES)))).toEqual([
      expect.stringContaining('exponent 2.00; at most 1.15'),
    ]);
  });

  it('is broken by an edit that reaches more in a larger school', () => {
    expect(broken(limitsOf(result([at(500, 1, 6), at(1000, 2, 12)], TIMES)))).toEqual([
      expect.stringContaining('reaches 6, 12 formulas'),
    ]);
  });

  it('is broken by a log that is nearly as quick', () => {
    expect(broken(limitsOf(result([at(500, 1), at(1000, 2)], { times: 19, atLeast: false })))).toEqual([
      expect.stringContaining('19 times faster'),
    ]);
  });
});
