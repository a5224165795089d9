import { ACTIVITY_KINDS } from '../../content/activityKinds';
import { parseYearGroup } from '../../rules/yearGroup';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { activities as describedActivities } from '../../tabs/activities';
import type { Scalar } from '../../workbook/tab';
import { listOf } from '../settings';
import type { ActivityFacts } from './types';

/** A row of Activities that has a code. */
export interface ActivityRow extends ActivityFacts {
  code: string;
  row: number;
  tookPart: number;
  /** Nothing has been typed into it but its code: a ready row. */
  free: boolean;
}

/** The columns of Activities that people type into, or an action on their word. */
export const TYPED_COLUMNS: readonly string[] = describedActivities([], 0, 'participation2027')
  .columns.filter((column) => column.kind === 'typed')
  .map(({ key }) => key);

const isEmpty = (value: Scalar): boolean => value === '' || value === false;

/** Every row of Activities with a code, by place. Where two rows have one code, the first is the activity. */
export function activityRows(tab: OpenTab): ActivityRow[] {
  const found = new Map<string, ActivityRow>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column)).trim();
    const code = text('code');
    if (!/^A\d+$/.test(code) || found.has(code)) continue;
    found.set(code, {
      code,
      row,
      title: text('title'),
      date: /^\d{4}-\d\d-\d\d$/.test(text('date')) ? text('date') : '',
      status: text('status'),
      years: listOf(text('years')).map((year) => parseYearGroup(year).value || year),
      pathways: listOf(text('pathways')),
      countsAs: ACTIVITY_KINDS.filter(({ key }) => cellOf(tab, row, key) === true).map(({ label }) => label),
      meaningful: text('meaningful'),
      tookPart: Number(cellOf(tab, row, 'tookPart')) || 0,
      free: TYPED_COLUMNS.every((column) => isEmpty(cellOf(tab, row, column))),
    });
  }
  return [...found.values()];
}
