import type { LocalSheets, WorkbookDump } from '../types';
import { type AddOn, type NewSheets, openSpreadsheet } from './addOn';
import { type ActionCalls, callsOf, countingCalls, IMPORT_PUPILS, SET_UP } from './countCalls';
import { addAllTabs, freezeDate, importReport, setUpSchool } from './school';
import type { School, WorkbookOptions } from './workbookOptions';

/** Fills a spreadsheet with a sample school: set-up, import, and what people type. */
export type LoadSample = (
  sheets: LocalSheets,
  school: School,
  today: string,
  options?: { pupils?: number },
) => Promise<unknown>;

export interface Problem {
  /** 'Pupils!C4', 'line 17 · upn', or ''. */
  where: string;
  message: string;
}

/** What the command prints as its last line. */
export interface WorkbookSummary {
  tabs: { name: string; rows: number; columns: number; hidden: boolean }[];
  formulas: number;
  calls: { setUp: ActionCalls; importPupils: ActionCalls };
  problems: Problem[];
}

export type BuildOptions = Omit<WorkbookOptions, 'out' | 'csv'> & {
  /** Text of a MIS report to import in place of the sample school, or ''. */
  report: string;
};

/**
 * Builds a school's workbook in the local Sheets, with every group of tabs.
 * @throws Error in the add-on's own words where it refuses the report
 */
export async function buildWorkbook(
  newSheets: NewSheets,
  addOn: AddOn,
  loadSample: LoadSample,
  options: BuildOptions,
): Promise<{ dump: WorkbookDump; summary: WorkbookSummary }> {
  const spreadsheet = openSpreadsheet(newSheets, addOn, options.today);
  const { sheets, runs } = countingCalls(spreadsheet);
  try {
    const problems = await fill(sheets, loadSample, options);
    await addAllTabs(sheets);
    if (options.today) await freezeDate(sheets, options.today);
    await sheets.settle();
    const dump = await sheets.dump();
    problems.push(...errorsShown(dump));
    const summary: WorkbookSummary = {
      tabs: dump.sheets.map(({ name, rows, columns, hidden }) => ({ name, rows, columns, hidden })),
      formulas: countFormulas(dump),
      calls: { setUp: callsOf(runs, SET_UP), importPupils: callsOf(runs, IMPORT_PUPILS) },
      problems,
    };
    return { dump, summary };
  } finally {
    spreadsheet.dispose();
  }
}

async function fill(sheets: LocalSheets, loadSample: LoadSample, options: BuildOptions): Promise<Problem[]> {
  const { type, pupils, empty, report } = options;
  if (!empty && !report) {
    const today = options.today || localDay(new Date());
    await loadSample(sheets, type, today, pupils === undefined ? {} : { pupils });
    return [];
  }
  await setUpSchool(sheets, type);
  if (empty) return [];
  const problems = await importReport(sheets, report);
  return problems.map(({ line, field, message }) => ({
    where: [`line ${line}`, field].filter(Boolean).join(' · '),
    message,
  }));
}

function localDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function countFormulas(dump: WorkbookDump): number {
  return dump.sheets.reduce(
    (sum, { cells }) => sum + Object.values(cells).filter(({ formula }) => formula !== '').length,
    0,
  );
}

const ERROR = /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|ERROR!)$/;

/** Formula cells that show an error in place of a result. */
function errorsShown(dump: WorkbookDump): Problem[] {
  return dump.sheets.flatMap(({ name, cells }) =>
    Object.entries(cells)
      .filter(([, { formula, value }]) => formula !== '' && typeof value === 'string' && ERROR.test(value))
      .map(([address, { value }]) => ({
        where: `${name}!${address}`,
        message: `The formula shows ${value}.`,
      })),
  );
}
