import { daysAfter, schoolYearStart } from '../dates';
import { classHad, decisionFacts, YEARS_ON_RECORD } from '../facts/entitlement';
import { rowsBy } from '../findColumn';
import { type Random, random } from '../random';
import type { School } from '../schools';
import { type Desk, pasteRows, typeCell } from '../typing';
import { finder, type OnRegister, readRoll } from './roll';

/** Days of notice before a window closes. */
const A_TERM = 100;

const schoolYear = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;

/**
 * What the school has of the years before this one: the day from which its records are whole, what each class had in the years since
 * then, and what was decided for single pupils.
 */
export function fillEntitlement(desk: Desk, school: School): void {
  const roll = readRoll(desk.dump);
  const start = schoolYearStart(desk.today);
  typeCell(desk, 'startHere', 'value', rowOf(desk, 'setRecordsBegin'), schoolYear(start - YEARS_ON_RECORD));
  // A school that wants to know a term ahead: so there is something red in the autumn.
  if (school === 'special') typeCell(desk, 'startHere', 'value', rowOf(desk, 'setClosingDays'), A_TERM);
  const chance = random(school === 'special' ? 606 : 707);
  const rows = roll
    .filter((pupil) => !pupil.left && Number(pupil.year) > 7)
    .map((pupil) => earlierYears(pupil, start, chance))
    .filter((row) => Object.keys(row).length > 1);
  const first = Math.max(2, ...rowsBy(desk.dump, 'history', 'pupilId').values()) + 1;
  pasteRows(desk, 'history', first, rows);
  typeDecisions(desk, school, roll);
}

function rowOf(desk: Desk, key: string): number {
  const row = rowsBy(desk.dump, 'startHere', 'row').get(key);
  if (row === undefined) throw new Error(`The workbook has no row ${key}.`);
  return row;
}

/** One pupil's line: only of school years in which the pupil was here, and hardly ever whole. */
function earlierYears(pupil: OnRegister, start: number, chance: Random): Record<string, string> {
  const cells: Record<string, string> = { pupilId: pupil.pupilId };
  for (let ago = 1; ago <= YEARS_ON_RECORD; ago += 1) {
    const year = Number(pupil.year) - ago;
    if (year < 7 || pupil.onRollFrom > `${start - ago}-09-30`) continue;
    cells[`y${year}SchoolYear`] = schoolYear(start - ago);
    cells.note = `From our own lists of ${schoolYear(start - ago)}`;
    for (const { years, kind, share, most } of classHad) {
      if (!years.includes(year) || !chance.chance(share * (pupil.attendance > 0.9 ? 1 : 0.7))) continue;
      const many = chance.between(1, most);
      cells[`y${year}${kind}`] = String(many);
      if (kind === 'Access') cells[`y${year}AccessToFeb`] = String(chance.between(0, many));
    }
  }
  return cells;
}

function typeDecisions(desk: Desk, school: School, roll: readonly OnRegister[]): void {
  const find = finder(roll);
  const day = (days: number | undefined): string => (days === undefined ? '' : daysAfter(desk.today, days));
  const rows = decisionFacts[school].flatMap(({ whom, date, review, ...texts }) => {
    const pupil = find(whom);
    return pupil ? [{ ...texts, pupilId: pupil.pupilId, date: day(date), review: day(review) }] : [];
  });
  pasteRows(desk, 'decisions', Math.max(2, ...rowsBy(desk.dump, 'decisions', 'pupilId').values()) + 1, rows);
}
