// The server's code is several script files: Google loads them side by side into one scope, in any order.
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, resolve, sep } = require('node:path');

const root = join(__dirname, '..');
const source = join(root, 'src');

/** What of src/ (folders or single modules) stands in which script, and whose licences go along: the first that fits. The rest of src/ is Code.js. */
const SHARED_SCRIPTS = [
  { script: 'Content', holds: ['content', 'rules'], packages: ['dayjs'] },
  { script: 'Workbook', holds: ['workbook'], packages: [] },
  {
    script: 'Pages',
    // The pages look at the tables, no table at a page. The list of all tabs names both, so it stands here.
    holds: [
      'index',
      'benchmarks',
      'coverage',
      'entitlementTotals',
      'equity',
      'fourYears',
      'pageCells',
      'pupilRecord',
      'pupilRecordLines',
      'pupilRecordSoFar',
      'startHere',
      'summary',
      'summaryDestinations',
      'summaryEntitlement',
      'summaryTracking',
      'trend',
    ].map((name) => `tabs/${name}`),
    packages: [],
  },
  { script: 'Tabs', holds: ['tabs'], packages: [] },
  { script: 'Sheets', holds: ['sheets'], packages: [] },
  {
    script: 'Common',
    // What several actions stand on. It must take from no action: two scripts that asked each other would never end.
    holds: [
      'alumni',
      'build',
      'closing',
      'followers',
      'meantFor',
      'participationRows',
      'pupilChoices',
      'refusals',
      'schoolLists',
      'selectedPupil',
      'settings',
      'words',
      'yearThen',
    ].map((name) => `actions/${name}`),
    packages: [],
  },
  {
    script: 'Lists',
    // The actions that bring a list into the workbook. Other actions may take from them, and they from none of the others.
    holds: ['importPupils', 'matchPupils', 'pasteLists', 'earlierYears'].map((name) => `actions/${name}`),
    packages: [],
  },
  {
    script: 'Leavers',
    // What is done about leavers. The same holds: other actions may take from these, and they from none of the others.
    holds: ['destinations', 'closeLeavingYear', 'oldDestinations', 'localAuthorityFile'].map(
      (name) => `actions/${name}`,
    ),
    packages: [],
  },
  { script: 'Actions', holds: ['actions'], packages: [] },
];

/** The function by which a script gives its modules to the others. Google offers no name that ends in _ to anybody. */
const nameOf = (script) => `GoldenThread${script}_`;

/** The script in which a module stands: 'Tabs' for 'tabs/index'. */
const scriptOf = (module) => {
  const file = module.replace(/\.ts$/, '');
  const home = SHARED_SCRIPTS.find(({ holds }) =>
    holds.some((held) => file === held || file.startsWith(`${held}/`)),
  );
  return home?.script ?? 'Code';
};

/** The module that an import means, 'tabs/index' for '../tabs' in src/actions; '' for a package. */
function moduleOf(folder, request) {
  if (!request.startsWith('.')) return '';
  const path = relative(source, resolve(folder, request)).split(sep).join('/');
  return existsSync(join(source, `${path}.ts`)) ? path : `${path}/index`;
}

/** Modules of this script that stand in imports, those of types apart, of other scripts. */
function modulesTaken(script) {
  const taken = new Set();
  for (const file of readdirSync(source, { recursive: true })) {
    if (!file.endsWith('.ts') || scriptOf(file.split(sep).join('/')) === script) continue;
    const text = readFileSync(join(source, file), 'utf8');
    for (const [, request] of text.matchAll(/(?:^import (?!type\b)[^;]*? from |\brequire\()'([^']+)'/gm)) {
      const module = moduleOf(dirname(join(source, file)), request);
      if (module !== '' && scriptOf(module) === script) taken.add(module);
    }
  }
  return [...taken].sort();
}

/**
 * Writes the entry of a shared script: a table of its modules, those that others take, by their paths.
 * @returns the path of the entry
 */
function sharedEntry(script) {
  const modules = modulesTaken(script);
  const imports = modules.map((module, i) => `import * as m${i} from '../../src/${module}';`);
  const table = modules.map((module, i) => `  '${module}': m${i},`);
  const entry = join(root, 'build', 'scripts', `${script}.js`);
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, [...imports, 'export const modules = {', ...table, '};', ''].join('\n'));
  return entry;
}

/** For webpack: what one script imports from another is asked of that one when it is needed. */
const takenFromOthers =
  (script) =>
  ({ context, request }, done) => {
    const module = moduleOf(context, request);
    const home = module === '' || module.startsWith('..') ? script : scriptOf(module);
    if (home === script || home === 'Code') return done();
    return done(null, `${nameOf(home)}()['${module}']`, 'var');
  };

module.exports = { SHARED_SCRIPTS, nameOf, sharedEntry, takenFromOthers };
