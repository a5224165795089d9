import { keyRowName } from '../workbook/tab';

/**
 * A small hidden tab that keeps how a school has its file for the local authority: columns, their headers, to whom it goes. No
 * pupil stands in it. Not in properties: those belong to the add-on, this to the workbook, and goes along when it is copied.
 */
export const FILE_CHOICES = 'fileChoices';
export const FILE_CHOICES_TITLE = 'Golden Thread file choices';

const NAME = keyRowName(FILE_CHOICES);
const KEYS = [[`${FILE_CHOICES}.kept`]];

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FileChoicesPlace {
  sheet: Sheet | null;
  /** What was kept last; '' where nothing was. */
  text: string;
  begun: Sheet | null;
  /** What it is to be called where it is still to be made: a school may have a tab of this name of its own. */
  title: string;
  /** The tab in front: making another would put that one in its place. */
  front: Sheet | null;
  sheets: number;
}

/** Finds and reads what is kept; nothing is written. */
export function readFileChoices(spreadsheet: Spreadsheet): FileChoicesPlace {
  const sheet = spreadsheet.getRangeByName(NAME)?.getSheet() ?? null;
  if (sheet)
    return {
      sheet,
      // Behind a letter, so that it can be taken for nothing else.
      text: String(sheet.getRange(2, 1).getValue()).slice(1),
      begun: null,
      title: '',
      front: null,
      sheets: 0,
    };
  return {
    sheet,
    text: '',
    ...beginning(spreadsheet),
    front: spreadsheet.getActiveSheet(),
    sheets: spreadsheet.getSheets().length,
  };
}

/** A tab that a run has begun which broke off, or the first name that is free. */
function beginning(spreadsheet: Spreadsheet): Pick<FileChoicesPlace, 'begun' | 'title'> {
  for (let n = 1; ; n += 1) {
    const title = n === 1 ? FILE_CHOICES_TITLE : `${FILE_CHOICES_TITLE} ${n}`;
    const begun = spreadsheet.getSheetByName(title);
    if (!begun || ['', KEYS[0]![0]].includes(String(begun.getRange(1, 1).getValue())))
      return { begun, title };
  }
}

/** Keeps a text in place of the last one. The name comes last: a tab without it holds nothing that was begun. */
export function keepFileChoices(spreadsheet: Spreadsheet, place: FileChoicesPlace, text: string): void {
  if (place.sheet && text === place.text) return;
  const sheet = place.sheet ?? place.begun ?? spreadsheet.insertSheet(place.title, place.sheets);
  if (!place.sheet) {
    sheet.hideSheet();
    if (place.front) spreadsheet.setActiveSheet(place.front);
  }
  sheet
    .getRange(1, 1, 2, 1)
    .setNumberFormat('@')
    .setValues([...KEYS, [`k${text}`]]);
  if (!place.sheet) spreadsheet.setNamedRange(NAME, sheet.getRange(1, 1));
}
