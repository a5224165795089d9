import { render } from 'preact';
import { loadSample } from '../sample/loadSample';
import { browserRealm } from '../services/browserRealm';
import { createLocalSheets } from '../services/createLocalSheets';
import { writeXlsx } from '../xlsx/writeXlsx';
import { fetchBundle } from './bundle';
import { saveFile } from './download';
import { App } from './frame/App';
import { answerAlert } from './frame/answerAlert';
import { StartChoice } from './frame/StartChoice';
import { messageOf, Page } from './page';
import { fetchSample } from './sample';
import { type Asked, dayOf, readAsked, type Start } from './start';

const root = document.getElementById('page')!;

function showLoading(text: string): Promise<void> {
  render(
    <main class="loading" aria-busy="true">
      <div class="spinner" aria-hidden="true" />
      <p role="status">{text}</p>
    </main>,
    root,
  );
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function showFailure(error: unknown): void {
  render(
    <main class="loading">
      <p role="alert">{messageOf(error)}</p>
    </main>,
    root,
  );
}

async function open(asked: Asked, start: Start): Promise<void> {
  await showLoading(start === 'empty' ? 'Opening a new spreadsheet…' : 'Preparing the sample school…');
  const bundle = await fetchBundle();
  const from = start === 'empty' ? null : await fetchSample(start, dayOf(asked));
  const options = { answerAlert, ...(asked.today && { now: asked.today }), ...(from && { from }) };
  const sheets = createLocalSheets(options, () => browserRealm(document));
  sheets.loadBundle(bundle.code, bundle.htmlFiles);
  if (start !== 'empty' && !from) {
    await showLoading('Building the sample school…');
    await loadSample(sheets, start, dayOf(asked));
  }
  const functionNames = bundle.functionNames.filter((name) => sheets.has(name));
  const page = await Page.open(sheets, functionNames, dayOf(asked));
  render(
    <App
      page={page}
      download={() => void writeXlsx(page.workbook).then((bytes) => saveFile('careers-workbook.xlsx', bytes))}
      restart={() => {
        if (
          window.confirm('Leave this workbook and begin again? Download it first if you want to keep it.')
        ) {
          window.location.assign('/');
        }
      }}
    />,
    root,
  );
}

const asked = readAsked(window.location.search);
if (asked.start) open(asked, asked.start).catch(showFailure);
else render(<StartChoice choose={(start) => void open(asked, start).catch(showFailure)} />, root);
