import { britishDate, isDate } from '../../rules/dates';
import { checkUln } from '../../rules/uln';
import { checkUpn } from '../../rules/upn';
import type { ImportPreview, ImportProblem, ImportRequest } from '../../server';
import { type SettledRow, withoutDoubles } from './doubles';
import { fingerprint } from './fingerprint';
import { admissionOf, indexRegister, type Match, matchRows, upnOf } from './match';
import { isNextYearsFile } from './movedUp';
import { missingFromFile } from './notInFile';
import { pupilIdGiver } from './pupilIds';
import { registerText } from './readCell';
import { readRows } from './readRows';
import { nextYearsFile, refusalOf } from './refusals';
import { withoutSharedIdentifiers } from './sharedIdentifiers';
import { fullName } from './text';
import type { Cells, FileRow, ImportSchool, RegisterChanges, RegisterRow } from './types';

/** Columns that say who is on roll now. A list without any of them (attendance, needs) brings no leaver back. */
const rollFields = ['year', 'form', 'enrolment', 'onRollFrom'];

/**
 * Works out what an import would do, and does nothing: the preview for the person, and the cells to write for the same request.
 *
 * Pupils are matched by UPN, then admission number, then name and date of birth; blanks never overwrite; only columns of the file
 * are touched (besides the enrolment of a pupil who comes back). The same request on the register that it led to changes nothing.
 *
 * @param request The mapped columns of the file and the person's decisions, as plain texts.
 * @param register Every pupil of the register, those who left included.
 * @throws nothing: what is wrong with the file is in `refusal` and `problems`.
 */
export function planImport(
  request: ImportRequest,
  register: readonly RegisterRow[],
  school: ImportSchool,
): { preview: ImportPreview; changes: RegisterChanges } {
  const preview: ImportPreview = {
    refusal: refusalOf(request, register),
    newPupils: [],
    changed: [],
    unchanged: 0,
    outsideYearGroups: 0,
    notInFile: [],
    doubtful: [],
    problems: [],
    fingerprint: fingerprint(register, request.fields, school),
  };
  const changes: RegisterChanges = { added: [], updated: [], markedAsLeft: [] };
  if (preview.refusal) return { preview, changes };

  const file = readRows(request, school);
  const index = indexRegister(register);
  const shared = withoutSharedIdentifiers(file.rows, index);
  const hasIdentifiers = request.fields.includes('upn') || request.fields.includes('admissionNumber');
  const matches = matchRows([...shared.rows, ...file.outside], index, hasIdentifiers);
  if (isNextYearsFile(yearPairs([...shared.rows, ...file.outside], matches, school))) {
    preview.refusal = nextYearsFile;
    return { preview, changes };
  }

  const found = new Set<string>();
  for (const match of matches) if (match.kind !== 'new') found.add(match.pupil.pupilId);
  const settled = settle(shared.rows, matches, request, register, preview);
  const single = withoutDoubles(settled);
  preview.outsideYearGroups = file.outside.length;
  preview.problems.push(...file.problems, ...shared.problems, ...single.problems);

  const giveId = pupilIdGiver(register, school.lastPupilId);
  const comesBack = rollFields.some((field) => request.fields.includes(field));
  for (const { row, pupil } of single.rows) {
    if (pupil) update(row, pupil);
    else add(row);
  }
  askAboutMissing();
  preview.problems.sort((one, other) => one.line - other.line);
  return { preview, changes };

  function add(row: FileRow): void {
    const name = fullName(row.values) || (row.values.preferredName ?? '');
    if (!name) {
      tell(
        row,
        '',
        'This row is no pupil on the register, and has no name, so it is not imported. Add the name and import again.',
        'stops',
      );
      return;
    }
    const cells = withoutOthersIdentifiers(row, undefined);
    preview.newPupils.push({ line: row.line, name, year: cells.year ?? '' });
    changes.added.push({ pupilId: giveId(), cells: { enrolment: 'Current', ...cells } });
  }

  function update(row: FileRow, pupil: RegisterRow): void {
    const values = withoutDowngrades(row, withoutOthersIdentifiers(row, pupil), pupil);
    if (comesBack && pupil.cells.enrolment === 'Left' && !values.enrolment) {
      values.enrolment = 'Current';
      if (pupil.cells.onRollTo && !values.onRollTo)
        tell(
          row,
          'onRollTo',
          'This pupil had left and is in the file again. Enrolment becomes Current; look at "On roll to" in the register.',
        );
    }
    const cells: Cells = {};
    for (const [field, value] of Object.entries(values))
      if (value !== registerText(field, pupil.cells[field] ?? '', school)) cells[field] = value;
    const fields = Object.keys(cells);
    if (fields.length === 0) {
      preview.unchanged++;
      return;
    }
    changes.updated.push({ pupilId: pupil.pupilId, cells });
    preview.changed.push({
      line: row.line,
      pupilId: pupil.pupilId,
      name: fullName(pupil.cells) || row.who,
      cells: fields.map((field) => ({ field, from: pupil.cells[field] ?? '', to: cells[field]! })),
    });
  }

  /** An identifier that the register gives to somebody else stays with them. */
  function withoutOthersIdentifiers(row: FileRow, pupil: RegisterRow | undefined): Cells {
    const values = { ...row.values };
    for (const [field, label, owners] of [
      ['upn', 'UPN', index.byUpn.get(upnOf(values))],
      ['admissionNumber', 'admission number', index.byAdmission.get(admissionOf(values))],
    ] as const) {
      if (!owners || owners.length === 0 || owners.some(({ pupilId }) => pupilId === pupil?.pupilId))
        continue;
      delete values[field];
      tell(
        row,
        field,
        `On the register this ${label} is another pupil’s (${owners[0]!.pupilId}). It is left out here: find out whose it is.`,
      );
    }
    return values;
  }

  /** What stands for "not known yet" in a file does not replace what is known. */
  function withoutDowngrades(row: FileRow, values: Cells, pupil: RegisterRow): Cells {
    const kept = { ...values };
    const known = checkUpn(pupil.cells.upn ?? '');
    if (known.valid && !known.temporary && checkUpn(values.upn ?? '').temporary) {
      delete kept.upn;
      tell(row, 'upn', 'The file has a temporary UPN and the register a permanent one, which is kept.');
    }
    const learner = checkUln(pupil.cells.uln ?? '');
    if (learner.valid && !learner.temporary && checkUln(values.uln ?? '').temporary) {
      delete kept.uln;
      tell(row, 'uln', 'The file has the number for "ULN not known yet". The ULN on the register is kept.');
    }
    return kept;
  }

  function askAboutMissing(): void {
    const current = register.filter(({ cells }) => cells.enrolment !== 'Left');
    const { asked } = missingFromFile(current, found);
    for (const pupil of asked) {
      preview.notInFile.push({
        pupilId: pupil.pupilId,
        name: fullName(pupil.cells),
        year: pupil.cells.year ?? '',
      });
      markAsLeft(pupil, request.decisions.notInFile[pupil.pupilId] ?? 'later');
    }
  }

  function markAsLeft(pupil: RegisterRow, decision: string): void {
    if (decision === 'keep' || decision === 'later') return;
    const problem = leavingDateProblem(decision, pupil, school.today);
    if (problem) {
      preview.problems.push({
        line: 0,
        who: fullName(pupil.cells),
        field: 'onRollTo',
        message: problem,
        weight: 'warns',
      });
      return;
    }
    changes.updated.push({ pupilId: pupil.pupilId, cells: { enrolment: 'Left', onRollTo: decision } });
    changes.markedAsLeft.push(pupil.pupilId);
  }

  function tell(
    row: FileRow,
    field: string,
    message: string,
    weight: ImportProblem['weight'] = 'warns',
  ): void {
    preview.problems.push({ line: row.line, who: row.who, field, message, weight });
  }
}

