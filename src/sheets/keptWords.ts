import { keyRowName } from '../workbook/tab';
import { guardedRows } from './plainValues';

/**
 * A small hidden tab that keeps what the school chose for the texts and colours of its old spreadsheets: the same text is never asked
 * about anew. In the workbook, not in properties: a text such as a college's name is the school's.
 */
const TAB = 'oldWords';
const TITLE = 'Golden Thread old words';
const COLUMNS = ['word', 'label', 'keep'] as const;
/** More different texts than any school has written. */
const MOST = 5_000;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was chosen for a text, by the key that it is known by. */
export type KeptWords = Readonly<Record<string, { label: string; keep: 'provider' | 'note' }>>;

export interface KeptWordsPlace {
  /** Null where nothing was ever chosen. */
  sheet: Sheet | null;
  words: KeptWords;
  begun: Sheet | null;
  /** The tab in front: making another would put that one in its place. */
  front: Sheet | null;
  sheets: number;
}

/** Finds and reads what was chosen; nothing is written. */
export function readKeptWords(spreadsheet: Spreadsheet): KeptWordsPlace {
  const sheet = spreadsheet.getRangeByName(keyRowName(TAB))?.getSheet() ?? null;
  if (!sheet)
    return {
      sheet,
      words: {},
      begun: spreadsheet.getSheetByName(TITLE),
      front: spreadsheet.getActiveSheet(),
      sheets: spreadsheet.getSheets().length,
    };
  const words: Record<string, KeptWords[string]> = {};
  // Each begins with a letter, so that none is taken for a number or a formula.
  for (const [word, label, keep] of sheet.getDataRange().getValues().slice(1))
    words[String(word).slice(1)] = {
      label: String(label),
      keep: keep === 'provider' ? 'provider' : 'note',
    };
  return { sheet, words, begun: null, front: null, sheets: 0 };
}

/** Keeps these choices beside those that were kept before; what does not change costs nothing. */
export function keepWords(spreadsheet: Spreadsheet, place: KeptWordsPlace, chosen: KeptWords): void {
  const merged = { ...place.words, ...chosen };
  const rows = Object.entries(merged)
    .slice(-MOST)
    .map(([word, { label, keep }]) => [`w${word}`, label, keep]);
  if (JSON.stringify(merged) === JSON.stringify(place.words) || rows.length === 0) return;
  const sheet = place.sheet ?? makeTab(spreadsheet, place);
  sheet
    .getRange(1, 1, rows.length + 1, COLUMNS.length)
    .setNumberFormat('@')
    .setValues(guardedRows([COLUMNS.map((column) => `${TAB}.${column}`), ...rows]));
  // The name comes last of all: a tab without it holds nothing that was begun.
  if (!place.sheet) spreadsheet.setNamedRange(keyRowName(TAB), sheet.getRange(1, 1, 1, COLUMNS.length));
}

function makeTab(spreadsheet: Spreadsheet, { begun, front, sheets }: KeptWordsPlace): Sheet {
  const sheet = begun ?? spreadsheet.insertSheet(TITLE, sheets);
  sheet.hideSheet();
  if (front) spreadsheet.setActiveSheet(front);
  return sheet;
}
