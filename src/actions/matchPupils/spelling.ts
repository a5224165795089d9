/**
 * How many letters one spelling is away from another: a letter more, less or other, or two neighbours swapped, counts as one.
 *
 * @param limit Beyond this the distance does not matter.
 * @returns the distance, or `limit + 1` where it is greater than the limit
 */
export function spellingDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = new Array<number>(other.length + 1).fill(limit + 1);
    row[0] = i;
    let least = i;
    // Cells far from the diagonal are beyond the limit anyway.
    for (let j = Math.max(1, i - limit); j <= Math.min(other.length, i + limit); j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[other.length]!, limit + 1);
}

/** Which letters a word has, as bits: two words that are few letters apart differ in few bits. Far quicker than the distance. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** False where two words with these letters cannot be within the limit: each change touches two letters at most. */
export function mayBeNear(one: number, other: number, limit: number): boolean {
  let rest = one ^ other;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count <= 2 * limit;
}
