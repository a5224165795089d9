import { keyRowName } from '../workbook/tab';

/**
 * A small hidden tab that keeps what the last action needs to be taken back: codes of activities and Pupil IDs with their ticks, or
 * figures with what stood there before. Whose it is stands in its text as `kind`; a recording has none. Not in properties or cache: those belong to the add-on, this to the workbook.
 */
export const UNDO_TITLE = 'Golden Thread undo';

/** The name of its cells: whatever the tab is called. */
export const UNDO_NAME = keyRowName('undo');

/** A cell holds 50,000 characters at most. */
const PIECE = 40_000;
const CELLS = 12;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Makes the tab, or completes what a run that broke off has begun: its name comes last, so that a tab with a name is whole.
 * @param begun a tab of its title, where there is one
 */
export function makeUndoTab(spreadsheet: Spreadsheet, begun: Sheet | null, index: number): Range {
  const sheet = begun ?? spreadsheet.insertSheet(UNDO_TITLE, index);
  sheet.hideSheet();
  const cells = sheet.getRange(1, 1, 1, CELLS);
  cells.setNumberFormat('@');
  spreadsheet.setNamedRange(UNDO_NAME, cells);
  return cells;
}

/** Where undo is kept, as it stands; found before the first write. */
export interface UndoPlace {
  cells: Range | null;
  begun: Sheet | null;
  /** The tab in front: making another would put that one in its place. */
  front: Sheet | null;
  sheets: number;
}

/** Looks for the place of undo; reads nothing of its content. */
export function findUndo(spreadsheet: Spreadsheet): UndoPlace {
  const cells = spreadsheet.getRangeByName(UNDO_NAME);
  if (cells) return { cells, begun: null, front: null, sheets: 0 };
  return {
    cells: null,
    begun: spreadsheet.getSheetByName(UNDO_TITLE),
    front: spreadsheet.getActiveSheet(),
    sheets: spreadsheet.getSheets().length,
  };
}

/** @returns the text that was kept last; '' where there is none. */
export function readUndo({ cells }: UndoPlace): string {
  const pieces = cells ? (cells.getValues()[0] ?? []) : [];
  return pieces.map((piece) => String(piece).slice(1)).join('');
}

/** @returns whether a text of this length can be kept. */
export const mayBeKept = (text: string): boolean => text.length <= PIECE * CELLS;

/**
 * Keeps a text in place of the last one; '' forgets it.
 * @throws RangeError where it is longer than the cells hold
 */
export function keepUndo(spreadsheet: Spreadsheet, place: UndoPlace, text: string): void {
  if (!mayBeKept(text)) throw new RangeError('too long to be kept for an undo');
  let { cells } = place;
  if (!cells) {
    cells = makeUndoTab(spreadsheet, place.begun, place.sheets);
    if (place.front) spreadsheet.setActiveSheet(place.front);
  }
  // Each piece begins with a letter: none can be taken for a number or a formula.
  const pieces = Array.from({ length: CELLS }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
  cells.setValues([pieces.map((piece) => (piece === '' ? '' : `u${piece}`))]);
}
