// The licences of the packages that go into a school's spreadsheet have to go along with them.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** @returns a comment that holds the licence texts of these packages; '' where there is none. */
exports.notices = (packages) => {
  if (packages.length === 0) return '';
  const texts = packages.map((name) => {
    const licence = readFileSync(join(__dirname, '..', 'node_modules', name, 'LICENSE'), 'utf8').trim();
    return `${name}\n${licence}`;
  });
  return `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/\n`;
};
