import type { Layout, SheetLayout } from '../workbook/layout';
import { RAG_WORD_COLOURS } from '../workbook/look';
import { colourMark } from '../workbook/resolveColours';
import { plainValues } from './plainValues';
import { PROTECTION_MARK } from './protections';
import { RECORD_TAB, readRecords } from './record';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** A protection that is ours, or may be because nobody has described it. */
export interface StandingProtection {
  protection: GoogleAppsScript.Spreadsheet.Protection;
  at: string;
  marked: boolean;
}

/** Google's own objects behind a layout, kept so that nothing has to be read again once writing has begun. By sheet id. */
export interface Handles {
  spreadsheet: Spreadsheet;
  sheets: Map<number, Sheet>;
  protections: Map<number, StandingProtection[]>;
  schoolRules: Map<number, Rule[]>;
  filters: Map<number, GoogleAppsScript.Spreadsheet.Filter>;
  charts: Map<number, { title: string; chart: GoogleAppsScript.Spreadsheet.EmbeddedChart }[]>;
}

/** How many rows from the top are searched for the row of keys, should somebody have inserted rows above it. */
export const KEY_ROW_SEARCHED = 6;

interface Heading {
  tab: string;
  keyRow: number;
  columnAt: Record<string, number>;
}

/**
 * Everything that a set-up or a check needs to know of the workbook, read once. The school's own sheets give their
 * name and whether they are empty, nothing else. Where only some tabs are to be built the others are read just so far that
 * formulas can point at them.
 */
export function readLayout(
  spreadsheet: Spreadsheet,
  only: ReadonlySet<string> | null = null,
): { layout: Layout; handles: Handles } {
  const handles: Handles = {
    spreadsheet,
    sheets: new Map(),
    protections: new Map(),
    schoolRules: new Map(),
    filters: new Map(),
    charts: new Map(),
  };
  const names = readNames(spreadsheet, only !== null);
  const sheets = ownedOnce(
    spreadsheet.getSheets().map((sheet) => readSheet(sheet, names, handles, only)),
    names,
  );
  const layout: Layout = {
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    sheets,
    names,
    records: readRecords(sheets),
  };
  return { layout, handles };
}

/** Where names point. In a step of a set-up only our tabs' own names matter: they tell a tab from a copy of it. */
function readNames(workbook: Spreadsheet, briefly: boolean): Layout['names'] {
  const names: Record<string, { sheetId: number; a1: string }> = {};
  for (const named of workbook.getNamedRanges()) {
    const name = named.getName();
    const range = briefly && !name.startsWith('gt_') ? null : rangeOf(named);
    names[name] = range
      ? { sheetId: range.getGridId(), a1: briefly ? '' : range.getA1Notation() }
      : { sheetId: NO_SHEET, a1: '' };
  }
  return names;
}

/** The first sheet of a spreadsheet has the number 0. */
const NO_SHEET = -1;

/** A name outlives the tab that it was given to, and then points nowhere. */
function rangeOf(named: GoogleAppsScript.Spreadsheet.NamedRange): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return named.getRange();
  } catch {
    return null;
  }
}

/** Our name for the tab's row of keys points to another sheet. One that points nowhere decides nothing. */
function namedElsewhere(names: Layout['names'], tab: string, sheetId: number): boolean {
  const named = names[`gt_${tab}`];
  return named !== undefined && named.sheetId !== NO_SHEET && named.sheetId !== sheetId;
}

function readSheet(
  sheet: Sheet,
  names: Layout['names'],
  handles: Handles,
  only: ReadonlySet<string> | null,
): SheetLayout {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  const sheetId = sheet.getSheetId();
  handles.sheets.set(sheetId, sheet);
  const heading = findHeading(sheet.getRange(1, 1, Math.min(KEY_ROW_SEARCHED, rows), columns).getValues());
  const bare: SheetLayout = {
    sheetId,
    title: sheet.getName(),
    hidden: false,
    rows,
    columns,
    key: '',
    keyRow: heading?.keyRow ?? 0,
    columnAt: {},
    values: [],
    formulas: [],
    validated: [],
    colourRules: [],
    protections: [],
    filter: '',
    charts: [],
    empty: !heading && sheet.getLastRow() === 0,
  };
  if (!heading) return bare;
  if (namedElsewhere(names, heading.tab, sheetId)) return bare;
  return readOurs(sheet, bare, heading, (only?.has(heading.tab) ?? true) ? handles : null);
}

