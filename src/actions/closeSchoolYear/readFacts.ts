import { endsIn, nextYear, previousYear } from '../../rules/academicYear';
import { isActivityCode } from '../../rules/activityCode';
import { COUNTED_KINDS, type YearFacts } from '../../rules/closeYear';
import { Readable } from '../../sheets/entry';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { ACTIVITIES, HISTORY, PUPILS } from '../../tabs/tabKeys';
import type { Scalar } from '../../workbook/tab';
import { rowsById } from '../closing/cells';
import { leaversOf, openCohort, readCohort } from '../closing/cohortTab';
import { yearPupilsOf } from '../closing/registerPupils';
import { openParticipation } from '../recordActivity/open';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, listOf, readSettings } from '../settings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tabs that a close reads and writes. */
export interface YearTabs {
  pupils: OpenTab;
  history: OpenTab;
  /** The leavers of the year. */
  cohort: OpenTab;
  participation: ReturnType<typeof openParticipation>;
}

/**
 * Opens them.
 * @param from the school year that closes
 * @throws Readable where one is gone
 */
export function openYearTabs(spreadsheet: Spreadsheet, from: string): YearTabs {
  const opened = (key: string, title: string): OpenTab => {
    const tab = openTab(spreadsheet, key, { formulas: true });
    if (!tab) throw new Readable(tabGone(title));
    return tab;
  };
  return {
    pupils: opened(PUPILS, 'Pupils'),
    history: opened(HISTORY, 'Earlier years'),
    cohort: openCohort(spreadsheet, from),
    participation: openParticipation(spreadsheet, from, { formulas: true }),
  };
}

/**
 * Reads everything that a close is planned from.
 * @throws Readable where the workbook has not been set up, or one of its tabs is gone
 */
export function readYear(spreadsheet: Spreadsheet): { facts: YearFacts; tabs: YearTabs } {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  const from = academicYearFrom(settings);
  const tabs = openYearTabs(spreadsheet, from);
  const { pupils, faults } = yearPupilsOf(tabs.pupils);
  const historyRow = rowsById(tabs.history);
  const facts: YearFacts = {
    from,
    to: nextYear(from),
    today: asOfDate(settings),
    closed: false,
    yearGroups: listOf(settings.YearGroups),
    leavingPoints: listOf(settings.LeavingPoints),
    recordsBegin: settings.RecordsBegin ?? '',
    academicYear: settings.AcademicYear ?? '',
    pupils,
    cohort: readCohort(spreadsheet, from, tabs.cohort),
    leftBefore: leaversOf(spreadsheet, previousYear(from)),
    counted: countedIn(tabs.participation),
    history: (pupilId, column) => {
      const row = historyRow.get(pupilId);
      return row === undefined ? undefined : cellOf(tabs.history, row, column);
    },
    activities: openActivitiesOf(openTab(spreadsheet, ACTIVITIES), from),
    faults,
  };
  return { facts, tabs };
}

function countedIn({ tab, rows }: YearTabs['participation']): YearFacts['counted'] {
  return new Map(
    [...rows.rowOf].map(([pupilId, row]) => [
      pupilId,
      Object.fromEntries(
        COUNTED_KINDS.map(({ key, participation }): [string, Scalar] => [
          key,
          cellOf(tab, row, participation),
        ]),
      ),
    ]),
  );
}

/** Activities of the year whose ticks will not count, or which have none. */
function openActivitiesOf(tab: OpenTab | null, from: string): YearFacts['activities'] {
  const found: { code: string; title: string; date: string; why: string }[] = [];
  for (let row = (tab?.keyRow ?? 0) + 2; tab && row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column)).trim();
    const [code, title, status] = [text('code'), text('title'), text('status')];
    if (title === '' || !isActivityCode(code, from)) continue;
    const nobody = Number(cellOf(tab, row, 'tookPart')) === 0;
    const why =
      status === 'Planned'
        ? nobody
          ? 'Still planned: was it held, and who took part?'
          : 'Still planned, so its ticks count for nothing: was it held?'
        : status !== 'Cancelled' && nobody && Number(cellOf(tab, row, 'forPupils')) === 1
          ? 'Nobody is ticked'
          : '';
    if (why !== '') found.push({ code, title, date: text('date'), why });
  }
  return found;
}

/** Why the school year cannot be closed yet at all, in words, or ''. */
export function tooSoon({ from, today }: Pick<YearFacts, 'from' | 'today'>): string {
  return today < `${endsIn(from) - 1}-09-01`
    ? `The school year ${from} has not begun yet, so there is nothing to close. It can be closed once it is over.`
    : '';
}
