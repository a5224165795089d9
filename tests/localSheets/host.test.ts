import { types } from 'node:util';
import { cellsOf, openWith, refusal, runAll, valueAfter } from './open';

describe('google.script.run (guides/html/communication)', () => {
  const echo =
    'function echo(value) { return value; } function kind(value) { return Object.prototype.toString.call(value); }';

  test('copies plain data both ways: an argument changed by the script is not changed here', async () => {
    const sheets = openWith('function change(value) { value.list.push(9); return { got: value }; }');
    const given = { list: [1, 'a', null, true], inner: { x: 1.5 } };
    expect((await sheets.run('change', given)).value).toEqual({
      got: { list: [1, 'a', null, true, 9], inner: { x: 1.5 } },
    });
    expect(given.list).toEqual([1, 'a', null, true]);
  });

  test('undefined becomes null in an array, is left out of an object, and alone stays undefined', async () => {
    const sheets = openWith(echo);
    expect((await sheets.run('echo', [undefined, 1])).value).toEqual([null, 1]);
    expect(Object.keys((await sheets.run('echo', { a: undefined, b: 2 })).value as object)).toEqual(['b']);
    expect((await sheets.run('echo')).value).toBeUndefined();
  });

  test.each([
    ['a Date', new Date()],
    ['a Date deep inside', { rows: [[new Date()]] }],
    ['a function', () => 1],
    ['a Map', new Map()],
  ])('refuses %s as an argument', async (_, value) => {
    await expect(openWith(echo).run('echo', value)).rejects.toThrow('google.script.run cannot carry');
  });

  test.each(['new Date()', '[new Date()]', '{ f: () => 1 }', 'SpreadsheetApp.getActive()'])(
    'refuses to give back %s',
    async (value) => {
      const sheets = openWith(`function go() { return ${value}; }`);
      await expect(sheets.run('go')).rejects.toThrow(/cannot carry|not in the local Sheets/);
    },
  );

  test('arguments are plain objects of the script’s own realm', async () => {
    const sheets = openWith(
      'function go(value) { return [value instanceof Object, value.list instanceof Array, value.constructor === Object]; }',
    );
    expect((await sheets.run('go', { list: [] })).value).toEqual([true, true, true]);
  });

  test('a function that is not there, and one whose name ends with _, cannot be called', async () => {
    const sheets = openWith('function hidden_() {} const arrow = () => 1;');
    await expect(sheets.run('nowhere')).rejects.toThrow('Script function not found: nowhere');
    await expect(sheets.run('hidden_')).rejects.toThrow('Script function not found');
    expect(sheets.has('nowhere')).toBe(false);
  });

  test('runs one call at a time, lets ten be under way, and makes the eleventh wait', async () => {
    const sheets = openWith(`
      function go(n) { const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); cell.setValue(n); return n; }`);
    const calls = Array.from({ length: 13 }, (_, n) => sheets.run('go', n));
    expect(sheets.queue).toMatchObject({ underWay: 10, waiting: 3 });
    expect((await Promise.all(calls)).map((result) => result.value)).toEqual(
      Array.from({ length: 13 }, (_, n) => n),
    );
    expect(sheets.queue).toEqual({ underWay: 0, waiting: 0, mostUnderWay: 10 });
    expect(await cellsOf(sheets)).toEqual({ A1: 12 });
  });

  test('an error of the script arrives with its message, and the next call works', async () => {
    const sheets = openWith(
      `function bad() { throw new TypeError('no such pupil'); } function good() { return 1; }`,
    );
    const error = await sheets.run('bad').catch((thrown: unknown) => thrown);
    expect(types.isNativeError(error)).toBe(true);
    expect((error as Error).message).toBe('no such pupil');
    expect((await sheets.run('good')).value).toBe(1);
  });

  test('a refusal is an Error of the script’s realm that it can catch', async () => {
    expect(
      await valueAfter(
        `try { sheet.getRange(0, 1); } catch (error) { return [error instanceof Error, error.name, error.message]; }`,
      ),
    ).toEqual([true, 'Exception', 'The starting row of the range is too small.']);
  });
});

