import type { ImportProblem } from '../../src/server';
import type { FileTable } from './readTable';

/** Every problem by row: what the server found, and the rows that did not fit under the headers. */
export function allProblems(
  preview: { problems: readonly ImportProblem[] },
  table: FileTable,
): ImportProblem[] {
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
