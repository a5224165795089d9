import { FILE_COLUMNS, type FileColumn, type FileKind } from '../../content/localAuthorityFile';
import type { DateText } from '../../rules/dates';
import { textCell, writeFileText } from '../../rules/fileCells';
import type { AuthorityPreview, AuthorityProblem } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import { type Checked, checkCandidate, doubles } from './problems';
import type { Candidate, WantedColumn } from './types';

/** Rows of the file that the preview shows. */
const SHOWN = 10;

/** Columns whose cells are checked identifiers, codes or days: written as they are. */
const AS_THEY_ARE: ReadonlySet<string> = new Set([
  'upn',
  'uln',
  'dateOfBirth',
  'leftOn',
  'intentionAsked',
  'confirmed',
  'days',
]);

const DESCRIBED: ReadonlyMap<string, FileColumn> = new Map(FILE_COLUMNS.map((one) => [one.key, one]));
const IDENTITY: ReadonlySet<string> = new Set(
  FILE_COLUMNS.filter(({ identity }) => identity).map(({ key }) => key),
);

export interface FilePlan {
  preview: AuthorityPreview;
  csv: string;
}

/**
 * What is wrong with the columns that a person chose; '' where they can be used.
 * @param columns in the order of the file
 */
export function columnsRefusal(columns: readonly WantedColumn[], kind: FileKind): string {
  if (columns.length === 0) return 'Choose at least one column.';
  const unknown = columns.find(({ key }) => !DESCRIBED.get(key)?.kinds.includes(kind));
  if (unknown) return `This file cannot have a column “${unknown.header || unknown.key}”.`;
  const keys = columns.map(({ key }) => key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) return `“${DESCRIBED.get(twice)!.label}” is chosen twice.`;
  const headers = columns.map((one) => headerOf(one).toLowerCase());
  const same = headers.findIndex((header, i) => headers.indexOf(header) !== i);
  return same < 0 ? '' : `Two columns have the header “${headerOf(columns[same]!)}”. Give each its own.`;
}

const headerOf = ({ key, header }: WantedColumn): string =>
  textCell(header, 'Column') || DESCRIBED.get(key)!.label;

/** A value as it stands in the file. */
function fileCell(key: string, value: string): string {
  if (value === '' || AS_THEY_ARE.has(key)) return value;
  return textCell(value, DESCRIBED.get(key)!.label);
}

/**
 * The file and all that is to be known before it is made. Pure: nothing is read or written.
 *
 * @param candidates everybody who may be in it
 * @param columns checked by columnsRefusal()
 * @param include reasons for leaving out that the person has set aside
 * @param today 'yyyy-mm-dd'
 */
export function planFile(
  candidates: readonly Candidate[],
  columns: readonly WantedColumn[],
  include: readonly string[],
  today: DateText,
): FilePlan {
  const inFile: Candidate[] = [];
  const groups = new Map<string, number>();
  const out = new Map<string, { pupilId: string; name: string }[]>();
  for (const candidate of candidates) {
    const { scope } = candidate;
    const outside = 'outside' in scope ? scope.outside : '';
    if (outside !== '') {
      const listed = out.get(outside) ?? [];
      listed.push({ pupilId: candidate.pupilId, name: candidate.name });
      out.set(outside, listed);
      if (!include.includes(outside)) continue;
    }
    const group = 'group' in scope ? scope.group : outside;
    groups.set(group, (groups.get(group) ?? 0) + 1);
    inFile.push(candidate);
  }
  const labelled = columns.map((one) => ({ ...one, label: DESCRIBED.get(one.key)!.label }));
  const checked: Checked[] = inFile.map((one) => checkCandidate(one, labelled, IDENTITY, today));
  const labels = Object.fromEntries(labelled.map(({ key, label }) => [key, label]));
  const problems: AuthorityProblem[] = [
    ...checked.flatMap((one) => one.problems),
    ...doubles(checked, labels),
  ];
  for (const { candidate, values } of checked)
    for (const { key, label } of labelled) {
      const cell = fileCell(key, values[key] ?? '');
      if (cell.startsWith(`${label}: `) && cell !== values[key])
        problems.push({
          ...(candidate.places[key] ?? { tab: '', title: '', cell: '' }),
          who: candidate.name,
          column: label,
          message: `Spreadsheet programs would take “${values[key]}” for a number, a date or a formula, so it goes as “${cell}”. Better to write it in words.`,
        });
    }
  const headers = columns.map(headerOf);
  const rows = checked.map(({ values }) => columns.map(({ key }) => fileCell(key, values[key] ?? '')));
  const csv = writeFileText([headers, ...rows]);
  return {
    csv,
    preview: {
      refusal: '',
      pupils: inFile.length,
      groups: [...groups].map(([words, pupils]) => ({ words, pupils })),
      out: [...out].map(([why, pupils]) => ({ why, pupils, included: include.includes(why) })),
      blocked: inFile.filter(({ blocked }) => blocked !== '').map(({ pupilId, name }) => ({ pupilId, name })),
      problems,
      headers,
      rows: rows.slice(0, SHOWN),
      fingerprint: shortHash(csv),
    },
  };
}
