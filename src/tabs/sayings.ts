import type { Formula } from '../workbook/formula';
import { f, quote } from '../workbook/formula';

/**
 * Sayings in one text, those that are '' left out. A question keeps its mark alone: neither '?;' nor '?.' is read as a sentence.
 *
 * @param sayings with commas between, as TEXTJOIN takes them
 * @param between what stands between two sayings
 */
export const inOneText = (sayings: Formula, between: '; ' | '. ' = '; '): Formula =>
  f`SUBSTITUTE(TEXTJOIN(${quote(between)},TRUE,${sayings}),${quote(`?${between}`)},"? ")`;
