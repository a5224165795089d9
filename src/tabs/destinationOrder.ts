import { CHECKPOINTS } from '../content/checkpoints';
import type { Formula } from '../workbook/formula';
import { cell, f, join, own, quote } from '../workbook/formula';
import { TREND } from './tabKeys';

/** First letters of the words for a leaver's situation, the best first: ten of them, a digit each. */
const BEGINNINGS = ['EET', 'Sus', 'Adu', 'Re-', 'Oth', 'Sta', 'Due', 'Ove', 'NEE', 'Not'].join('|');

/** Larger than any number of rows, and prime: the rows then come in an order that has nothing to do with the register's. */
const SCATTER = 10007;

const digit = (word: Formula): Formula => f`IFERROR(INT(FIND(LEFT(${word},3),${quote(BEGINNINGS)})/4),9)`;

/**
 * A number for each leaver by which Four years sorts where it shows no names: by the words, checkpoint by checkpoint, and those whose
 * words are the same scattered, so that nobody is found by their place in the register. Empty for who is not counted, and while names are
 * shown: an answer then changes no line's place.
 */
export const orderWithoutNames: Formula = f`IF(OR(${own('counted')}<>"Yes",${cell(TREND, 'names', 'b')}<>"Neither"),"",(${join(
  '+',
  CHECKPOINTS.map(({ key }, i) => f`${digit(f`${own(`${key}Word`)}`)}*${10 ** (CHECKPOINTS.length - 1 - i)}`),
)})*${SCATTER}+MOD(ROW()*7919,${SCATTER}))`;
