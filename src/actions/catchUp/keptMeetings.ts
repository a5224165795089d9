import { britishDate } from '../../rules/dates';
import type { LastRecording } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import { counted } from '../words';

const KIND = 'meetings';

/** Meetings that were booked last, all for one day: pupils by Pupil ID, and no name of a pupil. */
export interface BookedLast {
  /** When, 'yyyy-mm-dd hh:mm:ss' in the script's time zone. */
  at: string;
  /** 'yyyy-mm-dd' */
  date: string;
  /** '' where none was named. */
  adviser: string;
  /** Each pupil with the year group that was written; '' where none was. */
  rows: { pupilId: string; yearThen: string }[];
}

/** The text to keep, short enough for a whole school. */
export const undoText = ({ at, date, adviser, rows }: BookedLast): string =>
  JSON.stringify({
    kind: KIND,
    at,
    date,
    adviser,
    rows: rows.map(({ pupilId, yearThen }) => [pupilId, yearThen]),
  });

/** @returns what was kept, or null where there is nothing, somebody has edited it, or another action was the last. */
export function undoFrom(text: string): BookedLast | null {
  if (text === '') return null;
  try {
    const { kind, rows, ...kept } = JSON.parse(text) as Omit<BookedLast, 'rows'> & {
      kind?: string;
      rows: [string, string][];
    };
    if (kind !== KIND) return null;
    return { ...kept, rows: rows.map(([pupilId, yearThen]) => ({ pupilId, yearThen })) };
  } catch {
    return null;
  }
}

/** '8 meetings on 03/12/2026'. */
export const bookedWords = ({ date }: Pick<BookedLast, 'date'>, meetings: number): string =>
  `${counted(meetings, 'meeting', 'meetings')} on ${britishDate(date)}`;

/** What was booked last as a person is asked about it; null where nothing is kept. */
export function lastBooked(kept: BookedLast | null): LastRecording | null {
  if (!kept) return null;
  const { at, adviser, rows } = kept;
  return {
    id: shortHash(undoText(kept)),
    words: `${bookedWords(kept, rows.length)}${adviser === '' ? '' : ` with ${adviser}`}. Booked on ${britishDate(at.slice(0, 10))} at ${at.slice(11, 16)}.`,
  };
}
