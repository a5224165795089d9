// The order in which jest takes test files: those that take longest first, so that no worker is left alone with one of them at the end.
// jest's own order needs times that it has measured before, and a fresh check-out has none.
const { statSync } = require('node:fs');

/** Tens of seconds of work, which the size of a file hardly shows. */
const HEAVY = {
  'histories.test.ts': 20,
  'historiesMore.test.ts': 20,
  'eightYears.test.ts': 10,
  'growth.test.ts': 8,
  'importLarge.test.ts': 6,
  'faults.test.ts': 6,
  'catchUp.test.ts': 4,
  'closeSchoolYear.test.ts': 4,
  'participation.test.ts': 3,
  'pastedLists.test.ts': 3,
};
const nameOf = (path) => path.replace(/^.*[\\/]/, '');
const weightOf = ({ path }) => HEAVY[nameOf(path)] ?? 0;

module.exports = class LongestFirst {
  sort(tests) {
    const sizes = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return [...tests].sort((a, b) => weightOf(b) - weightOf(a) || sizes.get(b) - sizes.get(a));
  }

  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }

  cacheResults() {}
};
