import type { Meeting } from '../../server';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import type { Scalar } from '../../workbook/tab';

/** The fields of a meeting that the sidebar shows and fills; each is a column of Guidance. */
export const MEETING_FIELDS = [
  'pupilId',
  'date',
  'status',
  'adviser',
  'level',
  'tookPart',
  'advice',
  'decisions',
  'review',
  'sharedOn',
] as const satisfies readonly (keyof Meeting)[];

/** The meeting in a row of Guidance. What was pasted into a date that is none comes along as it is. */
export function meetingIn(tab: OpenTab, row: number): Meeting {
  const text = (column: string): string => String(cellOf(tab, row, column));
  return {
    pupilId: text('pupilId').trim(),
    date: text('date'),
    status: text('status'),
    adviser: text('adviser'),
    level: text('level'),
    tookPart: text('tookPart'),
    advice: text('advice'),
    decisions: text('decisions'),
    review: text('review'),
    sharedOn: text('sharedOn'),
  };
}

/** Rows below the headers that hold somebody's meeting. */
export function meetingRows(tab: OpenTab): number[] {
  const rows: number[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1)
    if (String(cellOf(tab, row, 'pupilId')).trim() !== '') rows.push(row);
  return rows;
}

/** A meeting that is there, and what was changed in it. */
export interface MeetingChange {
  cells: Record<string, Scalar>;
  /** Somebody else has changed one of the same fields since the meeting was read: writing would lose what they put there. */
  clashes: boolean;
}

/**
 * The cells to write for a meeting. Of one that is there only what the person changed: what others typed into its row since it
 * was read stays.
 *
 * @param asRead the meeting as it was read; undefined where every field is to be as given
 */
export function changedCells(
  tab: OpenTab,
  row: number,
  meeting: Meeting,
  asRead: Meeting | undefined,
): MeetingChange {
  const standing = meetingIn(tab, row);
  const changed = MEETING_FIELDS.filter(
    (field) => standing[field] !== meeting[field] && asRead?.[field] !== meeting[field],
  );
  return {
    cells: Object.fromEntries(changed.map((field) => [field, meeting[field]])),
    clashes: asRead !== undefined && changed.some((field) => standing[field] !== asRead[field]),
  };
}

/** Everybody named as adviser so far, by the latest meeting. */
export function advisersIn(guidance: OpenTab): string[] {
  const latest = new Map<string, string>();
  for (const row of meetingRows(guidance)) {
    const { adviser, date } = meetingIn(guidance, row);
    const name = adviser.trim();
    if (name !== '' && (latest.get(name) ?? '') <= date) latest.set(name, date);
  }
  return [...latest].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([name]) => name);
}
