import { leaverSlips, reworded } from '../facts/stories';
import { rowsBy } from '../findColumn';
import { cohortsAt, leaversIn, leaversOf } from '../leavers';
import type { School } from '../schools';
import { type Desk, pasteCell, pasteRows, typeCell } from '../typing';
import { fillNextSteps } from './nextSteps';
import { addOldList } from './oldList';
import { fillSharing } from './sharing';

const FIRST_ROW = 3;
/** The share of leavers in education, employment or training that the school has set itself. */
const TARGET: Record<School, string> = { special: '75%', mainstream: '92%' };

/**
 * Next steps of this year, five cohorts of leavers, requests for data, the list that the school kept before, and rows of Alumni for who
 * agreed.
 *
 * @throws Error in the add-on's own words where it refuses something
 */
export async function fillDestinations(desk: Desk, school: School, pupils: number): Promise<void> {
  const [thisYear, ...earlier] = cohortsAt(desk.today);
  fillNextSteps(desk, school, thisYear!);
  const cohorts = earlier.map((cohort) => ({
    tab: `destinations${cohort}`,
    leavers: leaversOf(school, cohort, leaversIn(school, cohort, pupils), desk.today),
  }));
  for (const { tab, leavers } of cohorts) pasteRows(desk, tab, FIRST_ROW, leavers);
  for (const { ago, nth, typed } of leaverSlips)
    for (const [key, value] of Object.entries(typed))
      pasteCell(desk, `destinations${thisYear! - ago}`, key, FIRST_ROW + nth - 1, value);
  reword(desk);
  fillSharing(desk, school);
  const target = rowsBy(desk.dump, 'trend', 'row').get('target');
  if (target !== undefined) typeCell(desk, 'trend', 'b', target, TARGET[school]);
  if (school === 'special') addOldList(desk, earlier.at(-1)!);
  await desk.sheets.run('mend', ['alumni|missing']);
  // One who had agreed would rather not, now that there is a row in Alumni.
  const [changed] = cohorts
    .flatMap(({ tab, leavers }) => {
      const at = leavers.findIndex(({ alumni }) => alumni === 'Agreed');
      return at < 0 ? [] : [{ tab, row: FIRST_ROW + at }];
    })
    .slice(-1);
  if (changed) typeCell(desk, changed.tab, 'alumni', changed.row, 'Declined');
}

/** The school calls one of the destinations by another name than when it was chosen. */
function reword(desk: Desk): void {
  const { column, from, to } = reworded;
  const row = rowsBy(desk.dump, 'lists', column).get(from);
  if (row === undefined) throw new Error(`Lists has no ${column} called ${from}.`);
  typeCell(desk, 'lists', column, row, to);
}
