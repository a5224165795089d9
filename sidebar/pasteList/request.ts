import type { ListKind, ListRequest } from '../../src/server';
import type { Mapping } from '../readList/mapping';
import type { FileTable } from '../readList/readTable';

/** What holds for the whole list. */
export interface WholeList {
  /** Field -> text. */
  forAll: Readonly<Record<string, string>>;
  years: string[];
}

/** Line -> Pupil ID, or LEAVE_OUT. */
export type Decisions = Readonly<Record<string, string>>;

/** What leaves the browser: the mapped columns only. */
export function buildRequest(
  kind: ListKind,
  table: FileTable,
  mapping: Mapping,
  whole: WholeList,
  decisions: Decisions,
): ListRequest {
  const mapped = table.columns.filter((column) => (mapping[column.header] ?? '') !== '');
  return {
    kind,
    fields: mapped.map((column) => mapping[column.header] ?? ''),
    rows: table.rows.map((row) => mapped.map((column) => row[column.index] ?? '')),
    lines: table.lines,
    forAll: Object.fromEntries(Object.entries(whole.forAll).filter(([, text]) => text.trim() !== '')),
    years: whole.years,
    decisions,
  };
}
