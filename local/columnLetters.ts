const known: string[] = [];

/** Column letters of a 1-based column number: 1 -> 'A', 27 -> 'AA'. */
export function columnLetters(column: number): string {
  known[column] ??= lettersOf(column);
  return known[column];
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number of letters, without regard to case: 'AA' -> 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
