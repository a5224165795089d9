import type { PupilChanges } from '../../rules/closeYear';
import type { Scalar } from '../../workbook/tab';
import type { KeptClose, OwnCell } from './types';

type Cells = Record<string, [Scalar, Scalar]>;
type Stored = Omit<KeptClose, 'pupils' | 'ownCells'> & {
  columns: string[];
  pupils: [string, ...(string | number | boolean)[]][];
  ownCells: [string, number, string, Scalar][];
};

/** The text to keep. Columns are named once for all pupils: thousands of them stay short. */
export function closeText(close: KeptClose): string {
  const columns: string[] = [];
  const indexOf = (name: string): number => {
    const at = columns.indexOf(name);
    return at >= 0 ? at : columns.push(name) - 1;
  };
  const pupils = close.pupils.map(({ pupilId, history, register }): Stored['pupils'][0] => [
    pupilId,
    ...Object.entries(history).flatMap(([key, [before, after]]) => [indexOf(`h${key}`), before, after]),
    ...Object.entries(register).flatMap(([key, [before, after]]) => [indexOf(`p${key}`), before, after]),
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
      pupils: pupils.map(([pupilId, ...cells]) => pupilFrom(pupilId, cells, columns)),
      ownCells: ownCells.map(([row, column, formula, value]): OwnCell => ({ row, column, formula, value })),
    };
  } catch {
    return null;
  }
}

function pupilFrom(pupilId: string, cells: readonly Scalar[], columns: readonly string[]): PupilChanges {
  const history: Cells = {};
  const register: Cells = {};
  for (let i = 0; i + 2 < cells.length; i += 3) {
    const name = columns[Number(cells[i])]!;
    const change: [Scalar, Scalar] = [cells[i + 1]!, cells[i + 2]!];
    (name.startsWith('h') ? history : register)[name.slice(1)] = change;
  }
  return { pupilId, history, register };
}
