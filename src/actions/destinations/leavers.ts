import { CHECKPOINTS } from '../../content/checkpoints';
import type { FollowedLeaver } from '../../server';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { a1 } from '../../workbook/a1';
import { leaverRows } from './cohortTabs';
import { LEAVER_FIELDS } from './fields';

const NEVER_ASKED = 'Deceased';

/** Everybody of one cohort tab, in the order of its rows. */
export function leaversIn(tab: OpenTab, cohort: number): FollowedLeaver[] {
  return leaverRows(tab).map((row) => leaverIn(tab, cohort, row));
}

function leaverIn(tab: OpenTab, cohort: number, row: number): FollowedLeaver {
  const text = (column: string): string => String(cellOf(tab, row, column));
  const filled = (columns: Iterable<string>): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const column of columns) if (text(column) !== '') found[column] = text(column);
    return found;
  };
  const words = filled(CHECKPOINTS.map(({ key }) => `${key}Word`));
  const chase = mayBeAsked(tab, row) ? text('chaseNow') : '';
  return {
    cohort,
    pupilId: text('pupilId').trim(),
    name: text('name') || 'No name',
    leavingPoint: text('leavingPoint'),
    cell: a1(row, tab.columnAt.pupilId ?? 1),
    counted: text('counted') === 'Yes',
    chase,
    days: chase === '' ? 0 : Number(cellOf(tab, row, 'chaseDays')) || 0,
    toDo: text('toDo'),
    cells: filled(LEAVER_FIELDS.keys()),
    words: Object.fromEntries(
      CHECKPOINTS.flatMap(({ key }) => (words[`${key}Word`] ? [[key, words[`${key}Word`]!]] : [])),
    ),
  };
}

/**
 * Whether somebody may still be asked where they are: not those who stay, who declined or withdrew their consent, or of whom it is
 * known that they have died. The tab says so too; a formula that somebody wrote over must not bring them onto the list.
 */
function mayBeAsked(tab: OpenTab, row: number): boolean {
  const text = (column: string): string => String(cellOf(tab, row, column)).trim();
  return (
    text('counted') === 'Yes' &&
    text('leaving') !== 'Staying' &&
    text('consent') !== 'Declined' &&
    text('consent') !== 'Withdrawn' &&
    text('withdrawnOn') === '' &&
    CHECKPOINTS.every(({ key }) => text(`${key}Destination`) !== NEVER_ASKED)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Those to ask first, the longest overdue before the others; everybody else by name, the newest cohort first. */
export function inOrder(leavers: readonly FollowedLeaver[]): FollowedLeaver[] {
  return [...leavers].sort(
    (one, other) =>
      Number(other.chase !== '') - Number(one.chase !== '') ||
      other.days - one.days ||
      compare(one.name.toLowerCase(), other.name.toLowerCase()) ||
      other.cohort - one.cohort,
  );
}
