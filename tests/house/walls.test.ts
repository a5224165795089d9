import {
  importsIn,
  namesIn,
  packageOf,
  parseTypeScript,
  readText,
  resolveImport,
  type SyntaxNode,
  scriptsBelow,
} from './sources';

/** What each part of src/ may take from: parts of src/, and packages. A part not named here may take nothing. */
const MAY_IMPORT: Record<string, string[]> = {
  content: ['content', 'rules', 'dayjs'],
  rules: ['rules', 'content', 'dayjs'],
  workbook: ['workbook', 'content', 'rules', 'dayjs'],
  tabs: ['tabs', 'content', 'rules', 'workbook', 'dayjs'],
  sheets: ['sheets', 'workbook'],
  actions: ['actions', 'content', 'rules', 'workbook', 'tabs', 'sheets', 'server.ts', 'version.ts', 'dayjs'],
  'server.ts': [],
  'version.ts': [],
  'menu.ts': [],
  'main.ts': ['actions', 'menu.ts'],
};

const MAY_USE_GOOGLE = ['sheets', 'actions', 'menu.ts', 'main.ts'];

const GOOGLE = [
  'SpreadsheetApp',
  'LockService',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'ScriptApp',
  'Session',
  'Utilities',
  'Logger',
  'UrlFetchApp',
  'GoogleAppsScript',
];

interface Source {
  file: string;
  tree: SyntaxNode;
  /** Each import with the file of src/, sidebar/ or local/ that it means, or ''. */
  imports: { from: string; typeOnly: boolean; file: string }[];
}

const files = ['src', 'sidebar', 'local'].flatMap(scriptsBelow);
const known = new Set(files);
const sources: Source[] = files.map((file) => {
  const tree = parseTypeScript(readText(file), file.endsWith('.tsx'));
  const imports = importsIn(tree).map((one) => ({ ...one, file: resolveImport(file, one.from, known) }));
  return { file, tree, imports };
});
const below = (folder: string): Source[] => sources.filter(({ file }) => file.startsWith(`${folder}/`));

/** 'rules' of 'src/rules/upn.ts', 'server.ts' of 'src/server.ts'. */
const partOf = (file: string): string => file.split('/')[1] ?? '';

/** What an import takes from, in the words of MAY_IMPORT. */
function takenFrom({ from, file }: { from: string; file: string }): string {
  if (file.startsWith('src/')) return partOf(file);
  return from.startsWith('.') ? file || from : packageOf(from);
}

describe('who may import whom', () => {
  test('the parts of src/ take only from the parts that they may know', () => {
    const broken = below('src').flatMap(({ file, imports }) =>
      imports
        .filter((one) => !(MAY_IMPORT[partOf(file)] ?? []).includes(takenFrom(one)))
        .map((one) => `${file} imports ${one.from}`),
    );
    expect(broken).toEqual([]);
    expect(new Set(below('src').map(({ file }) => partOf(file)))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  test('a sidebar takes types of src/server.ts from src/, and nothing else', () => {
    const broken = below('sidebar').flatMap(({ file, imports }) =>
      imports
        .filter((one) => /(^|\/)(src|local)\//.test(one.file || one.from))
        .filter((one) => one.file !== 'src/server.ts' || !one.typeOnly)
        .map((one) => `${file} imports ${one.from}`),
    );
    expect(broken).toEqual([]);
  });

  test('the local Sheets take nothing from src/', () => {
    const broken = below('local').flatMap(({ file, imports }) =>
      imports
        .filter((one) => /(^|\/)src\//.test(one.file || one.from))
        .map((one) => `${file} imports ${one.from}`),
    );
    expect(broken).toEqual([]);
  });

  test('every relative import of src/ leads to a file', () => {
    const broken = below('src').flatMap(({ file, imports }) =>
      imports
        .filter((one) => one.from.startsWith('.') && one.file === '')
        .map((one) => `${file} imports ${one.from}`),
    );
    expect(broken).toEqual([]);
  });

  test('only sheets, actions, the menu and the wiring know Google', () => {
    const broken = below('src')
      .filter(({ file }) => !MAY_USE_GOOGLE.includes(partOf(file)))
      .flatMap(({ file, tree }) => {
        const names = namesIn(tree);
        return GOOGLE.filter((name) => names.has(name)).map((name) => `${file} mentions ${name}`);
      });
    expect(broken).toEqual([]);
  });

  test('no file of src/ imports itself by way of others', () => {
    const targets = new Map(below('src').map(({ file, imports }) => [file, imports.map((one) => one.file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      for (const next of targets.get(file) ?? []) if (targets.has(next)) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of targets.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('what a sidebar may reach', () => {
  const WAYS_OUT = [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'sendBeacon',
    'importScripts',
    'Worker',
  ];

  test('no sidebar has a way out of the page but the server', () => {
    const broken = below('sidebar').flatMap(({ file, tree }) => {
      const names = namesIn(tree);
      return WAYS_OUT.filter((name) => names.has(name)).map((name) => `${file} uses ${name}`);
    });
    expect(broken).toEqual([]);
  });

  test('only sidebar/ui/server.ts speaks to Google', () => {
    const speaking = below('sidebar').filter(({ tree }) => namesIn(tree).has('google'));
    expect(speaking.map(({ file }) => file)).toEqual(['sidebar/ui/server.ts']);
  });
});
