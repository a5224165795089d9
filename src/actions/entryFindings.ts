import type { Finding } from '../server';
import { PUPILS } from '../tabs/pupils';
import { a1 } from '../workbook/a1';
import type { Layout, SheetLayout } from '../workbook/layout';
import { sheetOf, valueAt } from '../workbook/layout';
import type { Entry, Tab } from '../workbook/tab';

/** Pasting passes by what may be entered, so every entry is looked at again: lists, dates, numbers, Pupil IDs. */
export function entryFindings(layout: Layout, tabs: readonly Tab[]): Finding[] {
  const lists = listValues(layout, tabs);
  return tabs.flatMap((tab) => {
    const sheet = sheetOf(layout, tab.key);
    if (!sheet || tab.isPage) return [];
    return [
      ...outsideTheirList(tab, sheet, lists),
      ...pupilIdFindings(tab, sheet, layout),
      ...errorValues(tab, sheet),
    ];
  });
}

type Lists = (entry: Entry) => ReadonlySet<string> | null;

/** The values of each list as they stand now. */
function listValues(layout: Layout, tabs: readonly Tab[]): Lists {
  const known = new Map<string, ReadonlySet<string>>();
  return (entry) => {
    if (entry.kind === 'oneOf') return new Set(entry.words);
    if (entry.kind !== 'fromList') return null;
    const key = `${entry.tab}.${entry.column}`;
    const found = known.get(key);
    if (found) return found;
    const sheet = sheetOf(layout, entry.tab);
    const at = sheet?.columnAt[entry.column];
    const values = new Set<string>();
    if (sheet && at)
      for (let row = sheet.keyRow + 2; row <= sheet.rows; row += 1)
        values.add(String(valueAt(sheet, row, at)));
    known.set(key, values);
    return tabs.some((tab) => tab.key === entry.tab) ? values : null;
  };
}

const finding = (
  tab: Tab,
  sheet: SheetLayout,
  row: number,
  column: number,
  what: string,
  message: string,
  weight: Finding['weight'],
): Finding => ({
  id: [tab.key, what, a1(row, column)].join('|'),
  tab: tab.key,
  tabTitle: sheet.title,
  cell: a1(row, column),
  message,
  remedy: '',
  weight,
});

function outsideTheirList(tab: Tab, sheet: SheetLayout, lists: Lists): Finding[] {
  const found: Finding[] = [];
  for (const column of tab.columns) {
    const at = sheet.columnAt[column.key];
    if (!column.entry || !at) continue;
    for (let row = sheet.keyRow + 2; row <= sheet.rows; row += 1) {
      const value = valueAt(sheet, row, at);
      if (value === '' || fits(column.entry, value, lists)) continue;
      found.push(
        finding(
          tab,
          sheet,
          row,
          at,
          'entry',
          `${sheet.title}, row ${row}, column "${column.header}": this entry does not belong there. ${column.entry.message}`,
          'to look at',
        ),
      );
    }
  }
  return found;
}

function fits(entry: Entry, value: string | number | boolean, lists: Lists): boolean {
  switch (entry.kind) {
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'number':
      return typeof value === 'number' && value >= entry.from && value <= entry.to;
    default:
      return lists(entry)?.has(String(value)) ?? true;
  }
}

/** A Pupil ID twice in one tab, or one that the register does not know. Leavers from before the register have an ID with L. */
function pupilIdFindings(tab: Tab, sheet: SheetLayout, layout: Layout): Finding[] {
  if (tab.keyColumn !== 'pupilId') return [];
  const at = sheet.columnAt.pupilId;
  if (!at) return [];
  const register = tab.key === PUPILS ? null : registerIds(layout);
  const first = new Map<string, number>();
  const found: Finding[] = [];
  for (let row = sheet.keyRow + 2; row <= sheet.rows; row += 1) {
    const pupilId = String(valueAt(sheet, row, at));
    if (pupilId === '') continue;
    const before = first.get(pupilId);
    if (before !== undefined) {
      found.push(
        finding(
          tab,
          sheet,
          row,
          at,
          'twice',
          `${sheet.title}, row ${row}: the Pupil ID ${pupilId} stands in row ${before} as well. Give one of the two pupils a new ID, or delete the row that is there twice.`,
          'broken',
        ),
      );
    } else first.set(pupilId, row);
    if (register && !register.has(pupilId) && !pupilId.startsWith('L')) {
      found.push(
        finding(
          tab,
          sheet,
          row,
          at,
          'unknown',
          `${sheet.title}, row ${row}: no pupil on the Pupils tab has the ID ${pupilId}. Correct it, or type the leaver’s surname and forename in this row and an ID that starts with L.`,
          'to look at',
        ),
      );
    }
  }
  return found;
}

function registerIds(layout: Layout): ReadonlySet<string> {
  const sheet = sheetOf(layout, PUPILS);
  const at = sheet?.columnAt.pupilId;
  const ids = new Set<string>();
  if (sheet && at)
    for (let row = sheet.keyRow + 2; row <= sheet.rows; row += 1) ids.add(String(valueAt(sheet, row, at)));
  return ids;
}

/** A worked-out cell that shows an error. */
function errorValues(tab: Tab, sheet: SheetLayout): Finding[] {
  const found: Finding[] = [];
  for (const column of tab.columns) {
    const at = sheet.columnAt[column.key];
    if (!column.formula || !at) continue;
    for (let row = sheet.keyRow + 2; row <= sheet.rows; row += 1) {
      const value = valueAt(sheet, row, at);
      if (typeof value === 'string' && /^#(REF|NAME|VALUE|N\/A|DIV\/0|NUM|ERROR|NULL)[!?]?/.test(value)) {
        found.push(
          finding(
            tab,
            sheet,
            row,
            at,
            'error',
            `${sheet.title}, row ${row}, column "${column.header}": the cell shows ${value}. Run Set up or update this workbook; if it stays, something that the formula needs was deleted.`,
            'broken',
          ),
        );
      }
    }
  }
  return found;
}
