import { academicYearEnding, endsIn, firstDayOf, previousYear } from '../../rules/academicYear';
import type { LeavingFacts } from '../../rules/closeLeaving';
import { Readable } from '../../sheets/entry';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { destinationsKey } from '../../tabs/destinations';
import { PUPILS } from '../../tabs/tabKeys';
import { keyRowName } from '../../workbook/tab';
import { leaversOf, openCohort, readCohort } from '../closing/cohortTab';
import { yearPupilsOf } from '../closing/registerPupils';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, listOf, readSettings, type Settings } from '../settings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tabs that closing a leaving year reads and writes. */
export interface LeavingTabs {
  pupils: OpenTab;
  cohort: OpenTab;
}

/** The month from which this year's leavers are the ones to close; before it the last ones are. */
const DUE_FROM = '05-01';

/**
 * Opens them.
 * @param from the school year of leaving
 * @throws Readable where one is gone
 */
export function openLeavingTabs(spreadsheet: Spreadsheet, from: string): LeavingTabs {
  const pupils = openTab(spreadsheet, PUPILS, { formulas: true });
  if (!pupils) throw new Readable(tabGone('Pupils'));
  return { pupils, cohort: openCohort(spreadsheet, from) };
}

/**
 * Reads everything that the close of a leaving year is planned from.
 * @param cohort the calendar year in which it ends; 0 = the one that is due
 * @throws Readable where the workbook has not been set up, or one of its tabs is gone
 */
export function readLeaving(
  spreadsheet: Spreadsheet,
  cohort: number,
): { facts: LeavingFacts; tabs: LeavingTabs; cohorts: number[] } {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  const current = academicYearFrom(settings);
  const cohorts = [endsIn(current), endsIn(current) - 1].filter((one) =>
    spreadsheet.getRangeByName(keyRowName(destinationsKey(one))),
  );
  const chosen = cohorts.includes(cohort) ? cohort : dueIn(current, asOfDate(settings), cohorts);
  const from = academicYearEnding(chosen);
  const tabs = openLeavingTabs(spreadsheet, from);
  return { facts: factsOf(spreadsheet, settings, { from, current }, tabs), tabs, cohorts };
}

/** This year's leavers from May on; before, the last ones, whose school year was closed already. */
const dueIn = (current: string, today: string, cohorts: readonly number[]): number => {
  const ends = endsIn(current);
  const last = cohorts.includes(ends - 1);
  return today >= `${ends}-${DUE_FROM}` || !last ? ends : ends - 1;
};

function factsOf(
  spreadsheet: Spreadsheet,
  settings: Settings,
  { from, current }: { from: string; current: string },
  tabs: LeavingTabs,
): LeavingFacts {
  return {
    from,
    today: asOfDate(settings),
    closed: firstDayOf(from) < firstDayOf(current),
    yearGroups: listOf(settings.YearGroups),
    leavingPoints: listOf(settings.LeavingPoints),
    cohort: readCohort(spreadsheet, from, tabs.cohort),
    leftBefore: leaversOf(spreadsheet, previousYear(from)),
    ...yearPupilsOf(tabs.pupils),
  };
}
