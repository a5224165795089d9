import { openSpreadsheet, readAddOn } from '../local/commands/addOn';
import { callsOf, countingCalls, SET_UP, secondsOf } from '../local/commands/countCalls';
import { setUpSchool } from '../local/commands/school';
import { createLocalSheets } from '../local/services';
import type { WorkbookDump } from '../local/types';
import type { Measured } from './serviceCalls';

const TODAY = '2026-11-21';
/** A fifth of the pupils expected have a ready row in each cohort. */
const LEAVERS = 300;
const PUPILS = 5 * LEAVERS;

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
      await setUpSchool(sheets, 'special', {
        academicYear,
        recordsBegin: '2024/25',
        expectedPupils: PUPILS,
      });
      const { total, reads, writes } = callsOf(runs, SET_UP);
      calls.push({ pupils: PUPILS, action, calls: total, reads, writes, seconds: secondsOf(runs, SET_UP) });
    }
    return { dump: await spreadsheet.dump(), calls };
  } finally {
    spreadsheet.dispose();
  }
}
