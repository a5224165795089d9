import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Page } from '../page';
import type { Pane } from './layout';
import type { SheetModel } from './model';

/** The box in which a cell is typed. It lies in the pane that the cell belongs to. */
export function CellEditor({ page, model, pane }: { page: Page; model: SheetModel; pane: Pane }) {
  const { editing } = page;
  if (!editing || editing.inBar) return null;
  const { frozenRows, frozenColumns } = model.dump;
  const belongs =
    editing.row <= frozenRows === (pane.key === 'corner' || pane.key === 'top') &&
    editing.column <= frozenColumns === (pane.key === 'corner' || pane.key === 'left');
  return belongs ? <EditBox page={page} model={model} pane={pane} /> : null;
}

function EditBox({ page, model, pane }: { page: Page; model: SheetModel; pane: Pane }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { row, column, text } = page.editing!;
  // Before the next key comes: a quick typist must not lose a letter.
  useLayoutEffect(() => {
    const area = box.current!;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const merge = model.merge(row, column);
  const width = model.columns.start((merge?.lastColumn ?? column) + 1) - model.columns.start(column);
  const height = model.rows.start((merge?.lastRow ?? row) + 1) - model.rows.start(row);
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  const wrapped = model.cell(row, column)?.wrap ?? false;
  return (
    <textarea
      ref={box}
      class="cell-editor"
      aria-label="Type in this cell"
      spellcheck={false}
      style={{
        left: `${model.columns.start(column) - pane.dx - 2}px`,
        top: `${model.rows.start(row) - pane.dy - 2}px`,
        width: `${Math.max(width + 3, wrapped ? 0 : Math.min(longest * 8 + 14, 460))}px`,
        height: `${Math.max(height + 3, text.split('\n').length * 18 + 8)}px`,
      }}
      value={text}
      onInput={(event) => page.typeOn(event.currentTarget.value)}
      onKeyDown={(event) => editKey(page, model, event)}
      onBlur={(event) => {
        // Going on in the formula bar is not the end of typing.
        if (!(event.relatedTarget as HTMLElement | null)?.closest('.formula-bar')) void page.commitEdit();
      }}
    />
  );
}

/** The keys that end typing, in the cell and in the formula bar. */
export function editKey(page: Page, model: SheetModel, event: KeyboardEvent): void {
  event.stopPropagation();
  const { row, column, mode } = page.editing!;
  const leave = (toRow: number, toColumn: number) => {
    event.preventDefault();
    void page.commitEdit();
    page.select(toRow, toColumn);
  };
  if (event.key === 'Escape') {
    event.preventDefault();
    page.cancelEdit();
  } else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
    event.preventDefault();
    page.typeOn(`${page.editing!.text}\n`);
  } else if (event.key === 'Enter') {
    leave(model.rows.next(row, event.shiftKey ? -1 : 1), column);
  } else if (event.key === 'Tab') {
    leave(row, model.columns.next(column, event.shiftKey ? -1 : 1));
  } else if (mode === 'enter' && event.key.startsWith('Arrow')) {
    const step = event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1;
    const upDown = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    leave(upDown ? model.rows.next(row, step) : row, upDown ? column : model.columns.next(column, step));
  }
}
