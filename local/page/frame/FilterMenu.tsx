import { useLayoutEffect, useState } from 'preact/hooks';
import type { Page, Popup } from '../page';
import { sortLines } from './edits';
import { usePlace } from './place';

/** Sort and filter by one column of the tab's filter. */
export function FilterMenu({ page, popup }: { page: Page; popup: Extract<Popup, { kind: 'filter' }> }) {
  const { box, style } = usePlace(popup.x, popup.y);
  const { model } = page;
  const { column } = popup;
  const [hidden, setHidden] = useState(new Set(page.hiddenTexts(column)));
  const [sought, setSought] = useState('');
  const texts = new Set<string>();
  if (model.filter) {
    for (let row = model.filter.row + 1; row <= model.filter.lastRow; row += 1)
      texts.add(model.text(row, column));
  }
  const sorted = [...texts].sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
  const found = sorted.filter((text) => text.toLowerCase().includes(sought.toLowerCase()));
  const close = () => page.openPopup(null);

  useLayoutEffect(() => {
    box.current!.querySelector<HTMLElement>('button')?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close();
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, []);

  const flip = (text: string) => {
    const next = new Set(hidden);
    if (!next.delete(text)) next.add(text);
    setHidden(next);
  };
  const [ascending, descending] = sortLines(page, column);
  return (
    <div
      ref={box}
      class="popup filter"
      role="dialog"
      aria-label={`Sort and filter by ${model.text(model.filter?.row ?? 1, column)}`}
      style={style}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {[ascending, descending].map((line, index) => (
        <button
          type="button"
          class="menu-line"
          key={line!.label}
          onClick={() => {
            close();
            line!.run?.();
          }}
        >
          {index === 0 ? 'Sort A → Z' : 'Sort Z → A'}
        </button>
      ))}
      <hr class="menu-rule" />
      <p class="filter-title">Filter by values</p>
      <p class="filter-all">
        <button type="button" class="link" onClick={() => setHidden(new Set())}>
          Select all {sorted.length}
        </button>
        <button type="button" class="link" onClick={() => setHidden(new Set(sorted))}>
          Clear
        </button>
      </p>
      <input
        class="filter-search"
        aria-label="Find a value"
        placeholder="Find a value"
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <div class="filter-list">
        {found.slice(0, 300).map((text) => (
          <label key={text}>
            <input type="checkbox" checked={!hidden.has(text)} onChange={() => flip(text)} />
            <span>{text === '' ? '(Blanks)' : text}</span>
          </label>
        ))}
      </div>
      <div class="popup-buttons">
        <button type="button" class="button" onClick={close}>
          Cancel
        </button>
        <button type="button" class="button primary" onClick={() => page.filterColumn(column, hidden)}>
          OK
        </button>
      </div>
    </div>
  );
}
