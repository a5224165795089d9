import { academicYearEnding, endsIn, parseAcademicYear } from '../../rules/academicYear';
import { cohortsFollowed } from '../../rules/cohort';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { ACTIVITIES } from '../../tabs/activities';
import { ASPIRATIONS } from '../../tabs/aspirations';
import { BROUGHT_IN } from '../../tabs/broughtIn';
import { destinationsKey } from '../../tabs/destinations';
import { GUIDANCE } from '../../tabs/guidance';
import { participationKey } from '../../tabs/participation';
import { PLACEMENTS } from '../../tabs/placements';
import { SHARED_RECORDS } from '../../tabs/sharedRecords';
import { ENTITLEMENT, HISTORY } from '../../tabs/tabKeys';
import { keyRowName } from '../../workbook/tab';
import { openRegister } from '../pupilChoices';
import { academicYearFrom, type Settings } from '../settings';
import { type RecordTabs, rowOfPupil } from './recordTabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab of an earlier year: where it was never made, the other tabs are not searched for it. */
const openNamed = (spreadsheet: Spreadsheet, key: string): OpenTab[] => {
  const tab = spreadsheet.getRangeByName(keyRowName(key)) ? openTab(spreadsheet, key) : null;
  return tab ? [tab] : [];
};

/**
 * Everything that a pupil's record is put together from. Earlier cohorts are read only for a pupil who has left.
 *
 * @param wants formulas of the tabs that a record can be brought into: only to write to them
 * @throws Readable where there is no register
 */
export function openRecordTabs(
  spreadsheet: Spreadsheet,
  settings: Settings,
  pupilId: string,
  wants: { formulas?: boolean } = {},
): RecordTabs {
  const pupils = openRegister(spreadsheet);
  const year = academicYearFrom(settings);
  const begin = parseAcademicYear(String(settings.RecordsBegin ?? '')).value || year;
  const participation = new Map<number, OpenTab>();
  for (let one = endsIn(year); one >= Math.min(endsIn(begin), endsIn(year)); one -= 1)
    for (const tab of openNamed(spreadsheet, participationKey(academicYearEnding(one))))
      participation.set(one, tab);
  const hasLeft = cellOf(pupils, rowOfPupil(pupils, pupilId), 'enrolment') === 'Left';
  const cohorts = cohortsFollowed(year).slice(0, hasLeft ? undefined : 1);
  return {
    pupils,
    participation,
    aspirations: openTab(spreadsheet, ASPIRATIONS, wants),
    activities: openTab(spreadsheet, ACTIVITIES),
    broughtIn: openTab(spreadsheet, BROUGHT_IN, wants),
    placements: openTab(spreadsheet, PLACEMENTS, wants),
    guidance: openTab(spreadsheet, GUIDANCE, wants),
    sharedRecords: openTab(spreadsheet, SHARED_RECORDS),
    history: openTab(spreadsheet, HISTORY),
    entitlement: openTab(spreadsheet, ENTITLEMENT),
    destinations: cohorts.flatMap((cohort) => openNamed(spreadsheet, destinationsKey(cohort))),
  };
}
