// The licences of the packages that go into a school's spreadsheet have to go along with them.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** @returns a comment that holds the licence texts of these packages. */
exports.notices = (packages) => {
  const texts = packages.map((name) => {
    const licence = readFileSync(join(__dirname, '..', 'node_modules', name, 'LICENSE'), 'utf8').trim();
    return `${name}\n${licence}`;
  });
  return `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
};
