import type { ImportProblem } from '../../server';
import { groupBy } from './groupBy';
import { admissionOf, type RegisterIndex, rowsOf, upnOf } from './match';
import { nameKey, otherRowsInWords } from './text';
import type { Cells, FileRow, RegisterRow } from './types';

interface Identifier {
  field: 'upn' | 'admissionNumber';
  label: string;
  keyOf: (cells: Cells) => string;
  owners: (index: RegisterIndex) => Map<string, RegisterRow[]>;
}

const identifiers: readonly Identifier[] = [
  { field: 'upn', label: 'UPN', keyOf: upnOf, owners: (index) => index.byUpn },
  {
    field: 'admissionNumber',
    label: 'admission number',
    keyOf: admissionOf,
    owners: (index) => index.byAdmission,
  },
];

/**
 * Where pupils with different names share a UPN or an admission number in the file, it can belong to one of them at most. The one
 * whom the register knows by it keeps it; with the others it is left out, so that no pupil is written over another.
 */
export function withoutSharedIdentifiers(
  rows: readonly FileRow[],
  index: RegisterIndex,
): { rows: FileRow[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  let result = [...rows];
  for (const identifier of identifiers) {
    const left = new Map<FileRow, number[]>();
    for (const [key, group] of groupBy(result, ({ values }) => identifier.keyOf(values))) {
      if (group.length < 2 || isOnePupil(group)) continue;
      const owners = identifier.owners(index).get(key) ?? [];
      const owned = owners.length === 1 ? rowsOf(owners[0]!, group, identifier.field !== 'upn') : [];
      const keepers = new Set(owned.length > 0 && isOnePupil(owned) ? owned : []);
      const lines = group.map(({ line }) => line);
      for (const row of group) if (!keepers.has(row)) left.set(row, lines);
    }
    result = result.map((row) => {
      const lines = left.get(row);
      if (!lines) return row;
      problems.push({
        line: row.line,
        who: row.who,
        field: identifier.field,
        message: `Another pupil has the same ${identifier.label} (${otherRowsInWords(lines, row.line)}). It is left out here: put it right in your MIS and import again.`,
        weight: 'warns',
      });
      const { [identifier.field]: _shared, ...values } = row.values;
      return { ...row, values };
    });
  }
  return { rows: result, problems };
}

/** Names that do not contradict each other: half a name fits the whole. */
function isOnePupil(rows: readonly FileRow[]): boolean {
  return ['surname', 'forename'].every(
    (part) => new Set(rows.map(({ values }) => nameKey(values[part] ?? '', '')).filter(Boolean)).size < 2,
  );
}
