import type { PupilMatch } from '../../server';
import { Readable } from '../../sheets/entry';
import { listedPupils, openRegister } from '../pupilChoices';
import { matchLines } from './matcher';

/** Far beyond any list of pupils. */
const MOST_LINES = 5_000;

/**
 * Finds the pupils of a pasted list, a pupil a line; blank lines are left out. Writes nothing.
 * @throws Readable where there is no register, or the list is no list of pupils
 */
export function matchPupils(lines: string[]): PupilMatch[] {
  if (lines.length > MOST_LINES)
    throw new Readable(
      `The list has ${lines.length.toLocaleString('en-GB')} lines, more than any school has pupils. Paste a part of it.`,
    );
  return matchLines(lines, listedPupils(openRegister(SpreadsheetApp.getActiveSpreadsheet())));
}
