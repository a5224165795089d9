import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab {
  key: string;
  label: string;
  count: number;
  /** Draws the eye where a person has something to decide. */
  tone?: 'notice' | 'bad';
  panel: () => ComponentChildren;
}

/** Tabs as the ARIA practices describe them: arrows move, Tab goes on into the panel. */
export function Tabs({
  label,
  tabs,
  open,
  onOpen,
}: {
  label: string;
  tabs: Tab[];
  open: string;
  onOpen: (key: string) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === open),
  );
  const current = tabs[at];
  const go = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    onOpen(tab.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${tab.key}"]`)?.focus();
  };
  const moves: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  return (
    <div class="tabs">
      <div
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={(event) => {
          const to = moves[event.key];
          if (to === undefined) return;
          event.preventDefault();
          go(to);
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            data-key={tab.key}
            aria-selected={tab === current}
            aria-controls={tab === current ? `${id}-panel` : undefined}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onOpen(tab.key)}
          >
            {tab.label}{' '}
            <span class={`tag ${tab.count > 0 ? (tab.tone ?? '') : ''}`}>
              {tab.count.toLocaleString('en-GB')}
            </span>
          </button>
        ))}
      </div>
      {current && (
        <div
          class="panel"
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${current.key}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be scrolled without a mouse.
          tabIndex={0}
          key={current.key}
        >
          {current.panel()}
        </div>
      )}
    </div>
  );
}
