import type { SheetDump, WorkbookDump } from '../../types';
import type { Whom } from '../facts/whom';
import { findColumn, rowsBy } from '../findColumn';

/** A pupil as the register of the workbook has them. */
export interface OnRegister {
  pupilId: string;
  /** 'Surname, Forename', as people write it on a list. */
  name: string;
  year: string;
  pathway: string;
  /** 0 to 1; 1 where nobody typed it. */
  attendance: number;
  left: boolean;
  /** 'yyyy-mm-dd' or ''. */
  onRollFrom: string;
}

/** The register, in its own order. */
export function readRoll(dump: WorkbookDump): OnRegister[] {
  const rows = [...rowsBy(dump, 'pupils', 'pupilId')].sort(([, one], [, other]) => one - other);
  const at = (key: string) => {
    const { sheet, letters } = findColumn(dump, 'pupils', key);
    return (row: number) => valueAt(sheet, `${letters}${row}`);
  };
  const columns = {
    name: at('name'),
    year: at('year'),
    pathway: at('pathway'),
    attendance: at('attendance'),
    enrolment: at('enrolment'),
    from: at('onRollFrom'),
  };
  return rows.map(([pupilId, row]) => {
    const from = columns.from(row);
    return {
      pupilId,
      name: String(columns.name(row)),
      year: String(columns.year(row)),
      pathway: String(columns.pathway(row)),
      attendance: Number(columns.attendance(row)) || 1,
      left: columns.enrolment(row) === 'Left',
      onRollFrom: typeof from === 'object' ? from.date : '',
    };
  });
}

const valueAt = (sheet: SheetDump, address: string) => sheet.cells[address]?.value ?? '';

/**
 * Finds pupils by year group and place in it; those who have left are nobody's. A Pupil ID as somebody typed it is taken as
 * it is.
 */
export function finder(
  roll: readonly OnRegister[],
): (whom: Whom | string) => Pick<OnRegister, 'pupilId' | 'year'> | undefined {
  const years = new Map<string, OnRegister[]>();
  for (const pupil of roll) {
    if (pupil.left) continue;
    const year = years.get(pupil.year);
    if (year) year.push(pupil);
    else years.set(pupil.year, [pupil]);
  }
  return (whom) =>
    typeof whom === 'string' ? { pupilId: whom, year: '' } : years.get(whom.year)?.[whom.nth - 1];
}
