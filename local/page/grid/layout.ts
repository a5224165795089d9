import type { SheetModel } from './model';

/** Pixels of the row numbers, the column letters, and one strip of group brackets. */
export const ROW_HEAD = 46;
export const COLUMN_HEAD = 24;
export const GROUP_STRIP = 20;
/** Text may run out of cells left of the first one drawn. */
const COLUMNS_BEFORE = 6;

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of the grid that scrolls as one: the frozen corner, the frozen rows, the frozen columns, or the rest. */
export interface Pane {
  key: 'corner' | 'top' | 'left' | 'main';
  left: number;
  top: number;
  width: number;
  height: number;
  /** What to take from a place on the sheet to get the place in this pane. */
  dx: number;
  dy: number;
  rows: number[];
  columns: number[];
}

export interface GridLayout {
  panes: Pane[];
  head: { left: number; top: number };
  frozen: { width: number; height: number };
  /** The size that the scroll bars must span. */
  extent: { width: number; height: number };
}

/** Where everything is, for a view scrolled by x and y. */
export function layOut(model: SheetModel, view: View): GridLayout {
  const { frozenRows, frozenColumns } = model.dump;
  const head = { left: ROW_HEAD, top: COLUMN_HEAD + model.groupDepth * GROUP_STRIP };
  const frozen = {
    width: frozenColumns > 0 ? model.columns.start(frozenColumns + 1) : 0,
    height: frozenRows > 0 ? model.rows.start(frozenRows + 1) : 0,
  };
  const rest = {
    left: head.left + frozen.width,
    top: head.top + frozen.height,
    width: Math.max(0, view.width - head.left - frozen.width),
    height: Math.max(0, view.height - head.top - frozen.height),
    dx: frozen.width + view.x,
    dy: frozen.height + view.y,
  };
  const frozenRowList = frozen.height > 0 ? model.rows.visible(0, frozen.height) : [];
  const frozenColumnList = frozen.width > 0 ? model.columns.visible(0, frozen.width) : [];
  const rows = model.rows.visible(rest.dy, rest.dy + rest.height, frozenRows + 1);
  const first = model.columns.at(rest.dx);
  const before: number[] = [];
  for (let column = first - 1; column > frozenColumns && before.length < COLUMNS_BEFORE; column -= 1) {
    if (model.columns.size(column) > 0) before.unshift(column);
  }
  const columns = [
    ...before,
    ...model.columns.visible(rest.dx, rest.dx + rest.width, Math.max(first, frozenColumns + 1)),
  ];
  const panes: Pane[] = [
    { key: 'main', ...rest, rows, columns },
    {
      key: 'top',
      ...rest,
      top: head.top,
      height: frozen.height,
      dy: 0,
      rows: frozenRowList,
      columns,
    },
    { key: 'left', ...rest, left: head.left, width: frozen.width, dx: 0, rows, columns: frozenColumnList },
    {
      key: 'corner',
      ...head,
      width: frozen.width,
      height: frozen.height,
      dx: 0,
      dy: 0,
      rows: frozenRowList,
      columns: frozenColumnList,
    },
  ];
  return {
    panes: panes.filter((pane) => pane.key === 'main' || (pane.width > 0 && pane.height > 0)),
    head,
    frozen,
    extent: { width: head.left + model.columns.length + 60, height: head.top + model.rows.length + 40 },
  };
}

export interface Hit {
  region: 'cells' | 'rows' | 'columns' | 'groups' | 'corner';
  row: number;
  column: number;
  /** Pixels from the cell's left and top. */
  insideX: number;
  insideY: number;
}

/** The cell, row or column that lies at this place of the view. */
export function hitAt(model: SheetModel, layout: GridLayout, view: View, x: number, y: number): Hit {
  const { head, frozen } = layout;
  const fromLeft = x - head.left;
  const fromTop = y - head.top;
  const sheetX = fromLeft < frozen.width ? Math.max(0, fromLeft) : fromLeft + view.x;
  const sheetY = fromTop < frozen.height ? Math.max(0, fromTop) : fromTop + view.y;
  const row = model.rows.at(sheetY);
  const column = model.columns.at(sheetX);
  const region =
    fromTop < 0
      ? fromLeft < 0
        ? 'corner'
        : y < head.top - COLUMN_HEAD
          ? 'groups'
          : 'columns'
      : fromLeft < 0
        ? 'rows'
        : 'cells';
  return {
    region,
    row,
    column,
    insideX: sheetX - model.columns.start(column),
    insideY: sheetY - model.rows.start(row),
  };
}
