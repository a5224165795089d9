export interface Point {
  pupils: number;
  seconds: number;
}

/**
 * How time grows with pupils: the exponent of the power that fits best (least squares of the logarithms). 1 = twice the
 * pupils take twice the time, 2 = four times. NaN with fewer than two points.
 */
export function growthExponent(points: readonly Point[]): number {
  const logs = points.map(({ pupils, seconds }) => [Math.log(pupils), Math.log(seconds)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0);
  return over / logs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
}
