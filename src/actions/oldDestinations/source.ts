import { gridOf, type Merge, type OldGrid } from '../../rules/oldDestinations/grid';
import type { OldSource } from '../../server';
import { Readable } from '../../sheets/entry';
import { plainValues } from '../../sheets/plainValues';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;
const TAB_GONE = 'The tab that was chosen is not there any more. Go back and choose another.';
const TOO_LARGE = `This is larger than any list of leavers: at most ${MOST_ROWS.toLocaleString('en-GB')} rows and ${MOST_COLUMNS} columns can be read. Choose a part of it.`;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Reads a source as it stands; of a tab its colours and merged cells too.
 * @throws Readable where the tab is gone, or there is too much of it
 */
export function readSource(spreadsheet: Spreadsheet, source: OldSource): OldGrid {
  if (source.sheetId === null) {
    refuseTooLarge(source.rows.length, source.rows[0]?.length ?? 0);
    return gridOf(source.rows);
  }
  const sheet = spreadsheet.getSheets().find((one) => one.getSheetId() === source.sheetId);
  if (!sheet) throw new Readable(TAB_GONE);
  const all = sheet.getDataRange();
  const values = plainValues(all.getValues());
  refuseTooLarge(values.length, values[0]?.length ?? 0);
  return gridOf(
    values.map((row) => row.map((value) => (value === true ? 'Yes' : value === false ? '' : String(value)))),
    all.getBackgrounds(),
    mergesOf(all),
  );
}

function refuseTooLarge(rows: number, columns: number): void {
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) throw new Readable(TOO_LARGE);
}

const mergesOf = (all: GoogleAppsScript.Spreadsheet.Range): Merge[] =>
  all.getMergedRanges().map((range) => {
    const [, left = '', top = '', right = left, bottom = top] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range.getA1Notation()) ?? [];
    return {
      row: Number(top),
      column: columnOf(left),
      rows: Number(bottom) - Number(top) + 1,
      columns: columnOf(right) - columnOf(left) + 1,
    };
  });

/** 27 for 'AA'. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The school's own tabs: none that the add-on has made, by its name. */
export function ownTabs(spreadsheet: Spreadsheet, notOurs: (title: string) => boolean) {
  const ours = new Set(
    spreadsheet
      .getNamedRanges()
      .filter((named) => named.getName().startsWith('gt_'))
      .map((named) => named.getRange().getGridId()),
  );
  return spreadsheet
    .getSheets()
    .map((sheet) => ({ sheetId: sheet.getSheetId(), title: sheet.getName() }))
    .filter(({ sheetId, title }) => !ours.has(sheetId) && notOurs(title));
}
