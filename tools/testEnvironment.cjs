// Where tests run: as jest's own, and the built local Sheets at hand from outside of it. Node asks the outside at each use of a global
// name in a test's context, which costs the local Sheets half of their time; here, besides, each worker loads and warms them up once.
const { TestEnvironment } = require('jest-environment-node');

/** What test files of one worker hand on to those after them. Nothing of a test's own realm may be in it: it would keep all of that alive. */
const handedOn = new Map();

module.exports = class OutsideEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireOutside = (path) => require(path);
    this.global.handedOn = handedOn;
  }
};
