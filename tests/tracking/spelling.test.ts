import fc from 'fast-check';
import { lettersOf, mayBeNear, spellingDistance } from '../../src/actions/matchPupils/spelling';

/** The textbook's table, whole. */
function plainDistance(one: string, other: string): number {
  const table = [...Array(one.length + 1)].map((_, i) =>
    [...Array(other.length + 1)].map((__, j) => (i ? (j ? 0 : i) : j)),
  );
  for (let i = 1; i <= one.length; i += 1)
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, table[i - 2]![j - 2]! + 1);
      table[i]![j] = cost;
    }
  return table[one.length]![other.length]!;
}

describe('how far one spelling is from another', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '田'), maxLength: 9 });

  it('is the textbook’s distance up to the limit, and never thrown out by the quick look at the letters', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (one, other, limit) => {
        const distance = plainDistance(one, other);
        expect(spellingDistance(one, other, limit)).toBe(Math.min(distance, limit + 1));
        if (distance <= limit) expect(mayBeNear(lettersOf(one), lettersOf(other), limit)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
