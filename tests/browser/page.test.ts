import type { Browser } from 'playwright-core';
import { SMALL_ADD_ON } from './addOn';
import { launchBrowser, SheetsWindow, startServer, type TestServer } from './harness';

jest.setTimeout(60_000);

let server: TestServer;
let browser: Browser;
let sheets: SheetsWindow;

beforeAll(async () => {
  server = await startServer(SMALL_ADD_ON);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

afterEach(async () => {
  const { errors } = sheets;
  await sheets.close();
  expect(errors).toEqual([]);
});

const open = async () => {
  sheets = await SheetsWindow.open(browser, server.address);
};
const openBuilt = async () => {
  await open();
  await sheets.openMenu('Extensions', 'Golden Thread', 'Build');
  await sheets.waitForIdle();
};

describe('cells', () => {
  test('what is typed is computed at once, by keyboard alone', async () => {
    await open();
    await sheets.goTo('A1');
    for (const text of ['7', '5', '=A1*A2']) {
      await sheets.page.keyboard.type(text);
      await sheets.page.keyboard.press('Enter');
    }
    await sheets.waitForIdle();
    expect(await sheets.text('Sheet1', 'A3')).toBe('35');
    expect(await sheets.page.getByLabel('Text or formula of the cell').inputValue()).toBe('=A1*A2');
    await sheets.type('Sheet1', 'A1', '10');
    expect(await sheets.text('Sheet1', 'A3')).toBe('50');
  });

  test('a date typed the British way stays that day and shows as dd/mm/yyyy', async () => {
    await open();
    await sheets.type('Sheet1', 'B2', '03/02/2027');
    await sheets.type('Sheet1', 'B3', '=MONTH(B2)');
    expect(await sheets.text('Sheet1', 'B2')).toBe('03/02/2027');
    expect(await sheets.text('Sheet1', 'B3')).toBe('2');
  });

  test('text that looks like HTML is shown as text', async () => {
    await open();
    await sheets.type('Sheet1', 'A1', '<img src=x onerror="document.title=1">');
    expect(await sheets.text('Sheet1', 'A1')).toBe('<img src=x onerror="document.title=1">');
    expect(await sheets.page.locator('.grid-layer img').count()).toBe(0);
  });

  test('an entry that the list refuses brings up its help, and the cell keeps what it held', async () => {
    await openBuilt();
    await sheets.type('Audit', 'B2', 'Planned');
    await sheets.type('Audit', 'B2', 'Perhaps');
    expect(await sheets.dialog().textContent()).toContain('Choose Planned, Under way or In place.');
    await sheets.page.keyboard.press('Enter');
    await sheets.dialog().waitFor({ state: 'detached' });
    expect(await sheets.text('Audit', 'B2')).toBe('Planned');
  });

  test('choosing from the dropdown changes the RAG word and its colour', async () => {
    await openBuilt();
    await sheets.cell('Audit', 'B4');
    await sheets.page.keyboard.press('Enter');
    await sheets.page.getByRole('option', { name: 'In place' }).waitFor();
    await sheets.page.keyboard.type('in pl');
    await sheets.page.keyboard.press('Enter');
    await sheets.waitForIdle();
    const rag = await sheets.cell('Audit', 'D4');
    expect(await rag.textContent()).toBe('Green');
    expect(await rag.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe('rgb(215, 240, 221)');
  });

  test('a date cell offers a calendar', async () => {
    await openBuilt();
    await sheets.cell('Audit', 'C3');
    await sheets.page.keyboard.press('Enter');
    await sheets.page.getByRole('dialog', { name: 'Choose a date' }).waitFor();
    await sheets.page.keyboard.press('ArrowDown');
    await sheets.page.keyboard.press('Enter');
    await sheets.waitForIdle();
    expect(await sheets.text('Audit', 'C3')).toBe('28/11/2026');
  });

  test('the space bar and the mouse tick a box', async () => {
    await openBuilt();
    const box = await sheets.cell('Audit', 'E2');
    await sheets.page.keyboard.press('Space');
    await sheets.waitForIdle();
    expect(await box.getByRole('img', { name: 'ticked', exact: true }).count()).toBe(1);
    await box.getByRole('img').click();
    await sheets.waitForIdle();
    expect(await box.getByRole('img', { name: 'not ticked' }).count()).toBe(1);
  });

  test('a note shows when the pointer rests on its cell', async () => {
    await openBuilt();
    await (await sheets.cell('Audit', 'B1')).hover();
    expect(await sheets.page.locator('.note').textContent()).toBe('Where the school stands today.');
  });

  test('frozen headers stay when the rows are scrolled', async () => {
    await openBuilt();
    const head = await sheets.cell('Audit', 'A1');
    const before = await head.boundingBox();
    const last = await sheets.cell('Audit', 'A61');
    expect(await last.textContent()).toBe('Item 60');
    expect(await head.boundingBox()).toEqual(before);
  });

  test('the wheel scrolls a tab whose first cell is hidden, and it stays there', async () => {
    await openBuilt();
    await sheets.page.getByRole('button', { name: 'All sheets' }).click();
    await sheets.page.getByRole('menuitemradio', { name: /^Lists/ }).click();
    await sheets.waitForIdle();
    const box = await sheets.page.locator('.grid-layer').boundingBox();
    await sheets.page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200);
    await sheets.page.mouse.wheel(0, 600);
    await sheets.page.waitForFunction(() => document.querySelector('.grid-scroller')?.scrollTop === 600);
    await sheets.page.locator('[data-a1="A40"]').waitFor();
    await sheets.page.mouse.move((box?.x ?? 0) + 320, (box?.y ?? 0) + 260);
    expect(await sheets.page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTop)).toBe(600);
  });

  test('pasting a block fills the cells that it covers', async () => {
    await open();
    await sheets.goTo('B2');
    await sheets.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Ash\t1\r\nElm\t2\r\n');
      document
        .querySelector('.grid-layer')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    });
    await sheets.waitForIdle();
    expect(await sheets.text('Sheet1', 'B3')).toBe('Elm');
    expect(await sheets.text('Sheet1', 'C2')).toBe('1');
  });

  test('a link in a cell leads to its tab and range', async () => {
    await openBuilt();
    const link = await sheets.cell('Sheet1', 'A1');
    await link.locator('.cell-link').click();
    await sheets.page.locator('.grid-layer[data-sheet="Audit"]').waitFor();
    expect(await sheets.page.getByLabel('Cell or named range').inputValue()).toBe('B3');
  });
});

