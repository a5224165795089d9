import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from '@swc/core';

export const root = join(__dirname, '..', '..');

const LEFT_OUT = new Set(['node_modules', 'dist', 'build', '.git']);

/** Every file below a folder of the repository ('' = all of it), as 'src/rules/upn.ts', without what is installed or built. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const name of readdirSync(path)) {
      if (LEFT_OUT.has(name)) continue;
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) visit(inner);
      else found.push(relative(root, inner).split(sep).join('/'));
    }
  };
  visit(join(root, folder));
  return found.sort();
}

export const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The TypeScript files below a folder, '.ts' and '.tsx'. */
export const scriptsBelow = (folder: string): string[] =>
  filesBelow(folder).filter((file) => /\.tsx?$/.test(file));

export interface SyntaxNode {
  type: string;
  [part: string]: unknown;
}

export function parseTypeScript(code: string, tsx = false): SyntaxNode {
  return parseSync(code, { syntax: 'typescript', tsx, target: 'es2022' }) as unknown as SyntaxNode;
}

export function parseScript(code: string): SyntaxNode {
  return parseSync(code, {
    syntax: 'ecmascript',
    target: 'es2022',
    isModule: false,
  }) as unknown as SyntaxNode;
}

/** Every node of a syntax tree, a parent before its parts. */
export function nodes(tree: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    if (!Array.isArray(part) && typeof (part as SyntaxNode).type === 'string') found.push(part as SyntaxNode);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(tree);
  return found;
}

/** Every name in the code itself: a word in a comment or a text is none. */
export function namesIn(tree: SyntaxNode): Set<string> {
  const names = new Set<string>();
  for (const node of nodes(tree)) if (node.type === 'Identifier') names.add(node.value as string);
  return names;
}

export interface Import {
  /** As written: './upn', 'dayjs'. */
  from: string;
  typeOnly: boolean;
}

/** What a file takes from elsewhere, by whatever kind of statement. */
export function importsIn(tree: SyntaxNode): Import[] {
  const found: Import[] = [];
  const add = (source: unknown, typeOnly: boolean): void => {
    const { type, value } = (source ?? {}) as SyntaxNode;
    if (type === 'StringLiteral') found.push({ from: value as string, typeOnly });
  };
  for (const node of nodes(tree)) {
    if (node.type === 'ImportDeclaration') add(node.source, node.typeOnly === true || onlyTypesNamed(node));
    else if (node.type === 'ExportNamedDeclaration') add(node.source, node.typeOnly === true);
    else if (node.type === 'ExportAllDeclaration') add(node.source, node.typeOnly === true);
    else if (node.type === 'TsImportType') add(node.argument, true);
    else if (node.type === 'TsExternalModuleReference') add(node.expression, false);
    else if (node.type === 'CallExpression' && loads(node.callee as SyntaxNode))
      add((node.arguments as { expression: SyntaxNode }[])[0]?.expression, false);
  }
  return found;
}

const onlyTypesNamed = (node: SyntaxNode): boolean => {
  const names = node.specifiers as { isTypeOnly?: boolean }[];
  return names.length > 0 && names.every((name) => name.isTypeOnly === true);
};

const loads = (callee: SyntaxNode): boolean =>
  callee.type === 'Import' || (callee.type === 'Identifier' && callee.value === 'require');

/**
 * The file that a relative import means, out of the given files.
 * @returns '' for a package, for a file that is none of those, and for what is not a script (styles)
 */
export function resolveImport(importer: string, from: string, files: ReadonlySet<string>): string {
  if (!from.startsWith('.')) return '';
  const path = posix.normalize(posix.join(dirname(importer), from));
  const tries = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return tries.find((file) => files.has(file)) ?? '';
}

/** 'dayjs' of 'dayjs/plugin/utc', '@scope/name' of '@scope/name/part'. */
export const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
