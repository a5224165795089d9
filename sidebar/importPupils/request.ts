import type {
  ImportDecisions,
  ImportField,
  ImportPreview,
  ImportProblem,
  ImportRequest,
} from '../../src/server';
import { type Mapping, toRemember } from '../readList/mapping';
import type { FileTable } from '../readList/readTable';

/** What leaves the browser: the mapped columns only. */
export function buildRequest(
  table: FileTable,
  mapping: Mapping,
  fields: readonly ImportField[],
  remembered: Mapping,
  decisions: ImportDecisions,
): ImportRequest {
  const mapped = table.columns.filter((column) => (mapping[column.header] ?? '') !== '');
  return {
    fields: mapped.map((column) => mapping[column.header] ?? ''),
    rows: table.rows.map((row) => mapped.map((column) => row[column.index] ?? '')),
    lines: table.lines,
    mapping: toRemember(mapping, table.columns, fields, remembered),
    decisions,
  };
}

/** Every problem by row: what the server found, and the rows that did not fit under the headers. */
export function allProblems(preview: ImportPreview, table: FileTable): ImportProblem[] {
  const shifted = table.shifted.map(
    (line): ImportProblem => ({
      line,
      who: '',
      field: '',
      message:
        'This row has more cells than there are headers, so its values may stand under the wrong ones. Look for a comma in a name or address that is not inside quotation marks.',
      weight: 'stops',
    }),
  );
  return [...preview.problems, ...shifted].sort((a, b) => a.line - b.line);
}

/** What pressing *Import* would do: pupils added or changed, and pupils marked as left. */
export function effect(
  preview: ImportPreview,
  decisions: ImportDecisions,
): { pupils: number; leavers: number } {
  const absent = new Set(preview.notInFile.map((pupil) => pupil.pupilId));
  const leavers = Object.entries(decisions.notInFile).filter(
    ([pupilId, choice]) => absent.has(pupilId) && choice !== 'keep' && choice !== 'later',
  ).length;
  return { pupils: preview.newPupils.length + preview.changed.length, leavers };
}
