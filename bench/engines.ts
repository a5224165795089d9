import type { NewSheets } from '../local/commands/addOn';
import type { Book } from './book';
import { HYPER_FORMULA, openInHyperFormula } from './hyperFormula';
import { openInLocalSheets } from './inLocalSheets';
import type { Opened } from './opened';

/**
 * HyperFormula keeps a graph of what depends on what and scans the ranges of COUNTIFS, as spreadsheets do; but it copies a whole range for each
 * INDEX and MATCH that looks into it, so that a look-up a pupil costs it the square of the pupils. The local Sheets find a value in a range by an
 * index, as spreadsheet programs do.
 */
const ENGINES = { HyperFormula: openInHyperFormula, 'local Sheets': openInLocalSheets } as const;

export type EngineName = keyof typeof ENGINES;

/** What a table calls it. */
export const titleOf = (engine: EngineName): string =>
  engine === 'HyperFormula' ? HYPER_FORMULA : 'the local Sheets';

/** Computes a book from nothing. Close it when done with it. */
export const open = (engine: EngineName, book: Book, newSheets: NewSheets): Promise<Opened> =>
  ENGINES[engine](book, newSheets);
