import { BLANK, notUnderstood, type Reading, understood } from './reading';

const PROBLEM = 'Attendance is a percentage from 0 to 100.';

interface Figure {
  readonly number: number;
  readonly hasSign: boolean;
}

function figure(text: string): Figure | undefined {
  const parts = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim());
  return parts ? { number: Number(parts[1]), hasSign: parts[2] === '%' } : undefined;
}

/**
 * Reads a whole column of attendance, because one figure alone does not tell whether 1 is 1 % or all of the time.
 *
 * A figure with a % sign is a percentage. The others are shares (0 to 1) where none of them is above 1 and the column has no %
 * sign, otherwise percentages.
 *
 * @param texts the column, in its order
 * @returns per cent, 0 to 100, to one decimal place
 */
export function parseAttendanceColumn(texts: readonly string[]): Reading<number>[] {
  const figures = texts.map(figure);
  const shares = figures.every((entry) => !entry || (!entry.hasSign && entry.number <= 1));
  return texts.map((text, place) => {
    if (text.trim() === '') return BLANK;
    const entry = figures[place];
    if (!entry) return notUnderstood(PROBLEM);
    const percent = shares ? entry.number * 100 : entry.number;
    return percent <= 100 ? understood(Math.round(percent * 10) / 10) : notUnderstood(PROBLEM);
  });
}

/**
 * @param share attendance as the register holds it, 0 to 1; null where it is not known
 * @param line per cent at which attendance begins to be low
 */
export const isLowAttendance = (share: number | null, line: number): boolean =>
  share !== null && Math.round(share * 1000) / 10 <= line;
