import { checkUpn } from '../../rules/upn';
import type { ImportProblem } from '../../server';
import { groupBy } from './groupBy';
import { admissionOf, nameOf, upnOf } from './match';
import { otherRowsInWords } from './text';
import type { Cells, FileRow, RegisterRow } from './types';

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
    const lines = group.map(({ row }) => row.line);
    const asked = group.find((item) => waiting.has(item));
    for (const [at, item] of group.entries()) {
      if (waiting.has(item) || (allSame && !asked && at === 0)) continue;
      stopped.add(item);
      if (!allSame || asked) differing.push(item);
      problems.push({
        line: item.row.line,
        who: item.row.who,
        field: '',
        message: asked
          ? `This pupil is in row ${asked.row.line} as well, which waits for your answer. This row is left out until then.`
          : allSame
            ? `This pupil is in the file twice: this row says the same as row ${group[0]!.row.line}, so it is left out.`
            : `This pupil is in the file more than once (see ${otherRowsInWords(lines, item.row.line)}) and the rows differ, so none of them is imported. Keep the right one and import again.`,
        weight: 'stops',
      });
    }
  }
  return { rows: settled.filter((item) => !stopped.has(item)), differing, problems };
}

function groupsOfOnePupil(settled: readonly SettledRow[]): SettledRow[][] {
  const fresh = settled.filter(({ pupil }) => !pupil);
  const parent = new Map<SettledRow, SettledRow>(settled.map((item) => [item, item]));
  const rootOf = (item: SettledRow): SettledRow => {
    let root = item;
    while (parent.get(root) !== root) root = parent.get(root)!;
    parent.set(item, root);
    return root;
  };
  const join = (group: readonly SettledRow[]): void => {
    for (const item of group) parent.set(rootOf(item), rootOf(group[0]!));
  };
  const bucketsBy = (items: readonly SettledRow[], keyOf: (cells: Cells) => string): SettledRow[][] => [
    ...groupBy(items, ({ row }) => keyOf(row.values)).values(),
  ];
  for (const group of groupBy(settled, ({ pupil }) => pupil?.pupilId ?? '').values()) join(group);
  // A new pupil who shares an identifier with another row is the pupil of that row; two pupils of the register never become one.
  for (const keyOf of [upnOf, admissionOf])
    for (const bucket of bucketsBy(settled, keyOf)) {
      const known = bucket.filter(({ pupil }) => pupil).sort(byPupilId)[0];
      join([...(known ? [known] : []), ...bucket.filter(({ pupil }) => !pupil)]);
    }
  for (const bucket of bucketsBy(fresh, nameAndBirthOf)) if (!allTellApart(bucket)) join(bucket);
  return [...groupBy(settled, rootOf).values()];
}

const byPupilId = (one: SettledRow, other: SettledRow): number =>
  one.pupil!.pupilId < other.pupil!.pupilId ? -1 : 1;

const nameAndBirthOf = (cells: Cells): string =>
  nameOf(cells) ? `${nameOf(cells)}|${cells.dateOfBirth ?? ''}` : '';

/** Whether each of these namesakes has an identifier of their own. A temporary UPN is none: it makes way for the permanent one. */
function allTellApart(group: readonly SettledRow[]): boolean {
  const permanentUpnOf = (cells: Cells): string => (checkUpn(upnOf(cells)).temporary ? '' : upnOf(cells));
  return [permanentUpnOf, admissionOf].some(
    (keyOf) => new Set(group.map(({ row }) => keyOf(row.values)).filter(Boolean)).size === group.length,
  );
}
