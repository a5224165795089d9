import { LEAVING_POINTS } from '../../content/lists';
import { OLD_FIELDS } from '../../content/oldDestinations';
import type { OldDestinationsForm } from '../../server';
import { openTab } from '../../sheets/openTab';
import { RECORD_TITLE } from '../../sheets/record';
import { findUndo, readUndo, UNDO_TITLE } from '../../sheets/undo';
import { ASKED } from '../../tabs/checkpointWords';
import { LISTS } from '../../tabs/lists';
import { NOT_SET_UP, tabGone } from '../refusals';
import { readSettings } from '../settings';
import { lastBroughtIn, undoFrom } from './keptUndo';
import { labelsOf, OLDEST, thisCohortOf } from './school';
import { ownTabs } from './source';

/** What the dialog needs to begin. */
export function readOldDestinationsForm(): OldDestinationsForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const form: OldDestinationsForm = {
    obstacle: settings ? '' : NOT_SET_UP,
    tabs: [],
    fields: OLD_FIELDS.map(({ key, label, aliases, hint, atCheckpoint }) => ({
      key,
      label,
      aliases: [...aliases],
      hint,
      atCheckpoint,
    })),
    times: [],
    labels: [],
    leavingPoints: [...LEAVING_POINTS],
    cohorts: [],
    undo: null,
  };
  if (!settings) return form;
  const lists = openTab(spreadsheet, LISTS);
  const thisCohort = thisCohortOf(settings);
  const cohorts = Array.from({ length: OLDEST }, (_, i) => thisCohort - i);
  return {
    ...form,
    obstacle: lists ? '' : tabGone('Lists'),
    tabs: ownTabs(spreadsheet, (title) => title !== UNDO_TITLE && !title.startsWith(RECORD_TITLE)),
    times: [
      ...ASKED.map(({ key, title }) => ({ key, label: title })),
      { key: 'row', label: 'The year that the row is about' },
      ...cohorts.map((year) => ({
        key: String(year),
        label: `Autumn ${year}`,
      })),
    ],
    labels: [...new Set(labelsOf(lists).map(({ label }) => label))],
    cohorts,
    undo: lastBroughtIn(undoFrom(readUndo(findUndo(spreadsheet)))),
  };
}
