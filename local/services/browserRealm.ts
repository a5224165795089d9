import type { Realm } from './realm';

/** A realm made by a hidden iframe of the page. The page's own globals are out of the bundle's sight, but the frame's are not. */
export function browserRealm(page: Document): Realm {
  const frame = page.createElement('iframe');
  frame.hidden = true;
  page.body.append(frame);
  const inside = frame.contentWindow as (Window & Record<string, unknown>) | null;
  if (!inside) throw new Error('The page could not make a frame to run the add-on in.');
  // Apps Script has none of these: a bundle that leans on them must fail here too.
  for (const name of [
    'setTimeout',
    'setInterval',
    'fetch',
    'XMLHttpRequest',
    'localStorage',
    'URL',
    'crypto',
  ]) {
    Object.defineProperty(inside, name, { value: undefined, configurable: true });
  }
  // Indirect eval runs its text as a global script, so that top-level functions land on the frame's window.
  const evaluate = inside.eval as (code: string) => unknown;
  return {
    global: inside,
    evaluate: (code) => evaluate.call(inside, code),
    dispose: () => frame.remove(),
  };
}
