// How long each test file works, in seconds of one core: a fresh check-out has no times that it has measured itself.
// Only who shares the work out looks at this, so that it need not be exact.
const SECONDS = {
  'tests/addOn/histories.test.ts': 75,
  'tests/addOn/historiesMore.test.ts': 75,
  'tests/addOn/eightYears.test.ts': 45,
  'tests/addOn/importLarge.test.ts': 60,
  'tests/addOn/closeSchoolYear.test.ts': 40,
  'tests/addOn/overEdits.test.ts': 40,
  'tests/addOn/import.test.ts': 40,
  'tests/addOn/destinations.test.ts': 40,
  'tests/addOn/recording.test.ts': 30,
  'tests/addOn/catchUp.test.ts': 30,
  'tests/addOn/check.test.ts': 30,
  'tests/addOn/schoolsOwn.test.ts': 25,
  'tests/addOn/setUp.test.ts': 25,
  'tests/addOn/participation.test.ts': 20,
  'tests/addOn/pastedLists.test.ts': 20,
  'tests/addOn/risk.test.ts': 17,
  'tests/bench/growth.test.ts': 15,
  'tests/bench/workloads.test.ts': 20,
  'tests/browser/accessibility.test.ts': 18,
  'tests/browser/addOnInPage.test.ts': 100,
  'tests/browser/page.test.ts': 50,
  'tests/commands/faults.test.ts': 62,
  'tests/commands/recompute.test.ts': 38,
  'tests/commands/workbookCommand.test.ts': 28,
  'tests/destinations/publishedFigures.test.ts': 15,
  'tests/destinations/reckoned.test.ts': 9,
  'tests/entitlement/entitlement.test.ts': 30,
  'tests/entitlement/reckoned.test.ts': 18,
  'tests/house/upload.test.ts': 15,
  'tests/oldDestinations/bringIn.test.ts': 12,
  'tests/sample/loaded.test.ts': 12,
  'tests/sidebar/realServer.browser.test.ts': 27,
};

const pathOf = (file) => file.replace(/^.*[\\/](tests[\\/])/, '$1').replace(/\\/g, '/');

/** @param {string} file a path that ends in 'tests/area/name.test.ts' */
exports.secondsOf = (file) => {
  const path = pathOf(file);
  if (SECONDS[path]) return SECONDS[path];
  if (path.startsWith('tests/browser/') || path.endsWith('.browser.test.ts')) return 15;
  return path.startsWith('tests/addOn/') ? 8 : 2;
};
