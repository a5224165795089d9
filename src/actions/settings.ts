import { academicYearOf } from '../rules/academicYear';
import type { OpenTab } from '../sheets/openTab';
import { openTab } from '../sheets/openTab';
import { dateText } from '../sheets/plainValues';
import { SETTING_NAMES, START_HERE } from '../tabs/startHere';
import type { Scalar } from '../workbook/tab';

/** The settings of Start here by their named range. */
export type Settings = Readonly<Record<string, Scalar>>;

/** @returns null where the workbook has not been set up. */
export function readSettings(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Settings | null {
  const page = openTab(spreadsheet, START_HERE);
  return page ? settingsOf(page) : null;
}

/** Settings are found by the hidden keys of their rows. */
export function settingsOf(page: Pick<OpenTab, 'columnAt' | 'values'>): Settings {
  const keyColumn = (page.columnAt.row ?? 1) - 1;
  const rowOf = new Map(page.values.map((row) => [String(row[keyColumn] ?? ''), row]));
  const found: Record<string, Scalar> = {};
  for (const { name, row, column } of SETTING_NAMES)
    found[name] = rowOf.get(row)?.[(page.columnAt[column] ?? 0) - 1] ?? '';
  return found;
}

/** The pieces of a setting that a person types with commas between. */
export const listOf = (text: Scalar | undefined): string[] =>
  String(text ?? '')
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** The day that the workbook goes by: the frozen date, or today in the script's time zone. 'yyyy-mm-dd' */
export function asOfDate(settings: Settings): string {
  const frozen = String(settings.FreezeDate ?? '');
  return /^\d{4}-\d\d-\d\d$/.test(frozen) ? frozen : dateText(new Date());
}

/** The school year on Start here, such as '2026/27'; that of the day where it is empty or not written so. */
export function academicYearFrom(settings: Settings): string {
  const typed = String(settings.AcademicYear ?? '');
  return /^\d{4}\/\d\d$/.test(typed) ? typed : academicYearOf(asOfDate(settings));
}
