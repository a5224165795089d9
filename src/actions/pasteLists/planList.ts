import type { PastedField } from '../../content/pastedLists';
import { academicYearOf, yearsBetween } from '../../rules/academicYear';
import { britishDate } from '../../rules/dates';
import type { ImportProblem, ListPreview, ListRequest } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import { cleanText } from '../importPupils/text';
import { makeMatcher } from '../matchPupils/matcher';
import type { ListedPupil } from '../pupilChoices';
import { yearThen } from '../yearThen';
import { listRules } from './listRules';
import { readField } from './readField';
import { refusalOf } from './refusals';
import type { Entry, EntryCells, ListRules, ListSchool } from './types';

/** What the person answers where a line is not to be used. */
export const LEAVE_OUT = 'leave out';

/** Days further off than this many school years are slips of the pen. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 2;

export interface ListPlan {
  preview: ListPreview;
  /** What to write, in the order of the list. */
  entries: Entry[];
}

/** Reads a pasted list against the register and the tab, and says what would be written. */
export function planList(request: ListRequest, school: ListSchool): ListPlan {
  const rules = listRules(request.kind);
  const preview: ListPreview = {
    refusal: refusalOf(request, rules),
    ready: [],
    already: [],
    doubtful: [],
    problems: [],
    fingerprint: '',
  };
  const entries: Entry[] = [];
  if (preview.refusal !== '') return { preview, entries };
  const read = reader(request, rules, school);
  const match = makeMatcher(school.pupils, request.years);
  const byId = new Map(school.pupils.map((pupil) => [pupil.choice.pupilId, pupil]));
  const standing = new Set(
    school.standing.flatMap((entry) => [rules.keyOf(entry), ...rules.coveredBy(entry)]),
  );
  const lineOf = new Map<string, number>();
  for (const [at, texts] of request.rows.entries()) {
    const line = request.lines[at] ?? at + 1;
    const decision = request.decisions[String(line)] ?? '';
    if (texts.every((text) => cleanText(text) === '') || decision === LEAVE_OUT) continue;
    const named = pupilText(request, texts);
    const decided = byId.get(decision);
    const found = decided ? undefined : match(named);
    const pupil = decided ?? byId.get(found?.pupilId ?? '');
    const who = pupil?.choice.name ?? cleanText(named);
    const { cells, problems } = read(texts, pupil);
    const said = problems.map((problem): ImportProblem => ({ line, who, ...problem }));
    const stopping = said.filter(({ weight }) => weight === 'stops');
    if (stopping.length > 0) {
      preview.problems.push(...stopping);
      continue;
    }
    if (!pupil) {
      preview.doubtful.push({ line, match: found! });
      continue;
    }
    const entry = { pupilId: pupil.choice.pupilId, cells };
    const key = rules.keyOf(entry);
    const earlier = lineOf.get(key);
    if (standing.has(key)) preview.already.push({ line, name: who });
    else if (earlier !== undefined)
      preview.problems.push({
        line,
        who,
        field: '',
        message: `Row ${earlier} of the list says the same, so this row is left out.`,
        weight: 'stops',
      });
    else {
      for (const one of [key, ...rules.coveredBy(entry)]) lineOf.set(one, line);
      preview.problems.push(...said);
      preview.ready.push({ line, pupilId: entry.pupilId, name: who, cells: shownCells(cells, rules) });
      entries.push(entry);
    }
  }
  // Only what would be written counts: a register that changed elsewhere is no reason to begin anew.
  preview.fingerprint = shortHash(JSON.stringify([request.kind, entries]));
  return { preview, entries };
}

/** All that a row says of the pupil, as the matcher takes it: cells with tabs between. */
function pupilText({ fields }: ListRequest, texts: readonly string[]): string {
  const of = (field: string): string => cleanText(texts[fields.indexOf(field)] ?? '');
  const name = [of('surname'), of('forename')].filter((part) => part !== '').join(', ');
  return [of('pupil'), name, of('form')].filter((part) => part !== '').join('\t');
}

type RowProblem = Pick<ImportProblem, 'field' | 'message' | 'weight'>;

