/**
 * How many letters one spelling is away from another: a letter more, less or other, or two neighbours swapped, counts as one.
 *
 * @param limit Beyond this the distance does not matter.
 * @returns the distance, or `limit + 1` where it is greater than the limit
 */
export function spellingDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const width = other.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let j = 0; j < width; j += 1) last[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    // Cells far from the diagonal are beyond the limit anyway.
    const from = Math.max(1, i - limit);
    const to = Math.min(other.length, i + limit);
    row[from - 1] = from === 1 ? i : limit + 1;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j += 1) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (to < other.length) row[to + 1] = limit + 1;
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
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
