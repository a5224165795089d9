import type { SettledRow } from './doubles';
import { groupBy } from './groupBy';
import { admissionOf, type RegisterIndex, upnOf } from './match';
import type { Cells, RegisterRow } from './types';

export interface Contest {
  field: 'upn' | 'admissionNumber';
  message: string;
}

/**
 * Identifiers of the file that would come to stand with two pupils of the register: with one who keeps them, or with several at
 * once. They are left out, and the rows come in without. Two pupils whose identifiers were swapped are put right, though: what
 * counts is who would hold an identifier after the import.
 *
 * @param rows One row a pupil.
 * @param waiting Other rows of the file, which are not imported this time. They speak for their pupils all the same, or a second
 *   run would come to another result than the first.
 */
export function contestedIdentifiers(
  rows: readonly SettledRow[],
  waiting: readonly SettledRow[],
  index: RegisterIndex,
): Map<SettledRow, Contest[]> {
  const contests = new Map<SettledRow, Contest[]>();
  for (const { field, label, keyOf, holders } of [
    { field: 'upn', label: 'UPN', keyOf: upnOf, holders: index.byUpn },
    { field: 'admissionNumber', label: 'admission number', keyOf: admissionOf, holders: index.byAdmission },
  ] as const)
    for (const [item, other] of contestedIn(rows, waiting, keyOf, holders)) {
      const message = other
        ? `On the register this ${label} is another pupil’s (${other.pupilId}). It is left out here: find out whose it is.`
        : `Several rows of the file have this ${label}. It is left out here: find out whose it is.`;
      contests.set(item, [...(contests.get(item) ?? []), { field, message }]);
    }
  return contests;
}

/** Each contested row, with the pupil who keeps the identifier where there is one. */
function contestedIn(
  rows: readonly SettledRow[],
  waiting: readonly SettledRow[],
  keyOf: (cells: Cells) => string,
  holders: ReadonlyMap<string, RegisterRow[]>,
): Map<SettledRow, RegisterRow | undefined> {
  const claims = [...rows, ...waiting].filter(({ row, pupil }) => {
    const key = keyOf(row.values);
    return key !== '' && (!pupil || keyOf(pupil.cells) !== key);
  });
  const claimants = groupBy(claims, ({ row }) => keyOf(row.values));
  const movesAway = new Set(claims.map(({ pupil }) => pupil?.pupilId).filter(Boolean));
  const contested = new Map<SettledRow, RegisterRow | undefined>();
  const spread: SettledRow[] = [];
  const contest = (item: SettledRow, keeper?: RegisterRow): void => {
    if (contested.has(item)) return;
    contested.set(item, keeper);
    spread.push(item);
  };
  for (const item of waiting) contest(item);
  for (const [key, group] of claimants) {
    const keeper = holders.get(key)?.find(({ pupilId }) => !movesAway.has(pupilId));
    const targets = new Set(group.map((item) => item.pupil ?? item));
    if (keeper || targets.size > 1) for (const item of group) contest(item, keeper);
  }
  // Whoever does not get a new identifier keeps the old one, which another row may have counted on.
  for (let item = spread.pop(); item; item = spread.pop()) {
    if (!item.pupil) continue;
    for (const other of claimants.get(keyOf(item.pupil.cells)) ?? []) contest(other, item.pupil);
  }
  return contested;
}
