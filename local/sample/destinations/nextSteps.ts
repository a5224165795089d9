import { daysAfter } from '../dates';
import { nextSteps, stayersSteps } from '../facts/nextSteps';
import { findColumn, rowsBy } from '../findColumn';
import { type School, schools } from '../schools';
import { type Desk, pasteRows } from '../typing';

/** What people have typed beside those whom the import has listed on this year's tab. */
export function fillNextSteps(desk: Desk, school: School, cohort: number): void {
  const tab = `destinations${cohort}`;
  const { sheet, letters } = findColumn(desk.dump, tab, 'leavingPoint');
  const rows = [...rowsBy(desk.dump, tab, 'pupilId').values()].sort((one, other) => one - other);
  const mayLeave = new Set(schools[school].leavingPoints.map((year) => `Year ${year}`));
  const ofLeavers = nextSteps.filter(({ only }) => !only || only === school);
  const told = { leavers: 0, stayers: 0 };
  const lines = rows.map((row) => {
    const leaves = mayLeave.has(String(sheet.cells[`${letters}${row}`]?.value ?? ''));
    const {
      asked,
      only: _,
      ...texts
    } = leaves
      ? ofLeavers[told.leavers++ % ofLeavers.length]!
      : stayersSteps[told.stayers++ % stayersSteps.length]!;
    const day = asked > 0 ? daysAfter(desk.today, -asked) : '';
    return {
      ...texts,
      intentionAsked: day,
      consentBy: texts.consent && texts.consent !== 'Asked' ? 'Young person' : '',
      consentOn: texts.consent ? day : '',
    };
  });
  // The import writes them one below the other.
  if (lines.length > 0) pasteRows(desk, tab, rows[0]!, lines);
}
