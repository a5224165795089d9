import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { Failure } from './Message';
import { closePanel, server } from './server';
import { useCall } from './useCall';

/** Brings a tab to the front and closes the dialog, behind which nothing can be typed. */
export function GoTo({ tab, children }: { tab: string; children: ComponentChildren }) {
  const [calling, call] = useCall();
  return (
    <div class="stack tight">
      <div>
        <Button onClick={() => call(() => server.showTab(tab, ''), closePanel)}>{children}</Button>
      </div>
      {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
    </div>
  );
}
