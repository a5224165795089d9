import type { Page } from '../page';
import type { SheetModel } from './model';

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key does while no cell is being edited. True where it was one of ours. */
export function gridKey(page: Page, event: KeyboardEvent, rowsInView: number): boolean {
  const { selection, model } = page;
  const { row, column, rect } = selection;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow && !event.altKey) {
    const [down, right] = arrow;
    // Shift moves the corner that lies across from the active cell.
    const from = event.shiftKey
      ? {
          row: rect.row === row ? rect.lastRow : rect.row,
          column: rect.column === column ? rect.lastColumn : rect.column,
        }
      : leaveMerge(model, row, column, down, right);
    const to = control ? edge(model, from, down, right) : step(model, from, down, right);
    if (event.shiftKey) page.select(row, column, to.row, to.column);
    else page.select(to.row, to.column);
    return true;
  }
  if (event.key === 'ArrowDown' && event.altKey) {
    if (row !== model.filter?.row && page.openChoices(row, column)) return true;
    return page.openFilter(column);
  }
  switch (event.key) {
    case 'Tab': {
      const to = step(
        model,
        leaveMerge(model, row, column, 0, event.shiftKey ? -1 : 1),
        0,
        event.shiftKey ? -1 : 1,
      );
      // At the edge of the sheet Tab leaves the grid, so that a keyboard is never caught in it.
      if (to.column === column) return false;
      page.select(to.row, to.column);
      return true;
    }
    case 'Enter':
      if (event.altKey) page.followLink(row, column);
      else if (event.shiftKey) page.select(model.rows.next(row, -1), column);
      else openCell(page, row, column);
      return true;
    case 'F2':
      page.beginEdit('edit');
      return true;
    case ' ':
      if (control || event.shiftKey) return wholeLine(page, control);
      if (page.toggleTick()) return true;
      page.beginEdit('enter', ' ');
      return true;
    case 'Delete':
    case 'Backspace':
      void page.clearSelection();
      return true;
    case 'Home':
      page.select(control ? 1 : row, 1);
      return true;
    case 'End':
      page.select(control ? model.lastRow : row, lastFilled(model, row));
      return true;
    case 'PageDown':
    case 'PageUp': {
      if (control) return page.nextSheet(event.key === 'PageDown' ? 1 : -1);
      const by = event.key === 'PageDown' ? rowsInView : -rowsInView;
      page.select(Math.max(1, Math.min(model.rows.count, row + by)), column);
      return true;
    }
    case 'ContextMenu':
      return false;
  }
  if (control && event.key.toLowerCase() === 'a') {
    page.select(1, 1, model.rows.count, model.columns.count);
    return true;
  }
  if (control && event.key.toLowerCase() === 'z') {
    page.notify('There is no undo in this local copy. In Google Sheets, Ctrl+Z takes an edit back.');
    return true;
  }
  if (event.key.length === 1 && !control && !event.altKey) {
    page.beginEdit('enter', event.key);
    return true;
  }
  return false;
}

/** Enter on a cell with a dropdown opens it, as in Sheets; otherwise it opens the text. */
function openCell(page: Page, row: number, column: number): void {
  if (page.toggleTick()) return;
  if (!page.openChoices(row, column)) page.beginEdit('edit');
}

function wholeLine(page: Page, column: boolean): boolean {
  const { rect } = page.selection;
  if (column) page.select(1, rect.column, page.model.rows.count, rect.lastColumn);
  else page.select(rect.row, 1, rect.lastRow, page.model.columns.count);
  return true;
}

function leaveMerge(model: SheetModel, row: number, column: number, down: number, right: number) {
  const merge = model.merge(row, column);
  if (!merge) return { row, column };
  return { row: down > 0 ? merge.lastRow : row, column: right > 0 ? merge.lastColumn : column };
}

function step(model: SheetModel, from: { row: number; column: number }, down: number, right: number) {
  return {
    row: down === 0 ? from.row : model.rows.next(from.row, down > 0 ? 1 : -1),
    column: right === 0 ? from.column : model.columns.next(from.column, right > 0 ? 1 : -1),
  };
}

/** Ctrl+arrow: to the end of the filled cells, or over the empty ones to the next filled. */
function edge(model: SheetModel, from: { row: number; column: number }, down: number, right: number) {
  const filled = (at: { row: number; column: number }) => model.text(at.row, at.column) !== '';
  let at = from;
  let next = step(model, at, down, right);
  const inBlock = filled(at) && filled(next);
  while (next.row !== at.row || next.column !== at.column) {
    if (inBlock && !filled(next)) break;
    at = next;
    if (!inBlock && filled(at)) break;
    next = step(model, at, down, right);
  }
  return at;
}

function lastFilled(model: SheetModel, row: number): number {
  for (let column = model.columns.count; column > 1; column -= 1)
    if (model.text(row, column) !== '') return column;
  return 1;
}