/** Our keys in the top rows: the row that holds most of them, and the tab that most of them name. */
export function findHeading(top: readonly (readonly unknown[])[]): Heading | null {
  let best: Heading | null = null;
  let bestCount = 0;
  top.forEach((row, i) => {
    const byTab = new Map<string, Record<string, number>>();
    row.forEach((value, c) => {
      const mark = /^([a-z][A-Za-z]*\d*)\.([A-Za-z]\w*)$/.exec(String(value));
      if (!mark) return;
      const found = byTab.get(mark[1]!) ?? {};
      if (!(mark[2]! in found)) found[mark[2]!] = c + 1;
      byTab.set(mark[1]!, found);
    });
    for (const [tab, columnAt] of byTab) {
      const count = Object.keys(columnAt).length;
      // A word with a point in it may stand in a school's own sheet; three of our keys in one row do not.
      if (count > bestCount && count >= 3) {
        best = { tab, keyRow: i + 1, columnAt };
        bestCount = count;
      }
    }
  });
  return best;
}

function readOurs(sheet: Sheet, bare: SheetLayout, heading: Heading, handles: Handles | null): SheetLayout {
  const all = sheet.getRange(1, 1, bare.rows, bare.columns);
  const base = {
    ...bare,
    key: heading.tab,
    keyRow: heading.keyRow,
    columnAt: heading.columnAt,
    values: plainValues(all.getValues()),
  };
  if (heading.tab === RECORD_TAB) return base;
  if (!handles) return { ...base, empty: false };
  const filter = sheet.getFilter();
  if (filter) handles.filters.set(bare.sheetId, filter);
  return {
    ...base,
    hidden: sheet.isSheetHidden(),
    formulas: all.getFormulasR1C1().map((row) => row.map((formula) => formula ?? '')),
    validated: all.getDataValidations().map((row) => row.map((rule) => rule !== null)),
    colourRules: readRules(sheet, bare.sheetId, handles),
    protections: readProtections(sheet, bare.sheetId, handles),
    filter: filter ? filter.getRange().getA1Notation() : '',
    charts: readCharts(sheet, bare.sheetId, handles),
    empty: false,
  };
}

/** The mark of a rule if it is ours, else ''. The word and our own colour together make it ours. */
function ruleMark(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (!condition) return '';
  const word = String(condition.getCriteriaValues()[0] ?? '');
  const colours = RAG_WORD_COLOURS[word];
  if (!colours) return '';
  const background = String(condition.getBackground() ?? '').toUpperCase();
  return colours.includes(background) ? colourMark(word, background) : '';
}

function readRules(sheet: Sheet, sheetId: number, handles: Handles): string[] {
  const marks: string[] = [];
  const school: Rule[] = [];
  for (const rule of sheet.getConditionalFormatRules()) {
    const mark = ruleMark(rule);
    if (mark === '') school.push(rule);
    else marks.push(mark);
  }
  handles.schoolRules.set(sheetId, school);
  return marks;
}

function readProtections(sheet: Sheet, sheetId: number, handles: Handles): string[] {
  const ours: string[] = [];
  const standing: StandingProtection[] = [];
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const description = protection.getDescription();
    const marked = description.startsWith(PROTECTION_MARK);
    // One without a description may be ours, from a run that broke off before it could say so.
    if (!marked && description !== '') continue;
    const at = protection.getRange().getA1Notation();
    standing.push({ protection, at, marked });
    if (marked) ours.push(at);
  }
  handles.protections.set(sheetId, standing);
  return ours;
}

function readCharts(sheet: Sheet, sheetId: number, handles: Handles): SheetLayout['charts'] {
  const charts = sheet
    .getCharts()
    .map((chart) => ({ title: String(chart.getOptions()?.get('title') ?? ''), chart }));
  handles.charts.set(sheetId, charts);
  return charts.map(({ title, chart }) => ({
    title,
    ranges: chart.getRanges().map((range) => range.getA1Notation()),
  }));
}

/** Two sheets with the same keys and no name that decides: the first is ours, the other is a copy. */
function ownedOnce(sheets: SheetLayout[], names: Layout['names']): SheetLayout[] {
  const seen = new Set<string>();
  return sheets.map((sheet) => {
    if (sheet.key === '') return sheet;
    if (seen.has(sheet.key) || namedElsewhere(names, sheet.key, sheet.sheetId)) return { ...sheet, key: '' };
    seen.add(sheet.key);
    return sheet;
  });
}
