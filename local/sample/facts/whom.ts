/**
 * A pupil of the register, by year group and place in it: the same one however many pupils a sample has, and nobody where
 * the year group is too small. Counts from 1.
 */
export interface Whom {
  year: string;
  nth: number;
}

export const pupil = (year: string, nth: number): Whom => ({ year, nth });
