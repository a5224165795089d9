import { britishDate } from '../../rules/dates';
import type { LastRecording } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import { counted } from '../words';
import type { KeptUndo } from './undoPlan';

/** @returns what was kept, or null where there is nothing, somebody has edited it, or something else than a recording was the last. */
export function undoFrom(text: string): KeptUndo | null {
  if (text === '') return null;
  try {
    const kept = JSON.parse(text) as Omit<KeptUndo, 'ticks' | 'date' | 'at'> & {
      ticks: [string, KeptUndo['ticks'][0]['before'], boolean][];
      // A recording that version 0.2.0 kept has neither.
      date?: string;
      at?: string;
      kind?: string;
    };
    if (kept.kind !== undefined) return null;
    return {
      ...kept,
      date: kept.date ?? '',
      at: kept.at ?? '',
      ticks: kept.ticks.map(([pupilId, before, after]) => ({ pupilId, before, after })),
    };
  } catch {
    return null;
  }
}

/** The text to keep: pupils by Pupil ID, short enough for a whole school. */
export const undoText = (undo: KeptUndo): string =>
  JSON.stringify({
    ...undo,
    ticks: undo.ticks.map(({ pupilId, before, after }) => [pupilId, before, after]),
  });

/** The recording as a person is asked about it before it is taken back; null where nothing is kept. */
export function lastRecording(kept: KeptUndo | null): LastRecording | null {
  return kept && { id: shortHash(undoText(kept)), words: undoWords(kept) };
}

function undoWords({ title, code, date, at, ticks, created, statusBefore }: KeptUndo): string {
  const added = ticks.filter(({ after }) => after).length;
  const removed = ticks.length - added;
  const parts = [
    ...(created ? ['the new activity itself'] : []),
    ...(added > 0 ? [counted(added, 'tick', 'ticks').replace(/^One/, 'one')] : []),
    ...(removed > 0
      ? [removed === 1 ? 'one tick that was taken away' : `${removed} ticks that were taken away`]
      : []),
    ...(statusBefore === 'Planned' ? ['that it was held'] : []),
  ];
  const what = `${title || code}${date === '' ? ', without a date' : ` on ${britishDate(date)}`}`;
  const when = at === '' ? '' : ` Recorded on ${britishDate(at.slice(0, 10))} at ${at.slice(11, 16)}.`;
  return `${what}: ${parts.join(' and ')}.${when}`;
}
