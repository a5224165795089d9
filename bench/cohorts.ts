import type { WorkbookDump } from '../local/types';
import type { Book } from './book';
import type { Places } from './scaledWorkbook';

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
