import type { ImportProblem } from '../../server';
import { groupBy } from './groupBy';
import { admissionOf, nameOf, upnOf } from './match';
import { rowsInWords } from './text';
import type { FileRow, RegisterRow } from './types';

/** A row whose pupil is settled: one of the register, or a new one. */
export interface SettledRow {
  row: FileRow;
  pupil: RegisterRow | undefined;
}

/**
 * Leaves one row a pupil. Rows that say the same are one row; where they differ nobody can tell which is right, so none of them
 * is imported, whatever their order.
 *
 * @param unanswered Rows that wait for the person's answer: what shares an identifier with one of them waits as well.
 */
export function withoutDoubles(
  settled: readonly SettledRow[],
  unanswered: readonly SettledRow[],
): {
  rows: SettledRow[];
  /** Rows left out because they differ from another of the same pupil. */
  differing: SettledRow[];
  problems: ImportProblem[];
} {
  const waiting = new Set(unanswered);
  const groups = groupsOfOnePupil([...settled, ...unanswered]);
  const stopped = new Set<SettledRow>();
  const differing: SettledRow[] = [];
  const problems: ImportProblem[] = [];
  for (const group of groups) {
    if (group.length < 2) continue;
    const allSame = new Set(group.map(({ row }) => JSON.stringify(row.values))).size === 1;
    const asked = group.find((item) => waiting.has(item));
    for (const [at, item] of group.entries()) {
      if (waiting.has(item) || (allSame && !asked && at === 0)) continue;
      stopped.add(item);
      if (!allSame || asked) differing.push(item);
      const others = group.filter((other) => other !== item).map(({ row }) => row.line);
      problems.push({
        line: item.row.line,
        who: item.row.who,
        field: '',
        message: asked
          ? `This pupil is in row ${asked.row.line} as well, which waits for your answer. This row is left out until then.`
          : allSame
            ? `This pupil is in the file twice: this row says the same as row ${group[0]!.row.line}, so it is left out.`
            : `This pupil is in the file more than once (see ${rowsInWords(others)}) and the rows differ, so none of them is imported. Keep the right one and import again.`,
        weight: 'stops',
      });
    }
  }
  return { rows: settled.filter((item) => !stopped.has(item)), differing, problems };
}

function groupsOfOnePupil(settled: readonly SettledRow[]): SettledRow[][] {
  const known = groupBy(settled, ({ pupil }) => pupil?.pupilId ?? '');
  const fresh = settled.filter(({ pupil }) => !pupil);
  // New pupils are one where they share an identifier, or a name and date of birth that no identifiers tell apart.
  const groupOf = new Map<SettledRow, SettledRow>(fresh.map((item) => [item, item]));
  const rootOf = (item: SettledRow): SettledRow => {
    let root = item;
    while (groupOf.get(root) !== root) root = groupOf.get(root)!;
    groupOf.set(item, root);
    return root;
  };
  const join = (group: SettledRow[]): void => {
    for (const item of group) groupOf.set(rootOf(item), rootOf(group[0]!));
  };
  const key = (make: (item: SettledRow) => string) => [...groupBy(fresh, make).values()];
  for (const group of key(({ row }) => upnOf(row.values))) join(group);
  for (const group of key(({ row }) => admissionOf(row.values))) join(group);
  for (const group of key(({ row }) =>
    nameOf(row.values) ? `${nameOf(row.values)}|${row.values.dateOfBirth ?? ''}` : '',
  )) {
    if (!allTellApart(group)) join(group);
  }
  const joined = new Map<SettledRow, SettledRow[]>();
  for (const item of fresh) {
    const root = rootOf(item);
    const group = joined.get(root);
    if (group) group.push(item);
    else joined.set(root, [item]);
  }
  return [...known.values(), ...joined.values()];
}

/** Whether each of these namesakes has an identifier of their own. */
function allTellApart(group: readonly SettledRow[]): boolean {
  return [upnOf, admissionOf].some(
    (keyOf) => new Set(group.map(({ row }) => keyOf(row.values)).filter(Boolean)).size === group.length,
  );
}
