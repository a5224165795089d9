import type { ImportPreview, ImportRequest } from '../../server';
import type { SettledRow } from './doubles';
import type { Match } from './match';
import { fullName } from './text';
import type { FileRow, RegisterRow } from './types';

/** Rows whose pupil is settled, by the match or by the person, and those that still wait for an answer. */
export function settleMatches(
  rows: readonly FileRow[],
  matches: readonly Match[],
  decisions: ImportRequest['decisions'],
  register: readonly RegisterRow[],
): { settled: SettledRow[]; unanswered: SettledRow[]; doubtful: ImportPreview['doubtful'] } {
  const byId = new Map(register.map((pupil) => [pupil.pupilId, pupil]));
  const settled: SettledRow[] = [];
  const unanswered: SettledRow[] = [];
  const doubtful: ImportPreview['doubtful'] = [];
  for (const [at, row] of rows.entries()) {
    const match = matches[at]!;
    if (match.kind === 'pupil') settled.push({ row, pupil: byId.get(match.pupil.pupilId) });
    else if (match.kind === 'new') settled.push({ row, pupil: undefined });
    else {
      const decision = decisions.samePupil[String(row.line)] ?? '';
      const chosen = byId.get(decision);
      if (chosen || decision === 'new') settled.push({ row, pupil: chosen });
      else {
        unanswered.push({ row, pupil: match.upnOwner });
        for (const pupil of match.pupils)
          doubtful.push({
            line: row.line,
            name: row.who,
            pupilId: pupil.pupilId,
            registerName: fullName(pupil.cells),
            why: match.why,
          });
      }
    }
  }
  return { settled, unanswered, doubtful };
}
