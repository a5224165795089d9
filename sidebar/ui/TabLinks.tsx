import { useState } from 'preact/hooks';
import { Failure } from './Message';
import { server } from './server';

interface Link {
  tab: string;
  title: string;
  purpose?: string;
  /** What to select there; left out: the selection stays. */
  cell?: string;
}

/** Tabs of the workbook as links: each brings its tab to the front. */
export function TabLinks({ links }: { links: Link[] }) {
  const [error, setError] = useState<unknown>(null);
  const show = (tab: string, cell: string) => {
    setError(null);
    server.showTab(tab, cell).catch(setError);
  };
  return (
    <>
      {error !== null && <Failure error={error} />}
      <ul class="links">
        {links.map(({ tab, title, purpose, cell = '' }) => (
          <li key={tab}>
            <button type="button" class="button link" onClick={() => show(tab, cell)}>
              {title}
            </button>
            {purpose && <p class="help">{purpose}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
