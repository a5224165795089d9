import { useLayoutEffect, useState } from 'preact/hooks';
import { ScriptFrame } from '../bridge/ScriptFrame';
import { Grid } from '../grid/Grid';
import type { Page } from '../page';
import { Dialog } from './Dialog';
import { FormulaBar } from './FormulaBar';
import { MenuBar } from './MenuBar';
import { Popups } from './Popups';
import { TabBar } from './TabBar';

interface AppProps {
  page: Page;
  download: () => void;
  restart: () => void;
}

/** The whole page: title and menus, formula bar, cells, tabs, and whatever a script shows. */
export function App({ page, download, restart }: AppProps) {
  const [, redraw] = useState(0);
  // Not after the first paint: a change made until then would never be drawn.
  useLayoutEffect(() => page.subscribe(() => redraw((count) => count + 1)), [page]);
  const problem = page.problems[0];
  return (
    <div class="app">
      <header class="top">
        <Mark />
        <div class="top-text">
          <h1>
            {page.title} <span class="local">on this computer only</span>
          </h1>
          <MenuBar page={page} download={download} restart={restart} />
        </div>
      </header>
      <FormulaBar page={page} />
      <div class="middle">
        <main class="sheet">
          <Grid page={page} />
        </main>
        {page.sidebar && (
          <aside class="sidebar" aria-label={page.sidebar.title} key={page.sidebar.key}>
            <header class="sidebar-head">
              <h2>{page.sidebar.title}</h2>
              <button
                type="button"
                class="close"
                aria-label="Close the sidebar"
                onClick={() => page.closePanel(page.sidebar!.key)}
              >
                ✕
              </button>
            </header>
            <ScriptFrame page={page} panel={page.sidebar} />
          </aside>
        )}
      </div>
      <TabBar page={page} />
      {page.dialogs.map((dialog) => (
        <Dialog
          key={dialog.key}
          title={dialog.title}
          width={Math.min(dialog.width, window.innerWidth - 24)}
          height={Math.min(dialog.height, window.innerHeight - 84)}
          modal={dialog.modal}
          close={() => page.closePanel(dialog.key)}
        >
          <ScriptFrame page={page} panel={dialog} />
        </Dialog>
      ))}
      <Popups page={page} />
      <div class="working" role="status" aria-live="polite" hidden={page.working === ''}>
        {page.working}
      </div>
      <div class="toasts" role="status" aria-live="polite">
        {page.toasts.map((toast) => (
          <div class="toast" key={toast.key}>
            <div>
              {toast.title !== '' && <strong>{toast.title}</strong>}
              <p>{toast.message}</p>
            </div>
            <button
              type="button"
              class="close"
              aria-label="Close the message"
              onClick={() => page.closeToast(toast.key)}
            >
              ✕
            </button>
          </div>
        ))}
      </div>
      {problem && (
        <Dialog
          key={page.problems.length}
          title={problem.title}
          width={420}
          close={() => page.closeProblem()}
        >
          <div class="dialog-body">
            <p class="problem-text">{problem.message}</p>
            <div class="popup-buttons">
              <button type="button" class="button primary" data-first onClick={() => page.closeProblem()}>
                OK
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 40" width="36" height="36" aria-hidden="true">
      <rect x="3" y="3" width="34" height="34" rx="7" fill="#1f5c4a" />
      <path d="M10 14h20M10 21h20M10 28h20M17 10v21" stroke="#cfe5db" stroke-width="1.6" />
      <path
        d="M8 30C16 30 15 11 23 13s3 14 9 9"
        fill="none"
        stroke="#f0b429"
        stroke-width="2.6"
        stroke-linecap="round"
      />
    </svg>
  );
}
