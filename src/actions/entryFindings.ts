import type { Finding } from '../server';
import { PUPILS } from '../tabs/pupils';
import { a1 } from '../workbook/a1';
import type { Layout, SheetLayout } from '../workbook/layout';
import { sheetOf, valueAt } from '../workbook/layout';
import { headerRowIn } from '../workbook/place';
import type { Column, Entry, Scalar, Tab } from '../workbook/tab';

/** Pasting passes by what may be entered, so every entry is looked at again: lists, dates, numbers, Pupil IDs. */
export function entryFindings(layout: Layout, tabs: readonly Tab[]): Finding[] {
  const lists = listValues(layout);
  const register = columnValues(layout, PUPILS, 'pupilId');
  return tabs.flatMap((tab) => {
    const sheet = sheetOf(layout, tab.key);
    if (!sheet || tab.isPage) return [];
    // In a log a pupil has as many rows as entries: there the ID is typed, and its own entry rule finds unknown ones.
    const ids = tab.columns.some((column) => column.key === 'pupilId' && column.kind === 'key')
      ? pupilIdFindings(tab, sheet, tab.key === PUPILS || followsRegister(tab) ? null : register)
      : [];
    return [...tab.columns.flatMap((column) => columnFindings(tab, sheet, column, lists)), ...ids];
  });
}

/** Rows of such a tab outlive their pupil on purpose: their ticks are looked at with the programme. */
const followsRegister = (tab: Tab): boolean =>
  tab.rows.kind === 'entries' && tab.rows.follows?.tab === PUPILS;

/** The rows of a table in which a column holds something, with what it holds. */
function* filledCells(
  sheet: SheetLayout,
  key: string,
  headerRow: number,
): Generator<{ row: number; column: number; value: Scalar }> {
  const column = sheet.columnAt[key];
  if (!column) return;
  for (let row = headerRow + 1; row <= sheet.rows; row += 1) {
    const value = valueAt(sheet, row, column);
    if (value !== '') yield { row, column, value };
  }
}

function columnValues(layout: Layout, tab: string, key: string): ReadonlySet<string> {
  const sheet = sheetOf(layout, tab);
  return new Set(
    sheet ? [...filledCells(sheet, key, sheet.keyRow + 1)].map(({ value }) => String(value)) : [],
  );
}

type Lists = (entry: Entry) => ReadonlySet<string> | null;

/** The values of each list as they stand now; null for what is not a list, or where the list is gone. */
function listValues(layout: Layout): Lists {
  const known = new Map<string, ReadonlySet<string>>();
  return (entry) => {
    if (entry.kind === 'oneOf') return new Set(entry.words);
    if (entry.kind !== 'fromList' || !sheetOf(layout, entry.tab)) return null;
    const key = `${entry.tab}.${entry.column}`;
    // Entries under the name that a destination had before it was reworded go on counting.
    const values =
      known.get(key) ??
      new Set([
        ...columnValues(layout, entry.tab, entry.column),
        ...columnValues(layout, entry.tab, `${entry.column}Former`),
      ]);
    known.set(key, values);
    return values;
  };
}

function findingAt(
  { tab, sheet, row, column }: { tab: Tab; sheet: SheetLayout; row: number; column: number },
  what: string,
  weight: Finding['weight'],
  message: string,
): Finding {
  const cell = a1(row, column);
  return {
    id: [tab.key, what, cell].join('|'),
    tab: tab.key,
    tabTitle: sheet.title,
    cell,
    message,
    remedy: '',
    weight,
  };
}

const ERROR_VALUE = /^#(REF|NAME|VALUE|N\/A|DIV\/0|NUM|ERROR|NULL)[!?]?/;

function columnFindings(tab: Tab, sheet: SheetLayout, column: Column, lists: Lists): Finding[] {
  const found: Finding[] = [];
  if (!column.entry && !column.formula) return found;
  for (const { row, column: at, value } of filledCells(sheet, column.key, headerRowIn(tab, sheet))) {
    const place = { tab, sheet, row, column: at };
    const where = `${sheet.title}, row ${row}, column "${column.header}"`;
    if (column.entry && !fits(column.entry, value, lists)) {
      const message = `${where}: this entry does not belong there. ${column.entry.message}`;
      found.push(findingAt(place, 'entry', 'to look at', message));
    }
    if (column.formula && typeof value === 'string' && ERROR_VALUE.test(value)) {
      const message = `${where}: the cell shows ${value}. Run Set up or update this workbook; if it stays, something that the formula needs was deleted.`;
      found.push(findingAt(place, 'error', 'broken', message));
    }
  }
  return found;
}

function fits(entry: Entry, value: Scalar, lists: Lists): boolean {
  switch (entry.kind) {
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'tick':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && value >= entry.from && value <= entry.to;
    default:
      return lists(entry)?.has(String(value)) ?? true;
  }
}

/** A Pupil ID twice in one tab, or one that the register does not know. Leavers from before the register have an ID with L. */
function pupilIdFindings(tab: Tab, sheet: SheetLayout, register: ReadonlySet<string> | null): Finding[] {
  const first = new Map<string, number>();
  const found: Finding[] = [];
  for (const { row, column, value } of filledCells(sheet, 'pupilId', headerRowIn(tab, sheet))) {
    const pupilId = String(value);
    const place = { tab, sheet, row, column };
    const before = first.get(pupilId);
    if (before === undefined) first.set(pupilId, row);
    else {
      const message = `${sheet.title}, row ${row}: the Pupil ID ${pupilId} stands in row ${before} as well. Give one of the two pupils a new ID, or delete the row that is there twice.`;
      found.push(findingAt(place, 'twice', 'broken', message));
    }
    if (register && !register.has(pupilId) && !pupilId.startsWith('L')) {
      const message = `${sheet.title}, row ${row}: no pupil on the Pupils tab has the ID ${pupilId}. Correct it, or type the leaver’s surname and forename in this row and an ID that starts with L.`;
      found.push(findingAt(place, 'unknown', 'to look at', message));
    }
  }
  return found;
}
