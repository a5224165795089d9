import { academicYearEnding, endsIn } from '../../rules/academicYear';
import { type Cohort, cohortsFollowed } from '../../rules/cohort';
import { Readable } from '../../sheets/entry';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { destinationsKey } from '../../tabs/destinations';
import { LISTS } from '../../tabs/lists';
import { keyRowName, type Scalar } from '../../workbook/tab';
import { listedPupils, openRegister } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, readSettings, type Settings } from '../settings';
import type { CohortRow, CohortTab, OldSchool } from './types';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The oldest cohort that a list may be about, counted back from this school year's. */
export const OLDEST = 20;

/** @throws Readable where the workbook has not been set up */
export function settingsOf(spreadsheet: Spreadsheet): Settings {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  return settings;
}

export const thisCohortOf = (settings: Settings): Cohort => endsIn(academicYearFrom(settings));

/** Destinations of Lists with what they were called before. */
export function labelsOf(lists: OpenTab | null): OldSchool['labels'] {
  const found: { label: string; former: string }[] = [];
  if (!lists) return found;
  for (let row = lists.keyRow + 2; row <= lists.lastRow; row += 1) {
    const label = String(cellOf(lists, row, 'destination')).trim();
    if (label !== '') found.push({ label, former: String(cellOf(lists, row, 'destinationFormer')).trim() });
  }
  return found;
}

/** Every cohort that has a tab, newest first. */
export function openCohorts(
  spreadsheet: Spreadsheet,
  thisCohort: Cohort,
  formulasOf: (cohort: Cohort) => boolean,
): Map<Cohort, OpenTab> {
  const found = new Map<Cohort, OpenTab>();
  const ours = cohortsFollowed(academicYearEnding(thisCohort));
  for (let cohort = thisCohort; cohort >= thisCohort - OLDEST; cohort -= 1) {
    const key = destinationsKey(cohort);
    // Of older cohorts few have a tab: looking for each of those without its name would read every sheet.
    if (!ours.includes(cohort) && !spreadsheet.getRangeByName(keyRowName(key))) continue;
    const tab = openTab(spreadsheet, key, { formulas: formulasOf(cohort) });
    if (tab) found.set(cohort, tab);
  }
  return found;
}

/**
 * Reads what bringing in has to know. Writes nothing.
 * @param formulasOf cohorts that are to be written to
 * @throws Readable where the register or Lists is gone
 */
export function readSchool(
  spreadsheet: Spreadsheet,
  settings: Settings,
  formulasOf: (cohort: Cohort) => boolean,
): OldSchool {
  const lists = openTab(spreadsheet, LISTS);
  if (!lists) throw new Readable(tabGone('Lists'));
  const register = listedPupils(openRegister(spreadsheet));
  const byId = new Map(register.map((pupil) => [pupil.choice.pupilId, pupil]));
  const cohorts = new Map<Cohort, CohortTab>();
  let lastNumber = 0;
  for (const [cohort, tab] of openCohorts(spreadsheet, thisCohortOf(settings), formulasOf)) {
    const rows = rowsOf(tab, byId);
    cohorts.set(cohort, { cohort, tab, rows });
    for (const { pupilId } of rows)
      lastNumber = Math.max(lastNumber, Number(/^L(\d+)$/i.exec(pupilId)?.[1] ?? 0));
  }
  return {
    today: asOfDate(settings),
    thisCohort: thisCohortOf(settings),
    labels: labelsOf(lists),
    register,
    cohorts,
    lastNumber,
  };
}

function rowsOf(tab: OpenTab, byId: ReadonlyMap<string, OldSchool['register'][number]>): CohortRow[] {
  const rows: CohortRow[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const there = (column: string): Scalar => cellOf(tab, row, column);
    const text = (column: string): string => String(there(column)).trim();
    const pupilId = text('pupilId');
    const [surname, forename] = [text('surname'), text('forename')];
    if (pupilId === '' && surname === '' && forename === '') continue;
    const pupil = byId.get(pupilId);
    rows.push({
      row,
      pupilId,
      surname: pupil?.surname ?? surname,
      forename: pupil?.forename ?? forename,
      preferredName: pupil?.preferredName ?? '',
      upn: (pupil?.upn || text('upn')).toUpperCase(),
      there,
    });
  }
  return rows;
}
