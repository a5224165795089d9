import { type ComponentType, h, render } from 'preact';

/** Draws a page into the element that the build puts into each file. */
export function mount(Page: ComponentType): void {
  const place = document.getElementById('app');
  if (place) render(h(Page, {}), place);
}
