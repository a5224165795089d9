import type { PupilChanges } from '../../rules/closeYear';
import { Readable } from '../../sheets/entry';
import { findUndo, readUndo } from '../../sheets/undo';
import type { CloseWhat, YearClosePlace } from '../../sheets/yearClose';
import { shortHash } from '../../workbook/shortHash';
import type { Scalar } from '../../workbook/tab';
import type { KeptClose, OwnCell } from './types';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Cells = Record<string, [Scalar, Scalar]>;
type Stored = Omit<KeptClose, 'pupils' | 'ownCells'> & {
  columns: string[];
  pupils: [string, ...Scalar[]][];
  ownCells: [string, number, string, Scalar][];
};

/** The text to keep. Columns are named once for all pupils: thousands of them stay short. */
export function closeText(close: KeptClose): string {
  const columns: string[] = [];
  const indexOf = (name: string): number => {
    const at = columns.indexOf(name);
    return at >= 0 ? at : columns.push(name) - 1;
  };
  const cells = (letter: string, changes: PupilChanges['history']) =>
    Object.entries(changes).flatMap(([key, [before, after]]) => [indexOf(`${letter}${key}`), before, after]);
  const pupils = close.pupils.map(({ pupilId, history, register, cohort }): Stored['pupils'][0] => [
    pupilId,
    ...cells('h', history),
    ...cells('p', register),
    ...cells('l', cohort),
  ]);
  const ownCells = close.ownCells.map(({ row, column, formula, value }): Stored['ownCells'][0] => [
    row,
    column,
    formula,
    value,
  ]);
  return JSON.stringify({ ...close, columns, pupils, ownCells } satisfies Stored);
}

/** @returns what was kept, or null where there is nothing or somebody has edited it. */
export function closeFrom(text: string): KeptClose | null {
  if (text === '') return null;
  try {
    const { columns, pupils, ownCells, ...rest } = JSON.parse(text) as Stored;
    return {
      ...rest,
      // A close that an earlier version has begun says nothing of what it is.
      what: rest.what ?? 'schoolYear',
      pupils: pupils.map(([pupilId, ...cells]) => pupilFrom(pupilId, cells, columns)),
      ownCells: ownCells.map(([row, column, formula, value]): OwnCell => ({ row, column, formula, value })),
    };
  } catch {
    return null;
  }
}

function pupilFrom(pupilId: string, cells: readonly Scalar[], columns: readonly string[]): PupilChanges {
  const changes: Record<string, Cells> = { h: {}, p: {}, l: {} };
  for (let i = 0; i + 2 < cells.length; i += 3) {
    const name = columns[Number(cells[i])]!;
    changes[name[0]!]![name.slice(1)] = [cells[i + 1]!, cells[i + 2]!];
  }
  return { pupilId, history: changes.h!, register: changes.p!, cohort: changes.l! };
}

/**
 * What was kept of the close that is under way, or was the last.
 * @throws Readable where it cannot be read any more
 */
export function keptIn({ text }: Pick<YearClosePlace, 'text'>): KeptClose {
  const kept = closeFrom(text);
  if (!kept)
    throw new Readable(
      'What the close was to write is not kept any more: somebody has edited the hidden tab Golden Thread year close. Put the spreadsheet back to the version before with File, Version history.',
    );
  return kept;
}

/** A mark of what the last recording of an activity kept for its own undo. */
export const lastRecording = (spreadsheet: Spreadsheet): string => shortHash(readUndo(findUndo(spreadsheet)));

/** Whether the last close of this kind can be taken back: nobody has gone on recording since. */
export const mayBeUndone = (spreadsheet: Spreadsheet, place: YearClosePlace, what: CloseWhat): boolean =>
  place.what === what &&
  (place.state === 'undoing' ||
    (place.state === 'closed' && closeFrom(place.text)?.lastRecording === lastRecording(spreadsheet)));

/** What a preview has shown, as a short text. The order of the register does not count: all is written by Pupil ID. */
export function fingerprintOf(changes: readonly PupilChanges[], ...others: unknown[]): string {
  const text = JSON.stringify([changes.map((one) => JSON.stringify(one)).sort(), ...others]);
  return `${shortHash(text)}.${shortHash(`${text.length}${text}`)}`;
}