describe('authorisation (workspace/add-ons/concepts/editor-auth-lifecycle)', () => {
  const menu = (more = '') => `function onOpen(e) { ${more}
    SpreadsheetApp.getUi().createAddonMenu().addItem('Set up', 'setUp').addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Help', 'help')).addToUi(); }`;

  test.each(['NONE', 'LIMITED', 'FULL'] as const)('the menu is built in AuthMode.%s', (mode) => {
    expect(openWith(menu()).open(mode)).toEqual([
      { label: 'Set up', functionName: 'setUp' },
      { label: 'More ▸ Help', functionName: 'help' },
    ]);
  });

  test('opening again builds the menu anew, not twice', () => {
    const sheets = openWith(menu());
    sheets.open();
    expect(sheets.open()).toHaveLength(2);
  });

  test('NONE refuses the document and properties; LIMITED allows them', () => {
    const reads = [
      'SpreadsheetApp.getActiveSpreadsheet()',
      'PropertiesService.getDocumentProperties()',
      'LockService.getDocumentLock()',
    ];
    for (const read of reads) {
      expect(() => openWith(menu(`${read};`)).open('NONE')).toThrow(/^You do not have permission to call/);
      expect(openWith(menu(`${read};`)).open('LIMITED')).toHaveLength(2);
    }
  });

  test('LIMITED refuses sidebars and dialogs', () => {
    const code = menu(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('x'));`);
    expect(() => openWith(code, {}, { x: '<p>' }).open('LIMITED')).toThrow('script.container.ui');
  });

  test('NONE allows Utilities and logging', () => {
    expect(
      openWith(menu(`Logger.log('x'); console.log(e.authMode); Utilities.getUuid();`)).open('NONE'),
    ).toHaveLength(2);
  });

  test('no service may be called while the script loads', () => {
    expect(() => openWith(`const ss = SpreadsheetApp.getActiveSpreadsheet();`)).toThrow(
      'while the script loads',
    );
    expect(() =>
      openWith(`console.log('loading'); const style = SpreadsheetApp.BorderStyle.SOLID;`),
    ).not.toThrow();
  });
});

describe('counting calls', () => {
  test('reads, writes and reads after the first write, getRange and builders in the total', async () => {
    const { last } = await runAll(
      `sheet.getRange('A1').getValues(); sheet.getRange('A1').setValue(1); sheet.getLastRow(); sheet.getName(); sheet.getSheetId();
       SpreadsheetApp.newDataValidation().requireCheckbox().build(); ss.getNamedRanges(); SpreadsheetApp.flush();`,
    );
    expect(last.calls).toEqual({
      total: 14,
      reads: 3,
      writes: 1,
      readsAfterFirstWrite: 2,
      byMethod: expect.objectContaining({
        'Sheet.getRange': 2,
        'Range.setValue': 1,
        'Spreadsheet.getNamedRanges': 1,
      }),
    });
  });

  test('a call that is refused counts; logging, enums and what a person does do not', async () => {
    const sheets = openWith(
      `function go() { try { SpreadsheetApp.getActive().setNamedRange('1', null); } catch (error) { console.log(SpreadsheetApp.BorderStyle.SOLID); } }`,
    );
    sheets.person.type('Sheet1', 'A1', 'x');
    const { calls, logs } = await sheets.run('go');
    expect([calls.total, calls.writes]).toEqual([2, 1]);
    expect(logs).toEqual(['SOLID']);
  });
});

describe('failing at the n-th call', () => {
  const code = `
    function go() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      try { sheet.getRange('A1').setValue('first'); sheet.getRange('A2').setValue('second'); }
      catch (error) { sheet.getRange('A3').setValue('caught ' + error.message); }
      finally { sheet.getRange('A4').setValue('finally'); }
    }`;
  // Calls: getActiveSpreadsheet, getSheets, getRange, setValue (4), getRange, setValue (6) …
  const failed = async (how: 'before' | 'after' | 'killed', atCall: number) => {
    const sheets = openWith(code);
    sheets.failNextRun({ atCall, how });
    const message = await sheets.run('go').then(
      () => '',
      (error: Error) => error.message,
    );
    return { sheets, message, cells: await cellsOf(sheets) };
  };

  test('before: the call throws, nothing of it happened, and the script may catch', async () => {
    const { message, cells } = await failed('before', 4);
    expect(message).toBe('');
    expect(cells).toEqual({
      A3: 'caught Service Spreadsheets failed while accessing document.',
      A4: 'finally',
    });
  });

  test('after: the call took effect, then throws', async () => {
    const { cells } = await failed('after', 4);
    expect(cells).toEqual({
      A1: 'first',
      A3: 'caught Service Spreadsheets failed while accessing document.',
      A4: 'finally',
    });
  });

  test('killed: neither catch nor finally has any effect, and the run ends as out of time', async () => {
    const { message, cells } = await failed('killed', 6);
    expect(message).toBe('Exceeded maximum execution time');
    expect(cells).toEqual({ A1: 'first' });
  });

  test('killed inside a script that swallows everything still ends as out of time', async () => {
    const sheets = openWith(
      `function go() { try { SpreadsheetApp.getActive().getSheets(); } catch (error) {} return 'fine'; }`,
    );
    sheets.failNextRun({ atCall: 2, how: 'killed' });
    await expect(sheets.run('go')).rejects.toThrow('Exceeded maximum execution time');
    expect((await sheets.run('go')).value).toBe('fine');
  });

  test('only the next run fails', async () => {
    const { sheets } = await failed('before', 4);
    await sheets.run('go');
    expect((await cellsOf(sheets)).A1).toBe('first');
  });
});

describe('another person edits meanwhile', () => {
  const code = `
    function go() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const before = sheet.getRange('A1').getValue();
      const again = sheet.getRange('A1').getValue();
      sheet.getRange('B1').setValue(before);
      sheet.getRange('B2').setValue(again);
      return [before, again];
    }`;

  test('between the last read and the first write, once, uncounted', async () => {
    const sheets = openWith(code);
    sheets.person.type('Sheet1', 'A1', 'old');
    sheets.beforeNextWrite((person) => person.type('Sheet1', 'A1', 'new'));
    const { value, calls } = await sheets.run('go');
    expect(value).toEqual(['old', 'old']);
    expect(calls.writes).toBe(2);
    expect(await cellsOf(sheets)).toEqual({ A1: 'new', B1: 'old', B2: 'old' });
    sheets.person.type('Sheet1', 'A1', 'third');
    expect((await sheets.run('go')).value).toEqual(['third', 'third']);
  });

  test('before the second read, or before the second write', async () => {
    const sheets = openWith(code);
    sheets.person.type('Sheet1', 'A1', 'old');
    sheets.beforeNextRead((person) => person.type('Sheet1', 'A1', 'new'), 2);
    sheets.beforeNextWrite((person) => person.insertRows('Sheet1', 1, 1), 2);
    expect((await sheets.run('go')).value).toEqual(['old', 'new']);
    expect(await cellsOf(sheets)).toEqual({ A2: 'new', B2: 'new' });
  });
});

describe('LockService.getDocumentLock (reference/lock/lock)', () => {
  const code = `
    function take() { const lock = LockService.getDocumentLock(); return [lock.hasLock(), lock.tryLock(10), lock.hasLock()]; }
    function wait() { LockService.getDocumentLock().waitLock(10); return 'got it'; }
    function letGo() { const lock = LockService.getDocumentLock(); lock.waitLock(1); lock.releaseLock(); return lock.hasLock(); }`;

  test('is got, and is free again after a run that never let go of it', async () => {
    const sheets = openWith(code);
    expect((await sheets.run('take')).value).toEqual([false, true, true]);
    expect((await sheets.run('take')).value).toEqual([false, true, true]);
    expect((await sheets.run('letGo')).value).toBe(false);
  });

  test('while another holds it, tryLock says no and waitLock throws', async () => {
    const sheets = openWith(code);
    sheets.holdLock(true);
    expect((await sheets.run('take')).value).toEqual([false, false, false]);
    await expect(sheets.run('wait')).rejects.toThrow('Lock timeout');
    sheets.holdLock(false);
    expect((await sheets.run('wait')).value).toBe('got it');
  });
});

describe('PropertiesService (reference/properties/properties)', () => {
  test('document and user properties are apart, keep texts over runs, and refuse what is too large', async () => {
    expect(
      await valueAfter(
        `PropertiesService.getDocumentProperties().setProperty('a', 1).setProperties({ b: 'two', c: 'three' }); PropertiesService.getUserProperties().setProperty('a', 'mine');`,
        `const kept = PropertiesService.getDocumentProperties(); kept.deleteProperty('c');
         return [kept.getProperties(), kept.getProperty('none'), PropertiesService.getUserProperties().getProperty('a')];`,
      ),
    ).toEqual([{ a: '1', b: 'two' }, null, 'mine']);
    expect(
      await refusal(`PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9 * 1024 + 1));`),
    ).toContain('too large');
  });
});

describe('Utilities.formatDate (reference/utilities/utilities#formatDate)', () => {
  test.each([
    ["'dd/MM/yyyy'", '01/07/2026'],
    ["'d MMMM yyyy, EEEE'", '1 July 2026, Wednesday'],
    ["'yy-M-d HH:mm'", '26-7-1 00:30'],
    ["\"h:mm a 'o''clock'\"", "12:30 am o'clock"],
  ])('%s in London gives %s', async (pattern, text) => {
    expect(
      await valueAfter(
        `return Utilities.formatDate(new Date(Date.UTC(2026, 5, 30, 23, 30)), 'Europe/London', ${pattern});`,
      ),
    ).toBe(text);
  });
});

describe('Ui and HtmlService (reference/base/ui)', () => {
  const files = { sidebar: '<p>side</p>' };

  test('what is shown is told in order, with its title, size and HTML', async () => {
    const sheets = openWith(
      `function go() {
        const ui = SpreadsheetApp.getUi();
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Set up'));
        ui.showModalDialog(HtmlService.createHtmlOutputFromFile('sidebar').setWidth(900).setHeight(600), 'Import');
        ui.showModelessDialog(HtmlService.createHtmlOutputFromFile('sidebar'), 'Help');
        SpreadsheetApp.getActive().toast('Done', 'Golden', 3);
        return [ui.alert('Sure?'), ui.alert('Really?', ui.ButtonSet.YES_NO) === ui.Button.YES, ui.alert('T', 'Text', ui.ButtonSet.OK_CANCEL)];
      }`,
      {},
      files,
    );
    sheets.answerAlerts('OK', 'YES');
    const { value, events } = await sheets.run('go');
    expect(value).toEqual(['OK', true, 'OK']);
    expect(events).toEqual([
      { kind: 'sidebar', title: 'Set up', file: 'sidebar', html: '<p>side</p>' },
      {
        kind: 'dialog',
        title: 'Import',
        file: 'sidebar',
        html: '<p>side</p>',
        width: 900,
        height: 600,
        modal: true,
      },
      expect.objectContaining({ kind: 'dialog', title: 'Help', modal: false }),
      { kind: 'toast', title: 'Golden', message: 'Done', seconds: 3 },
      { kind: 'alert', title: '', message: 'Sure?', buttons: 'OK' },
      { kind: 'alert', title: '', message: 'Really?', buttons: 'YES_NO' },
      { kind: 'alert', title: 'T', message: 'Text', buttons: 'OK_CANCEL' },
    ]);
  });

  test('an HtmlOutput tells its title and content; what is logged is kept in order', async () => {
    const sheets = openWith(
      `function go() { const output = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('T');
        console.info('a', 1); console.warn('b'); console.error('c'); Logger.log('d');
        return [output.getTitle(), output.getContent()]; }`,
      {},
      files,
    );
    const { value, logs } = await sheets.run('go');
    expect(value).toEqual(['T', '<p>side</p>']);
    expect(logs).toEqual(['a 1', 'b', 'c', 'd']);
  });

  test('an HTML file that is not in the project is refused', async () => {
    expect(await refusal(`HtmlService.createHtmlOutputFromFile('nothing');`)).toBe(
      'No HTML file named nothing was found.',
    );
  });
});
