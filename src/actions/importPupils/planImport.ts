import type { ImportPreview, ImportProblem, ImportRequest } from '../../server';
import { contestedIdentifiers } from './contested';
import { withoutDoubles } from './doubles';
import { fingerprint } from './fingerprint';
import { leavingDateProblem } from './leavers';
import { indexRegister, type Match, matchRows } from './match';
import { isNextYearsFile } from './movedUp';
import { missingFromFile } from './notInFile';
import { pupilIdGiver } from './pupilIds';
import { registerText } from './readCell';
import { readRows } from './readRows';
import { nextYearsFile, refusalOf } from './refusals';
import { type Tell, withoutDowngrades, withReturn } from './rowValues';
import { settleMatches } from './settle';
import { withoutSharedIdentifiers } from './sharedIdentifiers';
import { shownField, shownValue } from './shown';
import { fullName } from './text';
import type { Cells, FileRow, ImportSchool, RegisterChanges, RegisterRow } from './types';

/**
 * Works out what an import would do, and does nothing: the preview for the person, and the cells to write for the same request.
 *
 * Pupils are matched by UPN, then admission number, then name and date of birth; blanks never overwrite; only columns of the file
 * are touched (besides the enrolment of a pupil who comes back). The same request on the register that it led to changes nothing.
 *
 * @param request The mapped columns of the file and the person's decisions, as plain texts.
 * @param register Every pupil of the register, those who left included.
 * @returns What is wrong with the file is in the preview's `refusal` and `problems`; nothing is thrown.
 */
export function planImport(
  request: ImportRequest,
  register: readonly RegisterRow[],
  school: ImportSchool,
): { preview: ImportPreview; changes: RegisterChanges } {
  const preview = emptyPreview();
  const changes: RegisterChanges = { added: [], updated: [], markedAsLeft: [] };
  preview.fingerprint = fingerprint(register, request.fields, school);
  preview.refusal = refusalOf(request, register);
  if (preview.refusal) return { preview, changes };

  const file = readRows(request, school);
  const index = indexRegister(register);
  const shared = withoutSharedIdentifiers(file.rows, index);
  const rows = [...shared.rows, ...file.outside];
  const hasIdentifiers = request.fields.includes('upn') || request.fields.includes('admissionNumber');
  const matches = matchRows(shared.rows, index, hasIdentifiers);
  // Matched apart: what is not written must not bear on what is. They are in the file all the same.
  const allMatches = [...matches, ...matchRows(file.outside, index, hasIdentifiers)];
  if (isNextYearsFile(yearPairs(rows, allMatches, school))) {
    preview.refusal = nextYearsFile;
    return { preview, changes };
  }

  const { settled, unanswered, doubtful } = settleMatches(shared.rows, matches, request.decisions, register);
  const single = withoutDoubles(settled, unanswered);
  preview.outsideYearGroups = file.outside.length;
  preview.doubtful = doubtful;
  const problems = [...file.problems, ...shared.problems, ...single.problems];
  const tellOf =
    ({ line, who }: FileRow): Tell =>
    (field, message, weight = 'warns') =>
      problems.push({ line, who, field, message, weight });
  const ready = single.rows.map(({ row, pupil }) =>
    pupil
      ? { row: { ...row, values: withoutDowngrades(row.values, pupil, tellOf(row)) }, pupil }
      : { row, pupil },
  );
  const contests = contestedIdentifiers(ready, [...unanswered, ...single.differing], index);
  const giveId = pupilIdGiver(register, school.lastPupilId);
  for (const item of ready) {
    const { row, pupil } = item;
    const values = { ...row.values };
    for (const { field, message } of contests.get(item) ?? []) {
      delete values[field];
      tellOf(row)(field, message);
    }
    if (pupil) update({ ...row, values: withReturn(values, pupil, request.fields, tellOf(row)) }, pupil);
    else add({ ...row, values });
  }
  askAboutMissing();
  preview.problems = problems
    .map((problem) => ({ ...problem, field: shownField(problem.field) }))
    .sort((one, other) => one.line - other.line);
  return { preview, changes };

  function add(row: FileRow): void {
    const name = fullName(row.values) || (row.values.preferredName ?? '');
    if (!name) {
      tellOf(row)(
        '',
        'This row is of no pupil on the register, and has no name, so it is not imported. Add the name and import again.',
        'stops',
      );
      return;
    }
    preview.newPupils.push({ line: row.line, name, year: row.values.year ?? '' });
    changes.added.push({ pupilId: giveId(), cells: { enrolment: 'Current', ...row.values } });
  }

  function update(row: FileRow, pupil: RegisterRow): void {
    const cells: Cells = {};
    for (const [field, value] of Object.entries(row.values))
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
      cells: fields.map((field) => ({
        field: shownField(field),
        from: shownValue(field, pupil.cells[field] ?? ''),
        to: shownValue(field, cells[field]!),
      })),
    });
  }

  function askAboutMissing(): void {
    const found = new Set<string>();
    for (const match of allMatches) {
      if (match.kind === 'pupil') found.add(match.pupil.pupilId);
      if (match.kind === 'doubtful') for (const { pupilId } of match.pupils) found.add(pupilId);
    }
    const current = register.filter(({ cells }) => cells.enrolment !== 'Left');
    for (const pupil of missingFromFile(current, found)) {
      const name = fullName(pupil.cells);
      preview.notInFile.push({ pupilId: pupil.pupilId, name, year: pupil.cells.year ?? '' });
      const decision = request.decisions.notInFile[pupil.pupilId] ?? 'later';
      if (decision === 'keep' || decision === 'later') continue;
      const message = leavingDateProblem(decision, pupil, school.today);
      if (message) {
        problems.push({ line: 0, who: name, field: 'onRollTo', message, weight: 'warns' });
        continue;
      }
      changes.updated.push({ pupilId: pupil.pupilId, cells: { enrolment: 'Left', onRollTo: decision } });
      changes.markedAsLeft.push(pupil.pupilId);
    }
  }
}

function emptyPreview(): ImportPreview {
  return {
    refusal: '',
    newPupils: [],
    changed: [],
    unchanged: 0,
    outsideYearGroups: 0,
    notInFile: [],
    doubtful: [],
    problems: [] as ImportProblem[],
    fingerprint: '',
  };
}

/** Leavers are left out: a returner may well stand two years further up. */
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
