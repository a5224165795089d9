import { EARLIER_KINDS } from '../../content/earlierYears';
import { historyColumn, historyYearColumn } from '../../content/entitlement';
import { firstDayOf } from '../../rules/academicYear';
import type { EarlierYearsPreview, EarlierYearsRequest, ImportProblem } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import type { Scalar } from '../../workbook/tab';
import { listOf } from '../settings';
import { noteOf } from './note';
import { readFacts } from './readFacts';
import { refusalOf } from './refusals';
import type { CellChange, EarlierCells, EarlierSchool, Fact, RecordsChange, RowChange } from './types';

export interface EarlierPlan {
  preview: EarlierYearsPreview;
  rows: RowChange[];
  /** Who would be on record from earlier on, where the person says that the records are whole. */
  records: RecordsChange[];
}

/**
 * What a list of earlier years, or a line for a whole class, would change. The numbers of a list stand as they are given, so that
 * the same list twice changes nothing; those for a class are the least that each pupil had. Two school years in one year group, of
 * a pupil who repeated it, add up where one list gives both.
 */
export function planEarlierYears(request: EarlierYearsRequest, school: EarlierSchool): EarlierPlan {
  const plan: EarlierPlan = { preview: emptyPreview(refusalOf(request)), rows: [], records: [] };
  const { preview } = plan;
  if (preview.refusal !== '') return plan;
  const { facts, doubtful, problems } = readFacts(request, school);
  preview.doubtful = doubtful;
  preview.problems = problems;
  const used: Fact[] = [];
  const rows = new Map<string, RowChange>();
  for (const group of groupsOf(facts, problems)) {
    const { pupilId, name, yearGroup } = group[0]!;
    const lines = group.map(({ line }) => line).filter((line) => line > 0);
    const standing = school.standing.get(pupilId) ?? {};
    const { cells, clash } = changesOf(group, standing, request.list ? 'set' : 'raise');
    if (clash !== '') {
      for (const line of lines.length > 0 ? lines : [0])
        problems.push({ line, who: name, field: '', message: clash, weight: 'stops' });
      continue;
    }
    used.push(...group);
    const item = { lines, pupilId, name, year: `Year ${yearGroup}`, schoolYear: labelOf(group, standing) };
    if (cells.length === 0) preview.same.push(item);
    else {
      const isNew = EARLIER_KINDS.every(({ key }) => (standing[historyColumn(yearGroup, key)] ?? '') === '');
      preview.changes.push({ ...item, isNew, cells: shownCells(cells, yearGroup) });
      tellOfLower(cells, yearGroup, lines[0] ?? 0, name, problems);
      const row = rows.get(pupilId) ?? { pupilId, cells: [] };
      row.cells.push(...cells);
      rows.set(pupilId, row);
    }
  }
  plan.rows = [...rows.values()];
  for (const row of plan.rows)
    row.cells.push(...noteOf(school.standing.get(row.pupilId), request.from, school.today));
  plan.records = recordsOf(used, school);
  preview.pupils = plan.rows.length;
  preview.begins = {
    pupils: plan.records.length,
    from: plan.records.map(({ after }) => after).reduce((a, b) => (a !== '' && a < b ? a : b), ''),
  };
  problems.sort((a, b) => a.line - b.line);
  preview.fingerprint = shortHash(JSON.stringify([plan.rows, plan.records]));
  return plan;
}

const emptyPreview = (refusal: string): EarlierYearsPreview => ({
  refusal,
  changes: [],
  same: [],
  doubtful: [],
  problems: [],
  pupils: 0,
  begins: { pupils: 0, from: '' },
  fingerprint: '',
});

/**
 * Facts of one pupil and year group together. Of two rows that give the same number for the same school year the second says
 * nothing new; where they differ nobody can tell which is right, and the later one is left out.
 */
