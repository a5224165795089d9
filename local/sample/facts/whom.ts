/**
 * A pupil of the register, by year group and place in it: the same one however many pupils a sample has, and nobody where
 * the year group is too small. Counts from 1.
 */
export interface Whom {
  year: string;
  nth: number;
}

/** An ID that the register does not know: mistyped, or of a pupil whom somebody deleted. */
export const unknownPupil = 'P09001';

export const pupil = (year: string, nth: number): Whom => ({ year, nth });
