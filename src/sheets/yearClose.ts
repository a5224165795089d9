import type { SheetLayout } from '../workbook/layout';
import { keyRowName } from '../workbook/tab';

/**
 * A small hidden tab that keeps what closing a school year or a leaving year is to write, or has written: a run that breaks off is
 * completed from it, and it can be taken back. It holds nothing that does not stand in Pupils as well. Not in properties or cache:
 * those belong to the add-on, this to the workbook.
 */
export const YEAR_CLOSE = 'yearClose';
export const YEAR_CLOSE_TITLE = 'Golden Thread year close';

/** What is closed. Both are kept in the same place: only the last of all can be taken back. */
export type CloseWhat = 'schoolYear' | 'leavingYear';

/** 'settled' = others have gone on working since: it is not taken back any more. */
export type CloseState = 'closing' | 'closed' | 'undoing' | 'settled';

const STATES: readonly string[] = ['closing', 'closed', 'undoing', 'settled'] satisfies CloseState[];
const COLUMNS = ['state', 'years', 'kept'] as const;
/** A cell holds 50,000 characters at most. */
const PIECE = 40_000;
const FIRST_ROW = 2;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was closed last, and how far that has come. */
export interface CloseStanding {
  what: CloseWhat;
  state: CloseState | '';
}

export interface YearClosePlace extends CloseStanding {
  /** Null where no year was ever closed. */
  sheet: Sheet | null;
  /** '2026/27 2027/28': the year that closes and the one that opens; '2026/27' of a leaving year. */
  years: string;
  text: string;
  rows: number;
  begun: Sheet | null;
  /** The tab in front: making another would put that one in its place. */
  front: Sheet | null;
  sheets: number;
}

/** A leaving year opens none. */
const whatOf = (years: string): CloseWhat =>
  years === '' || years.includes(' ') ? 'schoolYear' : 'leavingYear';

const asState = (value: unknown): CloseState | '' =>
  STATES.includes(String(value)) ? (String(value) as CloseState) : '';

/** Finds and reads what is kept of the last close; nothing is written. */
export function readYearClose(spreadsheet: Spreadsheet): YearClosePlace {
  const sheet = spreadsheet.getRangeByName(keyRowName(YEAR_CLOSE))?.getSheet() ?? null;
  if (!sheet)
    return {
      sheet,
      what: 'schoolYear',
      state: '',
      years: '',
      text: '',
      rows: 0,
      begun: spreadsheet.getSheetByName(YEAR_CLOSE_TITLE),
      front: spreadsheet.getActiveSheet(),
      sheets: spreadsheet.getSheets().length,
    };
  const values = sheet.getDataRange().getValues();
  const pieces = values.slice(FIRST_ROW - 1).map((row) => String(row[2] ?? ''));
  const years = String(values[FIRST_ROW - 1]?.[1] ?? '');
  return {
    sheet,
    what: whatOf(years),
    state: asState(values[FIRST_ROW - 1]?.[0]),
    years,
    text: pieces.map((piece) => piece.slice(1)).join(''),
    rows: values.length,
    begun: null,
    front: null,
    sheets: 0,
  };
}

/** Keeps a plan in place of the last one, with its state: one call, so that no part of it can be there alone. */
export function keepYearClose(
  spreadsheet: Spreadsheet,
  place: YearClosePlace,
  state: CloseState,
  years: string,
  text: string,
): Sheet {
  const sheet = place.sheet ?? makeTab(spreadsheet, place);
  const count = Math.max(1, Math.ceil(text.length / PIECE), place.rows - 1);
  // Each piece begins with a letter: none can be taken for a number or a formula.
  const rows = Array.from({ length: count }, (_, i) => {
    const piece = text.slice(i * PIECE, (i + 1) * PIECE);
    return [i === 0 ? state : '', i === 0 ? years : '', piece === '' ? '' : `k${piece}`];
  });
  const keys = COLUMNS.map((column) => `${YEAR_CLOSE}.${column}`);
  sheet
    .getRange(1, 1, count + 1, COLUMNS.length)
    .setNumberFormat('@')
    .setValues([keys, ...rows]);
  // The name comes last of all: a tab without it holds nothing that was begun.
  if (!place.sheet)
    spreadsheet.setNamedRange(keyRowName(YEAR_CLOSE), sheet.getRange(1, 1, 1, COLUMNS.length));
  return sheet;
}

function makeTab(spreadsheet: Spreadsheet, { begun, front, sheets }: YearClosePlace): Sheet {
  const sheet = begun ?? spreadsheet.insertSheet(YEAR_CLOSE_TITLE, sheets);
  sheet.hideSheet();
  if (front) spreadsheet.setActiveSheet(front);
  return sheet;
}

/** Says how far the close has come. */
export function setState({ sheet }: YearClosePlace, state: CloseState): void {
  sheet?.getRange(FIRST_ROW, 1).setValue(state);
}

/** How far the close has come, for who needs to know no more: a look at two cells, where there has been a close at all. */
export function yearCloseState(spreadsheet: Spreadsheet): CloseStanding & { set(state: CloseState): void } {
  const sheet = spreadsheet.getRangeByName(keyRowName(YEAR_CLOSE))?.getSheet();
  const [state, years] = sheet?.getRange(FIRST_ROW, 1, 1, 2).getValues()[0] ?? [];
  return {
    what: whatOf(String(years ?? '')),
    state: asState(state),
    set: (wanted) => void sheet?.getRange(FIRST_ROW, 1).setValue(wanted),
  };
}

/** What the tab says, as it was read with all others. */
export function yearCloseIn(sheets: readonly SheetLayout[]): CloseStanding {
  const row = sheets.find(({ key }) => key === YEAR_CLOSE)?.values[FIRST_ROW - 1];
  return { what: whatOf(String(row?.[1] ?? '')), state: asState(row?.[0]) };
}