function groupsOf(facts: readonly Fact[], problems: ImportProblem[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.pupilId} ${fact.yearGroup}`;
    const group = groups.get(key) ?? [];
    const stop = (message: string): void => {
      problems.push({ line: fact.line, who: fact.name, field: '', message, weight: 'stops' });
    };
    const rivals = group.filter(({ schoolYear }) => schoolYear === fact.schoolYear);
    const twice = (differs: boolean): Fact | undefined =>
      rivals.find((other) =>
        [...fact.counts].some(
          ([kind, count]) => other.counts.has(kind) && (other.counts.get(kind) !== count) === differs,
        ),
      );
    const other = twice(true);
    const saysAll = (rival: Fact): boolean =>
      [...fact.counts].every(([kind, count]) => rival.counts.get(kind) === count);
    const covered = rivals.find(saysAll);
    if (other)
      stop(
        `Row ${other.line} gives another number for the same pupil and school year. Add them up in one row, so that it is clear how many there were.`,
      );
    else if (covered) stop(`Row ${covered.line} of the list says the same, so this row is left out.`);
    else groups.set(key, [...group, fact]);
  }
  return [...groups.values()];
}

/** @param how 'set' = the number as given, 'raise' = at least that many */
function changesOf(
  group: readonly Fact[],
  standing: EarlierCells,
  how: 'set' | 'raise',
): { cells: CellChange[]; clash: string } {
  const { yearGroup } = group[0]!;
  const cells: CellChange[] = [];
  for (const { key } of EARLIER_KINDS) {
    const given = totalOf(group, key);
    if (given === null) continue;
    const column = historyColumn(yearGroup, key);
    const before = standing[column] ?? '';
    const after = how === 'raise' && Number(before) >= given && before !== '' ? before : given;
    if (before !== after) cells.push({ column, before, after });
  }
  const written = cells.some(({ before }) => before !== '');
  const others = yearsStanding(standing, yearGroup).filter((year) => !saidYears(group).includes(year));
  if (written && others.length > 0 && saidYears(group).length > 0)
    return {
      cells: [],
      clash: `Earlier years holds ${others.join(', ')} as this pupil’s Year ${yearGroup}, with other numbers. If the pupil was in Year ${yearGroup} twice, bring in both school years in one list; otherwise correct the school year there or here.`,
    };
  const column = historyYearColumn(yearGroup);
  const before = standing[column] ?? '';
  const label = labelOf(group, standing);
  if (before !== label) cells.unshift({ column, before, after: label });
  return { cells, clash: '' };
}

/** Added up over the school years that a list gives; null where none gives it. */
function totalOf(group: readonly Fact[], kind: string): number | null {
  const byYear = new Map<string, number>();
  for (const { schoolYear, counts } of group) if (counts.has(kind)) byYear.set(schoolYear, counts.get(kind)!);
  return byYear.size === 0 ? null : [...byYear.values()].reduce((sum, count) => sum + count, 0);
}

const yearsStanding = (standing: EarlierCells, yearGroup: number): string[] =>
  listOf(standing[historyYearColumn(yearGroup)]);

const saidYears = (group: readonly Fact[]): string[] => [
  ...new Set(group.filter(({ yearSaid }) => yearSaid).map(({ schoolYear }) => schoolYear)),
];

/** The school years of a year group as the tab names them. One that was only reckoned gives way to what stands there. */
function labelOf(group: readonly Fact[], standing: EarlierCells): string {
  const there = yearsStanding(standing, group[0]!.yearGroup);
  const said = saidYears(group);
  if (said.length === 0 && there.length > 0) return String(standing[historyYearColumn(group[0]!.yearGroup)]);
  if (said.every((year) => there.includes(year)) && there.length > 0)
    return String(standing[historyYearColumn(group[0]!.yearGroup)]);
  const years = said.length > 0 ? [...there, ...said] : group.map(({ schoolYear }) => schoolYear);
  return [...new Set(years)].sort().join(', ');
}

/** Who is on record from later on than the earliest school year that was brought in. */
function recordsOf(facts: readonly Fact[], school: EarlierSchool): RecordsChange[] {
  const earliest = new Map<string, string>();
  for (const { pupilId, schoolYear } of facts) {
    const known = earliest.get(pupilId);
    if (known === undefined || schoolYear < known) earliest.set(pupilId, schoolYear);
  }
  return school.pupils.flatMap(({ choice, onRecordFrom, recordsFrom }) => {
    const year = earliest.get(choice.pupilId);
    if (year === undefined || onRecordFrom === 0 || Number(year.slice(0, 4)) >= onRecordFrom) return [];
    return [{ pupilId: choice.pupilId, before: recordsFrom, after: firstDayOf(year) }];
  });
}

const labelsOf = (yearGroup: number): ReadonlyMap<string, string> =>
  new Map([
    [historyYearColumn(yearGroup), 'School year'],
    ...EARLIER_KINDS.map(({ key, label }) => [historyColumn(yearGroup, key), label] as const),
  ]);

function shownCells(cells: readonly CellChange[], yearGroup: number) {
  const labels = labelsOf(yearGroup);
  return cells.map(({ column, before, after }) => ({
    field: labels.get(column) ?? column,
    from: shown(before),
    to: shown(after),
  }));
}

const shown = (value: Scalar): string => String(value);

/** A lower number than what stands may be the better one, or a list that knows less: a person looks. */
function tellOfLower(
  cells: readonly CellChange[],
  yearGroup: number,
  line: number,
  who: string,
  problems: ImportProblem[],
): void {
  const labels = labelsOf(yearGroup);
  for (const { column, before, after } of cells) {
    if (typeof before !== 'number' || typeof after !== 'number' || after >= before) continue;
    problems.push({
      line,
      who,
      field: labels.get(column) ?? column,
      message: `Year ${yearGroup} had ${before}; the list says ${after}, so it becomes less. Look whether the list is whole.`,
      weight: 'warns',
    });
  }
}
