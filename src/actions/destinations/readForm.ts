import { CHECKPOINTS } from '../../content/checkpoints';
import {
  ALUMNI_ANSWERS,
  CONFIRMED_BY,
  CONSENT_GIVEN_BY,
  CONSENTS,
  OFFER_STATUSES,
  SEPTEMBER_GUARANTEE,
  STAYING_OR_LEAVING,
  STILL_THERE,
} from '../../content/lists';
import { endsIn } from '../../rules/academicYear';
import { cohortTitle } from '../../rules/cohort';
import type { DestinationsForm } from '../../server';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { findUndo, readUndo } from '../../sheets/undo';
import { destinationsKey } from '../../tabs/destinations';
import { LISTS } from '../../tabs/lists';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, readSettings } from '../settings';
import { openCohort, standingCohorts } from './cohortTabs';
import { lastAnswer, undoFrom } from './keptUndo';
import { inOrder, leaversIn } from './leavers';

/** What the sidebar needs: everybody of all cohorts, and what may be answered. One read of each tab, nothing is written. */
export function readDestinationsForm(): DestinationsForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const thisYear = settings ? endsIn(academicYearFrom(settings)) : 0;
  const form: DestinationsForm = {
    obstacle: settings ? '' : NOT_SET_UP,
    today: settings ? asOfDate(settings) : '',
    thisYear,
    cohorts: [],
    checkpoints: CHECKPOINTS.map(({ key, title, question }) => ({ key, title, question })),
    destinations: [],
    intentions: [],
    confirmedBy: [...CONFIRMED_BY],
    still: [...STILL_THERE],
    leaving: [...STAYING_OR_LEAVING],
    guarantees: [...SEPTEMBER_GUARANTEE],
    offers: [...OFFER_STATUSES],
    consents: [...CONSENTS],
    consentGivenBy: [...CONSENT_GIVEN_BY],
    alumniAnswers: [...ALUMNI_ANSWERS],
    leavers: [],
    undo: null,
  };
  if (!settings) return form;
  const tabs = standingCohorts(spreadsheet, thisYear).flatMap((cohort) => {
    const tab = openCohort(spreadsheet, cohort);
    return tab ? [{ cohort, tab }] : [];
  });
  const lists = openTab(spreadsheet, LISTS);
  return {
    ...form,
    obstacle: tabs.length === 0 ? tabGone(cohortTitle(thisYear)) : '',
    cohorts: tabs.map(({ cohort }) => ({
      cohort,
      tab: destinationsKey(cohort),
      title: cohortTitle(cohort),
    })),
    destinations: linesIn(lists, 'destination').map((text) => ({
      label: text('destination'),
      former: text('destinationFormer'),
      group: text('destinationGroup'),
    })),
    intentions: linesIn(lists, 'intention').map((text) => ({
      label: text('intention'),
      destination: text('intentionDestination'),
    })),
    leavers: inOrder(tabs.flatMap(({ tab, cohort }) => leaversIn(tab, cohort))),
    undo: lastAnswer(undoFrom(readUndo(findUndo(spreadsheet)))),
  };
}

/** What stands in a line of Lists, by column. */
type Line = (column: string) => string;

/** Lines of Lists in which this column holds anything. */
function linesIn(lists: OpenTab | null, column: string): Line[] {
  if (!lists) return [];
  const found: Line[] = [];
  for (let row = lists.keyRow + 2; row <= lists.lastRow; row += 1) {
    const text: Line = (key) => String(cellOf(lists, row, key));
    if (text(column).trim() !== '') found.push(text);
  }
  return found;
}
