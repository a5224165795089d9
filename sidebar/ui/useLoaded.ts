import { useEffect, useState } from 'preact/hooks';

export type Loaded<T> =
  | { phase: 'loading' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'there'; value: T };

/** Loads once when the page opens, and again on request. */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ phase: 'loading' });
  const start = () => {
    setState({ phase: 'loading' });
    load().then(
      (value) => setState({ phase: 'there', value }),
      (error: unknown) => setState({ phase: 'failed', error }),
    );
  };
  useEffect(start, []);
  return [state, start];
}
