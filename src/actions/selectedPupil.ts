import { plainValues } from '../sheets/plainValues';
import { findHeading, KEY_ROW_SEARCHED } from '../sheets/readLayout';

/**
 * The Pupil ID in the selected row of the tab in front, whichever of our tabs that is. On the page for one pupil's record it is
 * the pupil chosen there.
 *
 * @param known whether the register has this Pupil ID: a header is in a row too
 * @returns '' where it is no pupil's row
 */
export function selectedPupil(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  known: (pupilId: string) => boolean,
): string {
  const sheet = spreadsheet.getActiveSheet();
  const rows = Math.min(KEY_ROW_SEARCHED, sheet.getMaxRows());
  const heading = findHeading(plainValues(sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues()));
  const pupilId = String(
    heading?.tab === 'pupilRecord'
      ? (spreadsheet.getRangeByName('RecordPupilId')?.getValue() ?? '')
      : heading?.columnAt.pupilId
        ? sheet.getRange(spreadsheet.getActiveRange()?.getRow() ?? 1, heading.columnAt.pupilId).getValue()
        : '',
  ).trim();
  return known(pupilId) ? pupilId : '';
}
