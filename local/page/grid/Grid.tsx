// biome-ignore-all lint/a11y/useSemanticElements: a grid that draws only what is in sight cannot be an HTML table
// biome-ignore-all lint/a11y/noStaticElementInteractions: the grid inside takes the keys; the box round it only follows the pointer
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../page';
import { a1, a1Of, type Rect } from './address';
import { CellEditor, editKey } from './CellEditor';
import { PaneCells } from './Cells';
import { Charts } from './Charts';
import { copyOut, pasteIn } from './clipboard';
import { ColumnHeads, GroupBrackets, RowHeads } from './Heads';
import { gridKey } from './keys';
import { COLUMN_HEAD, type GridLayout, type Hit, hitAt, layOut, type Pane, type View } from './layout';
import type { SheetModel } from './model';

/** How near the right edge of a column letter counts as its border, in pixels. */
const BORDER = 4;

/**
 * The cells, drawn as elements from the services' own records: readable by assistive technology and by tests, and without a second state
 * beside the workbook's. Only what is in sight is drawn; a sticky layer inside a scrolling box keeps the browser's own scroll bars.
 */
export function Grid({ page }: { page: Page }) {
  const scroller = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ x: 0, y: 0, width: 0, height: 0 });
  const [note, setNote] = useState<{ text: string; x: number; y: number } | null>(null);
  const places = useRef(new Map<number, { x: number; y: number }>());
  const { model, selection } = page;
  const { sheetId } = model.dump;
  const layout = layOut(model, view);
  const point = (event: MouseEvent) => {
    const box = layer.current!.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const hit = (event: MouseEvent) => {
    const { x, y } = point(event);
    return hitAt(model, layout, view, x, y);
  };

  useLayoutEffect(() => {
    const box = scroller.current!;
    const measure = () =>
      setView({ x: box.scrollLeft, y: box.scrollTop, width: box.clientWidth, height: box.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);

  // Each tab keeps the place to which it was scrolled.
  useLayoutEffect(() => {
    const box = scroller.current!;
    const place = places.current.get(sheetId) ?? { x: 0, y: 0 };
    box.scrollTo(place.x, place.y);
    setView({ x: box.scrollLeft, y: box.scrollTop, width: box.clientWidth, height: box.clientHeight });
  }, [sheetId]);

  useLayoutEffect(() => {
    if (view.height === 0) return;
    const box = scroller.current!;
    bringIntoSight(box, model, layout, view, selection);
    // At once, not with the scroll event that comes a frame later: a key may open the cell's list before that.
    if (box.scrollLeft !== view.x || box.scrollTop !== view.y)
      setView({ x: box.scrollLeft, y: box.scrollTop, width: box.clientWidth, height: box.clientHeight });
  }, [sheetId, selection.row, selection.column, a1Of(selection.rect), view.height]);

  const somethingOpen = page.editing !== null || page.popup !== null || page.problems.length > 0;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !somethingOpen && page.dialogs.length === 0)
      layer.current?.focus({ preventScroll: true });
    wasOpen.current = somethingOpen;
  });

  const drag = (from: Hit) => {
    const extend = (event: PointerEvent) => {
      const to = hit(event);
      if (from.region === 'columns') page.select(1, from.column, model.rows.count, to.column);
      else if (from.region === 'rows') page.select(from.row, 1, to.row, model.columns.count);
      else page.select(from.row, from.column, to.row, to.column);
    };
    follow(extend);
  };

  const resize = (column: number, startX: number) => {
    const before = model.columns.size(column);
    const sheet = model.dump.name;
    follow(
      () => {},
      (event) => {
        const width = Math.max(20, Math.round(before + event.clientX - startX));
        if (width !== before) void page.edit((person) => person.setColumnWidth(sheet, column, width));
      },
    );
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const target = event.target as HTMLElement;
    if (target.closest('.cell-editor, .group-button')) return;
    const at = hit(event);
    void page.commitEdit();
    layer.current?.focus({ preventScroll: true });
    event.preventDefault();
    setNote(null);
    const filterColumn = target.closest<HTMLElement>('[data-filter]')?.dataset.filter;
    if (filterColumn) {
      page.openPopup({
        kind: 'filter',
        x: event.clientX,
        y: event.clientY + 12,
        column: Number(filterColumn),
      });
      return;
    }
    if (at.region === 'corner') page.select(1, 1, model.rows.count, model.columns.count);
    else if (at.region === 'columns') {
      const border = borderAt(model, at);
      if (border > 0) return resize(border, event.clientX);
      page.select(1, at.column, model.rows.count, event.shiftKey ? selection.column : at.column);
      drag(at);
    } else if (at.region === 'rows') {
      page.select(at.row, 1, event.shiftKey ? selection.row : at.row, model.columns.count);
      drag(at);
    } else if (at.region === 'cells') {
      if (event.shiftKey) page.select(selection.row, selection.column, at.row, at.column);
      else page.select(at.row, at.column);
      drag(at);
    }
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const at = hit(event);
    if (at.region !== 'cells') return;
    if (target.closest('.tick')) page.toggleTick();
    else if (target.closest('.cell-link')) page.followLink(page.selection.row, page.selection.column);
    else if (target.closest('.chip-arrow')) page.openChoices(page.selection.row, page.selection.column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== layer.current) return;
    if (page.editing) {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey)
        page.typeOn(page.editing.text + event.key);
      else editKey(page, model, event);
      event.preventDefault();
      return;
    }
    const rowsInView = layout.panes[0]!.rows.length - 1;
    if (gridKey(page, event, rowsInView)) event.preventDefault();
  };

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const at = hit(event);
    const { rect } = selection;
    const inside =
      at.row >= rect.row &&
      at.row <= rect.lastRow &&
      at.column >= rect.column &&
      at.column <= rect.lastColumn;
    const byKey = event.button !== 2;
    if (!inside && !byKey) {
      if (at.region === 'columns') page.select(1, at.column, model.rows.count, at.column);
      else if (at.region === 'rows') page.select(at.row, 1, at.row, model.columns.count);
      else page.select(at.row, at.column);
    }
    const kind = at.region === 'columns' ? 'column menu' : at.region === 'rows' ? 'row menu' : 'cell menu';
    const place = byKey ? placeOf(selection.row, selection.column) : { x: event.clientX, y: event.clientY };
    page.openPopup({ kind: byKey ? 'cell menu' : kind, ...place });
  };

  const placeOf = (row: number, column: number) => {
    const box = layer.current!.getBoundingClientRect();
    const cell = layer.current!.querySelector(`#cell-${a1(row, column)}`)?.getBoundingClientRect();
    return { x: cell?.left ?? box.left, y: cell?.bottom ?? box.top };
  };

  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons !== 0) return;
    const at = hit(event);
    const text = at.region === 'cells' ? (model.cell(at.row, at.column)?.note ?? '') : '';
    layer.current!.style.cursor = at.region === 'columns' && borderAt(model, at) > 0 ? 'col-resize' : '';
    if (text === '') {
      if (note) setNote(null);
    } else if (note?.text !== text) {
      const { x, y } = point(event);
      const left = x - at.insideX + model.columns.size(at.column) + 6;
      setNote({ text, x: Math.min(left, view.width - 260), y: Math.min(y - at.insideY, view.height - 80) });
    }
  };

  const active = a1(selection.row, selection.column);
  const inSight = layout.panes.some(
    (pane) => pane.rows.includes(selection.row) && pane.columns.includes(selection.column),
  );
  return (
    <div
      class="grid-scroller"
      ref={scroller}
      onScroll={(event) => {
        const box = event.currentTarget;
        places.current.set(sheetId, { x: box.scrollLeft, y: box.scrollTop });
        setView({ x: box.scrollLeft, y: box.scrollTop, width: box.clientWidth, height: box.clientHeight });
        setNote(null);
      }}
    >
      <div
        class="grid-extent"
        style={{ width: `${layout.extent.width}px`, height: `${layout.extent.height}px` }}
      >
        <div
          class="grid-view"
          role="presentation"
          style={{ width: `${view.width}px`, height: `${view.height}px` }}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setNote(null)}
          onClick={onClick}
          onDblClick={(event) => {
            if (
              hit(event).region !== 'cells' ||
              (event.target as HTMLElement).closest('.tick, [data-filter]')
            )
              return;
            if (!page.openChoices(page.selection.row, page.selection.column)) page.beginEdit('edit');
          }}
          onContextMenu={onContextMenu}
        >
          <div
            class="grid-layer"
            ref={layer}
            role="grid"
            tabIndex={0}
            aria-label={`Cells of ${model.dump.name}`}
            aria-rowcount={model.rows.count}
            aria-colcount={model.columns.count}
            aria-multiselectable="true"
            aria-activedescendant={inSight ? `cell-${active}` : undefined}
            data-sheet={model.dump.name}
            onKeyDown={onKeyDown}
            onCopy={(event) => copyOut(page, event, false)}
            onCut={(event) => copyOut(page, event, true)}
            onPaste={(event) => pasteIn(page, event)}
          >
            <ColumnHeads page={page} model={model} layout={layout} />
            <RowHeads page={page} model={model} layout={layout} />
            {layout.panes.map((pane) => (
              <div role="presentation" class="pane" key={pane.key} style={boxOf(pane)}>
                <PaneCells page={page} model={model} pane={pane} />
                <SelectionFrame model={model} pane={pane} selection={selection} />
              </div>
            ))}
            <FreezeLines layout={layout} view={view} />
          </div>
          <GroupBrackets page={page} model={model} layout={layout} />
          {layout.panes.map((pane) => (
            <div class="pane over" key={pane.key} style={boxOf(pane)}>
              <Charts page={page} model={model} pane={pane} />
              <CellEditor page={page} model={model} pane={pane} />
            </div>
          ))}
          {note && !page.popup && (
            <div
              class="note"
              role="presentation"
              style={{ left: `${note.x}px`, top: `${Math.max(0, note.y)}px` }}
            >
              {note.text}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function boxOf(pane: Pane) {
  return {
    left: `${pane.left}px`,
    top: `${pane.top}px`,
    width: `${pane.width}px`,
    height: `${pane.height}px`,
  };
}

function SelectionFrame({
  model,
  pane,
  selection,
}: {
  model: SheetModel;
  pane: Pane;
  selection: Page['selection'];
}) {
  const { rect, row, column } = selection;
  const merge = model.merge(row, column);
  const one: Rect = merge ?? { row, column, lastRow: row, lastColumn: column };
  const single = a1Of(rect) === a1Of(one) || a1Of(rect) === a1(row, column);
  return (
    <>
      {!single && <div role="presentation" class="selected-range" style={frameOf(model, pane, rect)} />}
      <div role="presentation" class="active-cell" style={frameOf(model, pane, one)} />
    </>
  );
}

function frameOf(model: SheetModel, pane: Pane, rect: Rect) {
  const left = model.columns.start(rect.column) - pane.dx;
  const top = model.rows.start(rect.row) - pane.dy;
  return {
    left: `${left - 1}px`,
    top: `${top - 1}px`,
    width: `${model.columns.start(rect.lastColumn + 1) - pane.dx - left + 1}px`,
    height: `${model.rows.start(rect.lastRow + 1) - pane.dy - top + 1}px`,
  };
}

function FreezeLines({ layout, view }: { layout: GridLayout; view: View }) {
  const { head, frozen } = layout;
  return (
    <>
      {frozen.height > 0 && (
        <div
          role="presentation"
          class="freeze-line"
          style={{
            left: 0,
            top: `${head.top + frozen.height - 2}px`,
            width: `${view.width}px`,
            height: '3px',
          }}
        />
      )}
      {frozen.width > 0 && (
        <div
          role="presentation"
          class="freeze-line"
          style={{
            left: `${head.left + frozen.width - 2}px`,
            top: `${head.top - COLUMN_HEAD}px`,
            width: '3px',
            height: `${view.height}px`,
          }}
        />
      )}
    </>
  );
}

/** The column whose right border lies here, or 0. */
function borderAt(model: SheetModel, at: Hit): number {
  if (at.insideX >= model.columns.size(at.column) - BORDER) return at.column;
  if (at.insideX <= BORDER)
    return model.columns.next(at.column, -1) === at.column ? 0 : model.columns.next(at.column, -1);
  return 0;
}

/** Follows the pointer until its button is let go. */
function follow(move: (event: PointerEvent) => void, done: (event: PointerEvent) => void = () => {}): void {
  const end = (event: PointerEvent) => {
    window.removeEventListener('pointermove', move);
    done(event);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end, { once: true });
}

function bringIntoSight(
  box: HTMLDivElement,
  model: SheetModel,
  layout: GridLayout,
  view: View,
  { row, column, rect }: Page['selection'],
): void {
  const { frozenRows, frozenColumns } = model.dump;
  const wholeColumns = rect.row === 1 && rect.lastRow === model.rows.count;
  const wholeRows = rect.column === 1 && rect.lastColumn === model.columns.count;
  if (row > frozenRows && !wholeColumns) {
    const start = model.rows.start(row) - layout.frozen.height;
    const room = view.height - layout.head.top - layout.frozen.height;
    const end = start + model.rows.size(row);
    if (start < view.y) box.scrollTop = start;
    else if (end > view.y + room) box.scrollTop = Math.min(start, end - room + 4);
  }
  if (column > frozenColumns && !wholeRows) {
    const start = model.columns.start(column) - layout.frozen.width;
    const room = view.width - layout.head.left - layout.frozen.width;
    const end = start + model.columns.size(column);
    if (start < view.x) box.scrollLeft = start;
    else if (end > view.x + room) box.scrollLeft = Math.min(start, end - room + 4);
  }
}
