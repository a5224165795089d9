import fc from 'fast-check';
import { strokes } from '../../src/workbook/strokes';

const FIRST = 3;

/** The sizes after the strokes, where every place had `standing` before. */
function painted(sizes: readonly number[], standing: number | null): (number | null)[] {
  const wall = sizes.map((): number | null => standing);
  for (const { first, count, size } of strokes(sizes, FIRST, standing))
    wall.fill(size, first - FIRST, first - FIRST + count);
  return wall;
}

/** The least that is ever possible, found by trying every stroke on every state. */
function fewest(sizes: readonly number[], standing: number | null): number {
  const wanted = sizes.join();
  let states = new Set([sizes.map(() => standing).join()]);
  for (let n = 0; ; n += 1) {
    if (states.has(wanted)) return n;
    const next = new Set<string>();
    for (const state of states) {
      for (let from = 0; from < sizes.length; from += 1) {
        for (let to = from + 1; to <= sizes.length; to += 1) {
          for (const size of new Set(sizes)) {
            const wall: (string | number)[] = state.split(',');
            next.add(wall.fill(size, from, to).join());
          }
        }
      }
    }
    states = next;
  }
}

const sizes = (longest: number) =>
  fc.array(fc.constantFrom(60, 100, 150, 200), { minLength: 1, maxLength: longest });
const standing = fc.constantFrom(100, null);

test('gives every column its width', () => {
  fc.assert(fc.property(sizes(60), standing, (all, before) => expect(painted(all, before)).toEqual(all)));
});

test('needs no more calls than any other way', () => {
  fc.assert(
    fc.property(sizes(5), standing, (all, before) =>
      expect(strokes(all, FIRST, before)).toHaveLength(fewest(all, before)),
    ),
    { numRuns: 60 },
  );
});

test('leaves what is right already', () => {
  expect(strokes([100, 100, 100], 1, 100)).toEqual([]);
  expect(strokes([100, 60, 60, 100], 1, 100)).toEqual([{ first: 2, count: 2, size: 60 }]);
});
