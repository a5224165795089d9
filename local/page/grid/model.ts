import type { CellDump, ChartDump, SheetDump, ValidationDump } from '../../types';
import { a1, holds, meets, type Rect, readAddress } from './address';
import { Axis } from './axis';
import { type CellLook, ConditionalColours } from './conditional';
import { displayText } from './display';
import {
  CHIP_FRAME,
  COLUMN_WIDTH,
  DEFAULT_POINTS,
  fontOf,
  lineHeight,
  PADDING,
  ROW_HEIGHT,
  wrappedLines,
} from './measure';

export interface PlacedChart extends ChartDump {
  id: string;
}

export interface ColumnGroup {
  depth: number;
  first: number;
  last: number;
  collapsed: boolean;
}

/** One tab as the grid draws it: sizes, merges, rules and colours made ready for asking by row and column. */
export class SheetModel {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: Rect[];
  readonly groups: ColumnGroup[];
  readonly groupDepth: number;
  readonly filter: Rect | null;
  private readonly validations: { rect: Rect; rule: ValidationDump }[];
  private readonly colours: ConditionalColours;

  /** @param hiddenByFilter rows that the page's own filter leaves out. */
  constructor(
    readonly dump: SheetDump,
    hiddenByFilter: ReadonlySet<number>,
  ) {
    const read = (address: string) => readAddress(address, dump.rows, dump.columns);
    this.merges = dump.merges.map(read).filter((rect) => rect !== null);
    this.filter = dump.filter === '' ? null : read(dump.filter);
    this.validations = dump.validations.flatMap((rule) => {
      const rect = read(rule.range);
      return rect ? [{ rect, rule }] : [];
    });
    this.groups = columnGroups(dump);
    this.groupDepth = Math.max(0, ...this.groups.map((group) => group.depth));
    const hiddenColumns = new Set(dump.hiddenColumns);
    for (const group of this.groups) {
      if (group.collapsed) for (let at = group.first; at <= group.last; at += 1) hiddenColumns.add(at);
    }
    this.columns = new Axis(dump.columns, (at) =>
      hiddenColumns.has(at) ? 0 : (dump.columnWidths[at] ?? COLUMN_WIDTH),
    );
    const hiddenRows = new Set(dump.hiddenRows);
    const needed = this.neededHeights();
    this.rows = new Axis(dump.rows, (at) =>
      hiddenRows.has(at) || hiddenByFilter.has(at)
        ? 0
        : (dump.rowHeights[at] ?? Math.max(ROW_HEIGHT, needed.get(at) ?? 0)),
    );
    this.colours = new ConditionalColours(dump, (row, column) => this.cell(row, column));
  }

  cell(row: number, column: number): CellDump | undefined {
    return this.dump.cells[a1(row, column)];
  }

  text(row: number, column: number): string {
    return displayText(this.cell(row, column));
  }

  validation(row: number, column: number): ValidationDump | undefined {
    return this.validations.find(({ rect }) => holds(rect, row, column))?.rule;
  }

  merge(row: number, column: number): Rect | undefined {
    return this.merges.find((rect) => holds(rect, row, column));
  }

  mergesIn(rect: Rect): Rect[] {
    return this.merges.filter((merge) => meets(merge, rect));
  }

  /** What the conditional formats make of this cell; null where none holds. */
  look(row: number, column: number): CellLook | null {
    return this.colours.look(row, column);
  }

  /** The last row that holds anything, at least 1. */
  get lastRow(): number {
    let last = 1;
    for (const [address, cell] of Object.entries(this.dump.cells)) {
      if (cell.value === '' && cell.formula === '') continue;
      last = Math.max(last, Number(/\d+$/.exec(address)?.[0]));
    }
    return last;
  }

  /** Wrapped text makes its row grow, as Sheets does until somebody sets a height; wrapped text in merged cells does not. */
  private neededHeights(): Map<number, number> {
    const needed = new Map<number, number>();
    for (const [address, cell] of Object.entries(this.dump.cells)) {
      const points = cell.fontSize || DEFAULT_POINTS;
      if (cell.value === '' || (!cell.wrap && points <= DEFAULT_POINTS)) continue;
      const at = readAddress(address);
      if (!at || this.dump.rowHeights[at.row] !== undefined) continue;
      const merge = this.merge(at.row, at.column);
      if (merge && (cell.wrap || merge.row !== merge.lastRow)) continue;
      const chip = this.validation(at.row, at.column)?.criteria.startsWith('VALUE_IN_') ? CHIP_FRAME : 0;
      const room = this.columns.size(at.column) - 2 * PADDING - 1 - chip;
      if (room <= 0) continue;
      const font = fontOf(points, cell.fontWeight === 'bold', cell.fontStyle === 'italic');
      const lines = cell.wrap ? wrappedLines(displayText(cell), font, room) : 1;
      const height = lines * lineHeight(points) + 5;
      if (height > (needed.get(at.row) ?? 0)) needed.set(at.row, height);
    }
    return needed;
  }
}

function columnGroups(dump: SheetDump): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  const deepest = Math.max(0, ...Object.values(dump.columnGroups).map((at) => at.depth));
  for (let depth = 1; depth <= deepest; depth += 1) {
    let open: ColumnGroup | null = null;
    for (let column = 1; column <= dump.columns; column += 1) {
      const at = dump.columnGroups[column];
      if (!at || at.depth < depth) {
        open = null;
      } else if (open) {
        open.last = column;
        open.collapsed ||= at.collapsed && at.depth === depth;
      } else {
        open = { depth, first: column, last: column, collapsed: at.collapsed && at.depth === depth };
        groups.push(open);
      }
    }
  }
  return groups;
}
