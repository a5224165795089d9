import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { googleGlobals } from './googleGlobals';
import { serverNames } from './serverNames';
import { filesBelow, namesIn, nodes, parseScript, readText, root, type SyntaxNode } from './sources';

/** `HtmlService` and `LockService` and so on need no scope beyond the manifest's two. */
const SERVICES_IN_USE = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Utilities',
  // Names of chart types only.
  'Charts',
];

const MENU = [
  'Set up or update this workbook…',
  'Set up with standard choices',
  'Add tabs…',
  'Import pupils…',
  'Record an activity…',
  'Record a meeting…',
  'Catch-up…',
  'Pupil record…',
  'Add placements…',
  'Add aspirations…',
  'Bring in earlier years…',
  'Destinations…',
  'Four years to print…',
  'Close a leaving year…',
  'Bring in my old destinations…',
  'File for the local authority…',
  'Close the school year…',
  'Check this workbook…',
  'Help',
];

const scripts = readdirSync(join(root, 'dist'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, code: readText(`dist/${file}`) }))
  .map((one) => ({ ...one, tree: parseScript(one.code) }));

/** Google's global scope, in which a service throws as soon as it is touched. */
function bareScope(): Record<string, unknown> {
  const scope: Record<string, unknown> = {};
  for (const name of googleGlobals()) {
    Object.defineProperty(scope, name, {
      configurable: true,
      get() {
        throw new Error(`${name} was touched`);
      },
    });
  }
  return scope;
}

function load(): vm.Context {
  const context = vm.createContext(bareScope());
  for (const { file, code } of scripts) vm.runInContext(code, context, { filename: file });
  return context;
}

/** The menu as it is built where nothing but the menu may be touched, as in AuthMode.NONE. */
function menuOf(context: vm.Context, trigger = 'onOpen'): { label: string; functionName: string }[] {
  const items: { label: string; functionName: string }[] = [];
  let shown = 0;
  const only = <T extends object>(what: string, allowed: T): T =>
    new Proxy(allowed, {
      get(target, name) {
        if (name in target) return target[name as keyof T];
        throw new Error(`${what}.${String(name)} is not allowed before the add-on is authorised`);
      },
    });
  const menu: object = only('Menu', {
    addItem(label: string, functionName: string) {
      items.push({ label, functionName });
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => {
      shown += 1;
    },
  });
  const ui = only('Ui', { createAddonMenu: () => menu });
  Object.defineProperty(context, 'SpreadsheetApp', { value: only('SpreadsheetApp', { getUi: () => ui }) });
  vm.runInContext(`${trigger}({ authMode: 'NONE' })`, context);
  return shown === 1 ? items : [];
}

/** Google offers what is declared at the top level of any script, whatever it is declared by; not what ends in _. */
const topLevelNames = scripts
  .flatMap(({ tree }) => tree.body as SyntaxNode[])
  .flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.identifier as SyntaxNode];
    if (statement.type !== 'VariableDeclaration') return [];
    return (statement.declarations as { id: SyntaxNode }[]).map(({ id }) => id);
  })
  .map((identifier) => identifier.value as string);
const topLevelFunctions = topLevelNames.filter((name) => !name.endsWith('_'));

describe('the bundle', () => {
  test('touches no service while it loads', () => {
    expect(load).not.toThrow();
    expect(() => vm.runInContext('typeof SpreadsheetApp', load())).toThrow('SpreadsheetApp was touched');
  });

  test('does nothing at all while it loads: the scripts evaluate their parts when they are asked', () => {
    const names = topLevelNames.filter((name) => name.endsWith('_'));
    expect(names.sort()).toEqual([
      'GoldenThreadActions_',
      'GoldenThreadCommon_',
      'GoldenThreadContent_',
      'GoldenThreadLeavers_',
      'GoldenThreadLists_',
      'GoldenThreadPages_',
      'GoldenThreadSheets_',
      'GoldenThreadTabs_',
      'GoldenThreadWorkbook_',
    ]);
    for (const name of names) expect(() => vm.runInContext(`${name}()`, load())).not.toThrow();
  });

  test('builds the whole menu, once, where nothing else is allowed', () => {
    expect(menuOf(load()).map(({ label }) => label)).toEqual(MENU);
  });

  test('builds the same menu when it is installed: Google then opens nothing', () => {
    expect(menuOf(load(), 'onInstall')).toEqual(menuOf(load()));
  });

  test('makes callable what the menu and the sidebars name, and nothing else', () => {
    const context = load();
    const expected = [
      'onOpen',
      'onInstall',
      ...menuOf(context).map(({ functionName }) => functionName),
      ...serverNames(),
    ];
    expect(serverNames()).toContain('confirmImport');
    // Google calls by what is declared at the top level of a file, not by what a run assigns.
    expect(topLevelFunctions.sort()).toEqual(expected.sort());
    const uncallable = expected.filter((name) => vm.runInContext(`typeof ${name}`, context) !== 'function');
    expect(uncallable).toEqual([]);
  });

  test('replaces the empty stub of every callable name', () => {
    const context = load();
    const empty = topLevelFunctions.filter((name) =>
      /\{\s*\}$/.test(vm.runInContext(`String(${name})`, context) as string),
    );
    expect(empty).toEqual([]);
  });

  test('has no private field, which Google cannot parse', () => {
    const found = scripts
      .flatMap(({ tree }) => nodes(tree))
      .filter((node) => node.type.startsWith('Private'))
      .map((node) => node.type);
    expect(found).toEqual([]);
  });

  test('names no service that could send, log or open another file', () => {
    const names = new Set(scripts.flatMap(({ tree }) => [...namesIn(tree)]));
    expect(googleGlobals().filter((name) => names.has(name) && !SERVICES_IN_USE.includes(name))).toEqual([]);
    for (const { code } of scripts) expect(code).not.toContain('UrlFetchApp');
  });

  test.each(scripts.map(({ file, code }) => [file, code]))('%s stays under 300 KB, unminified', (_, code) => {
    expect(Buffer.byteLength(code)).toBeLessThan(300 * 1024);
    expect(code.split('\n').length).toBeGreaterThan(100);
  });

  test('opens every page that is built', () => {
    const texts = new Set(
      scripts
        .flatMap(({ tree }) => nodes(tree))
        .filter((node) => node.type === 'StringLiteral')
        .map((node) => node.value as string),
    );
    const folders = filesBelow('sidebar')
      .filter((file) => /^sidebar\/\w+\/main\.tsx$/.test(file))
      .map((file) => file.split('/')[1] ?? '');
    const pages = folders.map((folder) => `${folder[0]?.toUpperCase()}${folder.slice(1)}`);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !texts.has(page))).toEqual([]);
  });
});
