import { IMPORT_FIELDS } from '../../content/importFields';
import { parseAttendanceColumn } from '../../rules/attendance';
import type { Reading } from '../../rules/reading';
import type { ImportProblem, ImportRequest } from '../../server';
import { readCell } from './readCell';
import { cleanText, fullName } from './text';
import type { Cells, FileRow, ImportSchool } from './types';

const knownFields: ReadonlySet<string> = new Set(IMPORT_FIELDS.map(({ key }) => key));

export interface ReadFile {
  /** Rows of the school's year groups, and those without a readable year. */
  rows: FileRow[];
  /** Rows of other year groups. */
  outside: FileRow[];
  problems: ImportProblem[];
}

/**
 * Reads every cell of the file. What cannot be read is left out of its row and told as a problem; rows without any text vanish
 * without a word, because reports end in them.
 */
export function readRows(request: ImportRequest, school: ImportSchool): ReadFile {
  const columns = request.fields
    .map((field, column) => ({ field, column }))
    .filter(({ field }) => knownFields.has(field));
  const attendance = attendanceColumn(request);
  const file: ReadFile = { rows: [], outside: [], problems: [] };
  for (const [at, texts] of request.rows.entries()) {
    const line = request.lines[at] ?? at + 2;
    const values: Cells = {};
    const problems: Pick<ImportProblem, 'field' | 'message'>[] = [];
    let blank = true;
    for (const { field, column } of columns) {
      const text = texts[column] ?? '';
      if (text.trim()) blank = false;
      const reading = field === 'attendance' ? attendance[at]! : readCell(field, text, school);
      if (reading.value) values[field] = reading.value;
      if (reading.problem) problems.push({ field, message: reading.problem });
    }
    if (blank) continue;
    const who = fullName(values);
    const row = { line, who, values };
    if (values.year && !school.yearGroups.includes(values.year)) {
      file.outside.push(row);
      continue;
    }
    file.rows.push(row);
    file.problems.push(
      ...problems.map(({ field, message }) => ({ line, who, field, message, weight: 'warns' as const })),
    );
  }
  return file;
}

/** The register keeps attendance as a share, 0.934, which its cells show as a percentage. */
function attendanceColumn(request: ImportRequest): Reading[] {
  const column = request.fields.indexOf('attendance');
  if (column < 0) return [];
  return parseAttendanceColumn(request.rows.map((texts) => cleanText(texts[column] ?? ''))).map(
    ({ value, problem }) => ({ value: value === '' ? '' : String(Math.round(value * 10) / 1000), problem }),
  );
}
