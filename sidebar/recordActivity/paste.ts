import type { PupilMatch } from '../../src/server';

/** Said of a line that is not to be used. */
export const LEAVE_OUT = 'leave out';

/** Place of the line in the list of matches -> Pupil ID, or LEAVE_OUT. */
export type Answers = Readonly<Record<number, string>>;

export interface Settled {
  /** The pupils that the list names, each once. */
  pupilIds: string[];
  /** Places of lines that a person still has to settle. */
  open: number[];
  leftOut: number;
}

/** What a matched list comes to with the answers given so far. No line is ever dropped without an answer. */
export function settle(matches: readonly PupilMatch[], answers: Answers): Settled {
  const pupilIds = new Set<string>();
  const open: number[] = [];
  let leftOut = 0;
  for (const [at, match] of matches.entries()) {
    const answer = match.pupilId || (answers[at] ?? '');
    if (answer === '') open.push(at);
    else if (answer === LEAVE_OUT) leftOut += 1;
    else pupilIds.add(answer);
  }
  return { pupilIds: [...pupilIds], open, leftOut };
}

/** The lines of a paste. Blank ones stay, so that the numbers are those of the list. */
export const linesOf = (text: string): string[] => text.replace(/\s+$/, '').split(/\r\n|\r|\n/);
