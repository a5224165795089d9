import type { ImportDecisions, ImportField, ImportPreview, ImportRequest } from '../../src/server';
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
