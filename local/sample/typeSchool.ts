import { daysAfter } from './dates';
import { auditFacts } from './facts/audit';
import { interview } from './facts/interview';
import { registerFacts, slips } from './facts/register';
import { nextSteps } from './facts/stories';
import { rowsBy } from './findColumn';
import { cohortsAt, leaversIn, leaversOf } from './leavers';
import type { School } from './schools';
import { type Desk, pasteCell, pasteRows, typeCell } from './typing';

/** Types what a careers team has typed by the autumn: each tab by itself. */
export function typeSchool(desk: Desk, school: School, pupils: number): void {
  typeInterview(desk, school);
  typeAudit(desk);
  typeRegister(desk, school);
  const [thisYear, ...earlier] = cohortsAt(desk.today);
  typeNextSteps(desk, school, thisYear!);
  for (const cohort of earlier)
    pasteRows(
      desk,
      `destinations${cohort}`,
      3,
      leaversOf(school, cohort, leaversIn(school, pupils), desk.today),
    );
}

function typeInterview(desk: Desk, school: School): void {
  const rows = rowsBy(desk.dump, 'startHere', 'row');
  for (const [field, text] of Object.entries(interview[school]))
    typeCell(desk, 'startHere', 'value', rowOf(rows, `head_${field}`), text);
}

function typeAudit(desk: Desk): void {
  const rows = rowsBy(desk.dump, 'audit', 'ref');
  for (const { ref, deadline, review, completed, ...texts } of auditFacts) {
    const row = rowOf(rows, ref);
    for (const [key, text] of Object.entries(texts)) typeCell(desk, 'audit', key, row, text);
    for (const [key, days] of Object.entries({ deadline, review, completed }))
      if (days !== undefined) typeCell(desk, 'audit', key, row, { days });
  }
}

function typeRegister(desk: Desk, school: School): void {
  const rows = [...rowsBy(desk.dump, 'pupils', 'pupilId').values()].sort((one, other) => one - other);
  for (const [facts, enter] of [
    [registerFacts, typeCell],
    [slips[school], pasteCell],
  ] as const)
    for (const { nth, typed } of facts) {
      const row = rows[nth - 1];
      if (row === undefined) continue;
      for (const [key, value] of Object.entries(typed)) enter(desk, 'pupils', key, row, value);
    }
}

/** The import has listed this year's possible leavers; people add what they mean to do. */
function typeNextSteps(desk: Desk, school: School, cohort: number): void {
  const tab = `destinations${cohort}`;
  const rows = [...rowsBy(desk.dump, tab, 'pupilId').values()].sort((one, other) => one - other);
  const steps = nextSteps.filter(({ only }) => !only || only === school);
  for (const [at, row] of rows.entries()) {
    const { asked, only: _, ...texts } = steps[at % steps.length]!;
    for (const [key, text] of Object.entries(texts)) if (text) typeCell(desk, tab, key, row, text);
    if (asked > 0) typeCell(desk, tab, 'intentionAsked', row, daysAfter(desk.today, -asked));
  }
}

function rowOf(rows: ReadonlyMap<string, number>, key: string): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`The workbook has no row ${key}.`);
  return row;
}