/** Rows whose pupil is settled; the doubtful without a decision are only listed. */
function settle(
  rows: readonly FileRow[],
  matches: readonly Match[],
  request: ImportRequest,
  register: readonly RegisterRow[],
  preview: ImportPreview,
): SettledRow[] {
  const byId = new Map(register.map((pupil) => [pupil.pupilId, pupil]));
  const settled: SettledRow[] = [];
  for (const [at, row] of rows.entries()) {
    const match = matches[at]!;
    if (match.kind !== 'doubtful') {
      settled.push({ row, pupil: match.kind === 'pupil' ? match.pupil : undefined });
      continue;
    }
    // Decided rows stay on the list, so that the person can change their mind.
    preview.doubtful.push({
      line: row.line,
      name: row.who,
      pupilId: match.pupil.pupilId,
      registerName: fullName(match.pupil.cells),
      why: match.why,
    });
    const decision = request.decisions.samePupil[String(row.line)] ?? '';
    const chosen = byId.get(decision);
    if (chosen || decision === 'new') settled.push({ row, pupil: chosen });
  }
  return settled;
}

function yearPairs(rows: readonly FileRow[], matches: readonly Match[], school: ImportSchool) {
  return matches.flatMap((match, at) =>
    match.kind === 'pupil' && match.pupil.cells.enrolment !== 'Left'
      ? [
          {
            before: registerText('year', match.pupil.cells.year ?? '', school),
            now: rows[at]!.values.year ?? '',
          },
        ]
      : [],
  );
}

function leavingDateProblem(date: string, pupil: RegisterRow, today: string): string {
  if (!isDate(date)) return 'The leaving date is no date of the calendar, so the pupil is kept as they are.';
  if (date > today)
    return 'The leaving date has not come yet, so the pupil is kept as they are. Mark them as left once they have.';
  const from = pupil.cells.onRollFrom ?? '';
  if (isDate(from) && date < from)
    return `The leaving date is before the pupil came on roll (${britishDate(from)}), so the pupil is kept as they are.`;
  return '';
}
