import { britishDate } from '../../rules/dates';
import type { LastRecording } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import type { CellChange, RecordsChange } from './types';

const KIND = 'earlierYears';

/** What was brought in last: pupils by Pupil ID, and no name. */
export interface BroughtInLast {
  /** When, 'yyyy-mm-dd hh:mm:ss' in the script's time zone. */
  at: string;
  rows: { pupilId: string; cells: CellChange[] }[];
  records: RecordsChange[];
}

/** The text to keep, short enough for a whole school over all its years. */
export const undoText = ({ at, rows, records }: BroughtInLast): string =>
  JSON.stringify({
    kind: KIND,
    at,
    rows: rows.map(({ pupilId, cells }) => [
      pupilId,
      ...cells.map(({ column, before, after }) => [column, before, after]),
    ]),
    records: records.map(({ pupilId, before, after }) => [pupilId, before, after]),
  });

/** @returns what was kept, or null where there is nothing, somebody has edited it, or another action was the last. */
export function undoFrom(text: string): BroughtInLast | null {
  if (text === '') return null;
  try {
    const kept = JSON.parse(text) as {
      kind?: string;
      at: string;
      rows: [string, ...[string, CellChange['before'], CellChange['after']][]][];
      records: [string, RecordsChange['before'], string][];
    };
    if (kept.kind !== KIND) return null;
    return {
      at: kept.at,
      rows: kept.rows.map(([pupilId, ...cells]) => ({
        pupilId,
        cells: cells.map(([column, before, after]) => ({ column, before, after })),
      })),
      records: kept.records.map(([pupilId, before, after]) => ({ pupilId, before, after })),
    };
  } catch {
    return null;
  }
}

/** What was brought in last as a person is asked about it; null where nothing is kept. */
export function lastBroughtIn(kept: BroughtInLast | null): LastRecording | null {
  if (!kept) return null;
  const pupils = new Set([...kept.rows, ...kept.records].map(({ pupilId }) => pupilId)).size;
  return {
    id: shortHash(undoText(kept)),
    words: `Earlier years of ${pupils === 1 ? 'one pupil' : `${pupils} pupils`}, brought in on ${britishDate(kept.at.slice(0, 10))} at ${kept.at.slice(11, 16)}.`,
  };
}
