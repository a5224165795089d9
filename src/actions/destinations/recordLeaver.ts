import { cohortTitle } from '../../rules/cohort';
import type { LeaverChange, LeaverOutcome } from '../../server';
import { timeText } from '../../sheets/plainValues';
import { findUndo, keepUndo } from '../../sheets/undo';
import { tabGone } from '../refusals';
import { openCohort } from './cohortTabs';
import { faultOf, LEAVER_FIELDS } from './fields';
import { type KeptAnswer, lastAnswer, undoText } from './keptUndo';
import { findLeaver, standing, writeLeaver } from './leaverRow';

const NO_ID =
  'This row has no Pupil ID, so it could not be found again. Type one into its tab, such as L00001, and read the list again.';
const NOTHING = 'There is nothing to save: choose an answer first.';

const refused = (refusal: string): LeaverOutcome => ({ refusal, messages: [], undo: null });

/**
 * Writes an answer, a try or a next step into the row of one leaver, found by Pupil ID as it stands now. The tab is the last thing
 * that is read. Where a cell holds something else than the person saw, nothing is written; where it holds the new text already,
 * an answer whose confirmation was lost is being sent again.
 */
export function recordLeaver({ cohort, pupilId, cells, asRead }: LeaverChange): LeaverOutcome {
  const fault = faultIn(pupilId, cells);
  if (fault !== '') return refused(fault);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = findUndo(spreadsheet);
  const tab = openCohort(spreadsheet, cohort);
  if (!tab) return refused(tabGone(cohortTitle(cohort)));
  const { row, refusal } = findLeaver(tab, cohort, pupilId);
  if (refusal !== '') return refused(refusal);
  const changed = Object.entries(cells).filter(([column, text]) => standing(tab, row, column) !== text);
  const others = changed.filter(([column]) => standing(tab, row, column) !== (asRead[column] ?? ''));
  if (others.length > 0)
    return refused(
      `Somebody has changed ${cohortTitle(cohort)}, row ${row}, since you read it (${others
        .map(([column]) => LEAVER_FIELDS.get(column)!.label)
        .join('; ')}), so nothing was written. Read the list again and look at what stands there.`,
    );
  if (changed.length === 0)
    return { refusal: '', messages: [`It stands in ${cohortTitle(cohort)}, row ${row}.`], undo: null };
  const gone = changed.filter(([column]) => !tab.columnAt[column]);
  if (gone.length === changed.length) return refused(columnsGone(cohort));
  const kept: KeptAnswer = {
    at: timeText(new Date()),
    cohort,
    pupilId,
    cells: changed
      .filter(([column]) => tab.columnAt[column])
      .map(([column, after]) => ({ column, before: standing(tab, row, column), after })),
  };
  keepUndo(spreadsheet, place, undoText(kept));
  const cell = writeLeaver(tab, row, new Map(changed));
  return {
    refusal: '',
    cell,
    messages: [
      `Saved in ${cohortTitle(cohort)}, row ${row}.`,
      ...(gone.length > 0 ? [columnsGone(cohort)] : []),
    ],
    undo: lastAnswer(kept),
  };
}

const columnsGone = (cohort: number): string =>
  `A column of ${cohortTitle(cohort)} that belongs to this is not there. Choose Extensions, Golden Thread, Set up or update this workbook: it makes the column again.`;

function faultIn(pupilId: string, cells: LeaverChange['cells']): string {
  if (pupilId.trim() === '') return NO_ID;
  const columns = Object.entries(cells);
  if (columns.length === 0) return NOTHING;
  for (const [column, text] of columns) {
    const field = LEAVER_FIELDS.get(column);
    if (!field) return `The sidebar cannot write the column ${column}. Close it and open it again.`;
    const fault = faultOf(field, text);
    if (fault !== '') return fault;
  }
  return '';
}
