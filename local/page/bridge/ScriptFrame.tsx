import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { messageOf, type Page, type Panel } from '../page';
import { withClient } from './client';

/**
 * As in Google, apart from allow-same-origin: there the frame has an origin of its own; here, without it, it has none. So it can reach
 * neither the page nor anything that the page keeps.
 */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-top-navigation-by-user-activation';

/** A sidebar's or dialog's own document, joined to the server by messages. */
export function ScriptFrame({ page, panel }: { page: Page; panel: Panel }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(() => withClient(panel.html, page.functionNames), [panel.key]);

  useLayoutEffect(() => {
    const answer = (message: object) =>
      frame.current?.contentWindow?.postMessage({ script: 'answer', ...message }, '*');
    const onMessage = (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow) return;
      const { script, id, name, args, width, height } = event.data ?? {};
      if (script === 'call') {
        const asked = page.functionNames.includes(name)
          ? page.call(name, args)
          : Promise.reject(new Error(`Script function not found: ${name}`));
        asked.then(
          (value) => answer({ id, value }),
          (error) => answer({ id, error: messageOf(error) }),
        );
      } else if (script === 'close' || (script === 'escape' && panel.height > 0)) {
        page.closePanel(panel.key);
      } else if (script === 'size') {
        page.resizePanel(panel.key, { ...(width && { width }), ...(height && { height }) });
      } else if (script === 'focus editor') {
        document.querySelector<HTMLElement>('.grid-layer')?.focus();
      }
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [panel.key]);

  return <iframe ref={frame} title={panel.title} sandbox={SANDBOX} srcdoc={source} class="script-frame" />;
}
