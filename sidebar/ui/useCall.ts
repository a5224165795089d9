import { useEffect, useRef, useState } from 'preact/hooks';

export type Calling =
  | { phase: 'idle' }
  | { phase: 'busy' }
  | { phase: 'failed'; error: unknown; again: () => void };

type Call = <T>(ask: () => Promise<T>, then: (value: T) => void) => void;

/**
 * One question to the server at a time, with its waiting and its failure. A newer question, or leaving the page, makes the older
 * answer void: it would otherwise arrive over what the person is doing by then.
 */
export function useCall(): [Calling, Call, clear: () => void] {
  const [state, setState] = useState<Calling>({ phase: 'idle' });
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  const call: Call = (ask, then) => {
    latest.current += 1;
    const mine = latest.current;
    setState({ phase: 'busy' });
    ask().then(
      (value) => {
        if (mine !== latest.current) return;
        setState({ phase: 'idle' });
        then(value);
      },
      (error: unknown) => {
        if (mine === latest.current) setState({ phase: 'failed', error, again: () => call(ask, then) });
      },
    );
  };
  const clear = () => {
    latest.current += 1;
    setState({ phase: 'idle' });
  };
  return [state, call, clear];
}
