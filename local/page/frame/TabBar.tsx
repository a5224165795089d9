import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../page';

/** Pixels that an arrow beside the tabs moves them. */
const TAB_STEP = 240;

/** The tabs along the bottom, the list of all sheets (hidden ones too), and a button for a new tab. */
export function TabBar({ page }: { page: Page }) {
  const visible = page.workbook.sheets.filter((sheet) => !sheet.hidden);
  const strip = useRef<HTMLDivElement>(null);
  const [tooLong, setTooLong] = useState(false);
  /** The keyboard goes from tab to tab: it follows the one in front. */
  const walking = useRef(false);
  useLayoutEffect(() => {
    const tabs = strip.current!;
    setTooLong(tabs.scrollWidth > tabs.clientWidth + 1);
    tabs.querySelector('.tab.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (walking.current) tabs.querySelector<HTMLElement>('.tab.active .tab-name')?.focus();
    walking.current = false;
  }, [page.sheet.sheetId, visible.length, page.sidebar === null]);
  const move = (from: number, step: 1 | -1) => {
    const to = visible[(from + step + visible.length) % visible.length];
    if (!to || to.name === page.sheet.name) return;
    walking.current = true;
    page.showSheet(to.name);
  };
  const open = (kind: 'all sheets' | 'tab menu', element: HTMLElement, sheet = '') => {
    const { left, top } = element.getBoundingClientRect();
    page.openPopup(kind === 'all sheets' ? { kind, x: left, y: top } : { kind, x: left, y: top, sheet });
  };
  return (
    <nav class="tab-bar" aria-label="Tabs of the workbook">
      <button
        type="button"
        class="tab-tool menu-button"
        aria-label="Add a tab"
        title="Add a tab"
        onClick={() => void page.addSheet()}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M10 4v12M4 10h12" />
        </svg>
      </button>
      <button
        type="button"
        class="tab-tool menu-button"
        aria-label="All sheets"
        title="All sheets"
        aria-haspopup="menu"
        onClick={(event) => open('all sheets', event.currentTarget)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M4 6h12M4 10h12M4 14h12" />
        </svg>
      </button>
      <div class="tabs" role="tablist" aria-label="Tabs" ref={strip}>
        {visible.map((sheet, index) => {
          const active = sheet.name === page.sheet.name;
          return (
            <div class={active ? 'tab active' : 'tab'} key={sheet.sheetId} role="presentation">
              <button
                type="button"
                role="tab"
                class="tab-name menu-button"
                aria-selected={active}
                tabIndex={active ? 0 : -1}
                onClick={() => page.showSheet(sheet.name)}
                onDblClick={(event) => open('tab menu', event.currentTarget, sheet.name)}
                onContextMenu={(event) => {
                  event.preventDefault();
                  page.showSheet(sheet.name);
                  open('tab menu', event.currentTarget, sheet.name);
                }}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowRight') move(index, 1);
                  else if (event.key === 'ArrowLeft') move(index, -1);
                  else if (event.key === 'ArrowUp') open('tab menu', event.currentTarget, sheet.name);
                  else return;
                  event.preventDefault();
                }}
              >
                {sheet.name}
                {active && (
                  <span
                    class="tab-arrow"
                    aria-hidden="true"
                    onClick={(event) => {
                      event.stopPropagation();
                      open('tab menu', event.currentTarget.closest('button')!, sheet.name);
                    }}
                  />
                )}
              </button>
              {sheet.tabColor !== '' && (
                <span class="tab-colour" style={{ backgroundColor: sheet.tabColor }} aria-hidden="true" />
              )}
            </div>
          );
        })}
      </div>
      {tooLong &&
        ([-1, 1] as const).map((step) => (
          <button
            type="button"
            key={step}
            class="tab-tool"
            tabIndex={-1}
            aria-label={step < 0 ? 'Tabs further left' : 'Tabs further right'}
            onClick={() => strip.current?.scrollBy({ left: step * TAB_STEP })}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d={step < 0 ? 'M12 5l-5 5 5 5' : 'M8 5l5 5-5 5'} />
            </svg>
          </button>
        ))}
      <Sums page={page} />
    </nav>
  );
}

/** What a person sees at the right of the tab bar when several cells are selected: their sum, or how many are filled. */
function Sums({ page }: { page: Page }) {
  const { rect } = page.selection;
  const { model } = page;
  const cells = (rect.lastRow - rect.row + 1) * (rect.lastColumn - rect.column + 1);
  if (cells < 2) return null;
  let sum = 0;
  let numbers = 0;
  let filled = 0;
  for (let row = rect.row; row <= Math.min(rect.lastRow, model.lastRow); row += 1) {
    for (let column = rect.column; column <= Math.min(rect.lastColumn, 60); column += 1) {
      const value = model.cell(row, column)?.value ?? '';
      if (value !== '') filled += 1;
      if (typeof value === 'number') {
        sum += value;
        numbers += 1;
      }
    }
  }
  if (filled === 0) return null;
  return (
    <output class="sums">{numbers > 1 ? `Sum: ${Number(sum.toPrecision(12))}` : `Count: ${filled}`}</output>
  );
}
