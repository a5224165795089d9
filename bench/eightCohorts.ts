import { openSpreadsheet, readAddOn } from '../local/commands/addOn';
import { callsOf, countingCalls, SET_UP, secondsOf } from '../local/commands/countCalls';
import { setUpSchool } from '../local/commands/school';
import { createLocalSheets } from '../local/services';
import type { WorkbookDump } from '../local/types';
import type { Book } from './book';
import type { Places } from './scaledWorkbook';
import type { Measured } from './serviceCalls';

const TODAY = '2026-11-21';
/** A fifth of the pupils expected have a ready row in each cohort. */
const LEAVERS = 300;
const PUPILS = 5 * LEAVERS;

const CHECKPOINTS = ['november', 'year1', 'year2', 'year3', 'year4'];
const LABELS = [
  'Further education college, full time',
  'Supported internship',
  'Adult social care day opportunities',
  'Seeking education, employment or training',
  'Not known',
  '',
];

/** Keys of the cohort tabs of a workbook, the newest first. */
export const cohortTabs = (dump: WorkbookDump): string[] =>
  dump.sheets
    .flatMap((sheet) => /^(destinations\d{4})\./.exec(String(sheet.cells.A1?.value ?? ''))?.[1] ?? [])
    .sort()
    .reverse();

/**
 * A workbook with eight cohorts of so many ready rows: that of a school which set it up two years ago and then gave the present school
 * year. What both cost is counted.
 */
export async function eightCohorts(
  tell: (line: string) => void,
): Promise<{ dump: WorkbookDump; calls: Measured[] }> {
  const spreadsheet = openSpreadsheet(createLocalSheets, readAddOn(), TODAY);
  const calls: Measured[] = [];
  try {
    for (const [academicYear, action] of [
      ['2024/25', `Set-up, six cohorts of ${LEAVERS}`],
      ['2026/27', `Two more cohorts of ${LEAVERS}`],
    ] as const) {
      tell(action);
      const { sheets, runs } = countingCalls(spreadsheet);
      await setUpSchool(sheets, 'special', { academicYear, expectedPupils: PUPILS });
      const { total, reads, writes } = callsOf(runs, SET_UP);
      calls.push({ pupils: PUPILS, action, calls: total, reads, writes, seconds: secondsOf(runs, SET_UP) });
    }
    return { dump: await spreadsheet.dump(), calls };
  } finally {
    spreadsheet.dispose();
  }
}

/** Every kind of answer, in turn, at every checkpoint of every leaver. */
export function typeAnswers({ tabs }: Pick<Book, 'tabs'>, places: Places, cohorts: readonly string[]): void {
  for (const key of cohorts) {
    const rows = tabs[places.tab(key)]!;
    const at = (column: string): number => places.column(key, column);
    const columns = CHECKPOINTS.map((checkpoint) => at(`${checkpoint}Destination`));
    const [surname, leaving, point, still] = ['surname', 'leaving', 'leavingPoint', 'sustainedStill'].map(at);
    for (const [i, row] of rows.slice(places.firstRow(key)).entries()) {
      row[surname!] = `Leaver ${i}`;
      row[leaving!] = 'Leaving';
      row[point!] = 'Year 11';
      row[still!] = i % 3 === 0 ? 'No' : 'Yes';
      for (const [nth, column] of columns.entries()) row[column] = LABELS[(i + nth) % LABELS.length] || null;
    }
  }
}
