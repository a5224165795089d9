/** Cells side by side that one call gives one measure; counts from 1. */
export interface Stroke {
  first: number;
  count: number;
  size: number;
}

/**
 * The fewest calls that give each column its width, or each row its height. A later stroke may go over part of an earlier
 * one, as when a wall is painted and a stripe on it afterwards.
 *
 * @param sizes pixels, from place `first` on
 * @param standing what every place has already, so that some can be left alone; null where that is not known
 */
export function strokes(sizes: readonly number[], first: number, standing: number | null): Stroke[] {
  const segments: Stroke[] = [];
  sizes.forEach((size, i) => {
    const last = segments[segments.length - 1];
    if (last?.size === size) last.count += 1;
    else segments.push({ first: first + i, count: 1, size });
  });
  const paint = painter(segments);
  // Either the last segment is left as it is, or it is the end of something painted over what stood there.
  const best: Stroke[][] = [[]];
  for (let end = 1; end <= segments.length; end += 1) {
    let found = segments[end - 1]!.size === standing ? best[end - 1]! : null;
    for (let start = 0; start < end; start += 1) {
      const painted = paint(start, end - 1);
      if (!found || best[start]!.length + painted.length < found.length)
        found = [...best[start]!, ...painted];
    }
    best.push(found!);
  }
  return best[segments.length]!;
}

/** The fewest strokes for segments i to j of which nothing may be left out; the first of them begins at i. */
function painter(segments: readonly Stroke[]): (i: number, j: number) => Stroke[] {
  const known = new Map<number, Stroke[]>();
  const paint = (i: number, j: number): Stroke[] => {
    if (i > j) return [];
    const key = i * segments.length + j;
    const before = known.get(key);
    if (before) return before;
    const here = segments[i]!;
    let best: Stroke[] = [{ ...here }, ...paint(i + 1, j)];
    for (let k = i + 1; k <= j; k += 1) {
      if (segments[k]!.size !== here.size) continue;
      // One stroke from i goes on to where the next of this size begins, and what lies between is painted over it.
      const [rest, ...others] = paint(k, j);
      const between = paint(i + 1, k - 1);
      if (between.length + others.length + 1 >= best.length) continue;
      const count = rest!.first + rest!.count - here.first;
      best = [{ first: here.first, count, size: here.size }, ...between, ...others];
    }
    known.set(key, best);
    return best;
  };
  return paint;
}
