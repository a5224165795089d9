import { filesBelow, importsIn, packageOf, parseTypeScript, readText, scriptsBelow } from './sources';

interface Installed {
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const locked = (): Record<string, Installed> => JSON.parse(readText('package-lock.json')).packages;

/** A school may pass these on with the add-on. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

const TEXTS =
  /(^|\/)[^/.]*$|\.(ts|tsx|mjs|cjs|js|json|md|html|css|yml|yaml|toml|sh|npmrc|gitignore|claspignore)$/;

/** Packages that end up in dist/. */
function shipped(): string[] {
  const names = ['src', 'sidebar'].flatMap(scriptsBelow).flatMap((file) =>
    importsIn(parseTypeScript(readText(file), file.endsWith('.tsx')))
      .filter(({ from, typeOnly }) => !from.startsWith('.') && !typeOnly)
      .map(({ from }) => packageOf(from)),
  );
  return [...new Set(names)].sort();
}

test('the packages that reach a school are few, and may be passed on', () => {
  expect(shipped()).toEqual(['dayjs', 'papaparse', 'preact']);
  for (const name of shipped()) {
    expect(PERMISSIVE).toContain(JSON.parse(readText(`node_modules/${name}/package.json`)).license);
  }
});

test('packages come from wherever the reader gets packages, and are the same everywhere', () => {
  const installed = Object.entries(locked()).filter(([path]) => path !== '');
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  // Builds for other systems are not fetched where this file is written, so that their sums are not known.
  const unsummed = installed.filter(([, { integrity }]) => integrity === undefined);
  expect(unsummed.filter(([, { optional, os }]) => !(optional && os)).map(([path]) => path)).toEqual([]);
});

test('every optional package is locked: npm ci refuses a lock file that leaves one out', () => {
  const packages = locked();
  const names = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  expect(names.length).toBeGreaterThan(0);
  expect(
    names.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))),
  ).toEqual([]);
});

test('no file names a registry or an account of one', () => {
  const files = filesBelow('').filter((file) => TEXTS.test(file));
  expect(files).toContain('package.json');
  const named = files.filter((file) =>
    /\bregistry\.[\w-]+\.|\bregistry\s*=|_auth(Token)?\s*=/i.test(readText(file)),
  );
  // This file would find itself.
  expect(named.filter((file) => file !== 'tests/house/packages.test.ts')).toEqual([]);
});
