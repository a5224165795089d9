// biome-ignore-all lint/a11y/useSemanticElements: a grid that draws only what is in sight cannot be an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
import type { Page } from '../page';
import { columnLetters } from './address';
import { COLUMN_HEAD, GROUP_STRIP, type GridLayout, ROW_HEAD } from './layout';
import type { SheetModel } from './model';

interface HeadProps {
  page: Page;
  model: SheetModel;
  layout: GridLayout;
}

/** The column letters, each once whether frozen or scrolled. */
export function ColumnHeads({ page, model, layout }: HeadProps) {
  const { rect } = page.selection;
  const whole = rect.row === 1 && rect.lastRow === model.rows.count;
  const top = layout.head.top - COLUMN_HEAD;
  return (
    <div role="rowgroup">
      <div role="row" class="row">
        <div
          role="columnheader"
          class="head corner-head"
          style={{ left: 0, top: `${top}px`, width: `${ROW_HEAD}px`, height: `${COLUMN_HEAD}px` }}
          data-region="corner"
        >
          <span class="unseen">Select all</span>
        </div>
        {parts(layout, 'columns').map((part) => (
          <div
            role="presentation"
            class="head-strip"
            key={part.key}
            style={{
              left: `${part.left}px`,
              top: `${top}px`,
              width: `${part.width}px`,
              height: `${COLUMN_HEAD}px`,
            }}
          >
            {part.columns.map((column) => (
              <div
                role="columnheader"
                aria-colindex={column}
                class={headClass(column >= rect.column && column <= rect.lastColumn, whole)}
                key={column}
                style={{
                  left: `${model.columns.start(column) - part.dx}px`,
                  top: 0,
                  width: `${model.columns.size(column)}px`,
                  height: `${COLUMN_HEAD}px`,
                }}
              >
                {columnLetters(column)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The row numbers. */
export function RowHeads({ page, model, layout }: HeadProps) {
  const { rect } = page.selection;
  const whole = rect.column === 1 && rect.lastColumn === model.columns.count;
  return (
    <div role="rowgroup">
      {parts(layout, 'rows').map((part) => (
        <div
          role="presentation"
          class="head-strip"
          key={part.key}
          style={{ left: 0, top: `${part.top}px`, width: `${ROW_HEAD}px`, height: `${part.height}px` }}
        >
          {part.rows.map((row) => (
            <div role="row" class="row" key={row}>
              <div
                role="rowheader"
                class={`${headClass(row >= rect.row && row <= rect.lastRow, whole)} row-head`}
                style={{
                  left: 0,
                  top: `${model.rows.start(row) - part.dy}px`,
                  width: `${ROW_HEAD}px`,
                  height: `${model.rows.size(row)}px`,
                }}
              >
                {row}
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The strip above the letters: a bracket over each open group, and its + or - after its last column. */
export function GroupBrackets({ page, model, layout }: HeadProps) {
  if (model.groupDepth === 0) return null;
  const sheet = model.dump.name;
  return (
    <>
      {parts(layout, 'columns').map((part) => (
        <div
          role="presentation"
          class="group-strip"
          key={part.key}
          style={{
            left: `${part.left}px`,
            top: 0,
            width: `${part.width}px`,
            height: `${model.groupDepth * GROUP_STRIP}px`,
          }}
        >
          {model.groups.map((group) => {
            const frozen = group.first <= model.dump.frozenColumns;
            if (frozen !== (part.key === 'top-frozen')) return null;
            const from = model.columns.start(group.first) - part.dx;
            const to = model.columns.start(group.last + 1) - part.dx;
            const top = (group.depth - 1) * GROUP_STRIP;
            return (
              <div role="presentation" key={`${group.depth}:${group.first}`}>
                {!group.collapsed && (
                  <span
                    class="group-line"
                    style={{ left: `${from + 6}px`, width: `${to - from}px`, top: `${top + 9}px` }}
                  />
                )}
                <button
                  type="button"
                  class="group-button"
                  tabIndex={-1}
                  style={{ left: `${to + 2}px`, top: `${top + 2}px` }}
                  aria-expanded={!group.collapsed}
                  aria-label={`${group.collapsed ? 'Show' : 'Hide'} columns ${columnLetters(group.first)} to ${columnLetters(group.last)}`}
                  onPointerDown={(event) => event.stopPropagation()}
                  onClick={() =>
                    page.edit((person) =>
                      person.setColumnGroupCollapsed(sheet, group.first, !group.collapsed),
                    )
                  }
                >
                  {group.collapsed ? '+' : '−'}
                </button>
              </div>
            );
          })}
        </div>
      ))}
    </>
  );
}

/** The panes along one edge: the main one and, where something is frozen, the frozen one. */
function parts(layout: GridLayout, along: 'columns' | 'rows') {
  const { panes } = layout;
  const main = panes.find((pane) => pane.key === 'main')!;
  const scrolled = { ...main, key: 'scrolled' };
  if (along === 'columns') {
    const frozen = panes.find((pane) => pane.key === 'left') ?? panes.find((pane) => pane.key === 'corner');
    return frozen ? [scrolled, { ...frozen, key: 'top-frozen' }] : [scrolled];
  }
  const frozen = panes.find((pane) => pane.key === 'top') ?? panes.find((pane) => pane.key === 'corner');
  return frozen ? [scrolled, { ...frozen, key: 'left-frozen' }] : [scrolled];
}

function headClass(touched: boolean, whole: boolean): string {
  return touched ? (whole ? 'head whole' : 'head touched') : 'head';
}
