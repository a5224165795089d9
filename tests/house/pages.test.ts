import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serverNames } from './serverNames';
import { nodes, parseScript, readText, root, type SyntaxNode } from './sources';

/** Names of languages, which a page may hold without asking anybody for them. */
const NAMESPACES = 'http://www.w3.org/';

const pages = readdirSync(join(root, 'dist'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readText(`dist/${file}`);
    const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const markup = html.replace(script, '').replace(style, '');
    return { file, html, markup, style, tree: parseScript(script) };
  });

type Property = SyntaxNode & { key: { value: string }; value: SyntaxNode };
const textOf = (node: SyntaxNode | undefined): string =>
  node?.type === 'StringLiteral' ? (node.value as string) : '';

/** The address of a link: the only place in which a page may name one. */
const linkAddresses = (tree: SyntaxNode): string[] =>
  nodes(tree)
    .filter((node) => node.type === 'KeyValueProperty' && (node as Property).key.value === 'href')
    .map((node) => textOf((node as Property).value));

/** Names that a page asks of the server, from `name: (...args) => call('name', args)`. */
const askedNames = (tree: SyntaxNode): { property: string; asked: string }[] =>
  nodes(tree).flatMap((node) => {
    const { key, value: arrow } = node as Property;
    if (node.type !== 'KeyValueProperty' || arrow.type !== 'ArrowFunctionExpression') return [];
    const body = arrow.body as SyntaxNode;
    const takesAll = (arrow.params as SyntaxNode[])[0]?.type === 'RestElement';
    if (!takesAll || body.type !== 'CallExpression') return [];
    const passed = body.arguments as { expression: SyntaxNode }[];
    return passed.length === 2 && textOf(passed[0]?.expression) !== ''
      ? [{ property: key.value, asked: textOf(passed[0]?.expression) }]
      : [];
  });

test('there is a page for each sidebar and dialog of the menu', () => {
  const files = [
    'AddAspirations.html',
    'AddPlacements.html',
    'AddTabs.html',
    'CatchUp.html',
    'CheckWorkbook.html',
    'CloseLeavingYear.html',
    'CloseSchoolYear.html',
    'Destinations.html',
    'EarlierYears.html',
    'FourYears.html',
    'Help.html',
    'ImportPupils.html',
    'LocalAuthorityFile.html',
    'OldDestinations.html',
    'PupilRecord.html',
    'RecordActivity.html',
    'RecordMeeting.html',
    'SetUp.html',
  ];
  expect(pages.map(({ file }) => file).sort()).toEqual(files);
});

describe.each(pages)('$file', ({ html, markup, style, tree }) => {
  test('stays under 150 KB', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(150 * 1024);
  });

  test('is one page in British English with one script and one style of its own', () => {
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html.match(/<style\b/g)).toHaveLength(1);
    expect(markup).toContain('<html lang="en-GB">');
    expect(markup).toContain('<base target="_top">');
  });

  test('loads nothing', () => {
    expect(markup).not.toMatch(
      /\s(src|srcset|href|data|poster|action)\s*=|<(link|img|iframe|object|embed)\b/i,
    );
    expect(style).not.toMatch(/@import|url\(\s*["']?(?!data:)/i);
    const imports = nodes(tree).filter((node) => node.type === 'Import' || node.type === 'ImportDeclaration');
    expect(imports).toEqual([]);
  });

  test('names an address only where a person may follow it', () => {
    const links = linkAddresses(tree);
    const addresses = nodes(tree)
      .flatMap((node) => [textOf(node), node.type === 'TemplateElement' ? String(node.raw) : ''])
      .filter((text) => /\b(https?|wss?|ftp):\/\//i.test(text) && !text.startsWith(NAMESPACES));
    expect(addresses.filter((address) => !links.includes(address))).toEqual([]);
  });

  test('asks the server only for what the server has', () => {
    const known = serverNames();
    for (const { property, asked } of askedNames(tree)) {
      expect(known).toContain(asked);
      expect(asked).toBe(property);
    }
  });
});

test('the pages together ask for everything that the server offers', () => {
  const asked = new Set(pages.flatMap(({ tree }) => askedNames(tree).map((one) => one.asked)));
  expect([...asked].sort()).toEqual(serverNames().sort());
});
