import type { Rect } from '../workbook/layout';
import type { Dressing, TabPlan } from '../workbook/plan';
import type { Entry } from '../workbook/tab';

/** The row that a dressing ends with, and the rows below that are to be like it. */
export function repeated({ at, below }: Dressing): { row: Rect; below: Rect } {
  const last = at.row + at.rows - 1;
  return { row: { ...at, row: last, rows: 1 }, below: { ...at, row: last + 1, rows: below } };
}

/** The first row of a rectangle, and the rows below it. */
export const firstAndBelow = (at: Rect): { first: Rect; below: Rect } => ({
  first: { ...at, rows: 1 },
  below: { ...at, row: at.row + 1, rows: at.rows - 1 },
});

/** Where a group of columns is made: any one cell of each column will do. */
export const groupRect = ({ column, count }: TabPlan['groups'][number]): Rect => ({
  row: 1,
  column,
  rows: 1,
  columns: count,
});

/** The rectangles that a plan for a tab works on, so that they can be asked for together. */
export function rectsOfPlan(tab: TabPlan): Rect[] {
  return [
    ...tab.dressings.flatMap((dressing) => {
      const { row, below } = repeated(dressing);
      return dressing.below > 0 ? [dressing.at, row, below] : [dressing.at];
    }),
    ...tab.values.map(({ at }) => at),
    ...tab.fills.flatMap(({ at }) => {
      const { first, below } = firstAndBelow(at);
      return at.rows > 1 ? [first, below] : [first];
    }),
    ...tab.formulaBlocks.map(({ at }) => at),
    ...tab.merges,
    ...tab.entries.flatMap(({ ranges }) => ranges),
    ...(tab.colours ?? []).flatMap(({ ranges }) => ranges),
    ...(tab.protections ?? []),
    ...(tab.filter ? [tab.filter] : []),
    ...tab.groups.map(groupRect),
    ...tab.charts.map(({ at }) => at),
  ];
}

/** What a plan for a tab lets people enter. */
export const entriesOfPlan = (tab: TabPlan): Entry[] => [
  ...tab.dressings.flatMap(({ rows }) => rows.flat()).flatMap(({ entry }) => (entry ? [entry] : [])),
  ...tab.entries.map(({ what }) => what),
];
