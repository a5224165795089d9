// The order in which jest takes test files: those that take longest first. jest's own order needs times that it has measured before.
const { secondsOf } = require('./testWeights.cjs');

module.exports = class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => secondsOf(b.path) - secondsOf(a.path) || (a.path < b.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }

  cacheResults() {}
};
