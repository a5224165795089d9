import type { KeptUndo } from './undoPlan';
import { counted } from './words';

/** @returns what was kept, or null where there is nothing or somebody has edited it. */
export function undoFrom(text: string): KeptUndo | null {
  if (text === '') return null;
  try {
    const kept = JSON.parse(text) as Omit<KeptUndo, 'ticks'> & {
      ticks: [string, KeptUndo['ticks'][0]['before'], boolean][];
    };
    return {
      ...kept,
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

/** What undoing would take back, in words. */
export function undoWords({ title, code, ticks, created }: KeptUndo): string {
  const added = ticks.filter(({ after }) => after).length;
  const removed = ticks.length - added;
  const parts = [
    ...(created ? ['the new activity itself'] : []),
    ...(added > 0 ? [counted(added, 'tick', 'ticks').replace(/^One/, 'one')] : []),
    ...(removed > 0
      ? [removed === 1 ? 'one tick that was taken away' : `${removed} ticks that were taken away`]
      : []),
  ];
  return `${title || code}: ${parts.join(' and ')}`;
}
