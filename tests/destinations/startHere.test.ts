import { type Shape, tabsFor } from '../../src/tabs';
import type { FixedRow } from '../../src/workbook/tab';

const shape: Shape = { academicYear: '2026/27', expectedPupils: 20, rowsOf: () => 0, textsOf: () => [] };

/** Start here, row by row, as a description holds it. */
function startHere(changes: Partial<Shape> = {}): readonly FixedRow[] {
  const { rows } = tabsFor({ ...shape, ...changes }).find(({ key }) => key === 'startHere')!;
  if (rows.kind !== 'fixed') throw new Error('Start here is a page.');
  return rows.rows;
}

const written = (row: FixedRow | undefined, column: string): string =>
  JSON.stringify(row?.cells?.[column] ?? null);

describe('Start here', () => {
  it('keeps every cell where it was when tabs of older cohorts are made: their links are added below', () => {
    const before = startHere();
    const after = startHere({ alsoCohorts: [2021, 2020, 2019] });
    const moved = before.flatMap(({ key, cells = {} }, at) =>
      Object.keys(cells)
        .filter((column) => written(after[at], column) !== written(before[at], column))
        .map((column) => `${key} ${column}`),
    );
    expect(moved.filter((place) => /^(link|purpose)$/.test(place.split(' ')[1]!))).toEqual([]);
    const links = (rows: readonly FixedRow[]) => rows.filter(({ cells = {} }) => 'link' in cells).length;
    expect(links(after)).toBe(links(before) + 3);
  });
});
