import { useEffect, useState } from 'preact/hooks';

/** After this many seconds the person is told that it is still going. */
const PATIENCE = 20;

/** "Reading the workbook…", read out once, with a word of patience when it takes long. */
export function Working({ children }: { children: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="working" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>
        {children}
        {long && ' Google is taking its time; a large workbook can take a minute.'}
      </span>
    </div>
  );
}
