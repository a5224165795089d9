import type { Formula } from './formula';
import type { Placed } from './place';
import type { Column } from './tab';

/** The header row of the topped columns, among the helper rows. */
export const HEADER_TOP = 'header';

/** What the record of definitions calls a helper row's formula. */
export const topMark = (key: string): string => `^${key}`;

/** One cell above the entries whose content is looked up. */
export interface TopCell {
  mark: string;
  row: number;
  column: Column;
  formula: Formula;
  isNew: boolean;
}

/** Every cell of the helper rows and of the looked-up headers. */
export function topCells(placed: Placed): TopCell[] {
  const { tops, columns } = placed.tab;
  if (!tops) return [];
  const topped = columns.filter((column) => column.topped);
  const lines = [
    ...tops.rows.map((one) => ({
      key: one.key,
      row: placed.topAt[one.key]!,
      formula: one.formula,
      isNew: placed.newTops.has(one.key),
    })),
    { key: HEADER_TOP, row: placed.headerRow, formula: tops.header, isNew: false },
  ];
  return lines.flatMap(({ key, row, formula, isNew }) =>
    topped.map((column) => ({
      mark: topMark(key),
      row,
      column,
      formula,
      isNew: isNew || placed.newColumns.has(column.key),
    })),
  );
}
