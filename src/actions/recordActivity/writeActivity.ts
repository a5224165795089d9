import { cellOf, type OpenTab } from '../../sheets/openTab';
import { guardedRows } from '../../sheets/plainValues';
import { runs } from '../../workbook/a1';
import type { Scalar } from '../../workbook/tab';
import { TYPED_COLUMNS } from './activityRows';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of one row that stand side by side, with what goes into them. */
interface Block {
  range: Range;
  /** Its first column. */
  first: number;
  values: Scalar[];
}

/** A row of Activities, found but not written yet. */
export interface PreparedRow {
  tab: OpenTab;
  row: number;
  blocks: Block[];
  /** The block with the title: looked at once more before it is written. */
  title: Block | undefined;
}

/**
 * Prepares the cells of a row: as few blocks as the worked-out columns between them allow.
 * @param cells by column; with the code of a ready row, which is then looked at in the same call as its title; the other typed cells within a block are written as they were read
 */
export function prepareRow(tab: OpenTab, row: number, cells: Readonly<Record<string, Scalar>>): PreparedRow {
  const keyAt = new Map(
    ['code', ...TYPED_COLUMNS].flatMap((key) => (tab.columnAt[key] ? [[tab.columnAt[key], key]] : [])),
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
      first,
      values: columns.slice(first - from, first - from + width).map((column) => {
        const key = keyAt.get(column)!;
        return cells[key] ?? cellOf(tab, row, key);
      }),
    };
    blocks.push(block);
    if (changed.some((column) => keyAt.get(column) === 'title')) title = block;
  }
  return { tab, row, blocks, title };
}

const isEmpty = (value: unknown): boolean => value === '' || value === false;

const isCodeOf = (tab: OpenTab, row: number, value: unknown): boolean =>
  String(value).trim() === String(cellOf(tab, row, 'code')).trim();

/** Whether the row is the same activity's still: people may sort Activities since it was read. */
export const isSameRow = ({ tab, row, blocks }: PreparedRow): boolean =>
  blocks.length === 0 || isCodeOf(tab, row, tab.sheet.getRange(row, tab.columnAt.code ?? 1).getValue());

/** Whether a ready row still has its code, and nobody has typed into it since it was read. */
export const isStillFree = ({ tab, row, title }: PreparedRow): boolean =>
  (title?.range.getValues()[0] ?? []).every((value, i) =>
    title!.first + i === tab.columnAt.code ? isCodeOf(tab, row, value) : isEmpty(value),
  );

/** Writes a prepared row. No text in it can become a formula. */
export function writeRow({ blocks }: PreparedRow): void {
  for (const { range, values } of blocks) range.setValues(guardedRows([values]));
}
