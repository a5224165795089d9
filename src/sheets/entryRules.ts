import type { Addresses } from '../workbook/formula';
import type { Entry } from '../workbook/tab';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes each kind of entry rule once, with one builder: equal rules are shared by all the cells that need them. */
export function entryRules(
  sheetOfTab: (tab: string) => Sheet,
  addresses: Addresses,
): (entry: Entry) => Validation {
  const made = new Map<string, Validation>();
  const builder = SpreadsheetApp.newDataValidation();
  let strict: boolean | null = null;
  return (entry) => {
    const key = JSON.stringify(entry);
    const known = made.get(key);
    if (known) return known;
    if (strict !== entry.strict) builder.setAllowInvalid(!entry.strict);
    strict = entry.strict;
    const rule = build(builder.setHelpText(entry.message), entry, sheetOfTab, addresses);
    made.set(key, rule);
    return rule;
  };
}

function build(
  builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  entry: Entry,
  sheetOfTab: (tab: string) => Sheet,
  addresses: Addresses,
): Validation {
  switch (entry.kind) {
    case 'oneOf':
      return builder.requireValueInList([...entry.words], true).build();
    case 'fromList': {
      const first = addresses.headerRow(entry.tab) + 1;
      const rows = addresses.lastRow(entry.tab) - first + 1;
      const list = sheetOfTab(entry.tab).getRange(first, addresses.column(entry.tab, entry.column), rows, 1);
      return builder.requireValueInRange(list, true).build();
    }
    case 'tick':
      return builder.requireCheckbox().build();
    case 'date':
      return builder.requireDate().build();
    case 'number':
      return builder.requireNumberBetween(entry.from, entry.to).build();
  }
}
