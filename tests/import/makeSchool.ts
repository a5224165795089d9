import { planImport } from '../../src/actions/importPupils/planImport';
import type { Cells, ImportSchool, RegisterChanges, RegisterRow } from '../../src/actions/importPupils/types';
import type { ImportDecisions, ImportRequest } from '../../src/server';

export const school: ImportSchool = {
  yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14', 'X'],
  pathways: ['Pre-formal', 'Semi-formal', 'Formal'],
  today: '2026-11-21',
};

/** Right check letters, a local authority that does not exist. */
export const upns = ['Z990000017001', 'N990000017002'] as const;
export const temporaryUpn = 'Y99000001701A';

/** A request for rows written as field -> text; the fields are those of the first row unless given. */
export function request(
  rows: Cells[],
  decisions: Partial<ImportDecisions> = {},
  fields = [...new Set(rows.flatMap((row) => Object.keys(row)))],
): ImportRequest {
  return {
    fields,
    rows: rows.map((row) => fields.map((field) => row[field] ?? '')),
    lines: rows.map((_, at) => at + 2),
    mapping: {},
    decisions: { samePupil: {}, notInFile: {}, ...decisions },
  };
}

/** The register after these changes were written. */
export function written(register: readonly RegisterRow[], changes: RegisterChanges): RegisterRow[] {
  const updates = new Map(changes.updated.map(({ pupilId, cells }) => [pupilId, cells]));
  return [
    ...register.map(({ pupilId, cells }) => ({ pupilId, cells: { ...cells, ...updates.get(pupilId) } })),
    ...changes.added,
  ];
}

export const pupil = (number: number, cells: Cells): RegisterRow => ({
  pupilId: `P${String(number).padStart(5, '0')}`,
  cells,
});

export const juniper: Cells = {
  upn: upns[0],
  admissionNumber: '003412',
  surname: 'Quickwater',
  forename: 'Juniper',
  dateOfBirth: '2012-03-04',
  year: '9',
  enrolment: 'Current',
};

export const plan = (rows: Cells[], register: RegisterRow[] = [], decisions: Partial<ImportDecisions> = {}) =>
  planImport(request(rows, decisions), register, school);