/** Makes the function that reads the cells of a row, with what was said for all rows, and settles them. */
function reader(request: ListRequest, rules: ListRules, school: ListSchool) {
  const columns = rules.fields.map((field) => ({
    field,
    column: request.fields.indexOf(field.key),
    forAll: request.forAll[field.key] ?? '',
    choices: choicesOf(field, school),
  }));
  return (texts: readonly string[], pupil: ListedPupil | undefined) => {
    const cells: EntryCells = {};
    const problems: RowProblem[] = [];
    const tell = (field: string, message: string, weight: RowProblem['weight']): void => {
      problems.push({ field, message, weight });
    };
    for (const { field, column, forAll, choices } of columns) {
      const own = texts[column] ?? '';
      const text = own.trim() === '' ? forAll : own;
      const { value, problem } = readField(field, text, choices);
      if (value !== '') cells[field.key] = asCell(field, value);
      if (problem === '') continue;
      if (field.key === 'intended') {
        keepInNote(cells, text);
        tell(
          field.label,
          'This is not one of the intentions on the Lists tab. It is kept in the note.',
          'warns',
        );
      } else tell(field.label, problem, field.kind === 'date' || field.kind === 'number' ? 'stops' : 'warns');
    }
    if (problems.every(({ weight }) => weight !== 'stops')) {
      rules.settle(cells, school, tell);
      settleYear(cells, rules, school, pupil, tell);
    }
    return { cells: withoutTicksOff(withNote(cells)), problems };
  };
}

const choicesOf = (field: PastedField, school: ListSchool): readonly string[] =>
  field.key === 'intended' ? school.intentions : field.choices;

function asCell(field: PastedField, value: string): EntryCells[string] {
  if (field.kind === 'number') return Number(value);
  if (field.kind === 'tick') return value === 'Yes';
  return value;
}

/** The note is read after the intention, so what is kept waits beside it. */
const KEPT = 'kept';
const keepInNote = (cells: EntryCells, text: string): void => {
  cells[KEPT] = `Intended next step: ${text.trim()}`;
};

function withNote({ [KEPT]: kept, ...cells }: EntryCells): EntryCells {
  if (kept === undefined) return cells;
  return { ...cells, note: [cells.note, kept].filter((part) => part !== undefined).join('\n') };
}

const withoutTicksOff = (cells: EntryCells): EntryCells =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== false));

/** Looks whether the day can be, and writes down the year group that the pupil was in then. */
function settleYear(
  cells: EntryCells,
  rules: ListRules,
  school: ListSchool,
  pupil: ListedPupil | undefined,
  tell: (field: string, message: string, weight: RowProblem['weight']) => void,
): void {
  const date = rules.dateOf(cells);
  const ago = date === '' ? 0 : yearsBetween(academicYearOf(date), school.academicYear);
  if (ago > YEARS_BACK || ago < -YEARS_AHEAD) {
    tell(
      '',
      `The date ${britishDate(date)} is far from now. Check its year and paste the row again.`,
      'stops',
    );
    return;
  }
  if (!pupil) return;
  const { choice, onRollTo } = pupil;
  if (!choice.onRoll && onRollTo !== '' && date > onRollTo)
    tell(
      '',
      `The pupil had left by then (${britishDate(onRollTo)}). The row is taken: check the date.`,
      'warns',
    );
  if (rules.kind !== 'placements') return;
  const year = yearThen(pupil, date, school.academicYear, school.yearGroups);
  if (year === '') return;
  cells.yearThen = year;
  if (ago > 0)
    tell(
      '',
      `This was in ${academicYearOf(date)}, so Year then becomes ${year}. Change it in the tab where that is not right.`,
      'warns',
    );
}

/** What the preview shows of an entry, in the words of the tab. */
function shownCells(cells: EntryCells, rules: ListRules): { field: string; text: string }[] {
  const shown = rules.fields
    .filter(({ key }) => cells[key] !== undefined)
    .map(({ key, label }) => ({ field: label, text: shownValue(cells[key]!) }));
  return cells.yearThen === undefined
    ? shown
    : [...shown, { field: 'Year then', text: String(cells.yearThen) }];
}

const shownValue = (value: EntryCells[string]): string =>
  typeof value === 'boolean' ? 'Yes' : britishDate(String(value));
