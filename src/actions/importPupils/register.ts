import { IMPORT_FIELDS } from '../../content/importFields';
import type { OpenTab } from '../../sheets/openTab';
import { cellOf } from '../../sheets/openTab';
import type { Scalar } from '../../workbook/tab';
import type { RegisterRow } from './types';

/** Fields of the register that an import reads and writes, besides the Pupil ID. */
const FIELDS = IMPORT_FIELDS.map((field) => field.key);

export interface Register {
  rows: RegisterRow[];
  /** Row in the sheet of each of `rows`. */
  sheetRows: number[];
}

/** Every pupil of the Pupils tab. A row without a Pupil ID or a name holds nobody. */
export function registerOf(tab: OpenTab): Register {
  const register: Register = { rows: [], sheetRows: [] };
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId'));
    if (pupilId === '') continue;
    const cells: Record<string, string> = {};
    for (const field of FIELDS) cells[field] = textOf(cellOf(tab, row, field));
    register.rows.push({ pupilId, cells });
    register.sheetRows.push(row);
  }
  return register;
}

const textOf = (value: Scalar): string =>
  typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

/** A canonical text as it is written into its cell. */
export const cellValue = (field: string, text: string): Scalar =>
  field === 'attendance' && text !== '' ? Number(text) : text;
