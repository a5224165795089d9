import { cohortTitle } from '../../rules/cohort';
import { britishDate } from '../../rules/dates';
import type { LastRecording } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import { LEAVER_FIELDS } from './fields';

const KIND = 'leaver';

/** What was recorded last of one leaver: by Pupil ID, and no name. */
export interface KeptAnswer {
  /** When, 'yyyy-mm-dd hh:mm:ss' in the script's time zone. */
  at: string;
  cohort: number;
  pupilId: string;
  cells: { column: string; before: string; after: string }[];
}

/** The text to keep. */
export const undoText = (kept: KeptAnswer): string => JSON.stringify({ kind: KIND, ...kept });

/** @returns what was kept, or null where there is nothing, somebody has edited it, or another action was the last. */
export function undoFrom(text: string): KeptAnswer | null {
  if (text === '') return null;
  try {
    const { kind, ...kept } = JSON.parse(text) as KeptAnswer & { kind?: string };
    return kind === KIND ? kept : null;
  } catch {
    return null;
  }
}

/** What was recorded last as a person is asked about it; null where nothing is kept. */
export function lastAnswer(kept: KeptAnswer | null): LastRecording | null {
  if (!kept) return null;
  const [first] = kept.cells;
  const label = LEAVER_FIELDS.get(first?.column ?? '')?.label ?? '';
  return {
    id: shortHash(undoText(kept)),
    words: `${label}, one row of ${cohortTitle(kept.cohort)}. Recorded on ${britishDate(kept.at.slice(0, 10))} at ${kept.at.slice(11, 16)}.`,
  };
}
