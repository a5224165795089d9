// biome-ignore-all lint/a11y/useSemanticElements: a grid that draws only what is in sight cannot be an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
import type { ComponentChildren } from 'preact';
import type { CellDump, ValidationDump } from '../../types';
import type { Page } from '../page';
import { a1, type Rect } from './address';
import { cellStyle, horizontalOf, isError } from './cellStyle';
import { displayText } from './display';
import type { Pane } from './layout';
import { linkOf } from './links';
import { DEFAULT_POINTS, fontOf, PADDING, textWidth } from './measure';
import type { SheetModel } from './model';
import { breaksRule } from './rules';

/** Text runs over this many empty neighbours at most. */
const RUN_OVER = 14;

export function PaneCells({ page, model, pane }: { page: Page; model: SheetModel; pane: Pane }) {
  const first = pane.rows[0];
  if (first === undefined || pane.columns.length === 0) return null;
  const shown: Rect = {
    row: first,
    lastRow: pane.rows.at(-1)!,
    column: pane.columns[0]!,
    lastColumn: pane.columns.at(-1)!,
  };
  const merges = model.mergesIn(shown);
  return (
    <div role="rowgroup" class="pane-cells">
      {pane.rows.map((row) => (
        <div role="row" aria-rowindex={row} class="row" key={row}>
          {pane.columns.map((column) => {
            const merge = merges.find(
              (rect) =>
                row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn,
            );
            if (!merge)
              return <Cell page={page} model={model} pane={pane} row={row} column={column} key={column} />;
            // A merge is drawn once, with the first of its rows and columns that is in sight.
            const isFirst =
              row === Math.max(merge.row, first) && column === Math.max(merge.column, pane.columns[0]!);
            if (!isFirst) return null;
            return (
              <Cell
                page={page}
                model={model}
                pane={pane}
                row={merge.row}
                column={merge.column}
                merge={merge}
                key={column}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  page: Page;
  model: SheetModel;
  pane: Pane;
  row: number;
  column: number;
  merge?: Rect;
}

function Cell({ page, model, pane, row, column, merge }: CellProps) {
  const cell = model.cell(row, column);
  const look = model.look(row, column);
  const rule = model.validation(row, column);
  const width =
    (merge ? model.columns.start(merge.lastColumn + 1) : model.columns.start(column + 1)) -
    model.columns.start(column);
  const height =
    (merge ? model.rows.start(merge.lastRow + 1) : model.rows.start(row + 1)) - model.rows.start(row);
  const address = a1(row, column);
  const selected = page.selection.row === row && page.selection.column === column;
  const style = {
    ...cellStyle(cell, look, !model.dump.gridlinesHidden),
    left: `${model.columns.start(column) - pane.dx}px`,
    top: `${model.rows.start(row) - pane.dy}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
  const refusedValue = rule !== undefined && breaksRule(rule, cell, page.workbook);
  return (
    <div
      role="gridcell"
      id={`cell-${address}`}
      data-a1={address}
      aria-colindex={column}
      aria-selected={selected}
      aria-description={cell?.note || undefined}
      class={`cell${merge ? ' merged' : ''}`}
      style={style}
    >
      {content({ page, model, row, column, cell, rule, width, merge })}
      {isFilterHead(model, row, column) && <FilterButton page={page} column={column} />}
      {cell?.note ? <span class="note-mark" aria-hidden="true" /> : null}
      {refusedValue ? (
        <span class="invalid-mark" role="img" aria-label="Not on the list for this cell" />
      ) : null}
    </div>
  );
}

interface ContentProps extends Omit<CellProps, 'pane'> {
  cell: CellDump | undefined;
  rule: ValidationDump | undefined;
  width: number;
}

function content({ page, model, row, column, cell, rule, width, merge }: ContentProps): ComponentChildren {
  const { typed } = page;
  const justTyped = typed?.sheetId === model.dump.sheetId && typed.row === row && typed.column === column;
  if (rule?.criteria === 'CHECKBOX')
    return <Tick on={justTyped ? typed.text === 'TRUE' : cell?.value === true} />;
  const text = justTyped && !typed.text.startsWith('=') ? typed.text : displayText(cell);
  if (rule?.criteria === 'VALUE_IN_LIST' || rule?.criteria === 'VALUE_IN_RANGE') {
    return (
      <span class={text === '' ? 'chip empty' : cell?.wrap ? 'chip wrapping' : 'chip'}>
        <span class="chip-text">{text}</span>
        <span class="chip-arrow" aria-hidden="true" />
      </span>
    );
  }
  if (text === '') return null;
  if (!cell || justTyped) return <span class="text">{text}</span>;
  const error = isError(cell.value);
  const link = linkOf(cell);
  const inner = link ? <span class="cell-link">{text}</span> : text;
  if (cell.wrap) return <span class="text wrapped">{inner}</span>;
  if (merge || error || typeof cell.value !== 'string' || horizontalOf(cell) !== 'left') {
    return <span class={error ? 'text error' : 'text'}>{inner}</span>;
  }
  const font = fontOf(
    cell.fontSize || DEFAULT_POINTS,
    cell.fontWeight === 'bold',
    cell.fontStyle === 'italic',
  );
  const needed = textWidth(text, font) + 2 * PADDING;
  if (needed <= width) return <span class="text">{inner}</span>;
  const free = emptyRoomAfter(model, row, column, needed - width);
  if (free === 0) return <span class="text">{inner}</span>;
  const room = width + free - 2 * PADDING;
  return (
    <span class="text running" style={{ width: `${Math.min(needed + 2, room)}px` }}>
      {inner}
    </span>
  );
}

/** Pixels of empty cells to the right, as far as they are needed. */
function emptyRoomAfter(model: SheetModel, row: number, column: number, needed: number): number {
  let room = 0;
  for (let next = column + 1; next <= Math.min(column + RUN_OVER, model.columns.count); next += 1) {
    if (room >= needed) break;
    const cell = model.cell(row, next);
    if ((cell && (cell.value !== '' || cell.formula !== '')) || model.validation(row, next)) break;
    if (model.merge(row, next)) break;
    // Frozen columns end where the pane ends.
    if (next === model.dump.frozenColumns + 1) break;
    room += model.columns.size(next);
  }
  return room;
}

function Tick({ on }: { on: boolean }) {
  return (
    <span class={on ? 'tick on' : 'tick'} role="img" aria-label={on ? 'ticked' : 'not ticked'}>
      <svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
        <rect x="2" y="2" width="14" height="14" rx="2" />
        {on && <path d="M5 9.2l2.8 2.8L13.2 6" />}
      </svg>
    </span>
  );
}

function isFilterHead(model: SheetModel, row: number, column: number): boolean {
  const { filter } = model;
  return filter !== null && row === filter.row && column >= filter.column && column <= filter.lastColumn;
}

function FilterButton({ page, column }: { page: Page; column: number }) {
  const active = page.hiddenTexts(column).size > 0;
  return (
    <button
      type="button"
      tabIndex={-1}
      class={active ? 'filter-button active' : 'filter-button'}
      aria-label="Sort and filter"
      data-filter={column}
    >
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d="M1 2h10M3 6h6M5 10h2" />
      </svg>
    </button>
  );
}
