import type { Column, Worksheet } from 'exceljs';
import type { SheetDump } from '../types';

/** Google's width of a column that nobody changed. */
const USUAL_WIDTH = 100;
/** exceljs takes this width for "not set". */
const TAKEN_FOR_UNSET = 9;

/** Pixels -> characters of the usual font, as a .xlsx states a column's width (7 pixels each, 5 of padding). */
export function widthInCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

/** Widths, hidden columns and column groups. */
export function writeColumns(worksheet: Worksheet, dump: SheetDump): void {
  worksheet.properties.defaultColWidth = widthInCharacters(USUAL_WIDTH);
  const groups = dump.columnGroups;
  worksheet.properties.outlineLevelCol = Math.max(0, ...Object.values(groups).map(({ depth }) => depth));
  const hidden = new Set(dump.hiddenColumns);
  const named = new Set([...Object.keys(dump.columnWidths), ...Object.keys(groups)].map(Number));
  for (const number of hidden) named.add(number);
  for (const number of [...named].sort((a, b) => a - b)) {
    const column = worksheet.getColumn(number);
    const width = widthInCharacters(dump.columnWidths[number] ?? USUAL_WIDTH);
    column.width = width === TAKEN_FOR_UNSET ? width + 0.01 : width;
    column.hidden = hidden.has(number) || Boolean(groups[number]?.collapsed);
    if (groups[number]) column.outlineLevel = groups[number].depth;
  }
  markCollapsed(worksheet, dump);
}

/**
 * A closed group is marked on the column after it. exceljs would mark every column of a group, open or closed, and
 * joins neighbours without looking at the mark: both are set right on the columns themselves.
 */
function markCollapsed(worksheet: Worksheet, { columnGroups: groups, columns }: SheetDump): void {
  const after = new Set<number>();
  for (const [key, { depth, collapsed }] of Object.entries(groups)) {
    const next = Number(key) + 1;
    if (collapsed && (groups[next]?.depth ?? 0) < depth && next <= columns) after.add(next);
  }
  for (const number of after) {
    const column = worksheet.getColumn(number);
    if (column.width === undefined) column.width = widthInCharacters(USUAL_WIDTH);
  }
  for (const column of (worksheet.columns ?? []) as Column[]) {
    const own = after.has(column.number ?? 0);
    const alike = column as unknown as { equivalentTo(other: { collapsed?: boolean }): boolean };
    const usual = alike.equivalentTo.bind(column);
    Object.defineProperty(column, 'collapsed', { value: own });
    alike.equivalentTo = (other) => Boolean(other.collapsed) === own && usual(other);
  }
}
