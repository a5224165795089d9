import { auditFacts } from './facts/audit';
import { interview } from './facts/interview';
import { registerFacts, slips } from './facts/register';
import { rowsBy } from './findColumn';
import type { School } from './schools';
import { type Desk, pasteCell, typeCell } from './typing';

/** Types what a careers team has typed by the autumn: each tab by itself. */
export function typeSchool(desk: Desk, school: School): void {
  typeInterview(desk, school);
  typeAudit(desk);
  typeRegister(desk, school);
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

function rowOf(rows: ReadonlyMap<string, number>, key: string): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`The workbook has no row ${key}.`);
  return row;
}
