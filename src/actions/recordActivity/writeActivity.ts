import { cellOf, type OpenTab } from '../../sheets/openTab';
import { guardedRows } from '../../sheets/plainValues';
import { runs } from '../../workbook/a1';
import type { Scalar } from '../../workbook/tab';
import { TYPED_COLUMNS } from './activityRows';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of one row that stand side by side, with what goes into them. */
interface Block {
  range: Range;
  values: Scalar[];
}

/** A ready row of Activities, found but not written yet. */
export interface PreparedRow {
  blocks: Block[];
  /** The block with the title: looked at once more before it is written. */
  title: Block | undefined;
}

/**
 * Prepares the cells of a row: as few blocks as the worked-out columns between them allow.
 * @param cells by column; the other typed cells within a block are written as they were read
 */
export function prepareRow(tab: OpenTab, row: number, cells: Readonly<Record<string, Scalar>>): PreparedRow {
  const keyAt = new Map(
    TYPED_COLUMNS.flatMap((key) => (tab.columnAt[key] ? [[tab.columnAt[key], key]] : [])),
  );
  const blocks: Block[] = [];
  let title: Block | undefined;
  for (const [from, to] of runs([...keyAt.keys()].sort((a, b) => a - b))) {
    const columns = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const changed = columns.filter((column) => keyAt.get(column)! in cells);
    if (changed.length === 0) continue;
    const first = changed[0]!;
    const width = changed[changed.length - 1]! - first + 1;
    const block: Block = {
      range: tab.sheet.getRange(row, first, 1, width),
      values: columns.slice(first - from, first - from + width).map((column) => {
        const key = keyAt.get(column)!;
        return cells[key] ?? cellOf(tab, row, key);
      }),
    };
    blocks.push(block);
    if (changed.some((column) => keyAt.get(column) === 'title')) title = block;
  }
  return { blocks, title };
}

/** Whether nobody has typed into the ready row since it was read: looked at last thing before the first write. */
export const isStillFree = ({ title }: PreparedRow): boolean =>
  (title?.range.getValues()[0] ?? []).every((value) => value === '' || value === false);

/** Writes a prepared row. No text in it can become a formula. */
export function writeRow({ blocks }: PreparedRow): void {
  for (const { range, values } of blocks) range.setValues(guardedRows([values]));
}
