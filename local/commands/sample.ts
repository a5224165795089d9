import { existsSync } from 'node:fs';
import { loadSample } from '../sample/loadSample';
import { type School, schools } from '../sample/schools';
import { createLocalSheets, packWorkbook } from '../services';
import { openSpreadsheet, readAddOn } from './addOn';
import { runCommand } from './runCommand';
import { forgetOld, originOf, sampleName, savedFile, writeSaved } from './savedFiles';

/** `special 2026-11-21`: makes this sample school as it stands on that day, unless it is kept already, and prints in which file it lies. */
runCommand(async ([school = '', day = '']) => {
  if (!isSchool(school) || !/^\d{4}-\d{2}-\d{2}$/.test(day))
    throw new Error(
      `Say which school (${Object.keys(schools).join(' or ')}) and which day: special 2026-11-21`,
    );
  const file = savedFile(sampleName(school, day), originOf());
  if (!existsSync(file)) {
    const sheets = openSpreadsheet(createLocalSheets, readAddOn(), day);
    await loadSample(sheets, school, day);
    writeSaved(file, packWorkbook(sheets.saved()));
    forgetOld();
  }
  console.log(file);
  return 0;
});

function isSchool(text: string): text is School {
  return Object.hasOwn(schools, text);
}
