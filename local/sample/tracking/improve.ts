import { daysAfter } from '../dates';
import { curriculumFacts } from '../facts/curriculum';
import { riskFacts } from '../facts/risk';
import { rowsBy } from '../findColumn';
import type { School } from '../schools';
import { type Desk, pasteRows, typeCell } from '../typing';
import { finder, readRoll } from './roll';

const IN_YEAR: Readonly<Record<string, string>> = { Y: 'Yes', P: 'Planned', N: 'Not taught', '-': '' };
const FIRST_YEAR = 7;

/** What the school says of its subjects and pathways, typed into Curriculum. */
export function fillCurriculum(desk: Desk, school: School): void {
  const day = (days: number | undefined) => (days === undefined ? '' : daysAfter(desk.today, days));
  pasteRows(
    desk,
    'curriculum',
    3,
    curriculumFacts[school].map(({ years, staffTraining, review, ...texts }) => ({
      ...texts,
      ...Object.fromEntries([...years].map((sign, i) => [`y${FIRST_YEAR + i}`, IN_YEAR[sign]!])),
      staffTraining: day(staffTraining),
      review: day(review),
    })),
  );
}

/** Points of the pastoral lead, the authority's own list and conversations, typed into Risk of NEET. */
export function fillRisk(desk: Desk): void {
  const find = finder(readRoll(desk.dump));
  const rows = rowsBy(desk.dump, 'risk', 'pupilId');
  for (const { whom, typed } of riskFacts) {
    const row = rows.get(find(whom)?.pupilId ?? '');
    if (row === undefined) continue;
    for (const [key, value] of Object.entries(typed)) typeCell(desk, 'risk', key, row, value);
  }
}
