import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { type DialogWords, Frame } from './Frame';

interface Props<F> {
  words: DialogWords;
  load: () => Promise<F>;
  /** The headline where something stands in the way. */
  cannot: string;
  children: (form: F) => ComponentChildren;
}

/** Loads what a dialog that reads a list needs to begin; says so where it cannot begin. */
export function LoadForm<F extends { obstacle: string }>({ words, load, cannot, children }: Props<F>) {
  const [loaded, reload] = useLoaded(load);
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <>{children(loaded.value)}</>;
  return (
    <Frame words={words} step={0} footer={<Button onClick={closePanel}>Close</Button>}>
      {loaded.phase === 'loading' && <Working>Reading the register…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline={cannot} announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Frame>
  );
}
