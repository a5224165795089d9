import type { Addresses } from '../workbook/formula';
import type { Rect } from '../workbook/layout';
import type { Entry } from '../workbook/tab';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

export type EntryRuleOf = (entry: Entry) => Validation;

/** The cells that hold the choices of a drop-down. */
export function listRect(entry: Entry & { kind: 'fromList' }, addresses: Addresses): Rect {
  const row = addresses.headerRow(entry.tab) + 1;
  return {
    row,
    column: addresses.column(entry.tab, entry.column),
    rows: addresses.lastRow(entry.tab) - row + 1,
    columns: 1,
  };
}

/** Makes each kind of entry rule once, with one builder: equal rules are shared by all the cells that need them. */
export function entryRules(rangeIn: (tab: string, rect: Rect) => Range, addresses: Addresses): EntryRuleOf {
  const made = new Map<string, Validation>();
  const builder = SpreadsheetApp.newDataValidation();
  let strict: boolean | null = null;
  let message: string | null = null;
  return (entry) => {
    const key = JSON.stringify(entry);
    const known = made.get(key);
    if (known) return known;
    if (strict !== entry.strict) builder.setAllowInvalid(!entry.strict);
    strict = entry.strict;
    if (message !== entry.message) builder.setHelpText(entry.message);
    message = entry.message;
    const rule = build(builder, entry, rangeIn, addresses);
    made.set(key, rule);
    return rule;
  };
}

function build(
  builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  entry: Entry,
  rangeIn: (tab: string, rect: Rect) => Range,
  addresses: Addresses,
): Validation {
  switch (entry.kind) {
    case 'oneOf':
      return builder.requireValueInList([...entry.words], true).build();
    case 'fromList':
      return builder.requireValueInRange(rangeIn(entry.tab, listRect(entry, addresses)), true).build();
    case 'tick':
      return builder.requireCheckbox().build();
    case 'date':
      return builder.requireDate().build();
    case 'number':
      return builder.requireNumberBetween(entry.from, entry.to).build();
  }
}