describe('structure', () => {
  test('rows put in above move cells, colours and formulas along', async () => {
    await openBuilt();
    await sheets.type('Audit', 'B2', 'In place');
    await sheets.goTo('A2');
    await sheets.openMenu('Insert', 'Insert 1 row above');
    await sheets.waitForIdle();
    expect(await sheets.text('Audit', 'A3')).toBe('Item 1');
    const rag = await sheets.cell('Audit', 'D3');
    expect(await rag.textContent()).toBe('Green');
    expect(await rag.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe('rgb(215, 240, 221)');
  });

  test('the control above a column group shows and hides its columns', async () => {
    await openBuilt();
    await sheets.cell('Audit', 'H1');
    const detail = sheets.page.locator('[data-a1="F1"]');
    expect(await detail.count()).toBe(1);
    await sheets.page.getByRole('button', { name: 'Hide columns F to G' }).click();
    await sheets.waitForIdle();
    expect(await detail.count()).toBe(0);
    await sheets.page.getByRole('button', { name: 'Show columns F to G' }).click();
    await sheets.waitForIdle();
    expect(await detail.count()).toBe(1);
  });

  test('a chart stands at its anchor and follows what is typed', async () => {
    await openBuilt();
    const chart = sheets.page.locator('[data-chart="Audit in colours"]');
    expect(await chart.getAttribute('aria-label')).toContain('Green: How many 0; Amber: How many 0');
    await sheets.type('Audit', 'B2', 'In place');
    expect(await chart.getAttribute('aria-label')).toContain('Green: How many 1; Amber: How many 0');
    const anchor = await (await sheets.cell('Audit', 'H6')).boundingBox();
    const drawn = await chart.boundingBox();
    expect(Math.round(drawn?.x ?? 0)).toBe(Math.round(anchor?.x ?? -1));
    expect(Math.round(drawn?.y ?? 0)).toBe(Math.round(anchor?.y ?? -1));
  });

  test('the filter hides rows by value and brings them back', async () => {
    await openBuilt();
    await sheets.type('Audit', 'B3', 'Planned');
    await (await sheets.cell('Audit', 'B1')).getByRole('button', { name: 'Sort and filter' }).click();
    await sheets.page.getByLabel('(Blanks)').uncheck();
    await sheets.page.getByRole('button', { name: 'OK' }).click();
    expect(await sheets.page.locator('[data-a1="A2"]').count()).toBe(0);
    expect(await sheets.page.locator('[data-a1="A3"]').textContent()).toBe('Item 2');
    await sheets.openMenu('Data', 'Clear the filters of this tab');
    expect(await sheets.page.locator('[data-a1="A2"]').textContent()).toBe('Item 1');
  });

  test('filter and column groups are reached by keyboard alone', async () => {
    await openBuilt();
    await sheets.cell('Audit', 'A5');
    await sheets.page.keyboard.press('Alt+ArrowDown');
    await sheets.page.getByRole('dialog', { name: 'Sort and filter by Item' }).waitFor();
    await sheets.page.keyboard.press('Escape');
    await sheets.page.locator('.menu-button', { hasText: 'File' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter'])
      await sheets.page.keyboard.press(key);
    await sheets.waitForIdle();
    expect(await sheets.page.locator('[data-a1="F1"]').count()).toBe(0);
  });

  test('sorting by the filter keeps each row together', async () => {
    await openBuilt();
    await sheets.type('Audit', 'B61', 'In place');
    await (await sheets.cell('Audit', 'A1')).getByRole('button', { name: 'Sort and filter' }).click();
    await sheets.page.getByRole('button', { name: 'Sort Z → A' }).click();
    await sheets.waitForIdle();
    expect(await sheets.text('Audit', 'A2')).toBe('Item 9');
    const place = sheets.page.locator('.cell', { hasText: /^Item 60$/ });
    const row = (await place.getAttribute('data-a1'))?.slice(1);
    expect(await sheets.text('Audit', `D${row}`)).toBe('Green');
  });

  test('a hidden tab is reached from the list of all sheets', async () => {
    await openBuilt();
    expect(await sheets.page.getByRole('tab', { name: 'Lists' }).count()).toBe(0);
    await sheets.page.getByRole('button', { name: 'All sheets' }).click();
    await sheets.page.getByRole('menuitemradio', { name: /^Lists/ }).click();
    await sheets.waitForIdle();
    expect(await sheets.text('Lists', 'A2')).toBe('Kept out of sight');
  });

  test('a tab is duplicated with what it holds, and deleted only after asking', async () => {
    await openBuilt();
    await sheets.type('Audit', 'B2', 'In place');
    await sheets.page.getByRole('tab', { name: 'Audit' }).click({ button: 'right' });
    await sheets.page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await sheets.waitForIdle();
    expect(await sheets.text('Copy of Audit', 'D2')).toBe('Green');
    let refuse = true;
    sheets.page.on('dialog', (dialog) => void (refuse ? dialog.dismiss() : dialog.accept()));
    for (const left of [1, 0]) {
      await sheets.page.getByRole('tab', { name: 'Copy of Audit' }).click({ button: 'right' });
      await sheets.page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
      await sheets.waitForIdle();
      expect(await sheets.page.getByRole('tab', { name: 'Copy of Audit' }).count()).toBe(left);
      refuse = false;
    }
  });

  test('a tab can be renamed, and a doubled name is refused in words', async () => {
    await openBuilt();
    await sheets.page.getByRole('tab', { name: 'Audit' }).click({ button: 'right' });
    await sheets.page.getByRole('menuitem', { name: 'Rename…' }).click();
    await sheets.page.getByLabel('Name of the tab').fill('Sheet1');
    await sheets.page.keyboard.press('Enter');
    await sheets.page.locator('.problem-text').waitFor();
    expect(await sheets.page.locator('.problem-text').textContent()).toContain('already exists');
    await sheets.page.keyboard.press('Escape');
    expect(await sheets.page.getByRole('tab', { name: 'Audit' }).count()).toBe(1);
  });
});

describe('scripts', () => {
  test('a script builds tabs, goes to one and says so in a toast', async () => {
    await openBuilt();
    expect(await sheets.page.locator('.grid-layer').getAttribute('data-sheet')).toBe('Audit');
    expect(await sheets.page.locator('.toast').textContent()).toContain('60 rows are there.');
  });

  test('a script that fails shows its message', async () => {
    await open();
    await sheets.openMenu('Extensions', 'Golden Thread', 'Fail');
    await sheets.page.locator('.problem-text').waitFor();
    expect(await sheets.page.locator('.problem-text').textContent()).toContain('The tab Audit is gone.');
  });

  test('a script waits for the answer to a question and then says what it has done', async () => {
    await open();
    const asked: string[] = [];
    sheets.page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await sheets.openMenu('Extensions', 'Golden Thread', 'Ask');
    await sheets.page.locator('.problem-text').waitFor();
    expect(asked).toEqual([expect.stringContaining('Leave 3 pupils as they are?')]);
    expect(await sheets.page.locator('.problem-text').textContent()).toBe('All is done.');
    await sheets.page.keyboard.press('Enter');
    expect(await sheets.text('Sheet1', 'A1')).toBe('said no');
  });

  test('the menus work by keyboard alone', async () => {
    await open();
    await sheets.page.locator('.menu-button', { hasText: 'File' }).focus();
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) {
      await sheets.page.keyboard.press(key);
    }
    await sheets.sidebar().waitFor();
    expect(await sheets.sidebar().getByRole('heading', { name: 'A sidebar' }).count()).toBe(1);
  });

  test('a sidebar calls the server, and the cells show what it wrote', async () => {
    await open();
    await sheets.openMenu('Extensions', 'Golden Thread', 'Open sidebar');
    await sheets.sidebarFrame().locator('#first').waitFor();
    const side = sheets.sidebarFrame().locator('body');
    await side.evaluate(() => {
      const { run } = (window as never as { google: { script: { run: never } } }).google.script;
      const say = (window as never as { say: (text: string) => void }).say;
      (run as { withSuccessHandler(f: (value: unknown) => void): { writeAndRead(...args: string[]): void } })
        .withSuccessHandler((value) => say(JSON.stringify(value)))
        .writeAndRead('B2', 'from the sidebar');
    });
    await sheets.sidebarFrame().locator('#said:not(:empty)').waitFor();
    expect(JSON.parse((await sheets.sidebarFrame().locator('#said').textContent()) ?? '')).toEqual({
      before: '',
      list: ['from the sidebar', null],
      nested: { kept: true },
    });
    expect(await sheets.text('Sheet1', 'B2')).toBe('from the sidebar');
  });

  test('what google.script.run may not carry is refused, and private functions are not there', async () => {
    await open();
    await sheets.openMenu('Extensions', 'Golden Thread', 'Open sidebar');
    await sheets.sidebarFrame().locator('#first').waitFor();
    const found = await sheets
      .sidebarFrame()
      .locator('body')
      .evaluate(async () => {
        type Run = Record<string, (...args: unknown[]) => void> & {
          withSuccessHandler(f: (value: unknown) => void): Run;
          withFailureHandler(f: (error: Error) => void): Run;
        };
        const { run } = (window as never as { google: { script: { run: Run } } }).google.script;
        const refusal = (value: unknown) => {
          try {
            run.giveBack!(value);
            return '';
          } catch (error) {
            return (error as Error).message;
          }
        };
        const given = await new Promise((resolve, reject) => {
          run.withFailureHandler(reject).withSuccessHandler(resolve).giveBack!({
            list: [undefined, 'b'],
            left: undefined,
          });
        });
        const failure = await new Promise((resolve) => {
          run.withFailureHandler((error) => resolve(`${error.name}: ${error.message}`)).fail!();
        });
        return {
          date: refusal({ when: new Date() }),
          work: refusal(() => 1),
          hidden: typeof run.hidden_,
          unknown: typeof run.notThere,
          given,
          failure,
        };
      });
    expect(found).toEqual({
      date: 'Failed due to illegal value in property: when',
      work: 'Failed due to illegal value in property: 0',
      hidden: 'undefined',
      unknown: 'undefined',
      given: { list: [null, 'b'] },
      failure: expect.stringContaining('The tab Audit is gone.'),
    });
  });

  test('a sidebar cannot reach the page that holds the workbook', async () => {
    await open();
    await sheets.openMenu('Extensions', 'Golden Thread', 'Open sidebar');
    await sheets.sidebarFrame().locator('#first').waitFor();
    const reached = await sheets
      .sidebarFrame()
      .locator('body')
      .evaluate(() => {
        try {
          return String(window.parent.document.title);
        } catch (error) {
          return (error as Error).name;
        }
      });
    expect(reached).toBe('SecurityError');
  });

  test('neither the page nor a sidebar can send anything to another server', async () => {
    await open();
    await sheets.openMenu('Extensions', 'Golden Thread', 'Open sidebar');
    await sheets.sidebarFrame().locator('#first').waitFor();
    const refused = () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        fetch('https://example.org/').then(
          () => resolve('sent'),
          () => undefined,
        );
      });
    expect(await sheets.page.evaluate(refused)).toBe('connect-src');
    expect(await sheets.sidebarFrame().locator('body').evaluate(refused)).toBe('connect-src');
  });

  test('a dialog has the size it asked for and closes by its own script and by Escape', async () => {
    await open();
    for (const close of ['script', 'Escape'] as const) {
      await sheets.openMenu('Extensions', 'Golden Thread', 'Open dialog');
      await sheets.dialogFrame().locator('#first').waitFor();
      const frame = await sheets.dialog().locator('iframe').boundingBox();
      expect([frame?.width, frame?.height]).toEqual([700, 420]);
      if (close === 'script') {
        await sheets
          .dialogFrame()
          .locator('body')
          .evaluate(() => {
            (
              window as never as { google: { script: { host: { close(): void } } } }
            ).google.script.host.close();
          });
      } else {
        await sheets.dialogFrame().locator('#first').focus();
        await sheets.page.keyboard.press('Escape');
      }
      await sheets.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
  });

  test('the workbook is downloaded as an .xlsx file', async () => {
    await openBuilt();
    const download = sheets.page.waitForEvent('download');
    await sheets.openMenu('File', 'Download .xlsx');
    expect((await download).suggestedFilename()).toBe('careers-workbook.xlsx');
  });
});
