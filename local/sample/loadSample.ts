import { importReport, setUpSchool } from '../commands/school';
import type { LocalSheets, WorkbookDump } from '../types';
import { fillAlumni } from './destinations/alumni';
import { fillDestinations } from './destinations/fillDestinations';
import { misExport } from './misExport';
import { type School, schools } from './schools';
import { fillActivities } from './tracking/activities';
import { fillEntitlement } from './tracking/entitlement';
import { fillCurriculum, fillRisk } from './tracking/improve';
import { fillLogs } from './tracking/logs';
import { typeSchool } from './typeSchool';

/**
 * Fills an empty spreadsheet with a sample school: set-up and import through the add-on's own functions, then what people type,
 * record and paste.
 *
 * @param today 'yyyy-mm-dd': the day for which deadlines, ages and confirmations are made. The workbook's own clock should agree.
 * @param options.pupils How many pupils; the school's usual number where left out.
 * @throws Error in the add-on's own words where it refuses something
 */
export async function loadSample(
  sheets: LocalSheets,
  school: School,
  today: string,
  options: { pupils?: number } = {},
): Promise<void> {
  const { name, schoolType, yearGroups, leavingPoints, pathways, pupils: usual } = schools[school];
  const pupils = options.pupils ?? usual;
  await setUpSchool(sheets, school, {
    schoolName: name,
    schoolType,
    yearGroups,
    leavingPoints,
    pathways,
    expectedPupils: pupils,
  });
  await importReport(sheets, misExport(school, pupils, undefined, today));
  const early = { sheets, dump: await sheets.dump(), today };
  typeSchool(early, school);
  await fillDestinations(early, school, pupils);
  const desk = { sheets, dump: await sheets.dump(), today };
  await fillActivities(desk, school);
  await fillLogs(desk, school);
  fillEntitlement(desk, school);
  fillCurriculum(desk, school);
  fillRisk(desk);
  fillAlumni(desk);
  showTabs(sheets, await sheets.dump());
  await sheets.settle();
}

/** The school has chosen to see its tracking tabs and its leavers; Start here stays in front. */
function showTabs(sheets: LocalSheets, { sheets: tabs }: WorkbookDump): void {
  for (const { name } of tabs) if (SHOWN.test(name)) sheets.person.showSheet(name);
  sheets.person.showSheet('Start here');
}

const SHOWN =
  /^(Activities|Participation .*|Coverage|Pupil record|Placements|Guidance|Who next|Aspirations|Entitlement|Catch-up|Equity|Benchmarks|Risk of NEET|Curriculum|Destinations .*|Trend|Alumni|Sharing log)$/;
