import type { ComponentChildren } from 'preact';

/** A sidebar: what scrolls, and the buttons that stay at its foot. The foot covers nothing, so the keyboard is never hidden behind it. */
export function Sidebar({ children, footer }: { children: ComponentChildren; footer?: ComponentChildren }) {
  return (
    <main class="sidebar">
      <div class="scroll">{children}</div>
      {footer && <footer>{footer}</footer>}
    </main>
  );
}
