/** The letters of a column: 1 -> 'A', 27 -> 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** 'C12' for row 12, column 3. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** 'C3:C140', or 'C3' where both ends are one cell. */
export function a1Range(top: number, left: number, bottom: number, right: number): string {
  const first = a1(top, left);
  const last = a1(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** Ascending numbers as runs of neighbours: [3,4,5,9] -> [[3,5],[9,9]]. */
export function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const n of numbers) {
    const last = found[found.length - 1];
    if (last && n === last[1] + 1) last[1] = n;
    else found.push([n, n]);
  }
  return found;
}
